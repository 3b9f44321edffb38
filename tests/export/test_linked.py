"""FollowTheMoney, schema.org and GraphML: what other programs take for granted holds."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from didar.export.cast import Cast, Party
from didar.export.graphml import _clean
from didar.export.ids import short, urn
from didar.store.rows import Chronicle
from exporting import written

THING = {"name", "country", "keywords", "proof", "weakAlias", "wikidataId", "sourceUrl", "publisher"}
SCHEMATA = {
    "Event": THING | {"recordId", "startDate", "endDate", "location", "involved"},
    "Person": THING | {"position"},
    "Position": THING | {"organization"},
    "Occupancy": {"holder", "post", "date", "proof"},
    "PublicBody": THING,
    "Organization": THING,
    "Article": {"title", "fileName", "publisher", "publishedAt", "sourceUrl", "language"},
    "Documentation": {"document", "entity", "role"},
}
"""Properties that FollowTheMoney 4 gives each schema, as far as they are used here."""
NEEDED = {
    "Event": {"name"}, "Person": {"name"}, "Position": {"name"}, "PublicBody": {"name"}, "Organization": {"name"},
    "Occupancy": {"holder", "post"}, "Article": {"title"}, "Documentation": {"document", "entity"},
}  # fmt: skip
GRAPH = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.mark.parametrize("what", ["events", "people", "bodies", "sources"])
def test_ftm_entities_fit_their_schema(source: Chronicle, what: str) -> None:
    entities = [json.loads(line) for line in written(source, what, "ftm").splitlines()]
    assert entities
    for entity in entities:
        properties = entity["properties"]
        assert set(properties) <= SCHEMATA[entity["schema"]]
        assert set(properties) >= NEEDED[entity["schema"]]
        assert all(values and all(isinstance(v, str) and v for v in values) for values in properties.values())
        for name in ("startDate", "endDate"):
            assert all(date.fromisoformat(day) for day in properties.get(name, []))


def test_ftm_links_lead_somewhere(source: Chronicle) -> None:
    every = [
        json.loads(line)
        for what in ("events", "people", "bodies", "sources")
        for line in written(source, what, "ftm").splitlines()
    ]
    known = {entity["id"]: entity["schema"] for entity in every}
    for entity in every:
        for name in ("involved", "holder", "post", "document", "entity", "proof"):
            for target in entity["properties"].get(name, []):
                assert target in known, (entity["schema"], name)
    same = {}
    for entity in every:
        assert same.setdefault(entity["id"], entity["schema"]) == entity["schema"]


@pytest.mark.parametrize("what", ["events", "statements", "people", "bodies", "places", "sources"])
def test_jsonld_is_one_document_of_named_nodes(source: Chronicle, what: str) -> None:
    document = json.loads(written(source, what, "jsonld"))
    assert document["@context"] == "https://schema.org"
    names = [node["@id"] for node in document["@graph"]]
    assert names
    assert all(name.startswith("urn:didar:") and " " not in name for name in names)
    assert len(names) == len(set(names))


def test_graph_has_a_node_for_every_end_and_counts_meetings(source: Chronicle) -> None:
    graph = ET.fromstring(written(source, "people", "graphml")).find(f"{GRAPH}graph")
    assert graph is not None
    nodes = {node.get("id") for node in graph.iter(f"{GRAPH}node")}
    edges = list(graph.iter(f"{GRAPH}edge"))
    assert edges
    for edge in edges:
        data = {d.get("key"): d.text or "" for d in edge}
        assert {edge.get("source"), edge.get("target")} <= nodes
        assert int(data["weight"]) == len(data["events"].split())
    assert len({(e.get("source"), e.get("target")) for e in edges}) == len(edges)


def test_xml_has_no_forbidden_characters() -> None:
    text = "".join(map(chr, range(0x20))) + "پ\ufffe"
    assert ET.fromstring(f"<a>{_clean(text)}</a>").text is not None


class Parties(Cast):
    """A cast of given parties."""

    def __init__(self, actors: list[Party], recipients: list[Party]) -> None:
        self._sides = (actors, recipients)

    @property
    def actors(self) -> list[Party]:
        return self._sides[0]

    @property
    def recipients(self) -> list[Party]:
        return self._sides[1]


def person(ident: str, state: str | None) -> Party:
    return Party(ident, "person", ident, state=state)


def state(code: str) -> Party:
    return Party(code, "state", code, state=code)


@pytest.mark.parametrize(
    ("actors", "recipients", "met"),
    [
        ([person("a", "IRN")], [person("b", "OMN")], ["a-b"]),
        ([person("a", "IRN"), person("c", "IRN")], [person("b", "OMN")], ["a-b", "c-b"]),
        ([person("a", "IRN"), person("b", "OMN")], [], ["a-b"]),
        ([person("a", "IRN"), state("IRN")], [person("b", "OMN")], ["a-b"]),
        ([person("a", "IRN")], [state("OMN")], ["a-OMN"]),
        ([person("a", "IRN")], [state("IRN")], []),
        ([person("a", "IRN"), person("b", "IRN")], [], ["a-b"]),
        ([person("a", "IRN"), person("b", "OMN"), state("OMN"), state("IRN")], [], ["a-b"]),
        ([person("a", None)], [], []),
    ],
)
def test_who_faced_whom(actors: list[Party], recipients: list[Party], met: list[str]) -> None:
    assert [f"{a.id}-{b.id}" for a, b in Parties(actors, recipients).meetings()] == met


def test_names_outside_are_plain_and_different() -> None:
    assert urn("report", "a b/گ") == "urn:didar:report:a%20b%2F%DA%AF"
    assert short("x", "a", "b") != short("x", "ab")
