"""Short names of stories."""

import pytest

from service.domain.errors import Invalid
from service.domain.stories import parse_slug, slug_for


@pytest.mark.parametrize("slug", ["a", "7", "paris-talks", "a" * 80])
def test_a_short_name_comes_back_unchanged(slug):
    assert slug == parse_slug(slug)


@pytest.mark.parametrize("slug", ["", "-a", "a-", "Paris", "a b", "../etc", "a\n", "é", "a" * 81])
def test_what_could_not_stand_in_an_address_is_refused(slug):
    with pytest.raises(Invalid, match="such as paris-talks"):
        parse_slug(slug)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("UK, France sign pact!", "uk-france-sign-pact"),
        ("  A  ", "a"),
        ("x" * 79 + " yz", "x" * 79),
        ("Été 2026", "t-2026"),
    ],
)
def test_a_title_makes_a_short_name(title, slug):
    assert slug == slug_for(title) == parse_slug(slug_for(title))


@pytest.mark.parametrize("title", ["", "!?", "日本"])
def test_a_title_without_letters_makes_none(title):
    with pytest.raises(Invalid, match="at least one letter"):
        slug_for(title)
