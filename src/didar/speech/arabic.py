"""The Arabic reader of speech: every word of saying with what is said and what tells who said it."""

from __future__ import annotations

from dataclasses import dataclass

from didar.model.draft import Draft
from didar.speech.arabic_complement import Governed, Head, Search
from didar.speech.arabic_extent import Extent, extent
from didar.speech.arabic_heads import cut, heads, light_verb, looks_like_noun, negated
from didar.speech.arabic_scene import Named, Scene
from didar.speech.arabic_subject import BEFORE_NOUNS, Subject, speaker_of, subject_at, subject_before
from didar.speech.kind import first_person, kind_of, speaks_as_we
from didar.speech.saying import Clue, Saying


DOCUMENT_SUBJECT = 5
"""How many words into a document's words the verb may stand that gives them to somebody."""


CLOSE = 4
"""How many words after the subject a noun phrase may begin for a word that is one of saying only close to it."""


@dataclass(slots=True)
class Found:
    """A word of saying with all that is known of it so far."""

    head: Head
    governed: Governed
    content: Extent


def sayings(draft: Draft) -> list[Saying]:
    """Every statement of an Arabic report, in text order."""
    scene = Scene(draft)
    if not scene.words:
        return []
    every = heads(scene)
    governed = _governed(scene, every)
    breaks = _breaks(scene, every, governed)
    found = []
    for i, what in governed.items():
        content = extent(scene, what, breaks, letter="letter" in every[i].cue.marks)
        if content is not None and _is_spoken(scene, every[i], what):
            found.append(Found(every[i], what, content))
    we = first_person("ar").positions(scene.view)
    return sorted([*_headlines(scene, every, we), *_said(scene, found, we)], key=lambda saying: saying.cue)


def _governed(scene: Scene, every: dict[int, Head]) -> dict[int, Governed]:
    """What each word of saying governs, for those that govern something."""
    found: dict[int, Governed] = {}
    for i, head in every.items():
        if negated(scene, head):
            continue
        start, end = scene.sentence(i)
        what = Search(scene, head, every, end, _subject(scene, head, start)).run()
        if what is not None:
            found[i] = what
    return found


def _subject(scene: Scene, head: Head, start: int) -> Subject | None:
    """The subject that does not follow the word of saying: before it, or of its light verb."""
    if head.cue.form == "noun":
        light = light_verb(scene, head)
        if light is None:
            return subject_before(scene, head.i, start)
        if scene.key(light) in ("تم", "وتم", "جری", "وجری", "یتم"):
            return Subject(Clue("joint", plural=True), head.i)
        return subject_at(scene, light + 1, head.i)
    if head.cue.form == "finite" and not head.prefix:
        return subject_before(scene, head.i, start)
    return None


def _is_spoken(scene: Scene, head: Head, what: Governed) -> bool:
    """Whether a word of saying that governs something is a statement of somebody's."""
    marks, subject = head.cue.marks, what.subject
    if subject is not None and not subject.speaks:
        return False
    if head.cue.form == "finite" and subject is None:
        by_mark = what.mark in ("that", "colon", "quote")
        headline = in_title(scene, head.i) and not what.unknown
        if "named" in marks or ("present" in marks and (what.unknown or not head.prefix or not (by_mark or headline))):
            return False
    if "close" in marks and (what.unknown or _is_far(head, what)):
        return False
    if subject is None and looks_like_noun(scene, head) and what.mark not in ("that", "colon", "quote"):
        return False
    if "close" in marks and what.mark in ("object", "preposition") and subject is None and not head.prefix:
        return head.cue.form == "participle"
    impersonal = head.cue.key == "dhakara" and "present" in marks and what.mark == "that" and subject is None
    return not impersonal


def in_title(scene: Scene, i: int) -> bool:
    """True when word ``i`` stands in the report's title."""
    title = scene.draft.title
    return title is not None and title[0] <= scene.words[i].start < title[1]


def _is_far(head: Head, what: Governed) -> bool:
    """True when a noun phrase stands too far from a word that is one of saying only close to it."""
    return what.mark == "preposition" and what.i - (what.subject.j if what.subject else head.j) > CLOSE


def _breaks(scene: Scene, every: dict[int, Head], governed: dict[int, Governed]) -> frozenset[int]:
    """Words at which a word of saying ends the speech before it."""
    found = set()
    for i, head in every.items():
        what = governed.get(i)
        subject = what.subject if what is not None else subject_at(scene, head.j, len(scene.words))
        if what is not None or subject is not None or negated(scene, head):
            at = cut(scene, head, subject is not None)
            if at is not None:
                found.add(at)
    return frozenset(found)


def _said(scene: Scene, found: list[Found], we: list[int]) -> list[Saying]:
    """The statements, those within another's speech marked so; what only repeats the one around it is left out."""
    listed: list[Saying] = []
    around: list[tuple[int, Extent]] = []
    told = begun = -1
    for n, one in enumerate(found):
        if one.head.i < begun:
            continue  # within the subject of the word of saying before: «المصدر الذي رفض كشف اسمه»
        while around and around[-1][1].j <= one.head.i:
            around.pop()
        outer = around[-1] if around else None
        if (outer is not None and not _stands_within(one, outer[1])) or _only_opens(one, found[n + 1 : n + 2]):
            continue
        clue = _clue(scene, one, outer[1] if outer else None, told)
        told, begun = one.head.i, one.governed.i
        listed.append(_saying(scene, one, clue, we, outer[0] if outer else None))
        around.append((len(listed) - 1, one.content))
    return listed


def _stands_within(one: Found, outer: Extent) -> bool:
    """Whether a word of saying within another's speech is a statement of its own: a verb with a clause or a subject."""
    if one.head.cue.form != "finite":
        return False
    clause = one.governed.clause and one.governed.mark != "object"
    if outer.quoted:
        return clause and one.governed.subject is not None
    return clause or (one.governed.subject is not None and "present" not in one.head.cue.marks)


def _only_opens(one: Found, following: list[Found]) -> bool:
    """«جاء في النص أن الوزير قال …»: a document whose words are at once given as somebody's speech."""
    return one.head.cue.form == "adjunct" and any(
        other.head.i <= one.content.i + DOCUMENT_SUBJECT and other.head.i < one.content.j and other.head.cue.form == "finite"
        for other in following
    )


def _clue(scene: Scene, one: Found, outer: Extent | None, told: int) -> Clue:
    """What tells the speaker; ``told`` is the word of saying of the last statement before this one."""
    if one.governed.subject is not None:
        return one.governed.subject.clue
    if one.governed.unknown:
        return Clue("unnamed")
    if one.head.cue.form == "finite" and one.head.cue.number in ("dual", "plural"):
        return Clue("joint", plural=True)
    if outer is not None:
        named = [n for i, n in scene.named.items() if outer.i <= i < one.head.i and n.mention.kind == "person"]
        if named:
            return Clue("named", (speaker_of(scene, named[-1]),), named[-1].mention.span)
    start = scene.sentence(one.head.i)[0]
    if told < start < one.head.i:
        named = _sentence_subject(scene, start, one.head.i)
        if named is not None:
            return Clue("named", (speaker_of(scene, named),), named.mention.span)
    return Clue("implicit")


def _sentence_subject(scene: Scene, start: int, end: int) -> Named | None:
    """The first person a sentence names other than after a preposition: who does what it tells, and so speaks."""
    for i in range(start, end):
        named = scene.named.get(i)
        if named is not None and named.mention.kind == "person" and named.prefix in ("", "و"):
            if scene.key(i - 1) not in BEFORE_NOUNS:
                return named
    return None


def _saying(scene: Scene, one: Found, clue: Clue, we: list[int], inside: int | None) -> Saying:
    """The statement of one word of saying."""
    content = scene.view.span(one.content.a, one.content.b)
    colon = one.governed.mark == "colon"
    kind = kind_of(
        clause=one.governed.clause,
        quoted=one.content.quoted,
        first_person=colon and speaks_as_we(scene.view, content, we),
    )
    return Saying(
        cue=scene.view.span(one.head.a, one.head.b),
        content=content,
        kind=kind,
        sense=one.head.cue.sense,
        clue=clue,
        required=one.head.cue.required,
        confidence=0.9,
        why=f"speech.{one.head.cue.form}.{one.governed.mark}",
        inside=inside,
    )


def _headlines(scene: Scene, every: dict[int, Head], we: list[int]) -> list[Saying]:
    """Statements of a headline without a verb of saying: «لافروف بعد اجتماع …: لا يوجد نهج مشترك»."""
    title = scene.draft.title
    if title is None:
        return []
    first, last = scene.view.range_of(title)
    listed = []
    for start in range(first, last):
        if start > first and scene.key(start - 1) != ".":
            continue
        colon = next((k for k in range(start, last) if scene.key(k) in (":", ".")), last)
        named = next((scene.named[k] for k in (start, start + 1) if k in scene.named), None)
        if colon >= last - 1 or scene.key(colon) != ":" or named is None or named.j > colon or named.prefix:
            continue
        if any(start <= i < colon for i in every):
            continue
        what = Governed(scene.words[colon + 1].a, colon + 1, "colon", True, subject_at(scene, named.i, colon), False)
        content = extent(scene, what, frozenset())
        if content is not None and what.subject is not None and what.subject.speaks:
            listed.append(_headline(scene, colon, what.subject.clue, content, we))
    return listed


def _headline(scene: Scene, colon: int, clue: Clue, content: Extent, we: list[int]) -> Saying:
    """The statement after the colon of a headline."""
    span = scene.view.span(content.a, content.b)
    return Saying(
        cue=scene.view.span_of(colon, colon + 1),
        content=span,
        kind=kind_of(clause=True, quoted=content.quoted, first_person=speaks_as_we(scene.view, span, we)),
        sense="say",
        clue=clue,
        confidence=0.85,
        why="speech.headline.colon",
    )
