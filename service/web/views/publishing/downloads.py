"""What is saved as a file or copied: tables, a whole story, an evidence bundle, citations; and the page that lists it.

Refuses: the forms (service/publishing); gathering (service/exchange).
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from flask import Response

from service.comparison.story.matrix import position_matrix
from service.comparison.story.series import figure_series
from service.comparison.story.spells import spells_by_turn
from service.domain.threads import ThreadFamily
from service.exchange.evidence import gather_evidence
from service.exchange.listing import list_told
from service.exchange.sending import export_story
from service.publishing.bundle import ZIP, name_of, write_bundle
from service.publishing.citing import Citation, cite_report, cite_version
from service.publishing.lines import NDJSON
from service.publishing.tables import (
    CHANGES,
    CSV,
    FIGURES,
    POSITIONS,
    change_rows,
    figure_rows,
    position_rows,
    write_table,
)
from service.text.memory import Memory
from service.web.desk import desk, store
from service.web.kept import Kept
from service.web.present.answers import show
from service.web.present.reading.noted import changes_noted
from service.web.present.wire import Wire, wire_comparison, wire_snapshot, wire_story
from service.web.views.publishing.sending import send, site
from service.web.views.reading.notices import own_claims
from service.web.views.story.reading import read_view
from service.web.whom import is_told_who
from storage import Store, outward, reports, stories, threads, versions
from storage.curating import redatings
from storage.reading.noted import texts_of

_TABLE = f"{CSV}; charset=utf-8; header=present"

#: Holders and measures with a feed of their own that the page lists; every other has one too.
LISTED = 40


def changes_csv(story_id: str) -> Response:
    """GET /stories/<story_id>/changes.csv: every change of every report that stands, a change a row."""
    stories.load_story(store(), story_id)
    with store().reading():
        told = list_told(store(), story_id)
        noted = changes_noted((report for report, _, _ in told), partial(texts_of, store()))
    return send(write_table(CHANGES, change_rows(site(), told, noted)), _TABLE, name=f"{story_id}-changes.csv")


def figures_csv(story_id: str) -> Response:
    """GET /stories/<story_id>/figures.csv: every amount of everything counted, as long as it stood, a row each."""
    view, _ = own_claims(story_id, read_view(story_id, ThreadFamily.FIGURE)[1])
    series = figure_series(spells_by_turn(view))
    return send(write_table(FIGURES, figure_rows(site(), series)), _TABLE, name=f"{story_id}-figures.csv")


def positions_csv(story_id: str) -> Response:
    """GET /stories/<story_id>/positions.csv: who held what, and for how long, a row each."""
    view, _ = own_claims(story_id, read_view(story_id, ThreadFamily.POSITION)[1])
    matrix = position_matrix(view)
    return send(write_table(POSITIONS, position_rows(site(), matrix)), _TABLE, name=f"{story_id}-positions.csv")


def story_lines(story_id: str) -> Response:
    """GET /stories/<story_id>/export.ndjson: the whole story, to be taken in by another Stet."""
    stories.load_story(store(), story_id)
    known = desk()
    lines = _lines(known.settings.database, story_id, known.memory, known.kept, says_who=is_told_who())
    answer = Response(lines, content_type=NDJSON)
    answer.headers["Content-Disposition"] = f'attachment; filename="{story_id}.ndjson"'
    return answer


def _lines(database: Path, story_id: str, memory: Memory, kept: Kept, *, says_who: bool) -> Iterator[bytes]:
    """The lines, read from a connection that lives as long as they are sent."""

    def recall(name: str, make: Callable[[], str]) -> str:
        return kept.recall(f"hash of {name}", "", lambda _: make(), lambda _: 1)

    with Store(database) as own:
        yield from export_story(own, story_id, memory, recall, says_who=says_who)


def bundle(report_id: str) -> Response:
    """GET /reports/<report_id>/evidence.zip: everything the report rests on, with its hashes."""
    gathered = gather_evidence(store(), report_id, desk().memory)
    sides = gathered.before, gathered.after
    report = wire_comparison(gathered.report, sides[0].version, sides[1].version, gathered.observed)
    claims = wire_snapshot(sides[0]), wire_snapshot(sides[1])
    return send(write_bundle(site(), gathered, report, claims), ZIP, name=f"{name_of(report_id)}.zip")


def version_citation(version_id: str) -> Response:
    """GET /versions/<version_id>/citation: the version as a citation, in plain words and as a template."""
    version = versions.load_version(store(), version_id)
    article = stories.load_article(store(), version.article_id)
    redated = redatings.list_behind(store(), version_id)[version_id]
    cited = cite_version(site(), version, article, redated)
    return _show(cited, version.headline or article.title, "versions", version_id)


def report_citation(report_id: str) -> Response:
    """GET /reports/<report_id>/citation: the report as a citation, with the times of both captures."""
    report = reports.load_report(store(), report_id)
    before = versions.load_version(store(), report.before_version_id)
    after = versions.load_version(store(), report.after_version_id)
    observed = reports.find_observed(store(), before, after)
    article = stories.load_article(store(), after.article_id)
    redated = redatings.list_behind(store(), before.id, after.id)
    cited = cite_report(site(), report, before, after, article, observed, redated=redated)
    return _show(cited, report.headline, "reports", report_id)


def take_away(story_id: str) -> Response:
    """GET /stories/<story_id>/take-away: every feed and file of a story."""
    story = stories.load_story(store(), story_id)
    holders = outward.list_holders(store(), story_id)
    measures = [one for one in threads.list_threads(store(), story_id, ThreadFamily.FIGURE) if one.is_current]
    base = ("stories", story_id)
    feeds: list[Wire] = [
        _feed(story.title, *base),
        *(_feed(f"{story.title}: {name}", *base, holder=name) for name, _ in holders),
        *(_feed(f"{story.title}: {one.title}", "threads", one.id) for one in measures),
    ]
    wire: Wire = {
        "story": wire_story(story),
        "feeds": feeds,
        "tables": {name: site().at(*base, f"{name}.csv") for name in ("changes", "figures", "positions")},
        "export": site().at(*base, "export.ndjson"),
    }
    return show(
        "publishing/story.html",
        wire,
        story=story,
        holders=holders[:LISTED],
        measures=measures[:LISTED],
        more=max(0, len(holders) - LISTED) + max(0, len(measures) - LISTED),
    )


def _feed(title: str, *parts: str, **query: str) -> Wire:
    return {"title": title, **{kind: site().at(*parts, f"feed.{kind}", **query) for kind in ("atom", "json")}}


def _show(citation: Citation, title: str, room: str, id: str) -> Response:
    wire: Wire = {"text": citation.text, "template": citation.template, "url": site().at(room, id)}
    return show("publishing/citation.html", wire, citation=citation, title=title, about=f"/{room}/{id}")
