"""Statements of Arabic headlines that have no word of saying: «لافروف بعد اجتماع …: لا يوجد نهج مشترك»."""

from __future__ import annotations

from didar.speech.arabic_extent import Extents
from didar.speech.arabic_heads import Head
from didar.speech.arabic_marks import Governed
from didar.speech.arabic_scene import Scene
from didar.speech.arabic_subject import subject_at
from didar.speech.kind import kind_of, speaks_as_we
from didar.speech.saying import Saying


def headlines(scene: Scene, every: dict[int, Head], we: list[int]) -> list[Saying]:
    """What a headline gives after a colon as the words of whom it names before it."""
    title = scene.draft.title
    if title is None:
        return []
    first, last = scene.view.range_of(title)
    begins = [first, *(k for k in range(first + 1, last) if scene.key(k - 1) == ".")]
    found = [_headline(scene, start, last, every, we) for start in begins]
    return [saying for saying in found if saying is not None]


def _headline(scene: Scene, start: int, last: int, every: dict[int, Head], we: list[int]) -> Saying | None:
    """The statement of the part of a headline that begins at word ``start``, if it is one."""
    colon = next((k for k in range(start, last) if scene.key(k) in (":", ".")), last)
    named = scene.named.get(start) or scene.named.get(start + 1)
    if colon >= last - 1 or scene.key(colon) != ":" or named is None or named.j > colon:
        return None
    if any(k in every for k in range(start, colon)):
        return None
    subject = subject_at(scene, named.i, colon)
    what = Governed(scene.words[colon + 1].a, colon + 1, "colon", clause=True)
    content = Extents(scene, frozenset()).of(what)
    if subject is None or not subject.speaks or content is None:
        return None
    span = scene.view.span(content.a, content.b)
    speaks = speaks_as_we(scene.view, span, we)
    if named.mention.kind == "place" and not speaks and not content.quoted:
        return None  # «مصر: لقاءات ثنائية …» names where, not who
    return Saying(
        cue=scene.view.span_of(colon, colon + 1),
        content=span,
        kind=kind_of(clause=True, quoted=content.quoted, first_person=speaks),
        sense="say",
        clue=subject.clue,
        confidence=0.8,
        why="speech.headline.colon",
    )
