"""docs/importing.md is true: its files can be read, its commands run, its tables are the code's."""

import io
import re
import shlex
from datetime import UTC, datetime

import pytest

from service.importing import Arrival, Given, read_rows
from service.importing.formats import ENDINGS
from service.importing.inside.rows import stated_fields
from service.intake import IfKnown, RowOutcome
from tests.cli.calling import call
from tests.rules.tree import ROOT

PAGE = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^`([\w.-]+)`\n\n```\w*\n(.*?)```", PAGE, re.M | re.S))
COMMANDS = re.findall(r"^python -m service (.*)$", PAGE, re.M)


@pytest.mark.parametrize("name", FILES)
def test_every_file_of_the_page_is_read_whole(name):
    rows = list(read_rows(name, io.BytesIO(FILES[name].encode()), Given(now=datetime(2026, 2, 1, tzinfo=UTC))))

    assert rows and all(isinstance(row, Arrival) and row.dated_by == "the file" for row in rows)


def test_every_command_of_the_page_runs(tmp_path, monkeypatch):
    monkeypatch.setenv("STET_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "saved").mkdir()
    for name, text in FILES.items():
        (tmp_path / "saved" / name).write_text(text.replace("https://example.org/talks", ""), encoding="utf-8")
    call("story", "create", "paris-talks")

    said = [call(*shlex.split(command)) for command in COMMANDS]

    assert len(COMMANDS) >= 2 and [(0, "")] * len(COMMANDS) == [(one.status, one.err) for one in said]


def test_every_ending_and_outcome_is_on_the_page():
    outcomes = re.findall(r"^\| `([a-z ]+)` \|", PAGE, re.M)

    assert [ending for ending in ENDINGS if f"`.{ending}`" not in PAGE and ending not in ("text", "markdown")] == []
    assert [outcome.value for outcome in RowOutcome] == outcomes[: len(RowOutcome)]
    assert all(f"`{choice.value}`" in PAGE for choice in IfKnown)


def test_every_field_of_the_schema_is_taken():
    fields = {
        name
        for row in re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| [^|]*\| ", PAGE, re.M)
        for name in re.findall(r"\w+", row)
    }
    assert {
        "headline",
        "captured_at",
        "url",
        "published_at",
        "modified_at",
        "byline",
        "language",
        "memento_url",
    } <= fields
    assert fields == set(stated_fields(dict.fromkeys(fields, "x")))
