"""A webhook with a condition on one thread, after a person merged that thread with another or split it."""

import json

import pytest

from tests.web.conftest import JSON

POST = "The Weir Post\n\nThe flood killed {} people in Weir, police said."
LOCK = "Lock Gazette\n\nRescuers found {} bodies in the water at Lock."


@pytest.fixture
def told(client):
    """What a webhook on a thread was sent, by the words of its claim: a function of the thread and a condition."""
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    seen(client, "post", 10, POST.format(12))
    seen(client, "lock", 11, LOCK.format(30))

    def follow(thread: str, condition: str):
        asked = {"address": "https://example.org/dead", "thread": thread, "condition": condition}
        made = client.post("/subscriptions", json=asked)
        assert 201 == made.status_code, made.text

        def summaries() -> list[str]:
            found = client.get(f"/subscriptions/{made.get_json()['id']}", headers=JSON).get_json()["deliveries"]
            return [one["summary"] for sent in reversed(found) for one in json.loads(sent["body"])["data"]["changes"]]

        return summaries

    return follow


def seen(client, outlet: str, hour: int, text: str) -> None:
    about = {"address": f"https://example.org/{outlet}", "publisher": outlet, "text": text}
    sent = client.post("/stories/flood/versions", json={**about, "captured_at": f"2026-01-07T{hour}:00:00Z"})
    assert 201 == sent.status_code, sent.text


def thread_of(client, words: str) -> str:
    """The thread of the figures with these words in its title."""
    found = client.get("/stories/flood/threads?family=figure", headers=JSON).get_json()["threads"]
    [thread] = [one["id"] for one in found if words in one["title"]]
    return thread


def claim_of(client, thread: str, words: str) -> str:
    """The id of the claim of a thread whose exact words these are."""
    made = client.get(f"/threads/{thread}", headers=JSON).get_json()
    claims = [spell["claim"] for strand in made["strands"] for spell in strand["spells"]]
    [id] = [one["id"] for one in claims if f'"{words}"' in json.dumps(one)]
    return id


def test_a_merged_thread_tells_its_followers_of_both_and_undoing_it_of_one_again(client, told):
    dead, bodies = thread_of(client, "killed"), thread_of(client, "bodies")
    assert dead != bodies
    of_dead, of_bodies = told(dead, "any rise"), told(bodies, "any rise")
    decided = client.post(f"/threads/{dead}/merge", json={"other": bodies}, headers=JSON)
    assert 201 == decided.status_code, decided.text

    seen(client, "lock", 12, LOCK.format(33))
    assert of_dead() == of_bodies() and "30 → 33" in of_dead()[0]

    undone = client.post(f"/decisions/{decided.get_json()['id']}/undo", headers=JSON)
    assert 200 == undone.status_code, undone.text
    seen(client, "lock", 13, LOCK.format(37))
    seen(client, "post", 14, POST.format(15))
    assert ["30 → 33", "12 → 15"] == [amounts(one) for one in of_dead()]
    assert ["30 → 33", "33 → 37"] == [amounts(one) for one in of_bodies()]


def test_what_was_split_off_is_told_to_nobody_who_follows_the_rest(client, told):
    dead, bodies = thread_of(client, "killed"), thread_of(client, "bodies")
    client.post(f"/threads/{dead}/merge", json={"other": bodies}, headers=JSON)
    of_both = told(dead, "any rise")
    split = client.post(f"/threads/{dead}/split", json={"claims": [claim_of(client, dead, "30")]}, headers=JSON)
    assert 201 == split.status_code, split.text

    seen(client, "lock", 12, LOCK.format(33))
    assert [] == of_both()
    seen(client, "post", 13, POST.format(15))
    assert ["12 → 15"] == [amounts(one) for one in of_both()]


def test_the_condition_holds_in_a_merged_thread_as_before(client, told):
    dead, bodies = thread_of(client, "killed"), thread_of(client, "bodies")
    of_drops = told(dead, "any drop")
    client.post(f"/threads/{dead}/merge", json={"other": bodies}, headers=JSON)

    seen(client, "lock", 12, LOCK.format(33))
    assert [] == of_drops()
    seen(client, "lock", 13, LOCK.format(31))
    assert ["33 → 31"] == [amounts(one) for one in of_drops()]


def amounts(summary: str) -> str:
    """ "12 → 15" of a revised figure's summary."""
    return " → ".join(word for word in summary.replace("(", " ").split() if word.isdigit())[:7]
