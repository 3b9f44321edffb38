"""What `didar build` and `didar export` do once their words are understood."""

from __future__ import annotations

import sys
from pathlib import Path

from didar.errors import InputError
from didar.runners.build import Watch, build
from didar.sources.files import open_inputs
from didar.store.parts import Row


class _Log(Watch):
    """What a build meets, on standard error."""

    def refused(self, problem: InputError) -> None:
        print(f"didar: {problem}", file=sys.stderr)

    def waiting(self) -> None:
        print("didar: another build holds the chronicle; waiting for it", file=sys.stderr)

    def read(self, row: Row) -> None:
        """Nothing is said of a report that was read."""


def build_chronicle(inputs: list[str], into: str, jobs: int) -> int:
    """Build and say what was done; the exit code: 0, or 1 if anything was refused."""
    done = build(open_inputs(inputs), Path(into), jobs=jobs, watch=_Log())
    print(
        f"didar: {done.read} read, of them {done.passed_over} passed over; {done.seen_before} seen before; "
        f"{done.refused} refused. The chronicle holds {done.reports} reports and {done.events} events.",
        file=sys.stderr,
    )
    return 1 if done.refused else 0
