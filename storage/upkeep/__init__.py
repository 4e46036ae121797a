"""The database's own health: copies of it, and whether it is whole."""

from storage.upkeep.backlog import Backlog, find_backlog
from storage.upkeep.copies import backup, find_fault, opened_copy, restore
from storage.upkeep.integrity import TABLES, find_damage, find_lapses, integrity, listed_counts, row_counts

__all__ = [
    "TABLES",
    "Backlog",
    "backup",
    "find_backlog",
    "find_damage",
    "find_fault",
    "find_lapses",
    "integrity",
    "listed_counts",
    "opened_copy",
    "restore",
    "row_counts",
]
