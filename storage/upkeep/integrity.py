"""Whether the database is whole: the file, the references, the laws of the house, the seals over its history.

Refuses: repairing.
"""

from collections.abc import Callable, Iterable
from functools import cache

from service.domain.course import make_course
from service.domain.errors import Invalid
from storage import raws, seals, seals_beside, versions
from storage.rulings import IDLE
from storage.store import Store
from storage.waiting import list_counted

#: Every table of ours, in the order a person reads them.
TABLES = (
    "stories",
    "articles",
    "watches",
    "notices",
    "lookouts",
    "listed",
    "captures",
    "held_readings",
    "raws",
    "raw_captures",
    "rulings",
    "redatings",
    "stand_ins",
    "texts",
    "versions",
    "snapshots",
    "claims",
    "reports",
    "changes",
    "report_log",
    "seals",
    "strands",
    "strand_claims",
    "threadings",
    "decisions",
    "subscriptions",
    "deliveries",
    "attempts",
    "sequence",
    "looks",
    "searched_texts",
    "sayings",
    "kept_answers",
    "old_keys",
    "digest_entries",
    "endpoint_notices",
    "told_reports",
    "mergers",
    "brought_captures",
    "removals",
)

#: Tables about who may come in and who asked; they are in every backup, and not in what is told of a service.
ABOUT_PEOPLE = (
    "accounts",
    "invitations",
    "sessions",
    "tokens",
    "share_links",
    "closed_stories",
    "story_readers",
    "sign_in_tries",
    "audit",
)

#: Laws that the schema cannot state: each query lists what breaks one.
_LAWS = (
    (
        "the article {} has two texts at one time",
        """SELECT DISTINCT article_id FROM sightings WHERE (article_id, captured_at) IN (
                SELECT article_id, captured_at FROM captures WHERE content_hash IS NOT NULL
                GROUP BY article_id, captured_at HAVING count(*) > 1
            ) GROUP BY article_id, captured_at HAVING count(*) > 1""",
    ),
    (
        "the claim {} is in no thread",
        """SELECT claims.id FROM threadings JOIN versions ON versions.article_id = threadings.article_id
            JOIN snapshots ON snapshots.version_id = versions.id AND snapshots.extractor = threadings.extractor
            JOIN claims ON claims.snapshot = snapshots.number
            WHERE versions.retired = 0 AND NOT EXISTS (
                SELECT 1 FROM strand_claims WHERE version_id = versions.id AND claim_id = claims.id)""",
    ),
    (
        "the strand {} has no claim, or its thread no first strand",
        """SELECT id FROM strands WHERE id NOT IN (SELECT strand_id FROM strand_claims)
            OR thread_id NOT IN (SELECT id FROM strands WHERE thread_id = id)""",
    ),
    (
        "the strand {} does not tell where its claims stand",
        """SELECT strand_id FROM (
                SELECT strand_id, since, min(number) AS began, max(number) AS stood, count(*) AS claims
                FROM strand_claims GROUP BY strand_id, since
            ) WHERE began <> since OR stood <> since + claims - 1""",
    ),
    (
        "the version {} is not as its capture says",
        """SELECT versions.id FROM versions LEFT JOIN captures ON captures.id = versions.capture_id
            WHERE (versions.id, versions.article_id, versions.captured_at)
            IS NOT (captures.version_id, captures.article_id, captures.captured_at)""",
    ),
    (
        "the date that was corrected by the word {} does not fit its captures",
        """SELECT redatings.number FROM redatings LEFT JOIN captures ON captures.id = redatings.capture_id
            LEFT JOIN captures AS right ON right.id = redatings.stand_in
            WHERE (redatings.article_id, recorded_at) IS NOT (captures.article_id, captures.captured_at)
            OR redatings.stand_in IS NOT NULL AND
                (right.article_id, right.captured_at, right.content_hash)
                IS NOT (redatings.article_id, redatings.captured_at, captures.content_hash)""",
    ),
    (
        "the capture {} stands for another, and it is not known whether it came by itself",
        """SELECT DISTINCT stand_in FROM redatings
            WHERE stand_in IS NOT NULL AND stand_in NOT IN (SELECT capture_id FROM stand_ins)""",
    ),
    (
        "the capture {} stands for none",
        """SELECT capture_id FROM stand_ins
            WHERE capture_id NOT IN (SELECT stand_in FROM redatings WHERE stand_in IS NOT NULL)""",
    ),
    (
        "the report {} is current though one of its versions is retired",
        """SELECT reports.id FROM reports JOIN versions ON versions.id IN (before_version_id, after_version_id)
            WHERE reports.retired = 0 AND reports.comparing = 'versions' AND versions.retired = 1""",
    ),
    (
        "the version {} has no report from the version before it",
        """SELECT id FROM versions AS late WHERE retired = 0
            AND EXISTS (SELECT 1 FROM versions AS early WHERE early.article_id = late.article_id
                AND early.retired = 0 AND early.captured_at < late.captured_at)
            AND NOT EXISTS (SELECT 1 FROM reports WHERE after_version_id = late.id AND retired = 0)""",
    ),
    (
        "the current version {} has no snapshot",
        """SELECT id FROM versions WHERE retired = 0
            AND NOT EXISTS (SELECT 1 FROM snapshots WHERE version_id = versions.id)""",
    ),
)


def integrity(store: Store) -> tuple[str, ...]:
    """What is wrong with the database, one plain sentence each; empty when it is whole."""
    damage = find_damage(store)
    return damage if _schema(store) else tuple(dict.fromkeys((*damage, *find_lapses(store))))


def find_damage(store: Store) -> tuple[str, ...]:
    """Where the file, the schema, a reference or something recorded is not what it was: what only a backup mends."""
    with store.reading_anything():
        found = _look(store, _schema)
        # ours need our tables
        looks = (
            (_file,) if found else (_file, _references, seals.list_breaks, seals_beside.list_breaks, raws.list_broken)
        )
        found += [problem for look in looks for problem in _look(store, look)]
    return tuple(dict.fromkeys(found))


def find_lapses(store: Store) -> tuple[str, ...]:
    """Where what follows from the captures is not what is stored. No evidence is lost: it can be made anew.

    A newer Stet may derive otherwise, so a sound backup of an older one may have some.
    """
    with store.reading_anything():
        return tuple(dict.fromkeys(problem for look in (_course, _laws) for problem in _look(store, look)))


def _look(store: Store, look: Callable[[Store], Iterable[str]]) -> list[str]:
    try:
        return list(look(store))
    except Invalid as error:  # the file is damaged where this look was reading
        return [error.message]


def _schema(store: Store) -> list[str]:
    found, made = _schema_of(store), _schema_as_made()
    return [
        f"the {kind} {name} is not as this Stet makes it" for kind, name in sorted({(k, n) for k, n, _ in found ^ made})
    ]


def _schema_of(store: Store) -> frozenset[tuple[str, str, str]]:
    rows = store.rows("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'")
    return frozenset((str(row["type"]), str(row["name"]), str(row["sql"])) for row in rows)


@cache
def _schema_as_made() -> frozenset[tuple[str, str, str]]:
    with Store(":memory:") as store:
        return _schema_of(store)


def _file(store: Store) -> list[str]:
    return [str(row[0]) for row in store.rows("PRAGMA integrity_check") if row[0] != "ok"]


def _references(store: Store) -> list[str]:
    return [
        f"a row of {row['table']} refers to a missing row of {row['parent']}"
        for row in store.rows("PRAGMA foreign_key_check")
    ]


def _laws(store: Store) -> list[str]:
    return [sentence.format(row[0]) for sentence, query in _LAWS for row in store.rows(query)]


def _course(store: Store) -> Iterable[str]:
    """Where the versions of an article are not those that follow from its captures (domain/course.py)."""
    for article in store.rows("SELECT id FROM articles ORDER BY id"):
        try:
            course = make_course(list_counted(store, article["id"]))
            current = {one.capture_id: one for one in versions.list_versions(store, article["id"])}
        except (TypeError, ValueError) as error:  # a damaged row, which the seals find by its name
            yield f"the captures of the article {article['id']} cannot be read: {error}"
            continue
        wanted = {one.capture_id: dict(course.switchings).get(one) for one in course.versions}
        for capture_id in sorted(wanted.keys() - current.keys()):
            yield f"the capture {capture_id} starts a run of equal texts and is not a current version"
        for capture_id in sorted(current.keys() - wanted.keys()):
            yield f"the version {current[capture_id].id} is current though its capture starts no run of equal texts"
        for capture_id in sorted(wanted.keys() & current.keys()):
            if wanted[capture_id] != current[capture_id].switching:
                yield f"the turns of the page after the version {current[capture_id].id} are not those of its captures"


def row_counts(store: Store, tables: tuple[str, ...] = TABLES) -> dict[str, int]:
    """How many rows each table has."""
    row = store.row("SELECT " + ", ".join(f"(SELECT count(*) FROM {table}) AS {table}" for table in tables))
    return {table: row[table] for table in tables} if row is not None else {}


def listed_counts(store: Store) -> dict[str, int]:
    """Likewise, of versions, captures and reports those that are listed: none that was retired or only stood in."""
    row = store.row(
        f"""
        SELECT (SELECT count(*) FROM versions WHERE retired = 0) AS versions,
            (SELECT count(*) FROM captures WHERE NOT ({IDLE})) AS captures,
            (SELECT count(*) FROM reports WHERE retired = 0) AS reports
        """
    )
    assert row is not None  # it counts
    return row_counts(store) | {name: row[name] for name in ("versions", "captures", "reports")}
