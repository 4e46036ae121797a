"""A service with something of everything on its desk, whose network is a stand-in: nothing is fetched or sent.

Refuses: asserting.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from flask import Flask

from service.admitting import issue_share_link, issue_token
from service.domain.accounts import Role, Scope
from service.domain.stories import CheckOutcome
from service.settings import read_settings
from service.text.memory import Memory
from service.watching.imported import read_page
from service.web.desk import Desk
from service.web.limits import LIMITS
from service.web.routes import install
from storage import Store
from tests.fakes import FrozenClock
from tests.rules.tree import ROOT
from tests.web.conftest import BEFORE, TODAY, Known
from tests.web.signed import House

#: What Schemathesis is told, for everybody who runs it here.
CONFIG = ROOT / "schemathesis.toml"


#: What takes something away, and the name in its address of what it takes: a spare one, so that the rest stays.
TAKES_AWAY = {
    "subscriptions.remove": "subscription_id",
    "articles.remove": "article_id",
    "articles.merge": "article_id",
    "stories.remove": "story_id",
}


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


def ids_of(app: Flask) -> dict[str, str]:
    """Ids of things that are there, by their names in addresses; made through the service, while it has no accounts."""
    client = app.test_client()
    known = Known(client)
    names = {"<story_id>", "<number>", "<path:address>", *(f"<{noun}_id>" for noun in vars(known))}
    found = {name[1:-1].removeprefix("path:"): known.address(name) for name in sorted(names)}
    return found | {"filename": "stet.css"}


def spares_of(app: Flask) -> dict[str, str]:
    """Ids of things that are there to be taken away, by the operations that do it."""
    client = app.test_client()
    hook = client.post("/subscriptions", json={"address": "https://example.org/spare"}).get_json()
    found = {"subscriptions.remove": hook["id"]}
    for operation in ("articles.remove", "articles.merge", "stories.remove"):
        story = client.post("/stories", json={"title": f"Spare for {operation}"}).get_json()["id"]
        about = {"address": f"https://example.org/{operation}", "text": BEFORE, "captured_at": "2026-01-07T10:00:00Z"}
        version = client.post(f"/stories/{story}/versions", json=about).get_json()["version"]
        found[operation] = {"story_id": story, "article_id": version["article_id"]}[TAKES_AWAY[operation]]
    return found


def write_config(ids: Mapping[str, str], spares: Mapping[str, str]) -> str:
    """The configuration, so that addresses with ids lead somewhere; what is taken away meanwhile is a spare one."""
    text = CONFIG.read_text(encoding="utf-8")
    if ids:
        known = "\n".join(f'"path.{name}" = "{id}"' for name, id in ids.items())
        taken = "\n".join(
            f'[[operations]]\ninclude-operation-id = ["{operation}"]\n'
            f'parameters = {{ "path.{TAKES_AWAY[operation]}" = "{spare}" }}\n'
            for operation, spare in spares.items()
        )
        text = f"{text}\n[parameters]\n{known}\n\n{taken}"
    tomllib.loads(text)
    return text


def lift_limits() -> None:
    """Nobody is refused for asking often from now on, in this process: thousands of guesses are asked one by one."""
    for endpoint, limit in LIMITS.items():
        LIMITS[endpoint] = replace(limit, a_minute=1_000_000)


def people_of(app: Flask) -> tuple[dict[str, str], dict[str, str]]:
    """The Authorization header of an admin, an editor and a reader, and ids of an account, a session, a token, a link.

    These are spare ones: whoever is disabled, signed out or revoked is not who asks. From now on nobody else is
    answered.
    """
    with Store(app.extensions["stet"].settings.database) as store:
        house = House(app, store)
        tokens = {
            account.role.value: house.program(name).environ_base["HTTP_AUTHORIZATION"]
            for name, account in house.accounts.items()
        }
        spare = house.accounts["una"] = house.add("una", Role.EDITOR)
        house.browser("una")
        token, _ = issue_token(store, house.accounts["ada"].id, "spare", (Scope.READ,), None, house.now)
        link, _ = issue_share_link(store, "flood", "spare", 14, "ada", house.now)
        ids = {"account_id": spare.id, "prefix": token.prefix, "link_id": link.id}
    return tokens, ids
