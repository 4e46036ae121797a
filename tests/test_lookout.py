"""Looking at what a site lists: new entries become watched articles, and nothing else happens."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from service.check import Instruments, check_article
from service.check.lookout import Seen, Unseen, check_lookout, preview_lookout
from service.domain.errors import Conflict
from service.domain.lookouts import Lookout, make_lookout
from service.domain.pages import page_key
from service.domain.stories import CheckOutcome, Story, WatchState, make_article
from service.outbound.answers import LISTING, PAGE, Limits
from service.record.curating.removing import remove_article
from service.settings import read_settings
from service.watching.listing import Why
from service.watching.page import PageReader
from storage import Store, lookouts, stories, versions, watches
from storage.curating import removals
from storage.curating.renaming import rename_article
from tests.builders import NOON
from tests.fakes import FakeWeb, FrozenClock, a_failure, an_answer
from tests.test_check import a_page

SETTINGS = read_settings({})
URL = "https://daily.test/feed.xml"


def rss(*titles: str) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>https://daily.test/{title.replace(' ', '-')}</link></item>"
        for title in titles
    )
    return f"<rss version='2.0'><channel><title>Daily</title>{items}</channel></rss>"


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    with PageReader() as reader:
        yield reader


@pytest.fixture
def instruments(reader: PageReader) -> Instruments:
    return Instruments(reader=reader)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as store:
        save_story(store)
        yield store


def save_story(store: Store) -> None:
    stories.save_story(store, Story(id="talks", title="Talks", description="", opened_at=NOON))


@pytest.fixture
def web() -> FakeWeb:
    web = FakeWeb()
    web.say("https://daily.test/robots.txt", an_answer("", 404))
    return web


def a_lookout(store: Store, **rules: object) -> Lookout:
    lookout = make_lookout("talks", URL, NOON, **rules)  # type: ignore[arg-type]
    lookouts.save_lookout(store, lookout)
    return lookout


def look(store: Store, lookout: Lookout, web: FakeWeb, clock: FrozenClock, instruments: Instruments) -> Lookout:
    clock.pass_by(timedelta(hours=1))
    return check_lookout(store, lookout.id, web, clock, SETTINGS, instruments)  # type: ignore[arg-type]


def watched(store: Store) -> set[str]:
    return {stories.load_article(store, one.article_id).title for one in watches.list_watches(store)}


def test_what_is_listed_later_is_watched_by_the_rules(store, web, clock, instruments):
    web.say(URL, an_answer(rss("Old talks"), url=URL), an_answer(rss("New talks", "New fire", "Old talks"), url=URL))
    lookout = a_lookout(store, words=("talks",))

    assert "1 entry, 0 of them newly watched." == look(store, lookout, web, clock, instruments).last_note
    assert "3 entries, 1 of them newly watched." == look(store, lookout, web, clock, instruments).last_note

    assert {"New talks"} == watched(store)
    seen = {one.title: (bool(one.article_id), one.note) for one in lookouts.list_listed(store, lookout.id)}
    assert (True, "wanted") == seen["New talks"]
    assert "none of the words" in seen["New fire"][1]
    assert (False, "it was listed before the lookout began") == seen["Old talks"]
    [watch] = watches.list_watches(store)
    assert clock() == watch.next_check_at


def test_a_backlog_is_taken_at_once_and_looking_again_takes_nothing_twice(store, web, clock, instruments):
    web.say(URL, an_answer(rss("A b", "C d", "E f"), url=URL))
    lookout = a_lookout(store, backlog=2)
    for _ in range(3):
        look(store, lookout, web, clock, instruments)

    assert {"A b", "C d"} == watched(store)


def test_what_a_day_has_no_room_for_is_taken_the_next_day(store, web, clock, instruments):
    web.say(URL, an_answer(rss("Old"), url=URL), an_answer(rss("A b", "C d", "E f", "Old"), url=URL))
    lookout = a_lookout(store, per_day=2)
    look(store, lookout, web, clock, instruments)
    look(store, lookout, web, clock, instruments)
    assert {"A b", "C d"} == watched(store)
    look(store, lookout, web, clock, instruments)
    assert {"A b", "C d"} == watched(store)

    clock.pass_by(timedelta(days=1))
    look(store, lookout, web, clock, instruments)
    assert {"A b", "C d", "E f"} == watched(store)


def test_an_article_that_is_watched_already_is_left_as_it_is(store, web, clock, instruments):
    web.say(URL, an_answer(rss("A b"), url=URL))
    first, second = (make_lookout(story, URL, NOON, backlog=1) for story in ("talks", "talks"))
    lookouts.save_lookout(store, first)
    look(store, first, web, clock, instruments)
    [before] = watches.list_watches(store)
    store_again = a_lookout(store, backlog=1)
    look(store, store_again, web, clock, instruments)

    assert [before] == list(watches.list_watches(store))
    assert first.id == second.id


def test_validators_are_sent_back_and_not_modified_is_no_failure(store, web, clock, instruments):
    web.say(URL, an_answer(rss("A b"), url=URL, etag='W/"1"', last_modified="Wed"), an_answer("", 304, url=URL))
    lookout = a_lookout(store)
    look(store, lookout, web, clock, instruments)
    moved = look(store, lookout, web, clock, instruments)

    assert ('W/"1"', "Wed") == (web.asked[-1].etag, web.asked[-1].last_modified)
    assert (0, "The server says that nothing changed.") == (moved.failures_in_a_row, moved.last_note)


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        (a_failure(), "could not be reached"),
        (an_answer("", 503, url=URL), "it answered 503"),
        (an_answer("", 304, url=URL), "it answered 304"),  # without having been asked on any condition
        (an_answer("<html><body>Hello</body></html>", url=URL), "No feed, sitemap or list of articles was found"),
        (an_answer(rss("A b"), url=URL, truncated=True), "ended before it was complete"),
    ],
)
def test_a_listing_that_cannot_be_read_backs_off_and_changes_nothing(store, web, clock, instruments, answer, note):
    web.say(URL, answer)
    lookout = a_lookout(store, backlog=5)
    waits = []
    for _ in range(3):
        moved = look(store, lookout, web, clock, instruments)
        waits.append(moved.next_check_at - clock())

    assert note in moved.last_note
    assert 3 == moved.failures_in_a_row
    assert waits[0] * 1.5 < waits[1] < waits[2]
    assert set() == watched(store)


def test_an_index_is_followed_to_its_newest_sitemaps(store, web, clock, instruments):
    sitemap = "<urlset><url><loc>https://daily.test/{0}</loc><news><title>{0}</title></news></url></urlset>"
    names = "".join(
        f"<sitemap><loc>https://daily.test/s{n}.xml</loc><lastmod>2026-01-0{n}</lastmod></sitemap>" for n in range(1, 6)
    )
    web.say(URL, an_answer(f"<sitemapindex>{names}</sitemapindex>", url=URL))
    for n in range(1, 6):
        web.say(f"https://daily.test/s{n}.xml", an_answer(sitemap.format(f"n{n}"), url=f"https://daily.test/s{n}.xml"))
    look(store, a_lookout(store, backlog=9), web, clock, instruments)

    assert {"n5", "n4", "n3"} == watched(store)


def test_a_site_that_wants_no_programs_is_not_asked(store, web, clock, instruments):
    web.say("https://daily.test/robots.txt", an_answer("User-agent: *\nDisallow: /feed.xml"))
    moved = look(store, a_lookout(store), web, clock, instruments)

    assert "robots.txt forbids" in moved.last_note
    assert URL not in [one.url for one in web.asked]


def test_a_preview_says_what_would_be_watched_and_keeps_nothing(store, web, clock, instruments):
    web.say(URL, an_answer(rss("A b", "C d"), url=URL))
    wanted = make_lookout("talks", URL, NOON, backlog=1)
    seen, choices = preview_lookout(store, wanted, web, clock, SETTINGS, instruments)

    assert isinstance(seen, Seen)
    assert [("A b", True), ("C d", False)] == [(one.entry.title, one.is_wanted) for one in choices]
    assert (() == lookouts.list_lookouts(store)) and set() == watched(store)
    web.say(URL, a_failure())
    assert isinstance(preview_lookout(store, wanted, web, clock, SETTINGS, instruments)[0], Unseen)


def test_a_lookout_is_looked_at_by_one_at_a_time(store, web, clock, instruments):
    lookout = a_lookout(store)
    assert lookouts.claim_due_lookout(store, clock(), clock() + timedelta(minutes=3)) is not None
    assert lookouts.claim_due_lookout(store, clock(), clock() + timedelta(minutes=3)) is None

    with pytest.raises(Conflict, match="right now"):
        check_lookout(store, lookout.id, web, clock, SETTINGS, instruments)  # type: ignore[arg-type]


def test_what_was_left_for_another_day_is_asked_for_whole(store, web, clock, instruments):
    old, new = rss("Old"), rss("A b", "C d", "Old")
    web.say(URL, an_answer(old, url=URL, etag="1"), *[an_answer(new, url=URL, etag="2")] * 2, an_answer("", 304))
    lookout = a_lookout(store, per_day=1)
    assert "1" == look(store, lookout, web, clock, instruments).etag
    assert ("", "") == (look(store, lookout, web, clock, instruments).etag, web.asked[-1].etag[1:])

    clock.pass_by(timedelta(days=1))
    assert "2" == look(store, lookout, web, clock, instruments).etag
    assert "" == web.asked[-1].etag and {"A b", "C d"} == watched(store)


SITEMAP = "<urlset><url><loc>https://daily.test/{0}</loc><news><title>{0}</title></news></url></urlset>"


def an_index(web: FakeWeb, *names: str) -> None:
    inner = "".join(f"<sitemap><loc>https://daily.test/{name}.xml</loc></sitemap>" for name in names)
    web.say(URL, an_answer(f"<sitemapindex>{inner}</sitemapindex>", url=URL, etag="1"))
    for name in names:
        url = f"https://daily.test/{name}.xml"
        web.say(url, an_answer(SITEMAP.format(name), url=url))


def test_a_sitemap_of_an_index_that_failed_is_told_and_read_the_next_time(store, web, clock, instruments):
    an_index(web, "a", "b")
    web.say("https://daily.test/b.xml", an_answer("", 503), an_answer(SITEMAP.format("b")))
    first = look(store, lookout := a_lookout(store, backlog=5), web, clock, instruments)

    assert 'the sitemap "https://daily.test/b.xml" could not be read: the server' in first.last_note
    assert ("", 0, {"a"}) == (first.etag, first.failures_in_a_row, watched(store))
    second = look(store, lookout, web, clock, instruments)
    assert {"a", "b"} == watched(store) and "could not" not in second.last_note


def test_an_index_of_which_no_sitemap_can_be_read_is_a_failure(store, web, clock, instruments):
    an_index(web, "a", "b")
    web.say("https://daily.test/a.xml", an_answer("", 503))
    web.say("https://daily.test/b.xml", an_answer("<p>Hello</p>"))
    moved = look(store, a_lookout(store), web, clock, instruments)

    assert (1, None) == (moved.failures_in_a_row, moved.began_at)
    assert "it answered 503" in moved.last_note and "b.xml" in moved.last_note


def test_what_stood_there_before_the_first_look_that_succeeded_is_no_news(store, web, clock, instruments):
    web.say(URL, an_answer("", 503), an_answer(rss("Old"), url=URL), an_answer(rss("New", "Old"), url=URL))
    lookout = a_lookout(store)
    assert look(store, lookout, web, clock, instruments).began_at is None
    begun = look(store, lookout, web, clock, instruments).began_at
    assert clock() == begun and set() == watched(store)

    assert begun == look(store, lookout, web, clock, instruments).began_at
    assert {"New"} == watched(store)


def test_one_address_written_in_two_ways_is_one_article(store, web, clock, instruments):
    feed = rss("A b")
    web.say(URL, an_answer(feed, url=URL), an_answer(feed.replace("https://daily.test/A", "HTTPS://Daily.test:443/A")))
    lookout = a_lookout(store, backlog=5)
    for _ in range(2):
        look(store, lookout, web, clock, instruments)

    assert ["https://daily.test/A-b"] == [one.url for one in stories.list_articles(store, "talks")]
    assert 1 == len(lookouts.list_listed(store, lookout.id))


def test_a_look_that_ends_in_a_bug_gives_the_lookout_back(store, web, clock, instruments, monkeypatch):
    lookout = a_lookout(store)
    monkeypatch.setattr("service.check.lookout.look_at", lambda *_: 1 // 0)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            check_lookout(store, lookout.id, web, clock, SETTINGS, instruments)  # type: ignore[arg-type]

    assert lookout == lookouts.load_lookout(store, lookout.id)


@pytest.mark.parametrize("field", ["next_check_at", "lease_until"])
def test_a_lookout_that_a_wrong_clock_put_off_is_due(store, clock, field):
    ahead = {"next_check_at": NOON - timedelta(1), field: clock() + timedelta(days=400)}
    lookouts.save_lookout(store, replace(make_lookout("talks", URL, NOON), **ahead))

    assert lookouts.claim_due_lookout(store, clock(), clock() + timedelta(minutes=3)) is not None


def test_an_index_inside_an_index_is_followed_and_a_deeper_one_is_told(store, web, clock, instruments):
    an_index(web, "a")
    for name, inner in (("a", ("b", "b2")), ("b2", ("c",))):
        url = f"https://daily.test/{name}.xml"
        names = "".join(f"<sitemap><loc>https://daily.test/{one}.xml</loc></sitemap>" for one in inner)
        web.say(url, an_answer(f"<sitemapindex>{names}</sitemapindex>", url=url))
    web.say("https://daily.test/b.xml", an_answer(SITEMAP.format("b"), url="https://daily.test/b.xml"))
    moved = look(store, a_lookout(store, backlog=5), web, clock, instruments)

    assert {"b"} == watched(store)
    assert 'the sitemap "https://daily.test/b2.xml" is an index 3 deep, which is not followed' in moved.last_note
    assert "https://daily.test/c.xml" not in [one.url for one in web.asked]


def test_indexes_that_name_each_other_come_to_an_end(store, web, clock, instruments):
    names = "".join(f"<sitemap><loc>https://daily.test/{n}.xml</loc></sitemap>" for n in range(3))
    for url in (URL, *(f"https://daily.test/{n}.xml" for n in range(3))):
        web.say(url, an_answer(f"<sitemapindex>{names}<sitemap><loc>{URL}</loc></sitemap></sitemapindex>", url=url))
    look(store, a_lookout(store), web, clock, instruments)

    assert 4 == len([one for one in web.asked if one.url.endswith(".xml")])


def test_what_was_not_read_of_many_indexes_is_told(store, web, clock, instruments):
    an_index(web, "a", "b", "c")
    for name in ("a", "b", "c"):
        url = f"https://daily.test/{name}.xml"
        inner = "".join(f"<sitemap><loc>https://daily.test/{name}{n}.xml</loc></sitemap>" for n in range(3))
        web.say(url, an_answer(f"<sitemapindex>{inner}</sitemapindex>", url=url))
        for n in range(3):
            web.say(f"https://daily.test/{name}{n}.xml", an_answer(SITEMAP.format(f"{name}{n}")))
    moved = look(store, a_lookout(store, backlog=9), web, clock, instruments)

    assert {"a0", "a1", "a2"} == watched(store)
    assert "6 more sitemaps of its indexes were not read at this look" in moved.last_note


def test_what_was_removed_for_good_stays_removed_whatever_lists_it_first(store, web, clock, instruments):
    listed_again = rss("A libel", "Old talks").replace("A-libel", "A-libel/?utm_source=feed")
    web.say(URL, an_answer(rss("Old talks"), url=URL), *[an_answer(listed_again, url=URL)] * 3)
    lookout = look(store, a_lookout(store), web, clock, instruments)  # it began, and never saw the libel
    libel = "https://daily.test/A-libel"
    article = make_article("talks", url=libel, title="A libel")
    stories.save_article(store, article)
    remove_article(store, article.id, by="ada", reason="", now=clock())

    _, choices = preview_lookout(store, lookout, web, clock, SETTINGS, instruments)
    assert [Why.REMOVED, Why.SEEN] == [one.why for one in choices]
    look(store, lookout, web, clock, instruments)

    assert set() == watched(store) and stories.find_article_by_url(store, "talks", libel) is None
    [left] = [one for one in lookouts.list_listed(store, lookout.id) if page_key(one.url) == page_key(libel)]
    assert ("its article was removed", "", "") == (left.note, left.title, left.article_id)
    stories.save_article(store, article)  # somebody brings it again by hand
    assert frozenset() == removals.list_removed_pages(store, "talks")


def feed(*items: tuple[str, str, str, str]) -> str:
    """Id, slug, title and time of day of each entry."""
    said = "".join(
        f"<item><title>{title}</title><link>https://daily.test/{slug}</link><guid isPermaLink='false'>{id}</guid>"
        f"{time and f'<pubDate>Mon, 02 Mar 2026 {time} GMT</pubDate>'}</item>"
        for id, slug, title, time in items
    )
    return f"<rss version='2.0'><channel><title>Daily</title>{said}</channel></rss>"


OLD = ("old-1", "old", "Old", "06:00:00")
TAG = "tag:daily.test,2026:1"


@pytest.mark.parametrize(
    ("first", "then", "count"),
    [
        ([("n1", "fire", "Fire", "08:30:00")], [("n1", "fire-spreads", "Fire spreads", "08:30:00")], 1),
        ([(TAG, "fire", "Fire", "08:30:00")], [(TAG, "fire-spreads", "Fire spreads", "09:30:00")], 1),
        ([(TAG, "fire", "Fire", "")], [(TAG, "fire-spreads", "Fire spreads", "")], 1),
        ([("https://daily.test/?p=12", "a", "A", "")], [("https://daily.test/?p=12", "b", "B", "")], 1),
        # a place in the list, a time that is a day, one id for all, an address, none, and an address still listed
        ([("n1", "fire", "Fire", "08:30:00")], [("n1", "flood", "Flood", "09:30:00")], 2),
        ([("n1", "fire", "Fire", "")], [("n1", "flood", "Flood", "")], 2),
        ([("n1", "fire", "Fire", "00:00:00")], [("n1", "flood", "Flood", "00:00:00")], 2),
        ([(TAG, "fire", "Fire", "")], [(TAG, "flood", "Flood", ""), (TAG, "strike", "Strike", "")], 3),
        ([("https://daily.test/", "a", "A", "08:30:00")], [("https://daily.test/", "b", "B", "08:30:00")], 2),
        ([("", "fire", "Fire", "08:30:00")], [("", "flood", "Flood", "08:30:00")], 2),
        ([(TAG, "fire", "Fire", "")], [(TAG, "flood", "Flood", ""), ("n2", "fire", "Fire", "")], 2),
        # what was there before the lookout began is no news under another address
        ([], [("old-1", "old-and-new", "Old and new", "06:00:00")], 0),
    ],
)
def test_an_entry_that_keeps_its_id_is_the_article_that_it_was(store, web, clock, instruments, first, then, count):
    pages = [feed(OLD), feed(*first, OLD), feed(*then, *([OLD] if first else []))]
    web.say(URL, *(an_answer(page, url=URL) for page in pages))
    lookout = a_lookout(store)
    for _ in range(4):
        look(store, lookout, web, clock, instruments)

    assert count == len(watches.list_watches(store)) == len(stories.list_articles(store, "talks"))
    if count == 1:
        found = {
            stories.find_article_by_url(store, "talks", f"https://daily.test/{one[0][1]}") for one in (first, then)
        }
        assert 1 == len(found) and None not in found
        assert "its article is known at another address" == lookouts.list_listed(store, lookout.id)[0].note
        assert 1 == lookouts.count_taken(store, lookout.id, NOON)
        [article] = stories.list_articles(store, "talks")
        own, now = (f"https://daily.test/{one[0][1]}" for one in (first, then))
        assert (own, now) == (article.url, lookouts.asked_address(store, article))


def test_a_watch_asks_the_address_that_its_entry_has_now(store, web, clock, instruments):
    """Away, back and away again; what it knew of the former address is forgotten; a person's address goes first."""
    at = [("n1", slug, slug, "08:30:00") for slug in ("fire", "fire-spreads", "fire", "fire-spreads")]
    web.say(URL, *(an_answer(feed(*some), url=URL) for some in ([OLD], *([one, OLD] for one in at))))
    lookout = a_lookout(store)
    look(store, lookout, web, clock, instruments)
    asked = []
    for _ in at:
        look(store, lookout, web, clock, instruments)
        [watch] = watches.list_watches(store)
        asked.append(lookouts.asked_address(store, stories.load_article(store, watch.article_id)).rpartition("/")[2])
        assert (WatchState.WATCHING, "", clock()) == (watch.state, watch.etag, watch.next_check_at)
        ended = replace(watch, state=WatchState.ENDED, etag='"a"', next_check_at=clock() + timedelta(days=9))
        watches.save_watch(store, ended)
    assert [one[1] for one in at] == asked
    [plan] = store.rows("EXPLAIN QUERY PLAN SELECT url FROM listed WHERE article_id = ?", ("a",))
    assert "listed_by_article" in plan["detail"]  # each check asks, and a section page lists thousands

    article = stories.load_article(store, watch.article_id)
    rename_article(store, replace(article, url="https://daily.test/fires"), ())
    assert "https://daily.test/fires" == lookouts.asked_address(store, stories.load_article(store, article.id))
    rename_article(store, article, ())
    web.say(f"{article.url}-spreads", an_answer(a_page(), url=f"{article.url}-spreads"))
    assert CheckOutcome.CHANGED is check_article(store, article.id, web, clock, SETTINGS, instruments)
    [capture] = versions.list_captures(store, article.id)
    assert capture.version is not None and f"{article.url}-spreads" == capture.version.url


def test_an_id_that_was_two_articles_says_nothing_any_more(store, web, clock, instruments):
    days = [feed(OLD), *(feed(("1", slug, slug, time), OLD) for slug, time in (("a", "08:30:00"), ("b", "09:30:00")))]
    web.say(URL, *(an_answer(page, url=URL) for page in (*days, feed(("1", "c", "c", "09:30:00"), OLD))))
    lookout = a_lookout(store)
    for _ in range(4):
        look(store, lookout, web, clock, instruments)

    assert {"a", "b", "c"} == watched(store)


def test_what_was_removed_stays_removed_at_another_address_and_what_was_listed_without_ids_is_given_them(
    store, web, clock, instruments
):
    entry = ("n1", "libel", "A libel", "08:30:00")
    pages = feed(OLD), feed(entry, OLD), feed(entry, OLD), feed(("n1", "libel-again", "Libel again", "08:30:00"), OLD)
    web.say(URL, *(an_answer(page, url=URL) for page in pages))
    lookout = a_lookout(store)
    for _ in range(2):
        look(store, lookout, web, clock, instruments)
    with store.transaction():
        store.write("UPDATE listed SET entry_id = ''")  # as before ids were kept
    look(store, lookout, web, clock, instruments)
    remove_article(store, watches.list_watches(store)[0].article_id, by="ada", reason="", now=clock())
    look(store, lookout, web, clock, instruments)

    assert [] == list(stories.list_articles(store, "talks"))
    assert Why.REMOVED == lookouts.list_listed(store, lookout.id)[0].note


class Limited(FakeWeb):
    """A web that writes down the limits of what was asked."""

    limits: list[Limits]

    def fetch(self, url, *, limits=PAGE, **rest):
        self.limits = [*getattr(self, "limits", ()), limits]
        return super().fetch(url, limits=limits, **rest)


def test_a_listing_is_asked_for_as_a_feed_and_a_page_as_a_page(store, clock, instruments) -> None:
    web = Limited()
    web.say("https://daily.test/robots.txt", an_answer("", 404))
    web.say(URL, an_answer(rss("Fire grows"), content_type="application/rss+xml"))
    web.say("https://daily.test/Fire-grows", an_answer(a_page(), content_type="text/html"))
    lookout = a_lookout(store, backlog=1)
    check_lookout(store, lookout.id, web, clock, SETTINGS, instruments)
    [watch] = watches.list_watches(store)
    check_article(store, watch.article_id, web, clock, SETTINGS, instruments)

    asked = {one.url: limits.accept.partition(",")[0] for limits, one in zip(web.limits, web.asked, strict=True)}
    assert ("application/atom+xml", "text/html") == (asked[URL], asked["https://daily.test/Fire-grows"])
    assert "text/html" in LISTING.accept and (PAGE.total, PAGE.body_bytes) == (LISTING.total, LISTING.body_bytes)
