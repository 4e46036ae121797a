"""What a rule would have sent over a past period, whether it is saved or not.

Refuses: keeping anything; sending.
"""

from datetime import datetime, timedelta

from flask import Response, make_response

from service.domain.deliveries import Subscription, make_subscription
from service.domain.moments import stamp
from service.telling import Preview, preview
from service.web.desk import now, store
from service.web.parse import chosen_values, form_values
from service.web.parse_webhooks import LONGEST_PERIOD, parse_period, parse_with_wishes
from service.web.present.answers import show
from service.web.present.wire_webhooks import wire_preview
from service.web.times import EARLIEST, OFFERED_ZONES
from service.web.views.webhooks.following import followed_by, narrowed, story_titles
from service.web.views.webhooks.subscriptions import draw_form
from storage import deliveries

#: How far back a preview that found no report offers to look, the nearest that is further first.
FURTHER = (timedelta(days=365), LONGEST_PERIOD)

#: What a preview is sent of its period.
PERIOD_FIELDS = ("since", "until", "since_date", "until_date")


def try_out() -> Response:
    """POST /rules/preview: what a rule that is not saved would have sent. Nothing is kept.

    A person goes back from there to the form as it was, with the address they gave, which is in no address of ours.
    """
    if form_values().get("then") == "change":
        return make_response(draw_form())
    (since, until), wishes = parse_with_wishes(lambda: parse_period(now()))
    subscription = make_subscription(url="", secret="", now=now(), **narrowed(wishes))
    return _preview(subscription, preview(store(), subscription, since, until), since, until, is_saved=False)


def look_back(subscription_id: str) -> Response:
    """GET /subscriptions/<subscription_id>/preview: what this rule would have sent over a past period."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    since, until = parse_period(now())
    return _preview(subscription, preview(store(), subscription, since, until), since, until, is_saved=True)


def _preview(
    subscription: Subscription, found: Preview, since: datetime, until: datetime, *, is_saved: bool
) -> Response:
    sent = [(name, value) for name in form_values() for value in chosen_values(name)] if not is_saved else []
    further = next((until - span for span in FURTHER if EARLIEST <= until - span < since), None)
    return show(
        "webhooks/preview.html",
        wire_preview(found, since, until),
        subscription=subscription,
        followed=followed_by([subscription]),
        found=found,
        since=since,
        until=until,
        is_saved=is_saved,
        zones=OFFERED_ZONES,
        stories=story_titles(),
        values=form_values(),
        sent=sent,
        period_fields=PERIOD_FIELDS,
        further=stamp(further) if further else "",
        ends=stamp(until),
    )
