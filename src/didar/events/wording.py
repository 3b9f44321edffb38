"""What every word of a report is to the rules: its roles, and where verbs, signs, phrases and dates stand."""

from __future__ import annotations

from bisect import bisect_left

from didar.events.tables import PLURAL, STATES, VERB, Sign, Tables
from didar.model.draft import Draft
from didar.text.lexicon import Hit

RELATIVE = 30
"""How many words a relative clause is followed for."""

NONE: frozenset[str] = frozenset()
"""No roles."""


class Wording:
    """The words of a draft with their roles. All ranges ``[i, j)`` are of words.

    ``dates`` are the draft's dates with their word ranges, ``date_words`` the words in them; ``verbs`` the words that
    finite verbs end with; ``plurals`` the plural offices found, each with its singular; ``together`` the phrases that
    stand for several states, by their first word: where they end, and the states.
    """

    def __init__(self, draft: Draft, tables: Tables, lang: str) -> None:
        self.draft = draft
        self.view = draft.view
        self.words = draft.view.words
        self.tables = tables
        self.lang = lang
        self.arabic = lang == "ar"
        roles_of = tables.roles.get
        self.roles = [roles_of(key, NONE) for key in self.view.keys]
        self.dates = [(*draft.view.range_of(d.span), d) for d in draft.dates]
        self.date_words = frozenset(k for i, j, _ in self.dates for k in range(i, j))
        self.plurals: list[Hit[str]] = []
        self.together: dict[int, tuple[int, list[str]]] = {}
        self._marks: dict[str, list[tuple[int, int]]] = {}
        self._find_marks()
        self._verb_ends = [j - 1 for _, j in self._marks.get(VERB, [])]
        self._verb_ends.sort()
        self.verbs = frozenset(self._verb_ends)

    def _find_marks(self) -> None:
        """Where every sign, phrase, verb and plural office stands."""
        for h in self.tables.marks.every(self.view):
            for label in h.value:
                if label.startswith(STATES):
                    self.together[h.i] = max(self.together.get(h.i, (0, [])), (h.j, label.removeprefix(STATES).split()))
                    self.plurals.append(Hit(h.a, h.b, h.i, h.j, "", h.prefix, h.suffix))
                elif label.startswith(PLURAL):
                    self.plurals.append(Hit(h.a, h.b, h.i, h.j, label.removeprefix(PLURAL), h.prefix, h.suffix))
                else:
                    self._marks.setdefault(label, []).append((h.i, h.j))
        self.plurals.sort(key=lambda h: (h.i, h.j))
        for listed in self._marks.values():
            listed.sort()

    # ------------------------------------------------------------ words

    def is_word(self, k: int, role: str) -> bool:
        """Whether word ``k`` has a role (a key of the table's ``[word]``); false outside the text."""
        return 0 <= k < len(self.roles) and role in self.roles[k]

    def has(self, role: str, i: int, j: int) -> bool:
        """Whether a word in ``[i, j)`` has a role."""
        return any(role in roles for roles in self.roles[max(i, 0) : max(j, 0)])

    def first(self, role: str, i: int, j: int) -> int | None:
        """The first word in ``[i, j)`` with a role."""
        return next((k for k in range(max(i, 0), min(j, len(self.roles))) if role in self.roles[k]), None)

    def behind(self, k: int, role: str) -> bool:
        """Whether word ``k`` has a role behind an Arabic preposition written onto it: «بمقر»."""
        key = self.words[k].key
        return self.arabic and key[:1] in self.tables.written and role in self.tables.roles.get(key[1:], NONE)

    def gap(self, i: int, j: int) -> int:
        """How many words stand in ``[i, j)`` that are no date and no punctuation."""
        return sum(1 for k in range(i, j) if k not in self.date_words and self.words[k].kind in ("word", "number"))

    def plurals_in(self, n: int) -> list[Hit[str]]:
        """The plural offices that begin in sentence ``n``."""
        if not self.plurals:
            return []
        s = self.draft.sentences[n]
        first = bisect_left(self.plurals, s.i, key=lambda h: h.i)
        return self.plurals[first : bisect_left(self.plurals, s.j, key=lambda h: h.i)]

    # ------------------------------------------------------------ verbs

    def verb_between(self, i: int, j: int) -> bool:
        """Whether a finite verb ends in ``[i, j)``."""
        return self.verb_after(i, j) is not None

    def verb_after(self, i: int, j: int) -> int | None:
        """The first word of ``[i, j)`` that a finite verb ends with."""
        return _first(self._verb_ends, i, j)

    def verb_before(self, i: int, j: int) -> int | None:
        """The last word of ``[i, j)`` that a finite verb ends with."""
        at = bisect_left(self._verb_ends, j) - 1
        return self._verb_ends[at] if at >= 0 and self._verb_ends[at] >= i else None

    def in_relative(self, i: int, j: int) -> bool:
        """Whether words up to ``j`` go on in a relative clause about what ends at ``i``: «نشستی که قرار بود در Z»."""
        if j - i > RELATIVE:
            return False
        start = self.first("relative", i, j)
        if start is None or self.verb_between(i, start):
            return False
        told = {k for a, b in self.phrases("announced", start, j) for k in range(a, b)}
        verb = self.verb_after(start, j)
        while verb is not None and verb in told:
            verb = self.verb_after(verb + 1, j)
        return verb is None

    def relative_of(self, k: int, first: int) -> int | None:
        """The «که» or finite verb last before word ``k``, from ``first`` on: whether ``k`` is in a relative clause."""
        low = max(first, k - RELATIVE)
        return next((n for n in range(k - 1, low - 1, -1) if "relative" in self.roles[n] or n in self.verbs), None)

    # ------------------------------------------------------------ phrases

    def phrases(self, label: str, i: int, j: int) -> list[tuple[int, int]]:
        """Word ranges of the phrases with a label (a key of the table's ``[phrase]``) that lie in ``[i, j)``."""
        listed = self._marks.get(label)
        if not listed:
            return []
        found = []
        for at in range(bisect_left(listed, (i, -1)), len(listed)):
            a, b = listed[at]
            if a >= j:
                break
            if b <= j:
                found.append((a, b))
        return found

    def signs(self, sign: Sign, i: int, j: int) -> list[tuple[int, int]]:
        """Word ranges of the signs of one status in ``[i, j)``."""
        return self.phrases(sign, i, j)


def _first(listed: list[int] | None, i: int, j: int) -> int | None:
    """The first of ascending numbers in ``[i, j)``."""
    if not listed:
        return None
    at = bisect_left(listed, i)
    return listed[at] if at < len(listed) and listed[at] < j else None
