"""Didar reads press reports of diplomatic and defence meetings into records whose every datum points at its words.

>>> import didar
>>> reading = didar.read("دیدار وزیران در مسکو …", published="2018-04-04")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from didar.asking.answer import Answer
    from didar.dates.alone import DateRead
    from didar.model.reading import Reading

__version__ = "0.1.0"
__all__ = ["__version__", "read", "read_dates", "who"]


def read(
    text: str,
    *,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    lang: str | None = None,
) -> Reading:
    """Read one report and give its record.

    Spans of the record count code points of ``text`` (of title + newline + text where a title is given that the text
    does not begin with). ``published`` is ISO 8601 or day first with slashes, in the outlet's local time. A report in a
    language without a pack comes back with empty lists and the reason in ``report.passed_over``. Raises TypeError for a
    text that is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    from didar.pipeline import read_report
    from didar.sources.records import report_of_text

    return read_report(
        report_of_text(text, None, id=id, title=title, url=url, outlet=outlet, published=published, lang=lang)
    )


def read_dates(text: str, lang: str, document_date: str | None = None) -> list[DateRead]:
    """The date expressions of a text, in text order, each with its words, value, calendar, basis and reason.

    ``lang`` is "fa", "prs" (Dari) or "ar". ``document_date`` is the day of writing, ISO 8601 or day first with slashes:
    "yesterday" and days without a year are counted from it, and have no value without it. Values are EDTF. Raises
    TypeError for a text that is no str, ValueError for another language or a document date that is none.

    >>> import didar
    >>> date = didar.read_dates("وزیر دیروز (سه‌شنبه) وارد مسکو شد.", "fa", "2015-09-30")[0]
    >>> date.words, date.edtf, date.basis
    ('دیروز (سه\u200cشنبه)', '2015-09-29', 'relative')
    >>> date.reason
    'A day counted from the day of writing («امروز», «أمس»).'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    from didar.dates.alone import read_dates as dates_of

    return dates_of(text, lang, document_date)


def who(question: str, on: str | None = None) -> Answer:
    """Who held the office a question names, or which offices the person it names held; (``on``) at a date.

    The question is in English, Persian, Arabic or Russian; ``on`` is EDTF or a date as the press writes it. An empty
    answer carries its reason. Raises TypeError for a question that is no str, BadOptionError for ``on`` if none.
    """
    if not isinstance(question, str):
        raise TypeError(f"question must be str, not {type(question).__name__}")
    from didar.asking.who import who as answer

    return answer(question, on)
