"""Two desks go on with one story, merging, parting and correcting dates, and each takes in what the other did.

Whatever they did, a desk stays whole, an import is all or nothing, and when both go through both tell the same.
"""

import random
from datetime import datetime

import pytest

from service.domain.errors import Conflict, ServiceError
from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from service.record.curating.redating import redate
from service.record.curating.uniting import part, unite
from service.record.deciding import decide
from storage import Store, upkeep, versions
from tests.builders import NOON
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in
from tests.curating.test_redating_elsewhere import a_desk
from tests.curating.test_uniting import everything_told
from tests.curating.test_uniting_elsewhere import exported


def go_on(dice: random.Random, store: Store, now: datetime) -> None:
    """One thing that a person does; what is refused is done by nobody."""
    article = dice.choice([WATCHED, WATCHED, BROUGHT])
    capture = dice.choice(sorted(one.id for one in versions.list_captures(store, article.id)))
    hour = dice.choice([None, *range(8)])
    deeds = (
        *[lambda: redate(store, capture, moment(hour), by="ada", memory=MEMORY, now=now)] * 5,
        lambda: unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=now),
        lambda: part(store, BROUGHT.id, memory=MEMORY, now=now),
        lambda: decide(store, capture, dice.random() < 0.6, memory=MEMORY, now=now),
        *[lambda: take_in(store, article, dice.randrange(8), dice.choice([10, 20, 30]))] * 2,
    )
    before = upkeep.row_counts(store)
    try:
        dice.choice(deeds)()
    except (ServiceError, AssertionError):  # the latter tells that a look had another text at its time
        assert before == upkeep.row_counts(store)


def moment(hour: int | None) -> datetime | None:
    return None if hour is None else NOON + hour * HOUR


def takes_in(store: Store, lines: list[bytes]) -> bool:
    """Whether it was not refused; then nothing was written."""
    before = upkeep.row_counts(store), everything_told(store)
    try:
        take_story(store, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER + 9 * HOUR)
    except Conflict:
        assert before == (upkeep.row_counts(store), everything_told(store))
        return False
    finally:
        assert () == upkeep.integrity(store)
    return True


@pytest.mark.parametrize("seed", range(12))
def test_two_desks_that_take_in_what_the_other_did_are_whole_and_come_to_the_same(seed):
    dice = random.Random(seed)
    with a_desk() as one, a_desk() as other:
        for article in (WATCHED, BROUGHT):
            for hour in dice.sample(range(8), 2):
                share = dice.choice([10, 20, 30])
                for store in (one, other):
                    take_in(store, article, hour, share)
        for minute in range(8):
            go_on(dice, dice.choice((one, other)), LATER + minute * HOUR / 60)
        lines = exported(one), exported(other)
        if all([takes_in(one, lines[1]), takes_in(other, lines[0])]):
            assert everything_told(one) == everything_told(other)


@pytest.mark.parametrize("seed", range(8))
def test_a_story_that_was_merged_parted_and_corrected_is_the_same_on_a_new_desk(seed):
    dice = random.Random(seed)
    with a_desk() as store, a_desk() as there:
        for article in (WATCHED, BROUGHT):
            for hour in dice.sample(range(8), 3):
                take_in(store, article, hour, dice.choice([10, 20, 30]))
        for minute in range(14):
            go_on(dice, store, LATER + minute * HOUR / 60)
        lines = exported(store)
        for _ in range(2):
            assert takes_in(there, lines)
            assert lines == exported(there)
