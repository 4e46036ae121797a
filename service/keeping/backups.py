"""The backups that the scheduler makes: when one is due, what they are called, which are let go.

Only files that carry the name we give are ever removed, and only after a newer one was read back and found whole.
Refuses: how a copy is made and checked (storage/upkeep), the clock.
"""

import logging
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from service.domain.errors import Refused, quoted
from service.domain.retention import kept
from service.settings import Settings
from storage import Store, upkeep

#: How a scheduled backup is called, by the time it was made.
NAME = "stet-%Y-%m-%dT%H-%M-%SZ.sqlite3"

#: The shape of that name; strptime alone would also take a name with fewer digits, which is not ours.
_NAMED = re.compile(r"stet-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite3")

#: What is left of a backup that was killed half-way is removed when it is older than this.
HALF_MADE = timedelta(days=1)

#: How far ahead of us the time in a backup's name may be before it stands for no backup of the past.
CLOCKS_APART = timedelta(minutes=5)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A whole copy of the database in the backup folder."""

    path: Path
    made_at: datetime  # aware UTC
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """What making a backup came to."""

    backup: Backup
    problems: tuple[str, ...]  # what is wrong with the database, and so with its copy
    removed: tuple[Path, ...]  # older ones that were let go; none while there are problems


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in the folder that the scheduler made, oldest first. None when there is no such folder."""
    try:
        found = [_backup(path, made_at) for path in folder.iterdir() if (made_at := _made_at(path)) and path.is_file()]
        return tuple(sorted(found, key=lambda one: one.made_at))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise Refused(f"The backup folder {quoted(folder)} cannot be read: {error.strerror or error}.") from error


def is_due(settings: Settings, now: datetime) -> bool:
    """Whether it is time for the next backup. Never when they are off, nor before there is a database."""
    if not settings.backup_every or not settings.database.exists():
        return False
    past = [one.made_at for one in list_backups(settings.backups) if one.made_at <= now + CLOCKS_APART]
    return not past or now - past[-1] >= settings.backup_every


def back_up(store: Store, settings: Settings, now: datetime) -> BackupMade:
    """A backup is in the folder, read back and checked, and those that need not be kept are gone.

    Raises Conflict when one was made this very second, Refused when it cannot be made.
    """
    path = settings.backups / now.strftime(NAME)
    problems = upkeep.backup(store, path)
    made = _backup(path, now.replace(microsecond=0))
    removed = () if problems else _let_go(settings, now)
    _log.log(
        logging.WARNING if problems else logging.INFO,
        "backup name=%s bytes=%d problems=%d removed=%d",
        path.name,
        made.size_bytes,
        len(problems),
        len(removed),
    )
    return BackupMade(backup=made, problems=problems, removed=removed)


def _let_go(settings: Settings, now: datetime) -> tuple[Path, ...]:
    past = [one for one in list_backups(settings.backups) if one.made_at <= now + CLOCKS_APART]
    staying = kept((one.made_at for one in past), settings.backup_keep)
    removing = [one.path for one in past if one.made_at not in staying]
    removing += [path for path in settings.backups.glob("stet-*.unfinished-*") if _changed_at(path) < now - HALF_MADE]
    for path in removing:
        path.unlink(missing_ok=True)
    return tuple(removing)


def _made_at(path: Path) -> datetime | None:
    """The time in a backup's name; None for a name that we do not give, or that has no such day in it."""
    try:
        return datetime.strptime(path.name, NAME).replace(tzinfo=UTC) if _NAMED.fullmatch(path.name) else None
    except ValueError:
        return None


def _backup(path: Path, made_at: datetime) -> Backup:
    return Backup(path=path, made_at=made_at, size_bytes=path.stat().st_size)


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
