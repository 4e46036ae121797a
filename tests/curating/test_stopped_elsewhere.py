"""A whole story that is taken in, stopped before any of its transactions, and brought again: as if never stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from service.record.curating.redating import redate
from service.record.deciding import decide, settle
from service.record.merging import split_thread
from storage import Store, threads, upkeep, versions
from storage.curating import unsettled
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in
from tests.curating.test_uniting import everything_told, merge, take_back
from tests.curating.test_uniting_elsewhere import exported


class Stopped(Exception):
    """The process is gone."""


def capture_of(store: Store, article, hour: float) -> str:
    return next(
        one.id for one in versions.list_captures(store, article.id) if (one.captured_at - LATER) / HOUR == hour - 100
    )


def set_aside(store: Store) -> None:
    decide(store, capture_of(store, WATCHED, 2), False, memory=MEMORY, now=LATER, reason="Another article.")


def correct(store: Store) -> None:
    for hour, right in ((0, 5), (2, 6)):
        id = capture_of(store, WATCHED, hour)
        redate(
            store, id, LATER + (right - 100) * HOUR, by="ada", memory=MEMORY, now=LATER, reason="The file was wrong."
        )


def split(store: Store) -> None:
    joined = next(one for one in threads.list_threads(store, "flood") if one.strand_count > 1)
    claims = threads.list_appearances(store, "flood", thread_id=joined.id)
    apart = [one.claim.id for one in claims if one.article_id == BROUGHT.id]
    split_thread(store, joined.id, apart, now=LATER, memory=MEMORY)


def add_more(store: Store) -> None:
    take_in(store, WATCHED, 7, 55)


def nothing(store: Store) -> None:
    pass


@contextmanager
def stopping_before(store: Store, number: int) -> Iterator[list[int]]:
    """Whatever is done inside ends before the n-th outermost transaction begins. How many were begun is given back."""
    begun, begin = [0], store.transaction

    @contextmanager
    def transaction() -> Iterator[None]:
        if not store._connection.in_transaction:
            if begun[0] == number:
                raise Stopped
            begun[0] += 1
        with begin():
            yield

    store.transaction = transaction  # type: ignore[method-assign]
    try:
        yield begun
    finally:
        store.transaction = begin  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, merge),
        (nothing, merge),
        (merge, take_back),
        (nothing, set_aside),
        (None, set_aside),
        (nothing, correct),
        (None, correct),
        (merge, add_more),
        (None, split),
        (nothing, split),
    ],
    ids=lambda one: getattr(one, "__name__", "an empty desk"),
)
def test_stopped_before_any_transaction_and_brought_again_it_comes_to_the_same(
    store: Store, before: Callable[[Store], object] | None, after: Callable[[Store], object]
):
    lines = []
    if before is not None:
        before(store)
        lines = [exported(store)]
    after(store)
    lines.append(exported(store))

    def take(there: Store, brought: list[bytes]) -> None:
        take_story(there, read_story("flood.ndjson", brought), memory=MEMORY, now=LATER + 9 * HOUR)

    wanted, number, is_whole = everything_told(store), 0, False
    while not is_whole:
        with Store(":memory:") as there:
            for known in lines[:-1]:
                take(there, known)
            with stopping_before(there, number) as begun:
                try:
                    take(there, lines[-1])
                    is_whole = True
                except Stopped:
                    pass
            for article_id in unsettled.list_unsettled(there):  # as the next start does
                settle(there, article_id, MEMORY)
            assert () == upkeep.integrity(there), number
            take(there, lines[-1])
            assert () == upkeep.integrity(there), number
            assert wanted == everything_told(there), number
            assert exported(store) == exported(there), number
        number += 1
    assert number > 2, begun
