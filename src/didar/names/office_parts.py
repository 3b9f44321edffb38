"""What may follow the first words of an office: portfolio, ministry, owner, post, charge."""

from __future__ import annotations

from typing import NamedTuple

from didar.knowledge import states
from didar.names.office_words import Words

REGIONS = frozenset({"", "region", "province", "area", "island"})
"""Kinds of places that have offices of their own; a capital stands for its state, a city behind an office is where."""


LONGEST_CONSTITUENCY = 16
"""At most so many words tell whom a member of parliament sits for."""

SENTENCE_ENDS = frozenset({".", ":", ";", "?", "!", "(", ")", '"'})
"""Marks that no list of places goes on over (folded)."""


FULL_NAME = 2
"""More words than these, في included, make a state's full name."""


class Part(NamedTuple):
    """A part of an office up to word ``j``: its English, and whose it is if that is told; ``loose`` for a body that
    nothing tells from others."""

    j: int
    text: str = ""
    state: str | None = None
    own: bool = False
    loose: bool = False


def portfolio_at(words: Words, k: int, compose: bool) -> Part | None:
    """A portfolio from word ``k``; with ``compose`` also several joined by و («الخارجية والدفاع»)."""
    found = words.first(k, "portfolio")
    if found is None:
        return None
    j, text = found
    if compose and (past := _long_portfolio(words, j)):
        return Part(past, text)
    while compose and words.grammar.arabic and j < len(words.words) and words.words[j].key.startswith("وال"):
        more = words.first(j, "portfolio", joined=True)
        if more is None:
            break
        j, text = more[0], f"{text} and {more[1]}"
    return Part(j, text)


def _long_portfolio(words: Words, k: int) -> int | None:
    """The end of a portfolio that goes on with «و» and words no table has, told by the owner behind it.

    «وزیر کار و حمایت‌های اجتماعی جمهوری آذربایجان», «وزير الصناعة والتكنولوجيا المتقدمة الإماراتي».
    """
    m = words.joiner(k) if not words.grammar.arabic else k
    if m is None or (words.grammar.arabic and not (m < len(words.words) and words.words[m].key.startswith("وال"))):
        return None
    if words.first(m, "portfolio", joined=words.grammar.arabic):
        return None  # two ministers, or a portfolio of two parts
    for at in range(m, min(m + 5, len(words.words))):
        word = words.words[at]
        can = words.kinds(at)
        if at > m and (
            not can.keys().isdisjoint(("state", "own", "same")) or ("demonym" in can and words.grammar.arabic)
        ):
            return at
        if word.kind != "word" or word.key in words.grammar.stops or at in words.openings or at in words.places:
            return None
        if "people" in can:
            return None
    return None


def ministry_at(words: Words, k: int) -> Part | None:
    """«وزارت دفاع», «وزارة الخارجية»: the portfolio of the ministry that begins at word ``k``."""
    found = words.first(k, "ministry")
    return portfolio_at(words, found[0], compose=True) if found else None


def owner_at(words: Words, k: int, i: int, home: str | None, *, definite: bool = False) -> Part | None:
    """Whose the office is: a state's name or adjective, «کشورمان», «این کشور», from word ``k`` (office at ``i``).

    Behind a ``definite`` Arabic head an adjective needs its article («الأمير القطري»; «الأمير تركي» is a name).
    """
    found = _owner(words, k, i, home, definite)
    realm = words.first(k, "realm")
    if realm and realm[0] < len(words.words):
        within = _owner(words, realm[0], i, home, definite=False) or _place_owner(words, realm[0])
        found = max(filter(None, (found, within)), key=lambda part: part.j, default=None)
    return found or _place_owner(words, k)


def _owner(words: Words, k: int, i: int, home: str | None, definite: bool) -> Part | None:
    """The longest owner from the very start of word ``k``."""
    found: list[Part] = []
    for kind in ("state", "demonym", "own", "same"):
        run = words.bare(k, kind)
        if run is None or (kind == "demonym" and definite and not words.words[k].key.startswith("ال")):
            continue
        state = words.last_state(i, home) if kind == "same" else run[1] or None
        found.append(Part(run[0], "", state, kind == "own"))
    return max(found, key=lambda part: part.j, default=None)


def _place_owner(words: Words, k: int) -> Part | None:
    found = words.place(k, whole=True)
    if found and found[1].state and (found[1].kind in REGIONS or found[1].kind in ("state", "capital")):
        j, place = found
        region = "" if place.id == place.state or place.kind == "capital" else place.name.get("en", place.id)
        return Part(j, region, place.state)
    return None


def post_at(words: Words, k: int, owned: bool) -> Part | None:
    """Where an envoy is sent: «در روسیه», «لدى إيطاليا ومالطا»; a city stands for its state.

    ل alone before a state is where he is sent only when his own state is told already (``owned``).
    """
    at = words.bare(k, "at")
    if at is None and not (words.grammar.arabic and words.words[k].key.startswith(("ب", "ل") if owned else "ب")):
        return None
    m = at[0] if at else k
    names: list[str] = []
    first_state: str | None = None
    while m < len(words.words):
        found = _sent_to(words, m, joined=bool(names))
        if found is None:
            break
        names.append(found.text)
        first_state = first_state or found.state
        m = found.j
        if not words.grammar.arabic and (after := words.joiner(m)) and _sent_to(words, after):
            m = after
    return Part(m, " and ".join(dict.fromkeys(names)), first_state) if names else None


def _sent_to(words: Words, k: int, joined: bool = False) -> Part | None:
    if joined and words.grammar.arabic and not words.words[k].key.startswith("و"):
        return None
    realm = words.first(k, "realm")
    for at in (k, realm[0]) if realm and not joined and realm[0] < len(words.words) else (k,):
        if found := words.first(at, "state", joined):
            return Part(found[0], states.name(found[1]) or found[1], found[1])
        if (place := words.place(at)) and place[1].state:
            return Part(place[0], states.name(place[1].state) or place[1].id, place[1].state)
        for j, _, body in words.bodies.get(at, ()):
            if body.state is None:  # a ministry is where he was, not where he is sent
                return Part(j, "the " + body.name.get("en", body.id), body.id)
    return None


def charge_at(words: Words, k: int) -> Part | None:
    """What somebody is charged with: «در امور افغانستان», «للشؤون السياسية»; the part's text ends the title."""
    found = words.first(k, "for")
    if found is None or found[0] >= len(words.words):
        return None
    m = found[0]
    place = words.place(m)
    options = [run for kind in ("subject", "portfolio") if (run := words.first(m, kind))]
    if place:
        options.append((place[0], place[1].name.get("en", place[1].id)))
    if not options:
        return None
    j, text = max(options, key=lambda o: o[0])
    while more := words.bare(j, "subject"):
        j, text = more[0], f"{more[1]} {text}"  # both languages put what tells it from others behind
    return Part(j, f" for {text}" + ("" if place or text.endswith("Affairs") else " Affairs"))


def constituency_at(words: Words, k: int) -> int | None:
    """The word after whom a Persian member of parliament sits for, the parliament included.

    «نماینده مردم تربت جام، تایباد و باخرز در مجلس»; without a parliament only places that are known count.
    """
    for m in range(k, min(k + LONGEST_CONSTITUENCY, len(words.words) - 1)):
        word = words.words[m]
        if words.bare(m, "at"):
            seat = words.first(m + 1, "institution") or words.first(m + 1, "unit")
            return seat[0] if seat else None
        if word.kind == "newline" or word.key in SENTENCE_ENDS or (word.key in words.grammar.stops and word.key != "و"):
            break
    found, at = None, k
    while at < len(words.words) and (place := words.place(at)):
        found = place[0]
        at = words.joiner(found) or (
            found + 1 if words.words[found : found + 1] and words.words[found].key == "," else found
        )
    return found


def region_at(words: Words, k: int) -> Part | None:
    """The part of the world somebody is charged with behind ل: «مساعد وزير الدفاع للشرق الأوسط»."""
    if not words.grammar.arabic or not words.words[k].key.startswith("ل"):
        return None
    found = words.place(k)
    return Part(found[0], f" for {found[1].name.get('en', found[1].id)}") if found else None


def sender_at(words: Words, k: int) -> Part | None:
    """«المندوب الدائم لروسيا»: who sends a representative, behind an Arabic ل."""
    found = words.first(k, "state") if words.grammar.arabic else None
    return Part(found[0], "", found[1]) if found else None


def realm_at(words: Words, k: int, i: int, home: str | None) -> Part | None:
    """«وزير الشباب بالبحرين», «وزير الخارجية في المملكة العربية السعودية»: a state behind ب, in full behind في.

    Behind في a short name is rather where he is.
    """
    if not words.grammar.arabic:
        return None
    key = words.words[k].key
    if key == "فی" and k + 1 < len(words.words):
        owner = owner_at(words, k + 1, i, home)
        return owner if owner and owner.j - k > FULL_NAME else None
    if not key.startswith("ب"):
        return None
    realm = words.first(k, "realm")
    state = words.first(realm[0] if realm and realm[0] < len(words.words) else k, "state")
    return Part(state[0], "", state[1]) if state else None


def embassy_at(words: Words, k: int) -> int | None:
    """«القائم بالأعمال في سفارة المملكة لدى قطر»: the word after the embassy somebody serves in."""
    at = words.bare(k, "at")
    k = at[0] if at else k
    unit = words.first(k, "unit") if k < len(words.words) else None
    return unit[0] if unit and unit[1] == "Embassy" else None
