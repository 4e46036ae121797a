"""Addresses of what others take away, and of a whole story brought. Refuses: what happens there (views/publishing)."""

from service.publishing.annotations import ANNOTATIONS
from service.publishing.bundle import ZIP
from service.publishing.feeds import ATOM, JSON_FEED
from service.publishing.lines import NDJSON
from service.publishing.linked import JSON_LD
from service.publishing.memento import LINK_FORMAT
from service.publishing.tables import CSV
from service.web.contract import Route, gives, makes, page, reads
from service.web.problems import Redraw
from service.web.shapes.publishing import Citation, HolderQuery, TakeAway, Taken
from service.web.views.publishing import bringing, downloads, feeds, linked, memento

#: What a feed says about being asked again.
AGAIN = {
    "If-Modified-Since": "The Last-Modified that was sent with it, for readers that keep no ETag.",
}

_ATOM = gives(ATOM, query=HolderQuery, headers=AGAIN, also={304: None})
_JSON = gives(JSON_FEED, query=HolderQuery, headers=AGAIN, also={304: None})
_GATE = gives(
    "text/plain",
    headers={"Accept-Datetime": "The date whose version is wanted, as RFC 1123 writes it; the newest without it."},
    also={302: None},
)

ROUTES = (
    Route("GET", "/feed.atom", "feeds.desk_atom", feeds.desk_atom, _ATOM),
    Route("GET", "/feed.json", "feeds.desk_json", feeds.desk_json, _JSON),
    Route("GET", "/stories/<story_id>/feed.atom", "feeds.story_atom", feeds.story_atom, _ATOM),
    Route("GET", "/stories/<story_id>/feed.json", "feeds.story_json", feeds.story_json, _JSON),
    Route("GET", "/threads/<thread_id>/feed.atom", "feeds.thread_atom", feeds.thread_atom, gives(ATOM, headers=AGAIN)),
    Route(
        "GET", "/threads/<thread_id>/feed.json", "feeds.thread_json", feeds.thread_json, gives(JSON_FEED, headers=AGAIN)
    ),
    Route("GET", "/notices/feed.atom", "feeds.notices_atom", feeds.notices_atom, gives(ATOM, headers=AGAIN)),
    Route("GET", "/notices/feed.json", "feeds.notices_json", feeds.notices_json, gives(JSON_FEED, headers=AGAIN)),
    Route("GET", "/versions/<version_id>/text", "linked.text", linked.text, gives("text/plain")),
    Route("GET", "/versions/<version_id>/article.jsonld", "linked.version", linked.version_jsonld, gives(JSON_LD)),
    Route("GET", "/versions/<version_id>/annotations", "linked.annotations", linked.annotations, gives(ANNOTATIONS)),
    Route(
        "GET",
        "/versions/<version_id>/annotations/<number>",
        "linked.annotation_page",
        linked.annotation_page,
        gives(ANNOTATIONS),
    ),
    Route("GET", "/reports/<report_id>/report.jsonld", "linked.report", linked.report_jsonld, gives(JSON_LD)),
    Route("GET", "/vocabulary", "linked.vocabulary", linked.words, gives("text/html", JSON_LD)),
    Route("GET", "/articles/<article_id>/timemap", "memento.timemap", memento.timemap, gives(LINK_FORMAT)),
    Route(
        "GET",
        "/articles/<article_id>/timemap.json",
        "memento.timemap_json",
        memento.timemap_json,
        gives("application/json"),
    ),
    Route("GET", "/articles/<article_id>/timegate", "memento.timegate", memento.timegate, _GATE),
    Route("GET", "/timemap/<path:address>", "memento.timemap_at", memento.timemap_at, gives(LINK_FORMAT)),
    Route("GET", "/timegate/<path:address>", "memento.timegate_at", memento.timegate_at, _GATE),
    Route("GET", "/stories/<story_id>/take-away", "take_away.story", downloads.take_away, reads(TakeAway)),
    Route("GET", "/stories/<story_id>/changes.csv", "tables.changes", downloads.changes_csv, gives(CSV)),
    Route("GET", "/stories/<story_id>/figures.csv", "tables.figures", downloads.figures_csv, gives(CSV)),
    Route("GET", "/stories/<story_id>/positions.csv", "tables.positions", downloads.positions_csv, gives(CSV)),
    Route("GET", "/stories/<story_id>/export.ndjson", "carried.story", downloads.story_lines, gives(NDJSON)),
    Route("GET", "/reports/<report_id>/evidence.zip", "evidence.report", downloads.bundle, gives(ZIP)),
    Route("GET", "/versions/<version_id>/citation", "citations.version", downloads.version_citation, reads(Citation)),
    Route("GET", "/reports/<report_id>/citation", "citations.report", downloads.report_citation, reads(Citation)),
    Route("GET", "/imports/new", "carried.new", bringing.form, page()),
    Route("POST", "/imports", "carried.create", bringing.create, makes(Taken, takes=(NDJSON,), also={200: Taken})),
)

FORMS: dict[str, Redraw] = {"carried.create": bringing.draw_form}
