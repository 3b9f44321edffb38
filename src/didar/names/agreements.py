"""The agreements a report names: treaties and accords of the knowledge, and names composed with their parties.

«موافقتنامه تعرفه ترجیحی بین ایران و اتحادیه اقتصادی اوراسیا»: a head, what it is on, «بین», and the parties, states
or bodies found before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from didar.knowledge import agreements
from didar.langs.pack import pack_of, table
from didar.model.draft import Draft, Mention
from didar.model.reading import Agreement
from didar.model.view import View
from didar.names.body_words import folded
from didar.names.ids import slug
from didar.names.known_bodies import entries, find_known
from didar.names.phrases import Phrases, leftmost_longest
from didar.names.taken import Taken
from didar.text.fold import fold
from didar.text.lexicon import Hit

MOST_PARTIES = 12

LONGEST_SUBJECT = 8
"""Words between the head of a name and «بین»."""

CONFIDENCE = {"agreement.known": 0.95, "agreement.known.doubtful": 0.8, "agreement.composed": 0.75}
"""How sure each way of reading an agreement is; the codes are explained in why.toml."""


class _Words(Struct, frozen=True, gc=False):
    phrases: Phrases
    """Known agreements, and heads, each with its English word, with which ids begin."""
    between: frozenset[str]
    with_: frozenset[str]
    joined: frozenset[str]
    vague: frozenset[str]
    stop: frozenset[str]


class _Party(Struct, frozen=True, gc=False):
    """A state or body that may be party to an agreement: word range and id."""

    i: int
    j: int
    id: str


@cache
def _words(lang: str) -> _Words:
    t = table(lang, "agreements")
    return _Words(
        Phrases(
            {"known": entries(agreements.rows(), lang), "head": ((fold(h), en) for h, en in t["heads"].items())},
            prefixes=folded(t["clitics"]),
            article=lang == "ar",
        ),
        folded(t["between"]),
        folded(t["with"]),
        folded(t["and"]),
        folded(t["vague"]),
        folded(t["stop"]),
    )


def _parties(draft: Draft) -> dict[int, _Party]:
    found: dict[int, _Party] = {}
    for m in draft.mentions:
        if m.kind in ("place", "organization"):
            i, j = draft.view.range_of(m.span)
            if i not in found or found[i].j < j:
                found[i] = _Party(i, j, m.entity)
    return found


def _end_of_parties(view: View, words: _Words, parties: dict[int, _Party], j: int) -> tuple[int, list[str]]:
    """Where the list of parties that begins at word ``j`` ends, and who they are."""
    named: list[str] = []
    party = parties.get(j)
    while party and len(named) < MOST_PARTIES:
        named.append(party.id)
        j = party.j
        if j < len(view.words) and view.words[j].key in words.joined:
            party = parties.get(j + 1)
        else:
            party = parties.get(j) if j < len(view.words) and view.words[j].key.startswith("و") else None
    return j, named


def _composed(
    view: View, words: _Words, parties: dict[int, _Party], head: Hit[str]
) -> tuple[int, int, list[str]] | None:
    """Where its subject and the name end, and its parties; None unless two parties, or one after «با», end it."""
    k, vague = head.j, view.squeezed[head.a : head.b] in words.vague
    while k < len(view.words) and k - head.j <= LONGEST_SUBJECT:
        word = view.words[k]
        if word.kind in ("newline", "punct") or word.key in words.stop:
            return None
        if word.key in words.between and not (vague and k == head.j):
            end, named = _end_of_parties(view, words, parties, k + 1)
            return (k, end, named) if len(named) > 1 else None
        if word.key in words.with_ and k > head.j and not vague:
            end, named = _end_of_parties(view, words, parties, k + 1)
            return (k, end, named) if named else None
        k += 1
    return None


def _find(draft: Draft, lang: str) -> Iterator[tuple[int, int, Agreement]]:
    view, words = draft.view, _words(lang)
    hits = words.phrases.find(view)
    known = find_known(view, hits["known"], frozenset())
    taken = Taken((hit.a, hit.b) for hit in known)
    for hit in known:
        row = hit.value.row
        why = "agreement.known.doubtful" if hit.value.doubt else "agreement.known"
        yield hit.a, hit.b, Agreement(row.key, row.names, [], CONFIDENCE[why], why)
    parties = _parties(draft)
    for head in leftmost_longest(hits["head"]):
        if (head.a, head.b) in taken:
            continue
        if read := _composed(view, words, parties, head):
            subject_end, end, named = read
            span = view.span(head.a, view.words[end - 1].b)
            name = {lang: view.text[slice(*span)]}
            subject = slug(view.key(head.j, subject_end))
            id_ = "-".join(filter(None, [head.value, *sorted(set(named)), subject]))
            record = Agreement(id_, name, [], CONFIDENCE["agreement.composed"], "agreement.composed")
            yield head.a, view.words[end - 1].b, record


def run(draft: Draft) -> None:
    """Fill in ``draft.agreements`` and add their mentions. Reads the view, language, places and organizations."""
    lang = pack_of(draft.lang)
    if lang is None:
        return
    by_id: dict[str, Agreement] = {}
    for a, b, record in sorted(_find(draft, lang), key=lambda found: found[:2]):
        span = draft.view.span(a, b)
        agreement = by_id.setdefault(record.id, record)
        agreement.mentions.append(span)
        draft.mentions.append(Mention(span, agreement.id, "agreement"))
    draft.agreements += by_id.values()
    draft.mentions.sort(key=lambda m: (m.span[0], -m.span[1]))
