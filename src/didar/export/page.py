"""A reading as a page a person reads in a terminal: the meeting, the people, and each statement with its words.

Words of the report are set between directional isolates, so that right-to-left text and the English frame around it
keep to themselves; control characters of the report are shown as a dot, never sent to the terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from didar.model.reading import Event, Holder, Person, Reading, Statement
from didar.model.span import Span

_ISOLATE, _POP = "\u2068", "\u2069"
_ARROW = " → "


def shown(text: str) -> str:
    """Words of a report, safe for a terminal: on one line, isolated, without control characters."""
    plain = "".join("·" if unicodedata.category(c) in ("Cc", "Cs") else c for c in " ".join(text.split()))
    kept = "".join(c for c in plain if c == "\u200c" or unicodedata.category(c) != "Cf")
    return f"{_ISOLATE}{kept}{_POP}"


def by_knowledge(holder: Holder) -> str:
    """Somebody whom the report does not name, by whom the knowledge says he is."""
    return f"({holder.name.get('en') or holder.id}, by the knowledge)"


class Page:
    """The page of one reading, beside the report's own text that its spans point into."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.r = reading
        self.text = text
        self._names: dict[str, str] = {}
        for layer in (reading.places, reading.organizations, reading.people):
            self._names |= {e.id: e.name.get("en") or e.id for e in layer}
        for person in reading.people:
            if person.holder:
                self._names[person.id] = by_knowledge(person.holder)

    def __rich__(self) -> RenderableType:
        """The whole page, for `rich`."""
        return Group(*self._parts())

    def _parts(self) -> Iterator[RenderableType]:
        info = self.r.report
        yield Rule(Text(info.id, style="bold"), align="left", style="dim")
        if info.title:
            yield Text(self._words(info.title), style="bold")
        yield Text(self._imprint(), style="dim")
        if info.passed_over:
            yield Text(f"Passed over: {info.passed_over}", style="yellow")
            return
        yield from self._section("Events", [self._event(e) for e in self.r.events])
        yield from self._section("People", [self._person(p) for p in self.r.people])
        yield from self._section("Said", [self._statement(n, s) for n, s in enumerate(self.r.statements, start=1)])
        yield from self._section("Notes", [self._note(n.message, n.span) for n in info.notes])

    def _section(self, title: str, rows: list[RenderableType]) -> Iterator[RenderableType]:
        if rows:
            yield Text(f"\n{title}", style="bold cyan")
            yield from (Padding(row, (0, 0, 0, 2)) for row in rows)

    def _words(self, span: Span) -> str:
        return shown(self.text[span[0] : span[1]])

    def _name(self, ident: str | None) -> str:
        return self._names.get(ident or "", ident or "?")

    def _imprint(self) -> str:
        info = self.r.report
        via = f"via {', '.join(info.via)}" if info.via else None
        day = info.published or (f"undated, within {info.window}" if info.window else "undated")
        return " · ".join(x for x in (info.lang, info.outlet or "outlet unknown", via, day) if x)

    def _event(self, e: Event) -> RenderableType:
        line = Text.assemble((e.type.replace("_", " "), "bold"), f", {e.status}")
        for part in (e.date, e.place and self._name(e.place)):
            if part:
                line.append(f" · {part}")
        who = ", ".join(map(self._name, e.actors))
        if e.recipients:
            who += _ARROW + ", ".join(map(self._name, e.recipients))
        words = Text(self._words(e.evidence[0]), style="dim") if e.evidence else Text()
        return Group(line, Padding(Text(who), (0, 0, 0, 2)), Padding(words, (0, 0, 0, 2)))

    def _person(self, p: Person) -> RenderableType:
        line = Text(p.name.get("en") or (by_knowledge(p.holder) if p.holder else "(not named)"), style="bold")
        for office in p.offices:
            line.append(f" · {office.title}" + (f", {office.state}" if office.state else ""), style="not bold")
        if p.mentions:
            longest = max(p.mentions, key=lambda m: (m[1] - m[0], -m[0]))
            line.append("  " + self._words(longest), style="not bold dim")
        return line

    def _statement(self, number: int, s: Statement) -> RenderableType:
        who = ", ".join(map(self._name, s.speakers)) if s.speakers else self._name(s.speaker)
        act = s.plover and s.plover.lower() + (_ARROW + self._name(s.recipient) if s.recipient else "")
        tail = " · ".join(x for x in (s.kind, act, ", ".join(s.contexts)) if x)
        head = Text.assemble(f"{number:>2}  ", (who, "bold"), ("  " + tail, "dim"))
        words = Text.assemble((self._words(s.cue), "yellow"), "  ", self._words(s.content))
        return Group(head, Padding(words, (0, 0, 0, 4)))

    def _note(self, message: str, span: Span | None) -> RenderableType:
        return Text.assemble(message, (f"  {self._words(span)}" if span else "", "dim"))


def page(reading: Reading, text: str, *, colour: bool, width: int | None = None) -> str:
    """The page as text, with ANSI colours if asked for."""
    console = Console(force_terminal=colour, no_color=not colour, width=width, highlight=False, soft_wrap=False)
    with console.capture() as capture:
        console.print(Page(reading, text))
    return capture.get() + "\n"
