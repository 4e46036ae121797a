"""The only SQL: values in, values out, one connection for one piece of work.

Callers write `from storage import Store, stories, versions` and pass the Store first.
"""

from storage import (
    deliveries,
    digests,
    endpoints,
    engine,
    hosts,
    lookouts,
    notices,
    outward,
    reports,
    rulings,
    stories,
    threads,
    upkeep,
    versions,
    watches,
)
from storage.driver import HINDERED, Busy, Full
from storage.reports import ReportStanding, TimelineEntry
from storage.store import Store
from storage.stories import StorySummary
from storage.versions import VersionSummary

__all__ = [
    "HINDERED",
    "Busy",
    "Full",
    "ReportStanding",
    "Store",
    "StorySummary",
    "TimelineEntry",
    "VersionSummary",
    "deliveries",
    "digests",
    "endpoints",
    "engine",
    "hosts",
    "lookouts",
    "notices",
    "outward",
    "reports",
    "rulings",
    "stories",
    "threads",
    "upkeep",
    "versions",
    "watches",
]
