"""The command line: parse, call, print. What is heavy is imported only where it is used."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from didar import __version__
from didar.cli.knowledge import app as knowledge
from didar.errors import BadOptionError, DidarError

app = typer.Typer(
    name="didar",
    help="Reads press reports of diplomatic and defence meetings, in Persian and Arabic, into records.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


app.add_typer(knowledge, name="knowledge")


class Format(StrEnum):
    """What `didar read` prints."""

    JSONL = "jsonl"
    TEXT = "text"


Inputs = Annotated[
    list[str], typer.Argument(help="Text files, JSON Lines (plain or .gz), folders of them, or - for standard input.")
]


def _version(asked: bool) -> None:
    if asked:
        print(f"didar {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
    tables: Annotated[
        str, typer.Option(envvar="DIDAR_TABLES", help="A folder of tables of your own, laid over the shipped ones.")
    ] = "",
) -> None:
    """Options that stand before any command."""
    if tables:
        from didar.knowledge.tables import use

        use(tables, check=context.invoked_subcommand != "knowledge")


@app.command()
def read(
    inputs: Inputs,
    form: Annotated[
        Format, typer.Option("--format", help="The contract (jsonl) or a page to read (text).")
    ] = Format.TEXT,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
) -> None:
    """Read reports and print what they say: one record per report, in input order."""
    from didar.cli.reading import read_inputs

    raise typer.Exit(read_inputs(inputs, form.value, jobs))


@app.command()
def explain(
    file: Annotated[str, typer.Argument(help="One report: a text file, or JSON Lines with one record.")],
) -> None:
    """Show for one report why each thing was read as it was: the rule, what it means, and the score."""
    from didar.cli.reading import explain_input

    raise typer.Exit(explain_input(file))


@app.command()
def who(
    question: Annotated[
        str, typer.Argument(help='An office («وزیر دفاع روسیه», "defence minister of Iran") or a person (شویگو).')
    ],
    on: Annotated[
        str | None, typer.Option(help="At a date: EDTF (2015-01-20, 2015-01, 2015/2016) or as written («۳۰ دی ۱۳۹۳»).")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="One JSON object a spell, or a page to read.")] = Format.TEXT,
) -> None:
    """Say who held an office, or which offices a person held; in English, Persian, Arabic or Russian."""
    from didar.cli.who import ask

    raise typer.Exit(ask(question, on, form.value))


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from didar.export.jsonl import schema as of_record

    print(json.dumps(of_record(), ensure_ascii=False, indent=2))


class Runner(StrEnum):
    """Who does the work of `didar build`."""

    PROCESSES = "processes"
    SPARK = "spark"


@app.command()
def build(  # noqa: PLR0917  a command's options
    into: Annotated[str, typer.Option("--into", help="The chronicle's folder: a new one, or one to add to.")],
    inputs: Annotated[
        list[str] | None, typer.Argument(help="As for 'read'. Without any, the chronicle is only put together again.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
    again: Annotated[
        bool, typer.Option("--again", help="Read anew what other tables or models than today's have read.")
    ] = False,
    runner: Annotated[
        Runner, typer.Option(help="Who does the work: processes of this machine, or Spark ('make spark', Java 17).")
    ] = Runner.PROCESSES,
    master: Annotated[
        str | None, typer.Option(help="Where Spark is (spark://host:7077, yarn, k8s://…); without it, local[2].")
    ] = None,
) -> None:
    """Read reports into a chronicle: each meeting once, with all who report it and where they differ."""
    from didar.cli.chronicle import build_chronicle, build_on_spark

    if runner is Runner.SPARK:
        raise typer.Exit(build_on_spark(inputs or [], into, master, again=again))
    if master:
        raise BadOptionError("--master is for Spark only.", remedy="Give --runner spark too, or leave it out.")
    raise typer.Exit(build_chronicle(inputs or [], into, jobs, again=again))


class Deciding(StrEnum):
    """What can be decided of a chronicle, and the list of what was."""

    SAME = "same"
    APART = "apart"
    UNSURE = "unsure"
    FIELD = "field"
    MERGE_PEOPLE = "merge-people"
    UNDO = "undo"
    LIST = "list"


Chronicle = Annotated[str, typer.Argument(help="A chronicle's folder.")]
Decider = Annotated[str, typer.Option(envvar="DIDAR_WHO", help="Who decides.")]


@app.command("decide")
def decide_(  # noqa: PLR0917  a command's options
    chronicle: Chronicle,
    kind: Annotated[
        Deciding,
        typer.Argument(
            help="same, apart, unsure: two events; field: an event, a field, its value; merge-people: two people, "
            "the second counts as the first; undo: a decision; list: show all."
        ),
    ],
    about: Annotated[list[str] | None, typer.Argument(help="What is decided on, by id.")] = None,
    who: Decider = "",
    why: Annotated[str, typer.Option(help="Why, in a sentence.")] = "",
    later: Annotated[bool, typer.Option("--later", help="Only write it down; the next build goes by it.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How decisions are listed.")] = Format.TEXT,
) -> None:
    """Decide what a chronicle cannot know: which events are one, a field's value, who is one person."""
    from didar.cli.decide import show, take

    if kind is Deciding.LIST:
        raise typer.Exit(show(chronicle, form.value))
    raise typer.Exit(take(chronicle, kind.value, about or [], who, why, later=later))


@app.command("export")
def export_(  # noqa: PLR0917  a command's options
    what: Annotated[
        str,
        typer.Argument(help="events, statements, people, offices, bodies, places, sources, disagreements, chronicle."),
    ],
    chronicle: Chronicle,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="jsonl, csv, parquet, plover, cameo, ftm, jsonld, graphml, ical, webannotation, brat, bibtex, csl.",
        ),
    ] = "jsonl",
    output: Annotated[str, typer.Option(help="A file, or a folder for brat; without it, standard output.")] = "",
    since: Annotated[str | None, typer.Option(help="Only events of a day (month, year) or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Only events of one or earlier.")] = None,
    state: Annotated[list[str] | None, typer.Option(help="Only events with a party of this state.")] = None,
    person: Annotated[list[str] | None, typer.Option(help="Only events where this person is or speaks.")] = None,
    sort: Annotated[
        list[str] | None, typer.Option("--type", help="Only events of this type: meeting, visit, …")
    ] = None,
    bom: Annotated[bool, typer.Option("--bom", help="CSV: begin with a byte order mark, as Excel wants it.")] = False,
) -> None:
    """Write a chronicle, or a choice of its events and what their reports tell, in a format other programs read."""
    from didar.cli.export import export
    from didar.export.wanted import Wanted

    wanted = Wanted(
        since=since, until=until, states=tuple(state or ()), people=tuple(person or ()), types=tuple(sort or ())
    )
    raise typer.Exit(export(what, chronicle, form, output, wanted, bom=bom))


@app.command("score")
def score_(  # noqa: PLR0917  a command's options
    gold: Annotated[str, typer.Argument(help="Gold: JSON Lines of readings (didar/1) or of events (didar-event/1).")],
    output: Annotated[str, typer.Argument(help="What is scored: JSON Lines of the same record.")],
    reports: Annotated[str, typer.Option(help="JSON Lines of the reports: which count, and their languages.")] = "",
    langs: Annotated[str, typer.Option(help="Of these only reports in these languages: fa,ar.")] = "",
    misses: Annotated[int, typer.Option(min=0, help="Show so many of the things missed.")] = 0,
    form: Annotated[Format, typer.Option("--format", help="One JSON object, or a table to read.")] = Format.TEXT,
) -> None:
    """Score readings, or a chronicle's events, against a gold standard of your own."""
    from didar.cli.score import score

    raise typer.Exit(score(gold, output, reports=reports, langs=langs, misses=misses, form=form.value))


@app.command("review")
def review_(  # noqa: PLR0917  a command's options
    chronicle: Chronicle,
    who: Decider = "",
    why: Annotated[str, typer.Option(help="Why, for all that is decided.")] = "both sides' words compared",
    listing: Annotated[bool, typer.Option("--list", help="Print what is doubtful and leave.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How it is listed.")] = Format.TEXT,
    most: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
) -> None:
    """Go through what is doubtful, the most doubtful first: pairs of events near the limit, and disputed fields."""
    from didar.cli.review import asked, listed

    raise typer.Exit(listed(chronicle, form.value, most) if listing else asked(chronicle, who, why, most))


@app.command("compare-names")
def compare_names(
    pairs: Annotated[
        str, typer.Argument(help="JSON Lines of {id, a, la, b, lb}, plain or gzipped, or - for standard input.")
    ],
    form: Annotated[Format, typer.Option("--format", help="One JSON object a pair, or a table to read.")] = Format.TEXT,
) -> None:
    """Say for pairs of names, in whatever scripts, whether they can be one person's: score, verdict, reason."""
    from didar.cli.compare_names import compare_names as compare_all

    raise typer.Exit(compare_all(pairs, form.value))


def complain(problem: DidarError) -> None:
    """One line on standard error: number, what, where, and the remedy."""
    print(f"didar: {problem}", file=sys.stderr)


def main() -> None:
    """Run the command line; any error Didar knows of becomes a line on standard error and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except DidarError as problem:
        complain(problem)
        raise SystemExit(problem.exit_code) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
