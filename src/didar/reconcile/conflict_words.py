"""Where reports of one event cannot agree on what was said or handed over.

Three things are compared, each only where it is sure: how far positions agree on a matter (they agree, they differ),
whose message was handed over, and the sea or the like that two wordings of one speaker's statement name differently.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from didar.model.chronicle import Disagreement, JoinedStatement
from didar.model.reading import Place
from didar.model.span import Span
from didar.reconcile.conflict_cues import Cue, Page
from didar.reconcile.conflict_side import Claim, disagreement

MATTER = 45
"""Characters from "differ" to "on", and `NAMED` from there to what they differ on."""
NAMED = 16
SENDER = 70
"""Characters after "a message from" in which the senders are named."""
WATERS = frozenset({"sea", "ocean", "strait", "gulf", "bay", "river", "canal"})
"""Kinds of place of which a statement means one: two names are two places."""


def wording_conflicts(pages: Sequence[Page], statements: Sequence[JoinedStatement]) -> Iterator[Disagreement]:
    """All disagreements on wording: positions, messages, places that statements name."""
    for found in (_positions(pages), _messages(pages), _waters(pages, statements)):
        if found is not None:
            yield found


def _positions(pages: Sequence[Page]) -> Disagreement | None:
    """Said to agree on a matter in one report, to differ on it in another."""
    by_matter: dict[str, list[Claim]] = {}
    for page in pages:
        cues = page.of("positions", "agree", "differ", "on", "none")
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


def _waters(pages: Sequence[Page], statements: Sequence[JoinedStatement]) -> Disagreement | None:
    """The one sea that each of two wordings of a speaker names, where neither report names the other's."""
    by_speaker: dict[str, list[Claim]] = {}
    for page in pages:
        for statement in page.account.reading.statements:
            if statement.speaker is None or statement.event not in (page.account.told.event, None):
                continue
            inside = {
                place.id: span
                for place in _waters_of(page)
                for span in place.mentions
                if statement.content[0] <= span[0] and span[1] <= statement.content[1]
            }
            if len(inside) == 1:
                ((place_id, span),) = inside.items()
                by_speaker.setdefault(statement.speaker, []).append(Claim(place_id, page.account, span))
    for speaker in sorted(by_speaker):
        claims = [c for c in by_speaker[speaker] if _is_alone(pages, c)]
        found = disagreement("wording", claims, f"the words of {speaker} name different waters")
        if found:
            return found
    return None


def _waters_of(page: Page) -> list[Place]:
    return [place for place in page.account.reading.places if place.kind in WATERS]


def _is_alone(pages: Sequence[Page], claim: Claim) -> bool:
    """True of waters that are the only ones their report names."""
    page = next(p for p in pages if p.account is claim.account)
    return {place.id for place in _waters_of(page)} == {claim.value}
