"""The bytes of captures as they came: kept once, sealed, and gone with nothing else."""

import pytest

from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.raw import RAW_LIMIT, Raw, make_raw
from service.domain.versions import Origin
from service.record import record
from service.text.memory import Memory
from storage import Store, raws, upkeep, versions
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, with_article

PAGE = b"<!doctype html><title>Fire</title><p>12 people hurt.</p>\r\n\x00\xff"


@pytest.fixture
def store():
    with Store(":memory:") as store:
        with_article(store)
        yield store


def recorded(store, text, hour, raw):
    capture = make_capture(a_version(text, captured_at=NOON + hour * HOUR), raw=raw)
    record(store, capture, memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=simple_rules())
    return capture.id


def test_a_version_keeps_the_bytes_it_was_read_from(store):
    id = recorded(store, "12 people hurt.", 0, make_raw(PAGE, "text/html; charset=utf-8"))

    raw = raws.find_raw(store, id)
    assert (PAGE, "text/html", len(PAGE)) == (raw.data, raw.media_type, raw.size)
    assert {id: len(PAGE)} == raws.raw_sizes(store, "a1")
    assert () == upkeep.integrity(store)


def test_bytes_that_came_twice_are_kept_once(store):
    raw = make_raw(PAGE, "text/html")
    ids = [recorded(store, f"{number} people hurt.", number, raw) for number in (1, 2)]

    assert all(raws.find_raw(store, id) == raw for id in ids)
    assert [1] == [row[0] for row in store.rows("SELECT count(*) FROM raws")]


def test_of_the_same_text_again_nothing_more_is_kept(store):
    recorded(store, "12 people hurt.", 0, make_raw(PAGE, "text/html"))
    again = recorded(store, "12 people hurt.", 1, make_raw(PAGE + b"<p>Another advertisement", "text/html"))

    assert raws.find_raw(store, again) is None


def test_what_was_unusable_is_kept_as_it_came_too(store):
    wall = make_unusable_capture(
        article_id="a1", captured_at=NOON, origin=Origin.CHECK, verdict=Verdict.CHALLENGE, raw=make_raw(PAGE, "")
    )
    with store.transaction():
        versions.save_capture(store, wall)

    assert PAGE == raws.find_raw(store, wall.id).data


def test_none_is_kept_of_nothing_or_of_too_much():
    assert make_raw(b"", "text/html") is None
    assert make_raw(bytes(RAW_LIMIT + 1), "text/html") is None
    assert len(make_raw(bytes(RAW_LIMIT), "text/html").packed) < RAW_LIMIT // 500


def test_a_media_type_that_is_none_is_left_out():
    assert "" == make_raw(PAGE, "text/\nhtml").media_type


@pytest.mark.parametrize("packed", [b"", b"no zlib", make_raw(PAGE + b"!", "").packed])
def test_other_bytes_than_were_kept_are_never_handed_out(packed):
    raw = make_raw(PAGE, "")
    with pytest.raises(ValueError, match=raw.hash):
        _ = Raw(hash=raw.hash, size=raw.size, packed=packed, media_type="").data


def test_bytes_that_unpack_to_more_than_they_are_said_to_be_are_not_unpacked():
    bomb = make_raw(bytes(RAW_LIMIT), "").packed
    with pytest.raises(ValueError, match="are not what was kept"):
        _ = Raw(hash="h", size=10, packed=bomb, media_type="").data
