"""Hold the house's sizes: no file over 500 lines, no function over 100."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

MOST_LINES = 500
MOST_FUNCTION_LINES = 100
FOLDERS = ("src", "tests", "tools", "eval")


def faults(path: Path) -> list[str]:
    """What is too long in one file."""
    source = path.read_text(encoding="utf-8")
    lines = source.count("\n")
    found = [f"{path}: {lines} lines"] if lines > MOST_LINES else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MOST_FUNCTION_LINES:
                found.append(f"{path}:{node.lineno}: {node.name} has {length} lines")
    return found


def main() -> int:
    """Print every fault; 1 if there is one."""
    root = Path(__file__).parent.parent
    found = [f for folder in FOLDERS for path in sorted((root / folder).rglob("*.py")) for f in faults(path)]
    print("\n".join(found) or "sizes: nothing too long")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
