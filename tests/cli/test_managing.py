"""Stories and articles put right from a shell, each deed with its line in the log."""

from pathlib import Path

import pytest

from storage import Store, stories, versions
from storage.curating import overwriting
from tests.cli.calling import call

BEFORE = "Dam above Weir holds\n\nAbout 200 homes are without power, Mayor Ada Brook said."


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """The ids of two articles of one story, a version each."""
    call("story", "create", "weir", "--title", "Weir")
    for hour, name in ((12, "page"), (13, "saved")):
        path = tmp_path / f"{name}.txt"
        path.write_text(BEFORE.replace("200", str(hour * 10)), encoding="utf-8")
        asked = ("--captured-at", f"2026-01-01T{hour}:00:00Z", "--url", f"https://example.org/{name}")
        said = call("import", path, "--story", "weir", *asked)
        assert 0 == said.status, said.err
    with Store(Path(tmp_path / "data" / "stet.sqlite3")) as store:
        page, saved = (
            stories.find_article_by_url(store, "weir", f"https://example.org/{n}") for n in ("page", "saved")
        )
    assert page and saved
    return page.id, saved.id


def known(data_folder: Path, article: str) -> int:
    with Store(data_folder / "stet.sqlite3") as store:
        return len(versions.list_versions(store, article))


def test_an_article_and_a_story_are_edited(pair, data_folder):
    page, _ = pair

    told = call("article", "edit", page, "--publisher", "The Weir  Post", "--json").json
    assert ("The Weir Post", "https://example.org/page") == (told["publisher"], told["address"])
    assert "weir: The weir" in call("story", "edit", "weir", "--title", "The weir").out
    assert 2 == call("article", "edit", page, "--address", "https://example.org/saved").status
    assert 2 == call("article", "edit", page, "--address", "here").status
    log = call("audit").out
    assert "articles.describe" in log and "stories.describe" in log


def test_two_articles_are_merged_after_a_look_and_parted_again(pair, data_folder):
    page, saved = pair

    seen = call("article", "merge", saved, page, "--dry-run")
    assert 0 == seen.status and "1 capture would count there, 1 version among them." in seen.out
    assert 1 == known(data_folder, page)

    done = call("article", "merge", saved, page, "--note", "The same.")
    assert 0 == done.status and f"article part {saved}" in done.out
    assert (2, 0) == (known(data_folder, page), known(data_folder, saved))
    assert 2 == call("article", "merge", saved, page).status

    assert 0 == call("article", "part", saved).status
    assert (1, 1) == (known(data_folder, page), known(data_folder, saved))
    assert "articles.merge" in call("audit").out


def test_every_article_that_goes_is_named_before_it_goes(pair, data_folder):
    page, saved = pair
    call("article", "edit", page, "--title", "The page")
    call("article", "edit", saved, "--title", "The copy")
    assert "Remove The page for good (1 article), with" in call("article", "remove", page, given=b"n\n").out

    call("article", "merge", saved, page)
    assert (
        "Remove The page and The copy for good (2 articles), with" in call("article", "remove", page, given=b"n\n").out
    )


def test_an_article_and_a_story_are_removed_and_their_hashes_stay(pair, data_folder):
    page, saved = pair
    assert "Nothing was removed." in call("removals").out

    assert 1 == call("article", "remove", page, given=b"n\n").status and 1 == known(data_folder, page)
    assert 0 == call("article", "remove", page, "--yes", "--reason", "A court said so.").status
    assert 0 == call("story", "remove", "weir", "--yes").status

    left = call("removals", "--json").json["removals"]
    assert [None, saved, page] == [one["article_id"] for one in left]
    assert ("A court said so.", "command line", 1) == (
        left[2]["reason"],
        left[2]["removed_by"],
        len(left[2]["versions"]),
    )
    said = call("removals").out
    assert left[2]["seal"] in said and left[2]["versions"][0]["content_hash"] in said
    assert 2 == call("timeline", "weir").status
    assert "problem" not in call("doctor").out


def test_a_file_that_could_not_be_written_anew_is_said_and_done_later(pair, data_folder, monkeypatch):
    page, _ = pair
    with monkeypatch.context() as patched:
        patched.setattr(overwriting, "free_bytes", lambda folder: 0)
        assert "may still hold remains" in call("article", "remove", page, "--yes").err
        assert 1 == call("removals", "--overwrite").status
        assert "remains of 1 removal:" in call("doctor").out

    assert 0 == call("removals", "--overwrite").status and "remains" not in call("doctor").out


def test_what_speaks_against_a_merger_or_a_removal_is_said_beforehand(pair):
    page, saved = pair
    for id, publisher in ((page, "The Post"), (saved, "The Courier")):
        call("article", "edit", id, "--publisher", publisher)
    seen = call("article", "merge", saved, page, "--dry-run")
    assert 0 == seen.status and "different publishers" in seen.out

    call("article", "merge", saved, page)
    assert "take that back" in call("article", "remove", saved).err


def test_a_wrong_date_is_corrected_after_a_look_and_taken_back(pair, data_folder):
    page, _ = pair
    [capture] = call("capture", "list", page, "--json").json["captures"]
    looked = call("capture", "date", capture["id"], "2026-01-01T09:00:00+01:00", "--dry-run")
    assert 0 == looked.status and "would count as taken at 2026-01-01 08:00 UTC" in looked.out
    assert None is call("capture", "list", page, "--json").json["captures"][0]["redating"]

    done = call("capture", "date", capture["id"], "2026-01-01T09:00:00+01:00", "--reason", "Berlin", "--json").json
    assert ["Berlin", "command line"] == [done["redatings"][0][name] for name in ("reason", "decided_by")]
    listed = call("capture", "list", page).out
    assert "usable, counts as of 2026-01-01 08:00 UTC" in listed
    assert "usable, recorded as of 2026-01-01 12:00 UTC" in listed
    assert "captures.redate" in call("audit").out

    assert "either the time" in call("capture", "date", capture["id"]).err
    assert "or 6 January 2026 is accepted" in call("capture", "date", capture["id"], "yesterday").err
    assert "it counts at this time" in call("capture", "date", capture["id"], "2026-01-01T08:00:00Z").err
    for written, told in (
        (("2026-01-01",), "2026-01-01 00:00 UTC"),
        (("2026-01-01", "--zone", "America/New_York"), "2026-01-01 05:00 UTC"),
        (("2026-01-01 09:30", "--zone", "Europe/Berlin"), "2026-01-01 08:30 UTC"),
        (("1 January 2026 10:15 UTC",), "2026-01-01 10:15 UTC"),
    ):
        assert f"taken at {told}" in call("capture", "date", capture["id"], *written, "--dry-run").out, written
    assert "future" in call("capture", "date", capture["id"], "2199-01-01").err
    assert "zone" in call("capture", "date", capture["id"], "2026-01-01", "--zone", "Mars/Olympus").err
    assert 0 == call("capture", "date", capture["id"], "--back").status
    with Store(data_folder / "stet.sqlite3") as store:
        assert [12] == [one.captured_at.hour for one in versions.list_versions(store, page)]
