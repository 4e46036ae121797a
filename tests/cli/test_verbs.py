"""Every verb is listed, helps, and answers bad input plainly; the documents name what there is."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from service import settings
from service.cli import VERBS, verbs
from service.domain.versions import TEXT_LIMIT
from service.importing import FILE_LIMIT
from service.importing.dates import EARLIEST_YEAR
from service.importing.inside.rows import MOST_VERSIONS
from tests.cli.calling import call

ROOT = Path(__file__).resolve().parents[2]
OPERATING = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def commands() -> list[click.Command]:
    found: list[click.Command] = []
    for verb in VERBS:
        command = verbs.get_command(click.Context(verbs), verb)
        assert command is not None
        found += list(command.commands.values()) if isinstance(command, click.Group) else [command]
    return found


def test_every_verb_in_the_list_is_there_and_no_other() -> None:
    modules = {module for module, _ in VERBS.values()}
    defined = {verb for module in modules for verb in import_module(f"service.cli.{module}").COMMANDS}

    assert set(VERBS) == defined


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_every_verb_helps_with_an_example(command: click.Command) -> None:
    assert command.help
    assert "python -m service" in command.help


def test_every_verb_is_in_the_documents() -> None:
    assert [] == [verb for verb in VERBS if f"`{verb}" not in COMMANDS]


def test_every_setting_is_in_the_documents() -> None:
    names = [line.split()[0] for line in (settings.__doc__ or "").splitlines() if line.strip().startswith("STET_")]

    assert names
    assert [] == [name for name in names if f"`{name}`" not in OPERATING]


@pytest.mark.parametrize("limit", [FILE_LIMIT, TEXT_LIMIT, MOST_VERSIONS])
def test_every_limit_is_in_the_documents(limit: int) -> None:
    assert f"{limit:,}" in OPERATING
    assert str(EARLIEST_YEAR) in OPERATING


def test_help_loads_no_library_but_click() -> None:
    heavy = ("flask", "nupunkt", "simplemma", "sqlite_utils", "trafilatura", "urllib3", "apscheduler")
    program = (
        f"import sys; from service.cli import main; main(['--help']); sys.exit(any(m in sys.modules for m in {heavy}))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False)

    assert (0, b"") == (done.returncode, done.stderr)


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = "import sys; from service.cli import main; sys.exit(main(['--help']))"
    process = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    process.wait()

    assert b"" == complaint


@pytest.mark.parametrize(
    "arguments", [("nonsense",), ("--nonsense",), ("story",), ("watch",), ("story", "create"), ("timeline",)]
)
def test_an_unknown_verb_or_a_missing_word_is_one_sentence(arguments: tuple[str, ...]) -> None:
    said = call(*arguments)

    assert (2, "", 1) == (said.status, said.out, said.err.count("\n"))
    assert (True, False) == ("--help says what is accepted" in said.err, "Usage:" in said.err)


@pytest.mark.parametrize("verb", ["timeline", "report", "claims", "export"])
def test_what_is_not_there_is_named(verb: str) -> None:
    said = call(verb, "nowhere")

    assert (2, "", 1) == (said.status, said.out, said.err.count("\n"))
    assert '"nowhere"' in said.err


def test_a_title_that_is_too_long_is_one_sentence_and_makes_no_story() -> None:
    said = call("story", "create", "talks", "--title", "x" * 301)

    assert (2, "", 1) == (said.status, said.out, said.err.count("\n"))
    assert "at most 300 characters" in said.err and [] == call("story", "list", "--json").json["stories"]
    assert 0 == call("story", "create", "talks", "--title", "x" * 300).status
