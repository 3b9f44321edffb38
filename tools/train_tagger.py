"""Train src/didar/tagging/models/fa.crfsuite and ar.crfsuite: the name taggers.

    python tools/train_tagger.py [fa] [ar] [--shared ../shared]

Trained on ../shared/data: fa_fars (Fars reports, Apache-2.0), fa_voadari (VOA Dari, public domain) and ar_ant (ANT
corpus, Apache-2.0) with labels projected by Didar's own tables and rules; for Persian also ner/textmining_fa (MIT, all
but a tenth that is kept for measuring). See the cards beside the models.

So that the models learn what stands about names rather than the tables by heart, some names of projected sentences are
hidden: people get other names, drawn from the wide list of parts; of places and bodies the word is hidden; some words
that are no names are hidden too. What is hidden hangs on a digest of the sentence: rerunning gives the same files (one
thread, L-BFGS).

The encyclopaedia's labels are silver and leave many names out, which is no lesson for the news. So its words also carry
their source as a feature, alone and with what the tables know of them: what is only a habit of that source is put down
to it (after Daumé 2007), and reading, which names no source, is spared it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import pycrfsuite

from didar.knowledge import name_parts
from didar.tagging.features import ALIF, Seen, features, look
from tagger_corpora import LEAST, OUTSIDE, PROJECTION, SILVER_LABELS, Example, projected, silver

ROOT = Path(__file__).parent.parent
MODELS = ROOT / "src/didar/tagging/models"
SETTINGS = {"c1": 0.6, "c2": 0.05, "max_iterations": 60, "feature.minfreq": 3, "epsilon": 1e-4}
"""Weights of L1 and L2, and the fewest times a feature must stand; see crfsuite's manual."""
TENTH = 10
"""Every tenth sentence of textmining_fa is kept for measuring."""
PROJECTED_KEPT = 60
"""In a hundred: sentences with projected labels that are trained on, so that training takes minutes."""
RENAMED, UNLISTED, WORDS_HIDDEN, REWRITTEN = 20, 30, 10, 12
HIDDEN = {"fa": 25, "ar": 35}
"""In a hundred: people who get another name; of those, whose new name no table has; hidden words outside names;
sentences in which every final ى is written ي, and as many the other way round; hidden places and bodies. With more
people renamed, the models believe sooner that any two unknown words are a name."""
LONG_WORD = 4


def draw(*about: object) -> int:
    """A number that hangs on nothing but its arguments."""
    return int.from_bytes(blake2b("\t".join(map(str, about)).encode(), digest_size=6).digest())


def held_out(sentences: Iterable[Example]) -> Iterator[Example]:
    """The sentences of textmining_fa that are never trained on."""
    return (example for n, example in enumerate(sentences) if n % TENTH == 0)


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Names in a row of labels: words ``[i, j)`` and kind."""
    i = 0
    while i < len(labels):
        j = i + 1
        while j < len(labels) and labels[i] != OUTSIDE and labels[j] == "I-" + labels[i][2:]:
            j += 1
        if labels[i] != OUTSIDE:
            yield i, j, labels[i][2:]
        i = j


def pool(lang: str) -> list[str]:
    """Parts of names to rename people with: those that stand in no list of common words."""
    return sorted(
        key for key in name_parts.listed(lang) if 3 <= len(key) <= 9 and "c" not in look([key], lang)[0].marks
    )


def rewritten(tokens: Sequence[str], chance: int) -> list[str]:
    """Arabic as some pages write it: no final ى at all, or no other."""
    if chance < REWRITTEN:
        return [t[:-1] + "ی" if t.endswith(ALIF) else t for t in tokens]
    if chance < 2 * REWRITTEN:
        return [t[:-1] + ALIF if t.endswith("ی") else t for t in tokens]
    return list(tokens)


def hidden(example: Example, names: list[str], lang: str) -> list[Seen]:
    """A sentence as the tagger is to see it in training: some of its names and words hidden."""
    sentence = " ".join(example.tokens)
    keys = rewritten(example.tokens, draw(sentence) % 100) if lang == "ar" else list(example.tokens)
    renamed: dict[int, bool] = {}
    for i, j, kind in spans(example.labels):
        if kind == "person" and draw(sentence, i) % 100 < RENAMED:
            for k in range(i, j):
                keys[k] = names[draw(sentence, k, "name") % len(names)]
                renamed[k] = draw(sentence, i, "listed") % 100 < UNLISTED
    seen = look(keys, lang)
    for k, unlisted in renamed.items():
        seen[k] = Seen("", keys[k], "" if unlisted else seen[k].marks)
    for i, j, kind in spans(example.labels):
        if kind in ("place", "body") and draw(sentence, i) % 100 < HIDDEN[lang]:
            for k in range(i, j):
                head = kind == "body" and "h" in seen[k].marks
                seen[k] = Seen(seen[k].word, keys[k], seen[k].marks) if head else Seen("", keys[k], "")
    for k, label in enumerate(example.labels):
        long = len(keys[k]) >= LONG_WORD and keys[k].isalpha()
        if label == OUTSIDE and long and draw(sentence, k) % 100 < WORDS_HIDDEN:
            seen[k] = Seen("", keys[k], "")
    return seen


def sentences(shared: Path, lang: str) -> Iterator[Example]:
    """Everything one tagger is trained on, in a fixed order, every sentence once."""
    known = set()
    for example in _all(shared, lang):
        sentence = " ".join(example.tokens)
        if len(example.tokens) >= LEAST and sentence not in known:
            known.add(sentence)
            yield example


def _all(shared: Path, lang: str) -> Iterator[Example]:
    for example in projected(shared / "data/corpora", lang):
        if draw("kept", *example.tokens) % 100 < PROJECTED_KEPT:
            yield example
    if lang == "fa":
        yield from (example for n, example in enumerate(silver(shared / "data/ner")) if n % TENTH)


def seen_in_training(example: Example, names: list[str], lang: str) -> list[list[str]]:
    """The features of a sentence for training: with what is hidden hidden, and with its source."""
    seen = hidden(example, names, lang) if example.source == PROJECTION else look(example.tokens, lang)
    found = features(seen, lang)
    if example.source == SILVER_LABELS:
        for items, word in zip(found, seen, strict=True):
            items += [f"source={example.source}|{known}" for known in ("", "m=" + word.marks)]
            if word.phrase:
                items.append(f"source={example.source}|p={word.phrase}")
    return found


def train(examples: Iterable[Example], names: list[str], lang: str, target: Path) -> None:
    """Train one model and write it."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    number = words = 0
    for example in examples:
        trainer.append(seen_in_training(example, names, lang), example.labels)
        number, words = number + 1, words + len(example.tokens)
    trainer.train(str(target))
    print(f"{target.name}: {number} sentences, {words} words, {target.stat().st_size / 1e6:.2f} MB", file=sys.stderr)


def main() -> None:
    """Train the models asked for, else both."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("langs", nargs="*", default=["fa", "ar"])
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    chosen = options.parse_args()
    for lang in chosen.langs:
        train(sentences(chosen.shared, lang), pool(lang), lang, MODELS / f"{lang}.crfsuite")


if __name__ == "__main__":
    main()
