"""What `didar knowledge update` does: asks Wikidata's query service, and writes tables of one's own."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, field

from didar import __version__
from didar.asking.positions import office_of
from didar.errors import BadOptionError
from didar.knowledge import bodies, offices, people, states, wikidata_queries
from didar.knowledge.wikidata import Row, Service
from didar.knowledge.wikidata_queries import batches
from didar.knowledge.wikidata_tables import Statement, Written, names_by_person, save, statement_of, write_up
from didar.model.days import days

AGENT = f"didar/{__version__} (reads press reports; tables of office-holders; python-urllib)"


class Update(Struct):
    """One run: the service, the states asked for, and what it has answered so far."""

    service: Service
    wanted: frozenset[str]
    since: str | None
    day: str = ""
    """The day of the service's first answer."""
    not_read: list[str] = field(default_factory=list)
    """Labels of positions that are no office of the tables."""

    def rows(self, query: str) -> list[Row]:
        """One question's solutions."""
        answer = self.service.ask(query)
        self.day = self.day or answer.day
        return answer.rows

    def run(self) -> Written:
        """Ask for positions, for their holders, and for the names of those the tables do not know."""
        positions = self._positions()
        statements = self._statements(positions)
        rows = [
            row
            for batch in batches(sorted({s.person for s in statements}), wikidata_queries.NAMES_AT_ONCE)
            for row in self.rows(wikidata_queries.names_of(batch))
        ]
        return write_up(statements, names_by_person(rows), self.day)

    def _positions(self) -> dict[str, tuple[str, str]]:
        """Positions that are offices of the tables, by their labels."""
        labels: dict[str, dict[tuple[str, str], None]] = {}
        codes: dict[str, set[str]] = {}
        for batch in batches(_known_holders(self.wanted), wikidata_queries.PEOPLE_AT_ONCE):
            for row in self.rows(wikidata_queries.positions_of(batch)):
                position = row.get("position", "")
                labels.setdefault(position, {})[row.get("lang", ""), row.get("label", "")] = None
                codes.setdefault(position, set()).update({row["code"]} if "code" in row else ())
        found = {}
        for position, named in sorted(labels.items()):
            office = office_of(sorted(named), frozenset(codes[position]), self.wanted)
            if office:
                found[position] = office
            else:
                self.not_read.append(min((label for lang, label in named if lang == "en"), default=position))
        return found

    def _statements(self, positions: dict[str, tuple[str, str]]) -> list[Statement]:
        found = []
        for batch in batches(positions, wikidata_queries.POSITIONS_AT_ONCE):
            for row in self.rows(wikidata_queries.holders_of(batch, self.since)):
                office = positions.get(row.get("position", ""))
                statement = statement_of(row, *office) if office else None
                if statement:
                    found.append(statement)
        return found


def _known_holders(wanted: frozenset[str]) -> list[str]:
    """Wikidata ids of people known to have held an office of the states asked for."""
    holders = {spell.person for spell in offices.all_spells() if spell.state in wanted}
    ids = (people.wikidata(person) for person in sorted(holders) if people.is_known(person))
    return sorted({found for found in ids if found})


def update(
    into: str, wanted: Iterable[str], since: str | None, endpoint: str, *, plain_http: bool, replace: bool
) -> int:
    """Ask, write, and say what was done; exit code 0.

    Raises BadOptionError (D201) for a state, date or address that is none, UpdateError (D3xx) where the service or the
    folder fails: then nothing is written.
    """
    listed = _owners(wanted)
    if since and not (re.fullmatch(r"\d{4}-\d\d-\d\d", since) and days(since)):
        raise BadOptionError(f"not a day: {since!r}.", remedy="Give --since as 2022-07-01.")
    run = Update(Service(endpoint, agent=AGENT, plain_http=plain_http), listed, since)
    written = run.run()
    save(written, Path(into), replace_old=replace)
    for label in sorted(set(run.not_read)):
        print(f"didar: not an office of the tables: {label}", file=sys.stderr)
    if written.undated or written.unnamed:
        left = f"{written.undated} without a start, {written.unnamed} of people without an English name"
        print(f"didar: statements left out: {left}", file=sys.stderr)
    done = f"{len(written.people)} people, {len(written.offices)} spells in office"
    print(f"{into}: {done} (Wikidata, {run.day or 'undated'})")
    return 0


def _owners(wanted: Iterable[str]) -> frozenset[str]:
    """The states and bodies asked for; all that have holders where none is named."""
    held = frozenset(spell.state for spell in offices.all_spells())
    named = frozenset(wanted)
    for owner in sorted(named):
        if owner not in held and owner not in states.alpha3_codes() and owner not in bodies.by_key():
            raise BadOptionError(
                f"no such state or body: {owner!r}.", remedy="Give alpha-3 codes (IRN) or bodies (NATO)."
            )
    return named or held
