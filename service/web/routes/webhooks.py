"""Addresses of subscriptions and deliveries. Refuses: what happens there (views/subscriptions.py)."""

from service.web.contract import Route, does, makes, page, reads
from service.web.contract.cursors import PageQuery
from service.web.problems import Redraw
from service.web.shapes import webhooks as shape
from service.web.views import subscriptions

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
        "GET",
        "/subscriptions/<subscription_id>",
        "subscriptions.show",
        subscriptions.display,
        reads(shape.SubscriptionPage, PageQuery, pages=("deliveries",)),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/pause",
        "subscriptions.pause",
        subscriptions.pause,
        does(shape.Subscription),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/resume",
        "subscriptions.resume",
        subscriptions.resume,
        does(shape.Subscription),
    ),
    Route(
        "POST",
        "/subscriptions/<subscription_id>/deliveries",
        "subscriptions.test",
        subscriptions.send_test,
        makes(shape.Delivery),
    ),
    Route("GET", "/deliveries/<delivery_id>", "deliveries.show", subscriptions.display_delivery, reads(shape.Delivery)),
)

FORMS: dict[str, Redraw] = {"subscriptions.create": subscriptions.draw_form}
