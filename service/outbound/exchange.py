"""One request and its answer on one open connection, under a deadline and a cap in bytes.

The body is taken in pieces and decompressed piece by piece, so a bomb of a kilobyte
costs what the cap allows and no more. Refuses: following redirects, retrying.
"""

import http.client
import ssl
from dataclasses import dataclass

from urllib3.connection import HTTPConnection
from urllib3.exceptions import DecodeError, HTTPError, IncompleteRead, ProtocolError, SSLError
from urllib3.exceptions import TimeoutError as ClientTimeout
from urllib3.response import BaseHTTPResponse

from service.domain.addresses import Target
from service.domain.deliveries import Fault
from service.outbound.deadline import Deadline

#: Content codings we ask for and can take in piece by piece, and how many may be stacked.
CODINGS = ("gzip", "deflate")
KNOWN_CODINGS = frozenset({*CODINGS, "x-gzip", "identity"})
STACKED_CODINGS = 2

#: Statuses whose Location is followed.
REDIRECTS = frozenset({301, 302, 303, 307, 308})

#: Bytes taken at a time.
PIECE_BYTES = 65_536


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
    """The reply, or what went wrong. The connection is closed. A redirect's body is not read."""
    try:
        reply = _converse(connection, target, request, body_bytes, cut)
    except (SSLError, ssl.SSLError):
        reply = TLS_FAILED
    except (TimeoutError, ClientTimeout):
        reply = TIMED_OUT
    except (HTTPError, http.client.HTTPException, OSError, ValueError):
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
        headers=dict(request.headers),
        preload_content=False,
        decode_content=True,
    )
    response = connection.getresponse()
    headers = tuple((name.lower(), value) for name, value in response.headers.items())
    if response.status in REDIRECTS:
        return Reply(status=response.status, headers=headers, body=b"", truncated=False)
    codings = [coding.strip().lower() for coding in response.headers.get("content-encoding", "").split(",")]
    codings = [coding for coding in codings if coding]
    if len(codings) > STACKED_CODINGS or not KNOWN_CODINGS.issuperset(codings):
        return FOREIGN_CODING
    body, whole = _take(response, body_bytes)
    if len(body) > body_bytes and not cut:
        return Broken(Fault.TOO_LARGE, f"The answer is larger than {body_bytes:,} bytes.")
    truncated = not whole or len(body) > body_bytes
    return Reply(status=response.status, headers=headers, body=body[:body_bytes], truncated=truncated)


def _take(response: BaseHTTPResponse, body_bytes: int) -> tuple[bytes, bool]:
    """Up to one piece more than the limit of the body, and whether it ended where the server said it would."""
    pieces: list[bytes] = []
    taken = 0
    try:
        while taken <= body_bytes:
            piece = response.read1(PIECE_BYTES, decode_content=True)
            if not piece:
                break
            pieces.append(piece)
            taken += len(piece)
    except DecodeError:
        raise
    except (IncompleteRead, ProtocolError, http.client.IncompleteRead, ConnectionError):
        return b"".join(pieces), False
    return b"".join(pieces), True
