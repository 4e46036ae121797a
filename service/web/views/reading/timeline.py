"""A story's timeline, through its filters; and up to where a reader has seen it.

Refuses: SQL, reading the request (parse_reading), laying out (present/reading).
"""

from datetime import datetime, timedelta

from flask import Response, make_response, redirect, request, url_for

from service.domain.changes import ChangeReport
from service.domain.errors import Invalid
from service.domain.moments import stamp
from service.domain.stories import Article
from service.domain.versions import Version
from service.watching.capture import AGREED
from service.web.contract.cursors import asked_limit
from service.web.desk import now, store
from service.web.parse import line_sent, wants_json
from service.web.parse_reading import (
    address_with,
    asked_values,
    is_tidy,
    number_sent,
    parse_before,
    parse_switch,
    parse_wanted,
)
from service.web.present.answers import changed, show
from service.web.present.reading.axis import draw_axis
from service.web.present.reading.entries import lay_out_days, name_articles, tell_entry, wire_belief, wire_passing
from service.web.present.wire import Wire, wire_article, wire_story
from service.web.views.publishing.sending import site
from service.web.views.reading.notices import notices_of
from service.web.whom import reader
from storage import reports, stories, versions, watches
from storage.reading import looks
from storage.reading.believing import list_beliefs
from storage.reading.timeline import Point, count_hidden, list_entries, list_facets, list_points

#: Versions on one page, for people and for programs; those of one moment stay together.
PAGE, WIRE_PAGE = 25, 50


def show_timeline(story_id: str) -> Response:
    """GET /stories/<story_id>: versions and changes of all its articles, newest first, through filters."""
    story = stories.load_story(store(), story_id)
    asked = asked_values()
    here = url_for("stories.show", story_id=story_id)
    if not wants_json() and not is_tidy():
        return make_response(redirect(address_with(here, {**asked, **_done()})))
    with store().reading():
        look = looks.find_look(store(), reader(), story_id)
        wanted = parse_wanted(look.up_to if look else None)
        before = parse_before()
        notices = notices_of(story_id)
        points = list_points(store(), story_id, wanted)
        if parse_switch("notice"):
            points = tuple(point for point in points if point.version_id in notices)
        page = _page_of(points, before, asked_limit(WIRE_PAGE) if wants_json() else PAGE)
        entries = list_entries(store(), tuple(point.version_id for point in page), wanted)
        beliefs = list_beliefs(store(), tuple(point.version_id for point in page), AGREED)
        articles = stories.list_articles(store(), story_id)
        facets = list_facets(store(), story_id)
        newest = looks.newest_number(store(), story_id)
        news = looks.list_news(store(), reader()).get(story_id)
    hidden = count_hidden(points, facets, wanted)
    numbers = {point.version_id: point.number for point in points}
    fresh = {id for id, number in numbers.items() if look is None or number > look.up_to}
    older = page[-1].captured_at if page and page[-1] != points[-1] else None
    if wants_json():
        only_passing = wanted.asks_for_changes or wanted.with_immaterial
        wire: Wire = {
            "story": wire_story(story),
            "articles": [wire_article(article) for article in articles],
            "versions": len(points),
            "looked_at": stamp(look.looked_at) if look else None,
            "newest": newest,
            "entries": [
                wire_passing(one, only_passing=only_passing, is_new=one.entry.version.id in fresh)
                | {"believed": wire_belief(beliefs.get(one.entry.version.id))}
                | {"notices": list(notices.get(one.entry.version.id, ()))}
                for one in entries
            ],
            "next": address_with(here, {**asked, **_limit(), "before": stamp(older)}) if older else None,
        }
        return show("", wire)

    def address_of(point: Point) -> str:
        if point in on_page:
            return f"#v-{point.version_id}"
        just_after = stamp(point.captured_at + timedelta(seconds=1))
        return address_with(here, {**asked, "before": just_after}) + f"#v-{point.version_id}"

    made, made_reports = _made(story_id)
    on_page = frozenset(page)
    filters = {name: value for name, value in asked.items() if name != "before"}
    return show(
        "stories/timeline.html",
        {},
        story=story,
        articles=articles,
        beliefs=beliefs,
        notices=notices,
        names=name_articles(articles, [one.entry for one in entries]),
        watches={watch.article_id: watch for watch in watches.list_watches(store(), story_id)},
        axis=draw_axis(points, look.up_to if look else None, address_of) if len(points) > 1 else None,
        days=lay_out_days(
            (tell_entry(one, is_new=look is not None and one.entry.version.id in fresh) for one in entries),
            mark_look=look is not None,
        ),
        facets=facets,
        wanted=wanted,
        asked=asked,
        filters=filters,
        without={name: address_with(here, {k: v for k, v in filters.items() if k != name}) for name in filters},
        whole=here,
        public=site().url,
        view=address_with("", filters),
        with_notices=address_with(here, {**filters, "notice": "1"}),
        only_new=address_with(here, {"new": "1"}),
        noted=sum(point.version_id in notices for point in points),
        told_by=_told_by(points, articles),
        count=len(points),
        changes=sum(point.passing for point in points),
        hidden=hidden,
        shown=len(page),
        look=look,
        news=news,
        newest=newest,
        older=address_with(here, {**asked, "before": stamp(older)}) if older else None,
        newer=address_with(here, filters) if before else None,
        before=before,
        made=made,
        made_reports=made_reports,
    )


def mark_seen(story_id: str) -> Response:
    """POST /stories/<story_id>/looks: this reader has seen the story up to the version with this number."""
    story = stories.load_story(store(), story_id)
    up_to = number_sent("up_to")
    newest = looks.newest_number(store(), story_id)
    if not 0 <= up_to <= newest:
        raise Invalid(
            "up_to", up_to, f"a whole number from 0 to {newest}, the number of the newest version, is accepted"
        )
    looks.save_look(store(), reader(), story.id, up_to, now())
    look = looks.find_look(store(), reader(), story.id)
    wire: Wire = {
        "story_id": story.id,
        "up_to": look.up_to if look else 0,
        "looked_at": stamp(look.looked_at if look else now()),
    }
    if line_sent("then") == "desk":
        return changed(wire, "home", done="seen")
    return changed(wire, "stories.show", done="seen", story_id=story.id)


def _page_of(points: tuple[Point, ...], before: datetime | None, size: int) -> tuple[Point, ...]:
    rest = [point for point in points if before is None or point.captured_at < before]
    while size < len(rest) and rest[size].captured_at == rest[size - 1].captured_at:
        size += 1
    return tuple(rest[:size])


def _told_by(points: tuple[Point, ...], articles: tuple[Article, ...]) -> str:
    """By how many outlets these versions are, or of how many articles where the publisher of one is not known."""
    seen = {point.article_id for point in points}
    publishers = [article.publisher for article in articles if article.id in seen]
    if all(publishers):
        return f"by {len(set(publishers))} outlets" if len(set(publishers)) > 1 else ""
    return f"of {len(publishers)} articles" if len(publishers) > 1 else ""


def _limit() -> dict[str, str]:
    return {"limit": request.args["limit"]} if request.args.get("limit") else {}


def _done() -> dict[str, str]:
    return {name: request.args[name] for name in ("done", "made") if request.args.get(name)}


def _made(story_id: str) -> tuple[Version | None, list[ChangeReport]]:
    """The version that was recorded just now, and the reports to and from it."""
    version = versions.find_version(store(), request.args.get("made", ""))
    if version is None or stories.load_article(store(), version.article_id).story_id != story_id:
        return None, []
    standing = reports.list_standings(store(), version.article_id)
    return version, [
        reports.load_report(store(), one.report_id)
        for one in standing
        if version.id in (one.before_version_id, one.after_version_id)
    ]
