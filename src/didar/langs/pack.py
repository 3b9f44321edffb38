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
