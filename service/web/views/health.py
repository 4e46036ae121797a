"""Health: whether the service can do its work, in a few words for a monitor.

Refuses: secrets, paths, and anything that takes long.
"""

from flask import Response

from service.comparison.compare import COMPARER
from service.extraction.snapshot import EXTRACTOR
from service.web.desk import desk, store
from service.web.present.answers import json_answer
from storage import engine, upkeep


def health() -> Response:
    """GET /health: JSON for everybody. An answer of 200 means the database could be opened and read."""
    return json_answer(
        {
            "status": "ok",
            "extractor": EXTRACTOR,
            "comparer": COMPARER,
            "scheduler": desk().settings.scheduler,
            "engine": engine.name(),
            "risk": engine.risk(),
            "rows": upkeep.row_counts(store()),
        }
    )
