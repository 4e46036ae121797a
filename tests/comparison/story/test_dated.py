"""When a change between two dates happened: when what is told came or went, not when its sentence was written anew."""

import pytest

from service.comparison.story.since import changes_between
from service.domain.changes import ChangeKind
from tests.builders import NOON
from tests.comparison.story.telling import told
from tests.comparison.threads.telling import HOUR

RAIN = "It rained all night."


def dated(view, since: float, until: float, word: str) -> list[tuple[float, ChangeKind]]:
    """The hour after noon and the kind of each change whose summary has a word, the latest first."""
    between = changes_between(view, NOON + since * HOUR, NOON + until * HOUR)
    return [((one.at - NOON) / HOUR, one.kind) for one in between.changes if word in one.summary]


@pytest.mark.parametrize(
    ("first", "moved", "reworded"),
    [
        ("The fire burned 40 homes.", "The fire burned 52 homes.", "A fire that burned 52 homes is out, crews said."),
        ("Some 20 roads are shut.", "Some 35 roads are shut.", "Police said some 35 roads are shut."),
        ("Inflation was 4.1 percent.", "Inflation was 4.3 percent.", "Inflation stood at 4.3 percent, the bank said."),
        ("Norrbank cut 300 jobs.", "Norrbank cut 410 jobs.", "In all, Norrbank cut 410 jobs, its union said."),
        ("The bridge cost $3m.", "The bridge cost $5m.", "Auditors say the bridge cost $5m."),
    ],
)
def test_a_figure_is_dated_by_its_amount_and_not_by_its_words(first, moved, reworded):
    view = told(courier=[(0, f"{first} {RAIN}"), (2, f"{moved} {RAIN}"), (5, f"{reworded} {RAIN}")])

    assert [2] == [hour for hour, kind in dated(view, 0, 9, "Figure") if kind is ChangeKind.REVISED]


def test_an_amount_that_moved_twice_is_dated_by_its_last_move():
    texts = [(0, "The fire burned 40 homes."), (2, "The fire burned 52 homes."), (4, "The fire burned 61 homes.")]

    assert [(4, ChangeKind.REVISED)] == dated(told(courier=texts), 0, 9, "homes")


def test_what_moved_before_the_earlier_date_is_no_change_after_it():
    view = told(courier=[(0, "The fire burned 40 homes."), (2, "The fire burned 52 homes."), (5, RAIN)])

    assert [(5, ChangeKind.REMOVED)] == dated(view, 3, 9, "homes")


@pytest.mark.parametrize(
    ("first", "second", "last"),
    [
        ("Five people are missing.", "Two people are missing.", "when last seen Two"),
        ("Ada Lind opposes the dam.", "Ada Lind supports the dam.", "when last seen “Ada Lind supports the dam.”"),
    ],
)
def test_what_moved_and_went_is_dated_by_when_it_went_and_says_what_it_was_last(first, second, last):
    view = told(courier=[(0, f"{first} {RAIN}"), (2, f"{second} {RAIN}"), (5, RAIN)])
    between = changes_between(view, NOON, NOON + 9 * HOUR)

    assert {(NOON + 5 * HOUR, ChangeKind.REMOVED)} == {(one.at, one.kind) for one in between.changes}
    assert last.rstrip(".”") in between.changes[0].summary


def test_what_went_as_it_was_says_nothing_of_last():
    view = told(courier=[(0, f"Five people are missing. {RAIN}"), (5, RAIN)])

    assert not any("last seen" in one.summary for one in changes_between(view, NOON, NOON + 9 * HOUR).changes)


def test_what_was_added_is_told_as_it_was_first_and_dated_by_that():
    said = "The bureau said prices rose {} percent in May compared with a year earlier."
    texts = [(0, RAIN), (1, f"{RAIN} {said.format('4.1')}"), (4, f"{RAIN} {said.format('4.2')}")]
    changes = changes_between(told(courier=texts), NOON, NOON + 9 * HOUR).changes
    position = next(one for one in changes if one.summary.startswith("Position"))

    assert (NOON + HOUR, ChangeKind.ADDED) == (position.at, position.kind)
    assert "4.1" in position.summary


def test_what_was_added_has_the_words_of_that_day_also_where_it_came_to_other_numbers_in_other_words():
    texts = [
        (0, RAIN),
        (1, "Six people died at Osby, police said."),
        (3, "The toll at Osby rose to nine, police said."),
    ]
    changes = changes_between(
        told(courier=[*texts, (5, "Eight people died at Osby, police said.")]), NOON, NOON + 9 * HOUR
    )
    (position,) = [one for one in changes.changes if one.summary.startswith("Position")]

    assert (NOON + HOUR, "Position added: “Six people died at Osby, police said”") == (position.at, position.summary)


def test_what_was_back_is_dated_by_its_return():
    texts = [(0, f"Five people are missing. {RAIN}"), (2, RAIN), (4, f"Five people are missing. {RAIN}")]

    assert {(4, ChangeKind.REINSTATED)} == set(dated(told(courier=texts), 3, 9, "missing"))


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("The union claimed that the mill was unsafe.", "The union confirmed that the mill was unsafe.", ["hardened"]),
        ("The bank was confident that rates would fall.", "The bank was hopeful that rates would fall.", ["softened"]),
        ("The firm admitted that it cut the pay.", "The firm boasted that it cut the pay.", ["requalified"]),
        ("The firm admitted that it cut the pay.", "The firm conceded that it cut the pay.", []),
        ("The firm claimed it was late.", "The firm said it was late.", []),
        ("Schools were urged to close.", "Schools must close.", ["hardened"]),
        ("Hikers must turn back.", "Hikers were asked to turn back.", ["softened"]),
        ("The board voted 7-2 to fire the coach.", "The board voted 6-3 to fire the coach.", ["revised"]),
        (
            "Smoke hid 3 villages, according to the mayor.",
            "Smoke hid 3 villages, according to the army.",
            ["reattributed"],
        ),
    ],
)
def test_a_cue_tells_between_dates_what_it_tells_in_a_report(before, after, kinds):
    changes = changes_between(told(courier=[(0, before), (2, after)]), NOON, NOON + 9 * HOUR).changes

    assert kinds == [one.kind.value for one in changes]


@pytest.mark.parametrize(
    ("told_so", "asked"),
    [
        ("The ferry sank off Tarn, the coast guard said.", "The coast guard said it was not known why the ferry sank."),
        ("Ada Lind said the dam burst on Sunday.", "Ada Lind said nobody knew why the dam burst on Sunday."),
        ("The fire ministry said the pump failed.", "The fire ministry said it was investigating how the pump failed."),
    ],
)  # fmt: skip
def test_why_it_happened_is_another_thread_than_that_it_did(told_so, asked):
    one_page = told(courier=[(0, told_so), (2, f"{told_so} {asked}")])
    two_pages = told(courier=[(0, told_so)], herald=[(2, asked)])

    for story in (one_page, two_pages):
        assert [ChangeKind.ADDED] == [one.kind for one in changes_between(story, NOON, NOON + 9 * HOUR).changes]
    assert len({spell.first.thread_id for spell in two_pages.spells}) == 2


def test_whether_it_will_be_done_is_of_one_thread_with_that_it_will():
    story = told(
        courier=[(0, "Ada Lind said she would close the old dam.")],
        herald=[(2, "Ada Lind said she had not decided whether to close the old dam.")],
    )

    assert len({spell.first.thread_id for spell in story.spells}) == 1


CRASH = "A ferry carrying {} people ran aground off Osby."


@pytest.mark.parametrize(
    ("texts", "since", "until", "summary"),
    [
        # a name is of the words that stood then, whatever is said of it later
        (
            (CRASH.format(140), CRASH.format(152), f"Two people died after a ferry carrying 152 people sank. {RAIN}"),
            0,
            1,
            "Figure revised: A ferry carrying … people ran aground off Osby, 140 → 152 (+12, +8.6%)",
        ),
        (
            (RAIN, f"{RAIN} Some 700 homes are without power.", f"{RAIN} Some 90 homes were still without power."),
            0,
            1,
            "Figure added: homes without power, Some 700",
        ),
        (
            (
                "Unemployment stood at 5.1 percent.",
                "Unemployment rose to 5.3 percent.",
                "Unemployment fell to 5 percent.",
            ),
            1,
            2,
            "Figure revised: Unemployment, 5.3 percent → 5 percent (−0.3 percentage points)",
        ),
        # and of those at the earlier date, where they were others when the amount was first told
        (
            (f"Some 20 roads are shut. {RAIN}", f"Police shut some 20 roads in Osby. {RAIN}", RAIN),
            1,
            2,
            "Figure removed: roads Police shut in Osby, some 20",
        ),
        (
            ("Norlek shares rose 4 percent.", "Norlek shares fell 2 percent."),
            0,
            1,
            "Figure revised: Norlek shares, up 4 percent → down 2 percent (−6 percentage points)",
        ),
        (
            ("Inflation was 2.8 percent in April.", "Inflation was 2.6 percent in May."),
            0,
            1,
            "Figure revised: Inflation, 2.8 percent in April → 2.6 percent in May (−0.2 percentage points)",
        ),
        (
            (RAIN, f"{RAIN} The board voted 7-2 to fire the coach."),
            0,
            1,
            "Figure added: The board voted … to fire the coach, 7-2",
        ),
        (
            ("“We will not leave,” Ada Lind said.", "“We will never leave,” Ada Lind said."),
            0,
            1,
            "Quotation altered: “‘We will not leave,’ Ada Lind said” → “‘We will never leave,’ Ada Lind said”",
        ),
    ],
)
def test_it_is_told_in_the_words_that_stood_at_the_two_dates(texts, since, until, summary):
    view = told(courier=list(enumerate(texts)))
    changes = changes_between(view, NOON + since * HOUR, NOON + until * HOUR).changes

    assert [summary] == [one.summary for one in changes if one.summary.startswith(("Figure", "Quotation"))]


def test_what_was_taken_back_is_dated_by_that_and_not_by_the_deed():
    texts = ["Two men were arrested.", "Two men were charged.", "Charges against two men were dropped."]
    view = told(courier=[(hour, f"{text} {RAIN}") for hour, text in enumerate(texts)])

    assert [(2, ChangeKind.REVISED)] == dated(view, 0, 9, "dropped")
