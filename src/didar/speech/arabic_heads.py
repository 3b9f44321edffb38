"""Where an Arabic report has words of saying, and where each cuts off the speech before it."""

from __future__ import annotations

from msgspec import Struct

from didar.speech.arabic_scene import Scene
from didar.speech.cues import Cue

LIGHT_WITHIN = 6
"""How many words before a noun of saying its light verb may stand: «حرص الرئيس المالي على التنويه»."""

JOINED = 50
"""How many words before a noun of saying the one may stand that it is joined to."""

FRONTED = 14
"""How many words may stand before the verb in its own clause: «وفي سياق متصل، …»."""

SUBORDINATE = 5
"""How many words after «رغم أن» its verb may stand."""

ASIDE = 10
"""How many words may stand between a noun of saying and what is said: «قوله، اليوم الأربعاء، إن»."""

BARE_STEM = 3
"""Letters of a verb without any ending, which may be a noun («لفت»)."""

SHADDA = "\u0651"
FEMININE = "\u0629"


class Head(Struct, frozen=True, gc=False):
    """A word of saying where it stands: words ``[i, j)``, letters written onto it, squeezed range ``[a, b)``."""

    i: int
    j: int
    a: int
    b: int
    cue: Cue
    prefix: str
    suffix: str


def heads(scene: Scene) -> dict[int, Head]:
    """Every word of saying that can be one where it stands, by its first word."""
    found: dict[int, Head] = {}
    for hit in scene.tables.cues.every(scene.view):
        if hit.j - hit.i > 1 and hit.value.form != "adjunct":
            continue  # a verb and the word after it, run together: «يذكر أن»
        here = found.get(hit.i)
        head = Head(hit.i, hit.j, hit.a, hit.b, hit.value, hit.prefix, hit.suffix)
        if not _fits(scene, head) or (here is not None and here.b - here.a >= head.b - head.a):
            continue
        found[hit.i] = head
    ordered = dict(sorted(found.items()))
    return {i: head for i, head in ordered.items() if _stands(scene, head, ordered)}


def _fits(scene: Scene, head: Head) -> bool:
    """Whether what is written onto the word fits its form: no preposition on a verb, no pronoun on a participle."""
    if head.suffix and scene.view.text[scene.words[head.j - 1].end - 1] == FEMININE:
        return False  # a feminine ending, no pronoun: «إضافة»
    letters = scene.tables.letters
    if head.cue.form == "noun":
        return not head.prefix or head.prefix in letters["noun"]
    if head.prefix and head.prefix not in letters["conjunctions"]:
        return head.prefix in letters["future"] and "present" in head.cue.marks
    return head.cue.form != "participle" or not head.suffix


def _stands(scene: Scene, head: Head, others: dict[int, Head]) -> bool:
    """Whether the word is one of saying where it stands: in no name, no noun after a preposition, by its light verb."""
    named = scene.named.get(head.i)
    if (named is not None and not named.prefix) or scene.sentence(head.i)[1] <= head.i:
        return False
    if head.cue.form == "noun":
        return _is_said(scene, head) if "said" in head.cue.marks else light_verb(scene, head, others) is not None
    if "pause" in head.cue.marks and not _pauses(scene, head):
        return False
    before = head.i - 1
    if scene.is_a(before, "relative") and scene.is_a(head.j, "with_pronoun"):
        return False  # «الموقع الذي أعلن عنه»
    if head.cue.form == "participle":
        return not scene.is_a(before, "preposition", "un")
    if head.cue.form == "finite" and not head.prefix:
        judged = head.suffix and "predicate" in head.cue.takes  # «وهو ما اعتبره … خطوة»
        taken_up = not judged and scene.is_a(before, "what") and not scene.is_a(before - 1, "soon")
        return not (taken_up or scene.is_a(before, "preposition"))
    return True


def _is_said(scene: Scene, head: Head) -> bool:
    """«قوله إن», «قوله خلال اللقاء: …»: the noun of saying with what is said behind it, phrases beside it apart."""
    k, end = head.j, min(head.j + ASIDE, scene.sentence(head.i)[1])
    aside = False
    while k < end and (aside or scene.key(k) == "," or scene.is_a(k, "freely", "adverbial")):
        aside = aside or scene.is_a(k, "adverbial")
        if aside and (scene.is_a(k, "that", "that_first") or scene.key(k) in (":", '"')):
            break
        k += 1
    return scene.is_a(k, "that", "that_first") or scene.key(k) in (":", '"')


def _pauses(scene: Scene, head: Head) -> bool:
    """For a verb that looks like another word («بين»): it is marked as a verb, or stands after a pause."""
    if head.suffix:
        return False
    if head.prefix and head.i == scene.sentence(head.i)[0] and head.j in scene.named:
        return True  # «وبين الوزير أن»: a sentence that opens so
    if any(scene.phrase(k, "resuming") == head.i for k in (head.i - 1, head.i - 2)):
        return True  # «من جهته بين»
    word = scene.words[head.i]
    return SHADDA in scene.view.text[word.start : word.end] or pauses_before(scene, head)


def pauses_before(scene: Scene, head: Head) -> bool:
    """True when a word of saying opens its sentence or stands after a mark."""
    return not scene.is_word(head.i - 1)


def looks_like_noun(scene: Scene, head: Head) -> bool:
    """True for a form that can be a noun («ونقل», «مطالبة») where no pause before it shows that it is a verb."""
    letters = scene.view.squeezed[head.a : head.b]
    if head.cue.form == "participle":
        bent = letters.endswith(("ه", "ین"))
    else:
        bent = "nominal" in head.cue.marks and (len(letters) <= BARE_STEM or not letters.endswith(("ت", "وا")))
    return (bent or bool(head.suffix)) and not opens_clause(scene, head)


def opens_clause(scene: Scene, head: Head) -> bool:
    """True when what stands before a word shows that it is a verb: a pause, a helping verb, «كما», «وكان فلان»."""
    before = head.i - 1
    if pauses_before(scene, head) or head.i <= scene.sentence(head.i)[0]:
        return True
    if scene.is_a(before, "auxiliary", "freely", "relative", "that"):
        return True
    if scene.is_a(before - 1, "was") or scene.is_a(before - 2, "was"):
        return True
    if _is_fronted(scene, head):
        return True
    ends = (scene.phrase(k, role) for k in (before, before - 1) for role in ("conjunction", "resuming"))
    return head.i in ends


def _is_fronted(scene: Scene, head: Head) -> bool:
    """«وفي ختام اللقاء طلب الملك»: a phrase with its definite noun opens the clause, and the verb follows it."""
    before = head.i - 1
    if not (scene.tables.definite(scene.key(before)) or before + 1 in scene.named_ending):
        return False
    low = max(scene.sentence(head.i)[0], head.i - FRONTED)
    opening = next((k + 1 for k in range(before, low - 1, -1) if not scene.is_word(k)), low)
    bare = scene.tables.roles.get(scene.key(opening)[1:], frozenset()) if scene.conjoined(opening) else frozenset()
    return scene.is_a(opening, "adverbial") or "adverbial" in bare


def light_verb(scene: Scene, head: Head, others: dict[int, Head]) -> int | None:
    """The word of the light verb that makes a verb of a noun of saying: «حرص … على التنويه», «جدد التأكيد».

    Of two nouns joined by «and» the second has the verb of the first: «تم التأكيد على … والتشديد على …».
    """
    if "given" in head.cue.marks:
        return _giving(scene, head)
    if (first := _first_noun(scene, head, others)) and (verb := light_verb(scene, first, others)) is not None:
        return verb
    k = head.i - 1
    if scene.is_a(k, "light"):
        return k
    if not scene.is_a(k, "preposition") and not head.prefix.startswith("ب"):
        return None
    for n in range(k - 1, max(-1, k - 1 - LIGHT_WITHIN), -1):
        if scene.is_a(n, "light"):
            return n
        if not scene.is_word(n):
            return None
    return None


def _giving(scene: Scene, head: Head) -> int | None:
    """The verb of giving before «شرحا عن»."""
    low = max(scene.sentence(head.i)[0], head.i - FRONTED)
    return next((k for k in range(head.i - 1, low - 1, -1) if scene.is_a(k, "giving")), None)


def _first_noun(scene: Scene, head: Head, others: dict[int, Head]) -> Head | None:
    """The noun of saying in the same sentence that this one is joined to by «and»."""
    if not head.prefix.startswith("و"):
        return None
    low = max(scene.sentence(head.i)[0], head.i - JOINED)
    nouns = (others[k] for k in range(head.i - 1, low - 1, -1) if k in others and others[k].cue.form == "noun")
    return next((n for n in nouns if "given" not in n.cue.marks and not n.prefix.startswith("و")), None)


def negated(scene: Scene, head: Head) -> bool:
    """True when what stands before the verb denies that it was said."""
    if "negatable" in head.cue.marks or head.cue.form != "finite" or head.prefix:
        return False
    return scene.is_a(head.i - 1, "negation")


def cut(scene: Scene, head: Head, *, has_subject: bool) -> int | None:
    """The word at which this word of saying ends the speech before it, or None when it stands within that speech."""
    i = head.i
    if head.cue.form == "participle":
        return i
    if head.cue.form == "noun" and head.prefix.startswith("و"):
        return i
    if head.cue.form != "finite":
        return None
    if negated(scene, head):
        if scene.phrase(i - 2, "conjunction") == i - 1:
            return i - 2
        return i - 1 if scene.conjoined(i - 1) or not scene.is_word(i - 2) else None
    if ("present" in head.cue.marks or looks_like_noun(scene, head)) and not has_subject:
        return None
    conjunctions = scene.tables.letters["conjunctions"]
    if head.prefix in conjunctions:
        return i
    if scene.key(i - 1) in conjunctions:
        return i - 1
    start = _clause_start(scene, i)
    if start is not None:
        return start
    return i if scene.key(i - 1) in (",", '"', "-") and has_subject else None


def _clause_start(scene: Scene, i: int) -> int | None:
    """Where the reporter's own clause begins whose verb is word ``i``: at «كما», «فيما», «وكان …», a fronted phrase."""
    for k in range(i - 1, max(scene.sentence(i)[0], i - FRONTED) - 1, -1):
        if end := scene.phrase(k, "conjunction"):
            return k if end == i or scene.is_a(end, "was", "auxiliary") or scene.key(i - 1) == "," else None
        if scene.phrase(k - 1, "conjunction") == k + 1:
            return k - 1 if i - k <= SUBORDINATE else None
        if scene.is_a(k, "was") and scene.conjoined(k):
            return k
        if scene.phrase(k, "resuming") and (scene.conjoined(k) or not scene.is_word(k - 1)):
            return k
        if scene.is_a(k, "that", "relative"):
            return None
    return None
