"""Names for things outside a chronicle: they do not change as long as the thing's own id does not."""

from __future__ import annotations

from hashlib import blake2b
from urllib.parse import quote


def urn(sort: str, ident: str) -> str:
    """A name for linked data: urn:didar:person:kerry. What is no letter, digit, dot or dash is percent-encoded."""
    return f"urn:didar:{sort}:{quote(ident, safe='')}"


def short(sort: str, *parts: str) -> str:
    """A name of letters, digits and dashes: didar-person- and sixteen hexadecimal digits."""
    return f"didar-{sort}-" + blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()
