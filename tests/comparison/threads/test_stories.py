"""The invented stories, whose claims are labelled by hand: joins are seldom wrong, and stay found."""

import pytest

from service.domain.claims import Figure
from service.text.memory import Memory
from tests.eval.threads import ANY, count_joins, read_labels, read_story, story_names, thread_story

#: Least precision and recall of joins across articles, in percent. A wrong join is worse than a missed one.
PRECISION, RECALL = 98, 40


@pytest.mark.parametrize("name", story_names())
def test_joins_of_a_labelled_story_are_right(name):
    inside, across = count_joins(thread_story(read_story(name), Memory()), read_labels(name))

    assert across.made > 10 and inside.made > 10
    assert PRECISION <= across.precision
    assert RECALL <= across.recall < across.precision


@pytest.mark.parametrize("name", story_names())
def test_every_label_names_a_claim_that_is_found(name):
    """A label that names none would count for nothing, in silence."""
    story = thread_story(read_story(name), Memory())
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
