"""Texts without an address and pages of the same article: one article, in whatever order they were seen or came."""

import io
from datetime import UTC, datetime
from itertools import permutations

import pytest

from service.domain.stories import Article, Story
from service.importing import Given, Row, read_rows
from service.intake import Outcome, Plan, take_in
from service.text.memory import Memory
from storage import Store, versions
from storage.stories import list_articles, save_story

NOW = datetime(2026, 2, 1, tzinfo=UTC)

AT = "https://osby.example/bridge"

#: Three states of an article, and one of another.
STATES = [
    f"Toll on the Mill Bridge\n\nDrivers will pay {crowns} crowns to cross the Mill Bridge from Monday, the council of "
    "Osby decided last night. The money is to pay for new cables, which engineers asked for after cracks were found in "
    "the spring, and lorries pay six crowns."
    for crowns in (2, 3, 4)
]
OTHER = (
    "River rises in Weir\n\nRain has lifted the water at Weir to its highest mark in years, and cellars are "
    "under water. Firefighters carried twelve elderly people out of a home, and the school stays shut for a week."
)


@pytest.fixture
def store():
    with Store(":memory:") as opened:
        with opened.transaction():
            save_story(opened, Story(id="osby", title="Osby", description="", opened_at=NOW))
        yield opened


def seen(day: int, text: str, url: str = "", publisher: str = "") -> Row:
    about = {"url": url, "publisher": publisher}
    head = "".join(f"{name}: {value}\n" for name, value in about.items() if value)
    [read] = read_rows(f"2026-01-{day:02}.txt", io.BytesIO(f"{head}\n{text}".lstrip().encode()), Given(now=NOW))
    return read


def bring(store: Store, *rows: Row, **about) -> list[Outcome]:
    plan = Plan(story_id="osby", **about)
    return list(take_in(store, rows, plan, memory=Memory(), public_url="", now=NOW))


def known(store: Store) -> list[tuple[str, int]]:
    """Of each article its address and how many versions it has."""
    return sorted((one.url, len(versions.list_versions(store, one.id))) for one in list_articles(store, "osby"))


@pytest.mark.parametrize("days", list(permutations((1, 2, 3))))
@pytest.mark.parametrize("together", [True, False])
def test_a_text_and_the_pages_of_its_article_are_one_article_in_any_order(store, days, together):
    rows = [seen(days[0], STATES[0], AT), seen(days[1], STATES[1], AT), seen(days[2], STATES[2])]
    told = bring(store, *rows) if together else [one for row in rows for one in bring(store, row)]

    assert ["recorded"] * 3 == [one.outcome.value for one in told] and 1 == len({one.article_id for one in told})
    assert [(AT, 3)] == known(store)
    assert {"already known"} == {one.outcome.value for one in bring(store, *rows)}


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("together", [True, False])
def test_pages_that_come_after_a_text_are_of_its_article_which_is_at_their_address_then(store, order, together):
    rows = [seen(1, STATES[0]), seen(2, STATES[1], AT), seen(3, STATES[2])]
    ordered = [rows[place] for place in order]
    _ = bring(store, *ordered) if together else [bring(store, row) for row in ordered]

    assert [(AT, 3)] == known(store)


@pytest.mark.parametrize("day", [1, 2, 3])
def test_a_text_that_two_pages_have_is_refused_and_what_settles_it_is_said(store, day):
    """One agency's text in two papers: nothing says which of the two the bare text is."""
    others = [one for one in (1, 2, 3) if one != day]
    rows = [seen(day, STATES[0]), *(seen(at, STATES[at - 1], f"{AT}/{at}") for at in others)]
    told = bring(store, *rows)

    assert told[0].is_unplaced and "name the one or give its address" in told[0].note
    assert [(f"{AT}/{at}", 1) for at in others] == known(store)
    assert [False] * 3 == [one.is_unplaced for one in bring(store, *rows, otherwise=f"{AT}/{others[0]}")]


def test_two_pages_that_both_go_on_from_a_text_leave_it_alone(store):
    bring(store, seen(1, STATES[0]))
    bring(store, seen(2, STATES[1], f"{AT}/1"), seen(3, STATES[2], f"{AT}/2"))

    assert [("", 1), (f"{AT}/1", 1), (f"{AT}/2", 1)] == known(store)


@pytest.mark.parametrize(
    ("text", "url", "publisher"),
    [(OTHER, AT, "Osby Post"), (STATES[1], AT, "The Weir Times")],
    ids=["another text", "another paper"],
)
def test_a_page_of_another_text_or_paper_is_another_article(store, text, url, publisher):
    bring(store, seen(1, STATES[0], publisher="Osby Post"))
    bring(store, seen(2, text, url, publisher))

    assert [("", 1), (AT, 1)] == known(store)


def test_an_article_that_has_an_address_keeps_it_whatever_is_like_it(store):
    bring(store, seen(1, STATES[0], f"{AT}/first"))
    bring(store, seen(2, STATES[1], AT), seen(3, STATES[2]))

    assert {f"{AT}/first", AT} == {url for url, _ in known(store)}


@pytest.mark.parametrize("days", [(1, 2), (2, 1)])
def test_one_article_is_named_for_all_and_is_found_by_the_address_of_its_pages_later(store, days):
    rows = [seen(days[0], STATES[0]), seen(days[1], STATES[1], AT)]
    bring(store, *rows, article="The toll")
    [later] = bring(store, seen(3, OTHER, AT))

    assert [(AT, 3)] == known(store) and "The toll" == later.article_title


def test_an_article_that_is_named_and_has_no_address_gets_that_of_its_pages(store):
    [first] = bring(store, seen(1, STATES[0]))
    bring(store, seen(2, OTHER, AT), article=first.article_id)

    assert [(AT, 2)] == known(store)


def test_a_preview_places_them_as_they_are_recorded_and_gives_no_address(store):
    bring(store, seen(1, STATES[0]))
    rows = [seen(2, STATES[1], AT), seen(3, STATES[2])]
    dry = bring(store, *rows, dry=True)
    before = known(store)
    placed: dict[int, Article] = {place: one.article for place, one in enumerate(dry) if one.article}
    told = bring(store, *rows, placed=placed)

    assert [("", 1)] == before and [(AT, 3)] == known(store)
    assert [[f"Its article had no address, and is at {AT} from now on.", ""]] * 2 == [
        [one.note for one in some] for some in (dry, told)
    ]
    assert [one.article_id for one in dry] == [one.article_id for one in told]


def test_a_page_that_somebody_moved_to_an_article_leaves_the_other_its_address(store):
    """Its address is that of an article there is, and stays it."""
    [first] = bring(store, seen(1, STATES[0]))
    [other] = bring(store, seen(2, OTHER, AT))
    bring(store, seen(3, STATES[2], AT), chosen={0: first.article_id})

    assert [("", 2), (AT, 1)] == known(store) and other.article_id != first.article_id


def test_a_text_that_a_preview_asked_for_goes_where_somebody_chose_whatever_its_words_fit_once_the_others_are_placed(
    store,
):
    """The page of the other paper is placed after it, so its words alone would put it in the first."""
    bring(store, seen(1, OTHER, f"{AT}/third"))
    rows = [seen(2, STATES[0], f"{AT}/1"), seen(3, STATES[1]), seen(4, STATES[2], f"{AT}/2")]
    dry = bring(store, *rows, dry=True)
    assert [False, True, False] == [one.is_unplaced for one in dry]

    placed: dict[int, Article] = {place: one.article for place, one in enumerate(dry) if one.article}
    about = {"placed": placed, "left_open": frozenset({1})}
    assert [False, True, False] == [one.is_unplaced for one in bring(store, *rows, dry=True, **about)]
    told = bring(store, *rows, otherwise=f"{AT}/third", **about)
    assert [(f"{AT}/1", 1), (f"{AT}/2", 1), (f"{AT}/third", 2)] == sorted(known(store)) and told[1].is_chosen


def test_where_two_texts_have_one_time_the_one_that_says_its_article_itself_is_recorded(store):
    bring(store, seen(1, OTHER, f"{AT}/2"))
    rows = [seen(2, STATES[0], f"{AT}/1"), seen(3, STATES[1]), seen(3, STATES[2], f"{AT}/2")]
    told = bring(store, *rows, chosen={1: bring(store, *rows, dry=True)[2].article_id})

    assert ["recorded", "refused", "recorded"] == [one.outcome.value for one in told]
    assert "another text" in told[1].note
