"""One thread: its whole life, every place where it stands, why each belongs to it, and what people decided about it.

Refuses: deciding (views/threads.py).
"""

from flask import Response, request, url_for

from service.comparison.story.life import Moment, Turn, life_of
from service.comparison.story.series import figure_series
from service.comparison.story.spells import StoryView, spells_by_turn
from service.comparison.wording import Piece, compare_words
from service.domain.changes import ChangeReport, Family
from service.domain.claims import Figure
from service.domain.moments import stamp
from service.domain.threads import ThreadFamily
from service.web.desk import store
from service.web.parse import form_values
from service.web.present.answers import show
from service.web.present.charts.steps import SMALL, WIDE, draw_apart, draw_steps
from service.web.present.charts.strips import draw_strips
from service.web.present.threads.wire import wire_decision, wire_spell, wire_strands, wire_thread
from service.web.present.wire import Wire
from service.web.problems import Mistake
from service.web.views.reading.notices import own_claims
from service.web.views.story.paging import page_of
from service.web.views.story.reading import only_figures, read_thread, read_threads
from storage import reports, stories, threads

#: Turns on one page, claims in the table, amounts beside the chart, other threads offered for merging, and wordings
#: fewer than which are unfolded.
TURNS, CLAIMS, BESIDE, OFFERED, FEW = 50, 200, 9, 200, 7


def display(thread_id: str) -> Response:
    """GET /threads/<thread_id>?page=: its life, every claim in it and why, what was decided. Old ids lead here."""
    return show_thread(thread_id)


def draw_thread(thread_id: str, error: Mistake | None = None) -> str:
    """The page of a thread about which something was filled in wrongly, with what was wrong."""
    return show_thread(thread_id, error).get_data(as_text=True)


def show_thread(thread_id: str, error: Mistake | None = None) -> Response:
    """The page of a thread, or its JSON."""
    thread = threads.load_thread(store(), thread_id)
    members = threads.list_members(store(), thread.id)
    view = read_thread(thread.story_id, thread.id)
    whole, (own, in_notices) = view, own_claims(thread.story_id, view)
    view = own if own.spells else whole  # a thread of notices alone is told as it is
    life = life_of(view)
    every = spells_by_turn(whole)
    decisions = threads.list_decisions_about(store(), thread.id)
    wire: Wire = {
        "thread": wire_thread(thread),
        "life": [_wire_moment(one) for one in life],
        "strands": wire_strands(members, every),
        "decisions": [wire_decision(one) for one in decisions],
    }
    page = page_of(tuple(reversed(life)), TURNS)
    is_figure = thread.family is ThreadFamily.FIGURE
    series = figure_series(spells_by_turn(view))[:1] if is_figure else ()
    others = [one for one in read_threads(thread.story_id, thread.family) if one.id != thread.id]
    spells = {one.join.strand_id: [s for s in every if s.first.strand_id == one.join.strand_id] for one in members}
    return show(
        "story/thread.html",
        wire,
        story=stories.load_story(store(), thread.story_id),
        thread=thread,
        page=page,
        told={id(one): _told(one) for one in page.items},
        refigured={id(one) for one in page.items if only_figures(view, one)},
        reports=_reports(view, page.items),
        newest=tuple(reversed(view.spells))[:BESIDE],
        now=[spell for spell in view.spells if spell.is_current],
        wide=draw_steps(series[0], WIDE) if series else None,
        small=draw_steps(series[0], SMALL) if series else None,
        apart=draw_apart(series[0]) if series else (),
        strips=None if is_figure else draw_strips(view.spells),
        members=members,
        in_notices=in_notices,
        are_all_noted=bool(in_notices) and not own.spells,
        spells=spells,
        shown=CLAIMS,
        wordings=sum(map(len, spells.values())),
        few=FEW,
        others=others[:OFFERED],
        made=next((one for one in others if one.id == request.args.get("made")), None),
        decisions=decisions,
        values=form_values(),
        error=error,
    )


def _told(moment: Moment) -> tuple[Piece, ...]:
    """The words of a turn, with what differs from those before it in its article."""
    words = moment.spell.claim.passage.exact
    if moment.before is None or moment.before is moment.spell:
        return (Piece("same", words),)
    return compare_words(moment.before.claim.passage.exact, words)


def _reports(view: StoryView, moments: tuple[Moment, ...]) -> dict[int, str]:
    """The address of what shows each turn in its report, by the identity of the turn; none for first looks."""
    made = {
        report.after_version_id: report
        for article_id in {one.spell.first.article_id for one in moments}
        for report in reports.list_current_reports(store(), article_id)
    }
    seen = {
        (article_id, captured_at): version_id
        for article_id, chain in view.chains.items()
        for version_id, captured_at in chain
    }
    found = {id(one): (made.get(seen.get((one.spell.first.article_id, one.at), "")), one) for one in moments}
    return {key: _address(report, moment) for key, (report, moment) in found.items() if report is not None}


def _address(report: ChangeReport, moment: Moment) -> str:
    """Where a report shows a turn: at its change, else at the claim's own place in the later text."""
    number = _number(report, moment)
    if number:
        return url_for("reports.show", report_id=report.id, _anchor=f"change-{number}")
    if moment.turn is Turn.GONE:
        return url_for("reports.show", report_id=report.id)
    return url_for("reports.show", report_id=report.id, second=moment.spell.first.number, _anchor="asked-after")


def _number(report: ChangeReport, moment: Moment) -> int:
    """The number of the one change of a report that is a turn, from 1; 0 when none is, or words alone do not tell."""
    claim = moment.spell.claim
    is_figure = isinstance(claim, Figure)
    sides = [change.before if moment.turn is Turn.GONE else change.after for change in report.changes]
    alike = []
    for number, (change, side) in enumerate(zip(report.changes, sides, strict=True), 1):
        if side is not None and side.claim_id == claim.id:
            return number
        if (
            side is not None
            and (change.family is Family.FIGURE) is is_figure
            and side.passage.exact == claim.passage.exact
        ):
            alike.append(number)
    return alike[0] if len(alike) == 1 else 0


def _wire_moment(moment: Moment) -> Wire:
    return {
        "at": stamp(moment.at),
        "turn": moment.turn.value,
        "kind": moment.kind.value if moment.kind else None,
        "claim": wire_spell(moment.spell)["claim"],
        "outlet": moment.spell.first.outlet,
        "holder": moment.spell.first.holder,
        "version_id": moment.spell.first.version_id,
    }
