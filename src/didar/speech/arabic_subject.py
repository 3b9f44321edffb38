"""Who says it: the subject of an Arabic word of saying, after it or before it."""

from __future__ import annotations

from msgspec import Struct

from didar.speech.arabic_scene import Named, Scene
from didar.speech.saying import Clue, is_state

APPOSITIONS = 4
"""How many further descriptions of one speaker are read after his first («رئيس …، اللواء …»)."""

OPENING = 8
"""How many words before a verb the helping verb or «أن» that opens its clause may stand."""

WITHIN_SOURCE = 8
"""How many words after «مصدر» or «مسؤول» the body or state that he speaks for may stand."""

BETWEEN_NAMES = frozenset({",", '"', "(", ")", "/"})
"""Marks that may stand between two descriptions of one person."""


class Subject(Struct, frozen=True, gc=False):
    """A subject: its clue, the word after it, and whether it is one that speaks (the press and things do not)."""

    clue: Clue
    j: int
    speaks: bool = True
    loose: bool = False
    """True for «مصادر» and the like, whose adjectives may follow."""
    source: bool = False
    """True for a source that is not named, only whom it speaks for: «مصدر في الوزارة»; «المصادر» takes it up."""
    again: bool = False
    """True for «المصادر» alone, which takes a source up."""


def subject_at(scene: Scene, i: int, limit: int) -> Subject | None:
    """The subject that begins at word ``i``, or None when what stands there is none."""
    named = scene.named.get(i)
    if named is not None:
        return None if named.prefix else _named_subject(scene, named, limit)
    if joint := scene.phrase(i, "joint") or (i + 1 if scene.is_a(i, "joint") else 0):
        return Subject(Clue("joint", plural=True), _skip_adjectives(scene, joint, limit))
    title = scene.titles.get(i)
    source = _source(scene, i, limit) if scene.is_a(i, "source") else None
    if source is not None and source.clue.form == "named":
        return source
    if title is not None and not title.prefix:
        bearers = scene.bearers(title.value, i)
        if bearers or (title.value.kind == "person" and (source is None or title.j - i > 1)):
            return Subject(Clue("pronoun", among=bearers), _skip_adjectives(scene, title.j, limit))
    if scene.is_a(i, "pronoun"):
        return Subject(Clue("pronoun"), i + 1)
    if after := scene.phrase(i, "each"):
        return subject_at(scene, after, limit)
    if scene.is_a(i, "press", "thing"):
        return Subject(Clue("unnamed"), i + 1, speaks=False)
    if source is not None:
        return source
    if scene.is_a(i, "unnamed") or title is not None:
        return Subject(Clue("unnamed"), i + 1, loose=True)
    return None


def subject_before(scene: Scene, i: int, start: int) -> Subject | None:
    """The subject that ends just before word ``i``, as in «أن الوزير قال»; None when the verb opens its clause."""
    if scene.is_a(i - 1, "who"):
        return _antecedent(scene, i, start)
    k = i
    helped = False
    while k > start and (scene.is_a(k - 1, "auxiliary") or scene.key(k - 1) in (",", '"')):
        helped = helped or scene.is_word(k - 1)
        k -= 1
    if k <= start:
        return None
    if listed := _each(scene, k, start):
        return listed
    named = scene.named_ending.get(k)
    if named is not None:
        if named.i < start or not _leads(scene, named, helped=helped or scene.key(k) != ","):
            return None
        return Subject(Clue("named", (scene.speaker(named),), named.mention.span), i, not scene.is_press(named))
    if scene.is_a(k - 1, "unnamed", "source"):
        return Subject(Clue("unnamed"), i)
    if scene.is_a(k - 1, "joint"):
        return Subject(Clue("joint", plural=True), i)
    title = scene.titles.get(k - 1)
    if title is not None and title.j == k:
        return Subject(Clue("pronoun", among=scene.bearers(title.value, k - 1)), i)
    return _after_opening(scene, i, start)


def _after_opening(scene: Scene, i: int, start: int) -> Subject | None:
    """«وكانت مصادر إعلامية أكدت»: the subject between a helping verb or «أن» and the verb, with what describes it."""
    for k in range(i - 1, max(start, i - OPENING) - 1, -1):
        if not scene.is_word(k):
            after_pause = k == i - 1 or scene.is_a(i - 1, "auxiliary")
            return _opening_subject(scene, i, start) if after_pause else None
        opens = scene.is_a(k, "was") and (scene.conjoined(k) or k == start)
        if opens or scene.is_a(k, "that"):
            subject = subject_at(scene, k + 1, i)
            if subject is None and opens and k + 1 < i:
                return Subject(Clue("unnamed"), i)
            return None if subject is None else Subject(subject.clue, i, subject.speaks)
    return None


def _opening_subject(scene: Scene, i: int, start: int) -> Subject | None:
    """«وكانت عائلة الصياد، الذي غرق، قد أكدت»: the subject of a sentence that a helping verb opens."""
    if not (scene.is_a(start, "was") and scene.conjoined(start)):
        return None
    subject = subject_at(scene, start + 1, i)
    return Subject(Clue("unnamed") if subject is None else subject.clue, i, subject is None or subject.speaks)


def quoted_before(scene: Scene, i: int, start: int) -> Subject | None:
    """Whose words a noun of saying gives: «نقلت وكالة عن الوزير قوله», «عن مسؤول تركي القول»."""
    k = i
    while k > start and (not scene.is_word(k - 1) or scene.is_a(k - 1, "freely")):
        k -= 1
    named = scene.named_ending.get(k)
    if named is not None and named.i >= start:
        return Subject(Clue("named", (scene.speaker(named),), named.mention.span), i, not scene.is_press(named))
    for n in range(k - 1, max(start, k - OPENING) - 1, -1):
        if scene.is_a(n, "preposition"):
            return subject_at(scene, n + 1, i)
    return None


def _antecedent(scene: Scene, i: int, start: int) -> Subject | None:
    """«الوزير، الذي أكد …»: who the relative clause is about."""
    k = i - 1
    while k > start and not scene.is_word(k - 1):
        k -= 1
    named = scene.named_ending.get(k)
    if named is None or named.i < start:
        return Subject(Clue("unnamed"), i) if k < i - 1 else None
    return Subject(Clue("named", (scene.speaker(named),), named.mention.span), i, not scene.is_press(named))


def _each(scene: Scene, i: int, start: int) -> Subject | None:
    """«كل من السعودية ومصر قد أعلنت»: those listed after «each of»."""
    for k in range(i - 1, max(start, i - OPENING) - 1, -1):
        if after := scene.phrase(k, "each"):
            return subject_at(scene, after, i)
    return None


def _leads(scene: Scene, named: Named, *, helped: bool) -> bool:
    """Whether a name before a verb is its subject: after no preposition, joined to nothing before it.

    A comma parts it from its verb only where a helping verb or «أن» shows the clause (``helped``).
    """
    before = named.i - 1
    if scene.after_preposition(named.i):
        return False
    if named.prefix and (named.prefix not in scene.tables.letters["conjunctions"] or scene.is_word(before)):
        return False
    return helped or scene.is_a(before, "was", "that")


def _named_subject(scene: Scene, named: Named, limit: int) -> Subject:
    """A subject by name, with the descriptions of the same person that follow and others joined to him by «and»."""
    entities = [scene.speaker(named)]
    j = named.j
    for _ in range(APPOSITIONS):
        k = j
        while k < limit and scene.key(k) in BETWEEN_NAMES:
            k += 1
        following = scene.named.get(k)
        if following is None or following.i >= limit:
            break
        entity = scene.speaker(following)
        if following.prefix == "" and entity == entities[-1]:
            j = following.j
        elif following.prefix == "و" and following.mention.kind == named.mention.kind and k == j:
            entities.append(entity)
            j = following.j
        else:
            break
    if scene.key(j) == '"' and j not in scene.quotes:
        j += 1
    clue = Clue("named", tuple(dict.fromkeys(entities)), named.mention.span, plural=len(entities) > 1)
    return Subject(clue, j, not scene.is_press(named))


def _source(scene: Scene, i: int, limit: int) -> Subject:
    """«مصدر في وزارة الخارجية»: the body or state that the source speaks for, else nobody the report knows."""
    for k in range(i + 1, min(limit, i + WITHIN_SOURCE)):
        named = scene.named.get(k)
        if scene.key(k) in (",", ":", '"') or scene.is_a(k, "that") or (named and named.mention.kind == "person"):
            break
        if named is not None and _speaks_through(scene, named):
            return Subject(Clue("named", (scene.speaker(named),), named.mention.span), named.j, source=True)
        state = scene.tables.demonyms.get(scene.key(k))
        if state is not None and named is None:
            return Subject(Clue("named", (state,), scene.view.span_of(k, k + 1)), k + 1, loose=True, source=True)
    alone = scene.tables.definite(scene.key(i)) and not scene.tables.definite(scene.key(i + 1))
    j = _skip_adjectives(scene, i + 1, limit)
    return Subject(Clue("unnamed"), j, loose=True, source=True, again=alone)


def _speaks_through(scene: Scene, named: Named) -> bool:
    """Whether a source can speak for a name: a body or a whole state, no outlet and no town it only stays in."""
    if named.mention.kind == "place":
        return named.mention.entity == scene.speaker(named) and is_state(named.mention.entity)
    return not scene.is_press(named)


def _skip_adjectives(scene: Scene, j: int, limit: int) -> int:
    """The word after definite adjectives: «الجانبان المصري والروسي»."""
    tables = scene.tables
    while j < limit and tables.definite(scene.key(j)) and scene.key(j).endswith(tables.letters["nisba"]):
        if scene.roles(j) or j in scene.named:
            break
        j += 1
    return j
