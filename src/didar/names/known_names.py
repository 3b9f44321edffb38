"""Whom of the known people a name in a report can mean."""

from __future__ import annotations

from didar.knowledge import people

FULL_IN_ONE = 7
"""One word of fewer letters is a family name, though it may spell a full one too («علی‌اف»)."""


def _fronts(keys: list[str]) -> list[str]:
    """Shorter readings of a full name, the longest first: without its last words, its middle words, its first word."""
    n = len(keys)
    cut = ["".join(keys[:m]) for m in range(n - 1, 1, -1)]
    if n > 2:
        cut += [keys[0] + "".join(keys[m:]) for m in range(2, n)]
        cut += ["".join(keys[1:])]
    return cut


def resolve(keys: list[str], lang: str) -> tuple[tuple[str, ...], bool]:
    """People a name can mean, by the folded keys of its words, and whether it is a full name to the table.

    The name as it stands comes first, then shorter readings of it («محمد بن سلمان بن عبدالعزيز», «عادل بن أحمد
    الجبير»), then full names that differ in vowels and kindred consonants only; one word is looked up as a short name.
    """
    table = people.table(lang)
    whole = "".join(keys)
    named = table.get(whole)
    if named:
        return named.people, named.kind != "short" and (len(keys) > 1 or len(whole) >= FULL_IN_ONE)
    if len(keys) < 2:
        return (), False
    for reading in _fronts(keys):
        named = table.get(reading)
        if named and named.kind != "short":
            return named.people, True
    return people.alike(whole, lang), True
