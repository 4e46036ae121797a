"""Search over what is claimed, who holds it, and the texts.

The indexes are SQLite's (FTS5), kept by triggers in the transaction that writes the words; which claims are in them
says searched.py beside this. What somebody types never reaches the index's own query
language: every word is quoted, and a search that takes longer than LONGEST_MS is stopped, because a single letter
with a star has kept whole services busy. Refuses: what the page looks like; which part of a text is shown (excerpt.py).
"""

import re
from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import Invalid
from storage.reading.excerpt import CLOSES, OPENS, excerpt_of
from storage.rows import time
from storage.store import Store

#: How long one search may take, in milliseconds.
LONGEST_MS = 1_000

#: Fewest letters before a star: shorter beginnings stand for too many words.
FEWEST_LETTERS = 3

#: Most words and phrases in one search, each counted once; and most words in all of these: the index looks for a phrase
#: at every place of every one of its words, which no clock stops.
MOST_TERMS, MOST_WORDS = 16, 40

_TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')

#: A word as the index (unicode61) parts words: marks on a letter (U+0300 to U+0331) part none, a low line does.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u0331])*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search that may be run."""

    match: str  # in the index's language; "" when there is nothing to look for
    said: str  # as it was typed, tidied
    note: str = ""  # what was understood otherwise than it was typed, one plain sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where to search. The defaults are everywhere."""

    story_id: str = ""
    kind: str = ""  # position or figure
    holder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A claim as it was worded in one article."""

    words: str  # marked
    about: str  # what is counted, marked; "" for positions
    measure: str  # what its figures are called through the story, marked where it has what is counted; "" for positions
    thread_id: str  # "" for one that is in no thread yet
    holder: str
    kind: str
    story_id: str
    story: str
    outlet: str
    version_id: str  # the earliest version that says so, in whatever order they came
    number: int  # of the claim on that version's page
    captured_at: datetime
    stands: bool  # the newest version of its article still says so


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundText:
    """An article with versions that hold the words."""

    excerpt: str  # of the newest of them, marked
    headline: str
    story_id: str
    story: str
    outlet: str
    version_id: str
    captured_at: datetime
    versions: int  # that hold the words


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody who holds positions, in one story."""

    name: str
    story_id: str
    story: str
    sayings: int


_OUTLET = "coalesce(nullif(articles.publisher, ''), nullif(articles.title, ''), articles.url)"

_IN = """
    AND (?2 = '' OR articles.story_id = ?2) AND (?3 = '' OR sayings.kind = ?3) AND (?4 = '' OR sayings.holder = ?4)
"""


def parse_query(text: str) -> Query:
    """What somebody typed, as a search: all words, "exact phrases", beginnings* and -words that must be missing.

    A term typed twice is looked for once. What cannot be meant so is taken as plain words, and the note says it.
    Raises Invalid for too many words.
    """
    wanted: dict[str, int] = {}  # terms as the index takes them, in the order typed: how many words each has
    unwanted: dict[str, int] = {}
    notes: list[str] = []
    said = " ".join(text.split())
    for minus, phrase, bare in _TERM.findall(said):
        words = _WORD.findall(phrase or bare)
        if not words:
            continue
        star = " *" if bare.endswith("*") and len(words[-1]) >= FEWEST_LETTERS else ""
        if bare.endswith("*") and not star:
            notes.append(f"A star needs at least {FEWEST_LETTERS} letters before it; the word itself was looked for.")
        is_unwanted = bool(minus) or bare.startswith("-")
        (unwanted if is_unwanted else wanted).setdefault(f'"{" ".join(words)}"{star}', len(words))
    if len(wanted) + len(unwanted) > MOST_TERMS:
        raise Invalid("q", said, f"at most {MOST_TERMS} different words or phrases are accepted")
    if sum((*wanted.values(), *unwanted.values())) > MOST_WORDS:
        raise Invalid("q", said, f"phrases of at most {MOST_WORDS} words in all are accepted")
    if unwanted and not wanted:
        wanted, unwanted = unwanted, {}
        notes.append("A search needs a word that is there; what was to be missing was looked for.")
    match = " AND ".join(wanted) + "".join(f" NOT {one}" for one in unwanted)
    return Query(match=match, said=said, note=" ".join(dict.fromkeys(notes)))


def find_sayings(store: Store, query: Query, where: Where, limit: int, offset: int = 0) -> tuple[Saying, ...]:
    """The claims whose words, or whose holder, match: the best first. Raises Slow."""
    if not query.match:
        return ()
    rows = store.rows_within(
        LONGEST_MS,
        f"""
        WITH page AS MATERIALIZED (
            SELECT sayings.number AS found, found_sayings.rank AS worth FROM found_sayings
            JOIN sayings ON sayings.number = found_sayings.rowid
            JOIN articles ON articles.id = sayings.article_id
            JOIN versions ON versions.id = sayings.version_id
            WHERE found_sayings MATCH ?1 {_IN}
            ORDER BY found_sayings.rank, versions.captured_at DESC, versions.id, sayings.place LIMIT ?7 OFFSET ?8
        )
        SELECT {_marked(0)} AS words, {_marked(1)} AS about,
            sayings.holder, sayings.kind, stories.id AS story_id, stories.title AS story, {_OUTLET} AS outlet,
            sayings.version_id, sayings.place, versions.captured_at, coalesce(strands.title, '') AS title,
            coalesce(strands.thread_id, '') AS thread_id, EXISTS (
                SELECT 1 FROM claims WHERE claims.snapshot = (
                    SELECT max(snapshots.number) FROM snapshots WHERE snapshots.version_id = (
                        SELECT id FROM versions AS newest WHERE newest.article_id = articles.id AND newest.retired = 0
                        ORDER BY newest.captured_at DESC LIMIT 1))
                AND claims.kind = sayings.kind AND claims.wording = first.wording
            ) AS stands
        FROM page
        JOIN sayings ON sayings.number = page.found
        JOIN articles ON articles.id = sayings.article_id
        JOIN stories ON stories.id = articles.story_id
        JOIN versions ON versions.id = sayings.version_id
        LEFT JOIN snapshots AS seen ON seen.version_id = sayings.version_id AND seen.extractor = sayings.extractor
        LEFT JOIN claims AS first ON first.snapshot = seen.number AND first.place = sayings.place
        LEFT JOIN strand_claims AS strung ON strung.version_id = sayings.version_id AND strung.claim_id = first.id
        LEFT JOIN strands ON strands.id = strung.strand_id
        ORDER BY page.worth, versions.captured_at DESC, versions.id, sayings.place
        """,
        (query.match, where.story_id, where.kind, where.holder, OPENS, CLOSES, limit, offset),
    )
    return tuple(
        Saying(
            words=row["words"],
            about=row["about"],
            measure=_measure(row["title"], row["about"]) if row["kind"] == "figure" else "",
            thread_id=row["thread_id"],
            holder=row["holder"],
            kind=row["kind"],
            story_id=row["story_id"],
            story=row["story"],
            outlet=row["outlet"],
            version_id=row["version_id"],
            number=row["place"] + 1,
            captured_at=time(row["captured_at"]),
            stands=bool(row["stands"]),
        )
        for row in rows
    )


def _measure(title: str, about: str) -> str:
    """What a figure is of, with the marks of what is counted: "fire contained", and not only "fire"."""
    counted = about.replace(OPENS, "").replace(CLOSES, "")
    return title.replace(counted, about, 1) if counted and counted in title else title or about


def _marked(column: int) -> str:
    """A column of the index with the words marked, of a found saying of the page alone: marking thousands is slow."""
    return f"""(SELECT highlight(found_sayings, {column}, ?5, ?6) FROM found_sayings
        WHERE found_sayings MATCH ?1 AND found_sayings.rowid = page.found)"""


def find_texts(store: Store, query: Query, where: Where, limit: int, offset: int = 0) -> tuple[FoundText, ...]:
    """The articles with a current version whose text matches, that with the newest first. Raises Slow."""
    if not query.match:
        return ()
    rows = store.rows_within(
        LONGEST_MS,
        f"""
        WITH found AS MATERIALIZED (
            SELECT found_texts.rowid AS number, searched_texts.content_hash FROM found_texts
            JOIN searched_texts ON searched_texts.number = found_texts.rowid WHERE found_texts MATCH ?1
        ), held AS (
            SELECT found.number, versions.id AS version_id, versions.captured_at, versions.article_id,
                captures.headline, articles.story_id, {_OUTLET} AS outlet,
                row_number() OVER (PARTITION BY versions.article_id ORDER BY versions.captured_at DESC) AS place,
                count(*) OVER (PARTITION BY versions.article_id) AS versions
            FROM found
            JOIN captures ON captures.content_hash = found.content_hash
            JOIN versions ON versions.capture_id = captures.id AND versions.retired = 0
            JOIN articles ON articles.id = versions.article_id
            WHERE ?2 = '' OR articles.story_id = ?2
        ), page AS (
            SELECT * FROM held WHERE place = 1 ORDER BY captured_at DESC, version_id LIMIT ?5 OFFSET ?6
        )
        SELECT page.*, stories.title AS story, (
            SELECT highlight(found_texts, 0, ?3, ?4) FROM found_texts
            WHERE found_texts MATCH ?1 AND found_texts.rowid = page.number
        ) AS marked
        FROM page JOIN stories ON stories.id = page.story_id ORDER BY page.captured_at DESC, page.version_id
        """,
        (query.match, where.story_id, OPENS, CLOSES, limit, offset),
    )
    return tuple(
        FoundText(
            excerpt=excerpt_of(row["marked"]),
            headline=row["headline"],
            story_id=row["story_id"],
            story=row["story"],
            outlet=row["outlet"],
            version_id=row["version_id"],
            captured_at=time(row["captured_at"]),
            versions=row["versions"],
        )
        for row in rows
    )


def find_holders(store: Store, query: Query, where: Where, limit: int, offset: int = 0) -> tuple[Holder, ...]:
    """Who, by name, holds something in which story: those with most to say first. Raises Slow."""
    if not query.match:
        return ()
    rows = store.rows_within(
        LONGEST_MS,
        """
        SELECT sayings.holder, stories.id AS story_id, stories.title AS story, count(*) AS sayings
        FROM found_sayings
        JOIN sayings ON sayings.number = found_sayings.rowid
        JOIN articles ON articles.id = sayings.article_id
        JOIN stories ON stories.id = articles.story_id
        WHERE found_sayings MATCH ?1 AND sayings.holder <> '' AND (?2 = '' OR articles.story_id = ?2)
        GROUP BY sayings.holder, stories.id ORDER BY 4 DESC, 1, 2 LIMIT ?3 OFFSET ?4
        """,
        (f"holder : ({query.match})", where.story_id, limit, offset),
    )
    return tuple(
        Holder(name=row["holder"], story_id=row["story_id"], story=row["story"], sayings=row["sayings"]) for row in rows
    )
