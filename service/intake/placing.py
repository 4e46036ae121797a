"""Which article a text belongs to: the one named, the one at its address, the one it goes on from; else a new one.

Whether a text or a page of the same article was seen first makes no difference: articles at addresses that come with
the same import are known to texts that have none (`expect`), and a page at an address that nobody knows goes on from
the only article without one that it shares a good part with, which is at that address from then on.
A text that says nothing of its article is brought again where only one has it as of that very time. Else it goes on
from the only one of the story, unless the two have nothing in common or, where they are too short to tell, are headed
otherwise: then it begins one. Of several it goes on from the only one it shares a good part with, else from the one
whose title is its headline, else from the only one that was ever read, else to the one that somebody chose for all such
texts, else to that of the only text like it that somebody chose for.
What somebody chose for this very text goes before all that, and moves no text that says itself where it belongs: a
preview is looked at before anything is chosen, and what it showed is what is recorded.
A new article is only thought of here; it is stored with its first text (service.record).
Refuses: guessing among several.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace

from service.domain.addresses import tidy_address
from service.domain.errors import Conflict, Invalid, NotFound
from service.domain.ids import content_id, text_hash
from service.domain.pages import page_key
from service.domain.stories import Article, make_article
from service.importing import Arrival, Wall
from service.intake.beside import Beside
from service.watching.resemblance import Nearness, is_apart
from storage import Store, stories, versions

#: Articles named to somebody who has to say which one is meant.
TOLD = 5

#: Chosen for one text: none of those there are, but one that it begins.
ITS_OWN = "new"

#: Likewise, but one new article for all texts of its headline for which this is chosen.
HEADED_SO = "headed"


#: What a row says that tells where an article is published of which nobody knew.
ADDRESSED = "Its article had no address, and is at {} from now on."


class Unplaced(Invalid):
    """A text may belong to several articles, and nothing says to which."""

    def __init__(self, name: str, accepted: str) -> None:
        super().__init__("article", name, accepted)


class Placing:
    """The articles of a story, those that an import will make among them."""

    def __init__(
        self,
        store: Store,
        story_id: str,
        named: str = "",
        otherwise: str = "",
        begun: Iterable[Article] = (),
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """named: id, address or title of the article that everything belongs to, "" to find out for each.

        otherwise: likewise, of what may belong to several; "" refuses it. begun: those that an earlier look at the
        same texts placed some in, which others may be chosen for. pause: called again and again while texts are placed;
        what it raises ends that.
        """
        self._store = store
        self._pause = pause
        self._story_id = story_id
        self._named = named
        self._otherwise = otherwise
        self._begun = {article.id: article for article in begun}
        known = stories.list_articles(store, story_id)
        self._stored = {article.id for article in known}
        self._articles = {article.id: article for article in known}
        self._merged = {
            one.id: stories.standing_article(store, one)
            for one in stories.list_every_article(store, story_id)
            if one.id not in self._stored
        }
        self._newest = Beside(pause)  # the text that stands last of each article, stored or placed unchosen
        self._unread = frozenset(self._stored)  # of these it was not looked up
        self._chosen = Beside(pause)  # the last text somebody chose each article for
        self._own: dict[str, Article] = {}  # those that texts begin because somebody chose so
        self._page = ""  # the only address that texts of the named article come with, where nobody knows it
        self._found_at: dict[str, Arrival] = {}  # the first that came with an address, of articles that had none
        self._by_url: dict[str, Article] = {}
        self._by_page: dict[str, Article] = {}
        for one in (*known, *stories.list_every_article(store, story_id)):
            self._enter(one.url, self._merged.get(one.id, one))
        for page, one in stories.list_moved_articles(store, story_id).items():
            self._by_page.setdefault(page, self._merged.get(one.id, one))

    def expect(self, rows: Iterable[Arrival | Wall]) -> None:
        """These will come, oldest first, and nobody said where they belong: what stands at their addresses is known.

        A text that was seen before the page that it is of, or lies before it in a folder, finds it all the same.
        """
        first: dict[str, Arrival] = {}
        for row in rows:
            if isinstance(row, Arrival) and row.url and self._at(row.url) is None:
                first.setdefault(page_key(row.url), row)
        if self._named:
            self._page = next(iter(first.values())).url if len(first) == 1 else ""
            return
        alike = {page: self._nameless(row) for page, row in first.items()}
        claims = Counter(article.id for article in alike.values() if article)
        for page, row in first.items():
            article = alike[page]
            if article is None or claims[article.id] > 1:  # or any of them may be that article
                article = self._made(row.headline or row.url, row, row.headline)
            self._enter(row.url, article)
            if article.id not in self._newest:
                self._newest.put(article.id, row.text)

    def _nameless(self, row: Arrival) -> Article | None:
        """The only article that a page goes on from, where nobody knows at what address that is; else None."""
        if all(article.url for article in self._articles.values()):
            return None
        self._read_newest()
        alike = self._newest.look(row.text).alike()
        article = self._articles[alike[0]] if len(alike) == 1 else None
        if article is None or article.url or (row.publisher and article.publisher not in ("", row.publisher)):
            return None
        return article

    def give_addresses(self) -> None:
        """Articles that had no address are at those that their texts came with."""
        for id, row in self._found_at.items():
            with suppress(Conflict, NotFound):  # somebody was quicker, and said something else
                stories.give_address(self._store, id, tidy_address(row.url))

    def says(self, row: Arrival | Wall, article: Article) -> str:
        """What placing this text changes of an article that is stored; "" for nothing."""
        return ADDRESSED.format(tidy_address(row.url)) if self._found_at.get(article.id) is row else ""

    def is_new(self, article: Article) -> bool:
        """Whether the article was not stored before."""
        return article.id not in self._stored

    def article_for(
        self, row: Arrival | Wall, chosen: str = "", placed: Article | None = None, *, is_open: bool = False
    ) -> tuple[Article, bool]:
        """The article, and whether only somebody's choice says so.

        chosen: id of the one somebody chose for this very text, ITS_OWN or HEADED_SO; "" to find out. placed: where an
        earlier look at the same texts placed it; is_open: that look said that only a choice places it. Raises Unplaced
        when the story has several and nothing says which one this is.
        """
        self._pause()
        headline = row.headline if isinstance(row, Arrival) else ""
        told = self._standing(placed) if placed else None if is_open else self._told(row, headline)
        if told is not None and isinstance(row, Arrival):
            self._newest.put(told.id, row.text)
        article = told
        if chosen:
            is_new = chosen in (ITS_OWN, HEADED_SO)
            article = self._made_apart(row, headline, chosen == HEADED_SO) if is_new else self._found(chosen)
        elif told is None:
            article = self._found(self._otherwise) if self._otherwise else self._gone_on(row)
        if article is None:
            raise Unplaced(row.name, f"the story has several, name the one or give its address: {self._several()}")
        if chosen and isinstance(row, Arrival):
            self._chosen.put(article.id, row.text)
        if isinstance(row, Arrival) and row.url and not article.url and self._at(row.url) in (None, article):
            self._found_at.setdefault(article.id, row)
        return article, bool(chosen) or told is None

    def _gone_on(self, row: Arrival | Wall) -> Article | None:
        """The only article that somebody chose for a text which this one goes on from."""
        text = row.text if isinstance(row, Arrival) else ""
        alike = self._chosen.look(text).alike() if text else []
        return (self._own.get(alike[0]) or self._found(alike[0])) if len(alike) == 1 else None

    def _told(self, row: Arrival | Wall, headline: str) -> Article | None:
        """The article that what was given, the text or the story says; None when it may be of several."""
        if self._named:
            found = self._found(self._named)
            return found or self._made(self._named, row, headline)
        if row.url:
            return self._at(row.url) or self._made(headline or row.url, row, headline)
        if isinstance(row, Arrival) and self._articles:
            if (known := self._known(row)) is not None:
                return known
            self._read_newest()
            beside = self._newest.look(row.text)
            alike = beside.alike()
            if len(alike) == 1:
                return self._articles[alike[0]]
            titled = [article for article in self._articles.values() if headline and _is_titled(article, headline)]
            if len(titled) == 1:
                return titled[0]
            heading = headline if "\n" in row.text else ""
            if beside.ids and all(self._is_apart(heading, id, found) for id, found in beside.each()):
                return self._made(headline or row.name, row, headline)
            if len(beside.ids) == 1:  # the others have no text yet: they were never read
                return self._articles[beside.ids[0]]
        if len(self._articles) > 1:
            return None
        return next(iter(self._articles.values()), None) or self._made(headline or row.name, row, headline)

    def _known(self, row: Arrival) -> Article | None:
        """The only article that has this very text as of this very time: the text is brought again."""
        if row.captured_at is None:
            return None
        ids = stories.list_articles_with(self._store, self._story_id, text_hash(row.text), row.captured_at)
        known = {article.id: article for id in ids if (article := self._articles.get(id) or self._merged.get(id))}
        return next(iter(known.values())) if len(known) == 1 else None

    def _is_apart(self, heading: str, article_id: str, found: Nearness) -> bool:
        """Whether a text is of another article than this one, by its words or by what stands above them."""
        return is_apart(found, heading, self._newest.text_of(article_id), self._articles[article_id].title)

    def _made_apart(self, row: Arrival | Wall, headline: str, is_shared: bool) -> Article:
        """A new article, whatever those there are called: the same one for the same text, or for its headline."""
        if row.url:  # what stands at an address is the article there
            return self._at(row.url) or self._made(headline or row.url, row, headline)
        title, text = headline or row.name, row.text if isinstance(row, Arrival) else row.excerpt
        language = row.language if isinstance(row, Arrival) else ""
        publisher = row.publisher if isinstance(row, Arrival) else ""
        plain = make_article(self._story_id, url="", title=title, publisher=publisher, language=language)
        apart = (HEADED_SO,) if is_shared and headline else (row.captured_at, text)
        own = replace(plain, id=content_id("article", self._story_id, title, *apart))
        known = self._articles.get(own.id) or self._merged.get(own.id) or own
        return self._own.setdefault(own.id, known)

    def _several(self) -> str:
        told = "; ".join(map(_described, list(self._articles.values())[:TOLD]))
        more = len(self._articles) - TOLD
        return told + (f"; and {more} more" if more > 0 else "") + self._alike()

    def _alike(self) -> str:
        """What is said where two articles are called alike: what came without an address may be one that has one."""
        titles = [" ".join(one.title.casefold().split()) for one in self._articles.values()]
        if all(titles.count(title) == 1 for title in titles if title):
            return ""
        return "; those of one headline that are one article can be merged, and then this finds its place"

    def _read_newest(self) -> None:
        """Of each article that was stored before, the newest text is known, or one that came since."""
        for id in self._unread:
            if id not in self._newest:
                self._pause()
                known = versions.list_versions(self._store, id)
                self._newest.put(id, versions.load_version(self._store, known[-1].id).text if known else "")
        self._unread = frozenset()

    def _found(self, named: str) -> Article | None:
        if named in self._articles or named in self._merged:
            return self._articles.get(named) or self._merged[named]
        if named in self._begun:
            return self._standing(self._begun[named])
        return self._at(named) or next((article for article in self._articles.values() if article.title == named), None)

    def _made(self, title: str, row: Arrival | Wall, headline: str) -> Article:
        is_address = title.lower().startswith(("http://", "https://"))
        url = tidy_address(row.url or (title if is_address else self._page))
        article = make_article(
            self._story_id,
            url=url,
            title=headline if is_address and headline else title,
            publisher=row.publisher if isinstance(row, Arrival) else "",
            language=row.language if isinstance(row, Arrival) else "",
        )
        return self._standing(article)

    def _standing(self, article: Article) -> Article:
        """The article as it is stored, or merged into another; else it is a new one."""
        known = self._merged.get(article.id) or self._articles.setdefault(article.id, article)
        self._enter(known.url, known)
        return known

    def _enter(self, url: str, article: Article) -> None:
        if url:
            self._by_url.setdefault(tidy_address(url), article)
            self._by_page.setdefault(page_key(url), article)

    def _at(self, url: str) -> Article | None:
        """The article at exactly this address, else at another address of the same page."""
        return self._by_url.get(tidy_address(url)) or self._by_page.get(page_key(url))


def _described(article: Article) -> str:
    """The article's name, and what tells it apart from another of that name."""
    beside = (article.publisher, article.url if article.title else "", article.id)
    return f"{article.title or article.url} ({', '.join(filter(None, beside))})"


def _is_titled(article: Article, headline: str) -> bool:
    """Whether the article is called as the text is headed, in any case and spacing."""
    return " ".join(article.title.casefold().split()) == " ".join(headline.casefold().split())
