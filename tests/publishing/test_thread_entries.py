"""What the feed of a thread tells of a claim that only has another source from then on. All is invented."""

from itertools import chain

import pytest

from service.comparison.story.spells import by_thread
from service.publishing.addresses import Site
from service.publishing.entries import spell_entries
from tests.comparison.story.telling import told

RAIN = "It rained all night."


def tags_of(first: str, second: str) -> set[str]:
    """Of the entries of all threads of an article that said the one and then the other."""
    spells = by_thread(told(courier=[(0, f"{first} {RAIN}"), (2, f"{second} {RAIN}")]).spells)
    return set(chain.from_iterable(one.tags for own in spells.values() for one in spell_entries(Site("http://h"), own)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The minister said 12 people were killed.", "The governor said 12 people were killed."),
        ("Ada Lind said the bridge would open in May.", "Bo Ekman said the bridge would open in May."),
    ],
)
def test_what_has_another_source_alone_has_not_gone(first, second):
    assert {"first seen", "reattributed"} == tags_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The minister said 12 people were killed.", "The governor said 14 people were killed."),
        ("Ada Lind said the bridge would open in May.", "Bo Ekman denied the bridge would open in May."),
        ("Ada Lind said the bridge would open in May.", "Ada Lind said the bridge would open in June."),
        ("The minister said 12 people were killed.", ""),
    ],
)
def test_what_is_told_otherwise_or_no_more_has_gone(first, second):
    assert "gone" in tags_of(first, second) and "reattributed" not in tags_of(first, second)
