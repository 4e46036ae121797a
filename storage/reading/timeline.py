"""A story's timeline as a reader asks for it: which versions have a change that passes the filters, and those changes.

The whole timeline is read in one light query (a row a version), which draws the axis and finds the page; only the
page's entries are then read with their changes. Refuses: parsing what was asked for, laying out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.changes import ALTERS_QUOTES, ChangeKind, Family
from storage.driver import Value
from storage.json_text import to_json
from storage.reports import TimelineEntry, load_entries
from storage.rows import Row, at_or_none, time
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which changes, of which versions. The defaults are every material change of all versions."""

    kinds: tuple[ChangeKind, ...] = ()  # none for all; one that is named is shown though it is immaterial
    families: tuple[Family, ...] = ()  # none for all
    holder: str = ""  # the source's name, "" for all
    outlet: str = ""  # as in Point.outlet, "" for all
    least_importance: float = 0.0
    since: datetime | None = None  # captured at this time or later
    until: datetime | None = None  # captured before this time
    after_number: int | None = None  # only versions that came in after this one; None for all
    with_immaterial: bool = False

    @property
    def asks_for_changes(self) -> bool:
        """Whether a version without a change that passes is left out."""
        return bool(self.kinds or self.families or self.holder or self.least_importance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A version as a point on the time axis."""

    version_id: str
    article_id: str
    outlet: str  # the publisher, or what else the article is called
    captured_at: datetime
    number: int  # in the order of coming in
    is_first: bool  # of its article: there is no report into it
    passing: int  # changes that pass the filters
    others: int  # changes of its report that do not
    importance: float  # of the most important that passes, 0 for none
    kind: ChangeKind | None  # of that change


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A version on the timeline, and which changes of its report pass the filters."""

    entry: TimelineEntry
    places: tuple[int, ...]  # their places in the report, from 0, in its order


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A value to filter by, and how many material changes of the story have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What a story's changes can be filtered by, the most frequent first."""

    kinds: tuple[Facet, ...]  # immaterial ones with all their changes; altered quotations with those of other kinds
    every: int  # changes, immaterial ones too
    families: tuple[Facet, ...]
    holders: tuple[Facet, ...]
    outlets: tuple[Facet, ...]  # with the count of versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """How much of a story the filters leave out."""

    versions: int
    changes: int
    with_immaterial: bool  # whether immaterial changes are counted among them


#: Holders to choose from; any other can be given by name in the address.
MOST_HOLDERS = 60

_OUTLET = "coalesce(nullif(articles.publisher, ''), nullif(articles.title, ''), articles.url)"

#: Changes that alter a quotation, whichever kind they are told as: Change.alters_quote of what is stored.
_ALTERS_QUOTE = f"""(
    changes.family = 'quote' AND changes.material = 1
        AND changes.kind IN ({", ".join(f"'{kind.value}'" for kind in sorted(ALTERS_QUOTES))})
    OR EXISTS (SELECT 1 FROM json_each(changes.also) WHERE value = 'quote altered')
)"""

#: Which changes pass: ?1 kinds, ?2 families, ?3 holder, ?4 least importance, ?5 whether immaterial ones do.
_PASSES = f"""
    (CASE WHEN ?1 = '[]' THEN changes.material = 1 OR ?5 ELSE changes.kind IN (SELECT value FROM json_each(?1))
        OR 'quote altered' IN (SELECT value FROM json_each(?1)) AND {_ALTERS_QUOTE} END)
    AND (?2 = '[]' OR changes.family IN (SELECT value FROM json_each(?2)))
    AND (?3 = '' OR changes.holder = ?3) AND changes.importance >= ?4
"""


def list_points(store: Store, story_id: str, wanted: Wanted) -> tuple[Point, ...]:
    """Every current version of the story that passes the filters, newest first."""
    rows = store.rows(
        f"""
        SELECT versions.id, versions.article_id, {_OUTLET} AS outlet, versions.captured_at,
            sequence.number AS number, reports.id IS NULL AS is_first,
            count(changes.place) FILTER (WHERE {_PASSES}) AS passing, count(changes.place) AS changes,
            max(CASE WHEN {_PASSES} THEN printf('%.4f', changes.importance) || changes.kind END) AS most
        FROM articles
        JOIN versions ON versions.article_id = articles.id AND versions.retired = 0
        JOIN sequence ON sequence.version_id = versions.id
        LEFT JOIN reports ON reports.after_version_id = versions.id
            AND reports.retired = 0 AND reports.comparing = 'versions'
        LEFT JOIN changes ON changes.report_id = reports.id
        WHERE articles.story_id = ?6 AND (?7 = '' OR {_OUTLET} = ?7)
            AND (?8 IS NULL OR versions.captured_at >= ?8) AND (?9 IS NULL OR versions.captured_at < ?9)
            AND (?10 IS NULL OR sequence.number > ?10)
        GROUP BY versions.id
        ORDER BY versions.captured_at DESC, articles.rowid
        """,
        (
            *_values(wanted),
            story_id,
            wanted.outlet,
            at_or_none(wanted.since),
            at_or_none(wanted.until),
            wanted.after_number,
        ),
    )
    points = (
        Point(
            version_id=row["id"],
            article_id=row["article_id"],
            outlet=row["outlet"],
            captured_at=time(row["captured_at"]),
            number=row["number"],
            is_first=bool(row["is_first"]),
            passing=row["passing"],
            others=row["changes"] - row["passing"],
            importance=float(row["most"][:6]) if row["most"] else 0.0,
            kind=ChangeKind(row["most"][6:]) if row["most"] else None,
        )
        for row in rows
    )
    return tuple(point for point in points if point.passing or not wanted.asks_for_changes)


def list_entries(store: Store, version_ids: tuple[str, ...], wanted: Wanted) -> tuple[Passing, ...]:
    """These versions, each with all changes of its report and which of them pass, in the order given."""
    places: dict[str, list[int]] = {}
    for row in store.rows(
        f"""
        SELECT changes.report_id, changes.place FROM json_each(?6) AS page
        JOIN reports ON reports.after_version_id = page.value
            AND reports.retired = 0 AND reports.comparing = 'versions'
        JOIN changes ON changes.report_id = reports.id
        WHERE {_PASSES} ORDER BY changes.report_id, changes.place
        """,
        (*_values(wanted), to_json(version_ids)),
    ):
        places.setdefault(row["report_id"], []).append(row["place"])
    found = {entry.version.id: entry for entry in load_entries(store, version_ids)}
    return tuple(
        Passing(entry=entry, places=tuple(places.get(entry.report.id, ())) if entry.report else ())
        for entry in (found[id] for id in version_ids if id in found)
    )


def list_facets(store: Store, story_id: str) -> Facets:
    """What the story's changes can be filtered by."""
    changes = """
        FROM articles
        JOIN reports ON reports.article_id = articles.id AND reports.retired = 0 AND reports.comparing = 'versions'
        JOIN changes ON changes.report_id = reports.id
        WHERE articles.story_id = ?
    """
    order = "GROUP BY 1 ORDER BY 2 DESC, 1"
    kinds = store.rows(f"SELECT changes.kind AS value, count(*) AS n {changes} {order}", (story_id,))
    altered = store.rows(
        f"SELECT count(*) AS n {changes} AND (changes.kind = ? OR {_ALTERS_QUOTE})",
        (story_id, ChangeKind.QUOTE_ALTERED),
    )[0]["n"]
    families = store.rows(
        f"SELECT changes.family AS value, count(*) AS n {changes} AND changes.material = 1 {order}",
        (story_id,),
    )
    holders = store.rows(
        f"""SELECT changes.holder AS value, count(*) AS n {changes} AND changes.material = 1 AND changes.holder <> ''
            {order} LIMIT ?""",
        (story_id, MOST_HOLDERS),
    )
    outlets = store.rows(
        f"""SELECT {_OUTLET} AS value, count(*) AS n FROM articles
            JOIN versions ON versions.article_id = articles.id AND versions.retired = 0
            WHERE articles.story_id = ? {order}""",
        (story_id,),
    )
    return Facets(
        kinds=_with_altered(_facets(kinds), altered),
        every=sum(row["n"] for row in kinds),
        families=_facets(families),
        holders=_facets(holders),
        outlets=_facets(outlets),
    )


def count_hidden(points: Sequence[Point], facets: Facets, wanted: Wanted) -> Hidden:
    """What the filters leave out of the whole story: of all its changes, where immaterial ones may pass too."""
    with_immaterial = wanted.with_immaterial or bool(wanted.kinds)
    every = facets.every if with_immaterial else sum(one.count for one in facets.families)
    return Hidden(
        versions=sum(one.count for one in facets.outlets) - len(points),
        changes=every - sum(point.passing for point in points),
        with_immaterial=with_immaterial,
    )


def _with_altered(kinds: tuple[Facet, ...], count: int) -> tuple[Facet, ...]:
    """The kinds, with as many altered quotations as their filter lets pass, the most frequent first."""
    others = [one for one in kinds if one.value != ChangeKind.QUOTE_ALTERED]
    altered = [Facet(value=ChangeKind.QUOTE_ALTERED.value, count=count)] if count else []
    return tuple(sorted([*others, *altered], key=lambda one: (-one.count, one.value)))


def _facets(rows: list[Row]) -> tuple[Facet, ...]:
    return tuple(Facet(value=row["value"], count=row["n"]) for row in rows)


def _values(wanted: Wanted) -> tuple[Value, ...]:
    return (
        to_json([kind.value for kind in wanted.kinds]),
        to_json([family.value for family in wanted.families]),
        wanted.holder,
        wanted.least_importance,
        int(wanted.with_immaterial),
    )
