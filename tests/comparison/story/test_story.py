"""What is read off a story's threads: spells, series, positions, contradictions, and changes between two dates."""

import pytest

from service.comparison.story.contradictions import Contradiction, Looked, find_contradictions, looked_at
from service.comparison.story.matrix import position_matrix
from service.comparison.story.series import figure_series
from service.comparison.story.since import LeftOut, changes_between
from service.domain.changes import ChangeKind, Comparing
from service.domain.claims import Figure
from service.domain.threads import ThreadFamily
from tests.builders import NOON
from tests.comparison.story.telling import told
from tests.comparison.threads.telling import HOUR

TOLL = "{} people were killed, police said."
DAM = "Governor Ada Lind {} a new dam."


def amounts(view) -> list[list[str]]:
    """The amounts of each series, in order."""
    return [[spell.claim.passage.exact for spell in one.spells] for one in figure_series(view.spells)]


def sides(found: Contradiction) -> list[list[str]]:
    return [[spell.claim.passage.exact for spell in side] for side in found.sides]


def kinds(view, since: float, until: float, family: ThreadFamily | None = None) -> list[tuple[ChangeKind, str]]:
    """Kind and later words of each change, the latest first; the earlier words when the claim is gone."""
    between = changes_between(view, NOON + since * HOUR, NOON + until * HOUR)
    claims = [(one.kind, (one.after or one.before).claim) for one in between.changes]
    wanted = {None: (True, False), ThreadFamily.FIGURE: (True,), ThreadFamily.POSITION: (False,)}[family]
    return [(kind, claim.passage.exact) for kind, claim in claims if isinstance(claim, Figure) in wanted]


def figures(view, since: float, until: float) -> list[tuple[ChangeKind, str]]:
    return kinds(view, since, until, ThreadFamily.FIGURE)


def test_captures_that_say_the_same_are_one_spell():
    view = told(courier=[(1, TOLL.format(12)), (2, TOLL.format(12) + "\n\nA road is shut."), (3, TOLL.format(19))])
    first, second = (spell for spell in view.spells if isinstance(spell.claim, Figure))

    assert (NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR) == (
        first.first.captured_at,
        first.last_at,
        first.ended_at,
    )
    assert ("19", True) == (second.claim.passage.exact, second.is_current)


def test_a_series_has_every_outlet_and_source():
    view = told(
        courier=[(1, TOLL.format(12)), (3, TOLL.format(19))], post=[(2, "15 people were killed, the hospital said.")]
    )
    (series,) = figure_series(view.spells)

    assert [["12", "15", "19"]] == amounts(view)
    assert (("courier", "post"), {"police", "hospital"}) == (series.outlets, set(map(str.lower, series.holders)))


def test_a_matrix_has_holders_matters_and_days():
    view = told(courier=[(1, DAM.format("ruled out"))], post=[(20, DAM.format("supports")), (30, "No news.")])
    matrix = position_matrix(view)
    (rows,) = matrix.holders
    (row,) = rows.matters

    assert ["2026-01-07", "2026-01-08"] == [day.isoformat() for day in matrix.days]
    assert "Ada Lind" == rows.holder
    assert [[1], [1]] == [[len(row.on(day))] for day in matrix.days]


def test_two_people_of_one_family_name_have_rows_of_their_own():
    view = told(
        courier=[(1, "Leif Toft ruled out a new dam at Osby.\n\nHanne Toft supports a new bridge at Osby.")],
        post=[(2, "Chairman Leif Toft said the price was too low.\n\nHanne Toft said members would vote on a strike.")],
    )

    assert {"Leif Toft": 2, "Hanne Toft": 2} == {
        rows.holder: len(rows.matters) for rows in position_matrix(view).holders
    }


def test_narration_is_nobodys_position():
    assert () == position_matrix(told(courier=[(1, "The river rose 3 metres above the new dam.")])).holders


@pytest.mark.parametrize(
    ("one", "other"),
    [(TOLL.format(12), TOLL.format(19)), (TOLL.format("At least 20"), TOLL.format(12))],
)
def test_outlets_that_count_one_thing_otherwise_contradict_each_other(one, other):
    (found,) = find_contradictions(told(courier=[(1, one)], post=[(4, other)]))

    assert (ThreadFamily.FIGURE, 2, 3 * HOUR) == (found.family, len(found.sides), found.apart)


def test_sides_are_as_far_apart_as_their_closest_versions():
    courier = [(1, TOLL.format(12)), (8, TOLL.format(12) + " No news."), (30, TOLL.format(12) + " None.")]
    (found,) = find_contradictions(told(courier=courier, post=[(10, TOLL.format(19))]))

    assert 2 * HOUR == found.apart


@pytest.mark.parametrize(
    ("one", "other"),
    [(TOLL.format("At least 12"), TOLL.format(19)), (TOLL.format("About 20"), TOLL.format(19))],
)
def test_amounts_that_can_both_be_right_are_no_contradiction(one, other):
    assert () == find_contradictions(told(courier=[(1, one)], post=[(2, other)]))


NEWER = "18:45 Two more bodies were found, police said, bringing the death toll to 15."
OLDER = "12:50 Mayor Ada Pohl says 12 people have died."
SOONER = "The blast has killed 14 people, the ministry said."


@pytest.mark.parametrize(
    ("entries", "is_found"),
    [
        ((NEWER,), True),
        ((NEWER, OLDER), True),
        ((OLDER, NEWER), True),
        (("6.45pm: The death toll is 15, police said.", "12.50pm: Mayor Ada Pohl says 12 people have died."), True),
        (("18:45 The death toll is 14, police said.", OLDER), False),
        # hours go on through midnight
        (("00:10 The death toll is 15, police said.", f"23:50 {OLDER[6:]}", "21:00 It rained."), True),
        (("21:00 It rained.", f"23:50 {OLDER[6:]}", "00:10 The death toll is 15, police said."), True),
        (("7.10am: The death toll is 15, police said.", f"11.50pm: {OLDER[6:]}", "9.00pm: It rained."), True),
        # which of two the page means is not told where neither has an hour, or where hours go to and fro
        ((NEWER[6:], OLDER[6:]), False),
        ((OLDER, NEWER, "11:10 It rained."), False),
        ((NEWER, OLDER, "16:00 It rained."), False),
        (("00:10 The death toll is 15, police said.", f"23:50 {OLDER[6:]}"), False),  # either may be of the day before
    ],
)
def test_of_the_entries_of_a_live_page_the_newest_is_held_against_other_outlets(entries, is_found):
    live = "\n\n".join(("Blast at the depot: live", *entries))
    for hours in ((1, 2), (2, 1)):
        view = told(courier=[(hours[0], f"Blast at the depot\n\n{SOONER}")], post=[(hours[1], live)])
        found = [one for one in find_contradictions(view) if one.family is ThreadFamily.FIGURE]
        assert ([{"14", "15"}] if is_found else []) == [
            {spell.claim.passage.exact for side in one.sides for spell in side} for one in found
        ]


def test_a_new_entry_of_a_live_page_over_the_old_ones_is_told_and_a_copy_of_one_is_not():
    live, entries = "Blast at the depot: live", [f"{n}:00: {TOLL.format(n)}" for n in (15, 12, 10)]
    texts = ["\n\n".join((live, *entries[at:])) for at in (1, 0)]
    copied = "\n\n".join((texts[0], f"In all, {TOLL.format(12)}"))

    assert [(ChangeKind.ADDED, "15")] == kinds(told(courier=list(enumerate(texts))), 0, 1)
    assert [] == figures(told(courier=[(0, texts[0]), (1, copied)]), 0, 1)


@pytest.mark.parametrize(
    "recalled",
    [
        "Officials had first said that 9 people died in Osby.",
        "Lind said at first that 9 people died in Osby.",
        "Earlier reports said 9 people died in Osby.",
    ],
)
def test_an_older_toll_that_is_recalled_below_is_no_news_between_dates(recalled):
    toll = "Twelve people died in Osby, police said."

    assert [] == figures(told(courier=[(0, toll), (1, f"{toll} {recalled}")]), 0, 1)


def test_what_an_article_said_before_contradicts_nothing():
    assert () == find_contradictions(
        told(courier=[(1, TOLL.format(12)), (2, TOLL.format(19))], post=[(3, TOLL.format(19))])
    )


def test_outlets_that_tell_one_holder_from_both_sides_contradict_each_other():
    (found,) = find_contradictions(
        told(courier=[(1, "Ada Lind ruled out a new dam.")], post=[(2, "Ada Lind supports a new dam.")])
    )

    assert ThreadFamily.POSITION is found.family and 1 == len(found.thread_ids)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lind denied that a warning had been ignored.", "Ada Lind admitted ignoring the warning."),
        ("Ada Lind ruled out closing the plant.", "The plant would close in March, Ada Lind said."),
        ("Ada Lind said the plant would stay open.", "Ada Lind said the plant would close."),
        ("Ada Lind said she would appeal.", "Ada Lind said she would not appeal."),
        ("Ada Lind said there would be no job cuts.", "Ada Lind said the merger would lead to job cuts."),
        ("Ada Lind has not ruled out a strike ballot.", "Ada Lind ruled out a strike ballot."),
    ],
)
def test_words_of_the_two_sides_of_one_matter_are_one_thread_and_a_contradiction(one, other):
    (found,) = find_contradictions(told(courier=[(1, one)], post=[(30, other)]))

    assert ThreadFamily.POSITION is found.family and 1 == len(found.thread_ids)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lind ruled out closing the plant.", "The plant will not be closed, Ada Lind said."),
        ("Ada Lind denied that a warning had been ignored.", "Ada Lind said no warning had been ignored."),
        ("Ada Lind said the plant would stay open.", "Ada Lind ruled out closing the plant."),
        ("Ada Lind opposes the merger plan.", "Ada Lind rejected the merger plan."),
    ],
)
def test_one_side_in_other_words_is_no_contradiction(one, other):
    assert () == find_contradictions(told(courier=[(1, one)], post=[(2, other)]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Stay at least 2 metres away from others.",
            "Stay at least 2 metres away from anyone who is not of your house.",
        ),
        ("The miners' union said it had warned Norde Copper.", "The miners' union said Norde Copper ignored warnings."),
        ("The council closed three of the town's eight schools.", "Three schools were closed by the council."),
        ("Classes would grow to 30 pupils, Bo Ek said.", "Classes have 24 pupils, the council said."),
    ],
)
def test_a_not_of_another_clause_a_whole_and_what_may_come_contradict_nothing(one, other):
    assert () == find_contradictions(told(courier=[(1, one)], post=[(2, other)]))


def test_what_was_looked_at_is_counted():
    view = told(
        courier=[(1, f"{TOLL.format(12)}\n\n{DAM.format('ruled out')}")], post=[(2, f"{TOLL.format(12)}\n\nIt rained.")]
    )

    assert Looked(outlets=2, figures=1, positions=2, shared=2) == looked_at(view)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour is closed, the port authority said.",
            "The harbour may reopen on Saturday, the port authority said.",
        ),
        ("Ada Lind said the bridge is shut.", "The bridge will reopen on Monday, Ada Lind said."),
        (
            "The ferry service is suspended, the operator said.",
            "The operator said the ferry service will resume in May.",
        ),
        ("The airport remains closed, officials said.", "Officials said the airport could reopen within days."),
        ("Ada Lind said power is cut in Osby.", "Power in Osby will be restored tonight, Ada Lind said."),
        ("The museum is temporarily closed, its director said.", "The museum is to reopen in June, its director said."),
    ],
)
def test_what_is_to_reopen_is_closed_today_and_contradicts_nothing(one, other):
    assert () == find_contradictions(told(courier=[(1, one)], post=[(2, other)]))
    assert () == find_contradictions(told(courier=[(1, other)], post=[(2, one)]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour is closed, the port authority said.", "The harbour is open, the port authority said."),
        ("Ada Lind said the bridge is closed for good.", "The bridge will reopen on Monday, Ada Lind said."),
        ("Ada Lind said the bridge will not reopen.", "Ada Lind said the bridge will reopen."),
        ("Ada Lind said the bridge will stay closed.", "Ada Lind said the bridge will reopen."),
        ("Ada Lind said the bridge would remain closed.", "Ada Lind said the bridge would reopen."),
        ("Ada Lind said the bridge will reopen.", "Ada Lind denied that the bridge will reopen."),
    ],
)
def test_what_cannot_both_be_so_contradicts_each_other_though_one_of_it_is_to_come(one, other):
    assert find_contradictions(told(courier=[(1, one)], post=[(2, other)]))


def test_two_holders_on_the_two_sides_of_one_matter_contradict_each_other():
    (found,) = find_contradictions(
        told(courier=[(1, "Ada Lind ruled out a new dam at Osby.\n\nJonas Berg supports a new dam at Osby.")])
    )

    assert 2 == len(found.thread_ids)
    assert [["Ada Lind ruled out a new dam at Osby"], ["Jonas Berg supports a new dam at Osby"]] == [
        [words.rstrip(".") for words in side] for side in sides(found)
    ]


def test_several_versions_between_two_dates_are_one_change():
    view = told(courier=[(hour, TOLL.format(toll)) for hour, toll in enumerate((12, 15, 19, 23), 1)])

    assert [(ChangeKind.REVISED, "23")] == figures(view, 1, 9)
    assert [(ChangeKind.REVISED, "19")] == figures(view, 2, 3)


def test_what_came_and_went_between_is_no_change():
    view = told(courier=[(1, TOLL.format(12)), (2, TOLL.format(19)), (3, TOLL.format(12))])

    assert [] == figures(view, 1, 3)


def test_a_thread_of_which_nothing_is_told_is_left_out_with_its_reason():
    fire, road, boats = "The fire burned 40 homes.", "Some 20 roads are shut.", "Rescuers found 7 boats."
    view = told(courier=[(0, fire), (1, "It rained."), (2, f"It rained. {road}"), (3, "It rained."), (5, boats)])
    at_four, at_nine = (changes_between(view, NOON + HOUR, NOON + until * HOUR) for until in (4, 9))

    def why(between, exact: str) -> set[LeftOut]:
        return {why for spell, why in between.left_out if exact in spell.claim.passage.exact}

    assert {LeftOut.BEFORE} == why(at_four, "40") == why(at_nine, "40")
    assert {LeftOut.PASSING} == why(at_four, "20 roads") == why(at_nine, "20 roads")
    assert {LeftOut.AFTER} == why(at_four, "7 boats")
    assert set() == why(at_nine, "7 boats")


def test_every_thread_is_told_as_a_change_as_unchanged_or_as_left_out():
    words = [f"{TOLL.format(12)} {DAM.format('supports')}", f"{TOLL.format(19)} It rained.", "Some 20 roads are shut."]
    view = told(courier=list(enumerate(words)), post=[(1, DAM.format("ruled out")), (2, "Crews rested overnight.")])
    for since in range(4):
        for until in range(since, 4):
            found = changes_between(view, NOON + since * HOUR, NOON + until * HOUR)
            moved = {one.thread_id for one in found.changes}
            absent = {spell.first.thread_id for spell, _ in found.left_out}
            assert not moved & absent and len(absent) == len(found.left_out)
            assert len({one.first.thread_id for one in view.spells}) == len(moved) + found.unchanged + len(absent)


def summaries(view, since: float, until: float) -> list[str]:
    """What is said of each change of a figure, the latest first."""
    between = changes_between(view, NOON + since * HOUR, NOON + until * HOUR)
    return [one.summary for one in between.changes if one.summary.startswith("Figure")]


def test_a_date_before_the_story_was_seen_counts_from_its_first_version():
    view = told(courier=[(1, f"{TOLL.format(12)}\n\n{DAM.format('supports')}"), (2, TOLL.format(24))])
    between = changes_between(view, NOON - 9 * HOUR, NOON + 9 * HOUR)

    assert changes_between(view, NOON + HOUR, NOON + 9 * HOUR).changes == between.changes
    assert {ChangeKind.REVISED, ChangeKind.REMOVED} == {one.kind for one in between.changes}
    assert (NOON - 9 * HOUR, NOON + HOUR) == (between.since, between.counted_from)


def test_a_story_that_began_after_both_dates_has_no_changes():
    between = changes_between(told(courier=[(5, TOLL.format(12))]), NOON, NOON + HOUR)

    assert ((), 0, NOON) == (between.changes, between.unchanged, between.counted_from)


def test_a_thread_that_came_between_the_dates_and_moved_is_told_with_its_movement():
    post = [(2, TOLL.format(12)), (3, TOLL.format(15)), (4, TOLL.format(24))]
    view = told(courier=[(1, "It rained.")], post=post)
    found = changes_between(view, NOON + HOUR, NOON + 9 * HOUR).changes

    assert [ChangeKind.ADDED] == [one.begun for one in found if one.kind is ChangeKind.REVISED]
    assert ["Figure added, and revised: people killed, 12 → 24 (+12, ×2)"] == summaries(view, 1, 9)
    assert ["Figure added: people killed, 12"] == summaries(view, 1, 2)
    assert ["Figure revised: people killed, 12 → 24 (+12, ×2)"] == summaries(view, 2, 9)


def test_a_thread_that_came_and_did_not_move_is_told_by_when_it_came_and_not_who_took_it_up_last():
    view = told(other=[(0, "It rained.")], courier=[(2, TOLL.format(5))], post=[(3, TOLL.format(5))])
    found = changes_between(view, NOON + HOUR, NOON + 9 * HOUR).changes

    assert {(ChangeKind.ADDED, NOON + 2 * HOUR)} == {(one.kind, one.at) for one in found}


def test_a_thread_that_came_back_and_moved_is_told_with_its_movement():
    view = told(courier=[(0, TOLL.format(12)), (1, "It rained."), (2, TOLL.format(12)), (3, TOLL.format(24))])

    assert ["Figure reinstated, and revised: people killed, 12 → 24 (+12, ×2)"] == summaries(view, 1, 9)


def test_a_revision_by_one_outlet_is_told_even_where_another_said_so_before():
    view = told(courier=[(0, TOLL.format(24))], post=[(0, TOLL.format(12)), (2, TOLL.format(24))])

    assert ["Figure revised: people killed, 12 → 24 (+12, ×2)"] == summaries(view, 1, 9)


def test_an_outlet_seen_first_between_the_dates_is_compared_with_itself_first():
    view = told(courier=[(0, TOLL.format(5))], post=[(2, TOLL.format(9)), (3, TOLL.format(12))])

    assert ["Figure revised: people killed, 9 → 12 (+3, +33%)"] == summaries(view, 1, 9)


def test_what_two_outlets_tell_differently_is_no_revision_by_one():
    view = told(courier=[(0, TOLL.format(5))], post=[(2, TOLL.format(12))])
    between = changes_between(view, NOON + HOUR, NOON + 9 * HOUR)

    assert [
        "Figure differs: people killed, 5 against 12 (+7, ×2.4); the first in courier, the second in post"
    ] == summaries(view, 1, 9)
    assert [Comparing.ARTICLES] == [one.reading for one in between.changes if isinstance(one.after.claim, Figure)]


def test_what_two_outlets_of_a_new_thread_tell_differently_is_said_with_both():
    view = told(other=[(0, "It rained.")], courier=[(2, TOLL.format(5))], post=[(3, TOLL.format(12))])

    assert [
        "Figure added, and differs: people killed, 5 against 12 (+7, ×2.4); the first in courier, the second in post"
    ] == (summaries(view, 1, 9))


def test_two_articles_that_moved_one_thread_otherwise_are_a_change_each():
    courier = [(0, TOLL.format(40)), (2, TOLL.format(55))]
    view = told(courier=courier, post=[(0, TOLL.format(65)), (3, TOLL.format(55))])
    found = changes_between(view, NOON + HOUR, NOON + 9 * HOUR).changes

    assert [
        ("Figure revised: people killed, 65 → 55 (-10, -15%)", ("post",)),
        ("Figure revised: people killed, 40 → 55 (+15, +38%)", ("courier",)),
    ] == [(one.summary.replace("\u2212", "-"), one.outlets) for one in found if isinstance(one.after.claim, Figure)]


def test_two_articles_that_moved_one_thread_alike_are_one_change_that_names_both():
    """Whoever they give the amounts to."""
    view = told(
        courier=[(0, TOLL.format(40)), (2, TOLL.format(55))],
        post=[(hour, f"{toll} people were killed, the hospital said.") for hour, toll in ((0, 40), (3, 55))],
    )
    found = changes_between(view, NOON + HOUR, NOON + 9 * HOUR).changes

    assert [("Figure revised: people killed, 40 → 55 (+15, +38%)", ("courier", "post"))] == [
        (one.summary, one.outlets) for one in found if isinstance(one.after.claim, Figure)
    ]


def test_two_articles_that_took_a_thread_up_between_the_dates_and_moved_it_are_a_change_each():
    view = told(
        other=[(0, "It rained.")],
        courier=[(2, TOLL.format(5)), (4, TOLL.format(9))],
        post=[(3, TOLL.format(12)), (5, TOLL.format(15))],
    )

    assert [
        "Figure added, and revised: people killed, 12 → 15 (+3, +25%)",
        "Figure added, and revised: people killed, 5 → 9 (+4, +80%)",
    ] == summaries(view, 1, 9)


def test_a_stance_that_another_outlet_tells_from_the_other_side_is_opposed_and_not_reversed():
    view = told(courier=[(0, DAM.format("ruled out"))], post=[(2, DAM.format("supports"))])
    (found,) = changes_between(view, NOON + HOUR, NOON + 9 * HOUR).changes

    assert found.summary.startswith("Position opposed: ") and " against " in found.summary
    assert found.summary.endswith("; the first in courier, the second in post")


def test_first_seen_gone_and_back():
    there, gone = f"{TOLL.format(12)}\n\n{DAM.format('ruled out')}", TOLL.format(12)
    view = told(courier=[(1, gone), (2, there), (3, gone), (4, there)])
    words = DAM.format("ruled out").rstrip(".")

    assert [(ChangeKind.ADDED, words)] == kinds(view, 1, 2)
    assert [(ChangeKind.REMOVED, words)] == kinds(view, 2, 3)
    assert [(ChangeKind.REINSTATED, words)] == kinds(view, 3, 4)
    assert [] == kinds(view, 2, 4)


def test_another_page_that_does_not_speak_of_it_says_nothing():
    """Absence across articles is no observation."""
    view = told(courier=[(1, DAM.format("ruled out"))], post=[(2, "The river is rising, police said.")])

    assert ChangeKind.REMOVED not in {kind for kind, _ in kinds(view, 1, 3)}


def test_a_position_that_turned_is_told_by_kind():
    view = told(courier=[(1, DAM.format("has ruled out")), (2, DAM.format("has not ruled out"))])

    assert [ChangeKind.REVERSED] == [kind for kind, _ in kinds(view, 1, 2)]


def test_another_outlets_other_words_are_no_change_and_its_other_amount_is():
    view = told(
        courier=[(1, f"{TOLL.format(12)}\n\n{DAM.format('ruled out')}")],
        post=[(2, "Ada Lind has ruled out building a new dam.\n\n19 people were killed, police said.")],
    )
    found = kinds(view, 1, 3)

    assert [(ChangeKind.REVISED, "19")] == figures(view, 1, 3)
    assert not any("dam" in words for _, words in found)


def test_nothing_between_a_moment_and_itself():
    view = told(courier=[(1, TOLL.format(12)), (2, TOLL.format(19))])

    assert [] == kinds(view, 1.5, 1.5)


def test_words_that_are_given_to_somebody_else_are_a_change_and_stand_under_the_new_name():
    view = told(courier=[(0, '"We are done," said Tom Marsh.'), (2, '"We are done," said Rita Okoye.')])

    assert [(ChangeKind.REATTRIBUTED, '"We are done," said Rita Okoye')] == [
        (kind, words.rstrip(".")) for kind, words in kinds(view, 1, 3)
    ]
    held = {rows.holder: [spell.is_current for spell in rows.matters[0].spells] for rows in holders(view)}
    assert {"Tom Marsh": [False], "Rita Okoye": [True]} == held


def holders(view):
    return position_matrix(view).holders


PLACES = "The fire is {} percent contained, according to Cal Fire."
AGAIN = "\n\nCal Fire said that crews built line around the fire, which stood at 180 acres and {} percent contained."


def test_a_second_place_of_a_measure_that_goes_is_no_change_while_the_measure_stands():
    both = PLACES.format(10) + AGAIN.format(10), PLACES.format(20) + AGAIN.format(10)
    view = told(courier=[(1, both[0]), (2, both[1]), (3, PLACES.format(30))])
    figures = [
        (one.kind, one.title)
        for one in changes_between(view, NOON + 2 * HOUR, NOON + 9 * HOUR).changes
        if isinstance((one.after or one.before).claim, Figure)
    ]

    assert 2 == sum(one.title == "fire contained" for one in figure_series(view.spells))
    assert [(ChangeKind.REVISED, "fire contained")] == [one for one in figures if one[1] == "fire contained"]


def test_a_measure_that_goes_from_every_place_is_removed():
    view = told(courier=[(1, PLACES.format(10)), (2, PLACES.format(20) + AGAIN.format(10)), (3, "No news.")])
    gone = changes_between(view, NOON + 2 * HOUR, NOON + 9 * HOUR).changes

    assert 2 == sum((one.kind, one.title) == (ChangeKind.REMOVED, "fire contained") for one in gone)


def test_a_number_in_words_that_opened_its_sentence_is_written_as_the_other_one():
    view = told(courier=[(0, TOLL.format("194")), (2, "Three people were killed, police said.")])

    assert any("194 → three (" in one for one in summaries(view, 1, 9)), summaries(view, 1, 9)


def test_a_turn_of_plain_narration_is_a_row_of_the_matrix():
    """The report of the two versions tells it, so the matrix does: first nobody's deed, then somebody's."""
    view = told(courier=[(1, "Police arrested a man from Osby."), (5, "Police released the man from Osby.")])
    (rows,) = position_matrix(view).holders

    assert ("police", [2]) == (rows.holder, [len(row.spells) for row in rows.matters])


def test_what_changed_since_tells_a_turn_of_narration_and_not_that_narration_came():
    turned = told(courier=[(1, "The firm will close the Osby plant."), (5, "The firm will not close the Osby plant.")])
    came = told(courier=[(1, "The sun shone."), (5, "The sun shone. The firm will close the Osby plant.")])
    until = NOON + 9 * HOUR

    assert ["reversed"] == [one.kind.value for one in changes_between(turned, NOON + 2 * HOUR, until).changes]
    assert () == changes_between(came, NOON + 2 * HOUR, until).changes


def test_what_changed_since_tells_what_befell_somebody_also_where_a_reporter_tells_it():
    """As a report does; but not what stood in what was seen first of an article, nor a figure a second time."""
    rest = "The town is small."
    since = NOON + 2 * HOUR

    def kinds_of(added: str, first: str = rest) -> list[str]:
        view = told(courier=[(1, first), (5, f"{rest} {added}")], post=[(4, f"{rest} Ada Alm died on Monday.")])
        return [one.kind.value for one in changes_between(view, since, NOON + 9 * HOUR).changes]

    assert ["added"] == kinds_of("Elin Dahl resigned on Monday.")
    assert ["added"] == kinds_of("Ada Alm was charged with murder.")
    assert ["removed"] == kinds_of("", f"{rest} The mayor was killed by a falling tree.")
    assert ["added"] == kinds_of("Two people were killed in a fire.")  # the figure
    assert [] == kinds_of("The hall, where Ada Alm died in 1962, is being painted.")
    assert [] == kinds_of("The crews worked all night.")


def test_between_dates_a_step_from_what_was_to_be_to_what_was_done_is_told_as_a_report_tells_it():
    view = told(courier=[(1, "Elin Dahl said she would visit Velsk."), (5, "Elin Dahl visited Velsk.")])

    assert ["hardened"] == [one.kind.value for one in changes_between(view, NOON + 2 * HOUR, NOON + 9 * HOUR).changes]


def test_two_outlets_that_state_the_opposite_themselves_contradict_each_other():
    view = told(courier=[(1, "The valley road remains open.")], post=[(2, "The valley road is closed.")])

    assert [["courier"], ["post"]] == _outlets_of(view)


def test_one_holder_told_by_two_outlets_from_both_sides_is_a_contradiction():
    view = told(courier=[(1, "The union supports the deal.")], post=[(2, "The union opposes the deal.")])

    assert [["courier"], ["post"]] == _outlets_of(view)


def _outlets_of(view):
    (found,) = find_contradictions(view)
    return [[spell.first.outlet for spell in side] for side in found.sides]
