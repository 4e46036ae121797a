"""What follows from what is recorded, made anew: in a copy of the database, to compare, or in the database itself.

Reads every claim and report, so it takes as long as an upgrade with new threads; who compares keeps nobody out.
Refuses: judging what is recorded (storage/upkeep/integrity.py).
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from service.domain.errors import ServiceError
from service.keeping.findings import Finding, State, as_sentence
from service.record import RULES
from service.record.threading import rebuild_threads
from service.text.memory import Memory
from storage import Store, stories, upkeep
from storage.reading import searched
from storage.upkeep import derived

#: How what is wrong is put right.
WAY = "`reanalyse --rebuild` makes it anew"


def find_derived(store: Store, folder: Path, memory: Memory) -> Iterator[Finding]:
    """Whether what is searched, and the threads, are those that follow from what is recorded.

    folder: where two copies of the database find room for as long as it takes.
    """
    try:
        faults = _find_faults(store, folder, memory)
    except ServiceError as error:  # no room, or versions that wait for today's rules
        yield Finding("searching and threads", State.RISK, f"They were not compared: {error.message}")
        return
    for fault in faults:
        yield Finding("searching and threads", State.PROBLEM, as_sentence(f"{fault}; {WAY}"))
    if not faults:
        yield Finding("searching and threads", State.WELL, "They are those that follow from what is recorded.")


def make_anew(store: Store, memory: Memory) -> None:
    """What is searched, and the threads, are made of what is recorded, whatever they were before.

    Raises Conflict while versions wait for today's rules.
    """
    with store.transaction():
        derived.forget_derived(store)
        searched.rebuild(store)
        for one in stories.list_stories(store):
            rebuild_threads(store, one.story.id, memory, RULES)


def _find_faults(store: Store, folder: Path, memory: Memory) -> tuple[str, ...]:
    with TemporaryDirectory(prefix=".anew-", dir=folder) as name:
        stored, made = Path(name) / "stored.sqlite3", Path(name) / "made.sqlite3"
        upkeep.backup(store, stored)
        shutil.copy(stored, made)
        with Store(stored, named=store.named) as before, Store(made, named=store.named, may_repeat=True) as anew:
            with anew.transaction():
                found = tuple(derived.list_index_faults(anew))
            make_anew(anew, memory)
            return (*found, *derived.list_differences(before, anew))
