"""`didar knowledge …`: tables of people, offices, states, bodies, places, outlets."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any

import typer

app = typer.Typer(help="Check tables of your own or the shipped ones, and list what they contradict one another in.")


class Form(StrEnum):
    """How lists are printed."""

    TEXT = "text"
    JSONL = "jsonl"


Format = Annotated[Form, typer.Option("--format", help="Lines to read (text) or one JSON object a line (jsonl).")]


@app.callback(no_args_is_help=True)
def _group() -> None:
    """Check tables of your own or the shipped ones, and list what they contradict one another in."""


@app.command()
def check(
    folder: Annotated[str, typer.Argument(help="A folder of tables of your own; without one the shipped.")] = "",
    form: Format = Form.TEXT,
) -> None:
    """Say all that is wrong with tables at once, as file:line column: what, and the remedy; exit code 1 if anything."""
    from pathlib import Path

    from didar.knowledge.check import check_folder, check_shipped

    faults = check_folder(Path(folder)) if folder else check_shipped()
    if form is Form.JSONL:
        _lines(faults)
    else:
        for fault in faults:
            print(fault)
        print(f"didar: {len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}", file=sys.stderr)
    raise typer.Exit(1 if faults else 0)


@app.command()
def conflicts(form: Format = Form.TEXT) -> None:
    """List where the shipped tables contradict one another or a name has two readings, and what Didar goes by."""
    from didar.knowledge.tables import columns, shipped

    names, rows = columns("conflicts.tsv"), shipped("conflicts.tsv")
    if form is Form.JSONL:
        _lines(dict(zip(names, row, strict=True)) for row in rows)
        return
    for kind, table, keys, what, values, sources, resolved in rows:
        print(f"{kind}  {what}  ({table}: {keys})")
        for value, source in zip(values.split("|"), sources.split("|"), strict=True):
            print(f"    {value}  [{source}]")
        print(f"    -> {resolved}")


@app.command()
def update(  # noqa: PLR0917  a command's options
    into: Annotated[str, typer.Option(help="The folder to write people.tsv and offices.tsv into.")],
    state: Annotated[
        list[str] | None, typer.Option(help="Only this state (IRN) or body (NATO); may be given several times.")
    ] = None,
    since: Annotated[str | None, typer.Option(help="Only who was in office on this day or later (2022-07-01).")] = None,
    endpoint: Annotated[str, typer.Option(help="The query service to ask.")] = "https://query.wikidata.org/sparql",
    plain_http: Annotated[bool, typer.Option("--plain-http", help="Allow an address without https.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Replace tables that the folder already holds.")] = False,
) -> None:
    """Ask Wikidata who has held the offices of the tables, and write what is new as tables of your own."""
    from didar.cli.update import update as run

    raise typer.Exit(run(into, state or (), since, endpoint, plain_http=plain_http, replace=replace))


def _lines(things: Iterable[Any]) -> None:
    from msgspec.json import encode

    for thing in things:
        sys.stdout.write(encode(thing).decode() + "\n")
