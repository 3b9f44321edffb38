"""Train src/didar/text/models/halfspaces.crfsuite: where a Persian text has lost its half-spaces.

    python tools/train_halfspaces.py [--shared ../shared]

Reads, of the folder's data: reports of fa_fars (Apache-2.0) and fa_voadari (public domain), as far as they write
half-spaces throughout, and the treebanks ud_perdt (dev) and ud_seraji (CC BY-SA 4.0), whose habit in writing them
weighs more. A word that one report writes with a half-space has it in all where enough write it so. See halfspaces.md
beside the model for its card. Takes some five minutes and 2 GB; rerunning gives the same file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import pycrfsuite

from didar.text.halfspaces import HALF_SPACE, MODEL, NO, YES, Run, features, runs

ROOT = Path(__file__).parent.parent
Gaps = tuple[str, ...]
CORPORA = ("fa_fars", "fa_voadari")
TREEBANKS = ("ud_perdt/fa_perdt-ud-dev", "ud_seraji/fa_seraji-ud-dev", "ud_seraji/fa_seraji-ud-test")
"""Not PerDT's test sentences: they are what the model is measured on."""
NEWS_SHARE = 2
"""One run in so many of the news is learnt from."""
TREEBANK_WEIGHT = 3
"""How often every run of a treebank is learnt from, in each way it may have lost its half-spaces."""
TREEBANK_SAY = 3
"""How often a run of a treebank counts when the usual spelling of a word is told."""
LEAST_RATE = 0.035
"""Half-spaces a word from which on a report is taken to write them throughout."""
MOST_LOOSE = 0.1
"""Share of the prefix می that may stand loose in such a report."""
LEAST_SHARE = 0.35
"""Share of a compound's spellings with half-spaces from which on the others count as slips."""
OPTIONS = {"c1": 0.6, "c2": 0.01, "max_iterations": 45, "feature.minfreq": 3, "feature.possible_states": False}
_LOOSE = re.compile(r"(?<!\w)ن?می (?=\w)")
_END = re.compile(rf"انتهای[ {HALF_SPACE}]پیام")
"""An agency's end mark, written with a half-space in nothing else."""
_JOINED = re.compile(rf"(?<!\w)ن?می{HALF_SPACE}")


def reports(folder: Path) -> Iterator[str]:
    """Texts that write half-spaces throughout."""
    for name in CORPORA:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                text = _END.sub("", json.loads(line)["text"])
                loose, joined = len(_LOOSE.findall(text)), len(_JOINED.findall(text))
                if text.count(HALF_SPACE) >= LEAST_RATE * len(text.split()) and loose <= MOST_LOOSE * (loose + joined):
                    yield text


def treebank(path: Path) -> Iterator[str]:
    """Texts of a treebank's sentences."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = "))


def runs_of(texts: Iterable[str]) -> list[Run]:
    """All runs of two letters or more."""
    return [run for text in texts for run in runs(text) if len(run.letters) > 1]


def compounds(run: Run) -> Iterator[tuple[int, int]]:
    """Letter ranges of the words of a run that hold half-spaces."""
    start = 0
    for n, gap in enumerate(run.gaps):
        if gap == " " or n == len(run.gaps) - 1:
            if HALF_SPACE in run.gaps[start:n]:
                yield start, n + 1
            start = n + 1


def spellings(run: Run, keys: Container[str], longest: int) -> Iterator[tuple[str, Gaps]]:
    """Every stretch of up to three words of a run whose letters are among the keys, with its gaps."""
    ends = [n + 1 for n, gap in enumerate(run.gaps) if gap == " "] + [len(run.letters)]
    for i, start in enumerate([0, *ends[:-1]]):
        for end in ends[i : i + 3]:
            if end - start <= longest and (key := run.letters[start:end]) in keys:
                yield key, tuple(run.gaps[start : end - 1])


def usual_gaps(found: list[Run]) -> dict[str, Gaps]:
    """The gaps that every word somebody wrote with a half-space should have: with it where enough write it so."""
    keys = {run.letters[a:b] for run in found for a, b in compounds(run)}
    longest = max(map(len, keys))
    forms: dict[str, Counter[Gaps]] = {key: Counter() for key in keys}
    for run in found:
        for key, gaps in spellings(run, keys, longest):
            forms[key][gaps] += 1
    usual = {}
    for key, form in forms.items():
        joined = Counter({gaps: n for gaps, n in form.items() if HALF_SPACE in gaps})
        others = form - joined
        if joined.total() >= LEAST_SHARE * form.total():
            if joined.total() > 1:
                usual[key] = joined.most_common(1)[0][0]
        else:
            usual[key] = others.most_common(1)[0][0]
    return usual


def mended(run: Run, usual: dict[str, Gaps]) -> Run:
    """The run with its slips set right: the longest compound at each word's start."""
    gaps = list(run.gaps)
    ends = [n + 1 for n, gap in enumerate(gaps) if gap == " "] + [len(gaps)]
    start = 0
    while start < len(gaps):
        ahead = [end for end in ends if end > start][:3]
        end = next((e for e in reversed(ahead) if run.letters[start:e] in usual), None)
        if end:
            gaps[start : end - 1] = usual[run.letters[start:end]]
        start = end or ahead[0]
    return Run(run.letters, gaps, run.places)


def lost(run: Run, to: str) -> tuple[Run, list[str]]:
    """A run as a crawl might leave it, its half-spaces lost ``to`` a space or nothing, and its labels."""
    gaps = [to if gap == HALF_SPACE else gap for gap in run.gaps]
    return Run(run.letters, gaps, run.places), [YES if gap == HALF_SPACE else NO for gap in run.gaps]


def examples(news: list[Run], treebanks: list[Run]) -> Iterator[tuple[Run, list[str]]]:
    """All that is learnt from. News lose half-spaces to spaces in one run, to nothing in the next; treebanks both."""
    usual = usual_gaps(news + treebanks * TREEBANK_SAY)
    for number, run in enumerate(news[::NEWS_SHARE]):
        yield lost(mended(run, usual), (" ", "")[number % 2])
    for run in treebanks:
        yield from (lost(run, " "), lost(run, "")) * TREEBANK_WEIGHT


def main() -> None:
    """Train and write the model."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    data = options.parse_args().shared / "data"
    news = runs_of(reports(data / "corpora"))
    treebanks = runs_of(s for name in TREEBANKS for s in treebank(data / "text" / f"{name}.conllu.gz"))
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(OPTIONS)
    letters = 0
    for run, labels in examples(news, treebanks):
        trainer.append(features(run), labels)
        letters += len(labels)
    out = ROOT / "src" / "didar" / "text" / MODEL
    out.parent.mkdir(exist_ok=True)
    trainer.train(str(out))
    print(f"{len(news)} and {len(treebanks)} runs, {letters} letters; {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
