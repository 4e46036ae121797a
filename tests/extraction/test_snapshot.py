"""All people and words here are invented."""

import pytest

from service.domain.claims import Figure, Position
from service.extraction.snapshot import EXTRACTOR, take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

TEXT = """Deal signed in Osby

Arne Holm said the plan was “90 per cent ready”, adding that the remaining 10 per cent would take weeks.

About 20 per cent of the valley is flooded.

He has ruled out a toll."""


def test_claims_stand_in_text_order_and_can_be_shown():
    snapshot = take_snapshot(a_version(TEXT), Memory())

    assert EXTRACTOR == snapshot.extractor
    assert sorted(claim.passage.start for claim in snapshot.claims) == [
        claim.passage.start for claim in snapshot.claims
    ]
    assert all(TEXT[claim.passage.start : claim.passage.end] == claim.passage.exact for claim in snapshot.claims)


def test_a_figure_knows_the_position_it_stands_in():
    snapshot = take_snapshot(a_version(TEXT), Memory())
    cues = {claim.id: claim.cue.exact if claim.cue else "" for claim in snapshot.claims if isinstance(claim, Position)}
    holders = {
        claim.passage.exact.lower(): cues[claim.position_id]
        for claim in snapshot.claims
        if isinstance(claim, Figure) and claim.position_id
    }

    assert "said" == holders["90 per cent"]
    assert "adding" == holders["10 per cent"]
    assert "" == holders["about 20 per cent"]


def test_ids_differ_and_are_the_same_for_the_same_version():
    first, second = (take_snapshot(a_version(TEXT), Memory()) for _ in range(2))

    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims]
    assert len({claim.id for claim in first.claims}) == len(first.claims)


def test_a_memory_that_knows_the_text_changes_nothing():
    memory = Memory()

    assert take_snapshot(a_version(TEXT), memory) == take_snapshot(a_version(TEXT), memory)


def test_an_empty_text_has_no_claims():
    assert () == take_snapshot(a_version(""), Memory()).claims


def test_a_number_that_may_mean_two_things_is_a_doubt_with_its_place() -> None:
    snapshot = take_snapshot(a_version("It rained. The bridge cost 1,23 million euros last year."), Memory())

    (doubt,) = [doubt for doubt in snapshot.doubts if doubt.code == "unreadable_number"]
    assert "1,23 million" == doubt.passage.exact == snapshot.version.text[doubt.passage.start : doubt.passage.end]


def test_a_stretch_read_where_it_stands_is_found_wherever_it_stands():
    """What is remembered of a paragraph is placed anew in each text it stands in."""
    memory = Memory()
    take_snapshot(a_version(TEXT), memory)
    moved = a_version("It rained all night.\n\n" + TEXT)
    again, fresh = take_snapshot(moved, memory), take_snapshot(moved, Memory())

    assert fresh == again
    assert all(moved.text[claim.passage.start : claim.passage.end] == claim.passage.exact for claim in again.claims)


def test_whom_a_pronoun_means_is_decided_by_the_whole_text():
    memory = Memory()
    after = "\n\nHe has ruled out a toll."
    names = [
        [claim.source.name for claim in take_snapshot(a_version(text), memory).claims if claim.source][-1]
        for text in ("Arne Holm said it was safe." + after, "John Orr said it was safe." + after)
    ]

    assert ["Arne Holm", "John Orr"] == names


@pytest.mark.parametrize(
    ("label", "body", "expected"),
    [
        ("Lind: no tax rise for 20 years", "Ms Lind said that no tax would rise.", ["Mara Lind", "Mara Lind"]),
        ("Lind: poet on the run for 20 years", "Ms Lind said that she was well.", ["Mara Lind"]),
        ("Storm: roads in Osby shut for 20 days", "The mayor said that roads in Osby were shut.", ["mayor"]),
    ],
)
def test_a_headline_is_of_whom_it_names_only_where_the_text_has_them_say_so(label, body, expected):
    text = f"{label}\n\nMara Lind came home. {body}"
    snapshot = take_snapshot(a_version(text), Memory())

    assert expected == [one.source.name for one in snapshot.claims if isinstance(one, Position) and one.source]
    assert [20] == [one.value for one in snapshot.claims if isinstance(one, Figure)]
    assert all(claim.passage.exact == text[claim.passage.start : claim.passage.end] for claim in snapshot.claims)
