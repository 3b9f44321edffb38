"""Who says it: the subject of an Arabic word of saying, after it or before it."""

from __future__ import annotations

from dataclasses import dataclass

from didar.speech.arabic_scene import Named, Scene
from didar.speech.saying import Clue

BEFORE_NOUNS = frozenset(
    {"فی", "من", "مع", "عن", "الی", "علی", "خلال", "بعد", "عقب", "قبل", "بین", "حول", "بشان", "وفق", "حسب", "نحو", "ضد"}
)
"""Prepositions: what follows one is no subject, and a word that looks like a verb is a noun."""

APPOSITIONS = 4
"""How many further descriptions of one speaker are read after his first («رئيس …، اللواء …»)."""

WITHIN_SOURCE = 8
"""How many words after «مصدر» or «مسؤول» the body or state that he speaks for may stand."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: its clue, the word after it, and whether it is one that speaks (the press and things do not)."""

    clue: Clue
    j: int
    speaks: bool = True


def speaker_of(scene: Scene, named: Named) -> str:
    """The id a mention speaks under: its entity's; its state's where a city stands for a government."""
    if named.mention.kind == "place":
        for place in scene.draft.places:
            if place.id == named.mention.entity:
                return place.state or place.id
    return named.mention.entity


def subject_at(scene: Scene, i: int, limit: int) -> Subject | None:
    """The subject that begins at word ``i``, or None when what stands there is none."""
    named = scene.named.get(i)
    if named is not None:
        return _named_subject(scene, named, limit) if named.prefix in ("", "ال") else None
    if joint := scene.phrase(i, "joint"):
        return Subject(Clue("joint", plural=True), _skip_adjectives(scene, joint, limit))
    roles = scene.roles(i)
    if "joint" in roles:
        return Subject(Clue("joint", plural=True), _skip_adjectives(scene, i + 1, limit))
    title = scene.titles.get(i)
    if title is not None and not title.prefix:
        clue = Clue("pronoun", among=_bearers(scene, title.value, scene.words[i].start))
        return Subject(clue, _skip_adjectives(scene, title.j, limit))
    if "pronoun" in roles:
        return Subject(Clue("pronoun"), i + 1)
    if "press" in roles or "thing" in roles:
        return Subject(Clue("unnamed"), i + 1, speaks=False)
    if "source" in roles:
        return _source(scene, i, limit)
    if "unnamed" in roles:
        return Subject(Clue("unnamed", plural=True), i + 1)
    return None


def subject_before(scene: Scene, i: int, start: int) -> Subject | None:
    """The subject that ends just before word ``i``, as in «أن الوزير قال»; None when the verb opens its clause."""
    k = i
    helped = False
    while k > start and ("auxiliary" in scene.roles(k - 1) or scene.key(k - 1) in (",", '"')):
        helped = helped or "auxiliary" in scene.roles(k - 1)
        k -= 1
    named = scene.named_ending.get(k)
    if named is not None and named.i >= start and named.prefix in ("", "ال", "و", "ف"):
        opens = scene.key(named.i - 1)
        if opens in BEFORE_NOUNS or opens[1:] in BEFORE_NOUNS:
            return None
        if not helped and scene.key(k) == "," and opens not in ("وکان", "وکانت", "ان", "ا"):
            return None
        if named.prefix not in ("", "ال") and scene.key(named.i - 1) not in ("", ",", "\n", "."):
            return None
        return Subject(Clue("named", (speaker_of(scene, named),), named.mention.span), i, not _is_press(scene, named))
    if k < i and k == start:
        return None
    before = scene.roles(k - 1) if k > start else frozenset()
    if "unnamed" in before or "source" in before:
        return Subject(Clue("unnamed"), i)
    if "joint" in before:
        return Subject(Clue("joint", plural=True), i)
    title = scene.titles.get(k - 1)
    if title is not None and title.j == k and k > start:
        return Subject(Clue("pronoun", among=_bearers(scene, title.value, scene.words[k - 1].start)), i)
    return None


def _named_subject(scene: Scene, named: Named, limit: int) -> Subject:
    """A subject by name, with the descriptions of the same person that follow and others joined to him by «and»."""
    entities = [speaker_of(scene, named)]
    j = named.j
    for _ in range(APPOSITIONS):
        k = j
        while k < limit and scene.key(k) in (",", '"', "(", ")", "/"):
            k += 1
        following = scene.named.get(k)
        if following is None or following.i >= limit:
            break
        entity = speaker_of(scene, following)
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
    return Subject(clue, j, not _is_press(scene, named))


def _is_press(scene: Scene, named: Named) -> bool:
    """True when a mention is of an agency or outlet: a source of the report, no speaker."""
    if named.mention.kind != "organization":
        return False
    for body in scene.draft.organizations:
        if body.id == named.mention.entity and body.kind in ("agency", "media", "outlet", "news agency"):
            return True
    return "press" in scene.roles(named.i) or "press" in scene.roles(named.i - 1)


def _source(scene: Scene, i: int, limit: int) -> Subject:
    """«مصدر في وزارة الخارجية»: the body or state that the source speaks for, else nobody the report knows."""
    end = min(limit, i + WITHIN_SOURCE)
    k = i + 1
    while k < end and scene.key(k) not in (",", ":", '"') and "that" not in scene.roles(k):
        named = scene.named.get(k)
        if named is not None and named.mention.kind != "person":
            return Subject(Clue("named", (speaker_of(scene, named),), named.mention.span), named.j)
        if named is not None:
            break
        k += 1
    return Subject(Clue("unnamed"), _skip_adjectives(scene, i + 1, limit))


def _skip_adjectives(scene: Scene, j: int, limit: int) -> int:
    """The word after definite adjectives: «الجانبان المصري والروسي»."""
    while j < limit and scene.key(j)[:1] in ("ا", "و") and scene.tables.definite(scene.key(j)):
        if scene.roles(j) or j in scene.named:
            break
        j += 1
    return j


def _bearers(scene: Scene, telling: tuple[str, ...], at: int) -> tuple[str, ...]:
    """People named before text position ``at`` whose mentions hold one of the telling words, the last named last."""
    if not telling:
        return ()
    found: dict[str, None] = {}
    for mention in scene.draft.mentions:
        if mention.span[0] >= at:
            break
        if mention.kind == "person":
            i, j = scene.view.range_of(mention.span)
            if any(scene.key(k) in telling or (k == i and scene.key(k)[1:] in telling) for k in range(i, j)):
                found.pop(mention.entity, None)
                found[mention.entity] = None
    return tuple(found)
