"""The doctor: everything that can be told from outside about whether the service is well, one plain sentence each.

A finding is a problem (something is wrong now), a risk (it may go wrong) or well. Nothing is changed, but that an older
database is migrated as by any other verb. Refuses: repairing, guessing at causes.
"""

import platform
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from service import __version__
from service.domain.errors import ServiceError, quoted
from service.keeping.backups import Backup, list_backups
from service.keeping.deep import find_derived
from service.keeping.findings import Finding, State, as_sentence
from service.keeping.sealing import count_lost
from service.reader import READERS, is_installed, memory_for
from service.settings import Settings
from service.vault import SEALED, Vault
from storage import Store, endpoints, engine, upkeep
from storage.curating import overwriting, removals
from storage.driver import LEAST_FREE_BYTES, MIB, free_bytes
from storage.seals import list_departures, list_heads
from storage.upkeep import Backlog

#: Due for longer than this, and nobody is at work: the timetable asks every few seconds, a look takes two minutes.
OVERDUE = timedelta(hours=1)

#: No lease is taken for longer; one that ends later was taken by a clock that stood wrong.
LONGEST_LEASE = timedelta(minutes=10)

#: How far ahead of ours the clock behind a row may have been.
CLOCKS_APART = timedelta(minutes=5)

#: A write-ahead log larger than this is not being written back: a reader holds it open, or the disk is full.
LARGEST_LOG_BYTES = 64 * MIB

#: A backup is late when the newest is older than this many times the wait between two.
LATE = 2

#: How many backups are tried, newest first, to name the last good one when the database is damaged.
TRIED_BACKUPS = 10


def examine(
    settings: Settings, now: datetime, against: Path | None = None, *, is_deep: bool = False
) -> tuple[Finding, ...]:
    """Everything the doctor looks at, in the order a person reads it.

    against: a backup whose history today's must continue. is_deep: whether what follows from what is recorded is made
    anew in a copy, and compared.
    """
    found = [*_settings(settings), *_reader(settings), *_engine(), *_files(settings), *_disk(settings)]
    if not settings.database.exists():
        return (*found, *_nothing_there(settings))
    try:
        with Store(settings.database) as store:
            problems = upkeep.find_damage(store)
            found += _integrity(store, problems)
            if not problems:
                found += _derivation(upkeep.find_lapses(store))
                if is_deep:
                    found += find_derived(store, settings.database.parent, memory_for(settings.reader))
                found += _work(upkeep.find_backlog(store, now), now)
                found += [Finding("removals", State.RISK, one) for one in overwriting.list_remains(store)]
                found += _secrets(settings, endpoints.list_secrets(store))
            if against is not None:
                found += _continuity(store, against)
    except ServiceError as error:
        problems = (error.message,)
        found.append(Finding("database", State.PROBLEM, error.message))
    return (*found, *_backups(settings, now, is_damaged=bool(problems)))


def _settings(settings: Settings) -> Iterator[Finding]:
    yield Finding("Stet", State.WELL, f"Version {__version__} on Python {platform.python_version()}.")
    networks = ", ".join(settings.private_networks)
    yield Finding("listening", State.WELL, f"On {settings.host}, port {settings.port}; known as {settings.public_url}.")
    yield Finding(
        "networks",
        State.RISK if networks else State.WELL,
        f"Pages and webhooks may lie in the private networks {networks}."
        if networks
        else "No private network is read.",
    )
    yield Finding("scheduler", State.WELL, f"It is {'on' if settings.scheduler else 'off'} in `serve`.")


def _reader(settings: Settings) -> Iterator[Finding]:
    """By what sentences are read, and whether it is there."""
    told = f"Sentences are read by {READERS[settings.reader]}."
    if settings.reader == "model" and not is_installed():
        told = "STET_READER names the reading model and its extra is not installed; `make reader` installs it."
        yield Finding("reader", State.PROBLEM, told)
    else:
        yield Finding("reader", State.WELL, told)


def _engine() -> Iterator[Finding]:
    risk = engine.risk()
    yield Finding("engine", State.RISK if risk else State.WELL, risk or f"{engine.name()} has no known fault.")


def _files(settings: Settings) -> Iterator[Finding]:
    """Whether others on this machine can read what is kept, webhook secrets included, or put something in its place."""
    folder = settings.database.parent
    open_to_others = [folder] if _grants(folder, stat.S_IWGRP | stat.S_IWOTH) else []
    copies = settings.backups.glob("*.sqlite3") if settings.backups.is_dir() else ()
    open_to_others += [path for path in (settings.database, *copies) if _grants(path, stat.S_IRWXG | stat.S_IRWXO)]
    names = " and ".join(quoted(path) for path in open_to_others[:3]) + (" and others" if open_to_others[3:] else "")
    yield Finding(
        "files",
        State.RISK if open_to_others else State.WELL,
        f"Others on this machine may reach {names}; chmod go-rwx closes that."
        if open_to_others
        else "Nobody else on this machine can read the database.",
    )
    log = settings.database.with_name(settings.database.name + "-wal")
    size = log.stat().st_size if log.exists() else 0
    if size > LARGEST_LOG_BYTES:
        sentence = (
            f"The write-ahead log has grown to {size // MIB:,} MiB; end what holds the database open for reading."
        )
        yield Finding("log", State.RISK, sentence)


def _disk(settings: Settings) -> Iterator[Finding]:
    folder = _existing(settings.database.parent)
    free = free_bytes(folder)
    size = settings.database.stat().st_size if settings.database.exists() else 0
    state, wish = State.WELL, ""
    if free < LEAST_FREE_BYTES:
        state, wish = State.PROBLEM, f"; nothing is taken in below {LEAST_FREE_BYTES // MIB} MiB"
    elif free < 2 * size + LEAST_FREE_BYTES:
        state, wish = State.RISK, "; a backup and a day's growth may not fit"
    yield Finding("disk", state, f"{free // MIB:,} MiB are free beside a database of {size / MIB:,.1f} MiB{wish}.")


def _integrity(store: Store, problems: tuple[str, ...]) -> Iterator[Finding]:
    for problem in problems:
        yield Finding("database", State.PROBLEM, as_sentence(problem))
    if not problems:
        counts, heads = upkeep.row_counts(store), list_heads(store)
        rows = sum(counts.values())
        yield Finding("database", State.WELL, f"File, schema and references hold over {rows:,} rows.")
        entries = sum(number for number, _ in heads.values())
        yield Finding("history", State.WELL, f"Every one of {entries:,} sealed entries is what was recorded.")


def _derivation(lapses: tuple[str, ...]) -> Iterator[Finding]:
    """Whether versions and reports are what the captures make them, and threads hang together."""
    for lapse in lapses:
        yield Finding("derivation", State.PROBLEM, as_sentence(lapse))
    if not lapses:
        yield Finding("derivation", State.WELL, "Versions and reports are what the captures make them.")


def _work(backlog: Backlog, now: datetime) -> Iterator[Finding]:
    for name, noun, count, oldest in (
        ("watching", "page", backlog.due_watches, backlog.oldest_due_watch_at),
        ("webhooks", "message", backlog.due_deliveries, backlog.oldest_due_delivery_at),
    ):
        waits = f"{count:,} {noun}{'' if count == 1 else 's'} due"
        if oldest is None or now - oldest <= OVERDUE:
            yield Finding(name, State.WELL, f"{waits}, none for long." if count else f"No {noun} is due.")
        else:
            late = f"one since {oldest:%Y-%m-%d %H:%M} UTC; nobody is at work: is the scheduler running?"
            yield Finding(name, State.RISK, f"{waits}, {late}")
    ahead = [
        f"{what} at {moment:%Y-%m-%d %H:%M} UTC"
        for what, moment, slack in (
            ("a lease ends", backlog.last_lease_until, LONGEST_LEASE),
            ("a page was looked at", backlog.last_look_at, CLOCKS_APART),
            ("a message was sent", backlog.last_attempt_at, CLOCKS_APART),
        )
        if moment is not None and moment > now + slack
    ]
    sentence = f"It is {now:%Y-%m-%d %H:%M} UTC, and {' and '.join(ahead)}: this clock or an earlier one stands wrong."
    yield Finding(
        "clock",
        State.PROBLEM if ahead else State.WELL,
        sentence if ahead else f"It is {now:%Y-%m-%d %H:%M:%S} UTC, and nothing was done later.",
    )


def _secrets(settings: Settings, secrets: tuple[str, ...]) -> Iterator[Finding]:
    """Whether the webhooks' secrets open with the key that is here, and nobody else can read it."""
    if not secrets:
        return
    if lost := count_lost(secrets, Vault(settings.key_file)):
        of = f"{lost:,} of {len(secrets):,} secrets of webhooks"
        why = (
            f"cannot be opened with {quoted(settings.key_file)}"
            if settings.key_file.exists()
            else f"cannot be opened, because the key is not there: {quoted(settings.key_file)} is missing"
        )
        way = "put the key back that sealed them, or rotate each webhook's key"
        yield Finding("secrets", State.PROBLEM, f"{of} {why}; {way}.")
    elif any(not secret.startswith(SEALED) for secret in secrets):
        yield Finding("secrets", State.RISK, "Some secrets of webhooks are not sealed yet; the next start seals them.")
    elif _grants(settings.key_file, stat.S_IRWXG | stat.S_IRWXO):
        yield Finding(
            "secrets", State.RISK, f"Others on this machine may read {quoted(settings.key_file)}; chmod go-rwx."
        )
    else:
        count = len(secrets)
        all_of = f"All {count:,} secrets of webhooks are" if count > 1 else "The one secret of a webhook is"
        yield Finding("secrets", State.WELL, f"{all_of} sealed, and the key opens {'them' if count > 1 else 'it'}.")


def _continuity(store: Store, against: Path) -> Iterator[Finding]:
    with upkeep.opened_copy(against) as backup:
        heads, known = list_heads(backup), set(removals.list_removals(backup, with_closed=True))
    now = removals.list_removals(store, with_closed=True)
    departures = list(list_departures(store, heads, {one.number for one in now if one in known}))
    departures += [f"what was left of the removal {one.number} is not what it was" for one in known - set(now)]
    for departure in departures:
        yield Finding("continuity", State.PROBLEM, as_sentence(departure))
    gone = [one for one in now if one.article_id in heads and one not in known]
    for one in gone:
        named = quoted(one.title or one.address or one.article_id)
        when = f"{one.removed_at:%Y-%m-%d %H:%M} UTC"
        yield Finding(
            "continuity", State.RISK, f"The article {named} was removed for good at {when} by {one.removed_by}."
        )
    if not departures:
        rest = "The rest of history" if gone else "History"
        yield Finding("continuity", State.WELL, f"{rest} continues that of {quoted(against)}: only added to.")


def _backups(settings: Settings, now: datetime, is_damaged: bool) -> Iterator[Finding]:
    try:
        backups = list_backups(settings.backups)
    except ServiceError as error:
        yield Finding("backups", State.PROBLEM, error.message)
        return
    if is_damaged:
        yield _last_good(settings, backups)
    elif not backups:
        why = "and none will be made" if not settings.backup_every else "yet; the scheduler makes them"
        yield Finding("backups", State.RISK, f"There is no backup in {quoted(settings.backups)} {why}.")
    else:
        age = now - backups[-1].made_at
        is_late = bool(settings.backup_every) and age > LATE * settings.backup_every
        made = f"The last of {len(backups):,} was made at {backups[-1].made_at:%Y-%m-%d %H:%M} UTC"
        wish = "; the scheduler should have made another since" if is_late else ""
        yield Finding("backups", State.RISK if is_late else State.WELL, f"{made}{wish}.")


def _last_good(settings: Settings, backups: tuple[Backup, ...]) -> Finding:
    for backup in list(reversed(backups))[:TRIED_BACKUPS]:
        if not upkeep.find_fault(backup.path):
            way = f"stop Stet, move the database away, and `restore {backup.path}`"
            return Finding("backups", State.WELL, f"The last good backup is {backup.path.name}: {way}.")
    tried = min(len(backups), TRIED_BACKUPS)
    return Finding(
        "backups", State.PROBLEM, f"None of the {tried} newest backups in {quoted(settings.backups)} is whole."
    )


def _nothing_there(settings: Settings) -> Iterator[Finding]:
    backups = list_backups(settings.backups)
    if backups:
        way = f"`restore {backups[-1].path}` brings the last backup back"
        yield Finding("database", State.PROBLEM, f"It is gone: there is no {quoted(settings.database)}; {way}.")
    else:
        yield Finding("database", State.RISK, f"There is none yet at {quoted(settings.database)}; `serve` makes it.")


def _grants(path: Path, rights: int) -> bool:
    return path.exists() and bool(path.stat().st_mode & rights)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    while not folder.exists():
        folder = folder.parent
    return folder
