"""Contradictions of a story in one list: what stands now and cannot all be right.

Refuses: finding them (comparison/story/contradictions.py); which side is right.
"""

from flask import Response

from service.comparison.story.contradictions import find_contradictions, looked_at
from service.domain.threads import ThreadFamily
from service.record.threading import strands_apart
from service.web.desk import store
from service.web.parse import wants_json
from service.web.present.answers import json_answer, show
from service.web.present.threads.opposed import name_matter, name_side, told_by_stance
from service.web.present.threads.wire import wire_contradiction, wire_looked
from service.web.present.wire import wire_story
from service.web.views.reading.notices import own_claims
from service.web.views.story.paging import choice_asked, fits, page_of, saying, shorter, words_asked
from service.web.views.story.reading import read_view, titles_for_outlets

#: Contradictions on one page.
SHOWN = 20

#: Which a reader may choose, the first unless asked.
KINDS = ("all", *(family.value for family in ThreadFamily))
USUAL = {"show": KINDS[0]}


def contradictions(story_id: str) -> Response:
    """GET /stories/<story_id>/contradictions?q=&show=&page=: what stands now and cannot all be right."""
    story, whole = read_view(story_id)
    view, in_notices = own_claims(story_id, whole)
    wanted, kind = words_asked(), choice_asked("show", KINDS)
    if (way := shorter(USUAL)) is not None:
        return way
    every = find_contradictions(view, strands_apart(store(), story_id))
    found = [
        one
        for one in every
        if kind in ("all", one.family.value)
        and fits(wanted, one.title, *(f"{s.first.outlet} {s.first.holder}" for side in one.sides for s in side))
    ]
    if wants_json():
        return json_answer(
            {
                "story": wire_story(story),
                "contradictions": [wire_contradiction(one) for one in found],
                "looked_at": wire_looked(looked_at(view)),
            }
        )
    return show(
        "story/contradictions.html",
        {},
        story=story,
        in_notices=in_notices,
        looked=looked_at(view),
        name_side=name_side,
        titles=titles_for_outlets(story_id),
        name_matter=name_matter,
        told_by_stance=told_by_stance,
        page=page_of(found, SHOWN),
        asked={"q": wanted, "show": kind},
        said=saying({"q": wanted, "show": kind}, USUAL),
        kinds={kind: sum(kind in ("all", one.family.value) for one in every) for kind in KINDS},
    )
