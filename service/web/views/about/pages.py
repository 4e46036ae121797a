"""Help, and how this installation is set up. Refuses: changing anything; paths, where somebody else could read them."""

import platform
from datetime import timedelta

from flask import Response, make_response, render_template

from service import __version__
from service.accounts.roles import Way
from service.comparison.compare import COMPARER
from service.comparison.threads.clusters import THREADER
from service.extraction.snapshot import EXTRACTOR
from service.settings import Settings
from service.web.desk import desk, store
from service.web.present.labels import KINDS, say_every
from service.web.views.about.vocabulary import read_vocabulary
from service.web.whom import caller
from storage import engine, upkeep
from storage.driver import MIB

#: What is counted for people, in the order of the vocabulary.
KEPT = tuple(
    "stories articles watches lookouts captures versions claims reports changes decisions subscriptions".split()
)

#: Of these, what is counted over all stories, hidden ones too: for whoever sees all.
OF_ALL = frozenset({"claims", "changes"})


def help() -> Response:
    """GET /help: how to begin, the words, the kinds of change, the keys."""
    return make_response(render_template("about/help.html", tables=read_vocabulary(), kinds=KINDS, done=""))


def settings() -> Response:
    """GET /settings: who may use this installation, where it keeps things, what runs, and which versions of what."""
    known = desk().settings
    return make_response(
        render_template(
            "about/settings.html",
            is_local=caller().way is Way.LOCAL,
            sees_paths=caller().sees_all,
            whom=caller().name,
            settings=known,
            every=say_every(known.backup_every) if known.backup_every > timedelta(0) else "",
            size_mib=store().size_bytes() / MIB,
            kept=_kept(),
            versions=_versions(),
            risk=engine.risk(),
            variables=_variables(known),
            done="",
        )
    )


def _kept() -> tuple[tuple[str, int], ...]:
    """How many there are of what people know by name, as far as the one who asks sees them."""
    rows, told_to_all = upkeep.listed_counts(store()), caller().sees_all
    return tuple((name, rows[name]) for name in KEPT if name in rows and (told_to_all or name not in OF_ALL))


def _versions() -> tuple[tuple[str, str], ...]:
    return (
        ("Stet", __version__),
        ("Rules that read claims", EXTRACTOR),
        ("Rules that compare", COMPARER),
        ("Rules that join threads", THREADER),
        ("Database engine", engine.name()),
        ("Python", platform.python_version()),
    )


def _variables(known: Settings) -> tuple[tuple[str, str, str], ...]:
    """What an operator can set: variable, what it is for, what it is now."""
    return (
        ("STET_DATA", "the folder everything is kept in", str(known.data_dir.resolve())),
        ("STET_DATABASE", "the database file", str(known.database.resolve())),
        ("STET_HOST, STET_PORT", "where it listens", f"{known.host}, port {known.port}"),
        ("STET_PUBLIC_URL", "how others reach it, in messages", known.public_url),
        ("STET_SCHEDULER", "whether this process looks at pages by itself", "on" if known.scheduler else "off"),
        ("STET_ALLOW_NETWORKS", "private networks that may be reached", ", ".join(known.private_networks) or "none"),
        ("STET_BACKUPS", "the folder of backups", str(known.backups.resolve())),
        ("STET_LOG", "lines for operators", known.log),
    )
