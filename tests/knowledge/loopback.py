"""A query service on loopback that answers from the recorded answers, and misbehaves as told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

RECORDED = Path(__file__).parent / "wikidata"
DATE = "Mon, 02 Apr 2035 10:00:00 GMT"

Reply = tuple[int, dict[str, str], bytes]
"""Status, headers and body that stand in for one answer."""


def recorded(query: str) -> bytes:
    """The recorded answer to one of the three queries."""
    name = "positions" if "ps:P39 ?position ." in query else "holders" if "wikibase:rank" in query else "names"
    return (RECORDED / f"{name}.json").read_bytes()


class Loopback:
    """What was asked, and what goes wrong before the recorded answers come."""

    def __init__(self, replies: list[Reply]) -> None:
        self.replies = replies
        self.queries: list[str] = []
        self.agents: list[str] = []
        self.address = ""


@contextmanager
def service(*replies: Reply) -> Iterator[Loopback]:
    """Serve on a free port of 127.0.0.1."""
    told = Loopback(list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            told.queries.append(parse_qs(body)["query"][0])
            told.agents.append(self.headers["User-Agent"])
            status, headers, answer = told.replies.pop(0) if told.replies else (200, {}, recorded(told.queries[-1]))
            self.send_response_only(status)
            for name, value in {"Date": DATE, "Content-Length": str(len(answer)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_address[1]}/sparql"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
