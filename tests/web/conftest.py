"""An application on a real database in a temporary file; only the clock and the network are fakes."""

from collections.abc import Iterator
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.domain.stories import CheckOutcome
from service.settings import Settings, read_settings
from service.text.memory import Memory
from service.watching.imported import read_page
from service.web.desk import Desk
from service.web.routes import install
from storage import Store
from tests.fakes import FrozenClock

#: The time on the desk's clock, later than everything the tests import.
TODAY = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)

BEFORE = """Dam above Weir holds

About 20 per cent of the valley is under water, Mayor Ada Brook said.

She ruled out closing the bridge."""
AFTER = BEFORE.replace("20 per cent", "35 per cent")

JSON = {"Accept": "application/json"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The defaults, with everything kept in the test's own folder."""
    return read_settings({"STET_DATA": str(tmp_path)})


@pytest.fixture
def app(settings: Settings) -> Flask:
    """The application, with no network behind it."""
    app = Flask("service.web")
    app.testing = False  # a bug becomes the page a visitor would see
    install(
        app,
        Desk(
            settings=settings,
            memory=Memory(),
            clock=FrozenClock(TODAY),
            check_article=lambda store, article_id: CheckOutcome.UNREACHABLE,
            send_delivery=lambda store, delivery_id: None,
            read_page=read_page,
        ),
    )
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A visitor."""
    return app.test_client()


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    """The same database, seen from outside."""
    with Store(settings.database) as opened:
        yield opened


class Known:
    """The ids of a desk with something of everything on it."""

    def __init__(self, client: FlaskClient, hook: str = "https://example.org/hook") -> None:
        """hook: where the subscription's messages go."""
        client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
        about = {"address": "https://example.org/flood", "publisher": "The Weir Post"}
        made = [
            client.post("/stories/flood/versions", json={**about, "text": text, "captured_at": at}).get_json()
            for text, at in ((BEFORE, "2026-01-07T10:00:00Z"), (AFTER, "2026-01-07T12:00:00Z"))
        ]
        self.version = made[1]["version"]["id"]
        self.report = made[1]["reports"][0]["id"]
        self.article = made[1]["version"]["article_id"]
        self.capture = client.get(f"/articles/{self.article}", headers=JSON).get_json()["captures"][0]["id"]
        found = client.get("/stories/flood/threads", headers=JSON).get_json()["threads"]
        self.thread = found[0]["id"]
        self.decision = client.post(f"/threads/{self.thread}/pin", json={}).get_json()["id"]
        client.post(f"/articles/{self.article}/resume", json={})
        listing = {"address": "https://example.org/feed", "words": "talks"}
        self.lookout = client.post("/stories/flood/lookouts", json=listing).get_json()["lookout"]["id"]
        self.subscription = client.post("/subscriptions", json={"address": hook}).get_json()["id"]
        self.delivery = client.post(f"/subscriptions/{self.subscription}/deliveries", json={}).get_json()["id"]

    def address(self, rule: str) -> str:
        """A route's address with these ids filled in."""
        values = {
            "<story_id>": "flood",
            "<version_id>": self.version,
            "<report_id>": self.report,
            "<article_id>": self.article,
            "<capture_id>": self.capture,
            "<thread_id>": self.thread,
            "<decision_id>": self.decision,
            "<lookout_id>": self.lookout,
            "<subscription_id>": self.subscription,
            "<delivery_id>": self.delivery,
            "<number>": "1",
            "<path:address>": "https://example.org/flood",
            "<key>": "opens-nothing",
        }
        for name, value in values.items():
            rule = rule.replace(name, value)
        return rule


#: What a desk that had nothing holds after that, made once a process: its ids, and the database and key by their names.
_KEPT: list[tuple[Known, dict[str, bytes]]] = []


@pytest.fixture
def known(client: FlaskClient, settings: Settings) -> Known:
    """A desk with a story, two versions, a report, a watch, a subscription and a delivery."""
    files, is_empty = (settings.database, settings.key_file), not settings.database.exists()
    if _KEPT and is_empty:
        ids, kept = _KEPT[0]
        for path in files:
            path.write_bytes(kept[path.name])
            path.chmod(0o600)
        return copy(ids)
    made = Known(client)
    if is_empty and not any(path.name.endswith("-wal") for path in settings.data_dir.iterdir()):
        _KEPT[:] = [(copy(made), {path.name: path.read_bytes() for path in files})]
    return made
