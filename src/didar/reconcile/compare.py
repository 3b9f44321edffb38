"""Are two tellings of one event? Points with their reasons, by the weights of weights.toml.

Each of five questions (who, what kind, when, where, which visit) gives points and a reason; their sum is the score.
The table is meant to be read by somebody who knows diplomacy and no code.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct

from didar.model.days import Days
from didar.reconcile.told import Party, Told

MEETINGS = frozenset({"meeting", "conference", "signing", "interview"})
"""Kinds of event that one report may call by the other's name."""


class Reason(Struct, frozen=True, gc=False):
    """One answer: the row of weights.toml (``who.all``) and its points."""

    code: str
    points: float


class Comparison(Struct, frozen=True, gc=False):
    """How two tellings compare: the sum of the points, and every reason."""

    score: float
    reasons: tuple[Reason, ...]


@cache
def weights() -> dict[str, dict[str, float]]:
    """The table of points by question and answer."""
    return tomllib.loads(files("didar.reconcile").joinpath("weights.toml").read_text(encoding="utf-8"))


def compare(a: Told, b: Told) -> Comparison:
    """Points for and against two tellings being of one event. Symmetric."""
    codes = [who(a, b), kind(a, b), when(a, b), where(a, b), what(a, b)]
    reasons = tuple(Reason(code, _points(code)) for code in codes)
    return Comparison(sum(r.points for r in reasons), reasons)


@cache
def _points(code: str) -> float:
    question, _, answer = code.partition(".")
    return float(weights()[question][answer])


def who(a: Told, b: Told) -> str:
    """How far the parties agree."""
    first, second = sorted((a.parties, b.parties), key=len)
    if not first:
        return "who.unknown"
    certain, loose, alone_first, alone_second = align(first, second)
    if a.type == "visit" and b.type == "visit":
        return _visitors(a, b)
    if certain + loose == 0:
        return "who.none"
    if certain + loose == len(first):
        if certain == 0:
            return "who.state"
        return "who.all" if len(first) > 1 else "who.one"
    named = [p for p in alone_first if p.kind == "person"]
    rivals = [p for p in alone_second if p.kind == "person"]
    if (named and rivals and len(first) <= 2) or certain * 2 <= len(first):
        return "who.rival"
    return "who.most"


def _visitors(a: Told, b: Told) -> str:
    """Visits agree by who comes, and by the state they come to."""
    guests = [
        [p for p in t.parties if p.kind == "person"] or [p for p in t.parties if p.id != t.towards] for t in (a, b)
    ]
    certain, loose, _, _ = align(*sorted(guests, key=len))
    if a.towards and b.towards and a.towards != b.towards:
        return "who.rival"
    if certain:
        return "who.all" if a.towards and b.towards else "who.one"
    return "who.state" if loose else "who.none"


def align(
    first: tuple[Party, ...] | list[Party], second: tuple[Party, ...] | list[Party]
) -> tuple[int, int, list[Party], list[Party]]:
    """Pair the parties of two lists: how many surely agree, how many by state only, and who is left of each."""
    left, right = list(first), list(second)
    certain = 0
    for party in first:
        match = next((p for p in right if party.keys & p.keys), None)
        if match is not None:
            certain += 1
            left.remove(party)
            right.remove(match)
    loose = 0
    for party in list(left):
        match = next((p for p in right if _loosely(party, p)), None)
        if match is not None:
            loose += 1
            left.remove(party)
            right.remove(match)
    return certain, loose, left, right


def _loosely(a: Party, b: Party) -> bool:
    """A whole state, or somebody without a name, may stand for somebody of that state."""
    if not a.state or a.state != b.state:
        return False
    return "state" in (a.kind, b.kind) or "body" in (a.kind, b.kind)


def kind(a: Told, b: Told) -> str:
    """How far the kinds of event agree."""
    if a.type == b.type:
        return "type.same"
    return "type.near" if {a.type, b.type} <= MEETINGS else "type.other"


def when(a: Told, b: Told) -> str:
    """How far the days agree."""
    if a.when is None or b.when is None:
        return _by_stamp(a, b)
    gap = max(a.when[0] - b.when[1], b.when[0] - a.when[1], 0)
    limits = weights()["limits"]
    if gap == 0:
        return "when.same"
    if gap <= limits["stamp_days"] and "relative" in (a.basis, b.basis):
        return "when.near"
    if gap == 1:
        return "when.near"
    if "planned" in (a.status, b.status) and gap <= limits["plan_days"]:
        return "when.plan"
    return "when.apart" if gap <= 4 else "when.far"


def _by_stamp(a: Told, b: Told) -> str:
    """Where a telling has no day, the report's own day says about when: news is told on its day or the next."""
    first, second = a.when or _around(a), b.when or _around(b)
    if first is None or second is None:
        return "when.unknown"
    gap = max(first[0] - second[1], second[0] - first[1], 0)
    if gap <= 1:
        return ("when.about", "when.unknown")[gap]
    return "when.after" if gap == 2 else "when.apart" if gap <= 10 else "when.far"


def _around(told: Told) -> Days | None:
    if told.stamp is None:
        return None
    limits = weights()["limits"]
    return (
        (told.stamp, told.stamp + int(limits["plan_ahead"])) if told.status == "planned" else (told.stamp, told.stamp)
    )


def where(a: Told, b: Told) -> str:
    """How far the places agree."""
    if not a.place or not b.place:
        return "where.unknown"
    if a.place == b.place:
        return "where.same"
    if a.place_state and a.place_state == b.place_state:
        return "where.within" if a.place_state in (a.place, b.place) else "where.other"
    return "where.abroad" if a.place_state and b.place_state else "where.unknown"


def what(a: Told, b: Told) -> str:
    """How far the words agree that the event is told in; two languages cannot be compared so."""
    shorter = min(len(a.words), len(b.words))
    if a.lang != b.lang or not shorter:
        return "what.unknown"
    shared = len(a.words & b.words) / shorter
    limits = weights()["limits"]
    if shared >= limits["same_words"]:
        return "what.same"
    return "what.some" if shared >= limits["some_words"] else "what.other"
