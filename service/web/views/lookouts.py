"""Lookouts: feeds, sitemaps and section pages whose new articles are watched; and the list of everything watched.

Refuses: fetching (service/check/lookout.py does); choosing (service/watching/listing).
"""

from collections.abc import Iterable
from dataclasses import replace

from flask import Response, render_template

from service.check.lookout import Unseen
from service.domain.addresses import refuse_address
from service.domain.errors import Conflict, Refused
from service.domain.lookouts import Lookout
from service.domain.stories import CheckOutcome, Health, Watch, WatchState
from service.web.auditing import name_object
from service.web.contract.cursors import MOST
from service.web.desk import desk, now, store
from service.web.parse import form_values, wants_json
from service.web.parse_watching import parse_lookout
from service.web.present.answers import changed, created, json_answer, show
from service.web.present.watching import say_becoming, wire_choice, wire_listed, wire_lookout, wire_notice, wire_watched
from service.web.present.wire import Wire
from service.web.problems import Mistake
from storage import lookouts, notices, stories, versions, watches

#: Entries listed on a lookout's page.
LISTED = 100


def list_watched() -> Response:
    """GET /watches: every watched page and every lookout, with health, what was last read well and what comes next."""
    found = watches.list_watches(store())
    captured = notices.last_good_captures(store())
    good = {article_id: at for article_id, (at, _) in captured.items()}
    headlines = {article_id: headline for article_id, (_, headline) in captured.items()}
    articles = {one.article_id: stories.load_article(store(), one.article_id) for one in found}
    ordered = sorted(found, key=_by_trouble)
    outlooks = lookouts.list_lookouts(store())
    told = notices.list_notices(store(), limit=20)
    noticed = {id: articles.get(id) or stories.load_article(store(), id) for id in {one.article_id for one in told}}
    wire: Wire = {
        "watches": [wire_watched(one, articles[one.article_id], good.get(one.article_id)) for one in ordered],
        "lookouts": [wire_lookout(one) for one in outlooks],
        "notices": [wire_notice(one) for one in told],
    }
    return show(
        "watches/list.html",
        wire,
        watches=ordered,
        articles=articles,
        good=good,
        headlines=headlines,
        firsts={
            one.article_id
            for one in found
            if one.last_outcome is CheckOutcome.CHANGED and len(versions.list_versions(store(), one.article_id)) == 1
        },
        titles={id: stories.load_story(store(), id).title for id in {one.story_id for one in articles.values()}},
        counts=_counts(found),
        is_scheduled=desk().settings.scheduler,
        lookouts=outlooks,
        notices=told,
        named={id: headlines.get(id) or one.title or one.url for id, one in noticed.items()},
    )


def _by_trouble(watch: Watch) -> tuple[bool, bool, bool, bool]:
    """What fails first, then what no look has brought yet, then what nobody looked at yet, then what is watched."""
    is_read, is_new = watch.told_health is not Health.UNKNOWN, watch.last_checked_at is None
    return watch.health is Health.WELL, is_read, is_new, watch.state is not WatchState.WATCHING


def _counts(found: Iterable[Watch]) -> dict[str, int]:
    """How many watches are in each state of health."""
    words = [
        "paused or ended"
        if one.state is not WatchState.WATCHING
        else "not looked at yet"
        if not one.last_checked_at
        else "not read yet"
        if one.told_health is Health.UNKNOWN
        else one.health.value
        for one in found
    ]
    told = ("failing", "not read yet", "not looked at yet", "well", "paused or ended")
    return {word: words.count(word) for word in told}


def form(story_id: str) -> str:
    """GET /stories/<story_id>/lookouts/new: the form that adds a feed, a sitemap or a section page."""
    return draw_form(story_id)


def draw_form(story_id: str, error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    story = stories.load_story(store(), story_id)
    return render_template("lookouts/new.html", story=story, values=form_values(), error=error, seen=None, choices=())


def preview(story_id: str) -> Response:
    """POST /stories/<story_id>/lookouts/preview: what is listed now and what would become of it; nothing is kept."""
    story = stories.load_story(store(), story_id)
    lookout = _wanted(story_id)
    look = desk().preview_lookout
    if look is None:
        raise Refused("This service has no network to look at listings with.")
    seen, choices = look(store(), lookout)
    if wants_json():
        return json_answer(
            {
                "found": not isinstance(seen, Unseen),
                "kind": "" if isinstance(seen, Unseen) else seen.kind,
                "title": "" if isinstance(seen, Unseen) else seen.title,
                "note": seen.note if isinstance(seen, Unseen) else "; ".join(seen.notes),
                "entries": [wire_choice(choice) for choice in choices],
            }
        )
    page = render_template(
        "lookouts/new.html",
        story=story,
        values=form_values(),
        error=None,
        seen=seen,
        choices=choices,
        say_becoming=say_becoming,
    )
    return Response(page, mimetype="text/html")


def create(story_id: str) -> Response:
    """POST /stories/<story_id>/lookouts: the listing is looked at from now on."""
    stories.load_story(store(), story_id)
    lookout = _wanted(story_id)
    with store().transaction():
        if lookouts.find_lookout(store(), lookout.id) is not None:
            raise Conflict("This story already has a lookout at that address.", "address")
        lookouts.save_lookout(store(), lookout)
        name_object(lookout=lookout.id)
    return created({"lookout": wire_lookout(lookout)}, "lookouts.show", done="lookout", lookout_id=lookout.id)


def display(lookout_id: str) -> Response:
    """GET /lookouts/<lookout_id>: its rules, its last look, and what it has seen."""
    lookout = lookouts.load_lookout(store(), lookout_id)
    listed = lookouts.list_listed(store(), lookout_id, MOST if wants_json() else LISTED)
    wire: Wire = {"lookout": wire_lookout(lookout), "listed": [wire_listed(one) for one in listed]}
    story = stories.load_story(store(), lookout.story_id)
    return show("lookouts/show.html", wire, lookout=lookout, listed=listed, story=story, limit=LISTED)


def pause(lookout_id: str) -> Response:
    """POST /lookouts/<lookout_id>/pause: nobody looks until it is resumed."""
    return _set_state(lookout_id, WatchState.PAUSED, "paused-looks")


def resume(lookout_id: str) -> Response:
    """POST /lookouts/<lookout_id>/resume: looked at again, and due now."""
    return _set_state(lookout_id, WatchState.WATCHING, "resumed-looks")


def check(lookout_id: str) -> Response:
    """POST /lookouts/<lookout_id>/checks looks at the listing now and watches what is new."""
    look = desk().check_lookout
    if look is None:
        raise Refused("This service has no network to look at listings with.")
    lookout = look(store(), lookout_id)
    return changed({"lookout": wire_lookout(lookout)}, "lookouts.show", done="looked", lookout_id=lookout_id)


def _wanted(story_id: str) -> Lookout:
    lookout = parse_lookout(story_id, now())
    refuse_address(lookout.url, desk().networks)
    return lookout


def _set_state(lookout_id: str, state: WatchState, done: str) -> Response:
    with store().transaction():
        lookout = lookouts.load_lookout(store(), lookout_id)
        if lookout.state is not state:
            due = now() if state is WatchState.WATCHING else lookout.next_check_at
            lookout = replace(lookout, state=state, next_check_at=due)
            lookouts.save_lookout(store(), lookout)
    return changed({"lookout": wire_lookout(lookout)}, "lookouts.show", done=done, lookout_id=lookout_id)
