"""How fast: reports per CPU second, time per stage, and the ratio to one plain pass over the same text.

The plain pass does what any program must: read the line, NFKC, find the words, write JSON. Both run here, in one
process, in turn, so that the ratio holds on a noisy machine. Reads the corpora where they are present, else the
examples over and over.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import resource
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import name_pairs

from didar.model.draft import Draft
from didar.pipeline import STREET, read_report
from didar.runners.local import settle
from didar.sources.records import report_of_line
from didar.text.fold import view

HERE = Path(__file__).parent
CORPORA = Path(os.environ.get("DIDAR_CORPORA", HERE.parent.parent / "shared" / "data" / "corpora"))
KINDS = ("fa_isna", "fa_fars", "fa_khabaryaab", "ar_saudi", "ar_hespress_jazeera", "ar_ant")
ROUNDS = 3
_WORD = re.compile(r"\w+")


def lines(path: Path) -> Iterator[bytes]:
    """Lines of a plain or gzipped file."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
        yield from stream


def inputs(number: int) -> list[bytes]:
    """So many lines, as many of each corpus; from the examples where there is no corpus."""
    files = [CORPORA / f"{kind}.jsonl.gz" for kind in KINDS]
    if not all(f.exists() for f in files):
        print("bench: no corpora here; reading the examples over and over")
        files = sorted((HERE.parent / "examples" / "reports").glob("*.jsonl"))
    share = -(-number // len(files))
    found: list[bytes] = []
    for path in files:
        some = [line for _, line in zip(range(share), lines(path), strict=False)]
        found += some * -(-share // len(some)) if len(some) < share else some
    return found[:number]


def plain_pass(line: bytes) -> bytes:
    """The least any reader does."""
    record = json.loads(line)
    words = _WORD.findall(unicodedata.normalize("NFKC", record["text"]))
    return json.dumps({"id": record.get("id"), "words": words}, ensure_ascii=False).encode()


def didar_pass(line: bytes) -> bytes:
    """Everything Didar does."""
    return msgspec.json.encode(read_report(report_of_line(line, "bench", 0)))


def cpu(work: Callable[[bytes], bytes], batch: list[bytes]) -> float:
    """CPU seconds of one pass over a batch."""
    start = time.process_time()
    for line in batch:
        work(line)
    return time.process_time() - start


def stages(batch: list[bytes]) -> dict[str, float]:
    """CPU seconds of each stage over a batch."""
    spent = {"fold": 0.0} | {s.name: 0.0 for s in STREET}
    clock = time.process_time
    for line in batch:
        report = report_of_line(line, "bench", 0)
        start = clock()
        draft = Draft(report, view(report.text))
        spent["fold"] += clock() - start
        for step in STREET:
            start = clock()
            step.run(draft)
            spent[step.name] += clock() - start
            if draft.passed_over:
                break
    return spent


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reports", type=int, default=2000)
    batch = inputs(options.parse_args().reports)
    letters = sum(len(report_of_line(line, "bench", 0).text) for line in batch)
    cpu(didar_pass, batch[:50])
    settle()
    ratios = []
    for number in range(1, ROUNDS + 1):
        plain, full = cpu(plain_pass, batch), cpu(didar_pass, batch)
        ratios.append(full / plain)
        speed = f"didar {len(batch) / full:7.0f} reports/s   plain pass {len(batch) / plain:7.0f} reports/s"
        print(f"round {number}: {speed}   ratio {full / plain:5.1f}")
    print(
        f"\n{len(batch)} reports, {letters:,} characters; median ratio {sorted(ratios)[ROUNDS // 2]:.1f} plain passes"
    )
    for name, seconds in stages(batch).items():
        print(f"  {name:20} {1e3 * seconds / len(batch):7.3f} ms a report")
    print(name_pairs.speed())
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
