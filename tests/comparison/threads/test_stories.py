"""The invented stories, whose claims are labelled by hand: joins are seldom wrong, and stay found."""

import pytest

from service.domain.claims import Figure
from service.text.memory import Memory
from tests.eval.threads import ANY, Count, count_joins, read_labels, read_story, story_names, thread_story

#: Least precision and recall of joins across articles, in percent: of all stories, and of each.
#: A wrong join is worse than a missed one.
PRECISION, RECALL = 99, 65
OF_EACH = 90, 25


@pytest.fixture(scope="module")
def stories():
    return {name: thread_story(read_story(name), Memory()) for name in story_names()}


def test_joins_of_labelled_stories_are_right(stories):
    counts = {name: count_joins(story, read_labels(name)) for name, story in stories.items()}
    whole = Count()
    for name, (inside, across) in counts.items():
        assert across.made > 10 and inside.made > 10, name
        assert across.precision >= OF_EACH[0] and across.recall >= OF_EACH[1], name
        whole.made, whole.right, whole.wanted = (
            whole.made + across.made,
            whole.right + across.right,
            whole.wanted + across.wanted,
        )

    assert PRECISION <= whole.precision
    assert RECALL <= whole.recall < whole.precision


@pytest.mark.parametrize("name", story_names())
def test_every_label_names_a_claim_that_is_found(name, stories):
    """A label that names none would count for nothing, in silence."""
    story = stories[name]
    found = {
        (where, "figure" if isinstance(claim, Figure) else "position", claim.passage.exact)
        for outlet, claim, _ in story.claims.values()
        for where in (outlet, ANY)
    }
    lost = [key for key in read_labels(name) if key[:3] not in found]

    assert len(lost) <= len(read_labels(name)) // 20, lost


def test_the_order_of_the_articles_does_not_matter():
    name = story_names()[0]
    articles = read_story(name)
    backwards = dict(reversed(articles.items()))

    assert thread_story(articles, Memory()).threads == thread_story(backwards, Memory()).threads
