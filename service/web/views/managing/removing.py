"""An article or a story removed for good: what would be lost, said first; and the list of what was removed.

Refuses: removing without the id said twice; a version alone, which is set aside (views/captures.py).
"""

from flask import Response, make_response, redirect, url_for

from service.domain.curation import Removal
from service.domain.errors import Invalid, quoted
from service.record.curating import removing
from service.web.desk import now, store
from service.web.parse import form_values, line_sent, wants_json
from service.web.present.answers import json_answer, show
from service.web.present.managing import wire_going, wire_loss, wire_removal
from service.web.problems import Mistake
from service.web.whom import known_caller
from storage import stories
from storage.curating import overwriting, removals


def article_form(article_id: str) -> Response:
    """GET /articles/<article_id>/remove: what would be lost with an article, and the form that removes it."""
    return draw_article(article_id=article_id)


def draw_article(error: Mistake | None = None, *, article_id: str) -> Response:
    """The page, with what was wrong."""
    article = stories.load_article(store(), article_id)
    loss, going = removing.foresee_article(store(), article_id), removing.list_going(store(), article_id)
    obstacle = removing.find_obstacle(store(), article_id)
    return show(
        "managing/remove.html",
        {"article_id": article_id, "confirm": article_id, **wire_going(going), **wire_loss(loss), "obstacle": obstacle},
        error=error,
        article=article,
        story=stories.load_story(store(), article.story_id),
        going=going,
        loss=loss,
        obstacle=obstacle,
        values=form_values(),
    )


def remove_article(article_id: str) -> Response:
    """POST /articles/<article_id>/remove: it is gone for good. `confirm` is its id."""
    article = stories.load_article(store(), article_id)
    _refuse_unless_meant(article_id)
    left = removing.remove_article(store(), article_id, by=known_caller().name, reason=line_sent("reason"), now=now())
    overwriting.write_anew(store(), now())
    return _removed(left, url_for("stories.show", story_id=article.story_id, done="gone"))


def story_form(story_id: str) -> Response:
    """GET /stories/<story_id>/remove: what would be lost with a story, and the form that removes it."""
    return draw_story(story_id=story_id)


def draw_story(error: Mistake | None = None, *, story_id: str) -> Response:
    """The page, with what was wrong."""
    story = stories.load_story(store(), story_id)
    loss = removing.foresee_story(store(), story_id)
    return show(
        "managing/remove.html",
        {"story_id": story_id, "confirm": story_id, **wire_loss(loss)},
        error=error,
        article=None,
        story=story,
        loss=loss,
        obstacle="",
        values=form_values(),
    )


def remove_story(story_id: str) -> Response:
    """POST /stories/<story_id>/remove: it is gone for good, with its articles. `confirm` is its short name."""
    stories.load_story(store(), story_id)
    _refuse_unless_meant(story_id)
    left = removing.remove_story(store(), story_id, by=known_caller().name, reason=line_sent("reason"), now=now())
    overwriting.write_anew(store(), now())
    return _removed(left, url_for("removals.list", done="gone"))


def list_all() -> Response:
    """GET /removals: what was removed for good, by whom and why, with the hashes of what was there."""
    found = removals.list_removals(store(), with_closed=known_caller().sees_all)
    return show(
        "managing/removals.html",
        {"removals": [wire_removal(one) for one in found]},
        removals=found,
        remains=overwriting.list_remains(store()),
    )


def _refuse_unless_meant(id: str) -> None:
    said = line_sent("confirm")
    if said != id:
        raise Invalid("confirm", said, f"this cannot be taken back, so {quoted(id)} is accepted, word for word")


def _removed(left: tuple[Removal, ...], onwards: str) -> Response:
    if wants_json():
        return json_answer({"removals": [wire_removal(one) for one in left]})
    return make_response(redirect(onwards, 303))
