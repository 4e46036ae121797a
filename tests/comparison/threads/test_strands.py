"""One claim through the versions of an article."""

from dataclasses import replace

import pytest

from service.comparison.compare import compare
from service.comparison.threads.following import goes_on
from service.comparison.threads.rivals import REACH
from service.comparison.threads.strands import anchor_of
from service.comparison.threads.told.matters import read_matters
from service.domain.changes import ChangeKind
from service.domain.claims import Figure
from service.domain.threads import JoinReason, ThreadFamily
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import NOON, a_version
from tests.comparison.threads.telling import HOUR
from tests.eval.threads import Threaded, thread_story

MEMORY = Memory()


def threaded(*texts: str) -> Threaded:
    """The story of one article with these versions, an hour apart."""
    return thread_story({"a1": [a_version(t, captured_at=NOON + n * HOUR) for n, t in enumerate(texts)]}, Memory())


def strand_of(story: Threaded, exact: str) -> list[tuple[str, JoinReason]]:
    """Words and reasons along the strand of the first claim with these words."""
    words = {one.claim_id: story.claims[one.claim_id][1].passage.exact for one in story.placed}
    first = next(one for one in story.placed if words[one.claim_id] == exact)
    return [(words[one.claim_id], one.reason) for one in story.placed if one.strand_id == first.strand_id]


def strands_with(words: str, *texts: str) -> set[str]:
    """The strands on which the claims that begin so stand, in these versions."""
    story = threaded(*texts)
    return {one.strand_id for one in story.placed if story.claims[one.claim_id][1].passage.exact.startswith(words)}


TOLL = "At least {} people were killed, the governor said."
REST = "Mayor Ada Lind urged residents to stay away from the river."


def test_a_revised_figure_and_the_position_that_carries_it_go_on():
    story = threaded(*(TOLL.format(toll) for toll in (12, 19)))

    assert [("At least 12", JoinReason.FIRST), ("At least 19", JoinReason.CHANGED)] == strand_of(story, "At least 12")
    assert [JoinReason.FIRST, JoinReason.CARRIED_OVER] == [
        reason for _, reason in strand_of(story, "At least 12 people were killed, the governor said")
    ]


def test_a_sentence_that_stands_word_for_word_goes_on_whatever_happens_around_it():
    story = threaded(f"{TOLL.format(12)}\n\n{REST}", f"{REST}\n\nA road is closed.\n\n{TOLL.format(19)}")

    assert [JoinReason.FIRST, JoinReason.CARRIED_OVER] == [reason for _, reason in strand_of(story, REST[:-1])]


def test_a_claim_that_comes_back_goes_on_where_it_stopped():
    story = threaded(f"{TOLL.format(12)}\n\n{REST}", TOLL.format(12), f"{TOLL.format(12)}\n\n{REST}")

    assert [JoinReason.FIRST, JoinReason.BACK_AGAIN] == [reason for _, reason in strand_of(story, REST[:-1])]


def test_another_sentence_in_its_place_is_not_the_same_claim():
    """The report pairs the two; a thread asks for more."""
    story = threaded(
        "Minister Jonas Berg said he was open to talks before the strike ended.",
        "Minister Jonas Berg said talks had been fair and thanked the teachers.",
    )
    first = story.placed[0]

    assert 1 == sum(one.strand_id == first.strand_id for one in story.placed)


def test_what_is_back_again_in_the_place_of_another_goes_on_as_little_as_what_is_revised():
    texts = 'Runa Feld called the storm "a warning".', "Runa Feld said the pier would reopen in May."
    snapshots = [take_snapshot(a_version(text, captured_at=NOON + at * HOUR), MEMORY) for at, text in enumerate(texts)]
    sides = [read_matters(snapshot, "Echo", MEMORY) for snapshot in snapshots]
    [change] = compare(snapshots[0], snapshots[1], MEMORY).changes
    back = replace(change, kind=ChangeKind.REINSTATED, also=(change.kind,))

    assert ChangeKind.REVISED is change.kind
    assert not goes_on(change, *sides) and not goes_on(back, *sides)
    assert goes_on(replace(back, also=()), *sides)


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        ("Ada Alm said he was innocent.", "Ada Alm said he was guilty.", True),
        ("Hal Juhl said he would stay.", "Hal Juhl said he would leave.", True),
        ("Leo Nord said the plan was legal.", "Leo Nord said the plan was illegal.", True),
        ("Ada Alm said he was innocent.", "Bo Berg said he was guilty.", False),
        ("Ada Alm said the mayor was innocent.", "Ada Alm said the driver was guilty.", False),
        ("Hal Juhl said he would stay.", "Hal Juhl said he was happy.", False),
        ("Runa Feld said Mill Road was open.", "Runa Feld said Weir Road was closed.", False),
        ("Ida Worl said it was good.", "Ida Worl said the deal was bad.", False),
        ("Mill Glen Road is closed to all traffic.", "Sunset Road is closed at Begonia Way.", False),
        ("Mill Road is closed, police said.", "Weir Road is closed, police said.", False),
        ("The union said Tarn Steel would cut jobs.", "The union said Osby Steel would cut jobs.", False),
        ("The firm said Port Osby would reopen in May.", "The firm said Port Tarn would reopen in May.", False),
        ("Police said Tarn Bridge is closed to cars.", "Police said Osby Bridge is closed to cars.", False),
        ("The agency said Hurricane Ann will reach Osby.", "The agency said Hurricane Bo will reach Osby.", False),
        # a name that was corrected
        ("Police said Jon Lund was arrested in Osby.", "Police said Jan Lund was arrested in Osby.", True),
        ("Police said Mr Lund is in hospital with burns.", "Police said Mrs Lund is in hospital with burns.", True),
        ("Police said Dr Mara Lind was arrested.", "Police said Professor Mara Lind was arrested.", True),
        ("The agency said Hurricane Ann will reach Osby.", "The agency said Storm Ann will reach Osby.", True),
        ("The union said Norland Steel will cut jobs.", "The union said Norland Iron will cut jobs.", True),
        # the same thing, told with a title or without, and what is done to another thing
        ("Ada Lind said Prime Minister Jon Berg would resign.", "Ada Lind said Jon Berg would not resign.", True),
        ("Police said Mill Road was closed.", "Police said Mill Road was open again.", True),
        ("Ada Lind said the firm would sell Tarn Steel.", "Ada Lind said the firm would not sell Tarn Steel.", True),
        ("“We will not leave,” Ada Lind said.", "“We will never leave,” Ada Lind said.", True),
    ],
)
def test_what_is_said_of_one_named_thing_does_not_go_on_as_what_is_said_of_another(before, after, is_one):
    assert (1 if is_one else 2) == len(threaded(before, after).strands)


@pytest.mark.parametrize(
    ("figure", "before", "after"),
    [
        (
            "At least 43",
            "At least 43 people have fallen ill since May, the health board said.",
            "At least 43 people have become ill since May, the health board said.",
        ),
        (
            "less than two hours",
            "“We lost half of our fleet in less than two hours,” said Petra Ondrak.",
            "“We lost a third of our fleet in less than two hours,” said Petra Ondrak.",
        ),
        (
            "about 30",
            "Police held about 30 protesters overnight, the mayor's office said.",
            "Police detained about 30 protesters overnight, the mayor's office said.",
        ),
        (
            "six weeks",
            "Governor Lena Holt expects the repairs to take six weeks.",
            "Governor Lena Holt hopes the repairs will take six weeks.",
        ),
        (
            "12",
            "Some 120 crews and 12 aircraft fought the blaze, chief Tom Rell said.",
            "Some 140 crews and 12 aircraft battled the blaze, chief Tom Rell said.",
        ),
        (
            "9,000",
            "Organisers expect 9,000 visitors at the harbour.",
            "Organisers still expect 9,000 visitors at the harbour, which opens on Friday.",
        ),
    ],
)
def test_a_figure_that_stays_goes_on_whatever_words_of_its_sentence_change(figure: str, before: str, after: str):
    assert [(figure, JoinReason.FIRST), (figure, JoinReason.IN_STEP)] == strand_of(threaded(before, after), figure)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (  # which of the two?
            "Fire chief Ana Ruiz said 12 trams and 12 buses were destroyed.",
            "Fire chief Ana Ruiz said 12 buses and 12 trams were lost.",
        ),
        (
            "Union leader Ida Marr demanded 300 new jobs at the port.",
            "Union leader Ida Marr said there were 300 new jobs at the port.",
        ),
        (
            "The report said 200 trees had been felled in Osby.",
            "The report said 200 trees had been felled in Kelm.",
        ),
        (
            "The firm said profit rose to $40 million.",
            "The firm said profit rose to $55 million from $40 million.",
        ),
        (
            "General Oss said 12 soldiers died and 40 were hurt.",
            "General Oss said 40 soldiers died and 12 were hurt.",
        ),
    ],
)
def test_a_figure_of_the_same_amount_goes_on_only_where_it_is_surely_the_same(before: str, after: str):
    assert JoinReason.IN_STEP not in {
        one.reason
        for story in [threaded(before, after)]
        for one in story.placed
        if isinstance(story.claims[one.claim_id][1], Figure)
    }


def test_every_claim_is_on_one_strand_and_a_strand_has_one_claim_a_version():
    story = threaded(*(f"{TOLL.format(toll)}\n\n{REST}\n\n{TOLL.format(toll)}" for toll in (12, 19, 12)))
    placed = [one.claim_id for one in story.placed]
    pairs = [(one.strand_id, one.version_id) for one in story.placed]

    assert sorted(story.claims) == sorted(placed) and len(pairs) == len(set(pairs))


def test_a_count_told_again_and_again_is_held_against_what_stands_near_it_alone():
    """So a page of one sentence a thousand times over costs its length, not the square of it."""
    story = threaded("\n\n".join(f"{toll} people were killed on the pier." for toll in range(1000, 1100)))
    rivals = [len(strand.rivals) for strand in story.strands.values() if strand.family is ThreadFamily.FIGURE]

    assert 100 == len(rivals) and REACH == min(rivals) and 2 * REACH > max(rivals) - 1


def test_an_anchor_finds_the_claim_again_in_the_same_text():
    snapshot = take_snapshot(a_version(TOLL.format(12)), Memory())
    anchors = [anchor_of(claim, snapshot) for claim in snapshot.claims]

    assert [snapshot.version.text[a.start : a.end] for a in anchors] == [c.passage.exact for c in snapshot.claims]


def test_a_holder_who_is_only_named_more_fully_is_on_the_same_strand():
    plain = "Tom Marsh was there. The bridge is safe, Marsh said."
    full = "Tom Marsh was there. The bridge is safe, Mayor Tom Marsh said."

    assert 1 == len(strands_with("The bridge is safe", plain, full))


def test_words_given_to_another_holder_are_followed_where_they_are_the_same():
    one = "The plant will be closed in March, Greta Aune said."
    other = (
        "No production was stopped at the dairy, Greta Aune said. The plant will be closed in March, Pal Storm said."
    )

    assert 1 == len(strands_with("The plant will be closed", one, other))
