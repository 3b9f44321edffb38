"""How well the name taggers find people, bodies, places and offices: on labelled sets nothing was trained on.

    python eval/taggers.py

Sets, from ../shared/data/ner where it is present: the tenth of textmining_fa that training leaves out (Persian
Wikipedia, silver labels), aqmar (Arabic Wikipedia), wojood_sample (Arabic news, law, talk; nested labels, of which the
outermost count; its occupations are compared by the word they begin with, since a tagger tells them without owner).
textmining_fa is tagged as its own silver labels go, which training tells apart from those of the news ("textmining"),
and as reading tags the news ("textmining.news"). F1 of whole names, the exact words.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from pathlib import Path

import pycrfsuite
import unlisted

from didar.tagging.tagger import tag_tokens

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent / "tools"))

from tagger_corpora import OUTSIDE, SILVER_LABELS, Example, example_of, silver  # noqa: E402
from train_tagger import MODELS, held_out, seen_in_training, spans  # noqa: E402

NER = Path(os.environ.get("DIDAR_NER", HERE.parent.parent / "shared" / "data" / "ner"))
AQMAR = {"PER": "person", "LOC": "place", "ORG": "body"}
WOJOOD = {"PERS": "person", "ORG": "body", "GPE": "place", "LOC": "place"}
Span = tuple[int, int, str]
Sentence = tuple[list[str], list[Span]]
"""Folded words and the names that stand among them."""


def textmining() -> Iterator[Sentence]:
    """The tenth of textmining_fa that is never trained on."""
    for example in held_out(silver(NER)):
        yield example.tokens, list(spans(example.labels))


def aqmar() -> Iterator[Sentence]:
    """All sentences of AQMAR; its digits after a kind tell names side by side apart."""
    for path in sorted((NER / "aqmar/aqmar/articles").glob("*.txt")):
        for words, tags in _sentences(path):
            labels = [_label(cells[0].rstrip("0123456789"), AQMAR) for cells in tags]
            yield _spans_of(example_of(words, labels, "ar"))


def wojood() -> Iterator[Sentence]:
    """The test part of the Wojood sample; occupations first, then of the other names the outermost."""
    for words, tags in _sentences(NER / "wojood_sample/test.txt"):
        outer = [_outermost(cells) for cells in tags]
        tokens, found = _spans_of(example_of(words, [_label(cell, WOJOOD) for cell in outer], "ar"))
        work = [next((c for c in cells if c.endswith("-OCC")), OUTSIDE) for cells in tags]
        _, offices = _spans_of(example_of(words, [_label(cell, {"OCC": "office"}) for cell in work], "ar"))
        yield tokens, found + offices


def _outermost(cells: Sequence[str]) -> str:
    return next((c for c in cells if c.partition("-")[2] not in ("OCC", "")), OUTSIDE)


def _sentences(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Sentences of a file with a word and its labels on each line."""
    words: list[str] = []
    tags: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) > 1:
            words.append(cells[0])
            tags.append(cells[1:])
        elif words:
            yield words, tags
            words, tags = [], []


def _label(cell: str, kinds: dict[str, str]) -> str:
    first, _, kind = cell.partition("-")
    return f"{first}-{kinds[kind]}" if kind in kinds else OUTSIDE


def _spans_of(example: Example) -> Sentence:
    labels = [
        "B" + label[1:] if label[:1] == "I" and before[2:] != label[2:] else label
        for before, label in pairwise([OUTSIDE, *example.labels])
    ]
    return example.tokens, list(spans(labels))


def figures(sentences: Iterable[Sentence], find: Callable[[list[str]], Iterable[Span]]) -> dict[str, tuple[float, ...]]:
    """Precision, recall and F1 of each kind, and of people, bodies and places together ("all")."""
    counts: dict[str, list[int]] = {}
    for tokens, wanted in sentences:
        gold, found = set(map(_compared, wanted)), set(map(_compared, find(tokens)))
        for kind in ("person", "body", "place", "office"):
            here, there = ({s for s in some if s[2] == kind} for some in (gold, found))
            for name in (kind, "all") if kind != "office" else (kind,):
                count = counts.setdefault(name, [0, 0, 0])
                for n, number in enumerate((len(here & there), len(there), len(here))):
                    count[n] += number
    return {name: _f1(*count) for name, count in counts.items() if count[2]}


def _compared(span: Span) -> Span:
    """What of a name must be right: its words, of an office the first."""
    return (span[0], span[0] + 1, span[2]) if span[2] == "office" else span


def _f1(right: int, found: int, wanted: int) -> tuple[float, ...]:
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


SETS: dict[str, tuple[str, Callable[[], Iterator[Sentence]]]] = {
    "textmining.news": ("fa", textmining),
    "aqmar": ("ar", aqmar),
    "wojood": ("ar", wojood),
}


def tagged(tokens: list[str], lang: str) -> list[Span]:
    """What the tagger finds."""
    return [(t.i, t.j, t.kind) for t in tag_tokens(tokens, lang)]


def silver_tagged(tokens: list[str]) -> list[Span]:
    """What the Persian tagger finds when it is told that the words are textmining_fa's."""
    example = Example(tokens, [OUTSIDE] * len(tokens), SILVER_LABELS)
    return list(spans(_persian_model().tag(seen_in_training(example, [], "fa"))))


@cache
def _persian_model() -> pycrfsuite.Tagger:
    model = pycrfsuite.Tagger()
    model.open(str(MODELS / "fa.crfsuite"))
    return model


def measured() -> Iterator[tuple[str, tuple[float, ...]]]:
    """Precision, recall and F1 of every set and kind; none where the sets are not present."""
    if not NER.exists():
        return
    for kind, found in figures(textmining(), silver_tagged).items():
        yield f"textmining.{kind}", found
    for name, (lang, read) in SETS.items():
        for kind, found in figures(read(), partial(tagged, lang=lang)).items():
            yield f"{name}.{kind}", found


def gate_figures() -> dict[str, float]:
    """For the gate: F1 of every set and kind, and the gold's names in no table with and without taggers."""
    found = {name: round(f1, 4) for name, (_, _, f1) in measured()}
    for taggers in (True, False):
        for layer, (wanted, right, read, meant) in unlisted.measure(taggers=taggers).items():
            name = f"unlisted.{layer}{'' if taggers else '.without'}"
            found[name + ".recall"] = round(right / max(wanted, 1), 4)
            found[name + ".precision"] = round(meant / max(read, 1), 4)
    return found


def main() -> None:
    """Print precision, recall and F1 of every set and kind."""
    for name, (p, r, f1) in measured():
        print(f"{name:20}  P {p:.3f}  R {r:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
