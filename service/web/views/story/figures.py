"""Figures of a story: every measure as a chart and a table, those that moved most first, a page at a time.

Refuses: drawing (present/charts); joining what is counted (comparison/story/series.py).
"""

from flask import Response

from service.comparison.story.series import Series, figure_series, told_once
from service.comparison.story.spells import spells_by_turn
from service.domain.threads import ThreadFamily
from service.web.parse import wants_json
from service.web.present.answers import json_answer, show
from service.web.present.charts.steps import SMALL, WIDE, draw_apart, draw_steps, moves_of
from service.web.present.threads.wire import wire_series
from service.web.present.wire import wire_story
from service.web.views.reading.notices import own_claims
from service.web.views.story.paging import choice_asked, fits, page_of, saying, shorter, words_asked
from service.web.views.story.reading import read_view, titles_for_outlets

#: Measures on one page, and amounts in the table of one; the measure's own page has all.
SHOWN, ROWS = 12, 12

#: Fewer measures than this on a page have its whole width.
FEW = 3

#: Orders a reader may choose, the first unless asked.
ORDERS = ("busiest", "newest", "name")
USUAL = {"sort": ORDERS[0]}


def figures(story_id: str) -> Response:
    """GET /stories/<story_id>/figures?q=&sort=&page=: every thing counted as a series."""
    story, whole = read_view(story_id, ThreadFamily.FIGURE)
    view, in_notices = own_claims(story_id, whole)
    wanted, order = words_asked(), choice_asked("sort", ORDERS)
    if (way := shorter(USUAL)) is not None:
        return way
    every = figure_series(spells_by_turn(view))
    if not wants_json():
        every = told_once(every)
    series = [one for one in every if fits(wanted, one.title, one.dimension, *one.outlets, *one.holders)]
    if wants_json():
        return json_answer({"story": wire_story(story), "series": [wire_series(one) for one in series]})
    page = page_of(sorted(series, key=lambda one: _rank(one, order)), SHOWN)
    apart = {one.thread_id: draw_apart(one) for one in page.items}
    charts = {  # what is drawn line by line is not drawn once more in one
        one.thread_id: next(iter(apart[one.thread_id]), None) or draw_steps(one, SMALL) for one in page.items
    }
    return show(
        "story/figures.html",
        {},
        story=story,
        in_notices=in_notices,
        page=page,
        charts=charts,
        few=FEW,
        apart=apart,
        wide={one.thread_id: draw_steps(one, WIDE) if len(page.items) < FEW else None for one in page.items},
        moves={one.thread_id: moves_of(one) for one in page.items},
        asked={"q": wanted, "sort": order},
        said=saying({"q": wanted, "sort": order}, USUAL),
        orders=ORDERS,
        total=len(every),
        titles=titles_for_outlets(story_id),
        rows=ROWS,
    )


def _rank(series: Series, order: str) -> tuple[object, ...]:
    newest = max(spell.first.captured_at for spell in series.spells)
    match order:
        case "newest":
            return -newest.timestamp(), series.title
        case "name":
            return series.title.casefold(), series.thread_id
        case _:
            return -moves_of(series), -len(series.outlets), -len(series.spells), -newest.timestamp()
