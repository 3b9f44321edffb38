"""Where an Arabic report has words of saying, which of them are statements, and where each cuts the one before off."""

from __future__ import annotations

from didar.speech.arabic_complement import Head
from didar.speech.arabic_scene import Scene
from didar.speech.arabic_subject import BEFORE_NOUNS
from didar.speech.arabic_words import CONJUNCTIONS

LIGHT_WITHIN = 6
"""How many words before a noun of saying its light verb may stand: «حرص الرئيس المالي على التنويه»."""

FRONTED = 14
"""How many words may stand before the verb in its own clause: «وفي سياق متصل، …»."""

NO_PREFIX = frozenset({"", *CONJUNCTIONS})
FUTURE = frozenset({"س", "وس", "فس"})
NOUN_PREFIX = frozenset({"", "و", "ال", "ب", "بال", "وال", "لل", "ل"})


def heads(scene: Scene) -> dict[int, Head]:
    """Every word of saying that can be one where it stands, by its first word."""
    found: dict[int, Head] = {}
    for hit in scene.tables.cues.every(scene.view):
        here = found.get(hit.i)
        head = Head(hit.i, hit.j, hit.a, hit.b, hit.value, hit.prefix, hit.suffix)
        if not _prefix_fits(head) or (here is not None and here.b - here.a >= head.b - head.a):
            continue
        found[hit.i] = head
    return {i: head for i, head in sorted(found.items()) if _stands(scene, head)}


def _prefix_fits(head: Head) -> bool:
    """Whether what is written onto the word fits its form: no preposition on a verb, no pronoun on a participle."""
    if head.cue.form == "noun":
        return head.prefix in NOUN_PREFIX
    if head.cue.form == "participle":
        return head.prefix in NO_PREFIX and not head.suffix
    return head.prefix in NO_PREFIX or (head.prefix in FUTURE and "present" in head.cue.marks)


def _stands(scene: Scene, head: Head) -> bool:
    """Whether the word is one of saying where it stands: in no name, no noun after a preposition, by its light verb."""
    named = scene.named.get(head.i)
    if named is not None and named.j > head.i and named.prefix == "" or scene.sentence(head.i)[1] <= head.i:
        return False
    if head.cue.form == "noun":
        return _is_said(scene, head) if head.cue.key == "qala" else light_verb(scene, head) is not None
    before = scene.key(head.i - 1)
    if "pause" in head.cue.marks and head.cue.form == "finite" and not _pauses(scene, head):
        return False
    if head.cue.form == "participle":
        return before not in BEFORE_NOUNS and before != "غیر"
    if head.cue.form == "finite" and not head.prefix:
        return before not in BEFORE_NOUNS and (before not in WHAT or scene.key(head.i - 2).endswith("سرعان"))
    return True


SHADDA = "\u0651"


def _pauses(scene: Scene, head: Head) -> bool:
    """For a verb that looks like a preposition («بين»): it is marked as a verb, or stands after a pause."""
    if head.suffix:
        return False
    word = scene.words[head.i]
    return SHADDA in scene.view.text[word.start : word.end] or not scene.is_word(head.i - 1)


def looks_like_noun(scene: Scene, head: Head) -> bool:
    """True for a form that can be a noun («ونقل», «ورفض», «مطالبة») where no pause before it shows that it is a verb."""
    feminine = head.cue.form == "participle" and scene.view.squeezed[head.b - 1] == "ه"
    if "nominal" not in head.cue.marks and not feminine and not head.suffix:
        return False
    return head.i > scene.sentence(head.i)[0] and scene.is_word(head.i - 1) and "auxiliary" not in scene.roles(head.i - 1)


WHAT = frozenset({"ما", "لما", "بما", "مما", "وما", "حسبما", "وفقما", "مثلما"})
"""«what he said»: a verb after these takes up words given elsewhere."""


def _is_said(scene: Scene, head: Head) -> bool:
    """«قوله إن», «القول إن»: the noun of saying with what is said right behind it."""
    roles = scene.roles(head.j)
    return "that" in roles or "that_first" in roles or scene.key(head.j) in (":", '"')


def light_verb(scene: Scene, head: Head) -> int | None:
    """The word of the light verb that makes a verb of a noun of saying: «حرص … على التنويه», «جدد التأكيد»."""
    k = head.i - 1
    if "light" in scene.roles(k):
        return k
    if scene.key(k) != "علی" and head.prefix[:1] != "ب":
        return None
    for n in range(k - 1, max(-1, k - 1 - LIGHT_WITHIN), -1):
        if "light" in scene.roles(n):
            return n
        if scene.key(n) in (",", ".", "\n"):
            return None
    return None


def negated(scene: Scene, head: Head) -> bool:
    """True when what stands before the verb denies that it was said."""
    return "negation" in scene.roles(head.i - 1) and head.cue.form == "finite" and not head.prefix


def cut(scene: Scene, head: Head, has_subject: bool) -> int | None:
    """The word at which this word of saying ends the speech before it, or None when it stands within that speech."""
    i = head.i
    before = scene.key(i - 1)
    if head.cue.form in ("participle", "adjunct"):
        return i if head.cue.form == "participle" else None
    if negated(scene, head):
        return i - 1 if before.startswith("و") or scene.key(i - 2) in (",", ".") else None
    if head.cue.form == "noun":
        return None
    if ("present" in head.cue.marks or looks_like_noun(scene, head)) and not has_subject:
        return None
    if head.prefix in CONJUNCTIONS:
        return i
    start = _clause_start(scene, i)
    if start is not None:
        return start
    return i if before in (",", '"', "-") and has_subject else None


def _clause_start(scene: Scene, i: int) -> int | None:
    """Where the reporter's own clause begins whose verb is word ``i``: at «كما», «فيما», «وكان …», a fronted phrase."""
    k = i - 1
    low = max(scene.sentence(i)[0], i - FRONTED)
    while k >= low:
        if end := scene.phrase(k, "conjunction"):
            return k if end == i or scene.key(end) in ("قد", "کان", "کانت") or scene.key(i - 1) == "," else None
        if scene.phrase(k - 1, "conjunction") == k + 1:
            return k - 1 if i - k <= 5 else None
        key = scene.key(k)
        if key in ("وکان", "وکانت", "وقد", "فقد"):
            return k
        if scene.phrase(k, "resuming") and (key.startswith("و") or not scene.is_word(k - 1)):
            return k
        if "that" in scene.roles(k) or "relative" in scene.roles(k):
            return None
        k -= 1
    return None
