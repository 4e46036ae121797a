"""Imports: a text somebody brings, shown as what it would be, then recorded.

Refuses: reading what was brought (proposing.py), judging changes.
"""

from collections.abc import Iterable

from flask import Response, make_response, render_template, request

from service.domain.captures import make_capture
from service.domain.errors import ServiceError
from service.domain.stories import Article
from service.domain.versions import doubt_times
from service.extraction.snapshot import take_snapshot
from service.intake.alike import list_alike, stands_apart
from service.intake.outcomes import APART
from service.record import Batch, Recorded, RecordOutcome, preview, record_many
from service.web.auditing import name_object
from service.web.carrying import carried_still, carry
from service.web.desk import desk, now, store, vault
from service.web.parse import form_values, wants_json
from service.web.parse_importing import parse_import
from service.web.present.answers import created, json_answer
from service.web.present.importing import filled_in, read_in, wire_recorded
from service.web.present.reading.noted import changes_noted
from service.web.problems import Mistake
from service.web.times import OFFERED_ZONES
from service.web.views.proposing import PASTED, Proposal, propose, read_anyway
from service.web.whom import known_caller
from service.web.zones import keep_zone, kept_zone
from storage import rulings, stories
from storage.chains import neighbours_at
from storage.reading.noted import texts_of
from storage.versions import VersionSummary

#: The ways to bring one text, as the address says them, the first unless asked.
WAYS = ("paste", "address")

#: The field of the form that says which proposal its preview showed.
SEEN = "seen"

#: Claims listed in a preview, and letters of the text.
SHOWN = 30

#: What becomes of an import, as the name of the message the next page shows.
DONE = {RecordOutcome.RECORDED: "imported", RecordOutcome.SAME: "same", RecordOutcome.KNOWN: "already"}


def form(story_id: str) -> str:
    """GET /stories/<story_id>/versions/new: the form that imports a version."""
    return draw_form(story_id)


def draw_form(story_id: str, error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong; a file that can be read is held by it."""
    read = read_anyway() if error and not error.at("file") else None
    if read is None:
        return _draw(story_id, form_values(), error=error)
    return _draw(story_id, read_in(form_values(), read), error=error, kept=carry(read, vault(), story_id))


def try_out(story_id: str) -> Response:
    """POST /stories/<story_id>/versions/preview shows what an import would record. Nothing is written."""
    return _show_preview(propose(story_id))


def create(story_id: str) -> Response:
    """POST /stories/<story_id>/versions records a version.

    A person who gave no time, or edited what a preview filled in, sees first what would be recorded.
    """
    proposal, fields = propose(story_id), parse_import(now())
    seen = "" if request.is_json else request.form.get(SEEN, "")
    is_edited = seen not in ("", proposal.mark)
    if (fields.captured_at is None or is_edited) and not wants_json():
        return _show_preview(proposal, is_edited=is_edited)
    alike = _alike(proposal)
    recorded = _record(proposal)
    wire = wire_recorded(recorded, proposal.version, may_read=known_caller().may_read)
    if recorded.outcome is RecordOutcome.UNUSABLE:  # a person set this text aside: kept, beside the word that counts
        answer = created(wire, "articles.show", done="kept-aside", article_id=proposal.article.id)
    else:
        done = "imported-alike" if alike else "turn" if recorded.is_turn else DONE.get(recorded.outcome, "imported")
        made = recorded.version.id if recorded.version else ""
        answer = created(wire, "stories.show", done=done, made=made, story_id=story_id)
    return keep_zone(answer, story_id) if proposal.arrival.dated_by == "what was given" else answer


def _alike(proposal: Proposal) -> tuple[Article, ...]:
    """The articles that a text which begins one may go on from."""
    return list_alike(store(), proposal.story.id, proposal.version.text) if proposal.is_new_article else ()


def _apart_from(proposal: Proposal, between: Iterable[VersionSummary | None]) -> list[VersionSummary]:
    """The versions next to a text in time, where it has nothing in common with any of them."""
    beside, version = [one for one in between if one], proposal.version
    texts = texts_of(store(), [one.id for one in beside]).values()
    return beside if stands_apart(version.text, version.headline, texts, proposal.article.title) else []


def _record(proposal: Proposal) -> Recorded:
    """The article, when it is new, and its version, or neither."""
    name_object(article=proposal.article.id, version=proposal.version.id)
    capture = make_capture(proposal.version, signals=proposal.arrival.signals, raw=proposal.arrival.raw)
    batch = Batch(article=proposal.article, captures=(capture,))
    [result] = record_many(store(), (batch,), memory=desk().memory, public_url=desk().settings.public_url, now=now())
    if isinstance(result, ServiceError):
        raise result
    return result


def _show_preview(proposal: Proposal, *, is_edited: bool = False) -> Response:
    found: Recorded = preview(store(), proposal.article.id, proposal.version, desk().memory)
    between = neighbours_at(store(), proposal.article.id, proposal.version.captured_at)
    apart_from = _apart_from(proposal, between)
    if wants_json():
        return json_answer(wire_recorded(found, proposal.version, note=APART if apart_from else ""))
    values = filled_in(form_values(), proposal.arrival, proposal.article, is_new=proposal.is_new_article)
    words = rulings.newest_rulings(store(), proposal.article.id)
    its = proposal.version.id
    reports = [one for one in found.reports if its in (one.before_version_id, one.after_version_id)]
    return make_response(
        _draw(
            proposal.story.id,
            values,
            proposal=proposal,
            found=found,
            aside=words.get(proposal.version.content_hash) if found.outcome is RecordOutcome.UNUSABLE else None,
            reports=reports,
            changes_noted=changes_noted(reports, lambda ids: {**texts_of(store(), ids), its: proposal.version.text}),
            claims=take_snapshot(proposal.version, desk().memory).claims,
            doubts=doubt_times(proposal.version),
            is_edited=is_edited,
            seen={SEEN: proposal.mark},
            between=between,
            apart_from=apart_from,
            alike=_alike(proposal),
            kept=None if proposal.arrival.name == PASTED else carry(proposal.arrival, vault(), proposal.story.id),
        )
    )


def _way() -> str:
    """How the text is brought: pasted or as a file, or from an address."""
    return "address" if request.values.get("way") == "address" else WAYS[0]


def _draw(story_id: str, values: dict[str, str], **context: object) -> str:
    story = stories.load_story(store(), story_id)
    kept = carried_still(vault(), story_id) if request.method == "POST" else None
    return render_template(
        "versions/new.html",
        **{"zone": kept_zone(), "error": None, "proposal": None, "kept": kept, "aside": None, "seen": {}, **context},
        ways=WAYS,
        way=_way(),
        shown=SHOWN,
        story=story,
        articles=stories.list_articles(store(), story_id),
        values=values,
        zones=OFFERED_ZONES,
    )
