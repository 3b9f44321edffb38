"""Which Arabic words of saying that govern something are statements of somebody's."""

from __future__ import annotations

from msgspec import Struct

from didar.speech.arabic_extent import Extent
from didar.speech.arabic_heads import Head, looks_like_noun, pauses_before
from didar.speech.arabic_marks import Governed
from didar.speech.arabic_scene import Scene

CLOSE = 4
"""How many words after the subject a noun phrase may begin for a word that is one of saying only close to it."""

POINTING = 2
"""Up to so many words only point back: «هذا الأمر»."""

DOCUMENT_SUBJECT = 5
"""How many words into a document's words the verb may stand that gives them to somebody."""


class Found(Struct, frozen=True, gc=False):
    """A word of saying, what it governs, and how far that goes."""

    head: Head
    governed: Governed
    content: Extent

    @property
    def by_mark(self) -> bool:
        """True when «أن», a colon or a quotation mark shows what is said."""
        return self.governed.mark in ("that", "colon", "quote")


def is_spoken(scene: Scene, one: Found) -> bool:
    """Whether a word of saying that governs something is a statement of somebody's."""
    head, what = one.head, one.governed
    if what.subject is not None:
        speaks = what.subject.speaks and _speaks_named(scene, one)
    elif head.cue.form == "finite":
        speaks = _speaks_alone(scene, one)
    else:
        speaks = True
    if "alone" in head.cue.marks and not _is_alone(scene, one):
        return False
    return speaks and _is_close(scene, one) and not _points_back(scene, one)


def _is_alone(scene: Scene, one: Found) -> bool:
    """For what one does in a speech and two do in a talk («استعرض»): whether it is one person, with nobody else."""
    subject = one.governed.subject
    if subject is None:
        return one.head.cue.form == "participle"
    with_others = any(scene.is_a(k, "with") for k in range(one.head.j, one.governed.i))
    person = subject.clue.span is not None and scene.draft.mentions_in(subject.clue.span, "person")
    return not with_others and (bool(person) or subject.clue.form == "pronoun")


def _speaks_named(scene: Scene, one: Found) -> bool:
    """Whether a verb with its subject says something of his own.

    Not so «لم يستغرب رفض السلطات دخول الوفد», where it is a noun, and «المواقع التي طلبت الوكالة دخولها», where what is
    said stands before it.
    """
    head, subject = one.head, one.governed.subject
    if head.cue.form != "finite" or subject is None:
        return True
    if "named" in head.cue.marks and subject.clue.form == "unnamed":
        return False
    if "spoken" in head.cue.marks and not scene.is_a_form(one.content.i, "spoken"):
        return False
    span = subject.clue.span
    follows = span is None or span[0] >= scene.words[head.i].start
    if one.by_mark or head.prefix or not follows or head.suffix:
        return True
    taken_up = scene.is_a(head.i - 1, "who") and one.governed.mark != "preposition"
    return not looks_like_noun(scene, head) and not taken_up


def _speaks_alone(scene: Scene, one: Found) -> bool:
    """Whether a verb without a known subject is somebody's: «وأكد أن …», «ويؤكد أن …», not «يذكر أن …»."""
    head, what = one.head, one.governed
    if "named" in head.cue.marks and not (what.mark == "that" and head.prefix and "present" not in head.cue.marks):
        return False
    if looks_like_noun(scene, head) and not one.by_mark:
        return False
    if scene.is_a(head.i, "adverbial", "via") and what.unknown and scene.key(head.j).endswith("ه"):
        return False  # «عبر شاشة …»: the preposition
    if "present" not in head.cue.marks:
        return True
    if one.by_mark and what.unknown:
        return pauses_before(scene, head)
    if "predicate" in head.cue.takes and not head.prefix:
        return False  # «تعتبر السمنة …» is passive
    if "impersonal" in head.cue.marks and what.mark == "that":
        return False
    return bool(head.prefix) and (one.by_mark or (scene.in_title(head.i) and not what.unknown))


def _is_close(scene: Scene, one: Found) -> bool:
    """For a word that is one of saying only close to what it governs («أمل في», «ذكر أن»): whether that stands close.

    Of participles only those that can be nothing else stand without a pause before a noun phrase.
    """
    head, what = one.head, one.governed
    if what.subject is None and head.cue.form == "participle" and looks_like_noun(scene, head) and not one.by_mark:
        return False
    if "close" not in head.cue.marks:
        return True
    if what.unknown and not (one.by_mark and _begins_close(scene, one)):
        return False
    if what.mark == "preposition" and what.i - (what.subject.j if what.subject else head.j) > CLOSE:
        return False
    bare = not one.by_mark and what.subject is None and not head.prefix
    return not bare or head.cue.form == "participle"


def _begins_close(scene: Scene, one: Found) -> bool:
    """True when speech begins close behind a word of saying that opens its clause, or behind an office next to it."""
    head = one.head
    return scene.is_a(head.j, "officer") or (pauses_before(scene, head) and one.governed.i - head.j <= CLOSE)


def _points_back(scene: Scene, one: Found) -> bool:
    """«نفت هذا الأمر»: what is said was said before, and this only points to it."""
    content = one.content
    return not one.governed.clause and content.j - content.i <= POINTING and scene.is_a(content.i, "this")


def stands_within(scene: Scene, one: Found, outer: Extent) -> bool:
    """Whether a word of saying within another's speech is a statement of its own: a verb with a clause or a subject."""
    if one.head.cue.form != "finite":
        return False
    if outer.quoted:
        return one.by_mark and one.governed.subject is not None
    if one.by_mark:
        return True
    told = "present" not in one.head.cue.marks and not scene.is_a(one.head.i - 1, "relative")
    return told and one.governed.subject is not None


def only_opens(one: Found, following: Found | None) -> bool:
    """«جاء في النص أن الوزير قال …»: a document whose words are at once given as somebody's speech."""
    if one.head.cue.form != "adjunct" or following is None or following.head.cue.form != "finite":
        return False
    return following.head.i < min(one.content.j, one.content.i + DOCUMENT_SUBJECT + 1)
