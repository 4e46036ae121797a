"""Where a reader left off, by the order in which versions came in and not by their times."""

from service.domain.changes import ChangeKind, Family
from storage import reports, stories
from storage.reading.looks import find_look, list_news, newest_number, save_look
from storage.reading.timeline import Wanted, list_entries, list_facets, list_points
from tests.builders import NOON
from tests.storage.stored import HOUR, a_change, a_report, an_article, at_hour, save_with_claims, with_article

QUOTE = a_change(
    id="c2",
    family=Family.QUOTE,
    kind=ChangeKind.QUOTE_ALTERED,
    importance=0.9,
    holder="Ada Brook",
    summary="Other words.",
)
MOVED = a_change(id="c3", kind=ChangeKind.MOVED, material=False, importance=0.0, summary="Moved.")


def two_versions(store):
    with_article(store)
    first, second = (save_with_claims(store, at_hour(hour)) for hour in (1, 3))
    reports.save_report(store, a_report(first, second, QUOTE, a_change(importance=0.4), MOVED))
    return first, second


def test_to_who_never_looked_everything_is_new_the_most_important_first(store):
    _, second = two_versions(store)

    news = list_news(store, "ada")["harbour-fire"]

    assert (2, 2, None) == (news.versions, news.changes, news.looked_at)
    assert [QUOTE.id, "c1"] == [one.change.id for one in news.spelt_out]
    assert [1, 2] == [one.number for one in news.spelt_out]
    assert {second.captured_at} == {one.captured_at for one in news.spelt_out}


def test_nothing_is_new_after_a_look_until_something_comes_in_however_old_it_is(store):
    first, _ = two_versions(store)
    save_look(store, "ada", "harbour-fire", newest_number(store, "harbour-fire"), NOON)
    assert (0, ()) == ((news := list_news(store, "ada")["harbour-fire"]).versions, news.spelt_out)

    late = save_with_claims(store, at_hour(0.5))
    reports.save_report(store, a_report(late, first, a_change(id="c9")))

    news = list_news(store, "ada")["harbour-fire"]
    assert (1, 0, NOON) == (news.versions, news.changes, news.looked_at)
    assert 2 < news.newest == newest_number(store, "harbour-fire")


def test_a_look_of_one_reader_is_not_anothers_and_never_goes_back(store):
    two_versions(store)
    save_look(store, "ada", "harbour-fire", 2, NOON)
    save_look(store, "ada", "harbour-fire", 1, NOON + HOUR)

    look = find_look(store, "ada", "harbour-fire")

    assert look is not None and (2, NOON + HOUR) == (look.up_to, look.looked_at)
    assert find_look(store, "ben", "harbour-fire") is None
    assert 2 == list_news(store, "ben")["harbour-fire"].versions


def test_points_count_what_passes_and_what_does_not(store):
    first, second = two_versions(store)

    newest, oldest = list_points(store, "harbour-fire", Wanted())

    assert (second.id, 2, 1, 0.9, ChangeKind.QUOTE_ALTERED) == (
        newest.version_id,
        newest.passing,
        newest.others,
        newest.importance,
        newest.kind,
    )
    assert (first.id, True, 0, None) == (oldest.version_id, oldest.is_first, oldest.passing, oldest.kind)


def test_each_filter_leaves_what_passes_it(store):
    _, second = two_versions(store)
    stories.save_article(store, an_article("a2", publisher="The Bugle"))
    other = save_with_claims(store, at_hour(2, article_id="a2"))
    wanted = {
        (second.id,): [
            Wanted(kinds=(ChangeKind.QUOTE_ALTERED,)),
            Wanted(kinds=(ChangeKind.MOVED,)),
            Wanted(families=(Family.FIGURE,)),
            Wanted(holder="Ada Brook"),
            Wanted(least_importance=0.5),
            Wanted(since=NOON + 3 * HOUR),
        ],
        (other.id,): [Wanted(outlet="The Bugle"), Wanted(after_number=2)],
        (): [Wanted(holder="Nobody"), Wanted(until=NOON)],
    }

    for expected, filters in wanted.items():
        for one in filters:
            assert expected == tuple(point.version_id for point in list_points(store, "harbour-fire", one)), one


def test_entries_say_which_of_their_changes_pass(store):
    first, second = two_versions(store)

    def places(wanted: Wanted) -> list[tuple[int, ...]]:
        return [one.places for one in list_entries(store, (second.id, first.id), wanted)]

    assert [(0, 1), ()] == places(Wanted())
    assert [(0, 1, 2), ()] == places(Wanted(with_immaterial=True))
    assert [(2,), ()] == places(Wanted(kinds=(ChangeKind.MOVED,)))


def test_facets_name_what_can_be_filtered_by_with_counts(store):
    two_versions(store)

    facets = list_facets(store, "harbour-fire")

    assert [("moved", 1), ("quote altered", 1), ("revised", 1)] == [(one.value, one.count) for one in facets.kinds]
    assert [("figure", 1), ("quote", 1)] == [(one.value, one.count) for one in facets.families]
    assert [("Ada Brook", 1)] == [(one.value, one.count) for one in facets.holders]
    assert [("Fire", 2)] == [(one.value, one.count) for one in facets.outlets]
