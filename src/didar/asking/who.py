"""The way in: one question, one answer."""

from __future__ import annotations

from didar.asking import when
from didar.asking.answer import Answer
from didar.asking.nearest import nearest_offices, nearest_people, owners_worded
from didar.asking.offices_asked import Meant, meant, missing_owner
from didar.asking.people_asked import alike, by_name
from didar.asking.question import Asked, is_about_office, readings
from didar.asking.told import Telling, called
from didar.asking.wording import languages

SHOWN = 8
"""How many states are told that have an office whose owner a question leaves out."""


def who(question: str, on: str | None = None) -> Answer:
    """Who held the office a question names, or which offices the person it names held; (``on``) at a date.

    A question is in English, Persian, Arabic or Russian: an office with its state or body («وزیر دفاع روسیه», "NATO
    secretary-general"), or a name. ``on`` is EDTF or a date as the Persian or Arabic press writes it. What cannot be
    answered comes back as an answer without holders, with the reason. Raises BadOptionError (D201) for ``on`` that is
    no date.
    """
    at = when.read(on)
    asked = {lang: readings(question, lang) for lang in languages(question)}
    for lang, ways in asked.items():
        if offices := _best(ways, at):
            return Telling(question, lang, at).by_office(offices)
    for lang, ways in asked.items():
        if not ways and (found := by_name(question, lang)):
            return Telling(question, lang, at).by_person(found)
    for lang, ways in asked.items():
        if not ways and not _is_of_offices(question, lang) and (found := alike(question, lang)):
            return Telling(question, lang, at).by_person(found)
    for lang, ways in asked.items():
        if ways:
            return _office_unknown(Telling(question, lang, at), ways)
    return _not_read(Telling(question, next(iter(asked)), at), tuple(asked))


def _best(asked: list[Asked], at: when.When | None) -> list[Meant]:
    """The offices meant by the readings with the longest title that any office is known for."""
    found: list[Meant] = []
    for reading in asked:
        if found and reading.words < found[0].words:
            break
        found += [m for m in meant(reading, at) if m not in found]
    return found


def _office_unknown(telling: Telling, asked: list[Asked]) -> Answer:
    """The title was understood, but whose it is was not said, or the tables have no holder."""
    near = nearest_offices(telling.question, telling.lang)
    if owner := next((a.owner for a in asked if a.owner), None):
        message = f"The tables have no holder of this office in {called(owner.state)}."
        return telling.none("office", "who.no-such-office", message, near)
    having = list(dict.fromkeys(missing_owner(asked)))
    known = ", ".join(map(called, having[:SHOWN])) + (", …" if len(having) > SHOWN else "")
    message = "The question does not say of which state or body."
    return telling.none(
        "office", "who.no-owner", f"{message} There are holders for {known}." if known else message, near
    )


def _not_read(telling: Telling, langs: tuple[str, ...]) -> Answer:
    """Neither an office nor a name."""
    question = telling.question
    if not any(character.isalnum() for character in question):
        return telling.none("nothing", "who.no-question", "The question has no words.")
    if any(_is_of_offices(question, lang) for lang in langs):
        near = nearest_offices(question, telling.lang)
        return telling.none("nothing", "who.not-read", "Not all words of the question were understood.", near)
    near = nearest_people(question, telling.lang)
    return telling.none("nothing", "who.no-person", "Nobody of that name is known.", near)


def _is_of_offices(question: str, lang: str) -> bool:
    """True where words of a question name an office, or a state or body beside others."""
    return is_about_office(question, lang) or owners_worded(question, lang)
