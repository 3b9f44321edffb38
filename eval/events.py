"""Chronicle of real reports against what people found: which reports speak of one event, and where they disagree.

Built and printed with the commands people run, scored by the gold's own scorer. Only reports in Persian and Arabic
count: the others are passed over. Where the reports are not present nothing is measured.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
GOLD = Path(os.environ.get("DIDAR_GOLD", HERE.parent.parent / "shared" / "gold"))
REPORTS = GOLD / "events" / "reports.dev.jsonl.gz"
SCORER = GOLD / "score_events.py"
LANGUAGES = "fa,ar"


def figures() -> dict[str, float]:
    """What the gate holds: F1 of the links of reports to events, rates of fields and of conflicts shown."""
    if not REPORTS.exists():
        return {}
    with tempfile.TemporaryDirectory() as folder:
        chronicle, out = Path(folder) / "chronicle", Path(folder) / "events.jsonl"
        _didar("build", str(REPORTS), "--into", str(chronicle))
        out.write_bytes(_didar("export", "events", str(chronicle), "--format", "jsonl"))
        scored = [sys.executable, str(SCORER), str(out), "--langs", LANGUAGES, "--json"]
        result = json.loads(subprocess.run(scored, capture_output=True, check=True).stdout)
    found = {name: round(v.get("f1", v.get("rate", 0.0)), 4) for name, v in result.items()}
    found["events.called_undisputed"] = round(1 - found.pop("events.called_disputed"), 4)
    return found


def _didar(*words: str) -> bytes:
    command = [sys.executable, "-m", "didar.cli.main", *words]
    return subprocess.run(command, capture_output=True, check=True).stdout


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:36}  {value:8.3f}")
