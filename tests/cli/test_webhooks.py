"""The verbs of webhooks: a rule is given, tried on the past, sent by, rotated and ended."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.domain.deliveries import DeliveryState
from storage import Store, deliveries
from tests.cli.calling import call
from tests.loopback import Loopback, reply
from tests.storage.stored import a_delivery

BEFORE = "Dam above Weir holds\n\nAbout 200 homes are without power, Mayor Ada Brook said."
AFTER = BEFORE.replace("200", "120")


@pytest.fixture
def story(tmp_path: Path) -> None:
    """A story of two versions, a day apart."""
    call("story", "create", "weir", "--title", "Weir")
    for day, text in ((1, BEFORE), (2, AFTER)):
        path = tmp_path / f"weir-{day}.txt"
        path.write_text(text, encoding="utf-8")
        said = call(
            "import",
            path,
            "--story",
            "weir",
            "--captured-at",
            f"2026-01-0{day}T12:00:00Z",
            "--url",
            "https://example.org/weir",
        )
        assert 0 == said.status, said.err


def subscribed(url: str = "https://example.org/hook", *more: str) -> dict:
    said = call("subscribe", url, *more, "--json")
    assert 0 == said.status, said.err
    found: dict = said.json
    return found


def test_a_rule_is_given_by_options_and_listed(story: None) -> None:
    words = "--story weir --kind revised --family figure --condition".split()
    made = subscribed(
        "https://example.org/hook",
        *words,
        "any drop",
        "--holder",
        "Ada Brook",
        "--rhythm",
        "daily",
        "--hour",
        "7",
        "--zone",
        "Europe/Paris",
    )

    assert (["revised"], ["figure"], "any drop", ["Ada Brook"]) == tuple(
        made[name] for name in ("kinds", "families", "condition", "holders")
    )
    assert ("daily", 7, "Europe/Paris") == (made["rhythm"], made["hour"], made["zone"])
    assert "https://example.org/hook" in call("subscription", "list").out
    assert made["id"] == call("subscription", "list", "--json").json["subscriptions"][0]["id"]


@pytest.mark.parametrize(
    "words",
    [
        ("--condition", "goes sideways"),
        ("--zone", "Mars/Base"),
        ("--hour", "24"),
        ("--shape", "fax"),
        ("--shape", "e-mail"),
        ("--rhythm", "weekly"),
    ],
)
def test_a_rule_that_cannot_be_is_one_sentence_and_nothing_is_saved(story: None, words: tuple[str, ...]) -> None:
    said = call("subscribe", "https://example.org/hook", *words)

    assert 2 == said.status and said.err
    assert [] == call("subscription", "list", "--json").json["subscriptions"]


def test_a_rule_is_tried_on_the_past_with_and_without_a_webhook(story: None) -> None:
    period = ("--since", "2026-01-01", "--until", "2026-01-03")
    made = subscribed("https://example.org/hook", "--condition", "any drop of more than 5 %")

    of_options = call("subscription", "preview", "--condition", "rises by 1", *period, "--json").json
    of_webhook = call("subscription", "preview", made["id"], *period, "--json").json
    for_people = call("subscription", "preview", made["id"], *period).out

    assert (0, 1) == (of_options["messages"], of_webhook["messages"])
    assert "1 message out of 1 report" in for_people and "120" in for_people
    assert 2 == call("subscription", "preview", "--since", "2026-01-03", "--until", "2026-01-01").status
    both = call("subscription", "preview", made["id"], "--condition", "rises by 1", *period)
    assert 2 == both.status and "condition" in both.err and made["id"] in both.err


def test_messages_are_tested_sent_again_and_replayed(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STET_ALLOW_NETWORKS", "127.0.0.0/8")
    now = datetime.now(UTC).replace(microsecond=0)
    with Loopback(reply(status="204 No Content")) as server:
        made = subscribed(server.url)
        tested = call("subscription", "test", made["id"])
        with Store(data_folder / "stet.sqlite3") as store:
            lost = a_delivery("d1", made["id"], state=DeliveryState.ABANDONED, created_at=now, due=now)
            deliveries.save_delivery(store, lost)
        again = call("subscription", "replay", made["id"], "--since", f"{now - timedelta(days=1):%Y-%m-%d}")
        sent = call("deliver", "--due")
        resent = call("subscription", "resend", "d1")
        shown = call("subscription", "show", made["id"])

    assert (0, "delivered, attempt 1: 204\n") == (tested.status, tested.out)
    assert "1 message due again" in again.out and "delivered" in sent.out
    assert (0, "delivered, attempt 2: 204\n") == (resent.status, resent.out)
    assert 3 == len(server.requests) and "2." in shown.out


def test_a_test_that_does_not_arrive_is_status_1_and_says_whose_setting_refused_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("STET_ALLOW_NETWORKS", "127.0.0.0/8")
    with Loopback(reply(status="500 Oops")) as server:
        made = subscribed(server.url)

        assert 1 == call("subscription", "test", made["id"]).status
    monkeypatch.delenv("STET_ALLOW_NETWORKS")
    refused = call("subscription", "test", made["id"])
    shown = call("subscription", "show", made["id"]).out
    again = call("subscribe", server.url, "--kind", "added").err

    assert 1 == refused.status and "private address. The address is not on the public internet." in refused.out
    for said in (refused.out, shown, again):
        assert "The command refuses it" in said and "STET_ALLOW_NETWORKS of its own shell" in said
        assert "The server goes by what it was started with" in said


def test_a_key_is_rotated_and_its_private_half_is_never_shown(story: None) -> None:
    made = subscribed("https://example.org/hook", "--signing", "v1a")

    said = call("subscription", "rotate", made["id"])

    assert "whpk_" in said.out and "whsk_" not in said.out and made["secret"] not in said.out
    assert made["secret"] == made["public_key"] and "whpk_" in made["secret"]
    assert "whsk_" not in call("subscription", "show", made["id"], "--json").out


def test_a_webhook_is_paused_resumed_and_removed(story: None) -> None:
    made = subscribed()

    assert "paused" in call("subscription", "pause", made["id"]).out
    assert 2 == call("subscription", "test", made["id"]).status
    assert "active" in call("subscription", "resume", made["id"]).out
    assert 1 == call("subscription", "remove", made["id"], given=b"n\n").status
    assert 0 == call("subscription", "remove", made["id"], "--yes").status
    assert 2 == call("subscription", "show", made["id"]).status
