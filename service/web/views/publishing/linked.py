"""Versions and reports as linked data: JSON-LD, Web Annotations, our vocabulary, a version's bare text.

Refuses: the forms (service/publishing).
"""

from flask import Response, request

from service.domain.claims import Snapshot
from service.domain.curation import Redating
from service.domain.errors import NotFound
from service.domain.moments import stamp
from service.exchange.evidence import snapshot_of
from service.extraction.snapshot import extractor_of
from service.publishing.annotations import ANNOTATIONS, collection_of, page_of
from service.publishing.linked import (
    CLASSES,
    JSON_LD,
    PROPERTIES,
    RELATIONS,
    link_report,
    link_version,
    vocabulary,
)
from service.web.desk import desk, store
from service.web.present.answers import show
from service.web.views.publishing.memento import as_memento
from service.web.views.publishing.sending import send, send_json, site
from storage import reports, stories, versions
from storage.curating import redatings


def version_jsonld(version_id: str) -> Response:
    """GET /versions/<version_id>/article.jsonld: the version as a NewsArticle with its claims."""
    snapshot = _snapshot(version_id)
    article = stories.load_article(store(), snapshot.version.article_id)
    return send_json(link_version(site(), snapshot, article, _redated(version_id)), JSON_LD)


def report_jsonld(report_id: str) -> Response:
    """GET /reports/<report_id>/report.jsonld: which later claims revise, reverse, withdraw or reinstate which."""
    report = reports.load_report(store(), report_id)
    before = versions.load_version(store(), report.before_version_id)
    after = versions.load_version(store(), report.after_version_id)
    seen = reports.find_observed(store(), before, after)
    article = stories.load_article(store(), after.article_id)
    times = stamp(seen.last_before_at), stamp(seen.first_after_at)
    redated = redatings.list_behind(store(), before.id, after.id)
    return send_json(link_report(site(), report, (before, after), article, times, redated), JSON_LD)


def annotations(version_id: str) -> Response:
    """GET /versions/<version_id>/annotations: every claim as a Web Annotation, page by page."""
    return send_json(collection_of(site(), _snapshot(version_id), _redated(version_id)), ANNOTATIONS)


def annotation_page(version_id: str, number: str) -> Response:
    """GET /versions/<version_id>/annotations/<number>: one page of them, from 1."""
    snapshot = _snapshot(version_id)
    try:
        return send_json(page_of(site(), snapshot, int(number), _redated(version_id)), ANNOTATIONS)
    except (IndexError, ValueError) as error:
        raise NotFound("page of annotations", number) from error


def text(version_id: str) -> Response:
    """GET /versions/<version_id>/text: the stored text alone, in which every span and position counts."""
    version = versions.load_version(store(), version_id)
    answer = send(version.text.encode("utf-8", "replace"), "text/plain; charset=utf-8")
    return as_memento(answer, version, stories.load_article(store(), version.article_id))


def words() -> Response:
    """GET /vocabulary: our own words for relations between claims, as a page and as JSON-LD."""
    if request.accept_mimetypes.best_match(["text/html", JSON_LD, "application/json"], "text/html") != "text/html":
        return send_json(vocabulary(site()), JSON_LD)
    return show("publishing/vocabulary.html", {}, relations=RELATIONS, properties=PROPERTIES, classes=CLASSES)


def _redated(version_id: str) -> tuple[Redating, ...]:
    """The words that count on the time of a version, none when it is as recorded."""
    return redatings.list_behind(store(), version_id)[version_id]


def _snapshot(version_id: str) -> Snapshot:
    memory = desk().memory
    return snapshot_of(store(), versions.load_version(store(), version_id), extractor_of(memory), memory)
