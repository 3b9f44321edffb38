"""What Wikidata is asked: positions, their holders, the holders' names.

No list of position items is kept here: positions are found through people known to have held an office (their Wikidata
ids are in people.tsv), and each is taken for the office that its own labels name. Properties: P39 position held,
P580 start time, P582 end time, P1001 applies to jurisdiction, P17 country, P298 ISO 3166-1 alpha-3 code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LANGUAGES = '("en", "fa", "ar", "ru")'
_ID = re.compile(r"Q[1-9][0-9]{0,11}")

PEOPLE_AT_ONCE = 150
POSITIONS_AT_ONCE = 40
NAMES_AT_ONCE = 100


def is_item(identifier: str) -> bool:
    """True for the id of an item (Q794): nothing else may enter a query or a table."""
    return bool(_ID.fullmatch(identifier))


def _values(items: Iterable[str]) -> str:
    return " ".join(f"wd:{item}" for item in items if is_item(item))


def batches(items: Iterable[str], size: int) -> Iterator[list[str]]:
    """Items in runs of at most ``size``, in their order."""
    listed = list(items)
    return (listed[n : n + size] for n in range(0, len(listed), size))


def positions_of(people: list[str]) -> str:
    """Positions that people held: position, label, lang, and the code of the state it belongs to."""
    return f"""SELECT DISTINCT ?position ?label ?lang ?code WHERE {{
  VALUES ?person {{ {_values(people)} }}
  ?person p:P39/ps:P39 ?position .
  OPTIONAL {{ ?position (wdt:P1001|wdt:P17)/wdt:P298 ?code . }}
  ?position rdfs:label|skos:altLabel ?label .
  BIND(LANG(?label) AS ?lang)
  FILTER(?lang IN {LANGUAGES})
}} ORDER BY ?position ?lang ?label"""


def holders_of(positions: list[str], since: str | None) -> str:
    """Who held positions: statement, person, position, start and end with their precision, rank, references.

    With ``since`` (ISO 8601) only those in office on that day or later.
    """
    late = f'FILTER(!BOUND(?end) || ?end >= "{since}T00:00:00Z"^^xsd:dateTime)' if since else ""
    return f"""SELECT ?statement ?person ?position ?start ?startPrecision ?end ?endPrecision ?rank
  (COUNT(DISTINCT ?reference) AS ?references) WHERE {{
  VALUES ?position {{ {_values(positions)} }}
  ?person p:P39 ?statement .
  ?statement ps:P39 ?position ; wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL {{ ?statement pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] . }}
  OPTIONAL {{ ?statement pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] . }}
  OPTIONAL {{ ?statement prov:wasDerivedFrom ?reference . }}
  {late}
}} GROUP BY ?statement ?person ?position ?start ?startPrecision ?end ?endPrecision ?rank
ORDER BY ?position ?start ?person ?statement"""


def names_of(people: list[str]) -> str:
    """Labels and aliases of people: person, name, lang, and whether it is the label ("1") or an alias ("0")."""
    return f"""SELECT DISTINCT ?person ?name ?lang ?label WHERE {{
  VALUES ?person {{ {_values(people)} }}
  {{ ?person rdfs:label ?name . BIND("1" AS ?label) }} UNION {{ ?person skos:altLabel ?name . BIND("0" AS ?label) }}
  BIND(LANG(?name) AS ?lang)
  FILTER(?lang IN {LANGUAGES})
}} ORDER BY ?person ?lang DESC(?label) ?name"""
