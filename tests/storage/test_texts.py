"""Texts of many captures, and what many snapshots say: written together, as one by one."""

import pytest

from service.domain.captures import make_capture
from storage import texts, versions
from storage.reading.search import Where, find_sayings, parse_query
from storage.reading.searched import Noted, save_noted
from tests.builders import a_figure, a_snapshot
from tests.storage.stored import at_hour, with_article


@pytest.mark.parametrize(("together", "letters"), [(64, 1_000_000), (2, 1_000_000), (64, 1), (1, 25)])
def test_texts_are_stored_once_each_in_parts_of_any_size(store, monkeypatch, together, letters):
    monkeypatch.setattr(texts, "TEXTS_AT_ONCE", together)
    monkeypatch.setattr(texts, "LETTERS_AT_ONCE", letters)
    with_article(store)
    captures = [make_capture(at_hour(hour, text)) for hour, text in enumerate(("One.", "Another.", "One.", "A third."))]

    with store.transaction():
        texts.save_texts(store, captures)
        texts.save_texts(store, captures[:2])  # what is there stays
        for capture in captures:
            versions.save_capture(store, capture, has_text=True)

    assert [("A third.",), ("Another.",), ("One.",)] == [
        tuple(row) for row in store.rows("SELECT text FROM texts ORDER BY text")
    ]
    assert captures == [versions.find_capture(store, capture.id) for capture in captures]


def test_what_snapshots_say_is_found_at_the_earliest_in_whatever_order_they_are_noted(store):
    with_article(store)
    brought = [at_hour(hour, "At least 12 people were hurt.", published_at=None) for hour in (2, 1, 3)]
    noted = Noted()
    with store.transaction():
        for version in brought:
            capture = make_capture(version)
            versions.save_capture(store, capture)
            versions.save_version(store, capture.id, version)
            figure = a_figure(version.text, "At least 12", "12")
            versions.save_snapshot(store, a_snapshot(version, figure), noted)
        save_noted(store, noted)
        save_noted(store, noted)  # nothing is left to write

    found = find_sayings(store, parse_query("least"), Where(), 5)
    assert [brought[1].id] == [one.version_id for one in found]
