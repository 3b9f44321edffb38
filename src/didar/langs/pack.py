"""Language packs: what differs between languages, as data. Every pack has the same files; see CONTRIBUTING."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

PACKS = ("ar", "fa")
"""Languages Didar can read. A report in any other language is passed over with a note."""


@cache
def table(lang: str, name: str) -> dict[str, Any]:
    """The TOML table ``name`` of a language's pack, for instance ``table("fa", "speech")``.

    Raises FileNotFoundError for a language or table there is not.
    """
    return tomllib.loads(files("didar.langs").joinpath(lang, f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _variants() -> dict[str, str]:
    """Languages that another's pack reads: Dari («prs») by the Persian one."""
    return {v["lang"]: pack for pack in PACKS for v in table(pack, "text")["language"]["variants"]}


def pack_of(lang: str | None) -> str | None:
    """The pack that reads a language (``"fa"`` for ``"prs"``), or None where there is none."""
    return lang if lang in PACKS else _variants().get(lang or "")
