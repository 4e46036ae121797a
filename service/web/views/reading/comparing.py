"""Two versions, one beside or within the other: a report that is recorded, or any pair, compared on the spot.

Refuses: comparing (service/comparison); it shows what was recorded, and what today's rules say of two texts.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from flask import Response, make_response, redirect, request, url_for

from service.comparison.compare import compare
from service.domain.changes import ChangeReport, Comparing, Observed
from service.domain.claims import Claim, Snapshot
from service.domain.corrections import changes_in_notices, find_noted
from service.domain.curation import Redating
from service.domain.errors import Invalid, NotFound
from service.domain.stories import Article
from service.domain.versions import Version
from service.extraction.snapshot import extractor_of, take_snapshot
from service.publishing.citing import ChangeCiter, cite_articles, cite_report
from service.web.desk import desk, store
from service.web.parse import wants_json
from service.web.parse_reading import parse_choice, parse_number
from service.web.present.answers import show
from service.web.present.reading.apart import DIFFERENCES, Sides, name_sides
from service.web.present.sides import lay_side_by_side
from service.web.present.wire import wire_comparison
from service.web.views.publishing.sending import site
from service.web.views.reading.choices import offer_versions
from service.web.views.reading.history import read_history
from storage import reports, stories, threads, versions
from storage.curating import redatings

#: The ways to see two texts.
VIEWS = ("sides", "inline")


def show_report(report_id: str) -> Response:
    """GET /reports/<report_id>: what changed from one version to the next, side by side."""
    report = reports.load_report(store(), report_id)
    before = versions.load_version(store(), report.before_version_id)
    after = versions.load_version(store(), report.after_version_id)
    current = [other.report_id for other in reports.list_standings(store(), after.article_id)]
    place = current.index(report_id) if report_id in current else None
    return _show(
        report,
        before,
        after,
        reports.find_observed(store(), before, after),
        url_for("reports.show", report_id=report_id),
        is_current=place is not None,
        earlier=current[place - 1] if place else None,
        later=current[place + 1] if place is not None and place + 1 < len(current) else None,
    )


def compare_any(story_id: str) -> Response:
    """GET /stories/<story_id>/compare?before=&after=: any two versions of a story, compared on the spot.

    Neighbours show their report. Two versions of one article are put into the order of their times. What is not
    said is the story's newest version, and the first of that article.
    """
    story = stories.load_story(store(), story_id)
    after = _version_asked("after", story.id) or _newest(story.id)
    before = _version_asked("before", story.id) or _first(after)
    articles = [stories.load_article(store(), one.article_id) for one in (before, after)]
    if before.id == after.id and not request.args.get("before"):
        raise NotFound("second version of the article", after.article_id)
    if before.id == after.id:
        raise Invalid("after", after.id, "another version than the one before is accepted")
    if before.article_id == after.article_id:
        if before.captured_at > after.captured_at:
            turned = {"view": "view", "second": "first", "first": "second"}
            asked = {name: request.args[said] for name, said in turned.items() if request.args.get(said)}
            swapped = {"before": after.id, "after": before.id, **asked}
            return make_response(redirect(f"{request.path}?{urlencode(swapped)}"))
        known = next(
            (
                one
                for one in reports.list_standings(store(), after.article_id)
                if (one.before_version_id, one.after_version_id) == (before.id, after.id)
            ),
            None,
        )
        if known is not None:
            return show_report(known.report_id)
    alike = articles[0].id == articles[1].id
    report = _compare(before, after, Comparing.VERSIONS if alike else Comparing.ARTICLES)
    observed = (
        reports.find_observed(store(), before, after)
        if alike
        else Observed(last_before_at=before.captured_at, first_after_at=after.captured_at, unusable_between=0)
    )
    here = url_for("reports.any", story_id=story.id, before=before.id, after=after.id)
    return _show(report, before, after, observed, here, is_stored=False)


def _show(
    report: ChangeReport,
    before: Version,
    after: Version,
    observed: Observed,
    here: str,
    *,
    is_current: bool = True,
    earlier: str | None = None,
    later: str | None = None,
    is_stored: bool = True,
) -> Response:
    noted = find_noted(before.text, after.text) if report.comparing is Comparing.VERSIONS else ()
    wire = {**wire_comparison(report, before, after, observed), "url": here}
    if wants_json():
        return show("", wire)
    view = parse_choice("view", VIEWS) or VIEWS[0]
    articles = stories.load_article(store(), before.article_id), stories.load_article(store(), after.article_id)
    claims = _snapshot(before).claims, _snapshot(after).claims
    asked = _claim_asked("first", claims[0]), _claim_asked("second", claims[1])
    address = site().url + here
    redated = redatings.list_behind(store(), before.id, after.id)
    citer = ChangeCiter((before, after), articles, address, redated)
    is_apart = articles[0].id != articles[1].id
    if is_apart:
        citation = cite_articles(report, (before, after), articles, address, redated)
    else:
        citation = cite_report(site(), report, before, after, articles[1], observed, url=address, redated=redated).text
    return show(
        "reports/show.html",
        wire,
        report=report,
        noted=noted,
        in_notices=changes_in_notices(report.changes, before.text, after.text),
        observed=observed,
        reverts_to=versions.find_version(store(), report.reverts_to) if report.reverts_to else None,
        before=before,
        after=after,
        article=articles[1],
        other=articles[0] if is_apart else None,
        sides=name_sides(articles, (before, after)) if is_apart else Sides("before", "after"),
        story=stories.load_story(store(), articles[1].story_id),
        differences=DIFFERENCES,
        threads=_threads(report),
        history=None if is_current else read_history(report, before, after, articles[1]),
        is_stored=is_stored,
        earlier=earlier,
        later=later,
        here=here,
        view=view,
        ways={view: _way(here, view) for view in VIEWS},
        citation=citation,
        proofs=[citer.words(change) for change in report.changes],
        citations=[citer.cite(change, number) for number, change in enumerate(report.changes, 1)],
        asked=asked,
        asked_thread=_asked_thread(asked, (before, after)),
        asked_citation=_cite_asked(asked, (before, after), articles, site().url + _way(here, VIEWS[0]), redated),
        stretches=lay_side_by_side(before.text, after.text, report, claims, asked, inline=view == "inline"),
        choices=offer_versions(articles[1].story_id, before, after),
    )


def _threads(report: ChangeReport) -> dict[str, str]:
    """The thread of each change's claim, by the change's id: of the later claim, else of the earlier."""
    ids = report.after_version_id, report.before_version_id
    sides = {
        one.id: [(id, side.claim_id) for id, side in zip(ids, (one.after, one.before), strict=True) if side]
        for one in report.changes
    }
    known = threads.find_thread_ids(store(), {one for both in sides.values() for one in both})
    return {change: known[id] for change, both in sides.items() for _, id in reversed(both) if id in known}


def _asked_thread(asked: tuple[Claim | None, Claim | None], sides: tuple[Version, Version]) -> str:
    """The thread of what was looked for: of the later claim, else of the earlier; "" when nothing was."""
    both = zip(reversed(sides), reversed(asked), strict=True)
    claims = [(side.id, claim.id) for side, claim in both if claim is not None]
    known = threads.find_thread_ids(store(), claims) if claims else {}
    return next((known[id] for _, id in claims if id in known), "")


def _cite_asked(
    asked: tuple[Claim | None, Claim | None],
    sides: tuple[Version, Version],
    articles: tuple[Article, Article],
    address: str,
    redated: Mapping[str, Sequence[Redating]],
) -> str:
    """What was looked for, as a citation; "" when nothing was."""
    one, other = (claim.passage if claim is not None else None for claim in asked)
    passages = one, other
    return ChangeCiter(sides, articles, address, redated).cite_passages(passages) if any(passages) else ""


def _way(here: str, view: str) -> str:
    """The address of this page in one of its views, with what was looked for."""
    rest = {
        "view": view if view != VIEWS[0] else "",
        **{name: request.args.get(name, "") for name in ("first", "second")},
    }
    said = urlencode({name: value for name, value in rest.items() if value})
    return here + ("&" if "?" in here else "?") + said if said else here


def _version_asked(name: str, story_id: str) -> Version | None:
    """The version named by its id, or by its address; None when none is. Raises NotFound when the story has no such."""
    said = request.args.get(name, "").strip()
    if not said:
        return None
    version = versions.find_version(store(), said.rsplit("/", 1)[-1].partition("#")[0].partition("?")[0])
    if version is None or stories.load_article(store(), version.article_id).story_id != story_id:
        raise NotFound("version of this story", said)
    return version


def _claim_asked(name: str, claims: Sequence[Claim]) -> Claim | None:
    """The claim of a text by the number that it has on its version's page; None when none is asked for."""
    number = parse_number(name)
    if number > len(claims):
        raise Invalid(name, number, f"a claim's number is accepted, from 1 to {len(claims)}")
    return claims[number - 1] if number else None


def _newest(story_id: str) -> Version:
    entries = reports.timeline(store(), story_id, limit=1)
    if not entries:
        raise NotFound("version of the story", story_id)
    return versions.load_version(store(), entries[0].version.id)


def _first(after: Version) -> Version:
    return versions.load_version(store(), versions.list_versions(store(), after.article_id)[0].id)


def _compare(before: Version, after: Version, comparing: Comparing) -> ChangeReport:
    """The comparison of two texts, which follows from them and the rules alone: a crowd has it made once."""

    def make(_: ChangeReport | None) -> ChangeReport:
        return compare(_snapshot(before), _snapshot(after), desk().memory, comparing)

    name = f"{comparing} compared {before.id} {after.id}"
    return desk().kept.recall(name, extractor_of(desk().memory), make, lambda report: len(report.changes) + 1)


def _snapshot(version: Version) -> Snapshot:
    memory = desk().memory
    return versions.find_snapshot(store(), version.id, extractor_of(memory)) or take_snapshot(version, memory)
