"""Stories and articles put right in the browser and by programs: names, mergers, removals, and who may do it."""

import re

import pytest

from storage import reports, stories, upkeep, versions
from tests.web.conftest import AFTER, JSON
from tests.web.signed import House

OTHER = AFTER.replace("35 per cent", "40 per cent")


@pytest.fixture
def other(client, known) -> str:
    """The id of a second article, which is the same as the first: it came of a file, an hour later."""
    sent = {"article_title": "Dam, saved", "text": OTHER, "captured_at": "2026-01-07T13:00:00Z"}
    return client.post("/stories/flood/versions", json=sent).get_json()["version"]["article_id"]


def test_an_article_is_edited_in_its_form_and_by_programs(client, known, store):
    assert 'value="https://example.org/flood"' in client.get(f"/articles/{known.article}/edit").text

    form = {"article_title": "The dam", "publisher": "The Weir Post", "address": "https://example.org/dam"}
    done = client.post(f"/articles/{known.article}/about", data=form, follow_redirects=True)
    assert "<h1>The dam</h1>" in done.text and "Saved." in done.text

    wire = client.post(f"/articles/{known.article}/about", json={"publisher": "The Post"}).get_json()
    assert ("The dam", "The Post", "https://example.org/dam") == (wire["title"], wire["publisher"], wire["address"])


def test_an_address_that_another_article_has_is_said_beside_what_was_typed(client, known, other):
    form = {"article_title": "Mine", "publisher": "", "address": "https://example.org/flood"}

    answer = client.post(f"/articles/{other}/about", data=form)

    assert 409 == answer.status_code and "merge the two" in answer.text and 'value="Mine"' in answer.text
    assert 'id="address-error"' in answer.text
    assert 422 == client.post(f"/articles/{known.article}/about", data={**form, "address": "here"}).status_code


def test_a_story_is_edited(client, known):
    assert "Flood at Weir" in client.get("/stories/flood/edit").text

    done = client.post("/stories/flood/about", data={"title": "The flood", "description": ""}, follow_redirects=True)

    assert "The flood" in done.text and "Saved." in done.text
    assert (
        "About it." == client.post("/stories/flood/about", json={"description": "About it."}).get_json()["description"]
    )
    assert 422 == client.post("/stories/flood/about", data={"title": " "}).status_code
    assert "The flood" == client.post("/stories/flood/about", json={"title": None}).get_json()["title"]


def test_merging_is_seen_beforehand_then_done_then_taken_back(client, known, other, store):
    page = client.get(f"/articles/{other}/merge").text
    assert f'value="{known.article}"' in page and "What would happen" not in page

    counts = upkeep.row_counts(store)
    seen = client.get(f"/articles/{other}/merge?into={known.article}")
    wire = client.get(f"/articles/{other}/merge?into={known.article}", headers=JSON).get_json()
    assert counts == upkeep.row_counts(store)
    assert (1, 1, []) == (wire["captures"], wire["versions"], wire["clashes"])
    assert wire["reports"][0] in re.sub(r"</?span[^>]*>", "", seen.text)  # which keep amounts in one line

    done = client.post(
        f"/articles/{other}/merge", data={"into": known.article, "note": "The same."}, follow_redirects=True
    )
    assert "The two articles are one now" in done.text and "Dam, saved" in done.text
    assert 3 == len(versions.list_versions(store, known.article))
    merged = client.get(f"/articles/{other}")
    assert "This article is another one" in merged.text and "The same." in merged.text
    assert known.article == client.get(f"/articles/{other}", headers=JSON).get_json()["merged_into"]
    assert [other] == client.get(f"/articles/{known.article}", headers=JSON).get_json()["merged_here"]
    assert other not in client.get("/stories/flood/versions/new").text

    back = client.post(f"/articles/{other}/part", follow_redirects=True)
    assert "Taken back" in back.text and 2 == len(versions.list_versions(store, known.article))
    assert 409 == client.post(f"/articles/{other}/part", json={}).status_code


def test_a_merger_of_two_publishers_is_doubted_beforehand(client, known, other):
    client.post(f"/articles/{other}/about", json={"publisher": "The Courier"})
    asked = f"/articles/{other}/merge?into={known.article}"

    assert "of different publishers" in client.get(asked).text
    assert 1 == len(client.get(asked, headers=JSON).get_json()["doubts"])


def test_an_import_named_like_the_article_that_was_merged_goes_to_the_other(client, known, other, store):
    client.post(f"/articles/{other}/merge", json={"into": known.article})
    sent = {"text": OTHER.replace("40", "45"), "captured_at": "2026-01-07T14:00:00Z"}

    one = client.post("/stories/flood/versions", json={**sent, "article_title": "Dam, saved"}).get_json()
    rows = [
        {**sent, "headline": "Dam, saved", "text": OTHER.replace("40", "50"), "captured_at": "2026-01-07T15:00:00Z"}
    ]
    many = client.post("/stories/flood/imports", json={"versions": rows, "article": other}).get_json()

    assert known.article == one["version"]["article_id"] == many["files"][0]["article_id"]


@pytest.mark.parametrize("into", ["nowhere", "itself", ""])
def test_what_cannot_be_merged_is_said_beside_the_choice(client, known, other, into):
    into = other if into == "itself" else into
    asked = client.get(f"/articles/{other}/merge?into={into}")
    done = client.post(f"/articles/{other}/merge", data={"into": into})

    assert (422 if into else 200) == asked.status_code and 422 == done.status_code
    assert 'id="into-error"' in done.text
    assert 422 == client.post(f"/articles/{other}/merge", json={"into": into}).status_code


def test_an_article_is_removed_only_when_it_is_said_twice(client, known, store):
    report = reports.list_current_reports(store, known.article)[0].id
    page = client.get(f"/articles/{known.article}/remove").text
    loss = client.get(f"/articles/{known.article}/remove", headers=JSON).get_json()
    assert (
        "What is lost" in page
        and "What is kept" in page
        and (2, 1)
        == (
            loss["loss"]["versions"],
            loss["loss"]["reports"],
        )
    )

    assert 422 == client.post(f"/articles/{known.article}/remove", data={"reason": "Libel."}).status_code
    done = client.post(
        f"/articles/{known.article}/remove", data={"confirm": known.article, "reason": "Libel."}, follow_redirects=True
    )

    assert "Removed for good" in done.text and () == stories.list_articles(store, "flood")
    assert {404} == {
        client.get(address).status_code for address in (f"/reports/{report}", f"/articles/{known.article}")
    }
    left = client.get("/removals", headers=JSON).get_json()["removals"][0]
    assert (known.article, "Libel.", "local", 2) == (
        left["article_id"],
        left["reason"],
        left["removed_by"],
        len(left["versions"]),
    )
    assert left["seal"] in client.get("/removals").text
    assert "articles.remove" in client.get("/audit").text


def test_what_goes_with_an_article_is_named_and_what_was_parted_from_it_stays(client, known, other):
    asked = f"/articles/{known.article}/remove"
    client.post(f"/articles/{other}/merge", json={"into": known.article})
    assert "Dam, saved</a>" in client.get(asked).text
    assert [known.article, other] == [one["id"] for one in client.get(asked, headers=JSON).get_json()["articles"]]

    client.post(f"/articles/{other}/part", json={})
    assert "Dam, saved" not in client.get(asked).text
    assert [known.article] == [one["id"] for one in client.get(asked, headers=JSON).get_json()["articles"]]
    beforehand = client.get(f"/articles/{other}/remove")
    assert "It cannot be removed yet" in beforehand.text and "Remove for good</button>" not in beforehand.text
    assert "sealed history" in client.get(f"/articles/{other}/remove", headers=JSON).get_json()["obstacle"]
    assert "" == client.get(asked, headers=JSON).get_json()["obstacle"]
    assert 409 == client.post(f"/articles/{other}/remove", data={"confirm": other}).status_code
    assert 200 == client.post(asked, json={"confirm": known.article}).status_code
    assert 200 == client.get(f"/articles/{other}").status_code


def test_a_story_is_removed_by_typing_its_short_name(client, known, store):
    wrong = client.post("/stories/flood/remove", data={"confirm": "Flood at Weir", "reason": "Mistake."})
    assert 422 == wrong.status_code and 'value="Mistake."' in wrong.text and stories.find_story(store, "flood")

    removed = client.post("/stories/flood/remove", json={"confirm": "flood"}).get_json()["removals"]

    assert [known.article, None] == [one["article_id"] for one in removed]
    assert 404 == client.get("/stories/flood").status_code and "Flood at Weir" in client.get("/removals").text


def test_editors_merge_admins_remove_and_readers_do_neither(app, store):
    house = House(app, store)
    ada = house.program("ada")
    ada.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    made = [
        ada.post("/stories/flood/versions", json={"text": text, "article_title": title, "captured_at": at}).get_json()
        for text, title, at in (
            (AFTER, "One", "2026-01-07T12:00:00Z"),
            (OTHER, "Other", "2026-01-07T13:00:00Z"),
        )
    ]
    one, other = (each["version"]["article_id"] for each in made)
    about, merge, remove = f"/articles/{one}/about", f"/articles/{one}/merge", f"/articles/{one}/remove"

    for name, edits, removes in (("rea", 403, 403), ("edo", 200, 403)):
        program = house.program(name)
        assert edits == program.post(about, json={"publisher": name}).status_code
        assert edits == program.get(f"{merge}?into={other}").status_code
        assert removes == program.get(remove).status_code == program.post(remove, json={"confirm": one}).status_code
    assert "Remove it for good" not in house.browser("edo").get(f"/articles/{one}/edit").text
    assert "Remove it for good" in house.browser("ada").get(f"/articles/{one}/edit").text
    assert 200 == ada.post(remove, json={"confirm": one}).status_code
    assert 1 == len(house.program("rea").get("/removals").get_json()["removals"])


def test_what_was_removed_of_a_closed_story_is_told_to_admins_alone(app, store):
    house = House(app, store)
    ada = house.program("ada")
    ada.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    ada.post("/stories/flood/access", json={"seen_by": "readers", "readers": []})
    assert 200 == ada.post("/stories/flood/remove", json={"confirm": "flood"}).status_code

    assert [] == house.program("edo").get("/removals").get_json()["removals"]
    assert 1 == len(ada.get("/removals").get_json()["removals"])


def test_to_foresee_a_merger_with_nothing_is_told_what_to_choose(client, known, other):
    page = client.get(f"/articles/{known.article}/merge?into=").text

    assert "Choose the article that this one is the same as." in page and 'aria-invalid="true"' in page
    assert "aria-invalid" not in client.get(f"/articles/{known.article}/merge").text
