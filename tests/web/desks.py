"""A second desk beside the test's own."""

from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from service.domain.stories import CheckOutcome
from service.settings import read_settings
from service.text.memory import Memory
from service.watching.imported import read_page
from service.web.desk import Desk
from service.web.routes import install
from tests.fakes import FrozenClock
from tests.web.conftest import TODAY


def another_desk(folder: Path) -> FlaskClient:
    """A visitor of an empty desk whose data lie in this folder."""
    app = Flask("service.web")
    folder.mkdir()
    install(
        app,
        Desk(
            settings=read_settings({"STET_DATA": str(folder)}),
            memory=Memory(),
            clock=FrozenClock(TODAY),
            check_article=lambda store, article_id: CheckOutcome.UNREACHABLE,
            send_delivery=lambda store, delivery_id: None,
            read_page=read_page,
        ),
    )
    return app.test_client()
