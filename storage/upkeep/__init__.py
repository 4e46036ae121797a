"""The database's own health: copies of it, and whether it is whole."""

from storage.upkeep.copies import backup, restore
from storage.upkeep.integrity import TABLES, integrity, row_counts

__all__ = ["TABLES", "backup", "integrity", "restore", "row_counts"]
