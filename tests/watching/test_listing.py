"""Feeds, sitemaps and section pages: what is listed, that nothing hostile gets out, and what is chosen."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from zlib import compressobj

import pytest

from service.domain.errors import Invalid
from service.domain.lookouts import Lookout, make_lookout, parse_words
from service.watching.listing import Entry, Listing, choose
from service.watching.listing.choosing import Why
from service.watching.listing.found import dump, load
from service.watching.listing.parsing import parse_listing
from service.watching.page import PageReader
from tests.builders import NOON

URL = "https://daily.test/feed"

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Daily</title>
<item><title>Talks &amp;amp; trade resume</title><link>https://daily.test/a?id=1#top</link>
<pubDate>Wed, 07 Jan 2026 09:30:00 +0100</pubDate></item>
<item><title>&lt;b&gt;Fire&lt;/b&gt; grows</title><link>/b</link></item>
<item><title>Bad</title><link>javascript:alert(1)</link></item>
<item><title>Broken</title><link>http://[x</link></item>
<item><title>Talks again</title><link>https://daily.test/a?id=1</link></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The Weir</title>
<entry><title>Dam holds</title><link rel="alternate" href="https://weir.test/dam"/><id>tag:weir</id>
<updated>2026-01-07T09:30:00Z</updated></entry></feed>"""

JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "The Echo", "items": [
{"id": "1", "url": "https://echo.test/tram", "title": "Tram line approved", "date_published": "2026-01-07T09:30:00Z"},
{"id": "https://echo.test/other", "content_text": "No title"}, {"url": "http://[x", "title": "Broken"}, 7]}"""

NEWS_SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://daily.test/old</loc><lastmod>2026-01-01</lastmod></url>
<url><loc>https://daily.test/new</loc><news:news><news:publication_date>2026-01-07T09:30:00Z</news:publication_date>
<news:title>New bridge</news:title></news:news></url></urlset>"""

INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://daily.test/s1.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
<sitemap><loc>https://daily.test/s2.xml</loc><lastmod>2026-01-07</lastmod></sitemap></sitemapindex>"""

SECTION = """<html><head><title>World | Daily</title></head><body><nav><a href="/x/y">A menu with many words</a></nav>
<main><a href="/world/talks">Talks on border crossing resume</a> <a href="/tag/talks/1">More on the border talks</a>
<a href="http://[x">A link that nobody can follow</a>
<a href="https://other.test/a">Another paper says something else</a> <a href="/world/fire">Fire</a>
<a href="https://www.daily.test/world/dam">Dam above Weir holds firm</a></main></body></html>"""

AT = datetime(2026, 1, 7, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    with PageReader(cpu_seconds=2, patience_seconds=20) as reader:
        yield reader


def listed(text: str | bytes, url: str = URL) -> Listing:
    return parse_listing(text if isinstance(text, bytes) else text.encode(), "", url)


@pytest.mark.parametrize(
    ("text", "kind", "entries"),
    [
        (
            RSS,
            "feed",
            [
                ("https://daily.test/a?id=1", "Talks & trade resume", datetime(2026, 1, 7, 8, 30, tzinfo=UTC)),
                ("https://daily.test/b", "Fire grows", None),
            ],
        ),
        (ATOM, "feed", [("https://weir.test/dam", "Dam holds", AT)]),
        (
            JSON_FEED,
            "feed",
            [("https://echo.test/tram", "Tram line approved", AT), ("https://echo.test/other", "", None)],
        ),
        (
            NEWS_SITEMAP,
            "sitemap",
            [
                ("https://daily.test/new", "New bridge", AT),
                ("https://daily.test/old", "", datetime(2026, 1, 1, tzinfo=UTC)),
            ],
        ),
        (
            SECTION,
            "section",
            [
                ("https://daily.test/world/talks", "Talks on border crossing resume", None),
                ("https://www.daily.test/world/dam", "Dam above Weir holds firm", None),
            ],
        ),
        ("", "", []),
        ("<html><body><p>Hello</p></body></html>", "", []),
        ('{"a": 1}', "", []),
        ("<rss", "", []),
    ],
    ids=["rss", "atom", "json feed", "news sitemap", "section", "empty", "no links", "json", "stump"],
)
def test_every_kind_of_listing_is_read(text, kind, entries):
    found = listed(text)

    assert kind == found.kind
    assert entries == [(one.url, one.title, one.published_at) for one in found.entries]
    assert found == load(dump(found))


def test_an_index_names_its_sitemaps_the_newest_first():
    assert ("https://daily.test/s2.xml", "https://daily.test/s1.xml") == listed(INDEX).further


def test_a_packed_sitemap_is_unpacked_no_further_than_the_protocol_allows():
    packing = compressobj(wbits=31)
    bomb = packing.compress(b"<urlset>" + b" " * 80_000_000) + packing.flush()

    packing = compressobj(wbits=31)
    assert 2 == len(listed(packing.compress(NEWS_SITEMAP.encode()) + packing.flush()).entries)
    assert () == listed(bomb).entries


def test_a_broken_feed_gives_what_could_be_read():
    assert 2 == len(listed(RSS.replace("</channel></rss>", "<item><title>Cut")).entries)


def a_lookout(**rules) -> Lookout:
    return make_lookout("flood", URL, NOON, **rules)


def entries(*titles: str) -> tuple[Entry, ...]:
    return tuple(Entry(url=f"https://x.test/{n}", title=title, published_at=None) for n, title in enumerate(titles))


def whys(*titles: str, seen=(), taken_today: int = 0, is_first: bool = False, **rules) -> list[Why]:
    choices = choose(entries(*titles), a_lookout(**rules), seen=seen, taken_today=taken_today, is_first=is_first)
    return [choice.why for choice in choices]


def test_words_choose_by_whole_words_whatever_their_case():
    found = whys("Border Talks", "A talkshow", "Talking of cars", "Fire", words=("talks", "talk*"), without=("cars",))

    assert [Why.WANTED, Why.WANTED, Why.EXCLUDED, Why.NO_WORD] == found
    assert [Why.WANTED, Why.NO_WORD] == whys("The border-crossing opens", "Crossing border", words=("border crossing",))


def test_where_there_is_no_title_the_words_of_the_address_count():
    sitemap = tuple(
        Entry(url=f"https://x.test/world/{slug}", title="", published_at=None)
        for slug in ("fire-covers-300-acres", "council-votes", "s%C3%A4chsische-fires.html")
    )
    chosen = choose(sitemap, a_lookout(words=("fire",), without=()), seen=(), taken_today=0, is_first=False)

    assert [Why.WANTED, Why.NO_WORD_IN_ADDRESS, Why.NO_WORD_IN_ADDRESS] == [one.why for one in chosen]
    left_out = a_lookout(words=(), without=("council",))
    [_, passed, _] = choose(sitemap, left_out, seen=(), taken_today=0, is_first=False)
    assert Why.EXCLUDED_BY_ADDRESS is passed.why


def test_a_day_has_enough_and_what_was_seen_is_not_taken_again():
    assert [Why.WANTED, Why.ENOUGH] == whys("A b", "C d", per_day=2, taken_today=1)
    assert [Why.SEEN, Why.WANTED] == whys("A b", "C d", seen={"x.test/0"})


def test_what_is_listed_at_the_first_look_is_old_but_for_the_backlog():
    assert [Why.OLDER, Why.OLDER] == whys("A b", "C d", is_first=True)
    assert [Why.WANTED, Why.OLDER] == whys("A b", "C d", is_first=True, backlog=1)


@pytest.mark.parametrize("rules", [{"per_day": 0}, {"per_day": 501}, {"backlog": -1}, {"words": ("x" * 81,)}])
def test_rules_that_cannot_be_kept_are_refused(rules):
    with pytest.raises(Invalid):
        a_lookout(**rules)


def test_words_are_given_with_commas_or_lines_between_them():
    assert ("border crossing", "talks") == parse_words("border  crossing, talks\n, talks")


def rss(*items: str, head: str = "") -> str:
    told = "".join(f"<item>{one}</item>" for one in items)
    return f'<rss version="2.0"><channel><title>V</title>{head}{told}</channel></rss>'


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("Mon, 2 Mar 2026 08:00:00 CET", 7),
        ("Mon, 02 Mar 2026 08:00:00 CEST", 6),
        ("Mon, 2 Mar 2026 08:00:00 BST", 7),
        ("Mon, 2 Mar 2026 08:00:00 EET", 6),
        ("Mon, 2 Mar 2026 08:00:00 GMT", 8),
        ("Mon, 2 Mar 2026 08:00:00 EST", 13),
        ("Mon, 2 Mar 2026 08:00:00 +0530", 2),
        ("2026-03-02T08:00:00+01:00", 7),
        ("1772438400", 8),
        ("02/03/2026 08:00", None),
        ("17724384", None),
    ],
)
def test_a_feed_s_dates_are_read_right_or_not_at_all(written: str, hour: int | None) -> None:
    [entry] = parse_listing(rss(f"<link>https://valley.test/a</link><pubDate>{written}</pubDate>").encode()).entries

    assert hour == (entry.published_at and entry.published_at.hour)


def addresses(data: str | bytes, url: str = "https://valley.test/feed/news.xml") -> list[str]:
    found = parse_listing(data if isinstance(data, bytes) else data.encode(), "", url)
    return [entry.url.removeprefix("https://valley.test") for entry in found.entries]


def test_no_address_is_made_of_what_is_none() -> None:
    for id in ("abc-123", "17", "tag:valley.test,2026:1", "urn:uuid:1-2", ""):
        assert [] == addresses(rss(f'<title>A</title><guid isPermaLink="false">{id}</guid>'))
        assert [] == addresses(f'{{"items": [{{"id": "{id}", "title": "A"}}]}}')
    assert ["/a"] == addresses(rss('<guid isPermaLink="false">https://valley.test/a</guid>'))
    assert ["/a"] == addresses('{"items": [{"id": "https://valley.test/a"}]}')


def test_one_entry_under_two_addresses_is_one() -> None:
    twice = [f"<title>A</title><link>https://valley.test/a{end}</link><guid>17</guid>" for end in ("?utm_source=r", "")]

    assert ["/a?utm_source=r"] == addresses(rss(*twice))
    assert ["/a", "/b"] == addresses(rss("<link>https://valley.test/a</link>", "<link>https://valley.test/b</link>"))


NEWS = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/'
    'schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><image:image>'
    "<image:loc>https://valley.test/i.jpg</image:loc><image:title>A ferry</image:title></image:image>"
    "<loc>https://valley.test/a?x=1&y=2</loc><n:news><n:publication_date>2026-03-02</n:publication_date>"
    "<n:title>Fares rise</n:title></n:news></url><url><loc>/b</loc></url></urlset>"
)


def test_a_sitemap_gives_the_pages_and_no_pictures_however_it_is_written() -> None:
    for form in (
        NEWS,
        f"\n \n{NEWS}",
        gzip.compress(NEWS.encode()),
        NEWS.encode("utf-16"),
        NEWS.replace("&y", "&amp;y"),
    ):
        assert ["/a?x=1&y=2", "/b"] == addresses(form)
    assert "Fares rise" == parse_listing(NEWS.encode(), "", "https://valley.test/s.xml").entries[0].title
    assert ["/a", "/b"] == addresses("https://valley.test/a\n\nhttps://valley.test/b\n")
    assert [] == addresses("https://valley.test/a\nis where it was")
    index = "<sitemapindex><sitemap><loc>/two.xml</loc></sitemap></sitemapindex>"
    assert ("https://valley.test/two.xml",) == parse_listing(index.encode(), "", "https://valley.test/s.xml").further


def test_feeds_packed_or_of_wide_characters_and_pages_with_a_base_are_read() -> None:
    feed = rss("<title>Délayée</title><link>https://valley.test/a</link>")
    for form in (gzip.compress(feed.encode()), f'<?xml version="1.0" encoding="utf-16"?>{feed}'.encode("utf-16")):
        assert "Délayée" == parse_listing(form).entries[0].title
    page = "<base href='/news/'><main><a href='ferry'>Ferry fares to rise in June</a></main>"
    assert ["/news/ferry"] == addresses(page)
