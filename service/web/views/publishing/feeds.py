"""Feeds of the desk, a story, a holder, a thread, and of notices, each as Atom and as JSON Feed.

Refuses: the form of a feed and of its entries (service/publishing).
"""

from dataclasses import replace

from flask import Response, request

from service.accounts.roles import Right, Verdict, judge
from service.comparison.story.spells import read_story
from service.comparison.threads.told.names import is_same_name
from service.domain.directions import isolated
from service.domain.errors import NotFound
from service.domain.stories import Story
from service.publishing.entries import health_entry, report_entry, spell_entries, switched_off_entry
from service.publishing.feeds import ATOM, JSON_FEED, Entry, Feed, write_atom, write_json_feed
from service.web.desk import store
from service.web.present.naming import say_in_line, say_plainly
from service.web.views.publishing.sending import send, site
from service.web.whom import caller
from storage import deliveries, endpoints, notices, outward, reports, stories, threads, versions
from storage.outward import News

#: Entries in one feed. A reader that asks once a day misses none of fifty.
ENTRIES = 50


def desk_atom() -> Response:
    """GET /feed.atom: what changed in every story; ?holder= for one holder's changes alone."""
    return _atom(_of_reports(None))


def desk_json() -> Response:
    """GET /feed.json: the same as JSON Feed."""
    return _json(_of_reports(None))


def story_atom(story_id: str) -> Response:
    """GET /stories/<story_id>/feed.atom: what changed in a story; ?holder= for one holder's changes alone."""
    return _atom(_of_reports(stories.load_story(store(), story_id)))


def story_json(story_id: str) -> Response:
    """GET /stories/<story_id>/feed.json: the same as JSON Feed."""
    return _json(_of_reports(stories.load_story(store(), story_id)))


def thread_atom(thread_id: str) -> Response:
    """GET /threads/<thread_id>/feed.atom: one thing counted, or one holder on one matter, through all articles."""
    return _atom(_of_thread(thread_id))


def thread_json(thread_id: str) -> Response:
    """GET /threads/<thread_id>/feed.json: the same as JSON Feed."""
    return _json(_of_thread(thread_id))


def notices_atom() -> Response:
    """GET /notices/feed.atom: pages that cannot be read any more, or can again; webhooks that were switched off."""
    return _atom(_of_notices())


def notices_json() -> Response:
    """GET /notices/feed.json: the same as JSON Feed."""
    return _json(_of_notices())


def _atom(feed: Feed) -> Response:
    return send(write_atom(_plainly(feed)), f"{ATOM}; charset=utf-8", changed_at=feed.updated_at)


def _json(feed: Feed) -> Response:
    return send(write_json_feed(_plainly(feed)), JSON_FEED, changed_at=feed.updated_at)


def _plainly(feed: Feed) -> Feed:
    """The feed with titles, names and lines that nothing in them turns round; quotations stay as they are."""
    entries = (
        replace(
            one,
            title=say_in_line(one.title),
            author=say_plainly(one.author),
            text=isolated(one.text),
            html=isolated(one.html),
        )
        for one in feed.entries
    )
    title, description = say_in_line(feed.title), say_in_line(feed.description)
    return replace(feed, title=title, description=description, entries=tuple(entries))


def _of_reports(story: Story | None) -> Feed:
    holder = " ".join(request.args.get("holder", "").split())
    names = _names(holder, story) if holder else None
    news = outward.list_news(store(), story_id=story.id if story else None, holders=names, limit=ENTRIES)
    where = ("stories", story.id) if story else ()
    query = {"holder": holder} if holder else {}
    title = " · ".join([*([holder] if holder else []), story.title if story else "All stories"])
    what = f"What changed in claims of {holder}" if holder else "What changed in positions and figures"
    return Feed(
        id=site().tag(*(where or ("desk",)), *(("holder", holder.casefold()) if holder else ())),
        title=f"{title} · Stet",
        description=f"{what}, each change with the two looks it lies between.",
        home_url=site().at(*where) if story else site().at("stories"),
        atom_url=site().at(*where, "feed.atom", **query),
        json_url=site().at(*where, "feed.json", **query),
        began_at=story.opened_at if story else None,
        entries=tuple(_entry(one, names, holder) for one in news),
    )


def _names(holder: str, story: Story | None) -> tuple[str, ...]:
    """Every way in which this holder's name is written. Raises NotFound when no change is theirs."""
    known = [name for name, _ in outward.list_holders(store(), story.id if story else None)]
    found = tuple(name for name in known if name.casefold() == holder.casefold() or is_same_name(name, holder))
    if not found:
        raise NotFound("holder", holder)
    return found


def _entry(news: News, names: tuple[str, ...] | None, holder: str) -> Entry:
    report = news.report
    before = versions.load_version(store(), report.before_version_id)
    after = versions.load_version(store(), report.after_version_id)
    observed = reports.find_observed(store(), before, after)
    return report_entry(site(), report, news.article, news.story_title, observed, names, holder)


def _of_notices() -> Feed:
    """What needs a hand. Of webhooks only who may look after them is told, as on their pages."""
    told = notices.list_notices(store(), limit=ENTRIES)
    articles = {id: stories.load_article(store(), id) for id in {one.article_id for one in told}}
    titles = {id: stories.load_story(store(), id).title for id in {one.story_id for one in articles.values()}}
    entries = []
    for one in told:
        article = articles[one.article_id]
        entries.append(health_entry(site(), one, article, titles[article.story_id]))
    if judge(caller(), Right.MANAGE) is Verdict.ALLOWED:
        for lost in endpoints.list_endpoint_notices(store(), limit=ENTRIES):
            subscription = deliveries.load_subscription(store(), lost.subscription_id)
            entries.append(switched_off_entry(site(), lost, subscription))
    entries.sort(key=lambda one: (one.at, one.id), reverse=True)
    return Feed(
        id=site().tag("notices"),
        title="Notices · Stet",
        description="Pages that cannot be read any more, or can again, and webhooks that were switched off.",
        home_url=site().at("watches"),
        atom_url=site().at("notices", "feed.atom"),
        json_url=site().at("notices", "feed.json"),
        began_at=None,
        entries=tuple(entries[:ENTRIES]),
    )


def _of_thread(thread_id: str) -> Feed:
    thread = threads.load_thread(store(), thread_id)
    appearances = threads.list_appearances(store(), thread.story_id, thread_id=thread.id)
    view = read_story(appearances, threads.list_chains(store(), thread.story_id))
    holder = f"{thread.holder}: " if thread.holder else ""
    return Feed(
        id=site().tag("threads", thread.id),
        title=f"{holder}{thread.title} · Stet",
        description="Every wording and amount of one claim, when it was first seen and when it was gone.",
        home_url=site().at("threads", thread.id),
        atom_url=site().at("threads", thread.id, "feed.atom"),
        json_url=site().at("threads", thread.id, "feed.json"),
        began_at=thread.first_at,
        entries=tuple(spell_entries(site(), view.spells)[:ENTRIES]),
    )
