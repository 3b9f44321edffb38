"""The head of a report: its headline, who published it, whom it cites, and the dateline of an agency."""

from __future__ import annotations

from msgspec import Struct

from didar.knowledge import outlets, states
from didar.knowledge.outlets import Outlet
from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.span import Span, within
from didar.model.view import View
from didar.text.labels import EDGES
from didar.text.labels import tables as labels
from didar.text.lines import Line, dated, lines
from didar.text.sources import QUOTES, Source, cited, cues, name_at, quoted_at, tables

TITLE_WORDS = 30
"""How many words a headline has at most."""

SURE_WORDS = 20
"""A line of more words is a headline only where a slash divides it."""

HEAD_LINES = 12
"""Within how many lines the headline stands."""

SIGN_LINES = 8
"""Within how many lines the sign of an agency stands."""

OWN_WORDS = 300
"""Within how many words the outlet names itself."""

PLACE_WORDS = 4
"""How many words the place of a dateline has at most."""

SIGN_WORDS = 18
"""Within how many words of a line's beginning the sign of an agency ends its dateline."""

REPEATED_WORDS = 4
"""A line that comes twice is the headline if it has so many words; shorter ones are captions."""

KICKER_WORDS = 8
"""A line with a full stop and fewer words may be a kicker above the headline."""

DASHES = frozenset("-/")
BESIDE_SIGNS = frozenset("-/(:")


def run(draft: Draft) -> None:
    """Set ``title``, ``outlet``, ``via`` and ``dateline``."""
    pack = pack_of(draft.lang)
    if pack is None:
        return
    rows = _report_lines(draft)
    hits = cues(draft.view, pack)
    opening = {hit.i for hit in hits if hit.value[0] == "report"}
    signs = [sign for row in rows[:SIGN_LINES] if (sign := _sign(draft.view, pack, row))]
    draft.title = _title(draft, pack, rows, {sign.line.i for sign in signs} | opening)
    draft.dateline = next((sign.place for sign in signs if sign.place), None)
    sources = _sources(draft, pack, rows, cited(draft.view, pack, hits))
    own = _own(draft, pack, sources, signs)
    draft.outlet = own.name if own else _given(draft) or _unknown_own(sources)
    draft.via = _via(pack, draft.outlet, own, sources)


class Sign(Struct, frozen=True, gc=False):
    """The sign of an agency at a line's beginning: the line, the outlet if known, and the place if there is one."""

    line: Line
    outlet: Outlet | None
    place: Span | None


def _report_lines(draft: Draft) -> list[Line]:
    """The lines of the report proper; what is furniture at a line's beginning is cut off."""
    rows: list[Line] = []
    view = draft.view
    furniture = iter([*draft.boilerplate, (len(view.text) + 1, len(view.text) + 1)])
    span = next(furniture)
    for line in lines(view):
        start, end = line.span(view)
        while span[1] <= start:
            span = next(furniture)
        if span[0] > start:
            rows.append(line)
        elif span[1] < end:
            i = view.range_of(span)[1]
            rows.append(Line(i, line.j, sum(1 for w in view.words[i : line.j] if w.kind == "word"), line.last))
    return rows


def _title(draft: Draft, pack: str, rows: list[Line], opening: set[int]) -> Span | None:
    """The headline: the first line that came as one, or the first short line without a full stop above the report.

    ``opening`` are words that lines begin with that are no headlines: datelines, «به گزارش».
    """
    view = draft.view
    if draft.report.title_given and rows:
        return rows[0].span(view)
    found: list[Line] = []
    for row in rows[:HEAD_LINES][: len(rows) - 1]:
        if row.i in opening or not _headline(view, row):
            if row.prose or (row.closed and row.words >= KICKER_WORDS):
                break
        elif not (dated(view, row) or row.key(view).strip(EDGES) in labels().stamps or _labelled(view, pack, row)):
            found.append(row)
    keys = [row.key(view) for row in found]
    twice = [row for row, key in zip(found, keys, strict=True) if keys.count(key) > 1 and row.words >= REPEATED_WORDS]
    first = next(iter(twice or found), None)
    return first.span(view) if first else None


def _headline(view: View, row: Line) -> bool:
    """Short, without a full stop, and no kicker («… مطرح شد؛»)."""
    if row.words < 2 or row.words > TITLE_WORDS or row.last in (".", ":", ";", ","):
        return False
    return row.words <= SURE_WORDS or any(w.key == "/" for w in view.words[row.i : row.j])


def _sign(view: View, pack: str, row: Line) -> Sign | None:
    """The sign of an agency: «تهران - ایرنا -», «القاهرة 25 شوال … واس», «سبق- الرياض:», «الدوحة (كونا)», «ایلنا:»."""
    words = view.words
    end = min(row.j, row.i + SIGN_WORDS)
    stamped = dated(view, row)
    if not stamped and not any(w.key in BESIDE_SIGNS for w in words[row.i : end]):
        return None
    for k in range(row.i, end):
        before = words[k - 1].key if k > row.i else ""
        if k > row.i and before not in DASHES and before not in ("(", '"') and not stamped:
            continue
        named = _signer(view, pack, k, end, row)
        if not named:
            continue
        outlet, n = named
        while n < row.j and words[n].key in QUOTES:
            n += 1
        last = n >= row.j
        if (not last and words[n].key not in DASHES and words[n].key != ":") or (last and k == row.i):
            continue
        place = None if last else _place_behind(view, pack, row, n)
        if not place and k > row.i and not (last and outlet and outlet.kind != "agency"):
            place = _place_before(view, row, k)
        if k == row.i or place or last:
            return Sign(row, outlet, place)
    return None


def _signer(view: View, pack: str, k: int, end: int, row: Line) -> tuple[Outlet | None, int] | None:
    """The outlet or wire that signs at word ``k``, and the index of the word after it.

    A name that is an everyday word or a city too signs only in brackets, or at a line's beginning before a dash.
    """
    words, known = view.words, tables(pack)
    for n in range(min(end, k + 3), k, -1):
        if (key := view.key(k, n)) in known.wires:
            return (known.names[key][0].outlet if key in known.names else None), n
    bracketed = k > row.i and words[k - 1].key == "("
    found = name_at(view, pack, k, end, marked=bracketed or k == row.i)
    if not found:
        return None
    called, n = found
    if called.common and not bracketed and (n >= row.j or words[n].key not in DASHES or view.key(k, n) in known.states):
        return None
    return called.outlet, n


def _place_before(view: View, row: Line, k: int) -> Span | None:
    """The place before the sign at word ``k``, up to a dash, a bracket or a date: «الدوحة - 15 - 6 (كونا)»."""
    words = view.words
    j = row.i
    while j < k and words[j].kind == "word":
        j += 1
    divided = words[j].kind == "number" or words[j].key in DASHES or words[j].key == "("
    if words[j].key == ":" and words[j + 1].key == '"':
        divided = True
    return view.span_of(row.i, j) if 0 < j - row.i <= PLACE_WORDS and divided else None


def _place_behind(view: View, pack: str, row: Line, n: int) -> Span | None:
    """The place behind a sign that opens a line, up to a colon or the line's end: «سبق- الرياض:»."""
    words = view.words
    j = i = n + 1
    while j < row.j and words[j].kind == "word":
        j += 1
    closed = j >= row.j or words[j].key == ":"
    if words[n].key not in DASHES or not 0 < j - i <= PLACE_WORDS or not closed:
        return None
    return None if view.key(i, j) in tables(pack).wires else view.span_of(i, j)


def _sources(draft: Draft, pack: str, rows: list[Line], found: list[Source]) -> list[Source]:
    """All sources of the report in text order: those cited, and those that a line opens with or names below it."""
    view = draft.view
    for row in rows:
        source = (quoted_at(view, pack, row.i) if row.words else None) or _source_line(view, pack, row)
        if source:
            found.append(source)
    ordered = sorted(found, key=lambda s: s.span)
    return [s for s in ordered if not any(within(s.span, span) for span in draft.boilerplate)]


def _source_line(view: View, pack: str, row: Line) -> Source | None:
    """«منبع: مهر», «المصدر: سبوتنيك»: a line that names the source, or a name in brackets at the very end."""
    words = view.words
    if n := _labelled(view, pack, row):
        found = name_at(view, pack, n, row.j, marked=True) if n < row.j else None
        return Source(found[0].outlet.name, found[0].outlet, "quote", view.span_of(n, found[1])) if found else None
    if words[row.j - 1].key != ")":
        return None
    opened = max((n for n in range(max(row.i, row.j - 6), row.j) if words[n].key == "("), default=row.j)
    if opened + 1 < row.j - 1:
        found = name_at(view, pack, opened + 1, row.j - 1, marked=True)
        if found and found[1] == row.j - 1:
            return Source(found[0].outlet.name, found[0].outlet, "quote", view.span_of(opened + 1, found[1]))
    return None


def _labelled(view: View, pack: str, row: Line) -> int:
    """Index of the word after «منبع:» that a line begins with, or 0."""
    for n in range(row.i + 1, min(row.j, row.i + 4)):
        if view.words[n].key == ":" and view.key(row.i, n) in tables(pack).source_lines:
            return n + 1
    return 0


def _given(draft: Draft) -> str | None:
    return draft.report.outlet.strip() if draft.report.outlet and draft.report.outlet.strip() else None


def _own(draft: Draft, pack: str, sources: list[Source], signs: list[Sign]) -> Outlet | None:
    """The outlet itself: as given with the report, by its address, or as the report names it."""
    if given := _given(draft):
        return outlets.of_given(given)
    if draft.report.url and (at_address := outlets.of_url(draft.report.url)):
        return at_address
    view = draft.view
    limit = view.words[OWN_WORDS].start if len(view.words) > OWN_WORDS else len(view.text)
    found = [sign.outlet for sign in signs if sign.outlet]
    for role in ("report", "talk"):
        found += [s.outlet for s in sources if s.outlet and s.role == role and s.span[0] < limit]
        if any(s.role == "report" and not s.outlet for s in sources[:1]):
            break
    return next((outlet for outlet in found if _at_home(outlet, pack)), None)


def _at_home(outlet: Outlet, pack: str) -> bool:
    """True for an outlet that publishes in the pack's language, or an Iranian agency with an Arabic service."""
    return outlet.lang == pack or outlet.state in tables(pack).home


def _unknown_own(sources: list[Source]) -> str | None:
    """An outlet that no table has, where the report begins with its name."""
    first = sources[0] if sources else None
    return first.name if first and first.role == "report" and first.outlet is None else None


def _via(pack: str, name: str | None, own: Outlet | None, sources: list[Source]) -> list[str]:
    """Who is cited, each once, in text order, without the outlet itself."""
    via: dict[str, None] = {}
    for source in sources:
        itself = source.name == name or (own and source.outlet and own.key == source.outlet.key)
        if itself or not source.sure or source.role == "talk":
            continue
        home = states.name(own.state) if own and source.role == "office" and "(" not in source.name else None
        via[f"{source.name} ({home})" if home and source.name not in tables(pack).stateless else source.name] = None
    return list(via)
