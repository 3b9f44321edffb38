"""Write the reference pages that follow from the code: commands, errors, the record, and why-codes.

python tools/build_reference.py            write docs/reference/*.md
python tools/build_reference.py --check    1 if any page is not what the code says
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from didar import errors
from didar.cli.main import app
from didar.export.explain import reasons
from didar.export.jsonl import schema

PAGES = Path(__file__).parent.parent / "docs" / "reference"


def subclasses(root: type[errors.DidarError]) -> Iterator[type[errors.DidarError]]:
    """Every error below one, parents first."""
    for child in root.__subclasses__():
        yield child
        yield from subclasses(child)


def error_page() -> str:
    """All numbered errors."""
    rows = [f"| {e.code} | {first_line(e)} | {e.remedy} | {e.exit_code} |" for e in subclasses(errors.DidarError)]
    head = "# Errors\n\nEvery error has a number, a message and a remedy; `didar` prints them on one line.\n"
    return "\n".join([head, "| number | what | what to do | exit code |", "|---|---|---|---|", *rows, ""])


def first_line(thing: object) -> str:
    """The first line of a docstring."""
    return (thing.__doc__ or "").strip().splitlines()[0]


def command_page() -> str:
    """All commands and their options."""
    lines = ["# Commands\n"]
    root = typer.main.get_command(app)
    for name, command in sorted(root.commands.items()):  # type: ignore[attr-defined]
        lines += [f"## didar {name}\n", f"{command.help}\n", "| word | meaning | default |", "|---|---|---|"]
        for p in command.params:
            word = f"`{p.opts[0]}`" if p.param_type_name == "option" else f"`{p.name.upper()}`"
            default = "" if p.required or p.default in (None, False) else f"`{getattr(p.default, 'value', p.default)}`"
            lines.append(f"| {word} | {p.help or ''} | {default} |")
        lines.append("")
    exits = "0: every report was read or passed over with a reason. 1: an input was refused. 2: wrong usage."
    return "\n".join([*lines, "## Exit codes\n", exits, ""])


def kind_of(value: dict[str, Any]) -> str:
    """A property's type in a word or two."""
    if "$ref" in value:
        return str(value["$ref"].rpartition("/")[2])
    if "enum" in value:
        return " \\| ".join(f"`{x}`" for x in value["enum"])
    if "anyOf" in value:
        return " or ".join(kind_of(v) for v in value["anyOf"])
    if value.get("type") == "array":
        parts = value.get("prefixItems")
        return "[start, end]" if parts else f"list of {kind_of(value.get('items') or {})}"
    return str(value.get("type", "any"))


def record_page() -> str:
    """The record of one reading, from its JSON Schema."""
    lines = ["# The record of one reading: `didar/1`\n", "`didar schema` prints this as JSON Schema.\n"]
    for name, part in schema()["$defs"].items():  # type: ignore[attr-defined]
        lines += [f"## {name}\n", f"{part.get('description', '')}\n", "| field | type |", "|---|---|"]
        lines += [f"| `{field}` | {kind_of(value)} |" for field, value in part.get("properties", {}).items()]
        lines.append("")
    return "\n".join(lines)


def why_page() -> str:
    """Every code that a datum or a note may carry."""
    lines = ["# Why: codes of findings and notes\n", "Each datum carries the code of the rule that read it as `why`.\n"]
    for title, table in (("Findings", "codes"), ("Notes", "notes")):
        lines += [f"## {title}\n", "| code | meaning |", "|---|---|"]
        lines += [f"| `{code}` | {meaning} |" for code, meaning in sorted(reasons(table).items())]
        lines.append("")
    return "\n".join(lines)


def main() -> int:
    """Write the pages, or say which are out of date."""
    pages = {"errors": error_page(), "commands": command_page(), "record": record_page(), "why": why_page()}
    stale = []
    for name, page in pages.items():
        path = PAGES / f"{name}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(page, encoding="utf-8")
    if stale:
        print(("out of date: " if "--check" in sys.argv else "written: ") + ", ".join(stale))
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
