"""Names that others gave stand in a line and do not upset it."""

import re

import pytest
from markupsafe import Markup

from service.web.present.naming import say_name, say_plainly
from tests.web.conftest import AFTER

#: Each sign that turns the line round, or that nobody sees.
SIGNS = "\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u2060\ufeff\u00ad\u2028\x1b"


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_that_nobody_sees_is_written_out(sign):
    said = say_plainly(f"The fire {sign}grows")

    assert sign not in said and said.isprintable() and f"{ord(sign):x}" in said


@pytest.mark.parametrize("name", ["The fire grows", "Été à Łódź", "می‌خواهم", "日本 2026", "👩‍🚒", "<b>&"])
def test_a_name_of_signs_that_are_seen_stays_as_it_is(name):
    assert name == say_plainly(name)


def test_a_name_from_right_to_left_is_isolated_and_escaped():
    assert "The Post" == say_name("The Post") and not isinstance(say_name("<b>"), Markup)
    assert Markup("<bdi>&lt;محادثات&gt;</bdi>") == say_name("<محادثات>")


def test_no_page_shows_a_name_that_turns_its_line_round(client, known):
    sent = {
        "text": AFTER,
        "captured_at": "2026-01-07T13:00:00Z",
        "publisher": "P\u200bost",
        "article_title": "A \u202eB",
    }
    article = client.post("/stories/flood/versions", json=sent).get_json()["version"]["article_id"]
    pages = [
        *(f"/articles/{article}{one}" for one in ("", "/remove", "/merge")),
        *(f"/articles/{known.article}/merge{one}" for one in ("", f"?into={article}")),
        *(f"/stories/flood{one}" for one in ("", "/versions/new", "/imports/new")),
        "/",
    ]
    shown = [re.sub(r'value="[^"]*"', "", client.get(page).text) for page in pages]  # what is sent back is as stored

    assert [] == [page for page, text in zip(pages, shown, strict=True) if "\u202e" in text or "\u200b" in text]
    assert "A \\u202eB" in shown[0] and "P\\u200bost" in shown[0]
    form = client.get(f"/articles/{article}/edit").text
    assert 'value="A \u202eB"' in form  # a form gives back what is stored
