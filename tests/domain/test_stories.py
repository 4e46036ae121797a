"""Short names of stories."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import Invalid
from service.domain.stories import parse_slug, slug_for


@pytest.mark.parametrize("slug", ["a", "7", "paris-talks", "a" * 80])
def test_a_short_name_comes_back_unchanged(slug):
    assert slug == parse_slug(slug)


@pytest.mark.parametrize("slug", ["", "-a", "a-", "Paris", "a b", "../etc", "a\n", "é", "a" * 81])
def test_what_could_not_stand_in_an_address_is_refused(slug):
    with pytest.raises(Invalid, match="such as paris-talks"):
        parse_slug(slug)


def test_no_story_has_the_name_of_an_address_of_the_desk():
    with pytest.raises(Invalid, match="another short name is accepted"):
        parse_slug("new")
    assert slug_for("New").startswith("new-") and "new-year" == slug_for("New Year")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("UK, France sign pact!", "uk-france-sign-pact"),
        ("  A  ", "a"),
        ("x" * 79 + " yz", "x" * 79),
        ("Été 2026", "ete-2026"),
        ("Straße nach Łódź, København", "strasse-nach-lodz-kobenhavn"),
        ("محادثات باريس", "story-"),
        ("日本", "story-"),
        ("٣٤", "story-"),
        ("2026", "2026"),
        ("Переговоры 2026", "2026-"),
        ("The talks (переговоры)", "the-talks-"),
        ("日" * 300, "story-"),
    ],
)
def test_a_title_makes_a_short_name(title, slug):
    made = slug_for(title)
    assert parse_slug(made) == slug_for(f" {title}") == made
    assert made == slug or (slug.endswith("-") and made.startswith(slug) and len(slug) + 10 == len(made))


def test_titles_in_one_script_make_names_of_their_own():
    titles = ("محادثات باريس", "محادثات لندن", "巴黎会谈", "Переговоры в Париже", "Переговоры в Лондоне")
    assert len(titles) == len({slug_for(title) for title in titles})


@pytest.mark.parametrize("title", ["", "!?", "—"])
def test_a_title_without_letters_makes_none(title):
    with pytest.raises(Invalid, match="at least one letter"):
        slug_for(title)


@given(st.text(max_size=60))
def test_whatever_the_title_the_short_name_can_stand_in_an_address(title):
    try:
        assert parse_slug(slug_for(title))
    except Invalid as error:
        assert "title" == error.field and not any(one.isalnum() for one in unicodedata.normalize("NFKD", title))
