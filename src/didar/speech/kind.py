"""Direct, indirect or paraphrase: from quotation marks, colon, first person, and clause or noun phrase.

``[first_person]`` of a pack's ``speech.toml`` gives ``words`` as they stand, ``stems`` to conjugate by paradigm, and
``endings``: pairs of what a word begins and ends with (either may be empty), with ``except`` for words that only look
so; ``prefixes`` are letters that may be written onto the words.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from didar.langs.pack import table
from didar.model.reading import Kind
from didar.model.span import Span
from didar.model.view import View
from didar.speech.cues import conjugate
from didar.text.fold import fold
from didar.text.lexicon import Lexicon


class FirstPerson(Struct, frozen=True, gc=False):
    """What shows a first person: forms that are it, and how other such words begin and end."""

    forms: Lexicon[bool]
    endings: tuple[tuple[str, str], ...]
    others: frozenset[str]

    def positions(self, view: View) -> list[int]:
        """Words of the text that speak in the first person, as ascending word indexes."""
        found = {hit.i for hit in self.forms.every(view)}
        tails = tuple(ends for _, ends in self.endings)
        for i, key in [(i, key) for i, key in enumerate(view.keys) if key.endswith(tails)]:
            ended = key not in self.others and any(
                len(key) > len(begins) + len(ends) and key.endswith(ends) and key.startswith(begins)
                for begins, ends in self.endings
            )
            if ended and view.words[i].kind == "word":
                found.add(i)
        return sorted(found)


@cache
def first_person(lang: str) -> FirstPerson:
    """The first person of a language, from its pack."""
    data = table(lang, "speech")
    entry = data["first_person"]
    forms: list[str] = list(entry.get("words", ()))
    for name, stems in entry.get("stems", {}).items():
        forms += [form for stem in stems for form, _ in conjugate(data["paradigms"][name], stem)]
    return FirstPerson(
        Lexicon(((form, True) for form in forms), prefixes=frozenset(fold(p) for p in entry.get("prefixes", ()))),
        tuple((fold(begins), fold(ends)) for begins, ends in entry.get("endings", ())),
        frozenset(fold(word) for word in entry.get("except", ())),
    )


def kind_of(*, clause: bool, quoted: bool, first_person: bool) -> Kind:
    """The kind of a statement whose content is a clause or not, stands wholly in quotation marks, speaks as I or we."""
    if not clause:
        return "paraphrase"
    return "direct" if quoted or first_person else "indirect"


def speaks_as_we(view: View, content: Span, positions: list[int]) -> bool:
    """True when one of the first-person words (ascending indexes) lies in the content."""
    i, j = view.range_of(content)
    return any(i <= p < j for p in positions)
