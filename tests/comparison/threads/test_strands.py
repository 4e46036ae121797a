"""One claim through the versions of an article."""

from service.comparison.threads.rivals import REACH
from service.comparison.threads.strands import anchor_of
from service.domain.threads import JoinReason, ThreadFamily
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import NOON, a_version
from tests.comparison.threads.telling import HOUR
from tests.eval.threads import Threaded, thread_story


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


def test_a_statement_about_one_place_does_not_go_on_as_one_about_another():
    story = threaded("Mill Glen Road is closed to all traffic.", "Sunset Road is closed at Begonia Way.")

    assert 2 == len(story.strands)


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
