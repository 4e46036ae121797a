"""Lines that somebody spoilt on purpose, in a file whose hashes fit: refused by line and field, or taken in whole."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.domain.errors import ServiceError
from service.publishing.lines.reading import read_story
from storage import Store, stories, upkeep
from tests.contract.house import make_app
from tests.exchange.test_refusals import resealed
from tests.exchange.test_round_trip import go_through, lines_of, open_story, take
from tests.soaking import at_most
from tests.web.conftest import JSON

#: What may stand anywhere in a line instead of what does.
VALUES = st.one_of(
    st.sampled_from([None, True, -1, 0, 2**63, 10**400, 1e308, [], [[]], {}, {"id": 1}, [["a"] * 5]]),
    st.sampled_from(["", " ", "\x00", "\ud800", "nan", "usable", "merge", "x" * 25_000, "sha256:" + "0" * 64]),
    st.sampled_from(["javascript:alert(1)", "https://", "//a", "https://a.b/" + "x" * 9_000]),
    st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-02-30T00:00:00Z"]),
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.recursive(st.none() | st.booleans() | st.text(max_size=3), lambda one: st.lists(one, max_size=3), max_leaves=5),
)


@pytest.fixture(scope="module")
def lines():
    with Store(":memory:") as store:
        open_story(store)
        go_through(
            store,
            [
                *[("seen", 0, 1, 0), ("held", 0, 2, 4), ("seen", 1, 3, 1), ("accept", 0, 2, 4), ("seen", 0, 5, 2)],
                *[("dated", 0, 7, 2), ("dated", 1, 1, 1), ("undated", 1, 0, 1)],
            ],
        )
        return lines_of(store)


def spoilt(lines: list[bytes], draw) -> list[bytes]:
    """One or two fields of the lines have another value, are away, or are one too many; or a line is there twice."""
    rows = [json.loads(line) for line in lines[:-1]]
    for _ in range(draw(st.integers(1, 2))):
        row = draw(st.sampled_from(rows))
        inner = row.get("version") if isinstance(row.get("version"), dict) and draw(st.booleans()) else row
        name = draw(st.sampled_from(sorted(set(inner) - {"stet"}) or ["extra"]) | st.just("extra"))
        what = draw(st.sampled_from(("other", "other", "other", "away", "twice")))
        if what == "other":
            inner[name] = draw(VALUES)
        elif what == "away":
            inner.pop(name, None)
        else:
            rows.append(dict(row))
    return resealed([*(json.dumps(row).encode() + b"\n" for row in rows), b"{}"])


@settings(max_examples=at_most(6, 600), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_spoilt_file_is_refused_by_line_or_taken_in_whole(lines, data):
    try:
        sent = spoilt(lines, data.draw)
    except (UnicodeError, ValueError, OverflowError):
        return  # no file can say this
    try:
        read_story("flood.ndjson", sent)
    except ServiceError as error:  # before any desk is looked at
        assert "flood.ndjson" in error.message and len(error.message) < 1_000
        return
    with Store(":memory:") as store:
        before = upkeep.row_counts(store)
        try:
            taken = take(store, sent)
        except ServiceError as error:
            assert before == upkeep.row_counts(store), error.message
            assert len(error.message) < 1_000
            return
        assert () == upkeep.integrity(store) and () == upkeep.find_lapses(store)
        assert taken.story == stories.load_story(store, taken.story.id)
        again = lines_of(store) if taken.story.id == "flood" else sent
    with Store(":memory:") as other:
        assert take(other, again).captures == taken.captures


NOISE = [b"{}", b"[]", b'{"stet":"end"}', b'{"stet":"story","schema":1}', b'{"stet":"story","schema":1,"id":7}']


@settings(max_examples=at_most(20, 600), deadline=None)
@given(st.lists(st.binary(max_size=60) | st.sampled_from(NOISE), max_size=8))
def test_bytes_that_are_no_lines_are_refused_and_nothing_is_stored(noise):
    with Store(":memory:") as store:
        before = upkeep.row_counts(store)
        with pytest.raises(ServiceError, match=r"flood\.ndjson"):
            take(store, [*(one + b"\n" for one in noise)])
        assert before == upkeep.row_counts(store)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    return make_app(tmp_path_factory.mktemp("desk")).test_client()


@settings(max_examples=at_most(30, 600), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_is_sent_as_lines_is_answered_as_the_document_says(client, lines, data):
    """What Schemathesis does to every other address: an answer that is not in the document is an error under tests."""
    form = data.draw(st.sampled_from(("application/x-ndjson", "application/json", "text/plain")))
    try:
        sent = spoilt(lines, data.draw) if data.draw(st.booleans()) else data.draw(st.lists(st.binary(max_size=60)))
    except (UnicodeError, ValueError, OverflowError):
        return  # no file can say this
    answer = client.post("/imports", data=b"".join(sent), content_type=form, headers=JSON)

    assert answer.status_code in (200, 201, 400, 409, 413, 415, 422), answer.text
    assert answer.status_code < 400 or answer.get_json()["detail"]
