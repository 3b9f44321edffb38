"""Plural offices as units: «وزرای دفاع ایران و روسیه», «وزيرا داخلية تونس وإيطاليا», «المسؤولين الروس»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from didar.events.tables import CONJUNCTIONS
from didar.events.units import Unit
from didar.text.lexicon import Hit

if TYPE_CHECKING:
    from didar.events.scene import Scene

Named = dict[int, tuple[str, int]]
"""The place that is named at a word, and where its name ends."""

REACH = 5
"""Within how many words after its first a plural office names its first state."""

NEAR = 3
"""How many words may stand between two states of a list."""

LED = 8
"""Within how many words a delegation is said to be led by somebody."""

BACK = 3
"""Among how many sentences, its own the last, «این کشورها» finds the states it stands for."""


def find_plurals(scene: Scene, n: int, units: list[Unit]) -> None:
    """Put the plural offices of sentence ``n`` into its units, in place of the units they cover."""
    hits = scene.plurals_in(n)
    if not hits:
        return
    named: Named = {}
    for m in scene.places_within(scene.sentence(n).span):
        i, j = scene.view.range_of(m.span)
        named.setdefault(i, (m.entity, j))
    for hit in hits:
        if any(u.i <= hit.i < u.j for u in units):
            continue
        plural = _plural(scene, hit, n, named)
        if plural and not _apposition(scene, plural, units):
            kept = [u for u in units if u.j <= plural.i or u.i >= plural.j]
            units[:] = sorted([*kept, plural], key=lambda u: u.i)


def _plural(scene: Scene, hit: Hit[str], n: int, named: Named) -> Unit | None:
    led = _led(scene, hit, n)
    if led:
        return led
    states, j = _states_after(scene, hit.i if hit.i in scene.together else hit.j, n, named)
    if not states:
        return _of_body(scene, hit, n)
    link, bound = _attachment(scene, hit, n)
    ids = [_holder(scene, hit, state) if hit.value else state for state in states]
    if any(i == state for i, state in zip(ids, states, strict=True)):
        ids = states
    return Unit(hit.i, j, tuple(dict.fromkeys(ids)), "plural", link, bound, hit.prefix.startswith("و"))


def _led(scene: Scene, hit: Hit[str], n: int) -> Unit | None:
    """«هیأتی از X به ریاست Y», «وفد X برئاسة Y»: who leads a delegation stands for it."""
    if not scene.has("delegation", hit.i, hit.j):
        return None
    led = next(iter(scene.phrases("led", hit.j, min(scene.sentence(n).j, hit.j + LED))), None)
    if led is None or scene.verb_between(hit.j, led[0]) or scene.has("and", hit.j, led[0]):
        return None
    head = next((u for u in scene.units(n) if u.i >= led[0] and u.j > led[1]), None)
    if head is None or head.kind != "person" or scene.gap(led[1], head.i) > NEAR:
        return None
    link, bound = _attachment(scene, hit, n)
    return Unit(hit.i, head.j, head.ids, "plural", link, bound)


def _attachment(scene: Scene, hit: Hit[str], n: int) -> tuple[str, bool]:
    """Link and boundness of a plural office, whose first word may have a preposition written onto it."""
    start = scene.words[hit.i].start + len(hit.prefix.removesuffix("ال"))
    return scene.attacher.attachment(hit.i, start, scene.sentence(n).i)


def _apposition(scene: Scene, plural: Unit, units: list[Unit]) -> bool:
    """«X و Y دبیران شورای امنیت ملی ایران و روسیه»: an office of those named right before, who get its states."""
    before = [u for u in units if u.j <= plural.i][-len(plural.ids) :]
    if len(before) != len(plural.ids) or len(before) < 2 or any(u.kind != "person" for u in before):
        return False
    if before[-1].j != plural.i:
        return False
    for u, state in zip(before, plural.ids, strict=True):
        if len(state) == 3 and len(u.ids) == 1:
            scene.states.setdefault(u.ids[0], state)
    return True


def _of_body(scene: Scene, hit: Hit[str], n: int) -> Unit | None:
    """«وزراء خارجية دول مجلس التعاون»: the body whose members' office it is."""
    body = next((u for u in scene.units(n) if u.i >= hit.j), None)
    if (
        body is None
        or body.kind != "organization"
        or body.link not in ("", "from")
        or scene.gap(hit.j, body.i) > REACH - 1
    ):
        return None
    sent = scene.has("delegation", hit.i, hit.j)
    if not (hit.value or sent) or scene.outlets(body.ids) or (sent and _accompanies(scene, hit)):
        return None
    if any(scene.attacher.link(k) and not (sent and scene.is_word(k, "from")) for k in range(hit.j, body.i)):
        return None
    link, bound = _attachment(scene, hit, n)
    return Unit(hit.i, body.j, body.ids, "plural", link, bound, hit.prefix.startswith("و"))


def _accompanies(scene: Scene, hit: Hit[str]) -> bool:
    """«X ووفد من الحركة», «X و هیأتی از جنبش»: those who only came along."""
    return hit.prefix.startswith(CONJUNCTIONS) or scene.is_word(hit.i - 1, "and")


def _states_after(scene: Scene, at: int, n: int, named: Named) -> tuple[list[str], int]:
    """The states a plural office names after itself, and where the last of them ends."""
    states: list[str] = []
    last = at
    end = scene.sentence(n).j
    limit = min(end, at + REACH)
    while at < limit:
        if end_of := _phrase_at(scene, "both", at, end):
            return (states or list(scene.sides)), end_of
        if at in scene.together and not states:
            return scene.together[at][1], scene.together[at][0]
        if end_of := _phrase_at(scene, "these", at, end):
            return _listed_before(scene, at, n), end_of
        state, after = named.get(at) or (_adjective(scene, at, n), at + 1)
        if state and len(state) == 3:
            states.append(state)
            last = at = after
            limit = min(end, at + NEAR)
            continue
        if _breaks(scene, at, bool(states)):
            break
        at += 1
    return states, last


def _phrase_at(scene: Scene, label: str, at: int, end: int) -> int | None:
    """Where a phrase that begins with word ``at`` ends, None where none does."""
    found = scene.phrases(label, at, min(end, at + NEAR))
    return found[0][1] if found and found[0][0] == at else None


def _adjective(scene: Scene, at: int, n: int) -> str | None:
    """The state whose adjective word ``at`` is, unless it is part of a body's name."""
    if any(u.i <= at < u.j and u.kind == "organization" for u in scene.units(n)):
        return None
    key = scene.words[at].key
    adjectives = scene.tables.adjectives
    return adjectives.get(key) or (adjectives.get(key[1:]) if scene.arabic and key.startswith("و") else None)


def _listed_before(scene: Scene, at: int, n: int) -> list[str]:
    """The last states listed before word ``at``: what «این کشورها» stands for."""
    states: list[str] = []
    last = at
    near = [u for k in range(max(0, n - BACK + 1), n + 1) for u in scene.units(k) if u.j <= at and u.kind == "place"]
    for u in reversed(near):
        if states and last - u.j > NEAR:
            if len(states) > 2:
                break
            states = []
        states = [*(e for e in u.ids if len(e) == 3 and e not in states), *states]
        last = u.i
    return states


def _breaks(scene: Scene, at: int, begun: bool) -> bool:
    """Whether the phrase of a plural office ends before word ``at``."""
    word = scene.words[at]
    if word.key in '.:;"' or at in scene.verbs or scene.is_word(at, "this") or scene.is_word(at, "goes"):
        return True
    if begun:
        return not (scene.is_word(at, "and") or word.key == "," or word.key.startswith("و"))
    return bool(scene.attacher.link(at)) and not scene.is_word(at, "from")


def _holder(scene: Scene, hit: Hit[str], state: str) -> str:
    """The person of a state whose office is the plural's singular; the state itself when the report names none."""
    telling = scene.words[hit.j].key.removeprefix("ال") if hit.j < len(scene.words) else ""
    for p in scene.draft.people:
        if scene.states.get(p.id) != state:
            continue
        keys = (scene.view.key(*scene.view.range_of(span)) for span in p.mentions)
        if any(hit.value in key and telling in key for key in keys):
            return p.id
    return state
