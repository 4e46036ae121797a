"""Imports: a text somebody brings, shown as what it would be, then recorded.

Refuses: a time that nobody gave; reading files (service/importing), judging changes.
"""

from dataclasses import dataclass, replace

from flask import Response, make_response, render_template, request

from service.domain.addresses import refuse_address
from service.domain.captures import make_capture
from service.domain.errors import Invalid, NotFound, Refused, ServiceError, each
from service.domain.ids import content_id
from service.domain.stories import Article, Story, make_article
from service.domain.versions import Version, doubt_times
from service.extraction.snapshot import take_snapshot
from service.importing import Arrival, read_file, version_of
from service.intake.alike import list_alike
from service.record import Batch, Recorded, RecordOutcome, preview, record_many
from service.web.auditing import name_object
from service.web.carrying import carried, carried_still, carry
from service.web.desk import desk, now, store, vault
from service.web.limits import ASKING, within
from service.web.parse import form_values, text_sent, wants_json
from service.web.parse_importing import ImportFields, Upload, parse_import, parse_upload
from service.web.present.answers import created, json_answer
from service.web.present.importing import filled_in, wire_recorded
from service.web.present.reading.noted import changes_noted
from service.web.problems import Mistake
from service.web.times import OFFERED_ZONES
from service.web.whom import known_caller
from service.web.zones import keep_zone, kept_zone
from storage import rulings, stories
from storage.chains import neighbours_at
from storage.reading.noted import texts_of

#: What a text is called in messages when it has no file name.
PASTED = "the pasted text"

#: What is accepted where a text says no time itself.
UNDATED = "the date and the time at which this text was seen are needed, as none is assumed"

#: The ways to bring one text, as the address says them, the first unless asked.
WAYS = ("paste", "address")

#: The field of the form that says which proposal its preview showed.
SEEN = "seen"

#: Claims listed in a preview, and letters of the text.
SHOWN = 30

#: What becomes of an import, as the name of the message the next page shows.
DONE = {RecordOutcome.RECORDED: "imported", RecordOutcome.SAME: "same", RecordOutcome.KNOWN: "already"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An import, read and not yet recorded."""

    story: Story
    article: Article
    is_new_article: bool
    arrival: Arrival
    version: Version
    is_altered: bool = False  # its words were corrected since they were read from a file, which goes with them no more

    @property
    def mark(self) -> str:
        """What stands for all that a preview shows of it and a person may still edit."""
        article, version = self.article, self.version
        about = article.id, article.title, article.publisher, version.url
        return content_id("preview", *about, version.content_hash, version.captured_at, version.published_at)


def form(story_id: str) -> str:
    """GET /stories/<story_id>/versions/new: the form that imports a version."""
    return draw_form(story_id)


def draw_form(story_id: str, error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    return _draw(story_id, form_values(), error=error)


def try_out(story_id: str) -> Response:
    """POST /stories/<story_id>/versions/preview shows what an import would record. Nothing is written."""
    return _show_preview(_propose(story_id))


def create(story_id: str) -> Response:
    """POST /stories/<story_id>/versions records a version.

    A person who gave no time, or edited what a preview filled in, sees first what would be recorded.
    """
    proposal, fields = _propose(story_id), parse_import(now())
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


def _record(proposal: Proposal) -> Recorded:
    """The article, when it is new, and its version, or neither."""
    name_object(article=proposal.article.id, version=proposal.version.id)
    capture = make_capture(proposal.version, signals=proposal.arrival.signals, raw=proposal.arrival.raw)
    batch = Batch(article=proposal.article, captures=(capture,))
    [result] = record_many(store(), (batch,), memory=desk().memory, public_url=desk().settings.public_url, now=now())
    if isinstance(result, ServiceError):
        raise result
    return result


def _propose(story_id: str) -> Proposal:
    story = stories.load_story(store(), story_id)
    is_altered = False
    if _is_fetch_asked():
        arrival = _look_at(story, fields := parse_import(now()))
    elif (kept := carried(text_sent(), vault(), story_id)) and not request.files.get("file"):
        fields = _dated_fields()
        arrival = replace(
            kept,
            captured_at=fields.captured_at,
            dated_by=kept.dated_by if fields.captured_at == kept.captured_at else "what was given",
            published_at=fields.published_at,
            url=fields.url,
        )
    else:
        fields, upload = _brought(instead=kept is not None)
        arrival, is_altered = _read(upload, fields), not upload.name and carried_still(vault(), story_id) is not None
    article, is_new = _article(story, fields, arrival)
    return Proposal(
        story=story,
        article=article,
        is_new_article=is_new,
        arrival=arrival,
        version=version_of(arrival, article),
        is_altered=is_altered,
    )


def _look_at(story: Story, fields: ImportFields) -> Arrival:
    """What the address answers now, as a text seen now. Raises Invalid when it is not to be had, or is no article."""
    look_at = desk().look_at
    if not fields.url:
        raise Invalid("address", "", "the address of a page is accepted, such as https://example.org/news/talks")
    if look_at is None:
        raise Refused("This service has no network to fetch pages with.")
    refuse_address(fields.url, desk().networks)
    with within(ASKING):
        capture = look_at(make_article(story.id, url=fields.url, title=fields.title)).capture
    if capture is None or (version := capture.version) is None:
        why = f" ({capture.verdict.value}: {capture.note})" if capture else ""
        raise Invalid("address", fields.url, f"a page that can be read as an article is accepted{why}")
    return Arrival(
        name=fields.url,
        text=version.text,
        captured_at=version.captured_at,
        dated_by="this look at the page",
        url=fields.url,
        headline=version.headline,
        byline=version.byline,
        language=version.language,
        published_at=version.published_at,
        modified_at=version.modified_at,
        raw=capture.raw,
    )


def _brought(*, instead: bool) -> tuple[ImportFields, Upload]:
    """What the form says and the text it brings. Raises one Invalid for all that is wrong with it.

    instead: whether its file takes the place of one that a preview read, whose text still stands in the form.
    """
    found: list[ImportFields] = []
    brought: list[Upload] = []
    each(
        lambda: brought.append(parse_upload(only_file=instead)),
        lambda: found.append(_dated_fields()),
    )
    return found[0], brought[0]


def _dated_fields() -> ImportFields:
    """What the form says besides the text. Raises Invalid when neither it nor a file can name the time."""
    fields = parse_import(now())
    names_no_time = request.is_json or not request.files.get("file")  # a file may name its own
    if fields.captured_at is None and names_no_time:
        raise Invalid("captured_at", "", UNDATED)
    return fields


def _read(upload: Upload, fields: ImportFields) -> Arrival:
    arrival = read_file(
        upload.name or PASTED,
        upload.data,
        captured_at=fields.captured_at,
        published_at=fields.published_at,
        url=fields.url,
        now=now(),
        read_page=desk().read_page,
        needs_date=False,
    )
    if arrival.captured_at is None:
        raise Invalid("captured_at", "", UNDATED)
    return arrival


def _article(story: Story, fields: ImportFields, arrival: Arrival) -> tuple[Article, bool]:
    if fields.article_id:
        article = stories.standing_article(store(), stories.load_article(store(), fields.article_id))
        if article.story_id != story.id:
            raise NotFound(f"article of the story {story.id}:", fields.article_id)
        return article, False
    known = stories.find_article_by_url(store(), story.id, arrival.url)
    if known is not None:
        return known, False
    title = fields.title or arrival.headline
    if not title and not arrival.url:
        raise Invalid("article_title", "", "an article needs an address or a title to be known by")
    publisher = fields.publisher or arrival.publisher
    article = make_article(story.id, url=arrival.url, title=title, publisher=publisher)
    known = stories.find_article(store(), article.id)
    if known is not None and fields.publisher and known.publisher.casefold() != fields.publisher.casefold():
        # Two papers may head their articles alike: what one prints is no revision of what the other did.
        article = make_article(story.id, url=arrival.url, title=title, publisher=fields.publisher, is_apart=True)
        known = stories.find_article(store(), article.id)
    return (stories.standing_article(store(), known), False) if known else (article, True)


def _show_preview(proposal: Proposal, *, is_edited: bool = False) -> Response:
    found: Recorded = preview(store(), proposal.article.id, proposal.version, desk().memory)
    if wants_json():
        return json_answer(wire_recorded(found, proposal.version))
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
            between=neighbours_at(store(), proposal.article.id, proposal.version.captured_at),
            alike=_alike(proposal),
            kept=None if proposal.arrival.name == PASTED else carry(proposal.arrival, vault(), proposal.story.id),
        )
    )


def _is_fetch_asked() -> bool:
    """Whether a person wants the address fetched, rather than bring its text."""
    return not request.is_json and request.form.get("fetch") == "yes"


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
