"""Addresses of articles, watches, captures and lookouts. Refuses: what happens there (views/articles.py and others)."""

from service.web.contract import Route, does, makes, page, reads
from service.web.contract.cursors import PageQuery
from service.web.problems import Redraw
from service.web.shapes import watching as shape
from service.web.views import articles, captures, lookouts

ROUTES = (
    Route("GET", "/stories/<story_id>/articles/new", "articles.new", articles.form, page()),
    Route(
        "POST",
        "/stories/<story_id>/articles/preview",
        "articles.preview",
        articles.preview,
        does(shape.PagePreview, shape.NewWatch),
    ),
    Route(
        "POST",
        "/stories/<story_id>/articles",
        "articles.create",
        articles.create,
        makes(shape.WatchedArticle, shape.NewWatch),
    ),
    Route(
        "GET",
        "/articles/<article_id>",
        "articles.show",
        articles.display,
        reads(shape.ArticlePage, PageQuery, pages=("versions", "captures")),
    ),
    Route(
        "POST",
        "/articles/<article_id>/watch",
        "articles.watch",
        articles.begin,
        does(shape.WatchedArticle, shape.WatchedAddress),
    ),
    Route(
        "POST",
        "/articles/<article_id>/preview",
        "articles.look",
        articles.look,
        does(shape.PagePreview, shape.TriedLook),
    ),
    Route("POST", "/articles/<article_id>/pause", "articles.pause", articles.pause, does(shape.WatchedArticle)),
    Route("POST", "/articles/<article_id>/resume", "articles.resume", articles.resume, does(shape.WatchedArticle)),
    Route("POST", "/articles/<article_id>/checks", "articles.check", articles.check, does(shape.LookedAt)),
    Route(
        "POST", "/articles/<article_id>/wishes", "articles.wish", articles.wish, does(shape.PacedArticle, shape.Wishes)
    ),
    Route(
        "GET",
        "/watches",
        "watches.list",
        lookouts.list_watched,
        reads(shape.Watches, PageQuery, pages=("watches", "lookouts", "notices")),
    ),
    Route("GET", "/stories/<story_id>/lookouts/new", "lookouts.new", lookouts.form, page()),
    Route(
        "POST",
        "/stories/<story_id>/lookouts/preview",
        "lookouts.preview",
        lookouts.preview,
        does(shape.Listing, shape.NewLookout),
    ),
    Route(
        "POST",
        "/stories/<story_id>/lookouts",
        "lookouts.create",
        lookouts.create,
        makes(shape.OneLookout, shape.NewLookout),
    ),
    Route(
        "GET",
        "/lookouts/<lookout_id>",
        "lookouts.show",
        lookouts.display,
        reads(shape.LookoutPage, PageQuery, pages=("listed",)),
    ),
    Route("POST", "/lookouts/<lookout_id>/pause", "lookouts.pause", lookouts.pause, does(shape.OneLookout)),
    Route("POST", "/lookouts/<lookout_id>/resume", "lookouts.resume", lookouts.resume, does(shape.OneLookout)),
    Route("POST", "/lookouts/<lookout_id>/checks", "lookouts.check", lookouts.check, does(shape.OneLookout)),
    Route(
        "POST", "/captures/<capture_id>/rulings", "captures.decide", captures.create, does(shape.Decided, shape.NewWord)
    ),
)

FORMS: dict[str, Redraw] = {
    "articles.create": articles.draw_form,
    "articles.preview": articles.draw_form,
    "articles.look": articles.draw_looked,
    "articles.check": articles.draw_article,
    "articles.watch": articles.draw_article,
    "articles.wish": articles.draw_article,
    "lookouts.create": lookouts.draw_form,
    "lookouts.preview": lookouts.draw_form,
}
