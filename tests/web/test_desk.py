"""The desk, the timeline through its filters, where a reader left off, and search."""

import html
import re
from dataclasses import replace
from urllib.parse import quote

import pytest

from service.domain.deliveries import SubscriptionState
from storage import Store, deliveries, upkeep
from storage.reading.looks import find_look
from tests.web.conftest import AFTER, BEFORE, JSON
from tests.web.test_publishing import SITE

OTHER = "Dam above Weir holds\n\nAbout 22 per cent of the valley is under water, Mayor Ada Brook said."


@pytest.fixture
def two_outlets(client, known):
    """The known story, with a second outlet's version between its two."""
    about = {"address": "https://example.net/dam", "publisher": "The Bugle", "captured_at": "2026-01-07T11:00:00Z"}
    client.post("/stories/flood/versions", json={**about, "text": OTHER})
    return known


def told(client, address: str) -> dict:
    answer = client.get(address, headers=JSON)
    assert 200 == answer.status_code, answer.text
    return answer.get_json()


def shown(client, address: str) -> list[str]:
    """The outlets of the entries of a timeline, newest first."""
    return [entry["article"]["publisher"] for entry in told(client, address)["entries"]]


#: What is asked, and whose versions pass.
ASKED = [
    ("", ["The Weir Post", "The Bugle", "The Weir Post"]),
    ("?kind=revised", ["The Weir Post"]),
    ("?kind=reversed", []),
    ("?kind=reversed,revised", ["The Weir Post"]),
    ("?family=figure", ["The Weir Post"]),
    ("?family=quote", []),
    ("?holder=Ada+Brook&family=figure", ["The Weir Post"]),
    ("?holder=Nobody", []),
    ("?outlet=The+Bugle", ["The Bugle"]),
    ("?importance=0.99", []),
    ("?since=2026-01-07&until=2026-01-07", ["The Weir Post", "The Bugle", "The Weir Post"]),
    ("?since=2026-01-07T10:30Z&until=2026-01-07T11:30Z", ["The Bugle"]),
    ("?until=2026-01-06", []),
]


def test_altered_quotations_are_found_by_their_kind_though_they_are_told_as_reversed(client):
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    for hour, word in ((9, "will"), (11, "will not")):
        text = f"It rained.\n\n“We {word} close the quarry,” Mayor Lee Park said."
        about = {"address": "https://example.org/q", "captured_at": f"2026-01-07T{hour:02}:00:00Z", "text": text}
        client.post("/stories/quarry/versions", json=about, headers=JSON)
    every, altered = (
        [
            one
            for entry in told(client, f"/stories/quarry{asked}")["entries"]
            for one in (entry["report"] or {}).get("changes", [])
        ]
        for asked in ("", "?kind=quote+altered")
    )
    page = client.get("/stories/quarry?kind=quote+altered").text

    assert [("quote", "reversed")] == [(one["family"], one["kind"]) for one in every] and every == altered
    assert "Nothing passes" not in page and every[0]["summary"].partition(":")[0] in page
    assert re.search(r'value="quote altered" checked>.*?<span class="quietly">1</span>', page, re.S)
    assert "1 change" not in (re.search(r"hide[^.]*", page) or [""])[0]


@pytest.mark.parametrize(("asked", "outlets"), ASKED)
def test_each_filter_leaves_what_passes_it(client, two_outlets, asked, outlets):
    assert outlets == shown(client, f"/stories/flood{asked}")


WRONG = [
    ("kind=sung", "kind"),
    ("family=dog", "family"),
    ("importance=2", "importance"),
    ("importance=nan", "importance"),
    ("since=yesterday", "since"),
    ("until=2026-13-01", "until"),
    ("new=yes", "new"),
    ("before=x", "before"),
]


@pytest.mark.parametrize(("asked", "field"), WRONG)
def test_a_filter_that_cannot_be_meant_is_named(client, known, asked, field):
    page, answer = client.get(f"/stories/flood?{asked}"), client.get(f"/stories/flood?{asked}", headers=JSON)

    assert (422, 422, field) == (page.status_code, answer.status_code, answer.get_json()["field"])
    assert "Traceback" not in page.text


def test_a_form_is_led_to_the_one_address_of_what_it_asks(client, known):
    sent = "/stories/flood?outlet=&holder=Ada+Brook&importance=0&since=&kind=revised&kind=added&family=figure"

    answer = client.get(sent)

    assert 302 == answer.status_code
    assert "/stories/flood?kind=revised,added&family=figure&holder=Ada+Brook" == answer.headers["Location"]
    assert 200 == client.get(answer.headers["Location"]).status_code


def test_a_filter_that_is_on_is_shown_and_can_be_taken_away_alone(client, known):
    page = client.get("/stories/flood?kind=revised&outlet=The+Weir+Post").text

    assert 'href="/stories/flood?outlet=The+Weir+Post"' in page and 'href="/stories/flood?kind=revised"' in page
    assert f"{SITE}/stories/flood?kind=revised&amp;outlet=The+Weir+Post" in page


def test_what_is_not_spelt_out_is_counted(client, known):
    text = "\n\n".join(
        f"{number} houses in Street {number} were lost, Mayor Ada Brook said." for number in range(2, 12)
    )
    lost = text.replace(" houses", "0 houses")
    for at, body in (("2026-01-08T10:00:00Z", text), ("2026-01-08T12:00:00Z", lost)):
        about = {"address": "https://example.org/houses", "captured_at": at}
        client.post("/stories/flood/versions", json={**about, "text": f"Houses\n\n{body}"})

    page = client.get("/stories/flood").text
    entry = told(client, "/stories/flood")["entries"][0]
    (further,) = re.findall(r"Folded: <a [^>]+>(\d+) more changes", page)

    assert entry["passing"] == 3 + int(further) == sum(one["material"] for one in entry["report"]["changes"])


def test_a_filtered_timeline_heads_each_version_by_what_passes(client, known):
    lines = "{} houses were lost, police said.\n\nMayor Ada Brook {} a new dam."
    for hour, body in (("10", lines.format(12, "supports")), ("12", lines.format(90, "opposes"))):
        about = {"address": "https://example.org/houses", "captured_at": f"2026-01-08T{hour}:00:00Z"}
        client.post("/stories/flood/versions", json={**about, "text": f"Houses\n\n{body}"})
    whole, filtered = (client.get(f"/stories/flood{asked}").text for asked in ("", "?kind=reversed"))
    heads = [re.sub(r"<[^>]*>", "", head).strip() for head in re.findall(r"<h4>(.*?)</h4>", filtered, re.S)]

    assert "Figure revised: houses lost" in whole
    assert 1 == len(heads) and "Position reversed" in heads[0] and "Figure revised" not in heads[0]
    assert re.search(r'<h4>.*?href="/reports/\w+#change-2"', filtered, re.S)
    assert "1 change outside the filters" in filtered
    assert "Mark the whole story as seen" in filtered  # not what passes alone


def test_the_desk_lists_a_measure_once_and_says_that_it_moved_more_often(client):
    client.post("/stories", json={"title": "Fire"}, headers=JSON)
    for hour, acres, homes in (("10", 100, 10), ("11", 200, 10), ("12", 400, 10), ("13", 900, 20)):
        text = f"The fire has burned {acres} acres, police said.\n\n{homes} homes were lost."
        about = {"article_title": "Courier", "captured_at": f"2026-01-08T{hour}:00:00Z"}
        client.post("/stories/fire/versions", json={**about, "text": text}, headers=JSON)
    page = client.get("/").text
    listed = re.findall(r"Figure revised: [^<]*", re.sub(r"</?b\b[^>]*>", "", page[page.index('id="fresh"') :]))

    assert ["acres" in one for one in listed].count(True) == 1 and "400 acres → 900 acres" in listed[0]
    assert any("homes" in one for one in listed)
    assert re.search(
        r"2 earlier changes of it.*?href=\"/threads/\w+\"|href=\"/threads/\w+\"[^>]*>2 earlier changes of it", page
    )


def test_versions_in_a_row_without_a_material_change_are_one_line(client, known):
    for hour, words in (("13", "It rained."), ("14", "It rained again."), ("15", "Snow fell.")):
        about = {"address": "https://example.org/flood", "captured_at": f"2026-01-07T{hour}:00:00Z"}
        client.post("/stories/flood/versions", json={**about, "text": f"{AFTER}\n\n{words}"})

    page = client.get("/stories/flood?kind=revised&immaterial=1").text
    whole = client.get("/stories/flood").text

    assert "3 versions without a material change, folded" in whole
    assert "folded</summary>" not in page and ">35</b> per cent" in page


def test_where_a_reader_left_off_is_shown_and_only_a_post_moves_it(client, known, store):
    assert find_look(store, "local", "flood") is None
    assert told(client, "/stories/flood")["looked_at"] is None

    newest = told(client, "/stories/flood")["newest"]
    answer = client.post("/stories/flood/looks", json={"up_to": newest})
    assert (200, newest) == (answer.status_code, answer.get_json()["up_to"])
    assert "You have seen everything there is" in client.get("/").text

    about = {"address": "https://example.org/flood", "captured_at": "2026-01-07T15:00:00Z"}
    client.post("/stories/flood/versions", json={**about, "text": AFTER.replace("35", "40")})

    entries = told(client, "/stories/flood")["entries"]
    page = client.get("/stories/flood").text
    assert [True, False, False] == [entry["is_new"] for entry in entries]
    assert 1 == page.count('class="new"') == page.count('class="looked"')
    assert ["2026-01-07T15:00:00Z"] == [
        entry["version"]["captured_at"] for entry in told(client, "/stories/flood?new=1")["entries"]
    ]
    desk = told(client, "/")["stories"][0]["new"]
    assert (1, 1) == (desk["versions"], len(desk["most_important"]))


def test_a_mark_beyond_the_newest_version_is_refused_and_nothing_is_marked(client, known, store):
    for up_to in (99, -1):
        assert 422 == client.post("/stories/flood/looks", json={"up_to": up_to}).status_code
    assert 422 == client.post("/stories/flood/looks", data={"up_to": "many"}).status_code

    assert find_look(store, "local", "flood") is None


def test_everything_can_be_marked_as_seen_at_once(client, known):
    newest = told(client, "/")["newest"]

    answer = client.post("/looks", json={"up_to": newest})

    assert 1 == answer.get_json()["stories"]
    assert [0] == [one["new"]["versions"] for one in told(client, "/")["stories"]]


def test_the_empty_desk_leads_to_the_first_import_in_one_step(client):
    page = client.get("/").text
    assert "The desk is empty" in page and '<input type="hidden" name="then" value="import">' in page

    answer = client.post("/stories", data={"title": "Flood at Weir", "then": "import"})

    assert "/stories/flood-at-weir/versions/new?done=created" == answer.headers["Location"]


def test_search_finds_claims_holders_and_texts(client, two_outlets):
    found = told(client, "/search?q=brook")

    assert {"Ada Brook"} >= {one["name"] for one in found["holders"]}
    assert {"The Weir Post", "The Bugle"} == {one["outlet"] for one in found["texts"]}
    assert any("35 per cent" in one["words"] and one["stands"] for one in found["claims"])
    assert any("20 per cent" in one["words"] and not one["stands"] for one in found["claims"])
    assert "<mark>Brook</mark>" in client.get("/search?q=brook").text


@pytest.mark.parametrize("word", ["kind=figure", "scope=texts", "story=elsewhere", "holder=Nobody"])
def test_search_is_narrowed_by_filters(client, known, word):
    whole, narrowed = told(client, "/search?q=valley"), told(client, f"/search?q=valley&{word}")

    assert whole["claims"] and len(narrowed["claims"]) < len(whole["claims"])


TYPED = [
    '"',
    "a*",
    "*",
    "NEAR(",
    "NOT a",
    "OR",
    "^a",
    "-a",
    "'; DROP TABLE snapshots;--",
    "%' OR 1=1 --",
    "<b>x</b>",
    "\u202e",
]


@pytest.mark.parametrize("typed", TYPED)
def test_whatever_is_typed_is_answered_and_shown_as_it_is(client, known, store, typed):
    counted = upkeep.row_counts(store)

    page, answer = (client.get(f"/search?q={quote(typed)}", headers=headers) for headers in ({}, JSON))

    assert (200, 200) == (page.status_code, answer.status_code)
    assert typed == answer.get_json()["q"] and "<b>x</b>" not in page.text
    assert counted == upkeep.row_counts(store)


def test_a_search_that_takes_too_long_is_told_so(client, known, monkeypatch):
    monkeypatch.setattr("storage.reading.search.LONGEST_MS", -1)
    monkeypatch.setattr("storage.store.STEPS_BETWEEN", 1)

    answer = client.get("/search?q=valley", headers=JSON)

    assert 400 == answer.status_code and "takes too long" in answer.get_json()["detail"]


def test_a_figure_that_is_found_says_of_what_it_is_and_leads_to_its_life(client, known):
    page = client.get("/search?q=valley&kind=figure").text
    life = re.search(r'<a class="calm" href="(/threads/[0-9a-f]+)">the <mark>valley</mark> under water</a>', page)

    assert life and 200 == client.get(life[1]).status_code
    assert 'class="calm"' not in client.get("/search?q=bridge&kind=position").text


def test_the_key_of_an_axis_has_the_kinds_that_are_drawn_and_no_other(client, known):
    more = AFTER + "\n\nSchools are closed until Friday, Mayor Ada Brook said."
    for hour, text in (("14", more.replace("35 per cent", "50 per cent")), ("16", more)):
        about = {"article": known.article, "captured_at": f"2026-01-07T{hour}:00:00Z"}
        client.post("/stories/flood/versions", json={**about, "text": text})
    page = client.get("/stories/flood").text
    key = re.search(r"of its most important change: (.*?)</p>", page, re.S)[1]

    assert "added" in re.search(r"<legend>Kind of change</legend>.*?</ul>", page, re.S)[0]
    assert "revised" in key and "added" not in key and "added" in client.get("/stories/flood?kind=added").text


def test_a_story_of_one_moment_needs_no_axis(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    client.post("/stories/flood/versions", json={"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z"})

    assert "<svg" not in client.get("/stories/flood").text


def test_the_list_of_stories_has_one_address_for_people(client, known):
    answer = client.get("/stories")

    assert (302, "/") == (answer.status_code, answer.headers["Location"])
    assert ["flood"] == [one["id"] for one in client.get("/stories", headers=JSON).get_json()["stories"]]


def test_a_filtered_timeline_says_how_much_it_hides_and_one_that_hides_nothing_says_nothing(client, known):
    again = {"text": AFTER.replace("ruled out", "supports"), "captured_at": "2026-01-07T14:00:00Z"}
    client.post("/stories/flood/versions", json={**again, "article": known.article})
    whole = client.get("/stories/flood", headers=JSON).get_json()
    material = sum(one["passing"] for one in whole["entries"])
    for asked in ("kind=revised", "family=figure", "importance=0.99", "until=2026-01-01", "holder=Nobody"):
        left = client.get(f"/stories/flood?{asked}", headers=JSON).get_json()
        versions = whole["versions"] - left["versions"]
        changes = material - sum(one["passing"] for one in left["entries"])
        page = " ".join(client.get(f"/stories/flood?{asked}").text.split())
        said = re.search(r"The filters hide (?:(\d+) versions?)?(?: and )?(?:(\d+) changes?)?", page)
        assert said and (versions, changes) == tuple(int(one or 0) for one in said.groups()), asked

    assert 3 == whole["versions"] and material > 1
    for asked in ("", "?outlet=The+Weir+Post", "?before=2026-01-07T13:00:00Z"):
        assert "The filters hide" not in client.get(f"/stories/flood{asked}").text, asked


@pytest.mark.parametrize(
    ("state", "failures", "is_told"),
    [
        (SubscriptionState.ACTIVE, 0, False),
        (SubscriptionState.ACTIVE, 3, True),
        (SubscriptionState.SWITCHED_OFF, 12, True),
        (SubscriptionState.PAUSED, 3, False),
    ],
)
def test_the_desk_tells_of_a_webhook_that_does_not_arrive_and_leads_to_where_it_is_mended(
    client, known, settings, state, failures, is_told
):
    with Store(settings.database) as store:
        hook = deliveries.load_subscription(store, known.subscription)
        with store.transaction():
            deliveries.save_subscription(store, replace(hook, state=state, failures_in_a_row=failures))
    page = client.get("/").text

    assert is_told is ("Webhooks that do not arrive" in page)
    assert is_told is (f'href="/subscriptions/{known.subscription}"' in page)
    assert is_told is ("1 webhook does not arrive" in re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_long_notice_is_whole_on_the_timeline_and_further_ones_are_counted(client, count):
    client.post("/stories", json={"title": "Storm"}, headers=JSON)
    first = "Correction: An earlier version gave another number of homes. " + "It was the operator's own. " * 20
    notes = [first, *(f"Correction: the name of official {number} was misspelt." for number in range(1, count))]
    text = "Storm over Osby\n\nSome 900 homes are dark.\n\n" + "\n\n".join(notes)
    client.post("/stories/storm/versions", json={"text": text, "captured_at": "2026-01-07T10:00:00Z"}, headers=JSON)
    page = html.unescape(client.get("/stories/storm").text)

    assert first.strip() in page
    assert (count > 2) is (f"{count - 2} more notice" in page)
