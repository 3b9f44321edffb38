"""Where reports of one event cannot agree on what was said or handed over.

Three things are compared, each only where it is sure: how far positions agree on a matter (they agree, they differ),
whose message was handed over, and the sea or the like that two wordings of one speaker's statement name differently.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from msgspec import Struct

from didar.model.chronicle import Disagreement, JoinedStatement
from didar.model.span import Span
from didar.reconcile.conflict_cues import Cue, Page
from didar.reconcile.conflict_side import Claim, disagreement
from didar.reconcile.fields import gathered

MATTER = 45
"""Characters from "differ" to "on", and `NAMED` from there to what they differ on."""
NAMED = 16
SENDER = 70
"""Characters after "a message from" in which the senders are named."""
WATERS = frozenset({"sea", "strait", "canal", "river"})
"""Kinds of place that are waters; a gulf and an ocean are kept as seas."""
KINDS = {"capital": "city", **dict.fromkeys(WATERS, "waters")}
"""Kinds of place that are of a kind."""


def wording_conflicts(pages: Sequence[Page], statements: Sequence[JoinedStatement]) -> Iterator[Disagreement]:
    """All disagreements on wording: positions, messages, places that statements name."""
    for found in (_positions(pages), _messages(pages), _waters(pages) or _named_otherwise(pages, statements)):
        if found is not None:
            yield found


def _positions(pages: Sequence[Page]) -> Disagreement | None:
    """Said to agree on a matter in one report, to differ on it in another."""
    by_matter: dict[str, list[Claim]] = {}
    for page in pages:
        cues = page.of("positions", "agree", "differ", "on", "none") if page.has("positions", "agree", "differ") else []
        for n, cue in enumerate(cues):
            if cue.key in ("agree", "differ") and not _is_put_off(cues, n):
                found = _matter(page, cues[n + 1 :], cue)
                if found:
                    by_matter.setdefault(found[0], []).append(Claim(cue.key, page.account, found[1]))
    for matter in sorted(by_matter):
        claims = by_matter[matter]
        both = {c.account.report for c in claims if c.value == "agree"} & {
            c.account.report for c in claims if c.value == "differ"
        }
        found_one = disagreement(
            "wording",
            [c for c in claims if c.account.report not in both],
            f"positions on {matter} are said to agree, and to differ",
        )
        if found_one:
            return found_one
    return None


def _is_put_off(cues: Sequence[Cue], n: int) -> bool:
    before = cues[n - 1] if n else None
    return before is not None and before.key == "none" and cues[n].span[0] - before.span[1] <= 2


def _matter(page: Page, later: Sequence[Cue], cue: Cue) -> tuple[str, Span] | None:
    """What positions agree or differ on: the place or body right behind the next "on"."""
    on = next((c for c in later if c.key != "none"), None)
    if on is None or on.key != "on" or on.span[0] - cue.span[1] > MATTER or on.span[0] > page.line_end(cue.span[1]):
        return None
    places = [(span, p.id) for p in page.account.reading.places for span in p.mentions]
    behind = sorted((span, who) for span, who in places if 0 <= span[0] - on.span[1] <= NAMED)
    return (behind[0][1], (cue.span[0], behind[0][0][1])) if behind else None


def _messages(pages: Sequence[Page]) -> Disagreement | None:
    """A message handed over that comes from different people by different reports."""
    claims = []
    for page in pages:
        for cue in page.of("message", "noun"):
            found = _senders(page, cue)
            if found:
                claims.append(Claim(" and ".join(sorted(found[0])), page.account, (cue.span[0], found[1])))
                break
    return disagreement("wording", claims, "the message is said to come from different senders")


def _senders(page: Page, cue: Cue) -> tuple[set[str], int] | None:
    start = next((c for c in page.of("message", "from") if 0 <= c.span[0] - cue.span[1] <= 12), None)
    if start is None:
        return None
    end = next((c.span[0] for c in page.of("message", "to") if c.span[0] > start.span[1] + 2), start.span[1] + SENDER)
    people = [n for n in page.after(start.span[1], min(SENDER, end - start.span[1])) if n.kind == "person"]
    if not people:
        return None
    return {n.id for n in people}, max(n.span[1] for n in people)


class _Said(Struct, frozen=True, gc=False):
    """What somebody's words name, by id, each with its place in the text."""

    page: Page
    named: dict[str, Span]


def _waters(pages: Sequence[Page]) -> Disagreement | None:
    """The one sea in which two wordings of a speaker differ, where neither report names the other's.

    Whoever speaks of the Gulf of Finland and the Atlantic in one report, of the Gulf of Finland and the Indian Ocean
    in the other, is reported to have said one thing or the other.
    """
    by_speaker: dict[str, list[_Said]] = {}
    means = gathered([page.account for page in pages])
    for page in pages:
        for speaker, found in _spoken_of(page):
            by_speaker.setdefault(means.get(speaker, speaker), []).append(found)
    for speaker in sorted(by_speaker):
        pairs = combinations(by_speaker[speaker], 2)
        claims = [claim for a, b in pairs for claim in _otherwise(a, b)]
        found_one = disagreement("wording", claims, f"the words of {speaker} name different waters")
        if found_one:
            return found_one
    return None


def _spoken_of(page: Page) -> Iterator[tuple[str, _Said]]:
    waters = [place for place in page.account.reading.places if place.kind in WATERS]
    for statement in page.account.reading.statements if waters else ():
        first, last = statement.content
        inside = {p.id: m for p in waters for m in p.mentions if first <= m[0] and m[1] <= last}
        if statement.speaker is not None and inside and statement.event in (page.account.told.event, None):
            yield statement.speaker, _Said(page, inside)


def _otherwise(a: _Said, b: _Said) -> tuple[Claim, ...]:
    mine, other = a.named.keys() - b.named.keys(), b.named.keys() - a.named.keys()
    if a.page.account.root == b.page.account.root or len(mine) != 1 or len(other) != 1:
        return ()
    (first,), (second,) = mine, other
    if _has(b.page, first) or _has(a.page, second):
        return ()
    return Claim(first, a.page.account, a.named[first]), Claim(second, b.page.account, b.named[second])


def _named_otherwise(pages: Sequence[Page], statements: Sequence[JoinedStatement]) -> Disagreement | None:
    """One statement in two reports that names the same but for one place of a kind, or for one agreement."""
    by_report = {page.account.report: page for page in pages}
    for statement in statements:
        said = [_Said(by_report[w.report], _named_in(by_report[w.report], w.content)) for w in statement.said]
        claims = [
            claim
            for a, b in combinations(said, 2)
            if a.named.keys() & b.named.keys() and _one_kind(a, b)
            for claim in _otherwise(a, b)
        ]
        found = disagreement("wording", claims, f"the words of {statement.speaker} name {_what(claims)}")
        if found:
            return found
    return None


def _what(claims: Sequence[Claim]) -> str:
    return " or ".join(sorted({claim.value for claim in claims}))


def _named_in(page: Page, content: Span) -> dict[str, Span]:
    first, last = content
    return {who: span for who, span in _mentions(page) if first <= span[0] and span[1] <= last}


def _mentions(page: Page) -> Iterator[tuple[str, Span]]:
    """Every mention of a place or an agreement, with its id."""
    for place in page.account.reading.places:
        yield from ((place.id, span) for span in place.mentions)
    for agreement in page.account.reading.agreements:
        yield from ((agreement.id, span) for span in agreement.mentions)


def _one_kind(a: _Said, b: _Said) -> bool:
    """Whether what is named in one alone is of the kind of what is named in the other alone."""
    return _kinds(a.page, a.named.keys() - b.named.keys()) == _kinds(b.page, b.named.keys() - a.named.keys())


def _kinds(page: Page, ids: AbstractSet[str]) -> list[str]:
    kinds = [KINDS.get(p.kind, p.kind) for p in page.account.reading.places if p.id in ids]
    return sorted(kinds + ["agreement" for a in page.account.reading.agreements if a.id in ids])


def _has(page: Page, place: str) -> bool:
    return any(who == place for who, _ in _mentions(page))
