"""Names that belong together, joined two at a time (union-find)."""

from __future__ import annotations


class Groups:
    """Groups of names; each name stands alone until it is joined to another."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def find(self, name: str) -> str:
        """The name that stands for a name's whole group."""
        while (above := self._up.setdefault(name, name)) != name:
            self._up[name] = self._up[above]
            name = above
        return name

    def join(self, a: str, b: str) -> None:
        """Put the groups of two names together; the smaller name stands for both."""
        first, second = sorted((self.find(a), self.find(b)))
        self._up[second] = first
