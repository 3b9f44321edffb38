"""How many lost half-spaces `didar.text.halfspaces` puts back, on texts that still have them.

Each text loses its half-spaces twice: to spaces, and to nothing. One put back where the text had one is right; one
where it had none is wrong, also where its own writer was careless. Sets, where they are present, neither trained on:
the test sentences of Universal Dependencies' PerDT (its others are learnt from), and ISNA reports.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path

from didar.text.halfspaces import HALF_SPACE, changes

DATA = Path(os.environ.get("DIDAR_DATA", Path(__file__).parent.parent.parent / "shared" / "data"))
TREEBANK = DATA / "text" / "ud_perdt" / "fa_perdt-ud-test.conllu.gz"
NEWS = DATA / "corpora" / "fa_isna.jsonl.gz"
NEWS_TEXTS = 100
"""So many of the ISNA reports that write half-spaces throughout, from the file's start."""
NEWS_RATE = 0.05


def sentences() -> Iterator[str]:
    """Texts of the treebank's sentences."""
    with gzip.open(TREEBANK, "rt", encoding="utf-8") as lines:
        yield from (line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = "))


def news() -> Iterator[str]:
    """Reports that write half-spaces throughout."""
    left = NEWS_TEXTS
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            if left and text.count(HALF_SPACE) >= NEWS_RATE * len(text.split()):
                left -= 1
                yield text


def lose(text: str, put: str) -> tuple[str, set[int]]:
    """The text with ``put`` for every half-space, and where in it they were."""
    pieces = text.split(HALF_SPACE)
    places, at = set(), 0
    for piece in pieces[:-1]:
        at += len(piece)
        places.add(at)
        at += len(put)
    return put.join(pieces), places


def f1(texts: list[str], put: str) -> float:
    """F1 of the places of half-spaces put back after they were lost to ``put``."""
    right = found = wanted = 0
    for text in texts:
        bare, places = lose(text, put)
        back = set(changes(bare))
        right += len(back & places)
        found += len(back)
        wanted += len(places)
    return 2 * right / max(found + wanted, 1)


def figures() -> dict[str, float]:
    """F1 of every set that is present, by name."""
    found = {}
    for name, path, texts in (("perdt", TREEBANK, sentences), ("isna", NEWS, news)):
        if path.exists():
            whole = list(texts())
            found |= {f"{name}.{lost}": round(f1(whole, put), 4) for lost, put in (("spaced", " "), ("joined", ""))}
    return found


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:22}  {value:8.3f}")
