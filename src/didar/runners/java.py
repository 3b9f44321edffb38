"""Finds the Java that Spark runs on."""

from __future__ import annotations

import os
import re
from pathlib import Path

from didar.errors import NoEngineError

VERSION = "17"
"""The version of Java that Spark 4 is made for."""
PLACES = (Path("/usr/lib/jvm"), Path("/Library/Java/JavaVirtualMachines"), Path("/opt/java"))
"""Where systems keep their Javas."""
_RELEASE = re.compile(r'^JAVA_VERSION="(\d+)', re.MULTILINE)


def home() -> Path:
    """The folder of Java 17: JAVA_HOME where that is one, else one of the usual places. NoEngineError without any."""
    given = os.environ.get("JAVA_HOME")
    tried = [Path(given)] if given else []
    tried += [found for place in PLACES if place.is_dir() for found in sorted(place.iterdir())]
    for path in tried:
        for root in (path, path / "Contents" / "Home"):
            if version(root) == VERSION:
                return root
    raise NoEngineError(
        f"Spark needs Java {VERSION}, and there is none.", remedy=f"Install it, or set JAVA_HOME to a Java {VERSION}."
    )


def version(root: Path) -> str | None:
    """The version of the Java in a folder, as its file 'release' has it; None for what is none."""
    try:
        found = _RELEASE.search((root / "release").read_text(encoding="utf-8"))
    except OSError:
        return None
    return found[1] if found and (root / "bin" / "java").exists() else None
