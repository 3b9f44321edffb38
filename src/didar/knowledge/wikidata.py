"""A client for Wikidata's query service: one question at a time, patient, and wary of what comes back.

Only `didar knowledge update` uses it; reading and asking never touch the network. The service's habits (a User-Agent
that says who asks, 429 with Retry-After, answers cut off at its own time limit) are those of
https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual.
"""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from msgspec import Struct

from didar.errors import BadAnswerError, BadOptionError, NotReachedError, RefusedError, UpdateError

ENDPOINT = "https://query.wikidata.org/sparql"
LARGEST = 64 * 1024 * 1024
"""Bytes of the largest answer taken."""
TIMEOUT = 90.0
"""Seconds to wait for the service, which gives up by itself after 60."""
ATTEMPTS = 5
LONGEST_WAIT = 120.0
"""Seconds waited at most before another attempt; a service that asks for more is left alone."""
_PIECE = 1 << 16
_BUSY = frozenset((408, 429, 500, 502, 503, 504))
"""Statuses after which another attempt makes sense."""

Row = dict[str, str]
"""One solution: values by variable. Items are bare ids (Q794); absent variables were not bound."""


class Answer(Struct, frozen=True):
    """The solutions of a query and the day (ISO 8601) on which the service gave them, by its own clock."""

    rows: list[Row]
    day: str


class _LaterError(Exception):
    """Worth another attempt, after so many seconds if the service said so."""

    def __init__(self, problem: UpdateError, wait: float | None = None) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.wait = wait


class _NoRedirect(HTTPRedirectHandler):
    """Follows nothing: an address that moved is for the user to judge."""

    def redirect_request(  # noqa: PLR0917  urllib's own signature
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        """None: the redirect comes back as an error with its status."""
        return None


class Service:
    """A SPARQL endpoint; ``sleep`` and the limits are for tests. BadOptionError (D201) for an address of no use."""

    def __init__(
        self,
        endpoint: str = ENDPOINT,
        *,
        agent: str,
        plain_http: bool = False,
        timeout: float = TIMEOUT,
        largest: int = LARGEST,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        allowed = ("https", "http") if plain_http else ("https",)
        parts = urlsplit(endpoint)
        if parts.scheme not in allowed or not parts.hostname:
            remedy = "Give an https address; --plain-http allows http, for a service of your own."
            raise BadOptionError(f"not an address to ask: {endpoint!r}.", remedy=remedy)
        self.endpoint = endpoint
        self._agent = agent
        self._timeout = timeout
        self._largest = largest
        self._sleep = sleep
        self._opener: OpenerDirector = build_opener(_NoRedirect)

    def ask(self, query: str) -> Answer:
        """The solutions of a SPARQL query, in the service's order.

        Raises NotReachedError (D301), RefusedError (D302) or BadAnswerError (D303) when all attempts are spent.
        """
        wait = 1.0
        for left in range(ATTEMPTS - 1, -1, -1):
            try:
                return self._attempt(query)
            except _LaterError as later:
                if not left or (later.wait or 0) > LONGEST_WAIT:
                    raise later.problem from None
                self._sleep(max(later.wait or 0, wait))
                wait = min(wait * 2, LONGEST_WAIT)
        raise AssertionError("the last attempt returns or raises")

    def _attempt(self, query: str) -> Answer:
        request = Request(
            self.endpoint,
            data=urlencode({"query": query, "format": "json"}).encode(),
            headers={"User-Agent": self._agent, "Accept": "application/sparql-results+json"},
        )
        try:
            with self._opener.open(request, timeout=self._timeout) as response:
                return Answer(self._rows(self._body(response)), _day(response.headers.get("Date")))
        except HTTPError as refusal:
            with refusal:
                raise self._refused(refusal) from None
        except (URLError, http.client.HTTPException, OSError) as problem:
            reason = getattr(problem, "reason", None) or problem
            raise _LaterError(NotReachedError(f"no answer: {reason}.", where=self.endpoint)) from None

    def _refused(self, refusal: HTTPError) -> Exception:
        moved = refusal.headers.get("Location") if 300 <= refusal.code < 400 else None
        said = f"the service answers {refusal.code}" + (f" and points to {moved!r}" if moved else "") + "."
        problem = RefusedError(said, where=self.endpoint)
        if refusal.code not in _BUSY:
            return problem
        return _LaterError(problem, _seconds(refusal.headers.get("Retry-After"), refusal.headers.get("Date")))

    def _body(self, response: http.client.HTTPResponse) -> bytes:
        pieces: list[bytes] = []
        size = 0
        while piece := response.read(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > self._largest:
                raise BadAnswerError(f"the answer is longer than {self._largest:,} bytes.", where=self.endpoint)
        return b"".join(pieces)

    def _rows(self, body: bytes) -> list[Row]:
        try:
            found = json.loads(body)
        except (ValueError, RecursionError):
            # the service cuts off what takes it too long: that may go better another time
            raise _LaterError(BadAnswerError("the answer is no JSON, or cut off.", where=self.endpoint)) from None
        try:
            return [_row(solution) for solution in found["results"]["bindings"]]
        except (TypeError, KeyError, AttributeError):
            raise BadAnswerError("the answer is JSON, but no result of a query.", where=self.endpoint) from None


def _row(solution: dict[str, dict[str, Any]]) -> Row:
    values = {variable: cell["value"] for variable, cell in solution.items()}
    if not all(isinstance(value, str) for value in values.values()):
        raise TypeError("a value that is no text")
    return {
        variable: value.rpartition("/")[2] if solution[variable]["type"] == "uri" else value
        for variable, value in values.items()
    }


def _day(date: str | None) -> str:
    """The day of an HTTP date; empty where the service gives none."""
    try:
        return parsedate_to_datetime(date or "").date().isoformat()
    except ValueError:
        return ""


def _seconds(after: str | None, date: str | None) -> float | None:
    """What Retry-After asks for: seconds, or a time counted from the answer's own date. None for neither."""
    if after is None:
        return None
    try:
        return max(0.0, float(int(after)))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(after) - parsedate_to_datetime(date or "")).total_seconds())
    except (ValueError, TypeError):
        return None
