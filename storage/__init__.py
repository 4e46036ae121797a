"""The only SQL: values in, values out, one connection for one piece of work.

Callers write `from storage import Store, stories, versions` and pass the Store first.
"""

from storage import deliveries, reports, stories, upkeep, versions, watches
from storage.store import Store
from storage.summaries import ReportStanding, StorySummary, TimelineEntry, VersionSummary

__all__ = [
    "ReportStanding",
    "Store",
    "StorySummary",
    "TimelineEntry",
    "VersionSummary",
    "deliveries",
    "reports",
    "stories",
    "upkeep",
    "versions",
    "watches",
]
