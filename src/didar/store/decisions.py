"""The decisions log on disk: lines that are only ever added, each brought to the disk before it counts.

A line that a killed run or a full disk cut off (the last, without its end) counts for nothing and is said; before
anything is added it is set aside in ``decisions.cut``. A broken line anywhere else is an error that names it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

import msgspec

from didar.errors import DamagedChronicleError, NotWrittenError
from didar.model.decision import Decision, Kind
from didar.store.folder import Folder

_decode = msgspec.json.Decoder(Decision).decode
_encode = msgspec.json.Encoder().encode


class Log(msgspec.Struct):
    """The decisions of a chronicle in the order they were taken; ``cut`` is what is left of a line cut off."""

    decisions: list[Decision]
    cut: bytes = b""

    @property
    def warning(self) -> str | None:
        """What to tell of a line cut off, if there is one."""
        return "The last line of decisions.jsonl is cut off and counts for nothing." if self.cut else None


def read(folder: Folder) -> Log:
    """The log; an empty one where nothing was decided. Raises DamagedChronicleError for a line that is no decision."""
    try:
        data = folder.decisions.read_bytes()
    except FileNotFoundError:
        return Log([])
    except OSError as problem:
        raise DamagedChronicleError(f"The decisions cannot be read ({problem}).", where=str(folder.decisions)) from None
    *whole, rest = data.split(b"\n")
    log = Log([])
    for n, line in enumerate(whole, 1):
        if line.strip():
            log.decisions.append(_decision(line, folder.decisions, n))
    if rest.strip():
        try:
            log.decisions.append(_decision(rest, folder.decisions, len(whole) + 1))
        except DamagedChronicleError:
            log.cut = rest
    return log


def _decision(line: bytes, path: Path, n: int) -> Decision:
    try:
        return _decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
        raise DamagedChronicleError(
            f"The line is no decision ({problem}).",
            where=f"{path}:{n}",
            remedy="Put the line back from a copy, or take it out; each line is one decision as JSON.",
        ) from None


def add(folder: Folder, kind: Kind, of: list[str], *, who: str, why: str, **value: str | None) -> Decision:
    """Write one decision to the log and give it. The caller holds the lock. ``value`` are field and value.

    Raises NotWrittenError where the disk does not take it; the log is then as it was, but for a line cut off.
    """
    log = read(folder)
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    made = blake2b(repr((len(log.decisions), at, who, why, kind, of, sorted(value.items()))).encode(), digest_size=4)
    decision = Decision(id=f"d-{made.hexdigest()}", at=at, who=who, why=why, kind=kind, of=of, **value)
    try:
        if log.cut:
            _set_aside(folder, log.cut)
        ends = b"" if _ends_whole(folder.decisions) else b"\n"
        _append(folder.decisions, [ends + _encode(decision) + b"\n"])
    except OSError as problem:
        raise NotWrittenError(f"The decision cannot be written ({problem}).", where=str(folder.decisions)) from None
    return decision


def _set_aside(folder: Folder, cut: bytes) -> None:
    _append(folder.path / "decisions.cut", [cut + b"\n"])
    os.truncate(folder.decisions, folder.decisions.stat().st_size - len(cut))


def _ends_whole(path: Path) -> bool:
    if not path.exists() or not path.stat().st_size:
        return True
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _append(path: Path, lines: Iterable[bytes]) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        data = memoryview(b"".join(lines))
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    finally:
        os.close(handle)
