"""Stories and articles."""

import pytest

from service.domain.errors import Conflict, NotFound
from storage import reports, stories
from tests.builders import NOON
from tests.storage.stored import HOUR, a_change, a_report, a_story, an_article, at_hour, save_with_claims, with_article


def test_a_story_comes_back_as_it_was_saved(store):
    story = a_story(description="Two sentences. With ünïcode, and 'quotes'.")
    stories.save_story(store, story)

    assert story == stories.load_story(store, story.id)


def test_a_short_name_is_taken_once(store):
    stories.save_story(store, a_story())

    with pytest.raises(Conflict, match='short name "harbour-fire"'):
        stories.save_story(store, a_story(title="Another"))


def test_an_unknown_story_is_named(store):
    with pytest.raises(NotFound, match='no story "nowhere"'):
        stories.load_story(store, "nowhere")
    with pytest.raises(NotFound, match='no article "a9"'):
        stories.load_article(store, "a9")
    with pytest.raises(NotFound, match='no story "nowhere"'):
        stories.save_article(store, an_article(story_id="nowhere"))


def test_an_address_stands_once_in_a_story_and_is_found_by_it(store):
    stories.save_story(store, a_story())
    article = an_article(url="https://example.org/fire")
    stories.save_article(store, article)

    assert article == stories.find_article_by_url(store, "harbour-fire", "https://example.org/fire")
    with pytest.raises(Conflict, match="already has the article"):
        stories.save_article(store, an_article("a2", url="https://example.org/fire"))


def test_an_article_is_found_by_other_addresses_of_its_page_and_first_by_its_own(store):
    stories.save_story(store, a_story())
    plain = an_article(url="https://example.org/fire")
    stories.save_article(store, plain)
    tracked = "http://www.example.org/fire/?utm_source=mail"

    assert plain == stories.find_article_by_url(store, "harbour-fire", tracked)
    assert stories.find_article_by_url(store, "harbour-fire", "https://example.org/fire?id=2") is None
    own = an_article("a2", url=tracked)
    stories.save_article(store, own)
    assert own == stories.find_article_by_url(store, "harbour-fire", tracked)


def test_articles_without_an_address_do_not_meet(store):
    with_article(store)
    stories.save_article(store, an_article("a2"))

    assert ["a1", "a2"] == [article.id for article in stories.list_articles(store, "harbour-fire")]
    assert stories.find_article_by_url(store, "harbour-fire", "") is None


def test_the_list_of_stories_says_what_moved_last(store):
    with_article(store)
    stories.save_story(store, a_story("quiet"))
    first, second, third = (save_with_claims(store, at_hour(hour)) for hour in (0, 1, 2))
    reports.save_report(store, a_report(first, second, a_change(), a_change(id="c2", material=False)))
    reports.save_report(store, a_report(second, third, a_change(material=False)))

    lively, quiet = stories.list_stories(store)

    assert (1, 3, NOON + 2 * HOUR) == (lively.article_count, lively.version_count, lively.last_captured_at)
    assert (1, NOON + HOUR) == (lively.material_count, lively.last_change_at)
    assert "Figure revised: people hurt, 12 → 19" == lively.latest_headline
    assert (0, None, None, 0, "") == (
        quiet.version_count,
        quiet.last_captured_at,
        quiet.last_change_at,
        quiet.material_count,
        quiet.latest_headline,
    )


def test_an_article_without_an_address_is_given_one_once(store):
    stories.save_story(store, a_story())
    stories.save_article(store, an_article(id="a1", url=""))
    stories.save_article(store, an_article(id="a2", url="https://daily.test/taken"))

    given = stories.give_address(store, "a1", "https://daily.test/fire")

    assert given == stories.load_article(store, "a1") == stories.give_address(store, "a1", given.url)
    assert "https://daily.test/fire" == given.url
    with pytest.raises(Conflict, match="has the address"):
        stories.give_address(store, "a1", "https://daily.test/other")
    with pytest.raises(NotFound):
        stories.give_address(store, "a9", "https://daily.test/other")


def test_two_articles_of_a_story_are_never_given_one_address(store):
    stories.save_story(store, a_story())
    stories.save_article(store, an_article(id="a1", url=""))
    stories.save_article(store, an_article(id="a2", url="https://daily.test/taken"))

    with pytest.raises(Conflict, match="another article at"):
        stories.give_address(store, "a1", "https://daily.test/taken")
    assert "" == stories.load_article(store, "a1").url
