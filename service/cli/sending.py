"""The verbs that send to a webhook that is there: a test, one message again, all that it missed.

Refuses: signing and sending, which service/deliver.py does.
"""

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from service.cli.logged import changing
from service.cli.opening import Opening, time_given
from service.cli.shown import answer_of, many
from service.domain.deliveries import LEFT_TO_HAND, DeliveryState, Subscription, SubscriptionState
from service.domain.errors import Conflict

if TYPE_CHECKING:
    from storage import Store


@click.command()
@click.argument("id")
@click.pass_obj
def test(opening: Opening, id: str) -> int:
    """Send a test message now; exit 1 when it did not arrive. Example:

    python -m service subscription test bc70a14f7e2af50ceecd
    """
    from service.clock import now
    from service.webhooks.fanout import trial_delivery
    from storage import deliveries

    with opening.store() as store:
        one = _active(store, id)
        delivery = trial_delivery(one, now(), opening.settings.public_url, press=secrets.token_hex(8))
        deliveries.save_delivery(store, replace(delivery, next_attempt_at=now() + LEFT_TO_HAND))
        return _send(opening, store, delivery.id)


@click.command()
@click.argument("delivery")
@click.pass_obj
def resend(opening: Opening, delivery: str) -> int:
    """Send one message again now, whatever became of it; exit 1 when it did not arrive. Example:

    python -m service subscription resend evt_k3tq7zv2m5x4c6b7d2a3fghjlw
    """
    from service.clock import now
    from storage import deliveries, endpoints

    with opening.store() as store:
        _active(store, deliveries.load_delivery(store, delivery).subscription_id)
        endpoints.renew_delivery(store, delivery, now(), due_at=now() + LEFT_TO_HAND)
        return _send(opening, store, delivery)


@click.command()
@click.argument("id")
@click.option("--since", required=True, help="From when on, such as 2026-01-31 or 2026-01-31T08:00:00Z.")
@click.pass_obj
def replay(opening: Opening, id: str, since: str) -> int:
    """All that ID missed of the messages written since then is due again, under the same ids. Example:

    python -m service subscription replay bc70a14f7e2af50ceecd --since 2026-01-31
    """
    from storage import endpoints

    begin = time_given("since", since)
    assert begin is not None  # it is required
    with changing(opening, "subscriptions.replay", f"subscription={id}") as (store, moment):
        _active(store, id)
        count = endpoints.send_again(store, id, begin, moment)
    click.echo(f"{many(count, 'message')} due again; the scheduler or `deliver --due` sends them.")
    return 0


def _active(store: "Store", id: str) -> Subscription:
    from storage import deliveries

    one = deliveries.load_subscription(store, id)
    if one.state is not SubscriptionState.ACTIVE:
        raise Conflict(f"The webhook {id} is {one.state.value}; `subscription resume` it first.")
    return one


def _send(opening: Opening, store: "Store", delivery_id: str) -> int:
    from service.clock import now
    from service.deliver import LEASE, deliver_claimed
    from storage import deliveries

    claimed = deliveries.claim_delivery(store, delivery_id, now(), now() + LEASE)
    if claimed is None:
        raise Conflict("This message is being sent right now; what came of it is there in a moment.")
    deliver_claimed(store, claimed, opening.outbound(), now, opening.vault(), opening.settings.public_url)
    sent = deliveries.load_delivery(store, delivery_id)  # somebody may have removed the webhook meanwhile
    attempt = deliveries.list_attempts(store, delivery_id)[-1]
    click.echo(f"{sent.state.value}, attempt {sent.attempts}: {answer_of(attempt)}")
    return 0 if sent.state is DeliveryState.DELIVERED else 1
