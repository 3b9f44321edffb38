"""The Arabic reader of speech: every word of saying with what is said and what tells who said it.

First every word of saying is found (`arabic_heads`), then what each governs (`arabic_complement`), then how far that
goes, since each may cut off the one before (`arabic_extent`); what is nobody's is left out (`arabic_accept`).
"""

from __future__ import annotations

from msgspec.structs import replace

from didar.model.draft import Draft
from didar.speech.arabic_accept import Found, is_spoken, only_opens, stands_within
from didar.speech.arabic_complement import Search
from didar.speech.arabic_extent import Extent, Extents
from didar.speech.arabic_headlines import headlines
from didar.speech.arabic_heads import (
    Head,
    cut,
    heads,
    light_verb,
    looks_like_noun,
    negated,
    opens_clause,
    pauses_before,
)
from didar.speech.arabic_marks import Governed
from didar.speech.arabic_scene import Scene
from didar.speech.arabic_subject import Subject, quoted_before, subject_at, subject_before
from didar.speech.kind import first_person, kind_of, speaks_as_we
from didar.speech.saying import Clue, Saying

WITHIN_CLAUSE = 60
"""How many words back the subject of a verb within another's speech is looked for."""

CONFIDENCE = {"that": 0.95, "quote": 0.95, "colon": 0.9, "preposition": 0.9, "object": 0.85}
"""How sure a statement is, by the mark that shows where it begins."""

BY_FORM = {"participle": "beside", "noun": "noun", "adjunct": "document"}
"""How a word of saying that is no finite verb is named in the codes of why.toml."""

UNSURE = 0.8
"""What the confidence is multiplied by for speech within speech and for subjects nobody knows."""


def sayings(draft: Draft) -> list[Saying]:
    """Every statement of an Arabic report, in text order."""
    scene = Scene(draft)
    every = heads(scene)
    governed = _governed(scene, every)
    extents = Extents(scene, _breaks(scene, every, governed))
    found: list[Found] = []
    for i, what in governed.items():
        content = extents.of(what, letter="letter" in every[i].cue.marks)
        if content is not None:
            one = Found(every[i], what, content)
            if is_spoken(scene, one):
                found.append(one)
    by_colon = scene.draft.title is not None or any(one.governed.mark == "colon" for one in found)
    we = first_person("ar").positions(scene.view) if by_colon else []
    return _in_order(headlines(scene, every, we), _said(scene, found, we))


def _in_order(titles: list[Saying], said: list[Saying]) -> list[Saying]:
    """Both lists as one in text order; ``inside`` counts in the second alone and is told anew."""
    listed = [*titles, *said]
    order = sorted(range(len(listed)), key=lambda n: (listed[n].cue, n))
    place = {old: new for new, old in enumerate(order)}
    for saying in said:
        if saying.inside is not None:
            saying.inside = place[saying.inside + len(titles)]
    return [listed[n] for n in order]


def _governed(scene: Scene, every: dict[int, Head]) -> dict[int, Governed]:
    """What each word of saying governs, for those that govern something."""
    found: dict[int, Governed] = {}
    for i, head in every.items():
        if negated(scene, head):
            continue
        start, end = scene.sentence(i)
        what = Search(scene, head, every, end, _subject(scene, head, start, every)).run()
        if what is not None:
            found[i] = what
    return found


def _subject(scene: Scene, head: Head, start: int, every: dict[int, Head]) -> Subject | None:
    """The subject that does not follow the word of saying: before it, or of its light verb."""
    if head.cue.form == "finite":
        return subject_before(scene, head.i, start) if not head.prefix and not _followed(scene, head) else None
    if head.cue.form != "noun":
        return None
    light = light_verb(scene, head, every)
    if light is None:
        return quoted_before(scene, head.i, start)
    if scene.is_a(light, "passive"):
        return Subject(Clue("joint", plural=True), head.i)
    return subject_at(scene, light + 1, head.i)


def _followed(scene: Scene, head: Head) -> bool:
    """True when the name behind a verb can only be its subject: «الذي رحبت روما باختياره»."""
    named = scene.named.get(head.j)
    takes_names = not head.cue.takes.isdisjoint(("object", "predicate", "addressee"))
    return named is not None and not named.prefix and not takes_names and scene.is_a(head.i - 1, "who")


def _breaks(scene: Scene, every: dict[int, Head], governed: dict[int, Governed]) -> frozenset[int]:
    """Words at which a word of saying ends the speech before it."""
    found = set()
    for i, head in every.items():
        what = governed.get(i)
        if head.cue.form == "participle" and looks_like_noun(scene, head) and not (what and what.clause):
            continue  # «آلية مشددة للتفتيش»
        subject = what.subject if what is not None else subject_at(scene, head.j, len(scene.words))
        prays = head.cue.form == "participle" and pauses_before(scene, head) and scene.is_a(head.j, "freely")
        if prays or what is not None or subject is not None or negated(scene, head):
            if what is not None and what.mark == "quote" and any(i < k < what.i for k in governed):
                found.add(what.i)
            at = cut(scene, head, has_subject=subject is not None or (what is not None and what.unknown))
            if at is not None:
                found.add(at)
    return frozenset(found)


def _said(scene: Scene, found: list[Found], we: list[int]) -> list[Saying]:
    """The statements, those within another's speech marked so."""
    listed: list[Saying] = []
    around: list[tuple[int, Extent]] = []
    told = begun = -1
    source: Clue | None = None
    for n, one in enumerate(found):
        subject = one.governed.subject
        if one.head.i < begun and not _has_own_subject(scene, one):
            continue  # within the subject of the word of saying before: «المصدر الذي رفض كشف اسمه»
        while around and around[-1][1].j <= one.head.i:
            around.pop()
        within = bool(around) and around[-1][1].i <= one.head.i
        outer, inside = (around[-1][1], around[-1][0]) if within else (None, None)
        if outer is not None and not stands_within(scene, one, outer):
            continue
        if only_opens(one, found[n + 1] if n + 1 < len(found) else None):
            continue
        clue = _clue(scene, one, outer, told)
        if subject is not None and subject.source:
            clue = source if subject.again and source is not None else clue
            source = clue
        told, begun = one.head.i, one.governed.i
        saying = _saying(scene, one, clue, we)
        listed.append(replace(saying, inside=inside))
        around.append((len(listed) - 1, one.content))
    return listed


def _has_own_subject(scene: Scene, one: Found) -> bool:
    """True when somebody is named behind a word of saying: «الذي رحبت روما باختياره»."""
    clue = one.governed.subject.clue if one.governed.subject is not None else None
    return clue is not None and clue.span is not None and clue.span[0] > scene.words[one.head.i].start


def _clue(scene: Scene, one: Found, outer: Extent | None, told: int) -> Clue:
    """What tells the speaker; ``told`` is the word of saying of the last statement before this one."""
    subject = one.governed.subject
    if "joint" in one.head.cue.marks and (subject is None or subject.clue.form == "named"):
        return _parties(scene, one)
    if subject is not None:
        return subject.clue
    if one.governed.unknown and one.head.cue.form != "participle":
        return Clue("unnamed")
    if one.head.cue.form == "finite" and one.head.cue.number in ("dual", "plural"):
        return Clue("implicit", plural=True)
    i = one.head.i
    start = scene.sentence(i)[0]
    if one.head.cue.form == "finite" and scene.is_a(one.head.j, "in_it") and (sender := _sender(scene, start, i)):
        return sender
    if outer is None and one.head.cue.form == "finite" and not one.head.prefix and not opens_clause(scene, one.head):
        return Clue("unnamed")  # «فلان قال إن …», and nobody knows him
    clue = None
    if outer is not None:
        nearest = (_person(scene, k) for k in range(i - 1, max(outer.i, i - WITHIN_CLAUSE) - 1, -1))
        clue = next(filter(None, nearest), None)
    elif told < start < i:
        clue = _sentence_subject(scene, start, i)
    return clue or Clue("implicit")


def _parties(scene: Scene, one: Found) -> Clue:
    """«اتفق الوزير مع نظيره على …»: the subject and whom he agrees with; both sides where nobody is named."""
    subject = one.governed.subject
    if subject is None:
        return Clue("joint", plural=True)
    others = [scene.speaker(scene.named[k]) for k in range(subject.j, one.governed.i) if _is_with(scene, k)]
    return replace(subject.clue, entities=tuple(dict.fromkeys([*subject.clue.entities, *others])), plural=True)


def _is_with(scene: Scene, i: int) -> bool:
    """True when a name begins at word ``i`` after «مع»."""
    return i in scene.named and scene.is_a(i - 1, "with")


def _person(scene: Scene, i: int) -> Clue | None:
    """The person whose mention begins at word ``i``."""
    named = scene.named.get(i)
    if named is None or named.mention.kind != "person":
        return None
    return Clue("named", (named.mention.entity,), named.mention.span)


def _sender(scene: Scene, start: int, end: int) -> Clue | None:
    """«تلقى الملك اتصالا من الرئيس أعرب فيه عن …»: the last person named who is no addressee."""
    for i in range(end - 1, start - 1, -1):
        person = _person(scene, i)
        if person is not None and not scene.named[i].prefix.endswith("ل") and not scene.is_a(i - 1, "to_whom"):
            return person
    return None


def _sentence_subject(scene: Scene, start: int, end: int) -> Clue | None:
    """The first person a sentence names other than after a preposition: who does what it tells, and so speaks."""
    for i in range(start, end):
        if scene.after_preposition(i):
            continue
        named, title = scene.named.get(i), scene.titles.get(i)
        if named is not None and named.prefix in ("", "و") and (person := _person(scene, i)):
            return person
        if named is None and title is not None and title.value.kind == "person" and title.value.telling:
            return Clue("pronoun", among=scene.bearers(title.value, i))
    return None


def _why(one: Found) -> str:
    """The code that says how the statement was read."""
    governs = "clause" if one.governed.clause else "phrase"
    if one.head.cue.form == "finite":
        return f"speech.{governs}.{one.governed.mark}"
    return f"speech.{BY_FORM[one.head.cue.form]}.{governs}"


def _saying(scene: Scene, one: Found, clue: Clue, we: list[int]) -> Saying:
    """The statement of one word of saying."""
    content = scene.view.span(one.content.a, one.content.b)
    colon = one.governed.mark == "colon"
    kind = kind_of(
        clause=one.governed.clause,
        quoted=one.content.quoted,
        first_person=colon and speaks_as_we(scene.view, content, we),
    )
    unsure = clue.form == "unnamed"
    return Saying(
        cue=scene.view.span(one.head.a, one.head.b),
        content=content,
        kind=kind,
        sense=one.head.cue.sense,
        clue=clue,
        required=one.head.cue.required,
        confidence=round(CONFIDENCE[one.governed.mark] * (UNSURE if unsure else 1), 2),
        why=_why(one),
    )
