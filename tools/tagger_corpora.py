"""Sentences with labels for the name taggers: from labelled corpora, and by projecting what Didar itself reads.

A projected sentence is kept only where Didar can account for its words: each is part of something found, a date, a mark
or a common word. Up to three words it does not know may stand in it if no list of names has them; nine in ten of such
words are no names (read in a sample), and training looks at them again. Nor is a sentence kept in which a head of
bodies' names («الرابطة», «شورای») stands outside any body and what follows may well go on with its name: the rules miss
many of those, and each would teach the model that such words are none.
"""

from __future__ import annotations

import ast
import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.report import Report
from didar.names.name_shapes import INSIDE, NEVER, OFFICE, TITLE, WORD, shapes
from didar.names.offices import find_offices
from didar.names.person_names import find_names
from didar.names.whose import own_state
from didar.pipeline import STREET
from didar.tagging.features import token
from didar.tagging.tables import tables
from didar.text.fold import view

OUTSIDE = "O"
NAME_MARKS = frozenset("gfnk")
"""Marks of words that some list of names has (see `didar.tagging.tables`)."""
COMMON, HEAD, BEARER_MARK, TOPICS = "c", "h", "b", frozenset("wh")
"""Marks of common words, of first words of bodies' names, of what bears a name, of words inside bodies' names."""
ARTICLE, QUOTE = "ال", '"'
ACCOUNTED = WORD | NEVER | OFFICE | TITLE | INSIDE
ON = "على"
LEAST, MOST = 4, 70
"""Words of a sentence that is trained on."""
MOST_UNKNOWN = 3
PROJECTED = {"fa": ("fa_fars", "fa_voadari"), "ar": ("ar_ant",)}
SILVER = {2: "person", 3: "body", 4: "place"}
"""Labels of textmining_fa; their other kinds are none of ours. A label + 5 goes on with the name."""
PROJECTION, SILVER_LABELS = "projection", "silver"
"""Where labels come from."""


class Example(NamedTuple):
    """One sentence: its words as tokens, their labels (B-person, I-person, …, O), and where these are from."""

    tokens: list[str]
    labels: list[str]
    source: str


def example_of(words: list[str], labels: list[str], lang: str, source: str = "") -> Example:
    """Words of a corpus split as a view splits them, so that training sees what reading sees."""
    example = Example([], [], source)
    for word, label in zip(words, labels, strict=True):
        for n, part in enumerate(w for w in view(word).words if w.kind != "newline"):
            example.tokens.append(token(word[part.start : part.end], lang))
            example.labels.append("I-" + label[2:] if n and label != OUTSIDE else label)
    return example


def silver(folder: Path, parts: tuple[str, ...] = ("test", "eval")) -> Iterator[Example]:
    """textmining_fa: sentences of the Persian Wikipedia with silver labels (MIT)."""
    for part in parts:
        with gzip.open(folder / f"textmining_fa/{part}.csv.gz", "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                numbers = ast.literal_eval(row["labels"])
                labels = [_silver_label(n, before) for n, before in zip(numbers, [0, *numbers], strict=False)]
                yield example_of(ast.literal_eval(row["tokens"]), labels, "fa", SILVER_LABELS)


def _silver_label(number: int, before: int) -> str:
    kind = SILVER.get(number if number <= 5 else number - 5)
    if kind is None:
        return OUTSIDE
    goes_on = number > 5 and before in (number, number - 5)
    return f"{'I' if goes_on else 'B'}-{kind}"


def projected(folder: Path, lang: str, limit: int | None = None) -> Iterator[Example]:
    """Sentences of a language's corpora, labelled by Didar's tables and rules, as far as they are accounted for."""
    for name in PROJECTED[lang]:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for _, line in zip(range(limit or 1 << 30), lines, strict=False):
                record = json.loads(line)
                yield from _sentences(
                    Report(
                        id=record["id"],
                        text=record["text"],
                        lang=record["lang"],
                        outlet=record.get("outlet"),
                        published=record.get("published"),
                    )
                )


def _sentences(report: Report) -> Iterator[Example]:
    draft = Draft(report, view(report.text))
    for step in STREET[: [s.name for s in STREET].index("people")]:
        step.run(draft)
        if draft.passed_over:
            return
    lang = pack_of(draft.lang)
    if lang is None:
        return
    labels, known = _labels(draft), _accounted(draft, lang)
    words = draft.view.words
    for sentence in draft.sentences:
        at = [i for i in range(sentence.i, sentence.j) if words[i].kind != "newline"]
        unknown = [n for n, i in enumerate(at) if labels[i] == OUTSIDE and not known[i]]
        if not LEAST <= len(at) <= MOST or len(unknown) > MOST_UNKNOWN:
            continue
        if not any(NAME_MARKS & set(tables(lang).marks(words[at[n]].key)) for n in unknown):
            tokens = [token(draft.text[words[i].start : words[i].end], lang) for i in at]
            kept = [labels[i] for i in at]
            if not may_hold_more(tokens, kept, lang):
                yield Example(tokens, kept, PROJECTION)


def may_hold_more(tokens: list[str], labels: list[str], lang: str) -> bool:
    """Whether a head of a body's or a thing's name stands outside any, before words that may belong to it."""
    return any(
        label == OUTSIDE and _goes_on(tables(lang).marks(head), tables(lang).marks(word), word, after, lang)
        for head, word, label, after in zip(tokens, tokens[1:], labels, labels[1:], strict=False)
    )


def _goes_on(head: str, marks: str, word: str, label: str, lang: str) -> bool:
    """Whether a word with these marks and label may go on with a name that one marked ``head`` began."""
    common = COMMON in marks.split("/", maxsplit=1)[0]
    if HEAD in head:
        if word == QUOTE or label[2:] in ("place", "body"):
            return True
        definite = lang == "ar" and word.startswith(ARTICLE) and len(word) > LEAST
        topic = lang == "fa" and bool(TOPICS & set(marks))
        return word[:1].isalpha() and (definite or topic or not common)
    return BEARER_MARK in head and word[:1].isalpha() and not common and label == OUTSIDE


def _accounted(draft: Draft, lang: str) -> list[bool]:
    """Whether each word is a mark, a common word or part of a date."""
    marked = shapes(lang).marked
    known = [
        word.kind != "word" or bool(marked[word.key] & ACCOUNTED) or draft.text[word.start : word.end] == ON
        for word in draft.view.words
    ]
    for date in draft.dates:
        i, j = draft.view.range_of(date.span)
        known[i:j] = [True] * (j - i)
    return known


def _labels(draft: Draft) -> list[str]:
    """A label for every word: people without ranks, bodies, places outside bodies, offices without owners."""
    labels = [OUTSIDE] * len(draft.view.words)

    def put(i: int, j: int, kind: str) -> None:
        if all(label == OUTSIDE for label in labels[i:j]):
            labels[i:j] = ["B-" + kind] + ["I-" + kind] * (j - i - 1)

    offices = find_offices(draft, own_state(draft))
    for name in find_names(draft, offices, taggers=False):
        put(*name.bare, "person")
    for kind, label in (("organization", "body"), ("place", "place")):
        for mention in draft.mentions:
            if mention.kind == kind:
                put(*draft.view.range_of(mention.span), label)
    for office in offices:
        if office.form == "office" and not office.partial:
            j = office.i
            while j < office.j and labels[j] == OUTSIDE:
                j += 1
            if j > office.i:
                put(office.i, j, "office")
    return labels
