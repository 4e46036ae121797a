"""The pages and the JSON of webhooks: rules, previews, keys, sending again (W10), and no secret anywhere (B6)."""

import html
import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from service.deliver import LEASE, deliver_claimed
from service.domain.deliveries import LEFT_TO_HAND, DeliveryState, Shape, SubscriptionState
from service.vault import Vault
from service.webhooks.signature import verify
from storage import deliveries, endpoints, upkeep
from tests.delivering.office import Endpoint
from tests.fakes import FrozenClock, an_answer
from tests.storage.stored import a_delivery
from tests.web.conftest import JSON, TODAY
from tests.web.signed import House

HOOK = {"address": "https://example.org/mine"}
RULE = {
    "condition": "any drop of more than 5 %",
    "holders": ["Ada Brook", "the mayor"],
    "families": ["figure"],
    "rhythm": "daily",
    "zone": "Europe/Paris",
    "hour": 7,
    "notices": True,
    "in_order": True,
}


@pytest.fixture
def hook(client):
    """A webhook, as the answer that made it."""
    return client.post("/subscriptions", json=HOOK).get_json()


@pytest.fixture
def endpoint(app):
    """What messages are really sent to, signed with the vault's secrets."""
    endpoint = Endpoint(FrozenClock(TODAY))
    vault = Vault(app.extensions["stet"].settings.key_file)

    def send(store, id):
        claimed = deliveries.claim_delivery(store, id, TODAY, TODAY + LEASE)
        return claimed and deliver_claimed(store, claimed, endpoint, endpoint.clock, vault)

    object.__setattr__(app.extensions["stet"], "send_delivery", send)
    return endpoint


def test_a_rule_comes_back_as_it_was_wished(client):
    made = client.post("/subscriptions", json={**HOOK, **RULE, "story": None, "signing": "v1a"}).get_json()

    assert RULE == {name: made[name] for name in RULE}
    assert made["public_key"].startswith("whpk_") and made["public_key"] == made["secret"]


@pytest.mark.parametrize("spoken", ["json", "data"])
def test_who_is_told_by_a_private_key_never_sees_it(client, store, settings, endpoint, spoken):
    """Who has it could send as we do. What he is given verifies what is sent, also after a rotation."""
    told = [client.post("/subscriptions", **{spoken: {**HOOK, "signing": "v1a"}})]
    [made] = deliveries.list_subscriptions(store)
    first = made.public_key
    told.append(client.post(f"/subscriptions/{made.id}/key", **{spoken: {}}))
    client.post(f"/subscriptions/{made.id}/deliveries", json={})
    told += [client.get(f"/subscriptions/{made.id}", headers=kind) for kind in ({}, JSON)]
    told += [client.get("/subscriptions", headers=kind) for kind in ({}, JSON)]

    [made] = deliveries.list_subscriptions(store)
    [(at, headers, body)] = endpoint.got
    assert first in told[0].text and made.public_key in told[1].text and first != made.public_key
    assert all(verify(key, headers, body, int(at.timestamp())) for key in (first, made.public_key))
    private = Vault(settings.key_file).open(made.secret)
    assert private.startswith("whsk_")
    assert not any("whsk_" in answer.text or private[5:40] in answer.text for answer in told)


def test_each_press_of_the_button_is_a_message_of_its_own(client, hook, endpoint):
    """Also twice in one second: the clock here stands still."""
    sent = [client.post(f"/subscriptions/{hook['id']}/deliveries", json={}).get_json() for _ in range(2)]

    assert 2 == len({one["id"] for one in sent}) == len(endpoint.ids)
    assert [1, 1] == [one["attempts_made"] for one in sent]


def test_the_address_of_a_change_in_a_message_is_its_place_in_the_report_and_old_addresses_still_lead_there(
    client, known
):
    """By the change's id, which stays, and by its position, as before."""
    report = client.get(f"/reports/{known.report}", headers=JSON).get_json()
    page = client.get(f"/reports/{known.report}").get_data(as_text=True)
    places = re.findall(r'<li id="change-(\d+)"[^>]*>\s*<span class="own-place" id="change-(\w+)">', page)

    assert [(str(n), change["id"]) for n, change in enumerate(report["changes"], start=1)] == places != []


def test_the_form_makes_the_same_rule(client, store):
    form = {**RULE, "holders": "Ada Brook, the  mayor", "hour": "7", "notices": "yes", "in_order": "yes"}

    assert 201 == client.post("/subscriptions", data={**HOOK, **form}).status_code
    (made,) = deliveries.list_subscriptions(store)
    assert (("Ada Brook", "the mayor"), ("figure",), 7, True) == (made.holders, made.families, made.hour, made.in_order)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("condition", "goes sideways"),
        ("zone", "Mars/Base"),
        ("rhythm", "weekly"),
        ("families", ["weather"]),
        ("hour", 24),
        ("shape", "fax"),
        ("signing", "v9"),
        ("notices", "yes"),
        ("holders", "Ada"),
        ("address", "ftp://example.org"),
        ("address", "http://127.0.0.1/x"),
        ("address", ""),
    ],
)
def test_a_wish_that_cannot_be_is_refused_by_name_and_nothing_is_saved(client, store, field, value):
    answer = client.post("/subscriptions", json={**HOOK, field: value})

    assert answer.status_code in (400, 403, 422) and () == deliveries.list_subscriptions(store)
    assert field in answer.text or 403 == answer.status_code


def test_a_mistake_in_the_form_keeps_what_was_written(client):
    page = client.post("/subscriptions", data={**HOOK, "condition": "goes sideways", "kinds": "revised"}).text

    assert "goes sideways" in page and 'value="revised" checked' in page and 'aria-invalid="true"' in page
    assert "any drop of more than 5 %" in page


FIVE = {
    "address": "ftp://example.org",
    "matters": "the",
    "condition": "goes sideways",
    "least_importance": "7",
    "hour": "24",
}


def test_all_that_is_wrong_with_a_form_is_named_each_at_its_field_and_in_the_summary(client, store, hook):
    counts = upkeep.row_counts(store)
    for where, wrong in (
        ("/subscriptions", FIVE),
        (f"/subscriptions/{hook['id']}/rule", FIVE),
        ("/rules/preview", {**FIVE, "address": "", "since_date": "soon", "until_date": "later", "zone": "Mars/Base"}),
    ):
        answer = client.post(where, data=wrong)
        page = answer.text

        assert 422 == answer.status_code and counts == upkeep.row_counts(store)
        summary = page[page.index('role="alert"') :].partition("</div>")[0]
        for field in (name for name, value in wrong.items() if value):
            [control] = re.findall(rf'<input id="{field}"[^>]*>', page)
            assert f'href="#{field}"' in summary and f'id="{field}-error"' in page, (where, field)
            assert 'aria-invalid="true"' in control and f'{field}-error"' in control
            assert html.escape(wrong[field], quote=False) in control
        assert 1 == page.count(" autofocus")
        assert not re.search(r'<details class="fold"><summary>(Of which|How often)', page)  # what is wrong is in sight


def test_what_is_chosen_and_is_no_choice_is_named_where_it_is_chosen(client):
    sent = {**HOOK, "shape": "fax", "signing": "v9", "story": "gone", "kinds": "odd", "rhythm": "weekly"}
    page = client.post("/subscriptions", data=sent).text

    for field in ("shape", "signing", "kinds", "rhythm"):
        assert f'href="#{field}"' in page and re.search(rf'id="{field}"[^>]* aria-describedby="{field}-error"', page)


def test_a_program_is_told_all_that_is_wrong_with_a_rule(client):
    wrong = {"address": "ftp://example.org", "condition": "goes sideways", "zone": "Mars/Base", "matters": ["the"]}
    found = client.post("/subscriptions", json=wrong).get_json()

    assert {f"#/{field}" for field in wrong} == {one["pointer"] for one in found["errors"]}


def test_a_private_address_is_refused_beside_what_else_is_wrong(client):
    answer = client.post("/subscriptions", data={"address": "http://10.1.2.3/hook", "hour": "24"})

    assert 403 == answer.status_code and 'id="address-error"' in answer.text and 'id="hour-error"' in answer.text


def test_a_rule_of_a_story_that_was_removed_meanwhile_comes_back_filled_in(client, store):
    answer = client.post("/subscriptions", data={**HOOK, "story": "gone", "condition": "any drop"})

    assert 404 == answer.status_code and () == deliveries.list_subscriptions(store)
    assert 'value="any drop"' in answer.text and HOOK["address"] in answer.text
    assert "The story that was chosen is not there" in answer.text and 'href="#story"' in answer.text


def test_a_program_changes_what_it_says_and_nothing_else(client, hook):
    client.post(f"/subscriptions/{hook['id']}/rule", json=RULE)
    changed = client.post(f"/subscriptions/{hook['id']}/rule", json={"hour": 9}).get_json()

    assert {**RULE, "hour": 9} == {name: changed[name] for name in RULE}
    page = client.get(f"/subscriptions/{hook['id']}/edit").text
    assert 'value="Ada Brook, the mayor"' in page and 'value="daily" selected' in page


def test_a_form_that_is_saved_clears_what_was_cleared(client, hook, store):
    client.post(f"/subscriptions/{hook['id']}/rule", json=RULE)
    client.post(f"/subscriptions/{hook['id']}/rule", data={"rhythm": "at once"})

    (one,) = deliveries.list_subscriptions(store)
    assert ((), "", False, "at once") == (one.holders, one.condition, one.wants_notices, one.rhythm)


def test_a_rule_is_tried_on_the_past_before_it_is_saved(client, known, store):
    period = {"since": "2026-01-01T00:00:00Z", "until": "2026-01-09T00:00:00Z"}
    counts = upkeep.row_counts(store)

    all_of_it = client.post("/rules/preview", json=period).get_json()
    drops = client.post("/rules/preview", json={**period, "condition": "any drop"}).get_json()
    rises = client.post("/rules/preview", json={**period, "condition": "rises by more than 50 %"}).get_json()
    page = client.post(
        "/rules/preview",
        data={
            **HOOK,
            "since_date": "2026-01-01",
            "until_date": "2026-01-09",
            "zone": "UTC",
            "since_time": "00:00",
            "until_time": "00:00",
        },
    )

    assert (1, 0, 1) == tuple(found["messages"] for found in (all_of_it, drops, rises))
    words = html.unescape(re.sub("<[^>]+>", "", page.text))
    assert all_of_it["reports"][0]["headline"] in words and HOOK["address"] in page.text
    assert counts == upkeep.row_counts(store)


def test_a_saved_rule_is_tried_on_any_period(client, known, hook):
    address = f"/subscriptions/{hook['id']}/preview"

    assert 1 == client.get(f"{address}?since=2026-01-01T00:00:00Z", headers=JSON).get_json()["messages"]
    assert 0 == client.get(f"{address}?until=2026-01-01T00:00:00Z", headers=JSON).get_json()["messages"]
    assert 422 == client.get(f"{address}?since=2027-01-01T00:00:00Z", headers=JSON).status_code
    page = client.get(f"{address}?until=2025-01-01T00:00:00Z").text
    assert "There are no change reports" in page and f"/subscriptions/{hook['id']}/edit" in page
    assert 'name="since" value="2024-01-02T00:00:00Z"' in page  # a year back
    oldest = client.get(f"{address}?since=2020-01-02T00:00:00Z&until=2025-01-01T00:00:00Z").text
    assert "Look further back" in oldest  # five years of 366 days
    whole = client.get(f"{address}?since=2019-12-29T00:00:00Z&until=2025-01-01T00:00:00Z").text
    assert "Look further back" not in whole and "choose an earlier end" in whole


def test_a_preview_that_finds_nothing_says_what_it_looked_at_and_leads_back_to_the_rule(client, known):
    rule = {**HOOK, "condition": "fire contained: any drop", "kinds": ["revised"], "rhythm": "hourly"}
    some = client.post("/rules/preview", data={**rule, "since_date": "2026-01-01", "until_date": "2026-01-09"})
    none = client.post("/rules/preview", data={**rule, "until_date": "2025-01-09", "endpoint": "x"}).text

    assert "The one change report" in some.text and "that the rule asks for" in some.text
    assert "There are no change reports" in none and "Look further back, from 2024-01-11 on" in none
    assert "/subscriptions/new?" not in none  # the address may be a secret, so it goes in the form and in no address
    form = client.post("/rules/preview", data={**rule, "until_date": "2025-01-09", "then": "change"}).text
    assert f'value="{HOOK["address"]}"' in form
    assert 'value="fire contained: any drop"' in form and 'value="revised" checked' in form
    assert 'value="hourly" selected' in form


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2019-05-01", "", "at most five years"),
        ("2027-05-01", "", "now where none"),
        ("2026-01-05", "2026-01-03", "before"),
    ],
)
def test_a_period_that_cannot_be_is_said_beside_what_was_typed(client, since, until, said):
    answer = client.post("/rules/preview", data={**HOOK, "since_date": since, "until_date": until})

    assert 422 == answer.status_code
    [sentence] = re.findall(r'id="since_date-error">([^<]*)<', answer.text)
    assert since in sentence and said in sentence and "UTC" not in sentence
    assert "At most five years are looked over" in answer.text and "until now" in answer.text


def test_a_rotated_key_is_shown_once_and_both_sign_for_a_day(client, hook, store, endpoint):
    rotated = client.post(f"/subscriptions/{hook['id']}/key", json={})
    client.post(f"/subscriptions/{hook['id']}/deliveries", json={})

    assert "no-store" == rotated.headers["Cache-Control"]
    [(at, headers, body)] = endpoint.got
    for secret in (hook["secret"], rotated.get_json()["secret"]):
        assert verify(secret, headers, body, int(at.timestamp()))
    assert 1 == len(client.get(f"/subscriptions/{hook['id']}", headers=JSON).get_json()["old_keys_until"])


def test_an_eleventh_earlier_key_is_a_conflict(client, hook):
    statuses = [client.post(f"/subscriptions/{hook['id']}/key", json={}).status_code for _ in range(11)]

    assert [200] * 10 + [409] == statuses


def test_each_attempt_is_shown_and_one_message_is_sent_again(client, hook, store, endpoint):
    """W10."""
    endpoint.answer = lambda _: an_answer("I do <b>not</b> like it", 500)
    sent = client.post(f"/subscriptions/{hook['id']}/deliveries", json={}).get_json()
    page = client.get(sent["url"]).text
    endpoint.answer = lambda _: an_answer("", 204)
    again = client.post(f"/deliveries/{sent['id']}/send", json={}).get_json()

    assert "500" in page and "I do &lt;b&gt;not&lt;/b&gt; like it" in page and "20 ms" in page
    assert ("delivered", [500, 204]) == (again["state"], [attempt["status"] for attempt in again["attempts"]])
    assert 2 == endpoint.ids[sent["id"]]
    assert {body for _, _, body in endpoint.got} == {sent["body"].encode()}


def test_all_that_failed_since_a_time_is_due_again(client, hook, store):
    """W10."""
    for number, state in enumerate((DeliveryState.ABANDONED, DeliveryState.DELIVERED, DeliveryState.ABANDONED)):
        made_at = TODAY - timedelta(days=number)
        deliveries.save_delivery(store, a_delivery(f"d{number}", hook["id"], state=state, created_at=made_at))
    page = client.get(f"/subscriptions/{hook['id']}").text

    answer = client.post(f"/subscriptions/{hook['id']}/replay", json={"since": "2026-01-10T00:00:00Z"}).get_json()

    assert "What it missed" in page and 1 == answer["sent_again"]
    assert DeliveryState.PENDING is deliveries.load_delivery(store, "d0").state
    assert DeliveryState.ABANDONED is deliveries.load_delivery(store, "d2").state
    form = client.post(
        f"/subscriptions/{hook['id']}/replay", data={"since_date": "2026-01-01", "since_time": "00:00", "zone": "UTC"}
    )
    assert 303 == form.status_code and DeliveryState.PENDING is deliveries.load_delivery(store, "d2").state


def test_nothing_is_sent_again_while_it_is_off(client, hook, store):
    deliveries.save_delivery(store, a_delivery("d1", hook["id"], state=DeliveryState.ABANDONED))
    client.post(f"/subscriptions/{hook['id']}/pause", json={})

    assert 409 == client.post("/deliveries/d1/send", json={}).status_code
    assert 409 == client.post(f"/subscriptions/{hook['id']}/replay", json={"since": "2026-01-01T00:00:00Z"}).status_code


def test_a_webhook_that_was_switched_off_says_so_above_the_list(client, hook, store, endpoint):
    endpoint.answer = lambda _: an_answer("", 410)
    client.post(f"/subscriptions/{hook['id']}/deliveries", json={})

    assert SubscriptionState.SWITCHED_OFF is deliveries.load_subscription(store, hook["id"]).state
    for address in ("/subscriptions", f"/subscriptions/{hook['id']}"):
        assert "410" in client.get(address).text
        assert "410" in client.get(address, headers=JSON).get_json()["notices"][0]["note"]


def test_a_webhook_that_is_removed_leaves_nothing(client, hook, store, endpoint):
    empty = {**upkeep.row_counts(store), "subscriptions": 0}
    client.post(f"/subscriptions/{hook['id']}/key", json={})
    client.post(f"/subscriptions/{hook['id']}/deliveries", json={})

    assert 200 == client.post(f"/subscriptions/{hook['id']}/remove", json={}).status_code
    assert empty == upkeep.row_counts(store) and 404 == client.get(f"/subscriptions/{hook['id']}").status_code


def test_no_secret_is_anywhere_after_it_was_shown(client, hook, store, endpoint, settings, caplog):
    """W10, B6: pages, JSON, the database's bytes, and the log."""
    rotated = client.post(f"/subscriptions/{hook['id']}/key", json={}).get_json()["secret"]
    sent = client.post(f"/subscriptions/{hook['id']}/deliveries", json={}).get_json()
    shown = [
        client.get(address, headers=headers).text
        for address in ("/subscriptions", hook["url"], f"{hook['url']}/edit", f"{hook['url']}/preview", sent["url"])
        for headers in ({}, JSON)
    ]
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    everything = [*shown, caplog.text, settings.database.read_bytes().decode("latin-1")]

    for secret in (hook["secret"], rotated):
        bare = secret.removeprefix("whsec_")
        assert not any(bare in text for text in everything)
    assert not any("sealed:" in text for text in (*shown, caplog.text))


#: Addresses whose knower may write there, what is secret in each, and what may be shown.
SECRET_ADDRESSES = [
    (Shape.SLACK, "https://hooks.slack.com/services/T0AAAA/B0BBBB/tokenOfTheChat42", "tokenOfTheChat", "…at42"),
    (Shape.DISCORD, "https://discord.com/api/webhooks/1234567890/tokenOfTheChat-42", "tokenOfTheChat", "…t-42"),
    (
        Shape.TEAMS,
        "https://x.logic.azure.com/workflows/77/paths/invoke?sig=tokenOfTheFlow42",
        "tokenOfTheFlow",
        "…ow42",
    ),
    (Shape.STANDARD, "https://hooks.zapier.com/hooks/catch/12345/tokenOfTheZap42/", "tokenOfTheZap", "…p42/"),
    (Shape.CLOUDEVENTS, "https://in.example.org/events?key=tokenOfTheDesk42", "tokenOfTheDesk", "…sk42"),
    (Shape.SLACK, "https://chat.example.org/in/short", "in/short", "/…"),
]


@pytest.mark.parametrize(("shape", "address", "secret", "shown"), SECRET_ADDRESSES)
def test_an_address_that_is_a_secret_is_sent_to_whole_and_is_nowhere_in_clear(
    app, client, store, endpoint, settings, caplog, tmp_path, shape, address, secret, shown
):
    """Pages, JSON, the database's bytes, a backup, the log, the audit, and the notice others get of it."""
    caplog.set_level("DEBUG")
    client.post("/subscriptions", json={**HOOK, "notices": True})
    made = client.post(
        "/subscriptions", json={"address": address, "shape": shape.value}, headers={"Idempotency-Key": "k"}
    )
    again = client.post("/subscriptions", json={"address": address, "shape": shape.value})
    hook = made.get_json()
    sent = client.post(f"{hook['url']}/deliveries", json={}).get_json()
    endpoint.answer = lambda _: an_answer("", 410)
    client.post(f"{hook['url']}/deliveries", json={})
    rule = client.post(f"{hook['url']}/rule", json={"hour": 9})
    pages = [
        client.get(path, headers=headers).text
        for path in ("/subscriptions", hook["url"], f"{hook['url']}/edit", f"{hook['url']}/preview", sent["url"])
        for headers in ({}, JSON)
    ]
    upkeep.backup(store, tmp_path / "copy")
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    files = [path.read_bytes().decode("latin-1") for path in (settings.database, tmp_path / "copy")]
    everything = [*pages, *files, caplog.text, made.text, rule.text]

    assert [address, address] == endpoint.urls and 409 == again.status_code
    assert hook["address"].endswith(shown) and hook["address"].startswith(address[: address.index("/", 8)])
    assert not any(secret in text for text in everything)
    assert hook["address"] in html.unescape(pages[0]) and "endpoint.switched_off" in files[0]


@pytest.mark.parametrize("address", ["https://example.org/hook", "https://slack.com.example.org/in"])
def test_an_address_that_is_no_secret_is_shown_whole(client, store, address):
    assert address == client.post("/subscriptions", json={"address": address}).get_json()["address"]
    assert [address] == [one.url for one in deliveries.list_subscriptions(store)]


def test_a_mailbox_needs_a_mail_server(client):
    answer = client.post("/subscriptions", json={"address": "desk@example.org", "shape": "e-mail"})

    assert 403 == answer.status_code and "STET_MAIL" in answer.get_json()["detail"]
    form = client.get("/subscriptions/new").text
    assert 'value="e-mail"' not in form and "E-mail can be chosen here once <code>STET_MAIL</code>" in form


def test_two_rules_to_one_address_are_two_webhooks_and_one_rule_is_one(client):
    statuses = [
        client.post("/subscriptions", json={**HOOK, "condition": condition}).status_code
        for condition in ("", "any drop", "any drop")
    ]

    assert [201, 201, 409] == statuses


def test_a_test_message_is_in_the_shape_of_its_webhook(client, endpoint):
    made = client.post("/subscriptions", json={**HOOK, "shape": "cloudevents"}).get_json()
    client.post(f"/subscriptions/{made['id']}/deliveries", json={})

    [(_, headers, body)] = endpoint.got
    assert "application/cloudevents+json; charset=utf-8" == headers["content-type"]
    assert headers["webhook-id"] == json.loads(body)["id"] and re.fullmatch(r"evt_[a-z2-7]{26}", headers["webhook-id"])


@pytest.mark.parametrize(("signing", "copied"), [("v1", {"secret"}), ("v1a", {"public-key"})])
def test_what_is_shown_once_has_a_button_that_copies_it(client, signing, copied):
    page = client.post("/subscriptions", data={"address": HOOK["address"], "signing": signing}).get_data(as_text=True)

    assert copied == set(re.findall(r'data-copies="([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


@pytest.mark.parametrize("way", ["test", "again"])
def test_who_sends_by_hand_meanwhile_is_told_that_it_is_gone(app, client, known, store, way):
    desk = app.extensions["stet"]

    def send(_, id):
        delivery = deliveries.load_delivery(store, id)
        endpoints.remove_subscription(store, known.subscription)
        return delivery

    app.extensions["stet"] = replace(desk, send_delivery=send)
    path = {"test": f"/subscriptions/{known.subscription}/deliveries", "again": f"/deliveries/{known.delivery}/send"}
    answer = client.post(path[way], json={})

    assert 404 == answer.status_code and "not_found" == answer.get_json()["code"]
    assert deliveries.find_subscription(store, known.subscription) is None


@pytest.mark.parametrize("way", ["test", "again"])
def test_what_is_sent_by_hand_is_not_sent_by_the_scheduler_as_well(client, hook, store, endpoint, way):
    """Found by walking: the scheduler was quicker than the one who pressed the button, and both sent."""
    deliveries.save_delivery(store, a_delivery("d1", hook["id"], state=DeliveryState.ABANDONED, attempts=10))
    desk = client.application.extensions["stet"]
    by_hand = desk.send_delivery

    def both(opened, id):
        assert deliveries.claim_due_delivery(opened, TODAY, TODAY + LEASE) is None
        return by_hand(opened, id)

    object.__setattr__(desk, "send_delivery", both)
    path = {"test": f"{hook['url']}/deliveries", "again": "/deliveries/d1/send"}[way]
    answer = client.post(path, json={})

    assert answer.status_code < 300 and 1 == len(endpoint.got) and "delivered" == answer.get_json()["state"]
    assert deliveries.claim_due_delivery(store, TODAY + LEFT_TO_HAND, TODAY + LEASE) is None


def test_what_was_to_be_sent_by_hand_is_sent_by_the_scheduler_when_nobody_did(client, hook, store):
    """The desk's sender is a stand-in that does nothing, as after a kill."""
    sent = client.post(f"{hook['url']}/deliveries", json={}).get_json()

    assert deliveries.claim_due_delivery(store, TODAY, TODAY + LEASE) is None
    claimed = deliveries.claim_due_delivery(store, TODAY + LEFT_TO_HAND, TODAY + LEASE)
    assert claimed is not None and sent["id"] == claimed.id


def test_a_rule_is_changed_and_the_sealed_address_stays(client, store, settings):
    sealed = {"address": "https://hooks.slack.com/services/T0/B0/tokenOfTheChat42", "shape": "slack"}
    id = client.post("/subscriptions", json=sealed).get_json()["id"]
    before = deliveries.load_subscription(store, id)

    page = client.get(f"/subscriptions/{id}/edit").text
    assert "Now https://hooks.slack.com/…at42. Left empty, it stays." in page and "tokenOfTheChat" not in page
    client.post(f"/subscriptions/{id}/rule", data={"address": "", "least_importance": "0.5"})

    after = deliveries.load_subscription(store, id)
    assert (before.url, before.shown, 0.5) == (after.url, after.shown, after.least_importance)


def test_a_webhook_moves_to_another_address_and_keeps_its_key(client, store, settings):
    one, _ = (client.post("/subscriptions", json={"address": f"https://example.org/{at}"}).get_json() for at in "ab")
    moved = "https://hooks.zapier.com/hooks/catch/1234567/opens-a-thing"

    answer = client.post(f"/subscriptions/{one['id']}/rule", json={"address": moved}).get_json()

    after = deliveries.load_subscription(store, one["id"])
    assert "https://hooks.zapier.com/…hing" == answer["address"] and moved == Vault(settings.key_file).open(after.url)
    assert one["secret"] == Vault(settings.key_file).open(after.secret)
    twice = client.post(f"/subscriptions/{one['id']}/rule", json={"address": "https://example.org/b"})
    wrong = client.post(f"/subscriptions/{one['id']}/rule", data={"address": "not an address"})
    assert 409 == twice.status_code
    assert 422 == wrong.status_code and 'value="not an address"' in wrong.text
    assert after == deliveries.load_subscription(store, one["id"])


def test_an_address_of_a_host_nobody_knows_is_whole_to_admins_alone(app, store):
    """What a service we do not know hands out may open something: editors see where it leads and how it ends."""
    whole = "https://automation.example/catch/opens-without-a-signature"
    house = House(app, store)
    house.program("ada").post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    made = house.program("edo").post("/subscriptions", json={"address": whole, "story": "flood"}).get_json()
    pages = ("/subscriptions", f"/subscriptions/{made['id']}", f"/subscriptions/{made['id']}/edit")

    for name, sees in (("ada", whole), ("edo", "https://automation.example/…ture")):
        for page in pages:
            assert sees in house.browser(name).get(page).text
            assert sees in house.program(name).get(page, headers=JSON).text
    assert not any(whole in house.browser("edo").get(page).text for page in pages)
    assert {403} == {house.browser("rea").get(page).status_code for page in pages}
