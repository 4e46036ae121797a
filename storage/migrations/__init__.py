"""The append-only ledger of schema steps, a module a span of them.

Each step is a numbered function that says what it does. sqlite-utils records in the
database which steps it has had. Once released, a step is never edited: a mistake in one
is mended by the next. A new step goes to the end of the last module, or begins the next one there and
in the imports below, whose order is the order of the steps. Before a release with new steps,
`python -m tests.storage.make_fixture` keeps a database of its schema for every later Stet to open.
There is no way down; `backup` before an upgrade is the way back.
Refuses: touching rows' meaning, anything that is not schema.

A column added to captures, snapshots, claims, reports or changes is NULL or '' in the rows that are there: whatever
else it held would break their seals (storage/seals.py).

Tables are STRICT; times are ISO 8601 in UTC at fixed width, so that their order as text
is their order in time; durations are microseconds; truth is 0 or 1; lists are JSON.
"""

from functools import cache

from sqlite_utils import Database

from storage.migrations import m001_m005, m006_m012, m013_m014, m015_m017, m018_m019, m020_m021, m022_m028, m029_m037
from storage.migrations.ledger import steps

__all__ = [
    "APPLICATION_ID",
    "FIRST_SEALS",
    "REST_SEALED",
    "SEALED_SINCE",
    "m001_m005",
    "m006_m012",
    "m013_m014",
    "m015_m017",
    "m018_m019",
    "m020_m021",
    "m022_m028",
    "m029_m037",
    "step_names",
    "steps",
]

#: Written into every database of ours ("Stet" in ASCII), so that another program's file is not taken for one.
APPLICATION_ID = 0x53746574

#: The step since which whatever comes in is sealed.
FIRST_SEALS = "m005_create_seals"

#: The step since which messages and what is left of removals are sealed.
REST_SEALED = "m031_seal_removals_and_messages"

#: What is sealed since a later step, by that step.
SEALED_SINCE = {
    "m020_create_raws_and_seal_rulings": "ruling",
    "m027_seal_stand_ins": "stand_in",
    "m028_seal_mergers": "merger",
}


@cache
def step_names() -> frozenset[str]:
    """The names of all steps this Stet knows."""
    return frozenset(step.name for step in steps.pending(Database(memory=True)))
