"""Rewrite the golden readings of the example reports. Read the difference before you commit it.

python tests/golden/rewrite.py
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from golden_page import golden_name, golden_page  # noqa: E402
from tests_examples import example_reports  # noqa: E402


def main() -> None:
    """Write one page per example report, and remove pages of reports there are no more."""
    pages = {golden_name(report): golden_page(report) for report in example_reports()}
    for path in HERE.glob("*.txt"):
        if path.name not in pages:
            path.unlink()
    for name, page in pages.items():
        (HERE / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
