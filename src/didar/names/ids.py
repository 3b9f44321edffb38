"""Ids for what no table holds: the same letters in every report that names it the same way."""

from __future__ import annotations

import re

_LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_LATIN = "a b p t th j ch h kh d dh r z zh s sh s d t z a gh f q k g l m n v h i"
_TO_LATIN = {ord(letter): latin for letter, latin in zip(_LETTERS, _LATIN.split(" "), strict=True)}


def in_latin(key: str) -> str:
    """A folded key letter by letter in Latin script: enough for an id, no romanisation for readers."""
    return key.translate(_TO_LATIN)


def slug(words: str) -> str:
    """Lower-case Latin letters, digits and hyphens of an English phrase or of a folded key."""
    return re.sub(r"[^a-z0-9]+", "-", in_latin(words).lower()).strip("-")
