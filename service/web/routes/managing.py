"""Addresses that put stories and articles right. Refuses: what happens there (views/managing)."""

from service.web.asking import ask_again
from service.web.contract import Route, does, page, reads
from service.web.contract.cursors import PageQuery
from service.web.problems import Redraw
from service.web.shapes import managing as shape
from service.web.shapes.stories import Article, Story
from service.web.views.managing import dating, merging, naming, removing

ROUTES = (
    Route("GET", "/articles/<article_id>/edit", "articles.edit", naming.article_form, page()),
    Route(
        "POST",
        "/articles/<article_id>/about",
        "articles.describe",
        naming.describe_article,
        does(Article, shape.ArticleNames, matches=("articles.show",)),
    ),
    Route(
        "GET",
        "/articles/<article_id>/merge",
        "articles.foresee",
        merging.form,
        reads(shape.Outlook, shape.MergeQuery, also={409: None}),
    ),
    Route(
        "POST", "/articles/<article_id>/merge", "articles.merge", merging.create, does(shape.Merger, shape.NewMerger)
    ),
    Route("POST", "/articles/<article_id>/part", "articles.part", merging.undo, does(shape.Merger)),
    Route(
        "GET",
        "/articles/<article_id>/remove",
        "articles.loss",
        removing.article_form,
        reads(shape.ArticleLoss),
    ),
    Route(
        "POST",
        "/articles/<article_id>/remove",
        "articles.remove",
        removing.remove_article,
        does(shape.RemovedForGood, shape.Confirmed),
    ),
    Route(
        "GET",
        "/captures/<capture_id>/date",
        "captures.foresee",
        dating.form,
        reads(shape.DateOutlook, shape.DateQuery, also={409: None}),
    ),
    Route("POST", "/captures/<capture_id>/date", "captures.redate", dating.create, does(shape.Redated, shape.NewDate)),
    Route("GET", "/stories/<story_id>/edit", "stories.edit", naming.story_form, page()),
    Route(
        "POST",
        "/stories/<story_id>/about",
        "stories.describe",
        naming.describe_story,
        does(Story, shape.StoryNames, matches=("stories.show",)),
    ),
    Route("GET", "/stories/<story_id>/remove", "stories.loss", removing.story_form, reads(shape.StoryLoss)),
    Route(
        "POST",
        "/stories/<story_id>/remove",
        "stories.remove",
        removing.remove_story,
        does(shape.RemovedForGood, shape.Confirmed),
    ),
    Route(
        "GET", "/removals", "removals.list", removing.list_all, reads(shape.Removals, PageQuery, pages=("removals",))
    ),
)

FORMS: dict[str, Redraw] = {
    "articles.describe": naming.draw_article,
    "articles.foresee": ask_again(merging.form),
    "articles.merge": merging.draw_form,
    "articles.remove": removing.draw_article,
    "captures.foresee": dating.draw_form,
    "captures.redate": dating.draw_form,
    "stories.describe": naming.draw_story,
    "stories.remove": removing.draw_story,
}
