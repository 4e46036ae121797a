"""The wiring: settings become a desk, a desk becomes the application, and the application is served.

One process: one worker with its threads, and the scheduler beside them when the
settings ask for it. Refuses: any decision about stories, articles or messages.
"""

import errno
import socket
import sys
from contextlib import ExitStack, nullcontext
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from service import clock
from service.admitting import first_invitation
from service.check import Instruments, check_article
from service.check.hosts import door_of, robots_of
from service.check.leave import fetch_whole
from service.check.look import Known, Look, take_look
from service.check.lookout import Choice, Seen, Unseen, check_lookout, preview_lookout
from service.check.preview import Preview, preview_page
from service.deliver import LEASE, deliver_claimed
from service.domain.cadence import new_watch
from service.domain.deliveries import Delivery
from service.domain.errors import Conflict, Refused
from service.domain.lookouts import Lookout
from service.domain.stories import Article, CheckOutcome, WatchState
from service.keeping.sealing import seal_stored
from service.outbound import Answer, Outbound
from service.reader import memory_for
from service.served import keep_where
from service.settings import Settings
from service.vault import Vault
from service.watching.imported import read_page
from service.web.desk import Desk
from service.web.routes import install
from storage import Store, deliveries
from storage.accounts import people
from storage.held import held

if TYPE_CHECKING:
    from flask import Flask

#: How long a request may take before its worker is taken for dead, in seconds: above the longest fetch.
REQUEST_TIMEOUT_S = 120

#: How long what has our port may take to say what it is, in seconds in all, and how much of that is read, in bytes.
ANSWER_S, MOST_TOLD = 0.5, 4_096

#: How long requests may finish after somebody asked us to stop, in seconds.
GRACE_S = 5


def create_app(settings: Settings, outbound: Outbound | None = None, instruments: Instruments | None = None) -> "Flask":
    """The application, ready to serve. The database is made and migrated; nothing listens yet.

    outbound, instruments: what it shares with a scheduler in the same process. Whoever hands instruments in closes
    them; without them every "check now" has its own for as long as it takes.
    """
    from flask import Flask

    from service.collecting import collect_seldom

    collect_seldom()

    with Store(settings.database) as store:
        seal_stored(store, Vault(settings.key_file))
    app = Flask("service.web")
    install(app, _desk(settings, outbound or door_of(settings), instruments))
    return app


def serve(settings: Settings) -> None:
    """Serves until somebody stops it. Raises Conflict when the port is taken, Refused when it cannot be had."""
    from gunicorn.app.base import BaseApplication

    _refuse_taken_port(settings)
    outbound = door_of(settings)
    instruments = Instruments(memory=memory_for(settings.reader), robots=robots_of(settings))
    app = create_app(settings, outbound, instruments)

    class Server(BaseApplication):  # type: ignore[misc]  # gunicorn publishes no types
        def load_config(self) -> None:
            for name, value in _server_options(settings, outbound, instruments).items():
                self.cfg.set(name, value)

        def load(self) -> "Flask":
            return app

    Server().run()


def who_comes_in(settings: Settings) -> str:
    """What whoever starts the service is told of who may use it; lines, or nothing in plain local mode.

    Where accounts are on and there is none yet, the one-time link that makes the first is in it.
    """
    with Store(settings.database) as store:
        is_any = people.is_any(store)
        if settings.accounts == "on" and not is_any:
            key = first_invitation(store, clock.now())
            return (
                f"First account: open {settings.public_url}/welcome/{key} (it works once, and until the next start)\n"
            )
    if is_any and settings.accounts == "off":
        return "STET_ACCOUNTS is off: whoever sits at this machine may do everything, without signing in\n"
    if settings.is_for_others and not settings.is_tls:
        return "Passwords cross the network in clear: put TLS in front, and set STET_PUBLIC_URL to https://…\n"
    if settings.is_for_others and not is_any:
        return "There are no accounts: whoever comes through the proxy at STET_PUBLIC_URL may do everything\n"
    return ""


def _desk(settings: Settings, outbound: Outbound, instruments: Instruments | None) -> Desk:
    memory = instruments.memory if instruments else memory_for(settings.reader)
    robots = instruments.robots if instruments else robots_of(settings)

    def check(store: Store, article_id: str) -> CheckOutcome:
        with nullcontext(instruments) if instruments else Instruments(memory=memory, robots=robots) as kept:
            return check_article(store, article_id, outbound, clock.now, settings, kept)

    vault = Vault(settings.key_file)

    def send(store: Store, delivery_id: str) -> Delivery | None:
        claimed = deliveries.claim_delivery(store, delivery_id, clock.now(), clock.now() + LEASE)
        if claimed is None:
            return None
        return deliver_claimed(store, claimed, outbound, clock.now, vault, settings.public_url)

    def look_out(store: Store, lookout_id: str) -> Lookout:
        with nullcontext(instruments) if instruments else Instruments(memory=memory, robots=robots) as kept:
            return check_lookout(store, lookout_id, outbound, clock.now, settings, kept)

    def preview(store: Store, lookout: Lookout) -> tuple[Seen | Unseen, tuple[Choice, ...]]:
        with nullcontext(instruments) if instruments else Instruments(memory=memory, robots=robots) as kept:
            return preview_lookout(store, lookout, outbound, clock.now, settings, kept)

    def look(article: Article) -> Look:
        with nullcontext(instruments) if instruments else Instruments(memory=memory, robots=robots) as kept:
            watch = new_watch(article.id, clock.now(), WatchState.PAUSED)
            return take_look(article, watch, Known(), outbound, clock.now, settings, kept)

    def look_before(url: str, selector: str, ignores_robots: bool) -> Preview:
        with nullcontext(instruments) if instruments else Instruments(memory=memory, robots=robots) as kept:
            return preview_page(url, selector, outbound, clock.now, settings, kept, ignores_robots=ignores_robots)

    def ask(url: str) -> Answer | str:
        return fetch_whole(url, outbound, clock.now, settings, robots)

    return Desk(
        settings=settings,
        memory=memory,
        clock=clock.now,
        check_article=check,
        send_delivery=send,
        read_page=partial(read_page, reader=instruments.reader) if instruments else read_page,
        preview_lookout=preview,
        check_lookout=look_out,
        vault=vault,
        look_at=look,
        preview_page=look_before,
        ask=ask,
    )


def _server_options(settings: Settings, outbound: Outbound, instruments: Instruments) -> dict[str, object]:
    from service.serving import READING, Worker, refuse_plainly
    from service.web.guard import HEADERS

    refuse_plainly(HEADERS)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host

    def say_where(_: object) -> None:
        keep_where(settings)
        sys.stdout.write(f"Stet is at {settings.public_url} (stop it with Ctrl-C)\n{who_comes_in(settings)}")
        sys.stdout.flush()

    return {
        "bind": f"{host}:{settings.port}",
        "workers": 1,
        "worker_class": Worker,
        "threads": READING,
        "timeout": REQUEST_TIMEOUT_S,
        "graceful_timeout": GRACE_S,
        "loglevel": "warning",
        "forwarded_allow_ips": "",  # what a proxy says counts for an address alone, by STET_PROXIES
        "forwarder_headers": "",
        "when_ready": say_where,
        **_worker_hooks(settings, outbound, instruments),
    }


def _worker_hooks(settings: Settings, outbound: Outbound, instruments: Instruments) -> dict[str, object]:
    """What lives in the worker's process, beside what answers: a database that stays open, and the scheduler.

    Neither threads nor connections survive the fork before it.
    """
    from service.schedule import start

    running: list[Any] = []
    kept = ExitStack()

    def begin(_: object) -> None:
        kept.enter_context(held(settings.database))
        if settings.scheduler:
            running.append(start(settings, outbound, instruments))

    def end(_: object, __: object) -> None:
        while running:
            running.pop().shutdown(wait=False)
        kept.close()

    return {"post_worker_init": begin, "worker_exit": end}


def _refuse_taken_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                who = "Stet, which runs already" if _is_stet_at(settings) else "another program"
                raise Conflict(
                    f"Port {settings.port} is taken by {who}; stop it, or choose another with STET_PORT."
                ) from error
            raise Refused(f"Port {settings.port} on {settings.host} cannot be had: {error.strerror}.") from error


def _is_stet_at(settings: Settings) -> bool:
    """Whether what listens there says that it is Stet, by what only we tell of our health; asked for a moment."""
    try:
        with socket.create_connection((settings.host, settings.port), timeout=ANSWER_S) as asked:
            asked.sendall(b"GET /health HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
            told, until = b"", monotonic() + ANSWER_S
            while len(told) < MOST_TOLD and (left := until - monotonic()) > 0:
                asked.settimeout(left)
                if not (piece := asked.recv(MOST_TOLD)):
                    break
                told += piece
    except OSError:
        return False
    return b'"comparer"' in told and b'"extractor"' in told
