"""Threads from a shell: read them, and put them right."""

import json
import re

import pytest

from tests.cli.calling import call


@pytest.fixture(autouse=True)
def story(tmp_path):
    """A story in which two outlets count the dead."""
    call("story", "create", "flood", "--title", "Flood")
    for outlet, seen_at, text in (
        ("Courier", "2026-01-07T10:00Z", "At least 12 people were killed, police said."),
        ("Post", "2026-01-07T12:00Z", "The death toll rose to 15, the hospital said."),
    ):
        path = tmp_path / f"{outlet}.txt"
        path.write_text(text)
        said = call("import", path, "--story", "flood", "--article", outlet, "--captured-at", seen_at)
        assert 0 == said.status, said.err


def test_threads_and_one_of_them():
    listed = call("threads", "flood", "--json").json["threads"]
    told = call("thread", listed[0]["id"])

    assert 2 == listed[0]["articles"]
    assert "same measure (kill)" in told.out and "“At least 12”" in told.out
    assert listed[0]["id"] in call("threads", "flood", "--family", "figure", "--articles", "2").out


def test_figures_positions_and_contradictions():
    assert ["At least 12", "15"] == [
        point["claim"]["text"] for point in call("figures", "flood", "--json").json["series"][0]["points"]
    ]
    assert "15" in call("figures", "flood").out
    assert [] == call("contradictions", "flood", "--json").json["contradictions"]
    assert "0 contradictions" in call("contradictions", "flood").out
    assert call("positions", "flood", "--json").json["days"] == ["2026-01-07"]
    assert 0 == call("positions", "flood").status


def test_turns_of_a_page_that_went_to_and_fro_are_a_line_of_its_figures(tmp_path):
    path = tmp_path / "page.txt"
    for hour in range(10, 22):
        path.write_text(f"About {(40, 60)[hour % 2]} boats were damaged, the coastguard said.")
        said = call("import", path, "--story", "flood", "--article", "Echo", "--captured-at", f"2026-01-08T{hour}:00Z")
        assert 0 == said.status, said.err
    told = [re.sub(r"\s+", " ", line).strip() for line in call("figures", "flood").out.splitlines() if "Echo" in line]

    assert [
        "2026-01-08 10:00 – 2026-01-08 11:00 About 40 Echo coastguard",
        "2026-01-08 11:00 – 2026-01-08 12:00 About 60 Echo coastguard",
        "2026-01-08 12:00 – 2026-01-08 21:00 About 40 and About 60 in turn, 9 times Echo coastguard",
        "2026-01-08 21:00 – now About 60 Echo coastguard",
    ] == told


def test_what_a_correction_notice_says_is_left_out_as_on_the_pages(tmp_path):
    path = tmp_path / "notice.txt"
    path.write_text(
        "Flood in Osby\n\nAt least 14 people were killed, police said.\n\n"
        "Correction: An earlier version of this article said that 317 people had been killed, the police said."
    )
    assert (
        0 == call("import", path, "--story", "flood", "--article", "Echo", "--captured-at", "2026-01-07T13:00Z").status
    )

    for verb in ("figures", "positions", "contradictions"):
        assert "earlier version" not in call(verb, "flood").out, verb
        told = re.sub(r"[0-9a-f]{20,}", "", call(verb, "flood", "--json").out)  # ids hold any digits
        assert "317" not in told, verb  # no time of day has three digits in a row
        assert "in correction notices" in call(verb, "flood").out, verb


def test_changes_of_a_correction_notice_are_told_apart_as_on_the_page(tmp_path):
    asked = ("changes", "flood", "--since", "2026-01-07", "--until", "2026-01-08")
    text = "Flood in Osby\n\nAt least {} people were killed, police said.\n\nCorrection: {}"
    notices = ("An earlier version said that 317 people had been killed.", "An earlier version said 46 were killed.")
    bare = text.partition("\n\nCorrection")[0].format(14)
    for hour, body in ((13, bare), (14, text.format(14, notices[0])), (15, text.format(17, notices[1]))):
        (tmp_path / "echo.txt").write_text(body)
        at = f"2026-01-07T{hour}:00Z"
        assert (
            0 == call("import", tmp_path / "echo.txt", "--story", "flood", "--article", "E", "--captured-at", at).status
        )
    own, _, noted = call(*asked).out.partition("In correction notices, ")

    assert "people killed, at least 14 → " in own  # named as on the page, by its sentence
    assert "46" not in own and "317" not in own
    assert noted.startswith("1 statement of publishers about their own texts") and "317 → 46" in noted  # told once


def test_a_notice_that_came_and_went_is_told_as_on_the_page(tmp_path):
    bare, notice = "Flood in Osby\n\nAt least 14 people were killed, police said.", "Correction: Osby was misspelt."
    for hour, body in ((13, bare), (14, f"{bare}\n\n{notice}"), (15, bare)):
        (tmp_path / "echo.txt").write_text(body)
        told = ("--story", "flood", "--article", "E", "--captured-at", f"2026-01-07T{hour}:00Z")
        assert 0 == call("import", tmp_path / "echo.txt", *told).status
    asked = ("changes", "flood", "--since", "2026-01-07T13:30Z", "--until")
    stands, passed = (call(*asked, until, "--json").json for until in ("2026-01-07T14:30Z", "2026-01-08"))

    assert [(notice, True)] == [(one["text"], one["is_new"]) for one in stands["corrections"]]
    assert [] == stands["corrections_passed"] == passed["corrections"]
    assert [notice] == [one["text"] for one in passed["corrections_passed"]]
    assert f"Correction notice, new: {notice}" in call(*asked, "2026-01-07T14:30Z").out
    assert f"Correction notice, new, gone again: {notice}" in call(*asked, "2026-01-08").out


def test_a_day_at_the_end_counts_whole():
    said = call("changes", "flood", "--since", "2026-01-06", "--until", "2026-01-07", "--json").json
    instant = call("changes", "flood", "--since", "2026-01-06", "--until", "2026-01-07T00:00Z", "--json").json

    assert said["changes"] and not instant["changes"]


def test_changes_between_two_dates():
    said = call("changes", "flood", "--since", "2026-01-07T11:00Z", "--until", "2026-01-07T13:00Z", "--json").json

    assert {"added"} == {change["kind"] for change in said["changes"]}
    assert (
        "2026-01-07 11:00 UTC to 2026-01-07 13:00 UTC"
        in call("changes", "flood", "--since", "2026-01-07T11:00Z", "--until", "2026-01-07T13:00Z").out
    )


def test_changes_since_before_the_story_was_seen_say_from_where_they_count():
    asked = ("changes", "flood", "--since", "2026-01-01", "--until", "2026-01-07T11:00Z")

    assert "before 2026-01-07 10:00 UTC; changes count from" in call(*asked).out
    assert ("2026-01-07T10:00:00Z", []) == (
        call(*asked, "--json").json["counted_from"],
        call(*asked, "--json").json["changes"],
    )


@pytest.mark.parametrize("until", ["2026-01-06", "2025-12-10", "2026-01-07T00:00Z", "2026-01-06T23:59Z"])
def test_a_period_that_ends_before_it_begins_is_refused_in_one_sentence(until):
    said = call("changes", "flood", "--since", "2026-01-07T01:00Z", "--until", until)
    of_days = call("changes", "flood", "--since", "2026-01-07", "--until", "2026-01-06")

    assert 2 == said.status and "Traceback" not in said.err
    assert said.err.strip().endswith("2026-01-07T01:00Z or later is accepted, because it begins then.")
    assert 2 == of_days.status and '"2026-01-06" cannot be used; 2026-01-07 or later' in of_days.err


def test_a_split_a_merge_a_pin_and_undo():
    thread = call("threads", "flood", "--json").json["threads"][0]["id"]
    strands = call("thread", thread, "--json").json["strands"]
    claim = strands[1]["spells"][0]["claim"]["id"]
    decision = json.loads(call("split", thread, claim, "--note", "no", "--json").out)

    assert 1 == call("thread", thread, "--json").json["thread"]["articles"]
    assert "merge" == call("merge", thread, strands[1]["id"], "--json").json["act"]
    assert 2 == call("thread", thread, "--json").json["thread"]["articles"]
    assert "takes it back" in call("pin", thread).out
    assert ["threads.pin"] == [e["action"] for e in call("audit", "--action", "threads.pin", "--json").json["entries"]]
    assert "Undone: the split" in call("undo", decision["id"]).out
    again = call("undo", decision["id"])
    assert 0 != again.status and "already undone, 20" in again.err and "nothing was changed" in again.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("threads", "nothing"), "no story is called so"),
        (("thread", "nothing"), "There is no thread"),
        (("changes", "flood", "--since", "soon"), "since"),
        (("changes", "flood", "--since", "2031-01-01"), "since"),
        (("merge", "one", "other"), "There is no thread"),
        (("undo", "nothing"), "There is no decision"),
    ],
)
def test_bad_input_is_one_plain_sentence(arguments, sentence):
    said = call(*arguments)

    assert 2 == said.status and sentence in said.err and "Traceback" not in said.err


def test_a_correction_notice_that_came_is_told_with_its_version_and_its_report(tmp_path):
    notice = "Correction: An earlier version of this article said that 31 people had been killed."
    first = "Flood in Weir\n\nAt least 31 people were killed in Weir, police said."
    second = f"Flood in Weir\n\nAt least 14 people were killed in Weir, police said.\n\n{notice}"
    paths = [tmp_path / f"2026-02-0{day}.txt" for day in (1, 2)]
    for path, text in zip(paths, (first, second), strict=True):
        path.write_text(text)
        call("import", path, "--story", "flood", "--article", "Weir Echo")
    entries = {one["version"]["captured_at"][:10]: one for one in call("timeline", "flood", "--json").json["entries"]}
    report = entries["2026-02-02"]["report"]["id"]
    told = [call("timeline", "flood").out, call("report", report).out, call("compare", *paths).out]

    assert ([], [notice]) == (entries["2026-02-01"]["notices"], entries["2026-02-02"]["notices"])
    assert [1, 1, 1] == [one.count(f"Correction notice: “{notice}”") for one in told]
    assert [(notice, True)] == [
        (one["text"], one["is_new"]) for one in call("compare", *paths, "--json").json["corrections"]
    ]
    assert [] == call("compare", *paths, "--articles", "--json").json["corrections"]
