"""Which article a text belongs to: the one named, the one at its address, the one it goes on from; else a new one.

A text that says nothing of its article goes on from the only one of the story, unless the two have nothing in common:
then it begins one. Of several it goes on from the only one it shares a good part with, else from the one whose title
is its headline, else from the only one that was ever read, else to the one that somebody chose for such texts. What
somebody chose for this very text goes before all that.
A new article is only thought of here; it is stored with its first text (service.record).
Refuses: guessing among several.
"""

from service.domain.addresses import tidy_address
from service.domain.errors import Invalid
from service.domain.stories import Article, make_article
from service.importing import Arrival, Wall
from service.watching.resemblance import is_another_article, resemble
from storage import Store, stories, versions

#: Share of a text's runs of words that an article's newest text has too, from which on it goes on from that article.
GOES_ON = 0.3

#: Articles named to somebody who has to say which one is meant.
TOLD = 5

#: Chosen for one text: none of those there are, but one that it begins.
ITS_OWN = "new"


class Unplaced(Invalid):
    """A text may belong to several articles, and nothing says to which."""

    def __init__(self, name: str, accepted: str) -> None:
        super().__init__("article", name, accepted)


class Placing:
    """The articles of a story, those that an import will make among them."""

    def __init__(self, store: Store, story_id: str, named: str = "", otherwise: str = "") -> None:
        """named: id, address or title of the article that everything belongs to, "" to find out for each.

        otherwise: likewise, of what may belong to several; "" refuses it.
        """
        self._store = store
        self._story_id = story_id
        self._named = named
        self._otherwise = otherwise
        known = stories.list_articles(store, story_id)
        self._stored = {article.id for article in known}
        self._articles = {article.id: article for article in known}
        self._merged = {
            one.id: stories.standing_article(store, one)
            for one in stories.list_every_article(store, story_id)
            if one.id not in self._stored
        }
        self._newest: dict[str, str] = {}  # the text that stands last of each article, stored or placed
        self._by_url = {tidy_address(article.url): article for article in known if article.url}
        for one in stories.list_every_article(store, story_id):
            if one.url and one.id in self._merged:
                self._by_url.setdefault(tidy_address(one.url), self._merged[one.id])

    def is_new(self, article: Article) -> bool:
        """Whether the article was not stored before."""
        return article.id not in self._stored

    def article_for(self, row: Arrival | Wall, chosen: str = "") -> tuple[Article, bool]:
        """The article, and whether only somebody's choice says so.

        chosen: id of the one somebody chose for this very text, or ITS_OWN; "" to find out. Raises Unplaced when the
        story has several and nothing says which one this is.
        """
        headline = row.headline if isinstance(row, Arrival) else ""
        if chosen == ITS_OWN:
            article: Article | None = self._made(headline or row.name, row, headline)
        else:
            article = self._found(chosen) if chosen else self._told(row, headline)
        is_chosen = bool(chosen) or article is None
        if article is None and self._otherwise:
            article = self._found(self._otherwise)
        if article is None:
            raise Unplaced(row.name, f"the story has several, name the one or give its address: {self._several()}")
        if isinstance(row, Arrival):
            self._newest[article.id] = row.text
        return article, is_chosen

    def _told(self, row: Arrival | Wall, headline: str) -> Article | None:
        """The article that what was given, the text or the story says; None when it may be of several."""
        if self._named:
            found = self._found(self._named)
            return found or self._made(self._named, row, headline)
        if row.url:
            return self._by_url.get(tidy_address(row.url)) or self._made(headline or row.url, row, headline)
        if isinstance(row, Arrival) and self._articles:
            beside = {id: resemble(row.text, text) for id in self._articles if (text := self._newest_of(id))}
            alike = [id for id, found in beside.items() if found.shared >= GOES_ON]
            if len(alike) == 1:
                return self._articles[alike[0]]
            titled = [article for article in self._articles.values() if headline and _is_titled(article, headline)]
            if len(titled) == 1:
                return titled[0]
            if beside and all(map(is_another_article, beside.values())):
                return self._made(headline or row.name, row, headline)
            if len(beside) == 1:  # the others have no text yet: they were never read
                return self._articles[next(iter(beside))]
        if len(self._articles) > 1:
            return None
        return next(iter(self._articles.values()), None) or self._made(headline or row.name, row, headline)

    def _several(self) -> str:
        told = "; ".join(map(_described, list(self._articles.values())[:TOLD]))
        more = len(self._articles) - TOLD
        return told + (f"; and {more} more" if more > 0 else "")

    def _newest_of(self, article_id: str) -> str:
        if article_id not in self._newest:
            known = versions.list_versions(self._store, article_id) if article_id in self._stored else ()
            self._newest[article_id] = versions.load_version(self._store, known[-1].id).text if known else ""
        return self._newest[article_id]

    def _found(self, named: str) -> Article | None:
        if named in self._articles or named in self._merged:
            return self._articles.get(named) or self._merged[named]
        at = self._by_url.get(tidy_address(named))
        return at or next((article for article in self._articles.values() if article.title == named), None)

    def _made(self, title: str, row: Arrival | Wall, headline: str) -> Article:
        is_address = title.lower().startswith(("http://", "https://"))
        url = tidy_address(row.url or (title if is_address else ""))
        article = make_article(
            self._story_id,
            url=url,
            title=headline if is_address and headline else title,
            language=row.language if isinstance(row, Arrival) else "",
        )
        known = self._merged.get(article.id) or self._articles.setdefault(article.id, article)
        if known.url:
            self._by_url.setdefault(tidy_address(known.url), known)
        return known


def _described(article: Article) -> str:
    """The article's name, and what tells it apart from another of that name."""
    beside = (article.publisher, article.url if article.title else "", article.id)
    return f"{article.title or article.url} ({', '.join(filter(None, beside))})"


def _is_titled(article: Article, headline: str) -> bool:
    """Whether the article is called as the text is headed, in any case and spacing."""
    return " ".join(article.title.casefold().split()) == " ".join(headline.casefold().split())
