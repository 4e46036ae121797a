"""Stories as they were read last: kept while they stand as they did, and no longer."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from service.comparison.story.spells import StoryView
from service.web.kept import Kept
from tests.comparison.story.telling import told
from tests.web.conftest import JSON


def view(spells: int) -> StoryView:
    """A view with so many spells."""
    (spell,) = told(courier=[(0, "12 people were killed, police said.")]).spells[:1]
    return StoryView(spells=(spell,) * spells, chains={}, figures={})


def test_what_is_kept_is_read_once_and_what_was_asked_for_longest_ago_makes_way():
    kept, read = Kept(most=5), []
    for name, size in (("one", 2), ("two", 2), ("one", 2), ("three", 2), ("one", 2), ("two", 2), ("large", 9)):
        kept.recall(
            name, "", lambda _, name=name, size=size: read.append(name) or view(size), lambda one: len(one.spells)
        )

    assert ["one", "two", "three", "two", "large"] == read


def test_a_reading_of_another_mark_takes_the_place_of_the_one_before():
    kept, read = Kept(most=5), []
    for mark in ("monday", "monday", "tuesday", "tuesday", "monday"):
        kept.recall(
            "flood",
            mark,
            lambda before, mark=mark: read.append((mark, before is not None)) or view(4),
            lambda one: len(one.spells),
        )

    assert [("monday", False), ("tuesday", True), ("monday", True)] == read


def test_a_crowd_has_one_thing_read_once_and_a_reading_that_fails_is_tried_again():
    kept, read, met = Kept(most=5), [], Barrier(6)

    def ask(_: int) -> object:
        met.wait(5)
        return kept.recall("flood", "monday", lambda _: read.append(1) or view(1), lambda one: len(one.spells))

    with ThreadPoolExecutor(6) as crowd:
        found = list(crowd.map(ask, range(6)))

    assert [1] == read and all(one is found[0] for one in found)
    with pytest.raises(ZeroDivisionError):
        kept.recall("fire", "monday", lambda _: 1 // 0, lambda _: 1)
    assert 7 == kept.recall("fire", "monday", lambda _: 7, lambda _: 1) and not kept._gates


def test_a_version_a_decision_and_a_new_publisher_are_seen_at_once(client, known):
    page = "/stories/flood/figures"
    before = client.get(page, headers=JSON).get_json()
    assert before == client.get(page, headers=JSON).get_json()

    client.post(
        "/stories/flood/versions",
        json={
            "text": "Dam holds\n\nAbout 50 per cent of the valley is under water, Mayor Ada Brook said.",
            "captured_at": "2026-01-07T14:00:00Z",
            "article": known.article,
        },
    )
    after = client.get(page, headers=JSON).get_json()
    assert ["About 20 per cent", "About 35 per cent", "About 50 per cent"] == [
        point["claim"]["text"] for point in after["series"][0]["points"]
    ]
    thread = f"/threads/{after['series'][0]['thread_id']}"
    last = after["series"][0]["points"][-1]["claim"]["id"]
    client.post(f"{thread}/split", json={"claims": [last]})
    assert 2 == len(client.get(page, headers=JSON).get_json()["series"])
