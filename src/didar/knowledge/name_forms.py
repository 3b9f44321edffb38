"""The forms under which the press names a person whose full name is known, and whom each form can mean.

A full name is also met without its middle name or the front of a compound given name («جواد ظریف»), and as the family
name alone. What belongs to the family name («بن», «زاده») and which given names lose their front stands in
name_joints.tsv. The shipped tables of names are built by this (tools/build_people.py), and names of people the user
adds come into reading by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from didar.knowledge.tables import rows
from didar.text.fold import fold

Kind = str
"""full, shorter (without a middle name) or short (the family name alone)."""


@cache
def _joints(place: str) -> tuple[str, ...]:
    return tuple(fold(word) for row, word, *_ in rows("name_joints.tsv") if row == place)


def family_start(words: list[str]) -> int:
    """Index of the word a family name begins with; 0 for a name that has no given name apart."""
    at = len(words) - 1
    while at > 0:
        if fold(words[at]) in _joints("after") or fold(words[at - 1]) in _joints("before"):
            at -= 1
        else:
            break
    return at


def shorter(words: list[str], lang: str) -> Iterator[str]:
    """Forms of a full name that leave out a middle name, or the front of a compound given name."""
    at = family_start(words)
    fronts = _joints("front") if lang == "fa" else ()
    if fold(words[0]) in (*_joints("rank"), *_joints("before")) or fold(words[-1]) in _joints("ordinal"):
        return
    if at >= 2 and fold(words[1]) not in _joints("before"):
        yield " ".join([words[0], *words[at:]])
        if fold(words[0]) in fronts:
            yield " ".join(words[1:])
    if at == 1:
        first = fold(words[0])
        for front in fronts:
            if first.startswith(front) and len(first) >= len(front) + 3:
                yield " ".join([first[len(front) :], *words[1:]])


def short(words: list[str], lang: str) -> Iterator[str]:
    """The family name alone; in Persian also without the Arabic article."""
    at = family_start(words)
    if at > 0 and len(fold("".join(words[at:]))) >= 3:
        family = " ".join(words[at:])
        yield family
        if lang == "fa" and family.startswith("ال") and len(family) > 5:
            yield family[2:]


def forms(names: Mapping[str, Iterable[str]], lang: str) -> dict[str, tuple[Kind, set[str]]]:
    """Folded keys of all forms of people's names in a language: their kind and the people they can mean.

    ``names`` has each person's names, the usual one first. Someone's full name is no shortened form of another's; what
    is one person's family name and another's shortened name («علی‌اف») is a family name of both.
    """
    full: dict[str, set[str]] = defaultdict(set)
    derived: dict[str, set[str]] = defaultdict(set)
    families: dict[str, set[str]] = defaultdict(set)
    for person, called in names.items():
        for n, name in enumerate(called):
            words = name.split()
            if len(words) == 1 and n:
                families[fold(name)].add(person)
                continue
            full[fold(name)].add(person)
            for form in shorter(words, lang):
                derived[fold(form)].add(person)
            for form in short(words, lang):
                families[fold(form)].add(person)
    for key in derived.keys() & families.keys():
        families[key] |= derived.pop(key)
    found: dict[str, tuple[Kind, set[str]]] = {key: ("full", people) for key, people in full.items()}
    for kind, table in (("shorter", derived), ("short", families)):
        for key, people in table.items():
            found.setdefault(key, (kind, people))
    return found
