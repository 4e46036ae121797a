"""A service with something of everything on its desk, whose network is a stand-in: nothing is fetched or sent.

Refuses: asserting.
"""

import tomllib
from pathlib import Path

from flask import Flask

from service.domain.stories import CheckOutcome
from service.settings import read_settings
from service.text.memory import Memory
from service.watching.imported import read_page
from service.web.desk import Desk
from service.web.routes import install
from storage import Store
from tests.fakes import FrozenClock
from tests.rules.tree import ROOT
from tests.web.conftest import JSON, TODAY, Known
from tests.web.signed import House

#: What Schemathesis is told, for everybody who runs it here.
CONFIG = ROOT / "schemathesis.toml"


def make_app(folder: Path) -> Flask:
    """The application, its data in the folder."""
    app = Flask("service.web")
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
    return app


def config_for(app: Flask) -> str:
    """The configuration, with ids of things that are there, so that addresses with ids lead somewhere."""
    known = Known(app.test_client())
    names = {"<story_id>", *(f"<{noun}_id>" for noun in vars(known))}
    found = {name[1:-1]: known.address(name) for name in sorted(names)}
    article = app.test_client().get(f"/articles/{known.article}", headers=JSON).get_json()
    found["capture_id"] = article["captures"][0]["id"]
    ids = "\n".join(f'"path.{name}" = "{id}"' for name, id in found.items() if "<" not in id)
    text = f"{CONFIG.read_text(encoding='utf-8')}\n[parameters]\n{ids}\n"
    tomllib.loads(text)
    return text


def tokens_for(app: Flask) -> dict[str, str]:
    """The Authorization header of an admin, an editor and a reader. From now on nobody else is answered."""
    with Store(app.extensions["stet"].settings.database) as store:
        house = House(app, store)
        return {
            account.role.value: house.program(name).environ_base["HTTP_AUTHORIZATION"]
            for name, account in house.accounts.items()
        }
