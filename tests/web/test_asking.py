"""Forms that ask: what cannot be read is said beside its field, and neither the page nor what was typed is lost."""

import re

import pytest

from tests.web.conftest import JSON


@pytest.mark.parametrize(
    ("address", "field", "typed", "rest"),
    [
        (
            "/stories/flood/changes?since=2026-01-09&until=2026-01-02",
            "until",
            "2026-01-02",
            "What changed between two dates",
        ),
        ("/stories/flood/changes?since=last+week", "since", "last week", "What changed between two dates"),
        ("/stories/flood/changes?since=9031-01-09", "since", "9031-01-09", "What changed between two dates"),
        ("/stories/flood?since=2026-01-09&until=2026-01-02", "until", "2026-01-02", "Flood at Weir"),
        ("/stories/flood?since=yesterday", "since", "yesterday", "Flood at Weir"),
    ],
)
def test_a_question_that_cannot_be_read_is_asked_again_beside_its_field(client, known, address, field, typed, rest):
    answer = client.get(address)

    assert 422 == answer.status_code and rest in answer.text
    assert re.search(rf'<input id="{field}"[^>]*value="{typed}"[^>]*aria-invalid="true"', answer.text), answer.text
    told = "No changes are shown" if "/changes" in address else "Shown without what could not be read"
    assert f'id="{field}-error"' in answer.text and told in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "/search?q=dam&scope=everything",
        "/search?q=dam&kind=figures&page=0",
        "/stories/flood?importance=much&kind=gone",
        "/stories/flood/figures?sort=worst",
        "/stories/flood/figures?page=0",
        "/stories/flood/positions?until=soon",
        "/stories/flood/contradictions?show=none",
        "/stories/flood/threads?family=quote",
        "/audit?before=x",
    ],
)
def test_a_page_is_shown_without_a_filter_that_does_not_exist(client, known, address):
    answer = client.get(address)

    assert 422 == answer.status_code
    assert "Shown without what could not be read" in answer.text and "<h1" in answer.text
    assert 1 == answer.text.count('role="alert"') and "Unprocessable" not in answer.text


@pytest.mark.parametrize(
    "asked", ["since=2026-01-09&until=2026-01-02", "since=last+week", "since=2026-01-07&until=2026-13-40"]
)
def test_no_list_of_other_dates_stands_below_dates_that_cannot_be(client, known, asked):
    page = client.get(f"/stories/flood/changes?{asked}").text

    assert 'class="changes"' not in page and 'id="changes"' not in page and 'href="#changes"' not in page
    assert "articles at both times" not in page and "Cite this list" not in page
    assert "No list is shown" in page and 'id="changes"' in client.get("/stories/flood/changes").text


def test_no_preview_of_another_period_stands_below_a_period_that_cannot_be(client, known):
    address = f"/subscriptions/{known.subscription}/preview"
    page = client.get(f"{address}?since_date=2026-01-09&until_date=2026-01-02").text

    assert "Nothing is shown: the period" in page and "would have told" not in page and "message" not in page
    assert "would have told" in client.get(f"{address}?since_date=2026-01-01&until_date=2026-01-09").text


def test_a_preview_of_a_webhook_keeps_what_was_typed_of_its_period(client, known):
    address = f"/subscriptions/{known.subscription}/preview?since_date=2026-01-09&until_date=2026-01-02"

    answer = client.get(address)

    assert 422 == answer.status_code and "a time before the end of the period" in answer.text
    assert 'value="2026-01-09"' in answer.text and 'value="2026-01-02"' in answer.text


def test_a_program_is_told_which_parameter_it_was(client, known):
    answer = client.get("/stories/flood?since=2026-01-09&until=2026-01-02", headers=JSON)

    assert 422 == answer.status_code and "until" == answer.get_json()["field"]


def test_a_beginning_in_the_future_is_named_and_not_an_end_that_nobody_gave(client, known):
    for asked in ("since=9031-01-01", "since=9031-01-01&until=9031-02-01"):
        said = client.get(f"/stories/flood/changes?{asked}", headers=JSON).get_json()

        assert "since" == said["field"] and "a day or a time until now is accepted" in said["detail"]
