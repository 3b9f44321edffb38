"""The gate: score the development gold and the other sets that are present, and hold the pinned floors.

Floors only rise. Where the gold is not present the gate says so and passes: the project builds and tests without it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

import date_sets
import half_spaces
import name_pairs
import taggers

import events

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
GOLD = Path(os.environ.get("DIDAR_GOLD", HERE.parent.parent / "shared" / "gold"))
PARTS = {"all": "", "seeds": "seed-"}
SETS: dict[str, Callable[[], dict[str, float]]] = {
    "dates": date_sets.figures,
    "taggers": taggers.gate_figures,
    "half-spaces": half_spaces.figures,
    "names": name_pairs.measured,
    "chronicle": events.figures,
}
"""What measures the other sets, by part of the floors; no figures where a set is not present."""
SLACK = 0.002
"""What a raised floor stays below the measured value: rounding, nothing else."""


def read_gold(reports: Path, out: Path) -> None:
    """Read the gold's reports with the command people run."""
    with out.open("wb") as stream:
        command = [sys.executable, "-m", "didar.cli.main", "read", str(reports), "--format", "jsonl"]
        subprocess.run(command, stdout=stream, check=True)


def measure(out: Path, prefix: str) -> dict[str, float]:
    """Every figure of the scorer for the reports whose id begins so."""
    command = [sys.executable, str(GOLD / "score.py"), str(out), "--json", "--only", prefix]
    result = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {name: round(v.get("f1", v.get("rate", 0.0)), 4) for name, v in result.items()}


def digest(gold: Path) -> str:
    """Which gold the floors were measured on."""
    whole = hashlib.blake2b(digest_size=8)
    for path in sorted((gold / "dev").glob("*.json")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def load_floors() -> dict[str, dict[str, float]]:
    """The pinned floors by part and layer."""
    table = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return {part: dict(table.get(part, {})) for part in (*PARTS, *SETS)}


def raise_floors(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> None:
    """Write floors that are nowhere below the old ones."""
    lines = [f'gold = "{digest(GOLD)}"']
    for part, pinned in floors.items():
        lines.append(f"\n[{part}]")
        raised = {name: round(value - SLACK, 3) for name, value in measured[part].items()}
        for name in {**raised, **pinned}:
            lines.append(f'"{name}" = {max(pinned.get(name, 0.0), raised.get(name, 0.0)):.3f}')
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> int:
    """Print every figure beside its floor; how many floors are missed."""
    missed = 0
    for part, figures in measured.items():
        print(f"\n{part:36}  measured   floor")
        for name, value in figures.items():
            floor = floors[part].get(name, 0.0)
            fault = value < floor
            missed += fault
            print(f"{name:36}  {value:8.3f}  {floor:6.3f}{'   MISSED' if fault else ''}")
    return missed


def main() -> int:
    """Score and compare; 1 if a floor is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    chosen = options.parse_args()
    if not (GOLD / "score.py").exists():
        print(f"gate: NOT SCORED, there is no gold at {GOLD.name} (set DIDAR_GOLD to its folder)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "readings.jsonl"
        read_gold(GOLD / "dev.jsonl", out)
        measured = {part: measure(out, prefix) for part, prefix in PARTS.items()}
    measured |= {part: figures() for part, figures in SETS.items()}
    floors = load_floors()
    if digest(GOLD) != tomllib.loads(FLOORS.read_text(encoding="utf-8"))["gold"]:
        print("gate: this is another gold than the floors were measured on; figures may differ")
    missed = report(measured, floors)
    if chosen.lift:
        raise_floors(measured, floors)
    print(f"\ngate: {missed} floors missed" if missed else "\ngate: every floor held")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
