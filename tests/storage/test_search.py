"""What is searched is what is stored: in the same transaction, by words only, and never for longer than allowed."""

from time import process_time

import pytest

from service.domain.errors import Invalid
from storage import stories, upkeep, versions
from storage.driver import Slow
from storage.reading.excerpt import CLOSES, OPENS
from storage.reading.search import (
    LONGEST_MS,
    Where,
    find_holders,
    find_sayings,
    find_texts,
    parse_query,
)
from storage.reading.searched import rebuild
from tests.builders import a_figure, a_position
from tests.storage.stored import an_article, at_hour, save_with_claims, with_article

TEXT = "At least 12 people were hurt, Ada Brook said. The café on the quay stands."

#: What is typed, and the search it is.
QUERIES = [
    ("acres", '"acres"'),
    ("  burned   acres ", '"burned" AND "acres"'),
    ('"Cal Fire" acres', '"Cal Fire" AND "acres"'),
    ("evac*", '"evac" *'),
    ("acres -burned", '"acres" NOT "burned"'),
    ('acres -"cal fire"', '"acres" NOT "cal fire"'),
    ('"never closed', '"never closed"'),
    ("holder:Cal", '"holder Cal"'),
    ("NEAR(a b)", '"NEAR a" AND "b"'),
    ("don't", '"don t"'),
    ("- acres", '"acres"'),
]

NOTHING = ["", "   ", "***", '""', "!?", "- -"]

#: What is taken otherwise than it was typed, and what is looked for then.
NOTED = [("a*", '"a"'), ("ab* acres", '"ab" AND "acres"'), ("-acres", '"acres"')]

#: The index's own language, and worse, typed into the box.
HOSTILE = [
    "a OR b",
    "NOT x",
    '"',
    "'; DROP TABLE texts; --",
    "x^2",
    "words : y",
    "{words about} : z",
    "(((((",
    "NEAR/3",
    "*x*",
    "a AND",
    "\x00x",
    "^start",
    "𝒳𝒴",
    "x" * 5_000,
]


def with_words(store):
    with_article(store)
    version = at_hour(1, TEXT)
    figure = a_figure(TEXT, "12 people", 12, id="f1", measure="people hurt")
    position = a_position(TEXT, "At least 12 people were hurt, Ada Brook said", source="Ada Brook", id="p1")
    return save_with_claims(store, version, figure, position)


@pytest.mark.parametrize(("typed", "match"), QUERIES)
def test_what_is_typed_is_words_and_never_the_indexs_own_language(typed, match):
    assert match == parse_query(typed).match


@pytest.mark.parametrize("typed", NOTHING)
def test_nothing_to_look_for_finds_nothing(store, typed):
    with_words(store)

    assert "" == parse_query(typed).match
    assert () == find_texts(store, parse_query(typed), Where(), 5)


@pytest.mark.parametrize(("typed", "match"), NOTED)
def test_what_cannot_be_meant_as_typed_is_looked_for_as_words_and_said(typed, match):
    query = parse_query(typed)

    assert match == query.match and query.note.endswith("looked for.")


def test_too_many_words_are_refused_and_a_word_said_again_is_none_more():
    with pytest.raises(Invalid, match="at most 16 different words"):
        parse_query(" ".join(f"word{number}" for number in range(17)))
    with pytest.raises(Invalid, match="at most 40 words"):
        parse_query('"' + "a " * 41 + '"')
    assert '"a"' == parse_query("a " * 90).match
    assert '"a" NOT "b"' == parse_query("a -b a -b").match


@pytest.mark.parametrize("marks", ["\u0300\u0323", "\u0301", "\u0308\u0331"])
def test_letters_with_marks_on_them_are_one_word_as_they_are_in_a_text(store, marks):
    """A mark parts no word in the index, and fifty of such letters are no phrase of fifty words."""
    with_article(store)
    word = f"a{marks}" * 50
    save_with_claims(store, at_hour(1, f"They call it {word} here."))
    query = parse_query(word)

    assert f'"{word}"' == query.match
    assert 1 == len(find_texts(store, query, Where(), 5))


def test_a_text_with_a_word_tens_of_thousands_of_times_is_shown_at_once(store):
    """SQLite's snippet() takes half a minute of it, and no clock stops it."""
    with_article(store)
    save_with_claims(store, at_hour(1, "They say a thing. " + "a " * 20_000))
    began = process_time()
    (found,) = find_texts(store, parse_query("a"), Where(), 5)

    assert process_time() - began < 1
    assert found.excerpt.startswith(f"They say {OPENS}a{CLOSES} thing. {OPENS}a{CLOSES}") and len(found.excerpt) < 200


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_words_find_nothing_and_break_nothing(store, typed):
    with_words(store)
    query = parse_query(typed)

    assert () == find_texts(store, query, Where(), 5) == find_sayings(store, query, Where(), 5)


def test_a_text_is_found_with_its_words_marked_whatever_its_accents(store):
    version = with_words(store)

    (found,) = find_texts(store, parse_query("CAFE"), Where(), 5)

    assert (version.id, 1) == (found.version_id, found.versions)
    assert f"The {OPENS}café{CLOSES} on" in found.excerpt


def test_a_claim_is_found_by_its_words_and_says_where_it_stands(store):
    version = with_words(store)

    found = find_sayings(store, parse_query("12 people"), Where(kind="figure"), 5)

    assert [(version.id, 1, True)] == [(one.version_id, one.number, one.stands) for one in found]


def test_a_wording_is_found_once_however_many_versions_have_it(store):
    with_words(store)
    text = TEXT + " More."
    save_with_claims(store, at_hour(2, text), a_figure(text, "12 people", 12, id="f2", measure="people hurt"))

    assert 1 == len(find_sayings(store, parse_query("people"), Where(kind="figure"), 5))
    assert [2] == [one.versions for one in find_texts(store, parse_query("quay"), Where(), 5)]


def test_a_holder_is_found_by_name_in_each_story(store):
    with_words(store)
    named = find_holders(store, parse_query("brook"), Where(), 5)

    assert [("Ada Brook", "harbour-fire", 1)] == [(one.name, one.story_id, one.sayings) for one in named]
    assert () == find_holders(store, parse_query("brook"), Where(story_id="elsewhere"), 5)


def test_a_version_that_is_retired_is_not_found(store):
    version = with_words(store)
    versions.retire_version(store, version.id)

    assert () == find_texts(store, parse_query("quay"), Where(), 5)


def test_what_was_not_committed_is_not_found(store):
    with_article(store)
    stories.save_article(store, an_article("a2"))
    with pytest.raises(RuntimeError), store.transaction():
        save_with_claims(store, at_hour(1, TEXT), a_figure(TEXT, "12 people", 12, id="f1", measure="people"))
        assert find_texts(store, parse_query("quay"), Where(), 5)
        raise RuntimeError

    assert () == find_texts(store, parse_query("quay"), Where(), 5)
    assert () == find_sayings(store, parse_query("people"), Where(), 5)


def test_the_index_can_be_made_anew(store):
    with_words(store)
    before = find_sayings(store, parse_query("people"), Where(), 5), find_texts(store, parse_query("quay"), Where(), 5)
    with store.transaction():
        store.write("DELETE FROM sayings")
        store.write("INSERT INTO found_texts (found_texts) VALUES ('delete-all')")
    assert () == find_sayings(store, parse_query("people"), Where(), 5)

    count = rebuild(store)

    found = find_sayings(store, parse_query("people"), Where(), 5), find_texts(store, parse_query("quay"), Where(), 5)
    assert (before, 2) == (found, count)
    assert () == upkeep.find_damage(store)


def test_a_search_that_takes_too_long_is_stopped_and_the_next_is_answered(store):
    with_words(store)
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"

    with pytest.raises(Slow, match="takes too long"):
        store.rows_within(5, endless)

    assert find_texts(store, parse_query("quay"), Where(), 5)
    assert 1_000 >= LONGEST_MS
