"""Names that others gave stand in a line and do not upset it."""

import re

import pytest
from markupsafe import Markup, escape

from service.web.present.naming import say_isolated, say_name, say_plainly, say_unbroken
from storage import threads
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


@pytest.mark.parametrize(
    ("sentence", "isolated"),
    [
        ("hurt, says Ada Brook, 12 → 19", []),
        ("hurt, says Łódź <b>, 12 → 19", []),
        ("hurt, says דליה לוי, 12 → 19 (+7, +58%)", ["דליה לוי"]),
        ("hurt, president محمد بن سلمان, 12 → 19; 13 more", ["محمد بن سلمان"]),
        ('קניון 12 → 13, צה"ל', ["קניון", "צה", "ל"]),
        ("د. علي‌رضا and א־ב <b>", ["د. علي‌رضا", "א־ב"]),
        ("“לוי denied it” → “לוי said it”", ["לוי", "לוי"]),
    ],
)
def test_in_a_sentence_each_name_from_right_to_left_is_isolated_and_nothing_else(sentence, isolated):
    for say in (say_isolated, say_unbroken):
        said = str(escape(say(sentence)))
        assert isolated == re.findall("<bdi>(.*?)</bdi>", said)
        assert sentence == Markup(said).striptags() or "<b>" in sentence
        assert "<b>" not in said


@pytest.mark.parametrize("sign", SIGNS)
def test_in_html_the_sign_is_kept_alone_and_marked(sign):
    marked = f'<bdi class="unseen" data-sign="U+{ord(sign):04X}">{sign}</bdi>'

    assert Markup(f"A &lt;{marked}B") == say_name(f"A <{sign}B")


def test_what_html_cannot_carry_is_written_out():
    assert "A\\x00B" == str(say_name("A\0B"))


def _unmarked(page: str) -> str:
    """The page without the signs that stand alone and marked."""
    return re.sub('<bdi class="unseen" data-sign="U\\+[0-9A-F]+">.</bdi>', "", page)


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
    texts = [_unmarked(client.get(page).text) for page in pages]
    shown = [re.sub(r'value="[^"]*"', "", text) for text in texts]  # what is sent back is as stored

    assert [] == [page for page, text in zip(pages, shown, strict=True) if "\u202e" in text or "\u200b" in text]
    assert "<title>A \\u202eB" in shown[0] and "<h1>A B</h1>" in shown[0] and "Post" in shown[0]
    form = client.get(f"/articles/{article}/edit").text
    assert 'value="A \u202eB"' in form  # a form gives back what is stored


def test_no_title_of_a_page_a_thread_or_a_feed_turns_its_line_round(client, known, store):
    assert 303 == client.post("/stories/flood/about", data={"title": "Flood \u202eat Weir"}).status_code
    with store.transaction():
        store.write("UPDATE strands SET title = title || ' \u202eyxes', holder = holder || '\u200b'")
    rooms = ("", "/figures", "/positions", "/contradictions", "/threads", "/changes", "/edit", "/remove")
    shown = [client.get(f"/stories/flood{one}").text for one in rooms]
    shown += [client.get(f"/threads/{one.id}").text for one in threads.list_threads(store, "flood")[:2]]
    headed = [re.findall(r"<title>.*?</title>|<h[12].*?</h[12]>|<th .*?</th>", page, re.DOTALL) for page in shown]

    assert len(shown) == len(rooms) + 2 and all(headed)
    assert [] == [one for page in headed for one in page if "\u202e" in _unmarked(one) or "\u200b" in _unmarked(one)]
    assert "<title>Flood \\u202eat Weir · Stet</title>" in shown[0]
    assert any("\u202e</bdi>yxes" in one for one in headed[-1])
    for feed in ("/stories/flood/feed.atom", f"/threads/{threads.list_threads(store, 'flood')[0].id}/feed.atom"):
        titles = re.findall(r"<title>.*?</title>|<name>.*?</name>", client.get(feed).text)
        assert titles and [] == [one for one in titles if "\u202e" in one or "\u200b" in one]
    item = client.get("/stories/flood/feed.json").get_json()
    assert "Flood \\u202eat Weir · Stet" == item["title"]


def test_a_title_is_escaped_once(client):
    client.post("/stories", json={"title": "A <b> & 'c'", "story": "marked"})

    assert "<title>A &lt;b&gt; &amp; &#39;c&#39; · Stet</title>" in client.get("/stories/marked").text
