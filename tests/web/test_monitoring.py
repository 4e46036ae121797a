"""Health, readiness and metrics: what a monitor may rely on, and who may ask."""

import io
import logging
from contextlib import ExitStack

import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from service.bodies import TAKE_BODY
from service.settings import Settings
from service.web import receiving
from storage import Store, deliveries, watches
from storage.driver import LEAST_FREE_BYTES
from tests.builders import NOON
from tests.storage.stored import HOUR, a_delivery, a_subscription, a_watch, with_article


def test_a_sound_service_is_healthy_and_ready(client: FlaskClient) -> None:
    answers = [client.get(address) for address in ("/health", "/ready")]

    assert [(200, "ok"), (200, "ready")] == [(one.status_code, one.json["status"]) for one in answers]


@pytest.mark.parametrize("address", ["/health", "/ready"])
def test_a_damaged_database_is_neither_and_no_path_is_told(
    client: FlaskClient, settings: Settings, address: str
) -> None:
    settings.database.write_bytes(b"no database")
    answer = client.get(address)

    assert (503, "failing") == (answer.status_code, answer.json["status"])
    assert str(settings.data_dir) not in answer.get_data(as_text=True)


def test_without_room_a_service_is_healthy_and_not_ready(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    client.get("/health")
    for door in ("storage.store.free_bytes", "service.web.views.health.free_bytes"):
        monkeypatch.setattr(door, lambda folder: LEAST_FREE_BYTES - 1)
    answer = client.get("/ready")

    assert (200, 503) == (client.get("/health").status_code, answer.status_code)
    assert 2 == len(answer.json["reasons"])


def numbers(client: FlaskClient) -> dict[tuple[str, str], float]:
    """Every number of the metrics, by name and by the values of its labels."""
    answer = client.get("/metrics")
    assert (200, "text/plain") == (answer.status_code, answer.mimetype)
    families = text_string_to_metric_families(answer.get_data(as_text=True))
    return {
        (sample.name, " ".join(sample.labels.values())): sample.value
        for family in families
        for sample in family.samples
    }


def test_the_metrics_are_what_the_database_holds_and_this_process_did(client: FlaskClient, settings: Settings) -> None:
    with Store(settings.database) as store:
        with_article(store)
        watches.save_watch(store, a_watch(next_check_at=NOON))
        deliveries.save_subscription(store, a_subscription())
        deliveries.save_delivery(store, a_delivery(due=NOON + HOUR))
    client.get("/")
    client.post("/stories", data={})

    found = numbers(client)

    assert (
        1 == found["stet_rows", "articles"] == found["stet_watches", "watching"] == found["stet_deliveries", "pending"]
    )
    assert (1, 1) == (found["stet_due_watches", ""], found["stet_due_deliveries", ""])
    assert 3600 == found["stet_watch_lag_seconds", ""] - found["stet_delivery_lag_seconds", ""]
    assert 1 == found["stet_request_seconds_count", "home GET 200"]
    assert 1 == found["stet_request_seconds_count", "stories.create POST 422"]
    assert 0 < found["stet_database_bytes", ""] < found["stet_disk_free_bytes", ""]
    assert ("stet_last_backup_timestamp_seconds", "") not in found


def test_large_bodies_are_counted_by_what_came_of_them(client: FlaskClient, app: Flask) -> None:
    """They hold places of their own, which no other number shows."""
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    under_way: list[float] = []

    def send(*, comes: bool) -> None:
        def take(most: int, rate: object) -> bool:
            under_way.append(numbers(client)["stet_large_bodies", ""])
            return comes

        sent = {"wsgi.input": io.BytesIO(b"{}"), "CONTENT_LENGTH": "2000000", TAKE_BODY: take}
        client.post("/stories/flood/versions", content_type="application/json", environ_overrides=sent)

    send(comes=True)
    send(comes=False)
    senders = app.extensions[receiving.NAME]
    with ExitStack() as stack:
        for _ in range(receiving.MOST // receiving.MOST_OF_ONE):
            for name in ("a", "b", "c", "d"):
                stack.enter_context(senders.sending(name))
        send(comes=True)

    found = numbers(client)
    came = {label: value for (name, label), value in found.items() if name == "stet_large_bodies_sent_total"}
    assert {"taken": 1, "too slow": 1, "crowded": 1, "too many of one caller": 0} == came
    assert ([1, 1], 0) == (under_way, found["stet_large_bodies", ""])


def test_what_strangers_send_makes_no_new_numbers(client: FlaskClient) -> None:
    """A name for each address or method somebody thinks of would fill the memory."""
    for number in range(20):
        client.open(f"/nowhere/{number}", method=f"MADE-UP-{number}")
    client.get("/stories/somebody-s-secret-story")

    kinds = {labels for name, labels in numbers(client) if name == "stet_request_seconds_count"}
    assert {"none OTHER 404", "stories.show GET 404"} == kinds
    assert "secret" not in client.get("/metrics").get_data(as_text=True)


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_whoever_asks_through_a_proxy_is_told_no_numbers(client: FlaskClient, header: str) -> None:
    assert 403 == client.get("/metrics", headers={header: "203.0.113.7"}).status_code


def test_a_request_that_changes_something_leaves_a_line_without_contents(
    client: FlaskClient, app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="service"):
        client.get("/")
        client.post("/stories", data={"title": "A secret title"})

    [line] = [record.getMessage() for record in caplog.records if record.getMessage().startswith("request")]
    assert line.startswith("request method=POST endpoint=stories.create status=3")
    assert "secret" not in caplog.text
