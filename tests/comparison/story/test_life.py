"""The life of one thread, turn by turn."""

from service.comparison.story.life import Turn, life_of
from service.comparison.story.spells import StoryView
from service.domain.changes import ChangeKind
from service.domain.claims import Figure
from tests.builders import NOON
from tests.comparison.story.telling import told
from tests.comparison.threads.telling import HOUR

TOLL = "At least {} people were killed, police said."
SHUT = "A road is shut."


def toll_of(story: StoryView) -> StoryView:
    """The part of the story that counts the dead."""
    return StoryView(
        spells=tuple(spell for spell in story.spells if isinstance(spell.claim, Figure)),
        chains=story.chains,
        figures=story.figures,
    )


def test_a_thread_is_seen_changes_is_taken_up_goes_and_comes_back():
    life = life_of(
        toll_of(
            told(
                courier=[(0, TOLL.format(12)), (2, TOLL.format(19)), (4, SHUT), (6, TOLL.format(19))],
                post=[(3, TOLL.format(19))],
            )
        )
    )
    told_as = [(one.turn, (one.at - NOON) // HOUR, one.spell.first.outlet) for one in life]

    assert [
        (Turn.FIRST, 0, "courier"),
        (Turn.CHANGED, 2, "courier"),
        (Turn.TAKEN_UP, 3, "post"),
        (Turn.GONE, 4, "courier"),
        (Turn.BACK, 6, "courier"),
    ] == told_as
    assert [None, ChangeKind.REVISED, None, None, None] == [one.kind for one in life]
    assert life[1].before is not None and "At least 12" == life[1].before.claim.passage.exact


def test_nothing_has_no_life():
    assert () == life_of(StoryView(spells=(), chains={}, figures={}))
