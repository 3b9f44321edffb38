"""How a chronicle scales: reconciling 5,000 to 50,000 readings, and look-ups at a million statements.

Reading is apart: reports are read once and kept in a folder (DIDAR_BENCH, else one of the system's for passing files),
from the corpora where they are present, else from reports made of the examples with other names and days. Each size is
reconciled in a process of its own: from the parts to the finished database, indexes for searching included. The
readings of a size are an even choice from all, so that not only the time covered grows, but also how often an event is
told.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import many_statements
import msgspec
from bench import CORPORA
from msgspec import Struct

from didar.errors import InputError
from didar.model.report import Report
from didar.runners.build import BATCH, name_of, refresh, row_of, today
from didar.runners.local import read_all
from didar.sources.files import open_inputs
from didar.store import parts
from didar.store.folder import Folder, make

HOME = Path(os.environ.get("DIDAR_BENCH", Path(tempfile.gettempdir()) / "didar-bench"))
SIZES = (5_000, 10_000, 25_000, 50_000)
GROWTH, SECONDS = 1.15, 60.0
"""Limits: the exponent of the time's growth, and the time of the largest size."""
KINDS = ("ar_ant", "ar_hespress_jazeera", "ar_saudi", "fa_fars", "fa_isna", "fa_khabaryaab", "fa_tabnak", "telegram")


def reports() -> Iterator[Report]:
    """Reports to read: those of the corpora in Persian and Arabic, or made-up ones."""
    files = [CORPORA / f"{kind}.jsonl.gz" for kind in KINDS]
    if all(file.exists() for file in files):
        yield from (item for item in open_inputs(map(str, files)) if isinstance(item, Report))
        return
    print("bench: no corpora here; readings are of reports made up from the examples")
    given = [item for item in open_inputs([str(many_statements.EXAMPLES)]) if isinstance(item, Report)]
    for number in range(max(SIZES)):
        yield many_statements.another(given[number % len(given)], number)


def readings() -> Path:
    """A chronicle's folder with the readings of the largest size, made if it is not there or of other tables."""
    folder = make(HOME / "readings").readings
    found = [made for name in parts.names(folder) for made in parts.read(folder, name, ("made_with",))]
    if len(found) >= max(SIZES) and all(made["made_with"] == today() for made in found):
        return folder
    for name in parts.names(folder):
        (folder / name).unlink()
    chosen = sorted({name_of(report): report for report in reports()}.items())[: max(SIZES)]
    start, jobs = time.perf_counter(), os.cpu_count() or 1
    read = read_all((report for _, report in chosen), row_of, jobs)
    rows = (item[0] for item in read if not isinstance(item, InputError))
    while batch := list(islice(rows, BATCH)):
        parts.write(folder, batch)
    spent = time.perf_counter() - start
    print(f"reading {len(chosen)} reports with {jobs} processes: {spent:.0f} s; kept in {folder}", flush=True)
    return folder


class _Info(Struct):
    passed_over: str | None = None


class _Head(Struct):
    """What is looked at of a reading here."""

    report: _Info


def chosen_parts(folder: Path, size: int, into: Folder) -> None:
    """So many readings of a folder, an even choice of those not passed over, as another chronicle's parts."""
    keys = sorted(
        row["key"]
        for name in parts.names(folder)
        for row in parts.read(folder, name, ("key", "reading"))
        if msgspec.json.decode(row["reading"], type=_Head).report.passed_over is None
    )
    chosen = set(keys[:size])
    rows = (row for name in parts.names(folder) for row in parts.read(folder, name) if row["key"] in chosen)
    while batch := [parts.Row(**row) for row in islice(rows, BATCH)]:
        parts.write(into.readings, batch)


def reconcile(path: Path) -> None:
    """Put a chronicle together and print what that took; run in a process of its own."""
    folder = make(path)
    start, began = time.process_time(), time.perf_counter()
    done = refresh(folder)
    print(
        json.dumps(
            {
                "reports": done.reports,
                "events": done.events,
                "cpu": time.process_time() - start,
                "wall": time.perf_counter() - began,
                "peak": peak(),
            }
        )
    )


def peak() -> float:
    """Most memory held so far, in MiB. Linux counts it anew for each program; what `resource` says, a process that was
    started by a larger one has from that one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
        if found:
            return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def growth(sizes: list[int], seconds: list[float]) -> float:
    """The exponent of a power law through some times, by least squares of their logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(one) for one in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def scaling(folder: Path) -> Iterator[str]:
    """A line for each size, and the fit."""
    seconds = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="didar-bench-") as place:
            into = make(Path(place) / "chronicle")
            chosen_parts(folder, size, into)
            command = [sys.executable, __file__, "--reconcile", str(into.path)]
            done = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        seconds.append(done["cpu"])
        yield (
            f"reconciling {size:6,} readings: {done['cpu']:5.1f} s of CPU, {1e3 * done['cpu'] / size:.2f} ms each, "
            f"{done['wall']:5.1f} s in all; {done['events']:,} events, peak memory {done['peak']:.0f} MiB"
        )
    exponent = growth(list(SIZES), seconds)
    yield f"time grows as n^{exponent:.2f} ({_verdict(exponent, GROWTH)} n^{GROWTH})"
    longest = seconds[-1]
    yield f"{SIZES[-1]:,} readings take {longest:.1f} s of one core ({_verdict(longest, SECONDS)} {SECONDS:g} s)"


def _verdict(value: float, limit: float) -> str:
    return "within" if value <= limit else "OVER"


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reconcile", type=Path, help=argparse.SUPPRESS)
    options.add_argument("--readings", type=Path, help="the readings of this chronicle, instead of reading any")
    options.add_argument("--statements", type=int, default=1_000_000, help="0 for no look-ups")
    given = options.parse_args()
    if given.reconcile:
        reconcile(given.reconcile)
        return
    HOME.mkdir(parents=True, exist_ok=True)
    for line in scaling(given.readings / "readings" if given.readings else readings()):
        print(line, flush=True)
    if given.statements:
        for line in many_statements.ask(many_statements.make(HOME, given.statements)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
