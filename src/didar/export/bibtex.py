"""Citations for BibLaTeX (and BibTeX, which passes over what it does not know), in UTF-8."""

from __future__ import annotations

from typing import BinaryIO

from didar.export.citation import Citation, citations
from didar.store.rows import Chronicle

ENTRIES = {"dataset": "dataset", "event": "misc", "report": "article"}
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
}  # fmt: skip


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write an entry for each thing to cite."""
    for citation in citations(chronicle, what):
        out.write(entry(citation).encode())


def entry(one: Citation) -> str:
    """One entry, with an empty line behind it."""
    container = "journaltitle" if one.sort == "report" else "howpublished"
    fields = {
        "title": f"{{{escaped(one.title)}}}",
        container: escaped(one.container or ""),
        "date": escaped((one.date or "").split("T")[0]),
        "url": one.address or "",
        "langid": escaped(
            {"fa": "persian", "ar": "arabic", "ru": "russian", "en": "english"}.get(one.language or "", "")
        ),
        "version": escaped(one.version or ""),
        "related": one.within or "",
        "note": escaped(one.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{ENTRIES[one.sort]}{{{one.key},\n{lines}}}\n\n"


def escaped(text: str) -> str:
    """Text that LaTeX prints as it is, on one line."""
    return "".join(_SPECIAL.get(c, c) for c in " ".join(text.split()))
