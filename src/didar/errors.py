"""Everything that can go wrong, as one small tree, numbered, each with its remedy.

DidarError
├── InputError            what was given is no report           exit code 1
│   ├── D101  NotText         bytes that are no text
│   ├── D102  NotRecord       a line that is no JSON object
│   ├── D103  MissingText     a record without a text
│   ├── D104  NotFound        no such file or folder
│   └── D105  BadField        a field of a record that cannot be understood
├── UpdateError           the knowledge could not be updated      exit code 1
│   ├── D301  NotReached      no connection to the service, or none in time
│   ├── D302  Refused         the service does not answer the question
│   ├── D303  BadAnswer       an answer that cannot be understood
│   └── D304  FolderTaken     a folder that already holds such tables
├── ChronicleError        a chronicle that cannot be used       exit code 1
│   ├── D401  NoChronicle     a folder that is no chronicle
│   ├── D402  DamagedChronicle  a part of one that cannot be read
│   ├── D403  OtherVersion    one made by another version of the format
│   ├── D404  NotWritten      the disk does not take what is to be written
│   └── D405  NoSuchThing     an event, person or decision that the chronicle does not have
├── EngineError           an engine that cannot do the work       exit code 1
│   ├── D501  NoEngine        one that is not installed, or lacks what it needs
│   └── D502  EngineFailed    one that gave up
└── UsageError            wrong usage                           exit code 2
    ├── D201  BadOption       an option or argument that cannot be understood
    └── D202  BadTables       tables of one's own that cannot be used
"""

from __future__ import annotations


class DidarError(Exception):
    """Any error Didar reports: a stable ``code``, what happened, in which input (``where``), and the remedy."""

    code = "D000"
    remedy = "Please report this with the input that caused it."
    exit_code = 1

    def __init__(self, message: str, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        if remedy:
            self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{self.code} {place}{self.message} {self.remedy}"


class InputError(DidarError):
    """What was given is no report."""

    code = "D100"


class NotTextError(InputError):
    """Bytes that are no text in any encoding Didar reads."""

    code = "D101"
    remedy = "Save the file as UTF-8 text (UTF-16 and Windows-1256 are read too)."


class NotRecordError(InputError):
    """A line of JSON Lines that is no JSON object."""

    code = "D102"
    remedy = "Each line must be one JSON object with a field 'text'."


class MissingTextError(InputError):
    """A record without a text."""

    code = "D103"
    remedy = "Give the report's text as a string in the field 'text'."


class NotFoundError(InputError):
    """No such file or folder."""

    code = "D104"
    remedy = "Check the path; '-' reads standard input."


class BadFieldError(InputError):
    """A field of a record that cannot be understood."""

    code = "D105"
    remedy = "See the manual's page on input for the fields and their forms."


class UpdateError(DidarError):
    """The knowledge could not be updated; nothing was written."""

    code = "D300"


class NotReachedError(UpdateError):
    """No connection to the query service, or none in time."""

    code = "D301"
    remedy = "Check the network and the address given with --endpoint, then run the command again."


class RefusedError(UpdateError):
    """The query service does not answer the question: too busy, moved, or an error of its own."""

    code = "D302"
    remedy = "Run the command again later, or for fewer states with --state."


class BadAnswerError(UpdateError):
    """An answer that is no result of a query, cut off, or larger than Didar takes."""

    code = "D303"
    remedy = "Run the command again, for fewer states with --state; check that --endpoint is a SPARQL service."


class FolderTakenError(UpdateError):
    """A folder that already holds tables of these names."""

    code = "D304"
    remedy = "Give a new folder, or --replace to write them anew."


class ChronicleError(DidarError):
    """A chronicle that cannot be used."""

    code = "D400"


class NoChronicleError(ChronicleError):
    """A folder that is no chronicle."""

    code = "D401"
    remedy = "Give a folder that 'didar build REPORTS --into FOLDER' has made."


class DamagedChronicleError(ChronicleError):
    """A file of a chronicle that cannot be read."""

    code = "D402"
    remedy = "Put the file back from a copy, or remove it and build again from the reports."


class OtherVersionError(ChronicleError):
    """A chronicle made by another version of the format."""

    code = "D403"
    remedy = "Build it again with this version, or use the version that made it."


class NotWrittenError(ChronicleError):
    """The disk does not take what is to be written: it is full, or not to be written on."""

    code = "D404"
    remedy = "Make room (or the folder writable) and run the command again: what was written whole is kept."


class NoSuchThingError(ChronicleError):
    """An event, person or decision that the chronicle does not have."""

    code = "D405"
    remedy = "Check the id; 'didar review' and 'didar export' show those there are."


class EngineError(DidarError):
    """An engine other than plain processes cannot do the work; what was written whole is kept."""

    code = "D500"


class NoEngineError(EngineError):
    """An engine that is not installed, or lacks what it needs."""

    code = "D501"
    remedy = "'make spark' installs PySpark; Java 17 comes with the system."


class EngineFailedError(EngineError):
    """An engine that gave up."""

    code = "D502"
    remedy = "Put right what it says and run the command again: what was written whole is kept."


class UsageError(DidarError):
    """Wrong usage of a command or function."""

    code = "D200"
    exit_code = 2


class BadOptionError(UsageError):
    """An option or argument that cannot be understood."""

    code = "D201"
    remedy = "Run the command with --help."


class BadTablesError(UsageError):
    """Tables of one's own that cannot be used."""

    code = "D202"
    remedy = "Run 'didar knowledge check' on the folder: it lists all that is wrong."
