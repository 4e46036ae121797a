"""How much a change matters, and whether a reader is told; docs/changes.md prints the tables."""

from dataclasses import replace

import pytest

from service.comparison import importance
from service.comparison.importance import importance_of, is_material, level_of
from service.comparison.judgement import FIGURE_ROWS, POSITION_ROWS
from service.domain.changes import ChangeKind, Family
from service.domain.claims import Force, Voice
from service.domain.versions import Passage
from tests.builders import a_figure, a_position
from tests.rules.tree import ROOT

PAGE = (ROOT / "docs" / "changes.md").read_text(encoding="utf-8")


def rows_under(heading):
    """The cells of the first table after a line of the page."""
    lines = PAGE[PAGE.index(heading) :].splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("| ---")) + 1
    table = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        table.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
    return table


def test_the_page_prints_the_table_for_figures():
    assert [(row.kind.value, row.when) for row in FIGURE_ROWS] == rows_under("### A pair of figures")


def test_the_page_prints_the_table_for_positions():
    assert [(row.kind.value, row.when) for row in POSITION_ROWS] == rows_under("### A pair of positions")


def test_the_page_prints_what_a_kind_weighs():
    weights = [(kind.value, f"{weight:.2f}") for kind, weight in importance.KIND_WEIGHT.items()]

    assert weights == rows_under("## Importance")
    assert set(ChangeKind) == set(importance.KIND_WEIGHT)


def test_the_page_prints_what_is_added():
    moves = [weight for least, weight in importance.MOVE_WEIGHT if least]
    added = [
        importance.FAMILY_WEIGHT[Family.FIGURE],
        importance.NAMED_SOURCE,
        importance.UNNAMED_SOURCE,
        importance.IN_HEADLINE_OR_LEAD,
        importance.DIRECTIVE,
        importance.BINDING_DIRECTIVE,
        *moves,
        importance.FATE,
        importance.OF_THE_DEAD,
        importance.NARRATION,
        importance.INSIDE_OLD_BOUNDS,
        importance.VAGUE,
    ]

    assert [f"{weight:+.2f}" for weight in added] == [cells[1] for cells in rows_under("| what | added |")]


def test_the_page_prints_the_levels():
    levels = [(str(level), f"{least:.2f}") for least, level in importance.LEVELS]

    assert levels == [cells[:2] for cells in rows_under("| level | from |")]


def test_a_reversal_weighs_more_than_a_figure_that_crept_up():
    figure = a_figure("12 died", "12", "12")
    position = a_position("It is off.", "It is off.")
    common = {"material": True, "holder": "Ada Venn", "in_lead": False}

    reversal = importance_of(ChangeKind.REVERSED, Family.POSITION, position, **common)
    creeping = importance_of(ChangeKind.REVISED, Family.FIGURE, figure, moved_by=0.03, **common)

    assert (3, True) == (level_of(reversal), reversal >= creeping)


def test_what_readers_are_not_told_weighs_little():
    position = a_position("It is off.", "It is off.", voice=Voice.DIRECTIVE, force=Force.BY_LAW)
    weight = importance_of(ChangeKind.REWORDED, Family.POSITION, position, material=False, holder="X", in_lead=True)

    assert importance.IMMATERIAL_CEILING == weight


ALONE = [
    ("how the event stands", "Fire activity stayed low overnight.", Voice.NARRATION, True),
    ("a forecast", "Heavy rain is expected on the coast.", Voice.NARRATION, True),
    ("a rule told in passing", "Travellers do not need to isolate.", Voice.NARRATION, True),
    ("routine work", "Crews patrolled the lines and mopped up.", Voice.NARRATION, False),
    ("work that was completed", "Crews have completed the northern line.", Voice.NARRATION, True),
    ("colour", "The valley was quiet in the first sun.", Voice.NARRATION, False),
    ("a directive", "Stay at home and keep the doors shut.", Voice.DIRECTIVE, True),
    ("a link's label", "Check the map of the zones", Voice.DIRECTIVE, False),
    ("a title", "Our plan for a new harbour", Voice.STATUS, False),
    ("a pointer", "Residents can visit www.example.org for maps.", Voice.DIRECTIVE, False),
    ("a pointer without an address", "Please check the forest's website for the map.", Voice.DIRECTIVE, False),
    ("who is among the dead", "Three firefighters are among the dead.", Voice.NARRATION, True),
    ("likewise, with a number", "Crew members were among the 12 killed.", Voice.NARRATION, True),
    ("who is among others", "Three firefighters are among the guests.", Voice.NARRATION, False),
    ("what a court stopped", "A judge has halted the work.", Voice.NARRATION, True),
    ("a stop that stops nobody", "The judge stopped for lunch.", Voice.NARRATION, False),
    ("what gave way", "The levee gave way on Sunday.", Voice.NARRATION, True),
    ("what sank in a figure of speech", "The sun sank behind the hills.", Voice.NARRATION, False),
    ("who cannot pay", "The contractor has gone bankrupt.", Voice.NARRATION, True),
    ("what was sealed off", "The mine has been sealed off.", Voice.NARRATION, True),
    ("what was only sealed", "The envelope has been sealed.", Voice.NARRATION, False),
    ("a status", "The northern road remains closed.", Voice.STATUS, True),
    ("who came back", "Residents have returned to the valley.", Voice.NARRATION, True),
    ("what they think", "Residents have praised the crews.", Voice.NARRATION, False),
    ("what held", "Lines on the north of the ridge continued to hold well.", Voice.NARRATION, True),
    ("what somebody held", "The fire chief held a briefing at noon.", Voice.NARRATION, False),
    ("who takes over", "Team 5 will hand the fire back to the Osby Unit.", Voice.NARRATION, True),
    ("what is only handed over", "He handed the keys back to the owner.", Voice.NARRATION, False),
    ("what work came to", "Crews were successful in keeping the fire south of the road.", Voice.NARRATION, True),
    ("what work is for", "Crews worked to keep the fire south of the road.", Voice.NARRATION, False),
    ("a shelter of a list", "Tarn Memorial Hall", Voice.STATUS, True),
    ("a stretch of a list", "Mill Road west of the city limits", Voice.STATUS, True),
    ("an area of a list", "West of Mill Road", Voice.STATUS, True),
    ("a county of a list", "Osby County", Voice.STATUS, False),
    ("an address of a list", "12 Fir Ave.", Voice.STATUS, False),
    ("hours of a list", "Tuesdays and Thursdays, 2 p.m.", Voice.STATUS, False),
    ("a heading of a list", "Osby County Evacuations", Voice.STATUS, False),
    ("a heading that tells", "Evacuation orders lifted", Voice.STATUS, True),
]


@pytest.mark.parametrize(("situation", "text", "voice", "told"), ALONE, ids=[a[0] for a in ALONE])
def test_what_came_is_told_when_it_bears_news(situation, text, voice, told):
    assert told == is_material(ChangeKind.ADDED, None, a_position(text, text, voice=voice))


def test_a_condition_that_came_is_told_of_routine_work_too():
    free = a_position("Staff will return.", "Staff will return.", voice=Voice.NARRATION)
    bound = a_position("Staff will return if paid.", "Staff will return if paid.", voice=Voice.NARRATION)
    bound = replace(bound, conditions=(Passage(18, 25, "if paid"),))

    assert is_material(ChangeKind.REQUALIFIED, free, bound)
    assert not is_material(ChangeKind.REQUALIFIED, free, replace(free, id="other"))


def test_a_figure_whose_bounds_are_ours_weighs_less_however_far_it_moved():
    hard, vague = a_figure("12 saved", "12", "12"), replace(a_figure("dozens saved", "dozens", "24"), vague=True)
    common = {"material": True, "holder": "", "in_lead": True, "moved_by": 5.0}
    weights = [importance_of(ChangeKind.REVISED, Family.FIGURE, one, **common) for one in (hard, vague)]
    added = importance_of(ChangeKind.ADDED, Family.FIGURE, hard, material=True, holder="", in_lead=True)

    assert weights[0] > added > weights[1]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("This story was updated at 5pm.", False),
        ("This article was last updated on Tuesday, 4 March at 10.15am GMT.", False),
        ("This article was updated to include a statement from the council.", False),
        ("This article was updated on 4 March to correct the name of the bridge.", True),
        ("This article was updated to remove a claim that Mr Lund owned the mill.", True),
        ("The council updated its rules at 5pm.", True),
    ],
)
def test_when_a_page_was_updated_is_told_to_nobody_and_what_it_corrects_is(words, is_told):
    note = a_position(words, words)

    assert is_material(ChangeKind.ADDED, None, note) is is_told
