"""Stories, watches, subscriptions and the keeping of the database, by hand."""

from pathlib import Path

import pytest

from tests.cli.calling import call


@pytest.fixture
def story() -> None:
    call("story", "create", "talks", "--title", "Talks in Paris")


def test_a_story_is_created_once(story: None) -> None:
    said = call("story", "create", "talks")

    assert (2, 1) == (said.status, said.err.count("\n"))
    assert [("talks", "Talks in Paris")] == [
        (s["id"], s["title"]) for s in call("story", "list", "--json").json["stories"]
    ]


@pytest.mark.parametrize("slug", ["Paris Talks", "-x", "a/b", ""])
def test_a_name_that_cannot_stand_in_an_address_is_refused(slug: str) -> None:
    assert 2 == call("story", "create", "--", slug).status


def test_a_page_is_watched_paused_and_resumed(story: None) -> None:
    url = "https://example.org/talks"
    call("watch", "add", url, "--story", "talks")
    states = []
    for verb in ("pause", "resume", "pause"):
        call("watch", verb, url)
        states.append(call("watch", "list", "--json").json["watches"][0]["state"])

    assert ["paused", "watching", "paused"] == states


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://10.0.0.1/x",
        "http://localhost/",
        "ftp://example.org/",
        "example.org",
        "http://[::1]/",
    ],
)
@pytest.mark.parametrize("verb", [("watch", "add"), ("subscribe",)])
def test_an_address_we_would_never_connect_to_is_refused_and_named(
    story: None, url: str, verb: tuple[str, ...]
) -> None:
    said = call(*verb, url, "--story", "talks")

    assert (2, "", 1) == (said.status, said.out, said.err.count("\n"))
    assert url in said.err
    assert [] == call("watch", "list", "--json").json["watches"]


def test_a_subscription_shows_its_secret_once_and_is_made_once(story: None) -> None:
    first = call("subscribe", "https://example.org/hook", "--story", "talks", "--kind", "reversed", "--json")
    second = call("subscribe", "https://example.org/hook", "--story", "talks")

    assert first.json["secret"].startswith("whsec_")
    assert (["reversed"], 2) == (first.json["kinds"], second.status)


def test_checking_needs_an_article_or_due() -> None:
    assert [2, 2, 2] == [
        call("check").status,
        call("check", "x", "--due").status,
        call("check", "nowhere").status,
    ]


def test_nothing_due_is_said_so() -> None:
    assert [(0, "Nothing is due.\n")] * 2 == [
        (said.status, said.out) for said in (call("check", "--due"), call("deliver", "--due"))
    ]


def test_a_backup_can_be_restored(story: None, tmp_path: Path, data_folder: Path) -> None:
    copy = tmp_path / "copy.db"

    assert 0 == call("backup", copy).status
    assert 2 == call("backup", copy).status
    assert 2 == call("restore", copy).status
    assert 0 == call("--data", tmp_path / "elsewhere", "restore", copy).status
    assert "talks" in call("--data", tmp_path / "elsewhere", "story", "list").out


def test_a_doctor_finds_a_healthy_house_healthy(story: None) -> None:
    said = call("doctor", "--json")

    assert (0, True, 1) == (said.status, said.json["healthy"], said.json["rows"]["stories"])


def test_a_doctor_names_what_is_wrong(data_folder: Path) -> None:
    data_folder.mkdir()
    (data_folder / "stet.sqlite3").write_bytes(b"This is no database at all." * 100)
    said = call("doctor", "--json")

    assert (1, False) == (said.status, said.json["healthy"])
    assert said.json["problems"]


def test_a_data_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    said = call("--data", tmp_path / "file" / "data", "story", "list")

    assert (2, 1) == (said.status, said.err.count("\n"))


def test_a_bad_setting_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STET_PORT", "eight")
    said = call("story", "list")

    assert (2, 1) == (said.status, said.err.count("\n"))
    assert "STET_PORT" in said.err


def test_seeding_twice_changes_nothing() -> None:
    first = call("seed", "--json").json["stories"]
    second = call("seed", "--json").json["stories"]

    assert [(s["id"], s["versions"], s["versions"]) for s in first] == [
        (s["id"], s["versions"], s["recorded"]) for s in first
    ]
    assert [(s["id"], 0) for s in first] == [(s["id"], s["recorded"]) for s in second]
