"""Where reports of one event cannot agree on who took part, who led, who invited, or whether it took place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from didar.model.chronicle import Disagreement
from didar.model.span import Span
from didar.reconcile.conflict_cues import Cue, Named, Page
from didar.reconcile.conflict_side import Claim, disagreement
from didar.reconcile.parties import align
from didar.reconcile.told import Party

FEW = 4
"""People of a meeting small enough that a report names them all."""
REACH = 45
"""Characters after "at the invitation of" in which the host is named."""
LED = 150
"""Characters before a word of leading in which the leader is named; `LED_AFTER` after it."""
LED_AFTER = 40
HEADS = 12
"""Characters behind a verb of leading within which its subject begins."""
PRESENT = 12
"""Characters after "in the presence of" within which the name begins."""


def party_conflicts(pages: Sequence[Page]) -> Iterator[Disagreement]:
    """All disagreements on people: the third man, who led a delegation, who invited, what is denied."""
    for found in (_third_man(pages), _leaders(pages), _hosts(pages), denial(pages)):
        if found is not None:
            yield found


def _third_man(pages: Sequence[Page]) -> Disagreement | None:
    """Small meetings of which two reports name the same people but for one."""
    met = [(page, tuple(_people(page))) for page in pages]
    small = [(page, people) for page, people in met if 3 <= len(people) <= FEW]
    for (a, first), (b, second) in combinations(small, 2):
        if a.account.root == b.account.root or len(first) != len(second):
            continue
        certain, _, left, right = align(first, second)
        if certain != len(first) - 1 or len(left) != 1 or len(right) != 1:
            continue
        one, other = left[0], right[0]
        same_state = one.state is not None and one.state == other.state
        if same_state or not (_is_sure(one) and _is_sure(other)) or _names(a, other) or _names(b, one):
            continue
        shared = [party for party in first if party is not one]
        claims = [
            Claim(who.id, page.account, span)
            for page, people in small
            for who in (one, other)
            if _are([*shared, who], people) and (span := _mention(page, who.id)) is not None
        ]
        return disagreement("attended", claims, "the reports agree on the others and name another third party")
    return None


def _are(wanted: Sequence[Party], met: Sequence[Party]) -> bool:
    return len(wanted) == len(met) and align(wanted, met)[0] == len(met)


def _people(page: Page) -> list[Party]:
    """The people who meet, and those in whose presence they do."""
    met = [party for party in page.account.told.parties if party.kind == "person"]
    known = {party.id for party in met}
    for cue in page.of("attended", "present"):
        beside = next((n for n in page.after(cue.span[1], PRESENT) if n.kind == "person"), None)
        near = any(max(cue.span[0] - e[1], e[0] - cue.span[1]) <= LED for e in page.account.told.evidence)
        if beside and near and beside.id not in known:
            known.add(beside.id)
            met.append(Party(beside.id, "person", frozenset((beside.id,)), beside.state, "", True))
    return met


def _is_sure(party: Party) -> bool:
    """True of somebody in the table of people, and of the holder of an office that one person holds."""
    return party.known or len(party.keys) > 1


def _names(page: Page, party: Party) -> bool:
    """True where somebody is named beside the event's words, in whatever part."""
    return any(
        party.id == one.id and max(one.span[0] - b, a - one.span[1], 0) <= LED
        for one in page.named
        for a, b in page.account.told.evidence
    )


def _mention(page: Page, who: str) -> Span | None:
    return page.account.nearest([one.span for one in page.named if one.id == who])


def _leaders(pages: Sequence[Page]) -> Disagreement | None:
    """Two people said to lead one state's delegation, or to stand for the same man."""
    claims: dict[str, list[Claim]] = {}
    for page in pages:
        for cue in page.of("attended", "heads", "leads", "stands_for", "sends"):
            who = _leader(page, cue)
            if who is not None and who.state:
                span = (min(who.span[0], cue.span[0]), max(who.span[1], cue.span[1]))
                claims.setdefault(who.state, []).append(Claim(who.id, page.account, span))
    for state in sorted(claims):
        found = disagreement(
            "attended", claims[state], f"the reports name different leaders of the delegation of {state}"
        )
        if found and len({report for v in found.variants for report in v.reports}) > 1:
            return found
    return None


def _leader(page: Page, cue: Cue) -> Named | None:
    """Whoever is named last before the words, else first after them; behind a verb («ترأس … وفد») between the two."""
    if cue.key == "heads":
        who = next((n for n in page.after(cue.span[1], HEADS) if _is_named(page, n)), None)
        led = page.of("attended", "delegation")
        return who if who and any(0 <= c.span[0] - who.span[1] <= REACH for c in led) else None
    if cue.key == "sends":
        return _sent(page, cue)
    before = [n for n in page.named if _is_named(page, n) and cue.span[0] - LED <= n.span[0] < cue.span[0]]
    start = page.account.text.rfind("\n", 0, cue.span[0]) + 1
    before = [n for n in before if n.span[0] >= start]
    after = [n for n in page.after(cue.span[1], LED_AFTER) if _is_named(page, n)]
    if cue.key == "stands_for":
        return max(before, key=lambda n: n.span, default=None)
    return max(before, key=lambda n: n.span, default=None) or next(iter(after), None)


def _sent(page: Page, cue: Cue) -> Named | None:
    """Whom somebody sends in his place: the first behind the verb, or the second where the sender stands there too."""
    senders = {n.id for n in page.named if _is_named(page, n) and n.span[0] < cue.span[0] <= n.span[1] + HEADS}
    behind = [n for n in page.after(cue.span[1], LED) if _is_named(page, n)]
    return next((n for n in behind if n.id not in (senders or {behind[0].id})), None)


def _is_named(page: Page, one: Named) -> bool:
    """True of a person who has a name in the report, not an office alone."""
    return one.kind == "person" and any(p.id == one.id and p.name for p in page.account.reading.people)


def _hosts(pages: Sequence[Page]) -> Disagreement | None:
    """Different states said to have invited, or to receive."""
    for key in ("invited", "receives"):
        claims = []
        for page in pages:
            for cue in page.of("host", key):
                host = next((n for n in page.after(cue.span[1], REACH) if n.state), None)
                if host and host.state:
                    claims.append(Claim(host.state, page.account, (cue.span[0], host.span[1])))
        found = disagreement("host", claims, f"the reports name different hosts ({key})")
        if found and len({report for v in found.variants for report in v.reports}) > 1:
            return found
    return None


def denial(pages: Sequence[Page]) -> Disagreement | None:
    """A report of the event, and a denial that there was any between those who met."""
    denied = [claim for page in pages for cue in page.of("attended", "denies") if (claim := _denial(page, cue))]
    if not denied:
        return None
    told = [
        Claim("told", page.account, span)
        for page in pages
        if page.account.told.status in ("held", "background")
        for span in page.account.told.evidence[:1]
    ]
    return disagreement("attended", [*told, *denied], "one side denies that they met")


def _denial(page: Page, cue: Cue) -> Claim | None:
    start, end = page.sentence(cue.span[0])
    met = [c for c in page.of("attended", "met") if start <= c.span[0] < end]
    people = {n.id: n for n in page.named if n.kind == "person" and start <= n.span[0] < end}
    ours = {party.id for party in page.account.told.parties}
    if not met or len(people) < 2 or not set(people) & ours:
        return None
    spans = [cue.span, met[0].span, *(n.span for n in people.values())]
    return Claim("denied", page.account, (min(s[0] for s in spans), max(s[1] for s in spans)))
