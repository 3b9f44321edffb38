"""Which language a report is in: told by its letters and a few function words, unless it comes with the report.

A report in a language without a pack is passed over, and so is one without words. Foreign words within a report are
no reason to pass it over.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

from didar.langs.pack import PACKS, pack_of, table
from didar.model.draft import Draft
from didar.model.view import View
from didar.text.fold import fold

LOOKED_AT = 100
"""About how many words decide on the script; a longer text is looked at in even steps."""

ENOUGH = 0.25
"""Share of the words that must be in Arabic letters for a report to be read as Persian or Arabic."""

FOREIGN_LETTERS = 0.02
"""Share of letters peculiar to another language from which on the report is taken to be in it."""

ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")

SCRIPTS = (
    (0x24F, "Latin"), (0x36F, ""), (0x3FF, "Greek"), (0x52F, "Cyrillic"), (0x58F, "Armenian"), (0x5FF, "Hebrew"),
    (0x6FF, "Arabic"), (0x74F, ""), (0x8FF, "Arabic"), (0x109F, ""), (0x10FF, "Georgian"), (0x2E7F, ""),
    (0x9FFF, "Han"),
    (0xFB1C, ""), (0xFB4F, "Hebrew"), (0xFDFF, "Arabic"), (0xFE6F, ""), (0xFEFC, "Arabic"),
)  # fmt: skip
"""Last code point of each stretch and the script of its letters."""

SAME = {"fas": "fa", "per": "fa", "pes": "fa", "ara": "ar", "arb": "ar", "fa-af": "prs", "rus": "ru", "eng": "en"}
"""Other codes that mean the same language."""


@cache
def _languages() -> tuple[dict[str, Any], ...]:
    """Languages without a pack that can be told."""
    text = files("didar.text").joinpath("languages.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["languages"])


@cache
def _function_words() -> dict[str, frozenset[str]]:
    """Folded function words of each pack's language that no other pack's language has."""
    words = {pack: frozenset(fold(w) for w in table(pack, "text")["language"]["words"]) for pack in PACKS}
    return {pack: own.difference(*(words[p] for p in PACKS if p != pack)) for pack, own in words.items()}


@cache
def _variants(pack: str) -> tuple[tuple[str, int, frozenset[str], str], ...]:
    """Variants of a pack's language: code, least number of different words, folded words, letters."""
    listed = table(pack, "text")["language"]["variants"]
    return tuple((v["lang"], v["least"], frozenset(fold(w) for w in v["words"]), v["letters"]) for v in listed)


def run(draft: Draft) -> None:
    """Set ``lang``; set ``passed_over`` where the report has no words or is in a language without a pack."""
    draft.lang = given(draft.report.lang) or tell(draft.view)
    if not any(w.kind == "word" for w in draft.view.words):
        draft.passed_over = "empty"
        draft.note("text.empty", "The report has no words.")
    elif pack_of(draft.lang) is None:
        named = next((f"{x['name']} ({x['lang']})" for x in _languages() if x["lang"] == draft.lang), draft.lang)
        draft.passed_over = "language"
        draft.note("text.language", f"There is no pack for the language of the report: {named or 'not told'}.")


def given(code: str | None) -> str | None:
    """The language a report came with, as Didar names it, or None for a code that is none."""
    if not code or not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*", code):
        return None
    code = code.lower().replace("_", "-")
    main = code.split("-")[0]
    return SAME.get(code) or SAME.get(main) or main


def tell(view: View) -> str | None:
    """The language of a text, or None where nothing tells it."""
    words = view.words[:: 1 + len(view.words) // LOOKED_AT]
    proper = [w for w in words if w.kind == "word"] or [w for w in view.words if w.kind == "word"][:LOOKED_AT]
    scripts = Counter([_script(view.text[w.start]) for w in proper])
    total = sum(scripts.values())
    if not total:
        return None
    if scripts["Arabic"] >= ENOUGH * total:
        return _tell_arabic_letters(view)
    return _tell_other(view, max(scripts, key=lambda s: (scripts[s], s)))


def _script(letter: str) -> str:
    code = ord(letter)
    if 0x600 <= code <= 0x6FF:
        return "Arabic"
    return next((name for last, name in SCRIPTS if code <= last), "")


def _tell_arabic_letters(view: View) -> str:
    """Persian, Arabic or Dari, unless many letters are peculiar to another language written in Arabic letters."""
    text = view.text
    if (foreign := _most_letters(text, "Arabic")) is not None:
        return foreign
    keys = Counter(view.keys)
    score: dict[str, float] = {}
    for pack, own in _function_words().items():
        letters = sum(text.count(c) for c in table(pack, "text")["language"]["letters"])
        score[pack] = sum(keys[w] for w in own) + letters / 2
    pack = max(PACKS, key=lambda p: (score[p], sum(text.count(c) for c in table(p, "text")["language"]["twins"])))
    for lang, least, telling, marks in _variants(pack):
        if len(telling & keys.keys()) + any(c in text for c in marks) >= least:
            return lang
    return pack


@cache
def _letters(script: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Any letter peculiar to a language of a script, and the letters of each."""
    letters: dict[str, str] = {
        x["lang"]: x["letters"] for x in _languages() if x["script"] == script and "letters" in x
    }
    return re.compile(f"[{''.join(letters.values())}]" if letters else "(?!)"), letters


def _most_letters(text: str, script: str) -> str | None:
    """The language of a script whose peculiar letters are a good share of the text's, if there is one."""
    peculiar, letters = _letters(script)
    if not peculiar.search(text):
        return None
    counts = {lang: sum(text.count(c) for c in listed) for lang, listed in letters.items()}
    lang = max(counts, key=lambda name: counts[name])
    total = len(ARABIC_LETTER.findall(text)) if script == "Arabic" else sum(c.isalpha() for c in text)
    return lang if counts[lang] >= FOREIGN_LETTERS * total else None


def _tell_other(view: View, script: str) -> str | None:
    """A language without a pack: by peculiar letters, then by function words, then the first of its script."""
    candidates = [x for x in _languages() if x["script"] == script]
    if not candidates:
        return None
    if lang := _most_letters(view.text.lower(), script):
        return lang
    keys = Counter(view.keys)
    if not any("words" in x for x in candidates):
        return str(candidates[0]["lang"])
    found = max(candidates, key=lambda x: sum(keys[w] for w in x.get("words", ())))
    return str(found["lang"]) if sum(keys[w] for w in found.get("words", ())) else None
