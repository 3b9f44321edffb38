"""Who held which office, as a page a person reads in a terminal: one line a spell, and what to know beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from didar.asking.answer import Answer, Held
from didar.export.page import shown

OPEN = {"..": "still in office when last known", "": "end not known"}
"""How ends that are no date are shown."""


def page(answer: Answer, *, colour: bool, width: int | None = None) -> str:
    """The page as text, with ANSI colours if asked for."""
    console = Console(force_terminal=colour, no_color=not colour, width=width, highlight=False, soft_wrap=False)
    with console.capture() as capture:
        console.print(Group(*_parts(answer)))
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def _parts(answer: Answer) -> Iterator[RenderableType]:
    on = f"  {answer.on}" if answer.on else ""
    yield Text.assemble((shown(answer.question), "bold"), (on, "dim"))
    if answer.message:
        yield Text(answer.message, style="yellow")
    for near in answer.nearest:
        yield Text(f"  nearest: {near}", style="dim")
    subject = _office if answer.asks == "office" else _person
    for head, rows in groupby(answer.held, lambda held: subject(held, answer.lang)):
        yield Text(head, style="bold")
        other = _person if answer.asks == "office" else _office
        for held in rows:
            yield from _spell(held, other(held, answer.lang))


def _spell(held: Held, what: str) -> Iterator[RenderableType]:
    time = f"{held.start or 'start not known'} – {OPEN.get(held.end, held.end)}"
    line = Text.assemble("  ", what, f"  {time}", (f"  {held.source}, {held.confidence} confidence", "dim"))
    yield line
    for remark in held.remarks:
        yield Padding(Text(remark.message, style="yellow"), (0, 0, 0, 4))
    if held.because:
        yield Padding(Text(held.because, style="dim"), (0, 0, 0, 4))


def _person(held: Held, lang: str | None) -> str:
    return _both(held.name, lang) + (f" [{held.wikidata}]" if held.wikidata else "")


def _office(held: Held, lang: str | None) -> str:
    place = _both(held.state_name, lang) + (f" ({held.body})" if held.body else "")
    return f"{_both(held.title, lang)}, {place}" + (f", to {_both(held.to_name, lang)}" if held.to_name else "")


def _both(names: dict[str, str], lang: str | None) -> str:
    """A name in English and, isolated, in the question's language."""
    english = names.get("en", "")
    own = names.get(lang or "en", "")
    return f"{english} {shown(own)}" if own and own != english else english
