"""What a request works with: the settings, the store it opens once, and the verbs that reach the network.

The verbs are passed in ready to call, so the web room never holds a socket.
Refuses: deciding anything; reading the request (parse.py).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from flask import Flask, current_app, g

from service.check.look import Look
from service.check.lookout import Choice, Seen, Unseen
from service.check.preview import Preview
from service.domain.deliveries import Delivery
from service.domain.lookouts import Lookout
from service.domain.networks import Opening, parse_openings
from service.domain.stories import Article, CheckOutcome
from service.importing import ReadPage
from service.intake.mementos import Ask
from service.keeping.metrics import Meter
from service.settings import Settings
from service.text.memory import Memory
from service.vault import Vault
from service.web.kept import Kept
from storage import Store

#: Where the desk stands among the application's extensions.
NAME = "stet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The tools every view shares."""

    settings: Settings
    memory: Memory  # findings by sentence, shared by all threads
    clock: Callable[[], datetime]  # aware UTC
    check_article: Callable[[Store, str], CheckOutcome]  # looks at one article now
    send_delivery: Callable[[Store, str], Delivery | None]  # sends one message now; None while another sender has it
    read_page: ReadPage  # an HTML page's main text, for imports
    meter: Meter = field(default_factory=Meter)  # counts what this process answers
    kept: Kept = field(default_factory=Kept)  # stories as they were read last, shared by all threads
    preview_lookout: Callable[[Store, Lookout], tuple[Seen | Unseen, tuple[Choice, ...]]] | None = None
    check_lookout: Callable[[Store, str], Lookout] | None = None  # both look at a listing; None without a network
    ask: Ask | None = None  # what an address answers now, with its site's leave; None without a network
    vault: Vault | None = None  # seals secrets; the one of the settings when none is handed in
    look_at: Callable[[Article], Look] | None = None  # what an address answers now; nothing is written
    #: Likewise told, of an address and a selector; True where somebody decided that robots.txt is ignored.
    preview_page: Callable[[str, str, bool], Preview] | None = None

    @property
    def networks(self) -> tuple[Opening, ...]:
        """The private networks the operator lets this service connect to."""
        return parse_openings(self.settings.private_networks)


def install_desk(app: Flask, desk: Desk) -> None:
    """Views find this desk, and what a request opened is closed when the request ends."""
    app.extensions[NAME] = desk
    app.teardown_appcontext(_close_store)


def desk() -> Desk:
    """The desk of the application that answers this request."""
    found: Desk = current_app.extensions[NAME]
    return found


def store() -> Store:
    """The one store of this request, opened when first asked for."""
    if "store" not in g:
        g.store = Store(desk().settings.database)
    opened: Store = g.store
    return opened


def now() -> datetime:
    """The time by the desk's clock, aware UTC."""
    return desk().clock()


def vault() -> Vault:
    """What seals secrets before they are stored."""
    return desk().vault or Vault(desk().settings.key_file)


def _close_store(_: BaseException | None) -> None:
    opened: Store | None = g.pop("store", None)
    if opened is not None:
        opened.close()
