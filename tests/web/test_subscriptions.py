"""Webhooks: the secret is shown once, and what is paused stays paused until a person resumes it."""

import re

from storage import deliveries
from tests.web.conftest import AFTER, JSON

HOOK = {"address": "https://example.org/hook"}


def test_the_secret_is_shown_once_and_never_again(client, store):
    page = client.post("/subscriptions", data=HOOK)
    (subscription,) = deliveries.list_subscriptions(store)
    [secret] = re.findall(r"whsec_[\w+/=]{44}", page.text)

    assert "no-store" == page.headers["Cache-Control"] and subscription.secret.startswith("sealed:")
    for address in ("/subscriptions", f"/subscriptions/{subscription.id}"):
        for kept in (secret, subscription.secret):
            assert kept not in client.get(address).text
            assert kept not in client.get(address, headers=JSON).text


def test_sending_the_form_twice_makes_one_subscription(client, store):
    client.post("/subscriptions", data=HOOK)

    again = client.post("/subscriptions", data=HOOK)

    assert 409 == again.status_code and 'id="address-error"' in again.text and HOOK["address"] in again.text
    assert 1 == len(deliveries.list_subscriptions(store))


def test_a_subscription_to_an_unknown_story_is_not_found(client):
    assert 404 == client.post("/subscriptions", json={**HOOK, "story": "nowhere"}).status_code


def test_a_subscription_keeps_the_kinds_that_were_chosen(client):
    made = client.post(
        "/subscriptions", json={**HOOK, "kinds": ["removed", "revised"], "least_importance": 0.5}
    ).get_json()

    assert (["revised", "removed"], 0.5) == (made["kinds"], made["least_importance"])


def test_pausing_and_resuming(client):
    id = client.post("/subscriptions", json=HOOK).get_json()["id"]

    states = [
        client.post(f"/subscriptions/{id}/{verb}", json={}).get_json()["state"] for verb in ("pause", "pause", "resume")
    ]

    assert ["paused", "paused", "active"] == states


def test_no_test_is_sent_to_a_paused_subscription(client):
    id = client.post("/subscriptions", json=HOOK).get_json()["id"]
    client.post(f"/subscriptions/{id}/pause", json={})

    assert 409 == client.post(f"/subscriptions/{id}/deliveries", json={}).status_code


def test_a_test_message_is_listed_with_its_body(client, known):
    page = client.get(f"/deliveries/{known.delivery}")
    delivery = client.get(f"/deliveries/{known.delivery}", headers=JSON).get_json()

    assert "pending" == delivery["state"]
    assert delivery["id"] in page.text


def test_a_person_is_led_back_with_what_was_done(client):
    id = client.post("/subscriptions", json=HOOK).get_json()["id"]

    answer = client.post(f"/subscriptions/{id}/pause")

    assert (303, f"/subscriptions/{id}?done=paused") == (answer.status_code, answer.headers["Location"])
    assert "Paused. Nothing is sent" in client.get(answer.headers["Location"]).text


def test_a_private_address_is_refused_beside_its_field_which_has_the_focus(client):
    page = client.post("/subscriptions", data={"address": "http://10.1.2.3/hook"}).text
    [field] = re.findall(r'<input id="address"[^>]*>', page)

    assert 'href="#address"' in page and 'aria-invalid="true" autofocus' in field and "address-error" in field
    assert 1 == page.count("autofocus")


def test_what_would_have_been_sent_says_what_it_counts(client):
    page = client.post("/rules/preview", data=HOOK).text

    assert "as if it had arrived then" in page and "goes out when a text arrives" in page


def test_a_rule_that_was_tried_without_an_address_asks_for_it_there_and_keeps_the_rest(client):
    page = client.post("/rules/preview", data={"address": "", "kinds": "revised"}).text
    form = page[page.index('action="/subscriptions"') : page.index("Add this webhook")]

    assert 'id="address"' in form and 'name="address" value' not in form and 'name="kinds" value="revised"' in form
    assert 'id="address"' not in client.post("/rules/preview", data={**HOOK, "kinds": "revised"}).text


def test_the_form_of_a_webhook_shows_the_address_and_its_button_and_folds_the_rest(client):
    page = client.get("/subscriptions/new").text
    in_sight = re.sub(
        "<details.*?</details>", "", page.replace("<details><summary>What a condition", ""), flags=re.DOTALL
    )

    assert 'id="address"' in in_sight and "Add the webhook" in in_sight
    assert not [one for one in ("kinds", "signing", "rhythm", "since_date") if f'name="{one}"' in in_sight]


def test_a_message_names_the_report_that_it_tells_of(client, known):
    client.post(
        "/stories/flood/versions",
        json={"article": known.article, "text": AFTER.replace("35", "45"), "captured_at": "2026-01-09T10:00:00Z"},
    )
    page = client.get(f"/subscriptions/{known.subscription}").text

    assert re.search(r'<a href="/reports/\w+">(?!a change report)[^<]{10,}', page)


def test_who_has_no_endpoint_is_led_to_the_feed_of_the_same(client, known):
    """A newcomer who presses "Be told of changes" may have no address that programs can send to."""
    every, story, thread, wrong = (
        client.get(f"/subscriptions/new{query}").text
        for query in ("", "?story=flood", f"?thread={known.thread}", "?story=no-such")
    )

    assert 'href="/feed.atom">the feed of all stories' in every and 'href="/feed.atom">' in wrong
    assert 'href="/stories/flood/feed.atom">the story’s feed' in story
    assert f'href="/threads/{known.thread}/feed.atom">this claim’s feed' in thread
