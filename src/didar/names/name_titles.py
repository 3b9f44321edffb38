"""Ranks and honorifics before names: «سردار سرلشکر», «صاحب السمو الملكي الأمير», «وللدكتور»."""

from __future__ import annotations

from didar.model.view import View
from didar.names.name_shapes import FRONT_CLITICS, TITLE, Shapes


class Titles:
    """The runs of titles in one report. ``starts`` maps the word after a run to the run's first word."""

    def __init__(self, view: View, shapes: Shapes, flags: list[int]) -> None:
        self.view, self.shapes = view, shapes
        self.starts: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        self._offsets: dict[int, int] = {}
        at = 0
        for i, flag in enumerate(flags):
            if flag & TITLE and i >= at:
                j = self._run(i)
                if j > i:
                    self.starts[j] = i
                    self._ends.update(dict.fromkeys(range(i, j), j))
                    at = j

    def start_of(self, i: int) -> int:
        """The first word of the titles before word ``i``; ``i`` itself where none stand there."""
        end = self._ends.get(i, i)
        return self.starts.get(end, self.starts.get(i, i))

    def end_of(self, i: int) -> int:
        """The word after the run of titles that word ``i`` lies in; ``i`` itself where it lies in none."""
        return self._ends.get(i, i)

    def before(self, i: int) -> tuple[int, int]:
        """The first word of the titles before word ``i``, and how many letters of clitics stand before it."""
        start = self.start_of(i)
        return start, self._offsets.get(start, 0) if start < i else 0

    def is_doubtful(self, i: int) -> bool:
        """True when the title just before word ``i`` is a common word as well."""
        start = self.starts[i]
        offset = self._offsets.get(start, 0)
        key = self.view.key(start, i)[offset:]
        keys = {key, self.view.words[i - 1].key, "ا" + key[1:] if key.startswith("لل") else key}
        return not keys.isdisjoint(self.shapes.doubtful)

    def is_style(self, i: int) -> bool:
        """True when only a style such as «دولة» stands before word ``i``, which alone proves no name."""
        start = self.starts[i]
        return self.view.key(start, i)[self._offsets.get(start, 0) :] in self.shapes.styles

    def _run(self, i: int) -> int:
        """The word after the titles that begin at word ``i``; ``i`` where none do."""
        words, at = self.view.words, i
        while True:
            longest = at
            for j in range(at + 1, min(at + self.shapes.longest_title, len(words)) + 1):
                if words[j - 1].kind != "word":
                    break
                key = self.view.key(at, j)
                if key in self.shapes.titles:
                    longest = j
                elif at == i and self.shapes.arabic and (offset := self._behind(key)):
                    longest = j
                    self._offsets[i] = offset if offset > 0 else 0
            if longest == at:
                return at
            at = longest

    def _behind(self, key: str) -> int:
        """Letters of clitics before a title, -1 for «لل», which cannot be parted from it, 0 where there is no title."""
        for clitic in FRONT_CLITICS:
            if key.startswith(clitic) and key[len(clitic) :] in self.shapes.titles:
                return len(clitic)
        return -1 if key.startswith("لل") and "ا" + key[1:] in self.shapes.titles else 0
