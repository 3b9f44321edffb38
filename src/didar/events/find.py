"""Find the words that name events: the anchors every telling of an event hangs on."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from didar.events.scene import Scene
from didar.events.tables import CONJUNCTIONS, Naming
from didar.model.reading import EventType
from didar.model.span import Span
from didar.text.lexicon import Hit

MOST = 500
"""How many anchors of a report are read; a news report has some twenty."""

VERBS = ("verb", "with", "receive", "travel", "go", "leave")
"""Forms that are verbs in Arabic: they bear no article, no preposition and no ending."""

VERB_PREFIXES = frozenset(c + future for c in ("", *CONJUNCTIONS) for future in ("", "س"))
"""What may be written onto an Arabic verb: a conjunction, the future's س."""


class Anchor(Struct, frozen=True):
    """Words ``[i, j)`` that name an event, in sentence number ``sentence``, whose words are ``[lo, hi)``.

    ``prefix`` are the folded letters written onto them; ``key`` are their own. ``own`` is true when a possessive is
    written onto them («لقائه», «سفرش»).
    """

    i: int
    j: int
    lo: int
    hi: int
    sentence: int
    naming: Naming
    span: Span
    prefix: str
    key: str
    own: bool

    @property
    def type(self) -> EventType:
        """The type of event the words name."""
        return self.naming.type

    @property
    def definite(self) -> bool:
        """Whether an Arabic noun bears the article and so may point back: «خلال اللقاء»."""
        return self.prefix.endswith("ال") or self.key.startswith(("ال", "لل"))

    @property
    def purpose(self) -> bool:
        """Whether an Arabic noun stands under ل: «للقاء X», «لزيارة Z»."""
        return self.prefix in ("ل", "ول") or self.key.startswith("لل")


def anchors(scene: Scene) -> list[Anchor]:
    """All anchors of a report in text order. Where phrases overlap the longest wins; «دیدار و گفت‌وگو» is one."""
    found: list[Anchor] = []
    for hit in scene.tables.namings.find(scene.view):
        n = scene.sentence_at(hit.i)
        if n is None or hit.j > scene.sentence(n).j or not _fits(scene, hit) or _in_name(scene, hit, n):
            continue
        a = _anchor(scene, hit, n)
        if found and _one_phrase(scene, found[-1], a):
            found[-1] = _together(found[-1], a)
        elif len(found) < MOST:
            found.append(a)
        else:
            scene.draft.note("events.many", f"Only the first {MOST} words for events were read.", a.span)
            break
    return found


def _in_name(scene: Scene, hit: Hit[Naming], n: int) -> bool:
    """Whether the words are part of a name; that of a body may be an event's as well («نشست شورای …»)."""
    unit = next((u for u in scene.units(n) if u.i <= hit.i < u.j), None)
    if unit is None or unit.kind == "plural":
        return False
    return unit.kind != "organization" or hit.value.form != "named"


def _anchor(scene: Scene, hit: Hit[Naming], n: int) -> Anchor:
    s = scene.sentence(n)
    key = scene.view.squeezed[hit.a : hit.b]
    own = hit.value.own or hit.suffix in scene.tables.possessives
    return Anchor(hit.i, hit.j, s.i, s.j, n, hit.value, hit.span(scene.view), hit.prefix, key, own)


def _fits(scene: Scene, hit: Hit[Naming]) -> bool:
    if not scene.arabic or hit.value.form not in VERBS:
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
    naming = replace(a.naming, type=kind, firm=a.naming.firm or b.naming.firm, adverb=False)
    return replace(a, j=b.j, naming=naming, span=(a.span[0], b.span[1]), own=a.naming.own or b.own)
