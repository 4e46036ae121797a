"""Many texts at once: each in its article, in any order, and a person's word counts for an import too."""

import io
from datetime import UTC, datetime

import pytest

from service.domain.captures import Ruling, Verdict
from service.domain.stories import Story
from service.importing import Arrival, Given, Row, Wall, read_rows
from service.intake import ITS_OWN, Outcome, Plan, RowOutcome, take_in
from service.record.deciding import decide
from service.text.memory import Memory
from storage import Store, rulings, upkeep, versions
from storage.stories import list_articles, save_story

NOW = datetime(2026, 2, 1, tzinfo=UTC)


@pytest.fixture
def store():
    with Store(":memory:") as opened:
        with opened.transaction():
            save_story(opened, Story(id="fire", title="Fire", description="", opened_at=NOW))
        yield opened


def row(day: int, acres: int = 900, url: str = "https://example.org/a") -> Row:
    text = f"url: {url}\n\nFire grows\n\nThe fire covers {acres:,} acres, the sheriff said."
    [read] = read_rows(f"2026-01-{day:02}.txt", io.BytesIO(text.encode()), Given(now=NOW))
    return read


def bring(store: Store, *rows: Row, **about) -> list[Outcome]:
    plan = Plan(story_id="fire", **about)
    return list(take_in(store, rows, plan, memory=Memory(), public_url="", now=NOW))


def test_texts_of_several_articles_are_recorded_each_in_its_own(store):
    urls = ("https://example.org/a", "HTTPS://EXAMPLE.org:443/a", "https://example.org/b")
    told = bring(store, *(row(day, 900 + day, url) for day, url in zip((3, 1, 2), urls, strict=True)))

    assert ["recorded"] * 3 == [one.outcome.value for one in told]
    assert (2, [True, True, True]) == (len(list_articles(store, "fire")), [one.is_new_article for one in told])
    assert told[0].before is not None and told[0].before.captured_at.day == 1 and told[1].reports == ()


def test_texts_from_several_addresses_of_one_page_are_of_one_article_which_keeps_its_first(store):
    bring(store, row(1, url="https://example.org/a"))
    bring(
        store,
        row(2, 950, url="http://www.example.org/a/"),
        row(3, 990, url="https://example.org/a?utm_source=mail"),
        row(4, 990, url="https://example.org/a?page=2"),
        row(5, 999, url="http://example.org/a?page=2&fbclid=x"),
    )

    assert ["https://example.org/a", "https://example.org/a?page=2"] == [a.url for a in list_articles(store, "fire")]
    assert [3, 2] == [len(versions.list_versions(store, a.id)) for a in list_articles(store, "fire")]


def test_a_text_that_a_person_set_aside_is_no_version_when_it_is_brought_again(store):
    [_, second] = bring(store, row(1, 900), row(2, 12))
    version = versions.load_version(store, second.version_id or "")
    word = Ruling(
        article_id=version.article_id, content_hash=version.content_hash, is_usable=False, decided_at=NOW, reason="cut"
    )
    with store.transaction():
        rulings.save_ruling(store, word)
    told = bring(store, row(3, 12), row(4, 950))

    assert ["unusable", "recorded"] == [one.outcome.value for one in told]
    assert "set this text aside" in told[0].note and told[0].reports == ()
    assert () == upkeep.integrity(store)


def test_a_page_that_was_judged_no_article_is_one_when_a_person_says_so(store):
    bring(store, row(1, 900))
    walls = [
        Wall(
            name=f"{day}.html",
            captured_at=held.captured_at,
            dated_by="the file's name",
            url=held.url,
            verdict=Verdict.PAYWALL_STUB,
            signals=("the text ends in dots (+0.4)",),
            note="Only the beginning is shown.",
            excerpt="Fire grows",
            status=None,
            held=held,
        )
        for day in (2, 3)
        if isinstance(held := row(day, 950), Arrival)
    ]
    [told] = bring(store, walls[0])
    [article] = list_articles(store, "fire")
    [capture] = [one for one in versions.list_captures(store, article.id) if one.held is not None]
    decide(store, capture.id, True, memory=Memory(), now=NOW)
    again = bring(store, *walls)

    assert ("unusable", "paywall stub") == (told.outcome.value, told.verdict)
    assert ["already known", "same as its neighbour"] == [one.outcome.value for one in again]
    assert 2 == len(versions.list_versions(store, article.id)) and () == upkeep.integrity(store)


@pytest.mark.parametrize("dry", [True, False])
def test_what_stands_in_a_notice_is_told_as_one_and_as_no_change(store, dry):
    first, second = row(1, 900), row(2, 950)
    note = "Editor's note: The county said on Tuesday that it had asked for the cause to be withheld."
    text = f"url: https://example.org/a\n\n{second.text}\n\n{note}"
    [noted] = read_rows("2026-01-03.txt", io.BytesIO(text.encode()), Given(now=NOW))
    told = bring(store, first, noted, dry=dry)

    [report] = told[1].reports
    assert (note,) == report.notices
    assert 1 == len(report.changes) and "950" in report.changes[0]


def test_a_dry_run_of_many_says_the_same_as_doing_it(store):
    rows = [row(day, 900 + day // 3) for day in (9, 2, 5, 1, 7)]
    bring(store, row(4, 5_000))
    dry, done = bring(store, *rows, dry=True), bring(store, *rows)

    assert [(one.outcome, one.before, one.after) for one in dry] == [
        (one.outcome, one.before, one.after) for one in done
    ]
    assert 2 == len(dry[2].reports) or dry[2].outcome.value == "recorded"


BRIDGE = "\n\n".join(
    (
        "Toll on the Mill Bridge",
        "Drivers will pay two crowns to cross the Mill Bridge from Monday, the council of Osby decided last night.",
        "The money is to pay for new cables, which engineers asked for after cracks were found in the spring.",
        "Lorries pay six crowns, and those who live in the town may buy a card for the whole year.",
    )
)
FLOOD = "\n\n".join(
    (
        "River rises in Weir",
        "Rain has lifted the water at Weir to its highest mark in years, and cellars near the harbour are under water.",
        "Firefighters carried twelve elderly people out of a home, and the school stays shut until Thursday at least.",
        "More rain is forecast for tonight, while volunteers fill sandbags along the quay and the market hall.",
    )
)


def untold(name: str, text: str) -> Row:
    """A text that says nothing of its article."""
    [read] = read_rows(name, io.BytesIO(text.encode()), Given(now=NOW))
    return read


def test_a_text_that_has_nothing_in_common_with_the_only_article_begins_another(store):
    told = bring(
        store,
        untold("a-2026-01-01.txt", BRIDGE),
        untold("b-2026-01-02.txt", FLOOD),
        untold("a-2026-01-03.txt", BRIDGE.replace("two crowns", "three crowns")),
        untold("b-2026-01-04.txt", FLOOD.replace("twelve", "fourteen")),
    )

    assert ["recorded"] * 4 == [one.outcome.value for one in told]
    assert {"Toll on the Mill Bridge", "River rises in Weir"} == {one.title for one in list_articles(store, "fire")}
    assert ["Toll on the Mill Bridge", "River rises in Weir"] * 2 == [one.article_title for one in told]
    assert [0, 0, 1, 1] == [len(one.reports) for one in told]


def test_a_text_too_short_to_tell_goes_on_from_the_only_article(store):
    bring(store, untold("a-2026-01-01.txt", BRIDGE))
    told = bring(store, untold("c-2026-01-02.txt", "The toll is off."))

    assert (1, ["recorded"]) == (len(list_articles(store, "fire")), [one.outcome.value for one in told])


@pytest.mark.parametrize("dry", [False, True])
def test_a_text_that_is_brought_again_is_of_the_article_that_has_it_however_like_another_it_is(store, dry):
    grown = BRIDGE.replace("two crowns", "three crowns")
    bring(store, untold("a-2026-01-01.txt", BRIDGE), untold("a-2026-01-03.txt", FLOOD), article="Mill Bridge")
    bring(store, untold("b-2026-01-02.txt", grown), article="Another paper")
    [again] = bring(store, untold("c-2026-01-01.txt", BRIDGE), dry=dry)
    [other] = bring(store, untold("d-2026-01-04.txt", BRIDGE), dry=dry)

    assert ("already known", "Mill Bridge") == (again.outcome.value, again.article_title)
    assert ("recorded", "Another paper") == (other.outcome.value, other.article_title)


#: Nothing of these says of which article they are, and they are too short to tell.
LOOSE = ("The ferry waits for calmer water, the harbour master wrote.", "A fund for the quay was opened on Friday.")


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5, 6, 7), (6, 0, 1, 7, 2, 3, 4, 5), (0, 1, 2, 6, 3, 7, 4, 5)])
@pytest.mark.parametrize("chosen", ["River rises in Weir", "Toll on the Mill Bridge", ITS_OWN])
def test_what_is_chosen_for_some_texts_changes_nothing_for_those_a_preview_placed(store, order, chosen):
    bring(store, untold("a-2025-12-01.txt", BRIDGE), untold("b-2025-12-02.txt", FLOOD))
    states = [FLOOD.replace("twelve", str(12 + n)) for n in range(6)]
    texts = [[*states, *LOOSE][place] for place in order]
    rows = [untold(f"c-2026-01-0{day}.txt", text) for day, text in enumerate(texts, 1)]
    open_ones = [day for day, text in enumerate(texts) if text in LOOSE]

    bare = bring(store, *rows, dry=True)
    assert open_ones == [day for day, one in enumerate(bare) if one.is_unplaced]
    choice = {"chosen": dict.fromkeys(open_ones, chosen)}
    dry, done = bring(store, *rows, dry=True, **choice), bring(store, *rows, **choice)
    placed = [[(one.outcome.value, one.article_id) for one in told] for told in (dry, done)]
    assert placed[0] == placed[1] and {"recorded"} == {outcome for outcome, _ in placed[1]}
    assert all(placed[1][day][1] == bare[day].article_id for day in range(8) if day not in open_ones)


def test_an_article_of_its_own_is_a_new_one_whatever_the_others_are_called(store):
    bring(store, untold("a-2025-12-01.txt", BRIDGE), untold("b-2025-12-02.txt", FLOOD))
    rows = [untold(f"c-2026-01-0{day}.txt", f"River rises in Weir\n\n{LOOSE[day - 1]}") for day in (1, 2)]
    for _ in range(2):
        told = bring(store, *rows, chosen={0: ITS_OWN, 1: ITS_OWN})

    assert 4 == len(list_articles(store, "fire")) and 2 == len({one.article_id for one in told})
    assert ["already known"] * 2 == [one.outcome.value for one in told]


def test_what_goes_on_from_a_text_that_somebody_chose_for_goes_with_it(store):
    bring(store, untold("a-2025-12-01.txt", BRIDGE), untold("b-2025-12-02.txt", FLOOD))
    rows = [untold(f"c-2026-01-0{day}.txt", f"{LOOSE[0]} Day {day}.") for day in (1, 2)]
    [first, second] = bring(store, *rows, chosen={0: ITS_OWN})

    assert first.article_id == second.article_id and second.is_chosen and first.is_new_article


def brief(paper: str, headline: str, said: str) -> list[Row]:
    """Three states of an article of a few words."""
    texts = [f"{headline}\n\n{said.format(n)}" for n in (14, 17, 19)]
    return [untold(f"{paper}-2026-01-0{n}.txt", text) for n, text in enumerate(texts, 1)]


def test_texts_too_short_to_tell_that_are_headed_otherwise_are_of_two_articles(store):
    leak = brief(
        "a", "Quay at Weir gives way", "At least {} boats were lost when the quay at Weir gave way, police said."
    )
    bill = brief(
        "b", "Weir harbour: cost of the works", "The works will cost {} million crowns, the council of Weir said."
    )
    told = bring(store, *(one for pair in zip(leak, bill, strict=True) for one in pair))

    assert ["Quay at Weir gives way", "Weir harbour: cost of the works"] * 3 == [one.article_title for one in told]
    assert [0, 0, 1, 1, 1, 1] == [len(one.reports) for one in told]
    again = untold("a-2026-01-09.txt", "Quay at Weir gives way again\n\nNobody was hurt.")
    assert ["Quay at Weir gives way"] == [one.article_title for one in bring(store, again)]


def test_a_text_may_be_chosen_for_an_article_that_another_of_its_preview_begins(store):
    rows = [*brief("a", "Quay at Weir gives way", "At least {} boats were lost."), untold("c-2026-01-09.txt", FLOOD)]
    bare = bring(store, *rows, dry=True)
    placed = {place: one.article for place, one in enumerate(bare) if one.article}
    told = bring(store, *rows, placed=placed, chosen={0: placed[3].id})

    assert [True, True, False] == [told[0].article_id == told[3].article_id, told[1].is_new_article, told[1].is_chosen]


@pytest.mark.parametrize("dry", [True, False])
def test_a_correction_notice_that_came_is_told_beside_the_changes(store, dry):
    def text(day: int, acres: int, *more: str) -> Row:
        said = "\n\n".join((f"Fire grows\n\nThe fire covers {acres} acres, the sheriff said.", *more))
        heading = "url: https://example.org/a\n\n"
        [read] = read_rows(f"2026-01-{day:02}.txt", io.BytesIO((heading + said).encode()), Given(now=NOW))
        return read

    notice = "Correction: an earlier version said 275 acres. It is 209."
    told = bring(store, text(1, 275), text(2, 209, notice), text(3, 215, notice), dry=dry)

    assert [(notice,), ()] == [one.reports[0].notices for one in told[1:]]
    assert [RowOutcome.RECORDED] * 3 == [one.outcome for one in told]
