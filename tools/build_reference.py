"""Write the reference pages that follow from the code: commands, errors, the record, why-codes, tables, and the
files of a chronicle.

python tools/build_reference.py            write docs/reference/*.md
python tools/build_reference.py --check    1 if any page is not what the code says
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import typer.main

from didar import errors
from didar.cli.main import app
from didar.export.codebook import codebook
from didar.export.explain import reasons
from didar.export.jsonl import schema
from didar.knowledge import shapes
from didar.model.chronicle import EventRecord
from didar.store import database, parts

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
    lines += ["## didar\n", "Options that stand before any command.\n", *option_rows(root)]
    for name, command in commands(root):
        lines += [f"## didar {name}\n", f"{command.help}\n", *option_rows(command)]
    exits = "0: every report was read or passed over with a reason. 1: an input was refused. 2: wrong usage."
    return "\n".join([*lines, "## Exit codes\n", exits, ""])


def commands(group: Any, front: str = "") -> Iterator[tuple[str, Any]]:
    """Every command below a group with its full name, in alphabetical order."""
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from commands(command, f"{front}{name} ")
        else:
            yield f"{front}{name}", command


def option_rows(command: Any) -> list[str]:
    """A table of a command's arguments and options."""
    rows = []
    for p in command.params:
        word = f"`{p.opts[0]}`" if p.param_type_name == "option" else f"`{p.name.upper()}`"
        default = "" if p.required or p.default in (None, False, "") else f"`{getattr(p.default, 'value', p.default)}`"
        if p.name not in ("help", "show_completion", "install_completion"):
            rows.append(f"| {word} | {p.help or ''} | {default} |")
    return ["| word | meaning | default |", "|---|---|---|", *rows, ""]


def tables_page() -> str:
    """The tables of the knowledge and their columns, from tables.toml."""
    lines = ["# The tables of the knowledge\n"]
    lines.append("How to lay tables of your own over them: [your own tables](../howto/your-own-tables.md).\n")
    for shape in shapes.shapes().values():
        own = "" if shape.own else " Not for tables of one's own."
        lines += [f"## {shape.name}\n", f"{shape.about} Key: {', '.join(shape.key)}.{own}\n"]
        lines += ["| column | holds | needed | if empty |", "|---|---|---|---|"]
        lines += [f"| `{c.name}` | {c.about} | {'yes' if c.needed else ''} | {c.unset} |" for c in shape.columns]
        lines.append("")
    return "\n".join(lines)


def chronicle_page() -> str:
    """The tables of a chronicle's database and the columns of its readings, from schema.sql and parts.py."""
    lines = ["# The files of a chronicle\n", "What lies where, and why: [the folder](../why/chronicle-folder.md).\n"]
    lines += ["## readings/part-*.parquet\n", "| column | holds |", "|---|---|"]
    lines += [f"| `{column}` | {about} |" for column, about in parts.COLUMNS.items()]
    head, *blocks = database.script().split("\n\n")
    lines += ["", "## chronicle.sqlite\n", uncommented(head), ""]
    for block in blocks:
        lines += list(table_rows(block))
    return "\n".join(lines)


def uncommented(block: str) -> str:
    """The comment that a block of SQL begins with."""
    return " ".join(line[3:] for line in block.splitlines() if line.startswith("-- "))


def table_rows(block: str) -> Iterator[str]:
    """One table of schema.sql as a table of the manual; for the searched ones, their columns in a line."""
    statement = "\n".join(line for line in block.splitlines() if not line.startswith("-- "))
    name = statement.split("(")[0].replace("USING fts5", "").split()[-1]
    yield from (f"### {name}\n", f"{uncommented(block)}\n")
    if statement.startswith("CREATE VIRTUAL"):
        yield f"Searched with FTS5: `{statement.partition('(')[2].partition(', content')[0]}`.\n"
        return
    yield from ("| column | type | holds |", "|---|---|---|")
    for line in statement.partition("(\n")[2].partition("\n)")[0].splitlines():
        column, _, about = line.partition("--")
        word, _, kind = column.strip().rstrip(",").partition(" ")
        if word != "PRIMARY":
            yield f"| `{word}` | {kind} | {about.strip()} |"
    yield ""


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
    return "\n".join([*lines, *schema_tables(schema(), "##")])


def codebook_page() -> str:
    """Every column of every export, from codebook.toml, and the record of an event, from its JSON Schema."""
    lines = [
        "# Codebook\n",
        "What every variable of `didar export` means. How to export: [export](../howto/export.md).\n",
    ]
    lines.append(
        "Where a cell is empty (CSV) or null (JSON, Parquet), the last column says why; without a word there it"
    )
    lines.append("never is. Empty lists are empty lists.\n")
    for name, book in codebook().items():
        lines += [f"## {name}\n", f"{book.about}\n", "| variable | holds | values | empty means |"]
        lines.append("|---|---|---|---|")
        lines += [f"| `{c}` | {one.holds} | {one.values} | {one.empty} |" for c, one in book.columns.items()]
        lines.append("")
    lines.append("## The record of an event: `didar-event/1`\n")
    lines.append("`didar export events CHRONICLE --format jsonl` prints one a line.\n")
    return "\n".join([*lines, *schema_tables(msgspec.json.schema(EventRecord), "###")])


def schema_tables(whole: dict[str, Any], level: str) -> list[str]:
    """A table of fields and types for every part of a JSON Schema."""
    lines = []
    for name, part in whole["$defs"].items():
        lines += [f"{level} {name}\n", f"{part.get('description', '')}\n", "| field | type |", "|---|---|"]
        lines += [f"| `{field}` | {kind_of(value)} |" for field, value in part.get("properties", {}).items()]
        lines.append("")
    return lines


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
    pages |= {"tables": tables_page(), "codebook": codebook_page()}
    pages["chronicle"] = chronicle_page()
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
