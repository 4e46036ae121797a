"""Articles and their watches: one article's versions and captures; add, pause, resume, look now.

Refuses: fetching (service/check does); deciding when to look again (domain/cadence.py).
"""

from dataclasses import replace

from flask import Response, make_response, render_template

from service.check.preview import Preview
from service.domain.addresses import refuse_address
from service.domain.cadence import new_watch, resume_watch
from service.domain.curation import Merger
from service.domain.errors import Conflict, Invalid, Refused
from service.domain.stories import Article, Watch, WatchState
from service.watching.capture import AGREED
from service.watching.cron import next_as_wished
from service.web.auditing import name_object
from service.web.contract.cursors import MOST
from service.web.desk import desk, now, store
from service.web.parse import address_sent, form_values, wants_json, was_sent
from service.web.parse_watching import (
    parse_ignored,
    parse_selected,
    parse_watched_address,
    parse_watched_article,
    parse_wishes,
)
from service.web.present.answers import changed, created, json_answer, show
from service.web.present.watching import wire_captures, wire_pace, wire_preview
from service.web.present.wire import Wire, wire_article, wire_summarised_version, wire_watch
from service.web.problems import Mistake
from service.web.views.managing import naming
from service.web.views.publishing.memento import as_original
from service.web.whom import shown_to_caller
from storage import lookouts, notices, raws, reports, rulings, stories, versions, watches
from storage.curating import mergers, redatings
from storage.waiting import list_became

#: Captures listed on an article's page.
CAPTURES = 50


def display(article_id: str) -> Response:
    """GET /articles/<article_id>: its versions, its captures with their verdicts, its watch."""
    return _show(article_id)


def draw_article(article_id: str, error: Mistake | None = None, seen: Preview | None = None) -> str:
    """The page of an article, with what was wrong with a form of it, or what a look at the page brought."""
    return _show(article_id, error, seen).get_data(as_text=True)


def draw_looked(article_id: str, error: Mistake | None = None, seen: Preview | None = None) -> str:
    """Likewise, or the page on which the article is edited: the one that a look was asked on."""
    if form_values().get("page") == "edit":
        return naming.draw_article(error, article_id=article_id, seen=seen)
    return draw_article(article_id, error, seen)


def _show(article_id: str, error: Mistake | None = None, seen: Preview | None = None) -> Response:
    article = stories.load_article(store(), article_id)
    watch = watches.find_watch(store(), article_id)
    known = versions.list_versions(store(), article_id)
    captures = versions.list_captures(store(), article_id, limit=MOST if wants_json() else CAPTURES)
    words = rulings.newest_rulings(store(), article_id)
    sizes = raws.raw_sizes(store(), article_id)
    dated = shown_to_caller(redatings.list_standing(store(), article_id))
    made = {report.after_version_id: report for report in reports.list_current_reports(store(), article_id)}
    became = list_became(store(), article_id, captures, AGREED)
    merged_into = _merged_into(article)
    merged_here = [stories.load_article(store(), one.article_id) for one in mergers.list_into(store(), article_id)]
    wire: Wire = {
        "article": wire_article(article),
        "watch": wire_watch(watch) if watch else None,
        "versions": [wire_summarised_version(version, made.get(version.id)) for version in reversed(known)],
        "captures": wire_captures(captures, words, sizes, dated, became),
        "merged_into": merged_into[1].id if merged_into else None,
        "merged_here": [one.id for one in merged_here],
    }
    page = show(
        "articles/show.html",
        wire,
        article=article,
        story=stories.load_story(store(), article.story_id),
        watch=watch,
        asked=lookouts.asked_address(store(), article) if watch else "",
        versions=tuple(reversed(known)),
        captures=captures,
        words=words,
        became=became,
        times=rulings.list_times(store(), article_id),
        raw_sizes=sizes,
        dated={one.capture_id: one for one in dated},
        stand_ins={one.stand_in: one for one in dated},
        notices=notices.list_notices(store(), article_id, 10),
        reports=made,
        merged_into=merged_into,
        merged_here=merged_here,
        limit=CAPTURES,
        values=form_values(),
        error=error,
        seen=seen,
    )
    return as_original(page, article)


def _merged_into(article: Article) -> tuple[Merger, Article] | None:
    """How this article is another one, and which; None when it is its own."""
    merger = mergers.find_standing(store(), article.id)
    return (merger, stories.load_article(store(), merger.into_id)) if merger else None


def form(story_id: str) -> str:
    """GET /stories/<story_id>/articles/new: the form that adds a page to watch."""
    return draw_form(story_id)


def draw_form(story_id: str, error: Mistake | None = None, seen: Preview | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong, or what a look at the page brought."""
    story = stories.load_story(store(), story_id)
    return render_template(
        "articles/new.html",
        story=story,
        values=form_values(),
        error=error,
        own_networks=desk().settings.private_networks,
        seen=seen,
    )


def preview(story_id: str) -> Response:
    """POST /stories/<story_id>/articles/preview: what the first look would bring; nothing is kept."""
    story = stories.load_story(store(), story_id)
    article, selector, ignores_robots = parse_watched_article(story.id), parse_selected(), parse_ignored()
    seen = _look(article.url, selector, ignores_robots)
    return json_answer(wire_preview(seen)) if wants_json() else make_response(draw_form(story_id, seen=seen))


def look(article_id: str) -> Response:
    """POST /articles/<article_id>/preview: what a look would bring with these wishes, or at this address; none is kept.

    What is not named is as it is: the address that is asked, and the wishes of the watch.
    """
    article, watch = stories.load_article(store(), article_id), watches.find_watch(store(), article_id)
    url = address_sent("address") or lookouts.asked_address(store(), article)
    if not url:
        parse_watched_address()  # which says what is missing
    selector = parse_selected() if watch is None or was_sent("selector") else watch.selector
    seen = _look(url, selector, parse_ignored(watch is not None and watch.ignores_robots))
    return json_answer(wire_preview(seen)) if wants_json() else make_response(draw_looked(article_id, seen=seen))


def _look(url: str, selector: str, ignores_robots: bool) -> Preview:
    """What a look brings. Raises Refused."""
    refuse_address(url, desk().networks)
    preview_page = desk().preview_page
    if preview_page is None:
        raise Refused("This service has no network to look at pages with.")
    return preview_page(url, selector, ignores_robots)


def create(story_id: str) -> Response:
    """POST /stories/<story_id>/articles adds a page to the story and watches it from now on."""
    story = stories.load_story(store(), story_id)
    article, selector, ignores_robots = parse_watched_article(story.id), parse_selected(), parse_ignored()
    refuse_address(article.url, desk().networks)
    with store().transaction():
        known = stories.find_article_by_url(store(), story.id, article.url)
        if known is not None and watches.find_watch(store(), known.id) is not None:
            raise Conflict(f"This story already watches that page; see {known.title or known.url}.", "address")
        if known is None:
            stories.save_article(store(), article)
        watch = _begin((known or article).id, selector=selector, ignores_robots=ignores_robots)
        name_object(article=(known or article).id)
    return created(_wire(known or article, watch), "articles.show", done="added", article_id=(known or article).id)


def begin(article_id: str) -> Response:
    """POST /articles/<article_id>/watch gives the article its address, if it has none, and watches it from now on."""
    address = parse_watched_address()
    refuse_address(address, desk().networks)
    with store().transaction():
        article = stories.give_address(store(), article_id, address)
        watch = _moved(article_id, WatchState.WATCHING)
    return changed(_wire(article, watch), "articles.show", done="added", article_id=article_id)


def pause(article_id: str) -> Response:
    """POST /articles/<article_id>/pause: nobody looks until it is resumed."""
    return _set_state(article_id, WatchState.PAUSED, "paused-looks")


def resume(article_id: str) -> Response:
    """POST /articles/<article_id>/resume: watched again, or for the first time, and due now."""
    return _set_state(article_id, WatchState.WATCHING, "resumed-looks")


def check(article_id: str) -> Response:
    """POST /articles/<article_id>/checks looks at the page now and records what came back."""
    article = stories.load_article(store(), article_id)
    _refuse_without_address(article)
    if watches.find_watch(store(), article_id) is None:
        _begin(article_id, WatchState.PAUSED)
    outcome = desk().check_article(store(), article_id)
    watch = watches.load_watch(store(), article_id)
    wire = {**_wire(article, watch), "outcome": outcome.value}
    return changed(wire, "articles.show", done="checked", article_id=article_id)


def wish(article_id: str) -> Response:
    """POST /articles/<article_id>/wishes: when and how a person wants the page looked at, from now on.

    What is not named stays as it is.
    """
    article = stories.load_article(store(), article_id)
    _refuse_without_address(article)
    with store().transaction():
        watch = watches.find_watch(store(), article_id) or new_watch(article_id, now(), WatchState.PAUSED)
        pace, selector, ignores_robots = parse_wishes(watch, now())
        asks_anew = selector != watch.selector
        watch = replace(watch, pace=pace, selector=selector, ignores_robots=ignores_robots)
        if asks_anew:
            watch = replace(watch, etag="", last_modified="")
        watch = replace(watch, next_check_at=next_as_wished(watch, now()))
        watches.save_watch(store(), watch)
    return changed(
        {**_wire(article, watch), "pace": wire_pace(pace)}, "articles.show", done="wished", article_id=article_id
    )


def _set_state(article_id: str, state: WatchState, done: str) -> Response:
    article = stories.load_article(store(), article_id)
    _refuse_without_address(article)
    with store().transaction():
        is_new = watches.find_watch(store(), article_id) is None
        watch = _moved(article_id, state)
    done = "added" if is_new and state is WatchState.WATCHING else done
    return changed(_wire(article, watch), "articles.show", done=done, article_id=article_id)


def _moved(article_id: str, state: WatchState) -> Watch:
    """The article's watch in this state, made where there was none. Inside a transaction."""
    watch = watches.find_watch(store(), article_id)
    if watch is None:
        return _begin(article_id, state)
    if watch.state is not state:
        watch = resume_watch(watch, now()) if state is WatchState.WATCHING else replace(watch, state=state)
        watches.save_watch(store(), watch)
    return watch


def _begin(
    article_id: str, state: WatchState = WatchState.WATCHING, selector: str = "", *, ignores_robots: bool = False
) -> Watch:
    watch = replace(new_watch(article_id, now(), state), selector=selector, ignores_robots=ignores_robots)
    watches.save_watch(store(), watch)
    return watch


def _refuse_without_address(article: Article) -> None:
    if not article.url:
        raise Invalid("address", "", "this article has no address; only a page with an address can be watched")


def _wire(article: Article, watch: Watch) -> Wire:
    return {"article": wire_article(article), "watch": wire_watch(watch)}
