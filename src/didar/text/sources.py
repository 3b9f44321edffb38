"""Who published a report and whom it cites: outlets, agencies and offices by the words that name a source.

«به گزارش ایسنا به نقل از سانا»: the first is the outlet itself unless another came with the report, the second is
cited. A name is looked for only behind such words, so that «ایران» or «البيان» is no newspaper elsewhere.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from didar.knowledge import outlets, states
from didar.knowledge.outlets import Called, Outlet
from didar.langs.pack import table
from didar.model.span import Span
from didar.model.view import View, Word
from didar.text.fold import fold
from didar.text.lexicon import ARABIC_CLITICS, NO_PREFIX, Hit, Lexicon

Role = Literal["report", "quote", "talk", "office"]
"""How a source is cited: perhaps as the outlet itself, as another, by its own staff, as an office."""

WINDOW = 14
"""Within how many words behind the words that cite the name of the source ends."""

NAME_WORDS = 7
"""How many words a name has at most."""

GLUED_LETTERS = 1000
"""Within how many letters of the beginning a caption may be glued to the words that cite."""

CITES = 500
"""How many words that cite are followed up in one report."""

UNKNOWN_WORDS = 3
"""How many words the name of an outlet that no table has may have."""

VOWELS = frozenset("aoiw")
SHORT_WORD = 4
"""A word of more letters may end in two consonants."""

STOPS = frozenset(",;:.!?\n")
QUOTES = frozenset("\"'()[]")


class Source(Struct, frozen=True, gc=False):
    """A source found: its English name, the outlet it is if a table has it, how it is cited, and where it is named.

    ``sure`` is false for a name that no table has and no word for a kind of outlet stands before.
    """

    name: str
    outlet: Outlet | None
    role: Role
    span: Span
    sure: bool = True


class Tables(Struct, frozen=True, gc=False):
    """What a language's pack says of sources, folded."""

    cues: Lexicon[tuple[Role, ...]]
    reports: tuple[str, ...]
    names: dict[str, tuple[Called, ...]]
    heads: frozenset[str]
    """What names begin with: two letters, or the one letter of their first word."""
    media: frozenset[str]
    staff: frozenset[str]
    between: frozenset[str]
    openers: frozenset[str]
    """Kinds of outlets and desks: the name may come after any words behind them."""
    unnamed: frozenset[str]
    quoted: frozenset[str]
    quoted_heads: frozenset[str]
    """First words of the phrases by which another is quoted after its name."""
    offices: dict[str, str]
    source_lines: frozenset[str]
    wires: frozenset[str]
    states: dict[str, str]
    clitics: frozenset[str]
    home: frozenset[str]
    """States whose outlets may publish in the pack's language whatever their own."""
    stateless: frozenset[str]
    """Offices that need no state behind them, in English."""


@cache
def tables(pack: str) -> Tables:
    """Read the tables of a pack, once."""
    data = table(pack, "text")["sources"]

    def keys(name: str) -> frozenset[str]:
        return frozenset(fold(phrase) for phrase in data[name])

    roles: dict[str, list[Role]] = {}
    named: tuple[tuple[str, Role], ...] = (
        ("report", "report"),
        ("quote", "quote"),
        ("staff_talk", "talk"),
        ("offices_after", "office"),
    )
    for name, role in named:
        for phrase in data[name]:
            roles.setdefault(fold(phrase), []).append(role)
    clitics = ARABIC_CLITICS if pack == "ar" else NO_PREFIX
    for noun in data["agencies"]:
        roles.setdefault(fold(noun), []).append("quote")
    called = {fold(name): listed for name, listed in outlets.names(pack).items()}
    where = {**states.demonyms(pack), **states.state_names(pack)}
    return Tables(
        Lexicon([(cue, tuple(found)) for cue, found in roles.items()], folded=True, prefixes=clitics),
        tuple(fold(phrase) for phrase in data["report"]),
        called,
        frozenset(name[:n] for name in called for n in (1, 2)),
        keys("media"),
        keys("staff"),
        keys("between"),
        keys("media") | keys("staff"),
        keys("unnamed"),
        keys("quoted"),
        frozenset(fold(phrase.split()[0]) for phrase in data["quoted"]),
        {fold(name): english for name, english in data["offices"].items()},
        keys("source_lines"),
        keys("wires"),
        {fold(name): state for name, state in where.items()},
        clitics,
        frozenset(data["home"]),
        frozenset(data["stateless"]),
    )


def cues(view: View, pack: str) -> list[Hit[tuple[Role, ...]]]:
    """The words that cite, in text order; where a caption is glued to «به گزارش», that too."""
    found = tables(pack).cues.find(view)
    if not any(hit.value[0] == "report" for hit in found):
        for cue in tables(pack).reports:
            a = view.squeezed.find(cue, 0, GLUED_LETTERS)
            if a >= 0 and (last := view.word_at(a + len(cue) - 1)).b == a + len(cue):
                return sorted([*found, Hit(a, last.b, last.i, last.i + 1, ("report",))], key=lambda hit: hit.a)
    return found


def cited(view: View, pack: str, hits: list[Hit[tuple[Role, ...]]]) -> list[Source]:
    """Sources named behind words that cite, in text order; the same may come twice."""
    found: list[Source] = []
    for hit in hits[:CITES]:
        source = _behind(view, pack, hit.j, hit.value)
        if source and not (found and found[-1].span == source.span):
            found.append(source)
    return found


def _behind(view: View, pack: str, at: int, roles: tuple[Role, ...]) -> Source | None:
    """The source that the words from ``at`` on name, up to the first comma or the like."""
    words = view.words
    if at < len(words) and words[at].kind == "newline":
        at += 1
    end = at
    while end < min(len(words), at + WINDOW) and words[end].key not in STOPS:
        end += 1
    known = tables(pack)
    role: Role = roles[0]
    reach = at + 1
    k = at
    while k < min(reach, end) and roles != ("office",):
        if called := name_at(view, pack, k, end, marked=_marked(words, k, known)):
            return Source(called[0].outlet.name, called[0].outlet, role, view.span_of(k, called[1]))
        if step := _skippable(view, known, k, end):
            names_kind = any(view.key(k, n) in known.openers for n in range(k + 1, k + step + 1))
            reach = max(reach, end if names_kind else k + step + 1)
        k += 1
    office = _office(view, known, at, end)
    if office or role == "office":
        return office if "office" in roles else None
    return _unknown(view, pack, at, end, role)


def _marked(words: list[Word], k: int, known: Tables) -> bool:
    """True where a word for a kind of outlet or a quotation mark stands before word ``k``."""
    before = words[k - 1].key if k else ""
    return before in QUOTES or any(before == m or before.endswith(m) for m in known.media if len(m) > 3)


def _skippable(view: View, known: Tables, k: int, end: int) -> int:
    """How many words from ``k`` on may stand between the words that cite and the name: quotes, kinds, desks."""
    if view.words[k].key in QUOTES or view.words[k].key == "-":
        return 1
    for n in range(min(end, k + 3), k, -1):
        key = view.key(k, n)
        if key in known.media or key in known.staff or key in known.between:
            return n - k
        if known.clitics and key[:1] in "لب" and key[1:] in known.media:
            return n - k
    return 0


def name_at(view: View, pack: str, k: int, end: int, *, marked: bool) -> tuple[Called, int] | None:
    """The outlet whose name begins at word ``k``, longest first, and the index of the word after it.

    Names that are everyday words count only if ``marked``.
    """
    names = tables(pack).names
    head = view.words[k].key[:2]
    if head not in tables(pack).heads and (head[:1] not in "لب" or view.words[k].key[1:3] not in tables(pack).heads):
        return None
    for n in range(min(end, k + NAME_WORDS), k, -1):
        key = view.key(k, n)
        if key in tables(pack).media:
            continue
        for form in (key, key[1:]) if pack == "ar" and key[:1] in "لب" else (key,):
            for called in names.get(form, ()):
                if marked or not called.common:
                    return called, n
    return None


def _office(view: View, known: Tables, at: int, end: int) -> Source | None:
    """An office as a source, with its state where the report names it: «Ministry of Defence (Iran)»."""
    k = at
    while k < end and view.words[k].key in QUOTES:
        k += 1
    for n in range(min(end, k + NAME_WORDS), k, -1):
        key = view.key(k, n)
        office = known.offices.get(key) or (known.offices.get(key[1:]) if known.clitics and key[:1] == "ل" else None)
        if office:
            state = next(
                (known.states[s] for m in range(min(end, n + 4), n, -1) if (s := view.key(n, m)) in known.states), ""
            )
            name = f"{office} ({states.name(state)})" if state else office
            return Source(name, None, "office", view.span_of(k, n))
    return None


def _unknown(view: View, pack: str, at: int, end: int, role: Role) -> Source | None:
    """An outlet that no table has: behind a word for its kind, or alone between «به گزارش» and a comma."""
    known = tables(pack)
    words = view.words
    k, kind = at, False
    while k < end and (step := _skippable(view, known, k, end)):
        kind = kind or view.key(k, k + step) in known.media
        if view.key(k, k + step) in known.staff:
            return None
        k += step
    n = k
    while n < end and words[n].kind in ("word", "number") and n - k < UNKNOWN_WORDS + 1:
        n += 1
    named = words[k:n]
    ended = n >= end or words[n].key in QUOTES
    if not named or len(named) > UNKNOWN_WORDS or not ended or (role != "report" and not kind) or role == "talk":
        return None
    if pack == "ar" and not kind:
        return None
    if any(view.key(k, m) in known.unnamed or words[m - 1].key in known.unnamed for m in range(k + 1, n + 1)):
        return None
    if any(view.key(k, m) in known.states for m in range(k + 1, n + 1)):
        return None
    name = romanise(" ".join(view.text[w.start : w.end] for w in named), pack)
    return Source(name, None, role, view.span_of(k, n), sure=kind)


def romanise(name: str, pack: str) -> str:
    """A readable Latin form of an outlet's name: known words, else letter by letter with short vowels put in."""
    data = table(pack, "text")["romanisation"]
    words = {fold(word): latin for word, latin in data["words"].items()}
    letters = {fold(letter): latin for letter, latin in data["letters"].items()}
    return " ".join(
        word if word.isascii() else words.get(fold(word)) or _letters(fold(word), letters) for word in name.split()
    )


def _letters(key: str, letters: dict[str, str]) -> str:
    out = ""
    for n, letter in enumerate(key):
        latin = letters.get(letter, letter)
        between = out and latin not in VOWELS and out[-1] not in VOWELS
        if between and (n < len(key) - 1 or len(key) <= SHORT_WORD):
            out += "a"
        out += latin
    return out.capitalize()


def quoted_at(view: View, pack: str, at: int) -> Source | None:
    """An outlet named at the start of a line that «نوشت»: «ایرنا نوشت: …», «خبرگزاری ریانووستی گزارش داد …»."""
    known = tables(pack)
    end = min(len(view.words), at + WINDOW)
    if not any(w.key in known.quoted_heads for w in view.words[at + 1 : end]):
        return None
    k = at
    while k < end and (step := _skippable(view, known, k, end)):
        k += step
    found = name_at(view, pack, k, end, marked=True) if k < end else None
    if not found:
        return None
    called, n = found
    while n < end and view.words[n].key in QUOTES:
        n += 1
    if any(view.key(n, m) in known.quoted for m in range(n + 1, min(end, n + 4) + 1)):
        return Source(called.outlet.name, called.outlet, "quote", view.span_of(k, found[1]))
    return None
