"""One text that somebody brings, read and placed in its article: what a preview shows, and what is then recorded.

Refuses: recording it, showing it (imports.py); a time that nobody gave.
"""

from dataclasses import dataclass, replace

from flask import g, request

from service.domain.addresses import refuse_address
from service.domain.errors import Invalid, NotFound, Refused, ServiceError, each, named_in
from service.domain.ids import content_id
from service.domain.stories import Article, Story, make_article
from service.domain.versions import Version
from service.importing import Arrival, days_meant, read_file, version_of
from service.web.carrying import carried, carried_still
from service.web.desk import desk, now, store, vault
from service.web.limits import ASKING, within
from service.web.parse import text_sent
from service.web.parse_importing import ImportFields, Upload, brought_file, parse_import, parse_upload
from storage import stories

#: What a text is called in messages when it has no file name.
PASTED = "the pasted text"

#: What is accepted where a text says no time itself.
UNDATED = "the date and the time at which this text was seen are needed, as none is assumed"


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


def propose(story_id: str) -> Proposal:
    """What the form or the JSON brings. Raises Invalid, NotFound and Refused; nothing is written."""
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


def read_anyway() -> Arrival | None:
    """What the file says that came with a form in which something else is wrong; None where there is none to read."""
    upload = brought_file()
    if upload is None:
        return None
    if "read" in g:  # before the mistake was found; a long PDF takes seconds
        return g.read  # type: ignore[no-any-return]
    try:
        return read_file(upload.name, upload.data, now=now(), read_page=desk().read_page, needs_date=False)
    except ServiceError:
        return None


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
    g.read = None  # should it be unreadable
    g.read = arrival = read_file(
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
        meant = days_meant(upload.name)
        raise Invalid("captured_at", "", f"{UNDATED}; in the file's name it can be {meant}" if meant else UNDATED)
    return arrival


def _article(story: Story, fields: ImportFields, arrival: Arrival) -> tuple[Article, bool]:
    if fields.article_id:
        with named_in("article"):
            article = stories.standing_article(store(), stories.load_article(store(), fields.article_id))
        if article.story_id != story.id:
            raise NotFound(f"article of the story {story.id}:", fields.article_id, "article")
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


def _is_fetch_asked() -> bool:
    """Whether a person wants the address fetched, rather than bring its text."""
    return not request.is_json and request.form.get("fetch") == "yes"
