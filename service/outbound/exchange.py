"""One request and its answer on one open connection, under a deadline and a cap in bytes.

The body is taken in pieces and unpacked piece by piece (unpacking.py), so a bomb of a
kilobyte costs what the cap allows and no more. Refuses: following redirects, retrying.
"""

import http.client
import ssl
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError, IncompleteRead, ProtocolError, SSLError
from urllib3.exceptions import TimeoutError as ClientTimeout
from urllib3.response import BaseHTTPResponse

from service.domain.addresses import Target
from service.domain.deliveries import Fault
from service.outbound.answers import REDIRECTS
from service.outbound.deadline import Deadline
from service.outbound.unpacking import CODINGS, PIECE_BYTES, Unpacked

#: The content codings we ask for. Deflate is understood, but servers disagree on what it is.
ASKED_CODINGS = "gzip, identity"

#: Content codings taken off at most.
STACKED_CODINGS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of a target."""

    method: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What one server said on one connection."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    truncated: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """The exchange came to nothing."""

    fault: Fault
    note: str


UNREACHABLE = Broken(Fault.UNREACHABLE, "The server could not be reached.")
TIMED_OUT = Broken(Fault.TIMED_OUT, "The server took too long to answer.")
TLS_FAILED = Broken(Fault.TLS_FAILED, "The server could not prove that it is the one the address names.")
GARBLED = Broken(Fault.BROKEN_ANSWER, "The server's answer could not be read.")
FOREIGN_CODING = Broken(Fault.BROKEN_ANSWER, "The server packed its answer in a way nobody asked for.")


def exchange(
    connection: HTTPConnection, target: Target, request: Request, *, body_bytes: int, cut: bool, deadline: Deadline
) -> Reply | Broken:
    """The reply, or what went wrong. The connection is closed.

    The body of a redirect that will be followed is not read; nobody follows what a message is answered.
    """
    try:
        reply = _converse(connection, target, request, body_bytes, cut)
    except (SSLError, ssl.SSLError):
        reply = TLS_FAILED
    except (TimeoutError, ClientTimeout):
        reply = TIMED_OUT
    except (HTTPError, http.client.HTTPException, OSError, ValueError, zlib.error):
        # ValueError: http.client and urllib3 raise it for some malformed status lines, lengths and encodings
        reply = GARBLED
    finally:
        connection.close()
    return TIMED_OUT if deadline.expired else reply


def _converse(
    connection: HTTPConnection, target: Target, request: Request, body_bytes: int, cut: bool
) -> Reply | Broken:
    connection.request(
        request.method,
        target.path,
        body=request.body,
        headers={"Host": target.authority, **dict(request.headers)},  # http.client brackets a bracketed number again
        preload_content=False,
        decode_content=False,
    )
    response = connection.getresponse()
    headers = tuple((name.lower(), value) for name, value in response.headers.items())
    if response.status in REDIRECTS and request.method == "GET":
        return Reply(status=response.status, headers=headers, body=b"", truncated=False)
    codings = [coding.strip().lower() for coding in response.headers.get("content-encoding", "").split(",")]
    codings = [coding for coding in codings if coding not in ("", "identity")]
    if len(codings) > STACKED_CODINGS or not CODINGS.issuperset(codings):
        return FOREIGN_CODING
    body, whole = _take(response, codings, body_bytes)
    if len(body) > body_bytes and not cut:
        return Broken(Fault.TOO_LARGE, f"The answer is larger than {body_bytes:,} bytes.")
    truncated = not whole or len(body) > body_bytes
    return Reply(status=response.status, headers=headers, body=body[:body_bytes], truncated=truncated)


def _take(response: BaseHTTPResponse, codings: list[str], body_bytes: int) -> tuple[bytes, bool]:
    """Up to one piece more than the limit of the body, and whether all of it came. Raises zlib.error."""
    sent = _Sent(response)
    layers: list[_Sent | Unpacked] = [sent]
    for coding in reversed(codings):  # the last one named was put on last
        layers.append(Unpacked(layers[-1], coding, body_bytes))
    pieces: list[bytes] = []
    taken = 0
    for piece in layers[-1]:
        pieces.append(piece)
        taken += len(piece)
        if taken > body_bytes:
            break
    return b"".join(pieces), all(layer.whole for layer in layers)


class _Sent:
    """The bytes of the body as they were sent, and whether they ended where the server said they would."""

    def __init__(self, response: BaseHTTPResponse) -> None:
        self._response = response
        self.whole = False

    def __iter__(self) -> Iterator[bytes]:
        try:
            while piece := self._response.read1(PIECE_BYTES, decode_content=False):
                yield piece
        except (IncompleteRead, ProtocolError, http.client.IncompleteRead, ConnectionError):
            return
        self.whole = True
