"""Spell a name of a Persian or Arabic report in Latin letters, the way the international press does.

Known people have their press name. Any other name is spelt part by part: by the table of its origin (Iranian, Arabic,
other), by what is habitual in the region of the person's state, by wider lists, by the two halves of a compound, and
last by a small model of letters (`didar.names.letters`).
"""

from __future__ import annotations

from functools import cache, lru_cache

from didar.knowledge import name_parts, people
from didar.knowledge.name_parts import Origin
from didar.langs.pack import pack_of, table
from didar.names.letters import spell
from didar.text.fold import fold, view

ARTICLE = "ال"
ARABIC_WORDS = frozenset(["بن", "ابن", "بنت", "ابو", "ال"])
SHORTEST_HALF = 2
MOST_JOINED = 3
LOWER = frozenset(
    ["bin", "ibn", "bint", "ben", "de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "al", "el"]
)
"""Words that are not capitalised inside a name."""
ARTICLE_IN = {"EGY": "el-", "MAR": "El ", "TUN": "", "DZA": "", "ARE": "Al ", "QAT": "Al ", "BHR": "Al ", "OMN": "Al "}
"""How the press of a state writes the article of a family name; elsewhere "al-"."""
FATHER_IN = {"maghreb": "ben"}
"""How a region writes «بن»; elsewhere as the language's table has it."""
ORIGIN_OF: dict[str, Origin] = {
    "persian": "persian", "gulf": "arabic", "levant": "arabic", "nile": "arabic", "maghreb": "arabic",
}  # fmt: skip
"""The origin of the names of a region; other regions' names are foreign."""
EGYPT = "EGY"
"""Where «ج» is a g."""
SLAVIC = frozenset({"slavic", "azeri", "central_asia"})
"""Regions whose family names end in -ov, -yev and the like."""
BARE_OV, VOWELS = "ف", "اوی"
"""How a Slavic name ends in Persian whose -ov is written without its vowel (folded)."""
FAMILY_AND_GIVEN = ("family", "first syllable", "second syllable")
SYLLABIC = "china"
"""The region whose given names are one or two syllables of a closed list."""
DEFAULT: dict[str, tuple[Origin, ...]] = {
    "fa": ("persian", "foreign", "arabic"),
    "ar": ("arabic", "foreign", "persian"),
}
"""The order in which the tables are asked where nothing tells a name's origin."""


def romanise(text: str, lang: str, state: str | None = None) -> str:
    """A name as the press spells it. ``state`` (alpha-3) is that of the person's office, where it is known.

    The name comes without rank and honorific. A language without a pack gives the text back as it is.
    """
    pack = pack_of(lang)
    if pack is None:
        return text
    keys = tuple(w.key for w in view(text).words if w.kind in ("word", "number"))
    if not keys:
        return text
    known = people.table(pack).get("".join(keys))
    if known and known.kind == "full" and len(known.people) == 1:
        return people.names(known.people[0])["en"]
    return by_parts(keys, pack, state)


@lru_cache(maxsize=1 << 14)
def by_parts(keys: tuple[str, ...], lang: str, state: str | None = None) -> str:
    """The Latin spelling of a name by the folded keys of its words, without the table of known people."""
    speller = _Speller(lang, state, keys)
    latin: list[str] = []
    i = 0
    while i < len(keys):
        spelt, i = speller.part(i)
        latin.append(spelt)
    if speller.region == SYLLABIC and len(latin) == len(FAMILY_AND_GIVEN):
        family, one, two = latin  # «ليو تشن لي» is "Liu Zhenli"
        latin = [family, one + two.lower()]
    return _capitals(" ".join(filter(None, latin)))


def _capitals(latin: str) -> str:
    """A name with its capitals: «mohammed bin salman al-saud» is "Mohammed bin Salman al-Saud"."""
    words = latin.split(" ")
    out = []
    for n, word in enumerate(words):
        if (word.lower() in LOWER and n and word not in ("Al", "El")) or word[:1].isupper():
            out.append(word)
        else:
            article = word[:3] if word[:3] in ("al-", "el-") else ""
            rest = word[len(article) :]
            out.append(article + rest[:1].upper() + rest[1:])
    return " ".join(out)


@cache
def _particles(lang: str) -> dict[str, str]:
    return {fold(word): latin for word, latin in table(lang, "names")["particles"]["inside"].items()}


@cache
def _endings(lang: str) -> dict[str, str]:
    data = table(lang, "names")["particles"]
    found = {fold(word): latin for word, latin in data["endings"].items()}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


@cache
def _slavic(lang: str) -> tuple[str, ...]:
    found = [fold(ending) for ending in table(lang, "names")["particles"]["slavic"]]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _ordinals(lang: str) -> dict[str, str]:
    return {fold(word): latin for word, latin in table(lang, "names")["particles"]["ordinals"].items()}


@cache
def _fronts(lang: str) -> tuple[str, ...]:
    return tuple(sorted((fold(word) for word in table(lang, "names")["particles"]["fronts"]), key=len, reverse=True))


class _Speller:
    """Spells the parts of one name."""

    def __init__(self, lang: str, state: str | None, keys: tuple[str, ...]) -> None:
        self.lang, self.state, self.keys = lang, state, keys
        self.region = name_parts.region(state)
        first = self._origin()
        self.origins = (first, *(o for o in DEFAULT[lang] if o != first))

    def _origin(self) -> Origin:
        """Where the name comes from: by the state, by an article or «بن», by the one table that has its family name."""
        if self.state:
            return ORIGIN_OF.get(self.region, "foreign")
        if self._looks_arabic():
            return "arabic"
        for key in (self.keys[-1], *self.keys[:-1]):
            having = [o for o in DEFAULT[self.lang] if key in name_parts.compiled(o, self.lang)]
            if len(having) == 1:
                return having[0]
        return DEFAULT[self.lang][0]

    def _looks_arabic(self) -> bool:
        """True for a name with an article or «بن» in it."""
        return any(k in ARABIC_WORDS or (k.startswith(ARTICLE) and len(k) > 4) for k in self.keys[1:])

    def part(self, i: int) -> tuple[str, int]:
        """The spelling of the part that begins at word ``i``, and the word after it."""
        for n in range(min(MOST_JOINED, len(self.keys) - i), 1, -1):
            if n == len(self.keys) and self._is_given(self.keys[0]):
                continue  # «علی احمدی» is no «علی‌احمدی»
            joined = self._in_tables("".join(self.keys[i : i + n]))
            if joined:
                return joined, i + n
        key = self.keys[i]
        after = self.keys[i + 1] if i + 1 < len(self.keys) else ""
        if i and after in _endings(self.lang) and after not in _particles(self.lang) and len(after) > SHORTEST_HALF:
            return self.word(key) + _endings(self.lang)[after], i + 2
        if key in _ordinals(self.lang) and i:
            return _ordinals(self.lang)[key], i + 1
        particle = _particles(self.lang).get(key)
        if particle and i + 1 < len(self.keys):
            return FATHER_IN.get(self.region, particle) if particle == "bin" else particle, i + 1
        return self.word(key), i + 1

    def _is_given(self, key: str) -> bool:
        parts = (name_parts.compiled(origin, self.lang).get(key) for origin in self.origins)
        return key not in _particles(self.lang) and any(part and part.kind == "given" for part in parts)

    def word(self, key: str) -> str:
        """The spelling of one word."""
        ways = (self._in_tables, self._in_syllables, self._with_article, self._slavic, self._in_halves)
        spelt = next(filter(None, (way(key) for way in ways)), "")
        return spelt or self._listed(key) or self._by_letters(key) or key

    def _by_letters(self, key: str) -> str:
        arabic = self.origins[0] == "arabic" and (self.state is not None or self._looks_arabic())
        return spell(key, self.lang, arabic and self.state != EGYPT)

    def _slavic(self, key: str) -> str:
        """A Slavic or Turkic family name by its stem («چاکی‌اف»), where the state's names are such."""
        if self.region not in SLAVIC:
            return ""
        for ending in _slavic(self.lang):
            stem = key[: -len(ending)]
            if key.endswith(ending) and len(stem) > SHORTEST_HALF and key not in name_parts.listed(self.lang):
                known = self._in_tables(stem) or self._by_letters(stem)
                return known + _endings(self.lang)[ending]
        if key.endswith(BARE_OV) and len(key) > SHORTEST_HALF + 2 and key[-2] not in VOWELS:
            return (self._in_tables(key[:-1]) or self._by_letters(key[:-1])) + "ov"  # «قربانف», «ایوانف»
        return ""

    def _in_tables(self, key: str) -> str:
        """The spelling of a part that is in a table of habits: by region, by origin, of known people; else ""."""
        own = name_parts.regional(self.region, self.lang).get(key)
        if own:
            return own
        bearer = name_parts.bearers(self.lang).get(key)
        regional = name_parts.in_region(bearer, self.region) if bearer else None
        if regional:
            return regional
        parts = [name_parts.compiled(origin, self.lang).get(key) for origin in self.origins]
        eastern = self.origins[0] == "foreign" and any(parts[1:])
        first = parts[0] if not (eastern and bearer) else None
        latin = (part.latin for part in (first, bearer, *parts) if part)
        return next(latin, "")

    def _in_syllables(self, key: str) -> str:
        """A Chinese given name of two syllables written as one word: «جینپینگ» is "Jinping"."""
        if self.region != SYLLABIC:
            return ""
        syllables = name_parts.regional(self.region, self.lang)
        cuts = (i for i in range(len(key) - 1, 0, -1) if key[:i] in syllables and key[i:] in syllables)
        return next((syllables[key[:i]] + syllables[key[i:]].lower() for i in cuts), "")

    def _with_article(self, key: str) -> str:
        """«الكلابي» by «كلابي», with the article as the state's press writes it."""
        if not key.startswith(ARTICLE) or len(key) < 5 or self.origins[0] == "foreign":
            return ""
        stem = key[2:]
        spelt = self._in_tables(stem) or self._in_halves(stem) or self._by_letters(stem)
        return ARTICLE_IN.get(self.state or "", "al-") + _capitals(spelt)

    def _listed(self, key: str) -> str:
        return name_parts.listed(self.lang).get(key, "")

    def _in_halves(self, key: str) -> str:
        """A compound by its halves: «محمدباقر», «هادی‌زاده», «قلی‌اف»; "" where no table has its stem."""
        for ending, latin in _endings(self.lang).items():
            half = key[: -len(ending)]
            if key.endswith(ending) and len(half) > SHORTEST_HALF:
                known = self._in_tables(half)
                if known and " " not in known:
                    return known + latin
        for front in _fronts(self.lang):
            rest = key[len(front) :]
            if key.startswith(front) and len(rest) > SHORTEST_HALF:
                known = self._in_tables(rest)
                if known:
                    return f"{self._in_tables(front)} {known}".strip()
        if key.endswith("ی") and len(key) > 4 and self.origins[0] == "persian":
            known = self._in_tables(key[:-1])
            return known + "i" if known and " " not in known else ""
        return ""
