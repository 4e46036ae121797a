"""Whatever bytes come, there is a text or a mistake of the caller, never a bug."""

import json
from datetime import UTC, datetime
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st

from service.importing import Arrival, Given, Refusal, read_rows
from service.text.clean import clean_text

SEEN = datetime(2026, 1, 6, tzinfo=UTC)
NAMES = st.sampled_from(["a.txt", "a.md", "a.json", "a.jsonl", "a", "2026-01-01.txt", "a.html"])
HEADED = st.builds("{}: {}\n{}".format, st.sampled_from(["title", "captured_at", "url", "date"]), st.text(), st.text())
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["text", "title", "versions", "captured_at"]), inner)
    ),
    max_leaves=10,
)


def read_or_refuse(name: str, data: bytes) -> tuple[Arrival, ...]:
    rows = list(read_rows(name, BytesIO(data), Given(captured_at=SEEN, now=SEEN)))
    assert all("\n" not in row.error.message for row in rows if isinstance(row, Refusal))
    return tuple(row for row in rows if isinstance(row, Arrival))


@settings(max_examples=60, deadline=None)
@given(NAMES, st.binary() | st.text().map(lambda text: text.encode("utf-16")) | HEADED.map(lambda text: text.encode()))
def test_any_bytes_are_texts_or_one_plain_sentence(name: str, data: bytes) -> None:
    for arrival in read_or_refuse(name, data):
        assert clean_text(arrival.text) == arrival.text
        assert not arrival.headline or arrival.text.startswith(arrival.headline)
        assert arrival.captured_at is not None


@settings(max_examples=60, deadline=None)
@given(JSON)
def test_any_json_is_versions_or_one_plain_sentence(value: object) -> None:
    for arrival in read_or_refuse("a.json", json.dumps(value).encode()):
        assert arrival.text
