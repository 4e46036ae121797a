"""From a claim to a webhook that hears of it, and of it alone: one step, filled in."""

import html
import json
import re
from dataclasses import replace

import pytest

from storage import deliveries
from tests.web.conftest import JSON


def filled_in(page: str) -> dict[str, str]:
    """What the form of a new webhook would send, but for the address."""
    form = page[page.index('action="/subscriptions"') :]
    fields = dict(re.findall(r'<input id="[^"]*" name="([^"]+)"[^>]*? value="([^"]*)"', form))
    [story] = re.findall(r'<option value="([^"]+)" selected>Flood', form)
    [thread] = re.findall(r'name="thread" value="(\w+)" checked', form)
    return {name: html.unescape(value) for name, value in fields.items()} | {"story": story, "thread": thread}


def threads_of(client, known, family: str) -> dict[str, str]:
    found = client.get(f"/stories/flood/threads?family={family}", headers=JSON).get_json()["threads"]
    return {one["title"]: one["id"] for one in found}


def the_figure(client, known) -> str:
    [thread] = [id for title, id in threads_of(client, known, "figure").items() if "valley" in title]
    return thread


def test_a_claims_page_leads_to_a_rule_of_its_thread_that_is_tried_on_its_own_past(client, known):
    thread = the_figure(client, known)
    link = f"/subscriptions/new?thread={thread}"
    assert f'href="{link}"' in client.get(f"/threads/{thread}").text
    asked = filled_in(client.get(link).text)

    assert (thread, "2026-01-07", "2026-01-07") == (asked["thread"], asked["since_date"], asked["until_date"])
    told = client.post("/rules/preview", data=asked, headers=JSON)
    assert 200 == told.status_code and "20 per cent" in told.text and "35 per cent" in told.text, told.text
    assert ["figure.revised"] == re.findall(r'"type": "([^"]+)"', told.text)


def test_the_preview_of_a_thread_names_its_claim_and_leads_back_with_it(client, known):
    thread = the_figure(client, known)
    asked = filled_in(client.get(f"/subscriptions/new?thread={thread}").text)

    page = client.post("/rules/preview", data=asked).text
    assert f'only <a href="/threads/{thread}">' in page and f'name="thread" value="{thread}"' in page
    again = client.post("/rules/preview", data=asked | {"then": "change"}).text
    assert f'name="thread" value="{thread}" checked' in again


def test_a_webhook_of_a_thread_is_of_its_story_and_says_so_everywhere(client, known):
    thread = the_figure(client, known)
    made = client.post("/subscriptions", json={"address": "https://example.org/one-claim", "thread": thread})
    made = made.get_json()

    assert ("flood", thread) == (made["story_id"], made["thread_id"])
    for page in ("/subscriptions", made["url"], f"{made['url']}/preview?since=2026-01-01T00:00:00Z"):
        assert f'<a href="/threads/{thread}">' in client.get(page).text, page
    assert f'name="thread" value="{thread}" checked' in client.get(f"{made['url']}/edit").text
    changed = client.post(f"{made['url']}/rule", json={"least_importance": 0.2}).get_json()
    assert thread == changed["thread_id"]
    client.post(f"{made['url']}/rule", data={"story": "flood"})  # the form, its box unticked
    changed = client.get(made["url"], headers=JSON).get_json()["subscription"]
    assert (None, "flood") == (changed["thread_id"], changed["story_id"])


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [({"thread": "nothing"}, 404, "There is no thread"), ({"story": "other"}, 422, "the claim is of the story flood")],
    ids=str,
)
def test_a_thread_that_is_not_there_or_not_of_the_story_is_refused_and_nothing_is_saved(
    client, known, asked, status, said
):
    before = client.get("/subscriptions", headers=JSON).get_json()["subscriptions"]
    body = {"address": "https://example.org/none", "thread": the_figure(client, known)} | asked
    told = client.post("/subscriptions", json=body)

    assert status == told.status_code and said in told.text
    assert before == client.get("/subscriptions", headers=JSON).get_json()["subscriptions"]


def test_a_form_whose_story_is_not_the_claims_comes_back_with_what_is_wrong(client, known):
    client.post("/stories", json={"title": "Other", "story": "other"})
    asked = {"address": "https://example.org/x", "story": "other", "thread": the_figure(client, known)}
    answer = client.post("/subscriptions", data=asked)

    assert 422 == answer.status_code and 'href="#story"' in answer.text and 'name="thread"' in answer.text
    assert "the claim is of the story flood, which is accepted" in answer.text
    assert "https://example.org/x" in answer.text


def record(client, address: str, *texts: str) -> None:
    """These texts of one article of the story are recorded, an hour apart."""
    for hour, text in enumerate(texts, 13):
        about = {"address": address, "publisher": "Lock Gazette", "text": text}
        sent = client.post("/stories/flood/versions", json={**about, "captured_at": f"2026-01-07T{hour}:00:00Z"})
        assert 201 == sent.status_code, sent.text


def told_of(client, subscription: str) -> list[str]:
    """The summaries of the changes in a webhook's messages."""
    found = client.get(f"/subscriptions/{subscription}", headers=JSON).get_json()["deliveries"]
    return [change["summary"] for one in found for change in json.loads(one["body"])["data"]["changes"]]


WEIR = """Weir Post

About 35 per cent of the valley is under water, Mayor Ada Brook said.

She ruled out closing the bridge."""


def test_a_webhook_of_a_thread_is_told_of_its_claim_and_of_no_other(client, known):
    asked = {"address": "https://example.org/one", "thread": the_figure(client, known)}
    hook = client.post("/subscriptions", json=asked).get_json()["id"]
    record(
        client,
        "https://example.org/flood",
        WEIR.replace("She ruled out closing", "She did not rule out closing"),
        WEIR.replace("35 per cent", "45 per cent").replace("ruled out", "considered"),
    )

    [summary] = told_of(client, hook)
    assert "35 per cent" in summary and "45 per cent" in summary


def test_a_claim_that_comes_into_a_thread_by_the_very_report_is_told(client, known):
    """The threads are renewed before anybody is told: the claim was in none when the text came."""
    asked = {"address": "https://example.org/one", "thread": the_figure(client, known)}
    hook = client.post("/subscriptions", json=asked).get_json()["id"]
    bare = "Lock Gazette on the flood\n\nThe dam above Weir holds, and rain is expected for days."
    record(client, "https://example.com/lock", bare, f"{bare}\n\n{WEIR.splitlines()[2]}")

    [summary] = told_of(client, hook)
    assert summary.startswith("Position added: “About 35 per cent")  # the figure comes with who gives it


#: A headline and its text: which of the two moves first, or both at once.
MOVES = {
    "headline first": ((41, 38), (41, 41)),
    "text first": ((38, 41), (41, 41)),
    "both": ((41, 41),),
}


def figures_of(store, text: str) -> list[str]:
    """The threads of the figures of the version with this text, in text order."""
    rows = store.rows(
        """
        SELECT thread_id FROM strand_claims JOIN strands ON strands.id = strand_id
        JOIN claims ON claims.id = claim_id JOIN versions ON versions.id = strand_claims.version_id
        JOIN captures ON captures.id = versions.capture_id JOIN texts USING (content_hash)
        WHERE texts.text = ? AND claims.kind = 'figure' ORDER BY claims.starts
        """,
        (text,),
    )
    return [row["thread_id"] for row in rows]


@pytest.mark.parametrize("moves", MOVES.values(), ids=MOVES)
@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Flood toll reaches {}", "At least {} people were killed in the flooding, officials said."),
        ("{} arrested after stadium riot", "Officers have detained {} fans after a riot at the stadium, police said."),
    ],
)
def test_a_webhook_of_a_headlines_figure_is_told_when_the_texts_own_moves(client, known, store, head, text, moves):
    address = "https://example.com/toll"
    page = f"{head.format(38)}\n\n{text.format(38)}"
    record(client, address, page)
    first, second = figures_of(store, page)
    assert first == second
    hook = client.post("/subscriptions", json={"address": "https://example.org/toll", "thread": first}).get_json()
    for hour, (one, other) in enumerate(moves, 14):
        about = {"address": address, "text": f"{head.format(one)}\n\n{text.format(other)}"}
        client.post("/stories/flood/versions", json={**about, "captured_at": f"2026-01-07T{hour}:00:00Z"})

    told = told_of(client, hook["id"])
    assert len(moves) == len(told) and all("38" in one and "41" in one for one in told), told


@pytest.mark.parametrize("place", [0, 1], ids=["headline", "text"])
def test_a_change_told_once_for_several_places_is_told_to_whoever_follows_any_of_them(client, known, store, place):
    """A length of time has no matter, so the two places are two threads."""
    address = "https://example.com/court"
    page = "Holm jailed for {0} years\n\nMax Holm was jailed for {0} years for fraud."
    record(client, address, page.format(12))
    thread = figures_of(store, page.format(12))[place]
    hook = client.post("/subscriptions", json={"address": "https://example.org/court", "thread": thread}).get_json()
    about = {"address": address, "text": page.format(10), "captured_at": "2026-01-07T15:00:00Z"}
    client.post("/stories/flood/versions", json=about)

    [told] = told_of(client, hook["id"])
    assert "12 years" in told and "10 years" in told


def test_a_rule_may_ask_for_what_claims_are_about(client, known):
    record(client, "https://example.org/flood", WEIR.replace("35", "45").replace("ruled out closing", "will close"))

    def told(*matters: str) -> list[str]:
        asked = {"story": "flood", "matters": list(matters), "since": "2026-01-01T00:00:00Z"}
        found = client.post("/rules/preview", json=asked).get_json()
        return sorted({change["summary"] for one in found["reports"] for change in one["changes"]})

    everything, bridge, valley = told(), told("bridge closure"), told("the valley")
    assert bridge and valley and sorted(bridge + valley) == everything
    assert all("bridge" in one for one in bridge) and all("valley" in one for one in valley)
    assert everything == told("bridge opens", "valley") and [] == told("bridge valley") == told("Ada Brook")
    made = client.post("/subscriptions", json={"address": "https://example.org/m", "matters": ["bridge", "the"]})
    assert 422 == made.status_code and "words of what a claim is about" in made.text


def test_a_claim_that_is_not_there_leads_to_no_form(client, known):
    assert 404 == client.get("/subscriptions/new?thread=nothing").status_code


def test_a_rule_of_a_claim_that_is_gone_stays_of_it_until_somebody_unticks_it(client, known, store):
    made = client.post(
        "/subscriptions", json={"address": "https://example.org/gone", "thread": the_figure(client, known)}
    )
    made = made.get_json()
    with store.transaction():
        kept = deliveries.load_subscription(store, made["id"])
        deliveries.save_subscription(store, replace(kept, thread_id="gone"))

    form = client.get(f"{made['url']}/edit").text
    assert "is not in the story any more" in form and 'name="thread" value="gone" checked' in form
    for sent in ({"json": {"rhythm": "daily"}}, {"data": {"story": "flood", "thread": "gone", "rhythm": "daily"}}):
        assert 400 > client.post(f"{made['url']}/rule", **sent).status_code
        changed = client.get(made["url"], headers=JSON).get_json()["subscription"]
        assert ("gone", "daily") == (changed["thread_id"], changed["rhythm"])
