"""Build src/didar/knowledge/common_words.fa.txt and common_words.ar.txt: words of the news that are no names.

    python tools/build_common_words.py [FOLDER]

FOLDER (default ../shared/data/corpora) holds fa_fars (Fars reports, Apache-2.0), fa_voadari (VOA Dari, public domain)
and ar_ant (ANT corpus, Apache-2.0). A word is kept that is frequent enough and does not mostly stand after a given
name or a rank, as family names do. Names of the tables in knowledge/names are left out, but for those that are marked
there as words too. Rerunning it gives the same files.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from didar.knowledge import name_parts
from didar.langs.pack import table
from didar.text.fold import fold, view

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/didar/knowledge"
SOURCES = {"fa": ("fa_fars", "fa_voadari"), "ar": ("ar_ant",)}
LEAST = {"fa": 3, "ar": 5}
"""In how many reports a word must stand: names of people nobody else writes of stand in few."""
MOST_AFTER_NAMES = 0.4
"""Largest share of a word's places that may stand after a given name or a rank."""
OWN: dict[str, tuple[name_parts.Origin, ...]] = {"fa": ("persian", "foreign"), "ar": ("arabic", "foreign")}
"""Whose names are no words of a language however frequent they are."""
ORIGINS: tuple[name_parts.Origin, ...] = ("persian", "arabic", "foreign")


def texts(folder: Path, lang: str) -> Iterator[str]:
    """The reports' texts of one language."""
    for name in SOURCES[lang]:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def parts(lang: str) -> dict[str, name_parts.Part]:
    """All parts of names compiled for Didar."""
    return {key: part for origin in ORIGINS for key, part in name_parts.compiled(origin, lang).items()}


def common_words(folder: Path, lang: str) -> list[str]:
    """The words to keep, sorted."""
    names = parts(lang)
    never = {fold(word) for word in table(lang, "names")["never"]["words"]}
    leads = {key for key, part in names.items() if part.kind in ("given", "both") and not part.word} - never
    leads |= {fold(word) for word in table(lang, "names")["titles"]["ranks"]}
    seen, after_name, reports = Counter[str](), Counter[str](), Counter[str]()
    for text in texts(folder, lang):
        before = ""
        words = view(text).words
        reports.update({word.key for word in words if word.kind == "word"})
        for word in words:
            if word.kind == "word":
                seen[word.key] += 1
                after_name[word.key] += before in leads
            before = word.key if word.kind == "word" else ""
    own = {key for origin in OWN[lang] for key, part in name_parts.compiled(origin, lang).items() if not part.word}
    own -= {fold(word) for word in table(lang, "names")["also"]["words"]}
    return sorted(
        word
        for word, count in seen.items()
        if reports[word] >= LEAST[lang]
        and "\u0600" < word[0] < "\u0700"
        and after_name[word] <= MOST_AFTER_NAMES * count
        and (word not in own or word in never)
    )


def build(source: Path) -> None:
    """Write the lists."""
    for lang in SOURCES:
        (TARGET / f"common_words.{lang}.txt").write_text("\n".join(common_words(source, lang)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/data/corpora")
