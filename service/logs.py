"""Log lines for operators: one line for each piece of work, ids and never contents, as text or as JSON.

A call says `log.info("check article=%s outcome=%s", …)`; the words before the first `key=` are the event, the pairs its
fields. Whatever somebody managed to put into a value, a line stays one line. Refuses: deciding what is worth a line.
"""

import json
import logging
import re
from datetime import UTC, datetime
from typing import TextIO

#: A field in the pattern of a message: `article=%s`.
_FIELD = re.compile(r"\b(\w+)=%[-\d.]*[sdifr]")


class OneLine(logging.Formatter):
    """`2026-01-06T12:00:00Z INFO check article=a1 outcome=changed`; a traceback follows on lines of its own."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        line = f"{_at(record)} {record.levelname} {_in_one_line(record.getMessage())}"
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


class OneObject(logging.Formatter):
    """The same as one JSON object a line: time, level, logger, event, the fields, and the traceback if any."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        event, fields = _taken_apart(record)
        shown: dict[str, object] = {
            **fields,
            "time": _at(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": event,
        }
        if record.exc_info:
            shown["traceback"] = self.formatException(record.exc_info)
        return json.dumps(shown, default=str)


#: The forms a log may have.
FORMS: dict[str, type[logging.Formatter]] = {"text": OneLine, "json": OneObject}


def log_to(stream: TextIO, form: str) -> None:
    """Our own lines of INFO and above go to the stream from now on; what libraries say below a warning stays out.

    form: one of FORMS. Saying it twice changes nothing.
    """
    log = logging.getLogger("service")
    if not log.handlers:
        handler = logging.StreamHandler(stream)
        handler.setFormatter(FORMS[form]())
        log.addHandler(handler)
    log.setLevel(logging.INFO)


def _at(record: logging.LogRecord) -> str:
    return f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _in_one_line(text: str) -> str:
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "replace").decode() for c in text)


def _taken_apart(record: logging.LogRecord) -> tuple[str, dict[str, object]]:
    """The event and the fields of a message. A pattern that does not say `key=%s` throughout is all event."""
    arguments = record.args if isinstance(record.args, tuple) else ()
    names = _FIELD.findall(record.msg) if isinstance(record.msg, str) else []
    if len(names) != len(arguments):
        return record.getMessage(), {}
    event = " ".join(_FIELD.sub("", record.msg).split())
    return event, dict(zip(names, arguments, strict=True))
