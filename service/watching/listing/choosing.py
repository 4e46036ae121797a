"""Which entries of a listing become watched articles, and why the others do not. Pure.

Refuses: fetching; remembering what was seen, which is handed in.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from service.domain.lookouts import MOVED, Listed, Lookout
from service.domain.pages import page_key
from service.watching.listing.found import Entry


class Why(StrEnum):
    """Why an entry is, or is not, taken."""

    WANTED = "wanted"
    SEEN = "seen before"
    MOVED = MOVED
    REMOVED = "its article was removed"  # for good, by a person; storage/curating/removals.py writes the same
    NO_WORD = "none of the words is in its title"
    NO_WORD_IN_ADDRESS = "it has no title, and none of the words is in its address"
    EXCLUDED = "a word that is left out is in its title"
    EXCLUDED_BY_ADDRESS = "it has no title, and a word that is left out is in its address"
    ENOUGH = "enough for today"
    OLDER = "it was listed before the lookout began"


#: Of entries whose addresses are all that they ever were.
NONE_MOVED: Mapping[str, Listed] = {}


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry, and what becomes of it."""

    entry: Entry
    why: Why
    article_id: str = ""  # what it is already, under another address

    @property
    def is_wanted(self) -> bool:
        """Whether it becomes a watched article."""
        return self.why is Why.WANTED


def choose(
    entries: Sequence[Entry],
    lookout: Lookout,
    *,
    seen: Collection[str],
    taken_today: int,
    is_first: bool,
    removed: Collection[str] = (),
    moved: Mapping[str, Listed] = NONE_MOVED,
) -> tuple[Choice, ...]:
    """What becomes of each entry, in their order.

    seen: keys of the pages that were listed before. taken_today: how many became articles since midnight UTC. is_first:
    the listing is looked at for the first time, and only `backlog` entries of what it holds are wanted. removed: keys
    of the pages of articles that were removed for good; a person may bring them again, a listing may not. moved:
    by page, as what an entry was listed first whose address was another.
    """
    left = lookout.per_day - taken_today
    backlog = lookout.backlog if is_first else left
    chosen = []
    for entry in entries:
        page = page_key(entry.url)
        before = moved.get(page)
        why = Why.REMOVED if page in removed else _judge(entry, lookout, seen, before)
        if why is Why.WANTED and backlog <= 0:
            why = Why.OLDER if is_first else Why.ENOUGH
        elif why is Why.WANTED and left <= 0:
            why = Why.ENOUGH
        if why is Why.WANTED:
            left -= 1
            backlog -= 1
        chosen.append(Choice(entry, why, before.article_id if before is not None and why is Why.MOVED else ""))
    return tuple(chosen)


def _judge(entry: Entry, lookout: Lookout, seen: Collection[str], before: Listed | None) -> Why:
    if page_key(entry.url) in seen:
        return Why.SEEN
    if before is not None and before.article_id:
        return Why.MOVED
    if before is not None and before.note in (Why.REMOVED, Why.OLDER):  # whatever its words are now
        return Why(before.note)
    title = f" {_plain(entry.title or _path_of(entry.url))} "
    if any(_stands_in(word, title) for word in lookout.without):
        return Why.EXCLUDED if entry.title else Why.EXCLUDED_BY_ADDRESS
    if lookout.words and not any(_stands_in(word, title) for word in lookout.words):
        return Why.NO_WORD if entry.title else Why.NO_WORD_IN_ADDRESS
    return Why.WANTED


def _path_of(url: str) -> str:
    """The words of an address, for an entry without a title: a plain sitemap has none, and addresses are made of them.

    >>> _path_of("https://example.org/world/fire-covers-300-acres.html")
    '/world/fire-covers-300-acres.html'
    """
    return unquote(urlsplit(url).path)


def _plain(words: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in words.casefold()).split())


def _stands_in(word: str, title: str) -> bool:
    """Whether the word, or the words one after the other, stand in the title; a star at the end stands for any end."""
    plain = _plain(word)
    return bool(plain) and (f" {plain}" in title if word.rstrip().endswith("*") else f" {plain} " in title)
