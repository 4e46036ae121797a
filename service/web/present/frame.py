"""What stands around every page: the ways to the rooms, the stylesheet and script by their content, the keyboard map.

Refuses: what a single page says.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, current_app, request, url_for

#: How long a browser keeps a file that it asked for by its content, in seconds: a year, the longest that counts.
KEPT_S = 31_536_000


@dataclass(frozen=True, slots=True)
class Room:
    """A way to one part of Stet, shown on every page once its address exists."""

    endpoint: str
    word: str
    names: tuple[str, ...]  # what pages of this part set `room` to
    key: str  # its keys on the map, "" for none


ROOMS = (
    Room("home", "Desk", ("desk", "stories"), "g d"),
    Room("search", "Search", ("search",), "g s"),
    Room("watches.list", "Watches", ("watches",), "g w"),
    Room("subscriptions.list", "Webhooks", ("webhooks",), "g h"),
    Room("settings", "Settings", ("settings",), "g t"),
)

#: The keyboard map: where, and what each key does there. A key works where something on the page carries it.
KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Everywhere",
        (
            ("?", "show or hide this map"),
            ("/", "search"),
            ("g d", "go to the desk"),
            ("g s", "go to search"),
            ("g w", "go to the watches"),
            ("g h", "go to the webhooks"),
            ("g t", "go to the settings"),
            ("u", "up: to what this page belongs to"),
            ("Esc", "close, or leave a field"),
        ),
    ),
    (
        "In a list",
        (
            ("j", "next entry"),
            ("k", "entry before"),
            ("Enter", "open the entry"),
            ("f", "filters"),
            ("m", "mark as seen: the story you are at, or the one that is open"),
        ),
    ),
    (
        "In a report or a version",
        (
            ("n", "next change or claim"),
            ("p", "change or claim before"),
            ("t", "between the list and the text"),
            ("v", "side by side or inline"),
            ("x", "fold or unfold what is unchanged"),
            ("c", "copy as citation: the change you are at, or the whole"),
            ("[", "the report or version before"),
            ("]", "the report or version after"),
        ),
    ),
)


def install_frame(app: Flask) -> None:
    """Templates know the rooms, the keyboard map and the addresses of our files."""
    app.jinja_env.globals.update(
        asset=_asset_finder(app),
        has_page=lambda endpoint: endpoint in current_app.view_functions,
        key_map=KEYS,
        rooms=lambda: [room for room in ROOMS if room.endpoint in current_app.view_functions],
    )
    app.after_request(_keep_what_was_asked_for_by_its_content)


def _asset_finder(app: Flask) -> Callable[[str], str]:
    folder = Path(app.static_folder or "")
    marks: dict[str, str] = {}

    def asset(name: str) -> str:
        """The address of a file of ours, which changes when its content does."""
        if name not in marks:
            marks[name] = sha256((folder / name).read_bytes()).hexdigest()[:12]
        return url_for("static", filename=name, v=marks[name])

    return asset


def _keep_what_was_asked_for_by_its_content(response: Response) -> Response:
    if request.endpoint == "static" and "v" in request.args and response.status_code == 200:
        response.headers["Cache-Control"] = f"public, max-age={KEPT_S}, immutable"
    return response
