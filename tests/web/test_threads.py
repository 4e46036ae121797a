"""The pages of a story's threads, their JSON, and the forms by which a person puts them right."""

import html
import re
from dataclasses import replace

import pytest

from service.comparison.story.since import Between, changes_between
from tests.web.conftest import JSON

PAGES = ("threads", "figures", "positions", "contradictions", "changes")


@pytest.fixture
def story(client) -> str:
    """A story in which two outlets count the dead and tell the mayor's position from both sides."""
    client.post("/stories", json={"title": "Flood at Weir"}, headers=JSON)
    for outlet, hour, text in (
        ("Courier", "10", "At least 12 people were killed, police said.\n\nMayor Ada Brook ruled out a new dam."),
        ("Courier", "14", "At least 19 people were killed, police said.\n\nMayor Ada Brook ruled out a new dam."),
        ("Post", "12", "The death toll rose to 15, the hospital said.\n\nMayor Ada Brook supports a new dam."),
    ):
        answer = client.post(
            "/stories/flood-at-weir/versions",
            json={
                "text": text,
                "captured_at": f"2026-01-07T{hour}:00:00Z",
                "article_title": outlet,
                "publisher": outlet,
            },
            headers=JSON,
        )
        assert 201 == answer.status_code, answer.get_json()
    return "/stories/flood-at-weir"


def thread_titled(client, story: str, title: str) -> str:
    found = client.get(f"{story}/threads", headers=JSON).get_json()["threads"]
    return next(one["url"] for one in found if title in one["title"])


@pytest.mark.parametrize("page", PAGES)
def test_every_page_leads_to_the_others_and_to_threads(client, story, page):
    body = client.get(f"{story}/{page}").get_data(as_text=True)

    assert all(f'href="{story}/{other}"' in body for other in PAGES)
    assert 'href="/threads/' in body and 2 == body.count("<script src=") == body.count("<script")


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_story_says_what_to_do(client, page):
    client.post("/stories", json={"title": "Nothing yet"}, headers=JSON)
    answer = client.get(f"/stories/nothing-yet/{page}")

    assert page != "changes" or ("0 changes" not in answer.text and "Import the first version" in answer.text)

    assert 200 == answer.status_code and 'class="empty"' in answer.get_data(as_text=True)


def test_a_series_has_every_amount_in_order(client, story):
    series = client.get(f"{story}/figures", headers=JSON).get_json()["series"][0]

    assert [("At least 12", "Courier"), ("15", "Post"), ("At least 19", "Courier")] == [
        (point["claim"]["text"], point["outlet"]) for point in series["points"]
    ]
    assert ["2026-01-07T14:00:00Z", None, None] == [point["gone_at"] for point in series["points"]]


def test_contradictions_have_sides_and_how_far_apart_they_were_seen(client, story):
    found = client.get(f"{story}/contradictions", headers=JSON).get_json()["contradictions"]

    assert {"figure", "position"} == {one["family"] for one in found}
    assert [2.0, 2.0] == [one["hours_apart"] for one in found]


def test_changes_between_two_dates(client, story):
    asked = f"{story}/changes?since=2026-01-07T10:30Z&until=2026-01-07T15:00Z"
    found = client.get(asked, headers=JSON).get_json()

    assert ("2026-01-07T10:30:00Z", "2026-01-07T15:00:00Z") == (found["since"], found["until"])
    assert {"reversed", "revised"} <= {one["kind"] for one in found["changes"]}


def test_what_is_left_out_between_two_dates_is_counted_named_and_led_to(client, story):
    asked = f"{story}/changes?since=2026-01-07T10:30Z&until=2026-01-07T10:40Z"
    found, page = client.get(asked, headers=JSON).get_json(), html.unescape(client.get(asked).text)
    every = client.get(f"{story}/threads", headers=JSON).get_json()["threads"]

    assert len(every) == len(found["changes"]) + found["unchanged"] + len(found["left_out"])
    assert {"not seen yet"} == {one["why"] for one in found["left_out"]}
    assert f"Of {len(every)} threads of this story" in page and "1 thread left out" in page
    assert all(f'href="/threads/{one["thread_id"]}"' in page for one in found["left_out"])


def test_a_day_counts_from_its_first_second_until_its_last_and_each_change_leads_to_its_words(client, story):
    asked = f"{story}/changes?since=2026-01-07&until=2026-01-07"
    found = client.get(asked, headers=JSON).get_json()
    page = client.get(asked).text

    assert ("2026-01-07T00:00:00Z", "2026-01-07T23:59:59Z") == (found["since"], found["until"])
    assert len(found["changes"]) == page.count("In the text:") > 0
    assert re.search(r'href="/versions/\w+#at-\d+">after<', page)


def test_a_day_before_the_story_was_seen_gives_what_no_day_gives_and_says_so(client, story):
    first_day, from_start = (client.get(f"{story}/changes{query}").text for query in ("?since=2026-01-01", ""))
    wired = [client.get(f"{story}/changes{query}", headers=JSON).get_json() for query in ("?since=2026-01-01", "")]

    assert "revised" in {one["kind"] for one in wired[0]["changes"]} and wired[0]["changes"] == wired[1]["changes"]
    assert ["2026-01-07T10:00:00Z"] * 2 == [one["counted_from"] for one in wired]
    assert "Nothing of the story was seen before" in first_day and "Nothing of the story" not in from_start


def test_what_two_papers_tell_differently_is_marked_so_and_not_as_a_revision(client, story):
    asked = f"{story}/changes?since=2026-01-07T11:00Z&until=2026-01-07T13:00Z"
    (opposed,) = (one for one in client.get(asked, headers=JSON).get_json()["changes"] if one["reading"] == "articles")
    page = client.get(asked).text

    assert "the first in Courier, the second in Post" in opposed["summary"] and opposed["begun"] is None
    assert re.search(r'class="kind kind-[^>]*>.*?</span>opposed', page) and "</span>reversed" not in page
    assert re.search(r'href="/versions/\w+#at-\d+">second<', page)


@pytest.mark.parametrize(
    ("asked", "field"),
    [("since=yesterday", "since"), ("since=2026-01-08&until=2026-01-07", "until"), ("since=2026-13-40", "since")],
)
def test_a_time_that_cannot_be_used_is_named(client, story, asked, field):
    answer = client.get(f"{story}/changes?{asked}", headers=JSON)

    assert (422, field) == (answer.status_code, answer.get_json()["field"])


@pytest.mark.parametrize("is_post", [True, False])
def test_after_a_split_the_page_leads_to_the_other_thread_whichever_part_it_goes_on_with(client, story, is_post):
    thread = thread_titled(client, story, "killed")
    strands = client.get(thread, headers=JSON).get_json()["strands"]
    claim = next(one for one in strands if (one["outlet"] == "Post") == is_post)["spells"][0]["claim"]["id"]
    page = client.post(f"{thread}/split", data={"claims": claim}, follow_redirects=True).text

    other = re.search(r'See <a href="(/threads/\w+)">the other thread', page)
    assert other and 1 == client.get(other[1], headers=JSON).get_json()["thread"]["articles"]


def test_a_person_splits_merges_pins_and_undoes(client, story):
    thread = thread_titled(client, story, "killed")
    strands = client.get(thread, headers=JSON).get_json()["strands"]
    post = next(one for one in strands if one["outlet"] == "Post")
    split = client.post(
        f"{thread}/split", json={"claims": [post["spells"][0]["claim"]["id"]], "note": "Another toll."}, headers=JSON
    )
    other = f"/threads/{post['id']}"
    assert (201, "split", "Another toll.") == (
        split.status_code,
        split.get_json()["act"],
        split.get_json()["note"],
    )
    assert 1 == client.get(other, headers=JSON).get_json()["thread"]["articles"]

    merged = client.post(f"{thread}/merge", json={"other": post["id"]}, headers=JSON)
    assert 201 == merged.status_code
    assert 2 == client.get(other, headers=JSON).get_json()["thread"]["articles"]
    assert 201 == client.post(f"{thread}/pin", json={}, headers=JSON).status_code

    for decision in reversed(client.get(thread, headers=JSON).get_json()["decisions"]):
        assert 200 == client.post(f"/decisions/{decision['id']}/undo", json={}, headers=JSON).status_code
        again = client.post(f"/decisions/{decision['id']}/undo", json={}, headers=JSON)
        assert (409, "conflict") == (again.status_code, again.get_json()["code"])
        assert "already undone" in client.post(f"/decisions/{decision['id']}/undo").text
    kept = client.get(thread, headers=JSON).get_json()
    assert (2, 3) == (kept["thread"]["articles"], len(kept["decisions"]))
    assert all(one["undone_at"] for one in kept["decisions"])


def test_a_form_filled_in_wrongly_is_drawn_again_with_what_was_wrong(client, story):
    thread = thread_titled(client, story, "killed")
    answer = client.post(f"{thread}/split", data={})

    assert 422 == answer.status_code
    assert "choose the claims" in answer.get_data(as_text=True)


def positions_of(client, story) -> dict[str, dict[str, str]]:
    """The threads of positions by the outlet that tells them alone."""
    found = client.get(f"{story}/threads?family=position", headers=JSON).get_json()["threads"]
    return {one["title"]: one for one in found}


def test_a_thread_is_merged_with_one_named_by_its_title(client, story):
    """With its holder or without, however it is spaced and cased, as it stands in the list."""
    ruled, supports = (
        next(one for title, one in positions_of(client, story).items() if word in title)
        for word in ("killed", "death toll")
    )
    answer = client.post(f"{ruled['url']}/merge", data={"other": f" {supports['title'].upper()} "})

    assert 303 == answer.status_code
    assert 2 == client.get(ruled["url"], headers=JSON).get_json()["thread"]["articles"]


def test_a_title_that_names_no_one_thread_is_said_at_its_field_and_the_form_is_kept(client, story):
    thread = thread_titled(client, story, "killed")
    answer = client.post(f"{thread}/merge", data={"other": "the fallen bridge"})
    page = answer.get_data(as_text=True)

    assert 422 == answer.status_code and "the title or id of another thread" in page
    assert 'value="the fallen bridge"' in page and 'aria-invalid="true"' in page
    itself = client.post(f"{thread}/merge", data={"other": thread})
    assert 422 == itself.status_code and 'aria-invalid="true"' in itself.get_data(as_text=True)


def test_a_title_that_several_threads_have_asks_for_the_id(client):
    client.post("/stories", json={"title": "Two"}, headers=JSON)
    for outlet, holder in (("Courier", "Ada Brook"), ("Post", "Ann Reed"), ("Herald", "Tom Marsh")):
        client.post(
            "/stories/two/versions",
            json={
                "text": f'"We will build no dam on this river," said {holder}.',
                "captured_at": "2026-01-07T10:00:00Z",
                "article_title": outlet,
                "publisher": outlet,
            },
            headers=JSON,
        )
    found = client.get("/stories/two/threads", headers=JSON).get_json()["threads"]
    assert 3 == len(found) and 1 == len({one["title"] for one in found})
    said = {"other": found[0]["title"]}
    answer = client.post(f"{found[2]['url']}/merge", json=said, headers=JSON)

    assert (422, "other") == (answer.status_code, answer.get_json()["field"])
    assert "2 threads have that title" in answer.get_json()["detail"]
    assert all(f"{one['id']}: {one['holder']}, seen 2026-" in answer.get_json()["detail"] for one in found[:2])
    named = {"other": f"{found[0]['holder']} {found[0]['title']}"}
    assert 201 == client.post(f"{found[2]['url']}/merge", json=named, headers=JSON).status_code


def test_a_thread_that_stands_is_titled_by_its_newest_words(client):
    client.post("/stories", json={"title": "Ferry"}, headers=JSON)
    for hour, count in ((10, 180), (12, 195), (14, 212)):
        client.post(
            "/stories/ferry/versions",
            json={
                "text": f"The ferry was carrying {count} passengers when it ran aground, the coast guard said.",
                "captured_at": f"2026-01-07T{hour}:00:00Z",
                "article_title": "Courier",
            },
            headers=JSON,
        )
    [thread] = client.get("/stories/ferry/threads?family=position", headers=JSON).get_json()["threads"]

    assert "212" in thread["title"] and thread["is_current"]
    page = client.get(thread["url"]).get_data(as_text=True)
    assert f"<h1>{thread['holder']}: {thread['title']}</h1>" in page
    matrix = client.get("/stories/ferry/positions", headers=JSON).get_json()
    assert thread["title"] == matrix["holders"][0]["matters"][0]["title"]


def test_a_form_leads_back_to_the_thread_with_a_note(client, story):
    thread = thread_titled(client, story, "killed")
    answer = client.post(f"{thread}/pin", data={"note": "checked"}, follow_redirects=True)

    assert "Pinned: these claims stay one thread" in answer.get_data(as_text=True)
    assert "checked" in answer.get_data(as_text=True)


@pytest.mark.parametrize("address", ["/threads/nothing", "/stories/nothing/figures"])
def test_what_is_not_there_is_one_plain_sentence(client, address):
    answer = client.get(address, headers=JSON)

    assert (404, "not_found") == (answer.status_code, answer.get_json()["code"])


def test_each_change_between_two_dates_is_shown_side_by_side_and_cited(client, story):
    page = html.unescape(client.get(f"{story}/changes").text)
    changes = client.get(f"{story}/changes", headers=JSON).get_json()["changes"]
    citation = re.search(r'<pre id="citation"[^>]*>(.*?)</pre>', page, re.DOTALL)[1]  # type: ignore[index]

    assert all(one["summary"].rstrip(".") in citation for one in changes)
    assert len(changes) == citation.count("\n– ")
    pairs = re.findall(r'href="(/stories/[^"]*/compare\?[^"#]*(?:first|second)=[^"]*)"', page)
    assert pairs and all(pair in citation for pair in pairs)
    for pair in pairs:
        shown = client.get(pair.partition("#")[0], follow_redirects=True)
        anchor = pair.partition("#")[2]
        assert 200 == shown.status_code and f'id="{anchor}"' in shown.text and "cite-asked" in shown.text


def test_each_article_is_shown_side_by_side_at_both_dates(client, story):
    page = html.unescape(client.get(f"{story}/changes").text)
    at_ends = page[page.index("The articles at both times") :]

    [courier] = re.findall(r'href="(/stories/[^"]*/compare\?before=\w+&after=\w+)"', at_ends)
    assert "at both times" in page and 200 == client.get(courier, follow_redirects=True).status_code
    assert "one text, captured on" in at_ends


def test_a_reason_that_is_too_long_comes_back_beside_its_field_with_what_was_chosen(client, story):
    found = client.get(f"{story}/threads", headers=JSON).get_json()["threads"]
    thread = next(one for one in found if one["claims"] > 1)["id"]
    claim = re.findall(r'name="claims" value="(\w+)"', client.get(f"/threads/{thread}").text)[-1]
    page = client.post(f"/threads/{thread}/split", data={"claims": claim, "note": "why " * 200}).text
    [field] = re.findall(r'<input id="note"[^>]*>', page)

    assert 'href="#note"' in page and "why why why" in field and "note-error" in field
    assert f'value="{claim}" checked' in page


def test_a_measure_that_one_text_moves_in_two_places_is_one_change_of_the_page(client, story, monkeypatch):
    def told_twice(*asked) -> Between:
        found = changes_between(*asked)
        return replace(found, changes=tuple(one for change in found.changes for one in (change, change)))

    once = client.get(f"{story}/changes").text
    monkeypatch.setattr("service.web.views.threads.changes_between", told_twice)
    twice = client.get(f"{story}/changes").text

    assert once.count("<li data-item>") == twice.count("<li data-item>") == twice.count("told in 2 places") > 0
    assert "told in 2 places" not in once


def test_two_changes_of_one_name_are_told_apart_by_who_says_so_and_the_sentence(client):
    client.post("/stories", json={"title": "Fires"}, headers=JSON)
    for hour, oak, pine in (("10", 50, 50), ("14", 90, 80)):
        for outlet, text in (
            ("Courier", f"The fire at Oak Hill is {oak} percent contained, Cal Fire said.\n\nRoads are open."),
            ("Post", f"Crews slept at last. The fire is {pine} percent contained, Mayor Ada Brook said."),
        ):
            sent = {"text": text, "captured_at": f"2026-01-07T{hour}:00:00Z"}
            about = {"article_title": outlet, "publisher": outlet}
            client.post("/stories/fires/versions", json={**sent, **about}, headers=JSON)
    page = html.unescape(client.get("/stories/fires/changes").text)
    told = re.findall(r'<p class="quietly which">(.*?)</p>', page)

    assert 2 == len(told), page
    assert any("Ada Brook: “The fire is 80 percent contained, Mayor Ada Brook said.”" in one for one in told), told
    assert any("“The fire at Oak Hill is 90 percent contained, Cal Fire said.”" in one for one in told), told


def test_a_change_whose_name_no_other_has_stands_without_its_sentence(client, story):
    assert 'class="quietly which"' not in client.get(f"{story}/changes").text


def test_a_sentence_that_a_change_says_already_is_not_said_again(client):
    client.post("/stories", json={"title": "Dams"}, headers=JSON)
    told = '"We will build no dam on this river," said {}.'
    for outlet, holder in (("Courier", "Ada Brook"), ("Post", "Tom Marsh")):
        for hour, text in (("10", "Rain fell all night."), ("14", told.format(holder))):
            sent = {"text": f"Dam of Weir\n\n{text}", "captured_at": f"2026-01-07T{hour}:00:00Z"}
            about = {"article_title": outlet, "publisher": outlet}
            client.post("/stories/dams/versions", json={**sent, **about}, headers=JSON)
    changes = client.get("/stories/dams/changes", headers=JSON).get_json()["changes"]
    page = html.unescape(client.get("/stories/dams/changes").text)

    assert 2 == len(changes) and 1 == len({one["title"] for one in changes})
    which = re.findall(r'<p class="quietly which">(.*?)</p>', page)
    assert not [one for one in which if any(one.strip("“”.") in change["summary"] for change in changes)]


def test_the_page_of_a_thread_that_is_gone_says_when_it_was_last_there_and_when_not(client):
    client.post("/stories", json={"title": "Gone", "story": "gone"}, headers=JSON)
    for hour, text in ((10, "Some 20 roads are shut, police said."), (12, "It rained all day.")):
        sent = {
            "text": f"Flood at Weir\n\n{text}",
            "captured_at": f"2026-01-09T{hour}:00:00Z",
            "article_title": "Flood",
        }
        client.post("/stories/gone/versions", json=sent, headers=JSON)
    (figure,) = client.get("/stories/gone/threads?family=figure", headers=JSON).get_json()["threads"]
    page = re.sub(r"<[^>]+>", "", html.unescape(client.get(figure["url"]).text))

    assert "Last present on 9 Jan 2026, 10:00 UTC, absent on 9 Jan 2026, 12:00 UTC, in Flood." in page


def test_a_stance_that_a_person_split_off_contradicts_the_rest_no_more(client, story):
    def opposed() -> list[str]:
        found = client.get(f"{story}/contradictions?show=position", headers=JSON).get_json()["contradictions"]
        return [one["title"] for one in found]

    thread = thread_titled(client, story, "new dam")
    strands = client.get(thread, headers=JSON).get_json()["strands"]
    claims = [spell["claim"]["id"] for one in strands for spell in one["spells"] if "Post" in str(spell["outlet"])]
    assert 1 == len(opposed())

    page = client.post(f"{thread}/split", data={"claims": claims}, follow_redirects=True).text
    assert re.search(r'the other thread: Mayor Ada Brook|See <a href="/threads/', page) and [] == opposed()
    [split] = client.get(thread, headers=JSON).get_json()["decisions"]

    client.post(f"/decisions/{split['id']}/undo", headers=JSON)
    assert 1 == len(opposed())
