"""The examples of docs/api.md: read, asked of a service made for them, and written anew.

`make accept` rewrites the answers; the diff is the review. Refuses: asserting (test_docs.py does).
"""

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask

from service.domain.stories import CheckOutcome
from service.settings import read_settings
from service.text.memory import Memory
from service.watching.imported import read_page
from service.web.desk import Desk
from service.web.routes import install
from tests.fakes import FrozenClock
from tests.rules.tree import ROOT

PAGE = ROOT / "docs" / "api.md"

_EXAMPLE = re.compile(r"```http\n(\w+) (\S+)\n(.*?)```\n\n`(\d{3})`\n\n```json\n(.*?)```", re.S)

#: A span, which is read best on one line.
_PAIR = re.compile(r"\[\s+(\d+),\s+(\d+)\s+\]")

#: Things of a list that the page shows.
SHOWN = 1


@dataclass(frozen=True, slots=True)
class Example:
    """A request of the page and the answer it shows."""

    method: str
    address: str
    body: str  # JSON, "" for none
    status: int
    answer: Any


def examples() -> Iterator[Example]:
    """The page's examples, in order."""
    for method, address, body, status, answer in _EXAMPLE.findall(PAGE.read_text(encoding="utf-8")):
        yield Example(method, address, body.strip(), int(status), json.loads(answer))


def ask(folder: Path) -> Iterator[tuple[Example, int, Any]]:
    """Each example with the status and the answer of a service whose data are in the folder; asked in order."""
    client = _application(folder).test_client()
    known: dict[str, str] = {}  # the page's ids and ours
    for example in examples():
        sent = json.loads(_with_ids(example.body, known)) if example.body else {} if example.method == "POST" else None
        headers = {"Accept": "application/json"}
        answer = client.open(_with_ids(example.address, known), method=example.method, json=sent, headers=headers)
        found = answer.get_json()
        yield example, answer.status_code, found
        known |= _ids(example.answer, found)


def rewrite_page() -> None:
    """The page shows today's answers, of lists no more things than it showed before."""
    with tempfile.TemporaryDirectory() as folder:
        asked = [(example.answer, found) for example, _, found in ask(Path(folder))]
    ours = {here: there for told, found in asked for there, here in _ids(told, found).items()}
    answers = iter([(told, json.loads(_with_ids(json.dumps(found), ours))) for told, found in asked])
    page = _EXAMPLE.sub(lambda match: _rewritten(match, *next(answers)), PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(page, encoding="utf-8")


def _rewritten(match: re.Match[str], told: Any, found: Any) -> str:
    shown = _PAIR.sub(r"[\1, \2]", json.dumps(_trimmed(told, found), ensure_ascii=False, indent=1))
    start, end = match.span(5)
    whole = match.group()
    return f"{whole[: start - match.start()]}{shown}\n{whole[end - match.start() :]}"


def _trimmed(told: Any, found: Any) -> Any:
    if isinstance(found, dict):
        return {name: _trimmed(told.get(name) if isinstance(told, dict) else None, one) for name, one in found.items()}
    if isinstance(found, list):
        items = told if isinstance(told, list) else []
        kept = found[: max(len(items), SHOWN)]
        return [_trimmed(items[at] if at < len(items) else None, one) for at, one in enumerate(kept)]
    return found


def _application(folder: Path) -> Flask:
    check: Callable[..., CheckOutcome] = lambda store, article_id: CheckOutcome.UNCHANGED  # noqa: E731 - a stand-in
    app = Flask("service.web")
    install(
        app,
        Desk(
            settings=read_settings({"STET_DATA": str(folder)}),
            memory=Memory(),
            clock=FrozenClock(),
            check_article=check,
            send_delivery=lambda store, delivery_id: None,
            read_page=read_page,
        ),
    )
    return app


def _ids(told: Any, found: Any) -> dict[str, str]:
    """The ids the page shows and what they are here, wherever both stand in the same place."""
    if isinstance(told, dict) and isinstance(found, dict):
        pairs = [(told[name], found[name], name) for name in told.keys() & found.keys()]
        here = {
            a: b
            for a, b, name in pairs
            if isinstance(a, str) and isinstance(b, str) and name.endswith(("id", "secret"))
        }
        return {**here, **{k: v for a, b, _ in pairs for k, v in _ids(a, b).items()}}
    if isinstance(told, list) and isinstance(found, list):
        return {k: v for a, b in zip(told, found, strict=False) for k, v in _ids(a, b).items()}
    return {}


def _with_ids(text: str, known: dict[str, str]) -> str:
    for told, ours in known.items():
        text = text.replace(told, ours) if len(told) > 12 else text
    return text
