"""Find the words that name events: the anchors every telling of an event hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from didar.events.scene import Scene
from didar.events.tables import Naming
from didar.model.reading import EventType
from didar.model.span import Span
from didar.text.lexicon import Hit

VERBS = ("verb", "with", "receive", "travel")
"""Forms that are Arabic verbs: they bear no article, and no preposition."""

VERB_PREFIXES = ("", "و", "ف", "س", "وس", "فس")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words ``[i, j)`` that name an event, in sentence number ``sentence``.

    ``prefix`` and ``suffix`` are the folded letters written onto them, ``key`` are their own.
    """

    i: int
    j: int
    sentence: int
    naming: Naming
    span: Span
    prefix: str
    suffix: str
    key: str

    @property
    def type(self) -> EventType:
        """The type of event the words name."""
        return self.naming.type

    @property
    def own(self) -> bool:
        """Whether a possessive is written onto them: «لقائه», «زيارته»."""
        return self.naming.own or self.suffix in ("ه", "ها", "هما", "هم", "ش", "اش", "شان")

    @property
    def definite(self) -> bool:
        """Whether an Arabic noun bears the article and so may point back: «خلال اللقاء»."""
        return self.prefix.endswith("ال") or self.key.startswith(("ال", "لل"))


def anchors(scene: Scene) -> list[Anchor]:
    """All anchors of a report in text order. Where phrases overlap the longest wins; «دیدار و گفت‌وگو» is one."""
    named = {k for units in scene.units for u in units if u.kind == "organization" for k in range(u.i, u.j)}
    mentioned = {k for units in scene.units for u in units if u.kind in ("person", "place") for k in range(u.i, u.j)}
    found: list[Anchor] = []
    for hit in scene.tables.namings.find(scene.view):
        n = scene.sentence_at(hit.i)
        if n is None or hit.j > scene.sentence(n).j or hit.i in mentioned:
            continue
        if (hit.i in named and hit.value.form != "named") or not _fits(scene, hit):
            continue
        key = scene.view.squeezed[hit.a : hit.b]
        a = Anchor(hit.i, hit.j, n, hit.value, hit.span(scene.view), hit.prefix, hit.suffix, key)
        if found and _one_phrase(scene, found[-1], a):
            found[-1] = _together(found[-1], a)
        else:
            found.append(a)
    return found


def _fits(scene: Scene, hit: Hit[Naming]) -> bool:
    if scene.lang != "ar" or hit.value.form not in VERBS:
        return True
    return hit.prefix in VERB_PREFIXES and not hit.suffix


def _one_phrase(scene: Scene, a: Anchor, b: Anchor) -> bool:
    """«دیدار و گفت‌وگو», «لقاء ومباحثات»: the same sort of event named twice in one breath."""
    if a.sentence != b.sentence or a.naming.form != "noun" or b.naming.form != "noun":
        return False
    between = [w.key for w in scene.words[a.j : b.i]]
    return between == ["و"] or (not between and (b.prefix == "و" or "phone_call" in (a.type, b.type)))


def _together(a: Anchor, b: Anchor) -> Anchor:
    kind: EventType = "phone_call" if "phone_call" in (a.type, b.type) else a.type
    naming = replace(a.naming, type=kind, firm=a.naming.firm or b.naming.firm)
    return replace(a, j=b.j, naming=naming, span=(a.span[0], b.span[1]), suffix=b.suffix)
