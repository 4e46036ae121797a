"""An article's versions by date: TimeMaps and TimeGates, by our article and by the address it is published at.

Where nobody knows that address, the TimeGate stands for the original (RFC 7089, pattern 1.1).
Refuses: choosing a version (service/publishing/memento).
"""

import re
from collections.abc import Iterable

from flask import Response, request

from service.domain.addresses import tidy_address
from service.domain.errors import NotFound, quoted
from service.domain.stories import Article
from service.domain.versions import Version
from service.publishing.memento import (
    LINK_FORMAT,
    Archive,
    Memento,
    choose,
    http_date,
    make_memento,
    memento_links,
    original_links,
    read_accept_datetime,
    timegate_links,
    write_timemap,
    write_timemap_json,
)
from service.web.desk import store
from service.web.parse import wants_json
from service.web.present.answers import json_answer
from service.web.views.publishing.sending import send, site
from storage import outward, stories, versions
from storage.curating import redatings

#: A date as it is accepted, for those who sent another.
EXAMPLE = "Wed, 07 Jan 2026 10:00:00 GMT"

#: What a proxy makes of an address inside an address: it folds two slashes into one.
_ONE_SLASH = re.compile(r"^(https?):/(?=[^/])", re.IGNORECASE)


def timemap(article_id: str) -> Response:
    """GET /articles/<article_id>/timemap: every version by time, in link format."""
    return send(write_timemap(archive_of(stories.load_article(store(), article_id))), LINK_FORMAT)


def timemap_json(article_id: str) -> Response:
    """GET /articles/<article_id>/timemap.json: the same as JSON."""
    return send(write_timemap_json(archive_of(stories.load_article(store(), article_id))), "application/json")


def timegate(article_id: str) -> Response:
    """GET /articles/<article_id>/timegate: leads to the version that stood at Accept-Datetime."""
    return _negotiate(archive_of(stories.load_article(store(), article_id)))


def timemap_at(address: str) -> Response:
    """GET /timemap/<address>: every version of the page at this address, in link format."""
    return send(write_timemap(_archive_at(address)), LINK_FORMAT)


def timegate_at(address: str) -> Response:
    """GET /timegate/<address>: leads to the version of the page at this address that stood at Accept-Datetime."""
    return _negotiate(_archive_at(address))


def archive_of(article: Article) -> Archive:
    """An article's versions as an archive."""
    gate = site().at("articles", article.id, "timegate")
    return Archive(
        original=article.url or gate,
        timegate=gate,
        timemap=site().at("articles", article.id, "timemap"),
        timemap_json=site().at("articles", article.id, "timemap.json"),
        mementos=_mementos([article]),
    )


def as_memento(answer: Response, version: Version, article: Article) -> Response:
    """The answer says which version of what it shows, and where the others are.

    Of a version whose text counts as of another time, as a person said, it says only where the others are.
    """
    words = redatings.list_behind(store(), version.id)[version.id]
    if any(one.counts_at != version.captured_at for one in words):
        return as_original(answer, article)
    shown = make_memento(version.captured_at, site().at("versions", version.id))
    answer.headers["Memento-Datetime"] = http_date(version.captured_at)
    answer.headers.add("Link", memento_links(archive_of(article), shown))
    return answer


def as_original(answer: Response, article: Article) -> Response:
    """The answer, a page about an article, says where its TimeGate and TimeMap are."""
    answer.headers.add("Link", original_links(archive_of(article)))
    return answer


def _archive_at(address: str) -> Archive:
    asked = request.query_string.decode("ascii", "replace")
    address = _ONE_SLASH.sub(r"\1://", address)
    url = tidy_address(f"{address}?{asked}" if asked else address)
    found = outward.list_articles_at(store(), url)
    if not found:
        raise NotFound("page", url)
    return Archive(
        original=url,
        timegate=f"{site().at('timegate')}/{url}",
        timemap=f"{site().at('timemap')}/{url}",
        timemap_json=site().at("articles", found[0].id, "timemap.json"),
        mementos=_mementos(found),
    )


def _mementos(articles: Iterable[Article]) -> tuple[Memento, ...]:
    """The versions of these articles by time."""
    found = {
        make_memento(one.captured_at, site().at("versions", one.id))
        for article in articles
        for one in versions.list_versions(store(), article.id)
    }
    return tuple(sorted(found, key=lambda one: (one.at, one.url)))


def _negotiate(archive: Archive) -> Response:
    asked = request.headers.get("Accept-Datetime")
    at = None if asked is None else read_accept_datetime(asked)
    if asked is not None and at is None:
        answer = _refuse(
            400, f"Accept-Datetime: {quoted(asked)} cannot be read; a date such as {EXAMPLE} is accepted (RFC 7089)."
        )
    elif (chosen := choose(archive.mementos, at)) is None:
        answer = _refuse(404, "There is no version of this article yet.")
    else:
        answer = Response("", 302, {"Location": chosen.url}, content_type="text/plain; charset=utf-8")
    answer.headers["Link"] = timegate_links(archive)
    answer.vary.add("Accept-Datetime")
    return answer


def _refuse(status: int, sentence: str) -> Response:
    if not wants_json():
        return Response(f"{sentence}\n", status, content_type="text/plain; charset=utf-8")
    title, code = ("Bad Request", "invalid") if status == 400 else ("Not Found", "not_found")
    wire = {"type": "about:blank", "title": title, "status": status, "detail": sentence, "code": code}
    answer = json_answer(wire)
    answer.status_code = status
    answer.mimetype = "application/problem+json"
    return answer
