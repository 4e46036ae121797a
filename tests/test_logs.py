"""Log lines: one line each whatever is in them, as text or as JSON, in UTC."""

import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest

from service.logs import FORMS, OneLine, OneObject, log_to


def a_record(message: str, *arguments: object, error: BaseException | None = None) -> logging.LogRecord:
    info = (type(error), error, None) if error else None
    record = logging.LogRecord("service.check", logging.INFO, __file__, 1, message, arguments, info)
    record.created = 1767700800.9
    return record


def test_a_line_says_when_how_grave_and_what() -> None:
    line = OneLine().format(a_record("check article=%s outcome=%s", "a1", "changed"))

    assert "2026-01-06T12:00:00Z INFO check article=a1 outcome=changed" == line


def test_an_object_has_the_event_and_its_fields_apart() -> None:
    shown = json.loads(OneObject().format(a_record("check article=%s attempt=%d waits reason=%s", "a1", 3, "busy")))

    assert {
        "article": "a1",
        "attempt": 3,
        "reason": "busy",
        "time": "2026-01-06T12:00:00Z",
        "level": "info",
        "logger": "service.check",
        "event": "check waits",
    } == shown


def test_a_field_cannot_take_the_place_of_what_every_line_has() -> None:
    assert "info" == json.loads(OneObject().format(a_record("x level=%s", "none")))["level"]


@pytest.mark.parametrize("message", ["nothing to fill in", "a value %s without a name", "%s=%s named by a value"])
def test_what_does_not_name_its_values_is_all_event(message: str) -> None:
    arguments = ("a1",) * message.count("%s")

    assert message % arguments == json.loads(OneObject().format(a_record(message, *arguments)))["event"]


@pytest.mark.parametrize(
    "hostile", ["a\nINFO forged", "a\r\nb", "\x1b[2J", "\u2028line", "\u202egnp", "\x00", "\ud800"]
)
@pytest.mark.parametrize("form", FORMS)
def test_whatever_is_in_a_value_a_line_stays_one_line_of_printable_signs(form: str, hostile: str) -> None:
    """B11."""
    line = FORMS[form]().format(a_record("check article=%s", hostile))

    assert line.isprintable()


@pytest.mark.parametrize("form", FORMS)
def test_a_traceback_is_kept(form: str) -> None:
    assert "ValueError: a bug" in FORMS[form]().format(a_record("check failed", error=ValueError("a bug")))


@pytest.fixture
def our_log() -> Iterator[logging.Logger]:
    log = logging.getLogger("service")
    kept = log.handlers[:], log.level
    log.handlers[:] = []
    yield log
    log.handlers[:], log.level = kept


def test_saying_where_to_log_twice_logs_once(our_log: logging.Logger) -> None:
    stream = io.StringIO()
    for _ in range(2):
        log_to(stream, "text")
    logging.getLogger("service.check").info("check article=%s", "a1")
    logging.getLogger("elsewhere").info("chatter")

    assert 1 == stream.getvalue().count("\n")
    assert sys.stderr is not stream
