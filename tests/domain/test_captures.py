"""The making of captures."""

import pytest

from service.domain.captures import (
    Verdict,
    make_capture,
    make_unusable_capture,
)
from service.domain.versions import Origin
from tests.builders import NOON, a_version


def test_a_usable_capture_is_known_by_article_time_and_text_alone():
    assert make_capture(a_version("One.")).id == make_capture(a_version("One.", headline="One"), status=200).id
    assert make_capture(a_version("One.")).id != make_capture(a_version("Two.")).id


def test_a_usable_capture_cannot_be_without_its_text():
    with pytest.raises(ValueError, match="usable"):
        make_unusable_capture(article_id="a1", captured_at=NOON, origin=Origin.CHECK, verdict=Verdict.USABLE)
