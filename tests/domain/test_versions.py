"""Places in a text, and versions."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.versions import Passage, Span
from tests.builders import NOON, a_version


@given(st.text(min_size=1), st.data())
def test_every_passage_can_be_shown_in_its_text(text, data):
    """Law 5: text[start:end] is the exact words, always."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = Passage.cut(text, start, end)

    assert text[passage.start : passage.end] == passage.exact and Span(start, end) == passage.span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 6), (3, 3), (4, 2)])
def test_a_place_that_is_not_in_the_text_is_no_passage(start, end):
    with pytest.raises(ValueError, match="no passage"):
        Passage.cut("words", start, end)


@pytest.mark.parametrize(
    ("other", "overlaps", "contains"),
    [
        (Span(2, 4), True, True),
        (Span(0, 3), True, False),
        (Span(4, 6), False, False),
        (Span(0, 2), False, False),
        (Span(1, 5), True, False),
    ],
)
def test_spans_are_half_open(other, overlaps, contains):
    assert (overlaps, contains) == (Span(2, 4).overlaps(other), Span(2, 4).contains(other))


def test_a_version_is_known_by_its_article_time_and_text():
    ids = {
        a_version("One.").id,
        a_version("One.", headline="Other").id,
        a_version("Two.").id,
        a_version("One.", article_id="a2").id,
        a_version("One.", captured_at=NOON + timedelta(seconds=1)).id,
    }

    assert 4 == len(ids)
    assert a_version("One.").content_hash == a_version("One.", article_id="a2").content_hash
