"""Learns the tables of didar.matching from spellings that may be shipped. Same data, same bytes; some minutes.

python tools/train_matching.py --shared ../shared worth      what letter groups are worth beside one another
python tools/train_matching.py --shared ../shared common     how common the parts of names are
python tools/train_matching.py --shared ../shared spellings  which words are known to be one name
python tools/train_matching.py --shared ../shared judge      how a reader weighs what agrees and what does not

Data: Arabic-English name tokens of Wikidata (Merhav and Ash, COLING 2018, Amazon, MIT) and of Google (Apache-2.0), and
the people compiled for Didar in English, Persian, Arabic and Russian.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from didar.matching.alignment import tables, worth
from didar.matching.judge import side_by_side
from didar.matching.letters import Groups, plain, skeletons
from didar.matching.likeness import COMMONEST, RAREST, by_sound, evidence_of_sound, likeness, sound_section, weights
from didar.matching.parts import Kind, Part, take_apart
from matching_alignment import Pair, learn
from matching_fit import fit
from matching_pairs import exchanged, negatives, positives, sound_pairs

TABLES = Path(__file__).parent.parent / "src" / "didar" / "matching" / "tables"
LANGS = ("en", "fa", "ar", "ru")
MOST_PAIRS = 14_000
"""Pairs of one pair of scripts that are learnt from: more change no figure."""
SAME_LATIN = 0.6
"""Latin spellings of one Arabic token count as spellings of one name where so many of their letters agree."""
PERSON_COUNTS = 3
"""A person of the knowledge counts for so many of Wikidata: it is the press's choice."""
PEOPLE_CALLED_SO = 3
OFTEN_SPELT_SO = 25
"""Words are known to be one name where so many people of the knowledge, or tokens of Wikidata, show it."""
SAME = 0.35
LEAST_WORTH = 0.8
"""Nats a letter group that two spellings of one name are worth at least."""
ROUNDS_OF_NEAREST = 2
"""So often the likest other names are looked for anew, by what was learnt so far."""
FIRST_SOUND = {
    "constant": 2.0,
    "worth": 1.0,
    "loss": -3.0,
    "spread": -2.0,
    "short": 0.0,
    "consonants": 1.0,
    "many consonants": 1.0,
}
FIRST_GUESS = {
    "constant": -3.0, "none": -3.0, "evidence": 3.0, "weakest": 0.5, "mean": 0.5, "clash": -3.0, "clash at all": -1.0,
    "missing": -0.5, "family": 2.0, "given": 1.0, "both": 1.0, "single": -1.0, "one word": 1.0, "father agrees": 0.5,
    "father clashes": -1.5, "initial": 0.5, "initial clashes": -1.0,
}  # fmt: skip
"""The weights to look for the likest names with, before any are learnt."""
IDENTICAL = 0.5
"""In one script, a name counts so much beside itself: many names are always spelt alike."""


def people(shared: Path) -> list[dict[str, list[str]]]:
    """Every person's names by language, the press's first."""
    with (shared / "knowledge" / "people.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        {lang: [n for n in [row[f"name_{lang}"], *row[f"name_{lang}_variants"].split("|")] if n] for lang in LANGS}
        for row in rows
    ]


def tokens(shared: Path) -> Iterator[tuple[str, str, int]]:
    """Pairs of an Arabic and a Latin token, and how often the pair was met."""
    folder = shared / "data" / "names"
    with (folder / "netransliteration_coling2018" / "wd_arabic.normalized.aligned.tokens").open(encoding="utf-8") as f:
        for line in f:
            latin, arabic, count = line.rstrip("\n").split("\t")
            yield arabic.replace(" ", ""), latin, int(count)
    with (folder / "google_ar2en" / "ar2en.txt").open(encoding="utf-8") as f:
        for line in f:
            arabic, latin = line.rstrip("\n").split("\t")
            yield arabic, latin, 1


def form(word: str) -> Groups:
    """The first form a word is compared in."""
    (only,) = take_apart(word).parts[:1] or (None,)
    return only.forms[0] if only else ()


def of_people(shared: Path) -> dict[tuple[str, str], list[Pair]]:
    """Spellings of the parts of people's names by pair of scripts, where two names have as many parts."""
    found: dict[tuple[str, str], set[tuple[Groups, Groups]]] = defaultdict(set)
    for person in people(shared):
        names = [(lang, take_apart(n).parts) for lang in LANGS for n in person[lang]]
        for (_, one), (_, two) in combinations(names, 2):
            if len(one) != len(two):
                continue
            for a, b in zip(one, two, strict=True):
                if a.kind is not Kind.INITIAL and b.kind is not Kind.INITIAL and (a.mask & b.mask or not a.mask):
                    if b.script < a.script:
                        a, b = b, a
                    found[a.script, b.script].add((a.forms[0], b.forms[0]))
    return {scripts: [(a, b, 1.0) for a, b in sorted(pairs)] for scripts, pairs in sorted(found.items())}


def of_tokens(shared: Path) -> tuple[list[Pair], list[Pair]]:
    """Spellings of tokens: Arabic beside Latin, and Latin beside Latin where one Arabic token has several."""
    across: list[Pair] = []
    latin: dict[str, list[str]] = defaultdict(list)
    for arabic, english, _ in tokens(shared):
        a, b = form(arabic), form(english)
        if len(a) > 1 and len(b) > 1:
            across.append((a, b, 1.0))
            latin[plain(arabic)].append(english)
    inside: list[Pair] = []
    for _, spellings in sorted(latin.items()):
        for one, two in combinations(sorted(set(spellings))[:6], 2):
            a, b = form(one), form(two)
            if len(set(a) & set(b)) >= SAME_LATIN * max(len(set(a)), len(set(b))) and {*skeletons(a)} & {*skeletons(b)}:
                inside += [(a, b, 1.0)]
    return across, inside


def thinned(pairs: list[Pair]) -> list[Pair]:
    """At most MOST_PAIRS, taken evenly."""
    step = max(1, len(pairs) // MOST_PAIRS)
    return pairs[::step][:MOST_PAIRS]


def both_ways(pairs: list[Pair]) -> list[Pair]:
    """Pairs of one script, turned round as well, and every word beside itself."""
    alone = sorted({x for a, b, _ in pairs for x in (a, b)})
    return [*pairs, *((b, a, w) for a, b, w in pairs), *((x, x, IDENTICAL) for x in alone)]


def train_worth(shared: Path) -> None:
    """Write worth.tsv."""
    known = of_people(shared)
    across, inside = of_tokens(shared)
    known["arabic", "latin"] = known["arabic", "latin"] * 2 + thinned(across)
    known["latin", "latin"] = known["latin", "latin"] * 4 + thinned(inside)
    lines = ["# script\tscript\tgroup\tgroup\thundredths of nats; learnt by tools/train_matching.py"]
    for scripts, pairs in sorted(known.items()):
        if "other" in scripts:
            continue
        pairs = both_ways(pairs) if scripts[0] == scripts[1] else pairs
        rows = learn(pairs)
        print(scripts, len(pairs), "pairs,", sum(map(len, rows.values())), "worths")
        for x, row in sorted(rows.items()):
            lines += [f"{scripts[0]}\t{scripts[1]}\t{x}\t{y}\t{round(100 * worth)}" for y, worth in sorted(row.items())]
    (TABLES / "worth.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def train_common(shared: Path) -> None:
    """Write common.tsv: the weight of every word that names have often, in hundredths, 0 to 100."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for person in people(shared):
        for name in {person[lang][0] for lang in LANGS if person[lang]}:
            for one in take_apart(name).parts:
                counts[one.script][one.word] += PERSON_COUNTS
    for arabic, latin, often in tokens(shared):
        for word in (arabic, latin):
            for one in take_apart(word).parts:
                counts[one.script][one.word] += often
    lines = ["word\tweight"]
    for script, words in sorted(counts.items()):
        total = sum(words.values())
        for word, count in sorted(words.items()):
            weight = round(100 * max(0.1, (math.log(total / count) - COMMONEST) / (RAREST - COMMONEST)))
            if weight < 100 and len(word) > 1 and count > PERSON_COUNTS and script != "other":
                lines.append(f"{word}\t{weight}")
    (TABLES / "common.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "common words")


def sounds_like(a: Part, b: Part) -> bool:
    """Whether two words are worth enough beside one another to be spellings of one name."""
    table = tables().get((a.script, b.script))
    longest = max(len(a.forms[0]), len(b.forms[0]))
    return bool(table) and any(worth(table, x, y) >= LEAST_WORTH * longest for x in a.forms for y in b.forms)


def train_spellings(shared: Path) -> None:
    """Write spellings.tsv: words of two scripts that are known to be one name, because many are called so."""
    counts: Counter[tuple[str, str]] = Counter()
    for person in people(shared):
        names = [take_apart(n).parts for lang in LANGS for n in person[lang]]
        met = {
            tuple(sorted((a.word, b.word)))
            for one, two in combinations(names, 2)
            if len(one) == len(two)
            for a, b in zip(one, two, strict=True)
            if a.word != b.word and Kind.INITIAL not in (a.kind, b.kind) and sounds_like(a, b)
        }
        counts.update((a, b) for a, b in met)
    known = {pair for pair, count in counts.items() if count >= PEOPLE_CALLED_SO}
    often: Counter[tuple[str, str]] = Counter()
    for arabic, latin, count in tokens(shared):
        often[plain(arabic), plain(latin)] += count
    known |= {pair for pair, count in often.items() if count >= OFTEN_SPELT_SO}
    lines = ["names", *(f"{a} {b}" for a, b in sorted(known) if " " not in a + b and a and b)]
    (TABLES / "spellings.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "spellings")


def train_judge(shared: Path) -> None:
    """Write judge.toml: first how alike two words must sound, then how a reader weighs the parts of names."""
    sections = {"sound within a script": FIRST_SOUND, "sound across scripts": FIRST_SOUND}
    write_judge({**sections, "name": FIRST_GUESS})
    examples = [
        (evidence, label, sound_section(*arguments[2:]))
        for arguments, label in sound_pairs(of_people(shared))
        if (evidence := evidence_of_sound(*arguments))
    ]
    for section in sections:
        some = [(tuple(e.values()), label) for e, label, of in examples if of == section]
        learnt = fit([row for row, _ in some], [label for _, label in some])
        sections[section] = dict(zip(FIRST_SOUND, learnt, strict=True))
    write_judge({**sections, "name": FIRST_GUESS})
    everybody = people(shared)
    same, other = positives(everybody), exchanged(everybody)
    for number in range(ROUNDS_OF_NEAREST):
        weights.cache_clear()
        by_sound.cache_clear()
        likeness.cache_clear()
        other += negatives(everybody, number)
        found = [(side_by_side(take_apart(a), take_apart(b)).features(), label) for a, b, label in [*same, *other]]
        learnt = fit([tuple(f.values()) for f, _ in found], [label for _, label in found])
        write_judge({**sections, "name": dict(zip(found[0][0], learnt, strict=True))})
        print(len(same), "pairs of one person,", len(other), "of two")


def write_judge(sections: dict[str, dict[str, float]]) -> None:
    """Write the weights as a table to read."""
    lines = ["# What a reader weighs; learnt by tools/train_matching.py. See didar.matching.judge for the words."]
    lines += [
        "",
        "[verdict]",
        "# The least score of names that are taken for one; checked on pairs not learnt from.",
    ]
    lines += [f'"same" = {SAME}']
    for section, values in sections.items():
        lines += ["", f'["{section}"]', *(f'"{name}" = {value:.4f}' for name, value in values.items())]
    (TABLES / "judge.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Train what is asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, required=True, help="the folder of shared data")
    options.add_argument("what", choices=("worth", "common", "spellings", "judge"))
    chosen = options.parse_args()
    {"worth": train_worth, "common": train_common, "spellings": train_spellings, "judge": train_judge}[chosen.what](
        chosen.shared
    )


if __name__ == "__main__":
    main()
