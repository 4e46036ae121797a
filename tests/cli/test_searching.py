"""Search from a shell: what is found, that nothing was, and an index made anew."""

import pytest

from tests.cli.calling import call

TEXT = "Dam above Weir holds\n\nAbout 20 per cent of the valley is under water, Mayor Ada Brook said."


@pytest.fixture
def imported(tmp_path):
    """A story with one version."""
    path = tmp_path / "dam-2026-01-07T1000.txt"
    path.write_text(TEXT, encoding="utf-8")
    call("story", "create", "flood")
    assert 0 == call("import", path, "--story", "flood").status


def test_what_is_found_is_listed_and_told_in_json(imported):
    said, told = call("search", "valley", "brook"), call("search", "brook", "--story", "flood", "--json")

    assert 0 == said.status and "About 20 per cent" in said.out and "stands" in said.out
    assert ["Ada Brook"] == [one["name"] for one in told.json["holders"]]


def test_nothing_found_is_exit_one_and_nothing_asked_is_exit_two(imported):
    assert (1, "Nothing was found.\n") == (call("search", "snow").status, call("search", "snow").out)
    assert 2 == call("search").status == call("search", "brook", "--story", "nowhere").status


def test_the_index_is_made_anew(imported):
    said = call("search", "--rebuild", "valley")

    assert 0 == said.status and "The index was made anew" in said.err and "About 20 per cent" in said.out
