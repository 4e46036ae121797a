"""A service whose pages come in slowly, some lines at a time, as over a poor line or to a busy machine.

Refuses: cutting within a line, where a word or a tag would be drawn by half.
"""

from collections.abc import Iterable, Iterator
from time import sleep
from typing import Any

#: In how many pieces a page comes, and how long between two: longer than a browser takes to draw one.
PIECES, PAUSE_S = 16, 0.03


class Trickling:
    """A WSGI application around another one."""

    def __init__(self, app: Any) -> None:
        self._app = app

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """The other's answer, a page in pieces."""
        told: dict[str, str] = {}

        def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            told.update({name.lower(): value for name, value in headers})
            return start_response(status, headers, *more)

        body = self._app(environ, start)
        return _pieces(body) if told.get("content-type", "").startswith("text/html") else body


def _pieces(body: Iterable[bytes]) -> Iterator[bytes]:
    lines = b"".join(body).splitlines(keepends=True)
    if hasattr(body, "close"):
        body.close()
    step = max(1, -(-len(lines) // PIECES))
    for first in range(0, len(lines), step):
        yield b"".join(lines[first : first + step])
        sleep(PAUSE_S)
