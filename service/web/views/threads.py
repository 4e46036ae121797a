"""Threads of a story: the list, what changed between two dates, and what a person decides about them.

Refuses: joining (service/comparison/threads); what a story comes to (views/story).
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time
from functools import cache
from typing import Any
from urllib.parse import urlencode

from flask import Response, request, url_for

from service.comparison.story.saying import minutes_of, sentences_of
from service.comparison.story.since import Between, LeftOut, StoryChange, changes_between
from service.comparison.story.spells import Chains, Spell
from service.domain.errors import Invalid, NotFound
from service.domain.moments import stamp
from service.domain.threads import Decision
from service.domain.versions import Passage
from service.publishing.citing import cite_between
from service.record import merging
from service.web.desk import desk, now, store
from service.web.parse import form_values, wants_json
from service.web.parse_threads import parse_claims, parse_family, parse_moment, parse_note, parse_other
from service.web.present.answers import changed, created, json_answer, show
from service.web.present.reading.apart import DIFFERENCES
from service.web.present.reading.noted import is_noted, noted_between, passed_between, wire_noted_between
from service.web.present.threads.proofs import ends_of, prove
from service.web.present.threads.told_apart import tell_apart
from service.web.present.threads.wire import (
    wire_between,
    wire_decision,
    wire_proposal,
    wire_thread,
)
from service.web.present.wire import Wire, wire_story
from service.web.views.publishing.sending import site
from service.web.views.reading.notices import standing_notices
from service.web.views.story.paging import shorter
from service.web.views.story.reading import read_proposals, read_threads, read_view
from storage import stories, threads, versions
from storage.threads import ThreadSummary

#: Threads listed on one page, and of those left out for one reason; the rest is in the JSON.
LISTED, LEFT_OUT = 200, 20

#: Threads of one title that are named with their ids to who gave that title.
NAMED = 5


def list_all(story_id: str) -> Response:
    """GET /stories/<story_id>/threads: one claim each through all articles, those of most articles first."""
    story = stories.load_story(store(), story_id)
    family = parse_family()
    found = read_threads(story_id, family)
    perhaps = [one for one in read_proposals(story_id) if family is None or one.family is family]
    wire: Wire = {
        "story": wire_story(story),
        "threads": [wire_thread(one) for one in found],
        "perhaps_same": [wire_proposal(one) for one in perhaps],
    }
    listed = found[:LISTED]
    return show(
        "threads/list.html", wire, story=story, threads=listed, count=len(found), family=family, perhaps=perhaps
    )


def changes(story_id: str) -> Response:
    """GET /stories/<story_id>/changes?since=&until=: what changed between two dates; without them, since the start."""
    story, view = read_view(story_id)
    if (way := shorter({})) is not None:
        return way
    seen = [captured_at for chain in view.chains.values() for _, captured_at in chain]
    since = parse_moment("since") or min(seen, default=story.opened_at)
    until = parse_moment("until", is_end=True) or now()
    if since > now():
        raise Invalid("since", request.args["since"], "it lies ahead; a day or a time until now is accepted")
    if until < since:
        raise Invalid("until", request.args["until"] if "until" in request.args else stamp(until), _not_before(since))
    text_of = cache(lambda id: versions.load_version(store(), id).text)
    view = replace(view, sentence_of=sentences_of(text_of, desk().memory), minute_of=minutes_of(text_of))
    between = changes_between(view, since, until)
    ends = ends_of(between, view.turn_by_turn)
    standing, noted = standing_notices(story_id, view.chains), noted_between(ends, text_of)

    def notices_in(version_id: str) -> tuple[Passage, ...]:
        return standing.get(version_id, ())

    if wants_json():
        told_of = wire_noted_between(ends, view.chains, text_of, notices_in)
        return json_answer({"story": wire_story(story), **wire_between(between, notices_in), **told_of})
    alike: dict[tuple[object, ...], list[StoryChange]] = {}
    for one in between.changes:
        alike.setdefault((one.summary, one.at, one.outlets), []).append(one)
    told = [(same[0], _proof(story_id, same[0], view.turn_by_turn), len(same)) for same in alike.values()]
    in_notices = {id(one) for one, _, _ in told if is_noted(one, notices_in)}
    moved = {one.thread_id for one in between.changes if not is_noted(one, notices_in)}
    return show(
        "threads/changes.html",
        {},
        story=story,
        between=between,
        told=[one for one in told if id(one[0]) not in in_notices],
        in_notices=[one for one in told if id(one[0]) in in_notices],
        moved=len(moved),
        moved_in_notices=len({one.thread_id for one in between.changes} - moved),
        left_out=_by_reason(between),
        left_out_shown=LEFT_OUT,
        apart=tell_apart((one for one, _, _ in told), text_of),
        ends=ends,
        noted=noted,
        first_notices=sum(len(noted[one.article_id]) for one in ends if one.is_first),
        passed_notices=len(passed_between(ends, view.chains, notices_in)),
        new_notices=sum(is_new for found in noted.values() for _, is_new in found),
        articles={one.id: one for one in stories.list_articles(store(), story_id)},
        citation=_cite(story.title, between, [(one, proof) for one, proof, _ in told if id(one) not in in_notices]),
        is_begun=bool(seen),
        values=form_values(),
        differences=DIFFERENCES,
    )


def _by_reason(between: Between) -> dict[LeftOut, list[Spell]]:
    """The threads left out by why, in the order of LeftOut, by name; reasons that none has are not there."""
    found = {why: [spell for spell, told in between.left_out if told is why] for why in LeftOut}
    return {why: sorted(spells, key=lambda one: one.first.title.casefold()) for why, spells in found.items() if spells}


def _proof(story_id: str, change: StoryChange, chains: Chains) -> str:
    """Where a change is shown in its two texts, else in the one there is."""
    proof = prove(change, chains)
    if proof is None:
        told = (change.after or change.before).first  # type: ignore[union-attr]  # one of them there is
        return url_for("versions.show", version_id=told.version_id, _anchor=f"at-{told.number}")
    asked: dict[str, Any] = {
        name: number for name, number in (("first", proof.first), ("second", proof.second)) if number
    }
    anchor = "asked-before" if proof.first else "asked-after"
    return url_for("reports.any", story_id=story_id, before=proof.before, after=proof.after, **asked, _anchor=anchor)


def _cite(title: str, between: Between, told: list[tuple[StoryChange, str]]) -> str:
    lines = [(f"{', '.join(one.outlets)}: {one.summary}", site().url + proof) for one, proof in told]
    asked = {name: value for name in ("since", "until") if (value := request.args.get(name))}
    here = request.path + (f"?{urlencode(asked)}" if asked else "")
    return cite_between(title, between.since, between.until, lines, site().url + here)


def _not_before(since: datetime) -> str:
    said = f"{since:%Y-%m-%d}" if since.time() == time.min else stamp(since)
    return f"{said} or later is accepted, because it begins then"


def merge(thread_id: str) -> Response:
    """POST /threads/<thread_id>/merge: this thread and another are one."""
    thread = threads.load_thread(store(), thread_id)
    other = _named(thread, parse_other())
    decision = merging.merge_threads(store(), thread.id, other, note=parse_note(), now=now(), memory=desk().memory)
    return _decided(decision, thread_id, "merged")


def _named(thread: ThreadSummary, said: str) -> str:
    """The id of the other thread that a person named by its id, its address or its title, with its holder or without.

    Raises Invalid when that names none, or several.
    """
    with suppress(NotFound):
        return threads.load_thread(store(), said.rsplit("/", 1)[-1]).id
    wanted = _key(said)
    found = [
        one
        for one in threads.list_threads(store(), thread.story_id, thread.family)
        if one.id != thread.id and wanted in (_key(one.title), _key(f"{one.holder} {one.title}"))
    ]
    if len(found) == 1:
        return found[0].id
    if found:
        found.sort(key=lambda one: one.first_at)
        ids = "; ".join(f"{one.id}: {one.holder or 'nobody'}, seen {stamp(one.first_at)}" for one in found[:NAMED])
        raise Invalid("other", said, f"{len(found)} threads have that title; the id of one of them is accepted ({ids})")
    raise Invalid(
        "other",
        said,
        f"the title or id of another thread of this story that follows a {thread.family.value} is accepted",
    )


def _key(title: str) -> str:
    return " ".join(title.casefold().split())


def split(thread_id: str) -> Response:
    """POST /threads/<thread_id>/split: these claims, and what goes on from them, are another thread."""
    decision = merging.split_thread(
        store(), thread_id, parse_claims(), note=parse_note(), now=now(), memory=desk().memory
    )
    strands = threads.find_anchored(store(), (*decision.claims, *decision.others)).values()  # either may be here
    theirs = [threads.load_thread(store(), one).id for one in strands]
    here = threads.load_thread(store(), thread_id).id
    return _decided(decision, thread_id, "split", made=next((id for id in theirs if id != here), ""))


def pin(thread_id: str) -> Response:
    """POST /threads/<thread_id>/pin: the thread's claims stay one thread."""
    decision = merging.pin_thread(store(), thread_id, note=parse_note(), now=now(), memory=desk().memory)
    return _decided(decision, thread_id, "pinned")


def undo(decision_id: str) -> Response:
    """POST /decisions/<decision_id>/undo: the decision is out of force; that it was made stays known."""
    decision = merging.undo(store(), decision_id, now=now(), memory=desk().memory)
    about = threads.find_anchored(store(), decision.claims)
    if not about:
        return changed(wire_decision(decision), "threads.list", done="undone", story_id=decision.story_id)
    thread = threads.load_thread(store(), next(iter(about.values())))
    return changed(wire_decision(decision), "threads.show", done="undone", thread_id=thread.id)


def _decided(decision: Decision, thread_id: str, done: str, made: str = "") -> Response:
    thread = threads.load_thread(store(), thread_id)
    return created(wire_decision(decision), "threads.show", done=done, made=made, thread_id=thread.id)
