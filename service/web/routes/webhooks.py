"""Addresses of subscriptions and deliveries. Refuses: what happens there (views/webhooks)."""

from service.web.asking import ask_again
from service.web.contract import Route, does, makes, page, reads
from service.web.contract.cursors import PageQuery
from service.web.problems import Redraw
from service.web.shapes import webhooks as shape
from service.web.views.webhooks import sending, subscriptions, trying

ROUTES = (
    Route(
        "GET",
        "/subscriptions",
        "subscriptions.list",
        subscriptions.list_all,
        reads(shape.Subscriptions, PageQuery, pages=("subscriptions",)),
    ),
    Route("GET", "/subscriptions/new", "subscriptions.new", subscriptions.form, page()),
    Route(
        "POST",
        "/subscriptions",
        "subscriptions.create",
        subscriptions.create,
        makes(shape.CreatedSubscription, shape.NewSubscription, is_secret=True),
    ),
    Route(
        "POST",
        "/rules/preview",
        "subscriptions.try",
        trying.try_out,
        does(shape.TriedPreview, shape.TriedRule),
    ),
    Route(
        "GET",
        "/subscriptions/<subscription_id>",
        "subscriptions.show",
        subscriptions.display,
        reads(shape.SubscriptionPage, PageQuery, pages=("deliveries",)),
    ),
    Route(
        "GET",
        "/subscriptions/<subscription_id>/edit",
        "subscriptions.edit",
        subscriptions.edit_form,
        reads(shape.Subscription),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/rule",
        "subscriptions.update",
        subscriptions.update,
        does(shape.Subscription, shape.Rule, matches=("subscriptions.edit", "subscriptions.show")),
    ),
    Route(
        "GET",
        "/subscriptions/<subscription_id>/preview",
        "subscriptions.preview",
        trying.look_back,
        reads(shape.Preview, shape.Period, pages=("reports",)),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/pause",
        "subscriptions.pause",
        sending.pause,
        does(shape.Subscription),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/resume",
        "subscriptions.resume",
        sending.resume,
        does(shape.Subscription),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/key",
        "subscriptions.rotate",
        sending.rotate,
        does(shape.CreatedSubscription, is_secret=True),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/replay",
        "subscriptions.replay",
        sending.replay,
        does(shape.SentAgain, shape.Since),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/remove",
        "subscriptions.remove",
        sending.remove,
        does(shape.Removed),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/deliveries",
        "subscriptions.test",
        sending.send_test,
        makes(shape.Delivery),
    ),
    Route("GET", "/deliveries/<delivery_id>", "deliveries.show", sending.display_delivery, reads(shape.Delivery)),
    Route("POST", "/deliveries/<delivery_id>/send", "deliveries.send", sending.send_again, does(shape.Delivery)),
)

FORMS: dict[str, Redraw] = {
    "subscriptions.create": subscriptions.draw_form,
    "subscriptions.try": subscriptions.draw_form,
    "subscriptions.update": subscriptions.draw_edit_form,
    "subscriptions.preview": ask_again(trying.look_back),
}
