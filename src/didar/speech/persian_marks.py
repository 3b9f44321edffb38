"""A report's words with all that each can be: the ground on which the Persian reader finds its way."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct, field

from didar.model.draft import Draft, Mention
from didar.model.view import View
from didar.speech.cues import Cue
from didar.speech.persian_words import AND, NOUN, Grammar, Verb, grammar

QUOTE = '"'


class Marks(Struct):
    """What stands at every word: tags, words of saying and verbs with the word index just after them, and mentions."""

    view: View
    keys: list[str]
    tags: dict[int, dict[str, int]] = field(default_factory=dict)
    tagged: dict[str, list[int]] = field(default_factory=dict)
    """Where a phrase of a tag begins, ascending, by tag."""
    candidates: list[int] = field(default_factory=list)
    """Words at which a word of saying can begin, ascending."""
    cues: dict[int, tuple[int, tuple[Cue, ...]]] = field(default_factory=dict)
    verbs: dict[int, tuple[int, Verb]] = field(default_factory=dict)
    verb_starts: list[int] = field(default_factory=list)
    joined: dict[int, tuple[Cue, Verb]] = field(default_factory=dict)
    """Words that are a noun of saying and its verb in one."""
    fused: dict[int, Cue] = field(default_factory=dict)
    """Words that are «با» and a noun of saying in one."""
    coordinated: set[int] = field(default_factory=set)
    """Words of saying with «و» written onto them («وگفت»)."""
    mentions: dict[int, tuple[int, Mention]] = field(default_factory=dict)
    """Outermost mentions of people, bodies and places by their first word."""
    dates: dict[int, int] = field(default_factory=dict)
    partners: dict[int, int] = field(default_factory=dict)
    """The closing quotation mark of every opening one that has one, by word."""
    openings: dict[int, int] = field(default_factory=dict)
    """The opening quotation mark of every closing one that has one, by word."""
    enclosing: dict[int, int] = field(default_factory=dict)
    """The innermost opening quotation mark that a quoted word stands behind, by word."""

    def key(self, i: int) -> str:
        """Key of word ``i``; empty past the end."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def tag(self, i: int, name: str) -> int:
        """Word index after the phrase of that name that begins at word ``i``; 0 if there is none."""
        found = self.tags.get(i)
        return found.get(name, 0) if found else 0

    def tags_in(self, name: str, lo: int, hi: int) -> list[int]:
        """First words of the phrases of that name that begin in words ``[lo, hi)``."""
        places = self.tagged.get(name, [])
        return places[bisect_left(places, lo) : bisect_left(places, hi)]

    def next_verb(self, i: int, hi: int) -> int:
        """First word of the first verb that begins at or after ``i`` and before ``hi``; -1 if none."""
        n = bisect_left(self.verb_starts, i)
        return self.verb_starts[n] if n < len(self.verb_starts) and self.verb_starts[n] < hi else -1

    def last_verb(self, lo: int, hi: int) -> int:
        """First word of the last verb that begins at or after ``lo`` and before ``hi``; -1 if none."""
        n = bisect_left(self.verb_starts, hi) - 1
        return self.verb_starts[n] if n >= 0 and self.verb_starts[n] >= lo else -1

    def ends(self, i: int) -> bool:
        """True when a clause ends before word ``i``: at the end, at «و», or at punctuation other than a colon."""
        key = self.key(i)
        if not key or key == AND or i in self.coordinated:
            return True
        return self.view.words[i].kind in ("punct", "newline") and key not in (":", QUOTE, "(")


def mark(draft: Draft) -> Marks:
    """Look every word of a report up, alone and with the words after it."""
    marks = Marks(draft.view, draft.view.keys)
    table = grammar()
    entries, joined, fused, conjunctions = table.entries, table.joined, table.fused, table.conjunctions
    covered = 0
    for i, key in enumerate(marks.keys):
        if key in entries:
            covered = _mark_word(marks, table, i, covered)
        elif key in joined:
            marks.joined[i] = joined[key]
        elif key in fused:
            marks.fused[i] = fused[key]
        elif key.startswith(conjunctions):
            _mark_coordinated(marks, table, i)
    _pair_quotes(marks)
    marks.verb_starts = sorted(i for i, (_, verb) in marks.verbs.items() if not verb.weak)
    plain = [i for i, (_, verb) in marks.verbs.items() if verb.lemma in table.plain]
    marks.candidates = sorted({*plain, *marks.cues, *marks.fused, *marks.joined, *marks.tagged.get("adjunct", ())})
    _mark_mentions(marks, draft)
    return marks


def _mark_word(marks: Marks, table: Grammar, i: int, covered: int) -> int:
    """Mark what begins at one word. ``covered`` is where the last verb ends, which no other verb may begin before."""
    keys, entries = marks.keys, table.entries
    key, j = keys[i], i + 1
    step = entries.get(key)
    while step is not None:
        entry, longer = step
        if entry is not None:
            if entry.verb is not None and i >= covered and (j > i + 1 or not entry.verb.compound):
                marks.verbs[i] = (j, entry.verb)
            if entry.cues:
                marks.cues[i] = (j, entry.cues)
            if entry.tags:
                _tag(marks, entry.tags, i, j)
        if not longer or j == len(keys):
            break
        key += keys[j]
        j += 1
        step = entries.get(key)
    if i in marks.tags and (noun := marks.tags[i].get(NOUN)):
        marks.verbs.pop(i, None)
        return max(covered, noun)
    return max(covered, marks.verbs[i][0]) if i in marks.verbs else covered


def _tag(marks: Marks, names: frozenset[str], i: int, j: int) -> None:
    """Tag words ``[i, j)``."""
    tags = marks.tags.setdefault(i, {})
    for name in names:
        if name not in tags:
            marks.tagged.setdefault(name, []).append(i)
        tags[name] = j


def _mark_coordinated(marks: Marks, table: Grammar, i: int) -> None:
    """Mark a word of saying that «و» is written onto, alone or with the words after it."""
    keys, entries = marks.keys, table.entries
    key, j = keys[i][1:], i + 1
    step = entries.get(key)
    while step is not None:
        entry, longer = step
        if entry is not None and NOUN in entry.tags:
            marks.verbs.pop(i, None)
        elif entry is not None and entry.verb and entry.verb.lemma in table.plain:
            marks.verbs[i] = (j, entry.verb)
        elif entry is not None and entry.cues:
            marks.cues[i] = (j, entry.cues)
        if not longer or j == len(keys):
            break
        key += keys[j]
        j += 1
        step = entries.get(key)
    if i in marks.verbs or i in marks.cues:
        marks.coordinated.add(i)


def _mark_mentions(marks: Marks, draft: Draft) -> None:
    """Outermost mentions by first word; a mention inside another is left out."""
    end = 0
    for mention in draft.mentions:
        if mention.kind == "agreement" or mention.span[1] <= end:
            continue
        i, j = marks.view.range_of(mention.span)
        if i < j:
            marks.mentions[i] = (j, mention)
            end = max(end, mention.span[1])
    for date in draft.dates:
        i, j = marks.view.range_of(date.span)
        marks.dates[i] = j


def _pair_quotes(marks: Marks) -> None:
    """Pair quotation marks: « with », and straight ones in turn."""
    opened: list[int] = []
    text, words = marks.view.text, marks.view.words
    for i in [i for i, key in enumerate(marks.keys) if key == QUOTE]:
        sign = text[words[i].start]
        if sign in "«“„‹" or (sign not in "»”›" and not (opened and text[words[opened[-1]].start] == sign)):
            opened.append(i)
        elif opened:
            marks.openings[i] = opened[-1]
            marks.partners[opened.pop()] = i
    inside: list[int] = []
    for i in range(min(marks.partners, default=len(marks.keys)), len(marks.keys)):
        if inside and marks.partners[inside[-1]] == i:
            inside.pop()
        if inside:
            marks.enclosing[i] = inside[-1]
        if i in marks.partners:
            inside.append(i)
