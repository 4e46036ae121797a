"""What a verb changes has its line in the log with it: both or neither, and nobody waits while it is planned."""

from pathlib import Path

import pytest

from service.record import deciding
from service.record.curating import redating, uniting
from storage import Store, stories
from storage.accounts import audit
from storage.curating import overwriting
from storage.driver import Full
from tests.cli.calling import call

PAGE = "https://example.org/ferry"
ADDRESSES = {"page": PAGE, "copy": f"{PAGE}/copy"}
TEXT = "Ferry runs aground off Osby\n\nThe ferry ran aground on Monday, and {} people were hurt, police said."


@pytest.fixture
def captures(tmp_path: Path) -> list[str]:
    """A story with two articles of one capture each; the captures."""
    call("story", "create", "ferry")
    for count, url in zip((12, 14), ADDRESSES.values(), strict=True):
        path = tmp_path / f"{count}.txt"
        path.write_text(TEXT.format(count), encoding="utf-8")
        said = call("import", path, "--story", "ferry", "--url", url, "--captured-at", f"2026-01-07T{count}:00Z")
        assert 0 == said.status, said.err
    return [call("capture", "list", url, "--json").json["captures"][0]["id"] for url in ADDRESSES.values()]


def logged(beginning: str = "") -> list[tuple[str, str]]:
    """The deeds of the log whose action begins so, the oldest first."""
    entries = call("audit", "--action", beginning, "--json").json["entries"]
    return [(one["action"], one["object"]) for one in entries[::-1]]


def test_a_person_s_word_on_a_capture_has_its_line(captures):
    assert 0 == call("capture", "set-aside", captures[0]).status
    assert 0 == call("capture", "accept", captures[0]).status
    assert 2 == call("capture", "accept", "0" * 20).status

    assert [("captures.decide", f"capture={captures[0]}")] * 2 == logged("captures.")


def test_a_watch_is_logged_as_begun_there_and_taken_up_again(captures):
    added = call("watch", "add", "https://example.org/other", "--story", "ferry", "--json").json["article"]["id"]
    kept = call("watch", "add", PAGE, "--story", "ferry", "--json").json["article"]["id"]
    call("watch", "pause", PAGE)
    call("watch", "add", PAGE, "--story", "ferry")
    assert [
        ("articles.create", f"story=ferry article={added}"),
        ("articles.create", f"story=ferry article={kept}"),
        ("articles.pause", f"article={PAGE}"),
        ("articles.resume", f"story=ferry article={kept}"),
    ] == logged("articles.")


def test_an_article_that_is_watched_by_its_id_is_logged_as_the_browser_does(tmp_path):
    call("story", "create", "ferry")
    (tmp_path / "a.txt").write_text(TEXT.format(3), encoding="utf-8")
    said = call("import", tmp_path / "a.txt", "--story", "ferry", "--captured-at", "2026-01-07", "--json").json
    id = said["files"][0]["article_id"]
    assert 0 == call("watch", "add", PAGE, "--article", id).status
    assert [("articles.watch", f"article={id}")] == logged("articles.")


def test_lookouts_and_webhooks_that_go_on_and_what_is_sent_again_have_their_lines(captures):
    lookout = call("lookout", "add", "https://example.org/feed.xml", "--story", "ferry", "--json").json["lookout"]["id"]
    hook = call("subscribe", "https://example.org/hook", "--json").json["id"]
    for words in (("lookout", "pause", lookout), ("lookout", "resume", lookout)):
        assert 0 == call(*words).status
    for verb in ("pause", "resume"):
        assert 0 == call("subscription", verb, hook).status
    assert 0 == call("subscription", "replay", hook, "--since", "2026-01-01").status

    assert ["create", "pause", "resume"] == [action.partition(".")[2] for action, _ in logged("lookouts.")]
    assert [("subscriptions.resume", f"subscription={hook}"), ("subscriptions.replay", f"subscription={hook}")] == (
        logged("subscriptions.")[-2:]
    )


def test_decisions_on_threads_have_their_lines(captures):
    thread = call("threads", "ferry", "--json").json["threads"][0]["id"]
    strands = call("thread", thread, "--json").json["strands"]
    split = call("split", thread, strands[1]["spells"][0]["claim"]["id"], "--json").json["id"]
    other = strands[1]["id"]
    assert 0 == call("merge", thread, other).status
    assert 0 == call("undo", split).status

    assert [
        ("threads.split", f"thread={thread}"),
        ("threads.merge", f"thread={thread} into={other}"),
        ("decisions.undo", f"decision={split}"),
    ] == [*logged("threads."), *logged("decisions.")]


def test_what_fails_leaves_neither_and_what_cannot_be_logged_is_not_done(captures, monkeypatch):
    before = call("capture", "list", PAGE, "--json").json

    def full(*_: object, **__: object) -> None:
        raise Full("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(audit, "write_entry", full)
        assert 2 == call("capture", "set-aside", captures[0]).status
        assert 2 == call("watch", "add", "https://example.org/other", "--story", "ferry").status

    assert before == call("capture", "list", PAGE, "--json").json
    assert "example.org/other" not in call("watch", "list").out and [] == logged("articles.") + logged("captures.")


def test_a_file_that_is_written_anew_has_its_line_and_one_that_need_not_be_has_none(captures, monkeypatch):
    assert 0 == call("removals", "--overwrite").status and [] == logged("removals.")
    with monkeypatch.context() as patched:
        patched.setattr(overwriting, "free_bytes", lambda _: 0)
        call("story", "remove", "ferry", "--yes")
        assert 1 == call("removals", "--overwrite").status and [] == logged("removals.")
    assert 0 == call("removals", "--overwrite").status
    assert [("removals.overwrite", "")] == logged("removals.")


@pytest.mark.parametrize(
    ("verb", "room", "planning"),
    [
        (("capture", "set-aside", "{capture}"), deciding, "_plan"),
        (("capture", "date", "{capture}", "2026-01-07T09:00Z"), redating, "_plan"),
        (("article", "merge", "{copy}", "{page}"), uniting, "plan_many"),
        (("article", "part", "{copy}"), uniting, "plan_derived"),
    ],
)
def test_others_write_while_a_person_s_word_is_planned(captures, data_folder, monkeypatch, verb, room, planning):
    with Store(data_folder / "stet.sqlite3") as store:
        ids = {name: stories.find_article_by_url(store, "ferry", url).id for name, url in ADDRESSES.items()}
    if verb[1] == "part":
        assert 0 == call("article", "merge", ids["copy"], ids["page"]).status
    planned, wrote = getattr(room, planning), []

    def plan(*given: object, **named: object) -> object:
        with Store(data_folder / "stet.sqlite3") as other, other.transaction():
            wrote.append(planning)
        return planned(*given, **named)

    monkeypatch.setattr(room, planning, plan)
    done = call(*(word.format(capture=captures[0], **ids) for word in verb))
    assert 0 == done.status and wrote, done.err
