"""Figures, positions, contradictions and one thread as pages: filtered, paged, and each point leads to its sentence."""

import re
from html import unescape

import pytest

from tests.web.conftest import JSON
from tests.web.test_threads import story, thread_titled

__all__ = ["story"]  # a fixture


@pytest.fixture
def many(client) -> str:
    """A story that counts twenty things, one of them three times over."""
    client.post("/stories", json={"title": "Many"}, headers=JSON)
    things = "bridges dams schools harbours hospitals libraries markets museums parks roads ships shops towers trains"
    lines = [f"{number} {thing} were closed, police said." for number, thing in enumerate(things.split(), 3)]
    for hour, first in ((10, "20 homes were lost, police said."), (12, "25 homes were lost, police said.")):
        answer = client.post(
            "/stories/many/versions",
            json={
                "text": "\n\n".join([*lines, first]),
                "captured_at": f"2026-01-07T{hour}:00:00Z",
                "article_title": "Courier",
            },
            headers=JSON,
        )
        assert 201 == answer.status_code, answer.get_json()
    return "/stories/many"


def test_measures_come_a_page_at_a_time_those_that_moved_first(client, many):
    first, second = (client.get(f"{many}/figures?page={page}").text for page in (1, 2))

    assert 12 == first.count('class="measure"') and 3 == second.count('class="measure"')
    assert "homes lost" in first.split('class="measure"')[1]
    assert 'rel="next"' in first and 'rel="prev"' in second
    assert 422 == client.get(f"{many}/figures?page=9", headers=JSON).status_code or 15 == len(
        client.get(f"{many}/figures", headers=JSON).get_json()["series"]
    )


@pytest.mark.parametrize("page", ["0", "9", "two", "-1", "１"])
def test_a_page_there_is_not_is_named_with_what_is_accepted(client, many, page):
    answer = client.get(f"{many}/figures", query_string={"page": page})

    assert 422 == answer.status_code and "a page from 1 to 2 is accepted" in answer.text


def test_measures_are_found_by_words_and_the_filter_stays_in_the_address(client, many):
    page = client.get(f"{many}/figures?q=HOMES").text

    assert 1 == page.count('class="measure few"') or 1 == page.count('class="measure"')
    assert 'value="HOMES"' in page
    assert 1 == len(client.get(f"{many}/figures?q=homes", headers=JSON).get_json()["series"])
    assert "Nothing fits" in client.get(f"{many}/figures?q=unicorns").text


def test_each_point_leads_to_its_sentence_and_says_what_it_is(client, story):
    page = client.get(f"{story}/figures").text
    href, said = re.findall(r'href="(/versions/\w+#at-\d+)" tabindex="-1" aria-label="(At least 19: [^"]+)"', page)[0]
    version, place = href.split("#")
    text = client.get(version).text

    assert "Courier, police, 7 Jan 2026, 14:00 UTC" in said
    assert re.search(rf'id="{place}".{{0,160}}At least 19', text, re.S)


def test_a_cell_opens_the_words_then_and_now(client, story):
    client.post(
        f"{story}/versions",
        json={
            "text": "At least 19 people were killed, police said.\n\nMayor Ada Brook supports a new dam.",
            "captured_at": "2026-01-08T10:00:00Z",
            "article_title": "Courier",
            "publisher": "Courier",
        },
    )
    page = client.get(f"{story}/positions?q=brook").text
    row = page[page.index("Ada Brook</span>") :]

    assert all(word in row for word in ("▼", "refuses", "▲", "supports", "Then, ", "Now, since"))
    assert all(word in row for word in ("ruled out a new dam", "8 Jan"))
    moved = client.get(f"{story}/positions?q=brook&show=moved").text
    assert "1 matter" in moved


def test_holders_are_searched_in_json_too(client, story):
    found = client.get(f"{story}/positions?q=hospital", headers=JSON).get_json()

    assert ["hospital"] == [one["holder"] for one in found["holders"]]


@pytest.mark.parametrize(("asked", "field"), [("until=soon", "until"), ("show=some", "show")])
def test_what_cannot_be_shown_is_named(client, story, asked, field):
    answer = client.get(f"{story}/positions?{asked}", headers={"Accept": "text/html"})

    assert 422 == answer.status_code and field in answer.text


def test_contradictions_are_one_list_of_both_families(client, story):
    page = client.get(f"{story}/contradictions").text
    figures = client.get(f"{story}/contradictions?show=figure").text

    assert 2 == page.count('class="card"') and 1 == figures.count('class="card"')
    assert "Side 1" in page and "▲" in page and "▼" in page


def test_a_thread_tells_its_whole_life(client, story):
    thread = thread_titled(client, story, "killed")
    page, wire = client.get(thread).text, client.get(thread, headers=JSON).get_json()

    assert [("first seen", None), ("also told", None), ("changed", "revised")] == [
        (one["turn"], one["kind"]) for one in wire["life"]
    ]
    assert "<del>12</del> <ins>19</ins>" in page.replace("At least ", "")
    assert 'class="plot wide"' in page
    report, number = re.search(r'href="(/reports/\w+)#change-(\d+)">The change report', page).groups()
    assert "killed" in client.get(report, headers=JSON).get_json()["changes"][int(number) - 1]["summary"]


@pytest.mark.parametrize("outlets", [0, 1])
def test_a_story_that_can_have_no_contradiction_says_what_one_would_take(client, outlets):
    client.post("/stories", json={"title": "Alone"}, headers=JSON)
    if outlets:
        about = {"article_title": "Courier", "captured_at": "2026-01-07T10:00:00Z"}
        client.post("/stories/alone/versions", json={**about, "text": "12 people died, police said."}, headers=JSON)
    page = client.get("/stories/alone/contradictions").text
    empty = page[page.index('class="empty"') :]

    assert "takes two" in empty and 'href="/stories/alone/versions/new"' in empty and "0 of them" not in empty


def test_a_contradiction_names_the_outlets_of_its_sides_and_leads_to_both_texts(client, story):
    page = client.get(f"{story}/contradictions").text
    links = [unescape(one) for one in re.findall(r'href="(/stories/[^"]*/compare\?before=[^"]+)"', page)]
    beside = client.get(links[0]).text

    assert 2 == len(links) and all(one.endswith("#asked-before") for one in links)
    assert {"police in Courier", "hospital in Post"} <= set(re.findall(r"Side \d:</span> ([^<]*)</h3>", page))
    assert {"Courier", "Post"} == set(re.findall(r"<div><h3>(.*?)</h3>", beside))


def test_both_passages_of_a_contradiction_are_marked_where_the_link_opens_and_stay_unfolded(client, story):
    page = client.get(f"{story}/contradictions?show=figure").text
    beside = client.get(unescape(re.search(r'href="(/stories/[^"]*/compare[^"]+)"', page)[1])).text
    said = re.findall(r'id="asked-(\w+)".*?class="[^"]*in-asked"[^>]*>([^<]*)<', beside, re.S)
    listed = re.search(r'<div class="notice" id="asked">.*?</div>', beside, re.S)[0]

    assert ["before", "after"] == [side for side, _ in said]
    assert all(words.strip() in unescape(listed) for _, words in said) and "Post" in listed and "Courier" in listed


def test_who_says_what_is_told_where_both_sides_only_say_something(client, story):
    for outlet, words in (("Courier", "would close"), ("Post", "would stay open")):
        client.post(
            f"{story}/versions",
            json={
                "text": f"Plant\n\nAda Brook said the plant {words}.",
                "captured_at": "2026-01-09T10:00:00Z",
                "article_title": f"{outlet} on the plant",
                "publisher": outlet,
            },
        )
    page = client.get(f"{story}/contradictions?q=plant").text
    card = page[page.index('class="card"') :]

    assert ["Ada Brook in Courier", "Ada Brook in Post"] == sorted(re.findall(r"Side \d:</span> ([^<]*)</h3>", card))
    assert 'class="stance' not in card


def test_a_measure_with_two_amounts_at_one_time_is_one_card_that_says_so(client):
    client.post("/stories", json={"title": "Fire"}, headers=JSON)
    first = "The fire is {} percent contained, according to Cal Fire."
    second = (
        "\n\nCal Fire said that crews built line around the fire, which stood at {} acres and {} percent contained."
    )
    texts = first.format(10), first.format(20) + second.format(180, 20), first.format(30) + second.format(190, 20)
    for hour, text in enumerate(texts, 10):
        about = {"article_title": "Courier", "captured_at": f"2026-01-07T{hour}:00:00Z"}
        client.post("/stories/fire/versions", json={**about, "text": text}, headers=JSON)
    page = client.get("/stories/fire/figures").text

    assert 1 == len(re.findall(r"<h2[^>]*><a[^>]*>fire contained</a>", page))
    assert "two amounts at one time" in page and "place 2" in page and "ring" in page
    assert 2 == len(set(re.findall(r'<a href="(/threads/\w+)">place \d', page)))


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("figures?q=&sort=busiest", "figures"),
        ("figures?q=dam&sort=busiest", "figures?q=dam"),
        ("positions?q=&show=moved&until=", "positions?show=moved"),
        ("contradictions?q=&show=all", "contradictions"),
        ("changes?since=2026-01-01&until=", "changes?since=2026-01-01"),
    ],
)
def test_every_state_of_the_filters_has_one_short_address(client, known, asked, address):
    led = client.get(f"/stories/flood/{asked}")
    assert (302, f"/stories/flood/{address}") == (led.status_code, led.headers["Location"])
    assert 200 == client.get(f"/stories/flood/{address}").status_code

    assert 302 != client.get(f"/stories/flood/{asked}", headers=JSON).status_code


def test_a_mistake_in_a_filter_is_told_though_another_is_empty(client, known):
    answer = client.get("/stories/flood/positions?q=&show=all&until=soon", follow_redirects=True)

    assert 422 == answer.status_code and 'role="alert"' in answer.text


def test_ways_to_other_pages_say_only_what_is_asked(client, known, monkeypatch):
    monkeypatch.setattr("service.web.views.story.positions.ROWS", 1)
    first, second = (client.get(f"/stories/flood/positions{asked}").text for asked in ("", "?page=2"))

    assert 'href="/stories/flood/positions?page=2"' in first and "q=&" not in first and "show=all" not in first
    assert re.search(r'rel="prev" href="/stories/flood/positions"', second)


def test_a_title_that_stands_for_an_outlet_is_told_as_a_title(client):
    client.post("/stories", json={"title": "Weir", "story": "weir"})
    for hour, title, stance in ((10, "Dam above Weir holds", "supports"), (12, "Flood eases", "opposes")):
        text = f"{title}\n\nMayor Ada Brook {stance} a new dam. Some {hour} homes are flooded, police said."
        sent = {"text": text, "captured_at": f"2026-01-09T{hour}:00:00Z"}
        client.post("/stories/weir/versions", json=sent, headers={"Accept": "application/json"})
    opposed, figures = (unescape(client.get(f"/stories/weir/{room}").text) for room in ("contradictions", "figures"))

    assert "Ada Brook in “Flood eases”" in opposed and "Ada Brook in “Dam above Weir holds”" in opposed
    assert (
        "2 articles without a publisher" in figures and "outlets" not in figures.partition("<table")[0].split("<ul")[-1]
    )
