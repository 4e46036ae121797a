"""Stories, watches, subscriptions and the keeping of the database, by hand."""

import base64
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.stories import WatchState
from service.settings import Settings
from service.webhooks.signature import SECRET_BYTES
from storage import Store, watches
from tests.cli.calling import Said, call


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
    words = ("subscribe", "https://example.org/hook", "--story", "talks", "--kind", "reversed")
    first, second = call(*words, "--json"), call(*words)

    assert SECRET_BYTES == len(base64.b64decode(first.json["secret"].removeprefix("whsec_"), validate=True))
    assert (["reversed"], 2) == (first.json["kinds"], second.status)


def test_a_page_is_watched_once_whatever_part_of_it_was_meant(story: None) -> None:
    statuses = [
        call("watch", "add", f"https://example.org/talks{end}", "--story", "talks").status for end in ("#a", "")
    ]

    assert [0, 2] == statuses
    assert "https://example.org/talks\n" in call("watch", "list").out


def test_a_watch_that_is_paused_or_ended_names_no_next_look(story: None, data_folder: Path) -> None:
    call("watch", "add", "https://example.org/talks", "--story", "talks")
    assert "next 2" in call("watch", "list").out
    with Store(data_folder / "stet.sqlite3") as store, store.transaction():
        watches.save_watch(store, replace(watches.list_watches(store)[0], state=WatchState.ENDED))

    said = call("watch", "list").out
    assert ("ended" in said, "next" in said) == (True, False)


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


def test_a_restore_says_when_the_key_of_the_secrets_in_it_is_not_there(
    story: None, tmp_path: Path, data_folder: Path
) -> None:
    def restored_at(place: Path) -> str:
        said = call("--data", place, "restore", copy)
        assert 0 == said.status
        return said.err

    call("subscribe", "https://example.org/hook", "--story", "talks")
    copy = tmp_path / "copy.db"
    call("backup", copy)
    bare, with_key, with_another = (tmp_path / name for name in ("bare", "with-key", "with-another"))
    for place, key in ((with_key, (data_folder / "stet.key").read_text()), (with_another, "A" * 43 + "=")):
        place.mkdir()
        (place / "stet.key").write_text(key)
        (place / "stet.key").chmod(0o600)

    assert "1 secret of webhooks" in (told_of := restored_at(bare)) and f"{bare / 'stet.key'}" in told_of
    assert "" == restored_at(with_key)
    assert "cannot be opened with the key that is there" in restored_at(with_another)
    ill = call("--data", bare, "doctor")
    assert 1 == ill.status and "because the key is not there" in ill.out
    assert "cannot be opened with" in call("--data", with_another, "doctor").out
    (bare / "stet.key").write_text((data_folder / "stet.key").read_text())
    (bare / "stet.key").chmod(0o600)
    assert 0 == call("--data", bare, "doctor").status


def test_a_restore_of_a_database_without_sealed_secrets_says_nothing_of_a_key(story: None, tmp_path: Path) -> None:
    call("backup", tmp_path / "copy.db")

    assert "" == call("--data", tmp_path / "elsewhere", "restore", tmp_path / "copy.db").err


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda path: None, "there is no such file"),
        (lambda path: path.mkdir(), "it is a folder"),
        (lambda path: path.write_text("a letter"), "it is not a database"),
        (lambda path: path.write_bytes(b""), "Stet did not make it"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + b"x" * 5000), "it is damaged"),
    ],
)
def test_what_is_no_backup_is_refused_for_its_own_reason(tmp_path: Path, made, told: str) -> None:
    made(tmp_path / "given")
    said = call("--data", tmp_path / "elsewhere", "restore", tmp_path / "given")

    assert (2, "", 1) == (said.status, said.out, said.err.count("\n"))
    assert f"{told}; a backup" in said.err or f"{told}; the path of a backup" in said.err
    assert not (tmp_path / "elsewhere" / "stet.sqlite3").exists()


def test_a_backup_to_a_folder_says_that_it_is_one(story: None, tmp_path: Path) -> None:
    said = call("backup", tmp_path)

    assert 2 == said.status and "There is a folder at" in said.err
    (tmp_path / "file").touch()
    under = call("backup", tmp_path / "file" / "copy.db")
    assert 2 == under.status and "where its folder would be there is a file" in under.err


def told(said: Said, state: str) -> list[str]:
    return [one["sentence"] for one in said.json["findings"] if one["state"] == state]


def test_a_doctor_finds_a_healthy_house_healthy(story: None) -> None:
    said = call("doctor", "--json")

    assert (0, True, 0) == (said.status, said.json["healthy"], said.json["problems"])
    assert {"well", "risk"} == {one["state"] for one in said.json["findings"]}  # the risk: there is no backup yet


def test_a_doctor_names_what_is_wrong(data_folder: Path) -> None:
    data_folder.mkdir()
    (data_folder / "stet.sqlite3").write_bytes(b"This is no database at all." * 100)
    said = call("doctor", "--json")

    assert (1, False) == (said.status, said.json["healthy"])
    assert [True] == ["is no" in p or "not a database" in p for p in told(said, "problem") if "stet.sqlite3" in p]


@pytest.mark.parametrize("risk", ["SQLite 3.0.0 has a rare fault.", ""])
def test_a_doctor_names_the_engine_and_its_risk(story: None, monkeypatch: pytest.MonkeyPatch, risk: str) -> None:
    monkeypatch.setattr("storage.engine.risk", lambda: risk)

    said = call("doctor", "--json")

    assert (0, bool(risk)) == (said.status, risk in told(said, "risk"))
    assert risk in call("doctor").out
    assert "engine" in call("doctor").out


@pytest.fixture
def our_log() -> Iterator[logging.Logger]:
    log = logging.getLogger("service")
    kept = log.handlers[:], log.level
    yield log
    log.handlers[:], log.level = kept


@pytest.mark.parametrize(("verb", "stands_in"), [("serve", "service.app.serve"), ("schedule", "service.schedule.run")])
def test_what_runs_on_says_each_piece_of_work(
    verb: str, stands_in: str, our_log: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(_: object) -> None:
        logging.getLogger("service.check").info("check article=%s outcome=%s", "a1", "changed")
        logging.getLogger("elsewhere").info("chatter")

    monkeypatch.setattr(stands_in, work)
    said = call(verb)

    assert (0, 1) == (said.status, said.err.count("\n"))
    assert "INFO check article=a1 outcome=changed" in said.err


@pytest.mark.parametrize(
    ("arguments", "public_url", "host", "port", "scheduler"),
    [
        ((), "http://127.0.0.1:8000", "127.0.0.1", 8000, True),
        (("--port", "9001"), "http://127.0.0.1:9001", "127.0.0.1", 9001, True),
        (("--host", "::1", "--port", "9001", "--no-scheduler"), "http://[::1]:9001", "::1", 9001, False),
    ],
)
def test_an_option_of_serve_stands_for_its_variable_and_the_public_address_follows(
    arguments: tuple[str, ...],
    public_url: str,
    host: str,
    port: int,
    scheduler: bool,
    our_log: logging.Logger,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    served: list[Settings] = []
    monkeypatch.setattr("service.app.serve", served.append)
    call("serve", *arguments)

    assert [(public_url, host, port, scheduler)] == [(s.public_url, s.host, s.port, s.scheduler) for s in served]


def test_a_data_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    said = call("--data", tmp_path / "file" / "data", "story", "list")

    assert (2, 1) == (said.status, said.err.count("\n"))
    assert "a path where one can be made, is accepted" in said.err


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
