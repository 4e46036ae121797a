"""The verbs of webhooks: subscribe, and deliver, which is what the scheduler does, by hand.

Refuses: deciding when to send again (domain/retries.py).
"""

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from service.cli.logged import changing
from service.cli.opening import Opening, Progress, print_json, public_address, story_named
from service.cli.rules import rule_options, wishes_of
from service.cli.shown import answer_of
from service.cli.texts import as_json
from service.domain.deliveries import Shape
from service.domain.errors import Conflict
from service.domain.networks import parse_openings

if TYPE_CHECKING:
    from service.domain.deliveries import Delivery
    from storage import Store


@click.command()
@click.argument("address")
@rule_options
@click.option(
    "--shape", default="standard", type=click.Choice([shape.value for shape in Shape]), help="What it expects."
)
@click.option("--signing", default="v1", type=click.Choice(["v1", "v1a"]), help="A shared secret, or Ed25519.")
@as_json
@click.pass_obj
def subscribe(opening: Opening, /, address: str, shape: str, signing: str, is_json: bool, **options: Any) -> int:
    """Send signed messages about new changes to ADDRESS. A shared secret is printed once. Examples:

    \b
    python -m service subscribe https://example.org/hooks --story paris-talks
    python -m service subscribe https://hooks.slack.com/services/… --shape slack --condition "crosses 50,000"
    python -m service subscribe desk@example.org --shape e-mail --rhythm daily --hour 7 --zone Europe/Paris
    """
    from service.domain.deliveries import make_subscription
    from service.domain.endpoints import shown_address, with_sealed_address
    from service.telling import within_thread
    from service.web.parse_webhooks import endpoint_of
    from service.webhooks.signature import SECRET_BYTES, make_key
    from storage import deliveries

    kind = Shape(shape)
    address = address if kind in (Shape.MAIL, Shape.APPRISE) else public_address(opening, address)
    url = endpoint_of(address, kind, opening.settings, parse_openings(opening.settings.private_networks))
    secret, public_key = make_key(signing, secrets.token_bytes(SECRET_BYTES))
    with changing(opening, "subscriptions.create", f"shape={kind.value}") as (store, moment):
        wishes = within_thread(store, wishes_of(options))
        subscription = make_subscription(
            url=url, secret=secret, now=moment, shape=kind, public_key=public_key, **wishes
        )
        if subscription.story_id is not None:
            story_named(store, subscription.story_id)
        vault = opening.vault()
        others = deliveries.list_subscriptions(store)
        if any(replace(other, url=vault.try_open(other.url)).asks_for == subscription.asks_for for other in others):
            raise Conflict(f"{address} is subscribed to {subscription.story_id or 'every story'} by this rule already.")
        subscription = with_sealed_address(replace(subscription, secret=vault.seal(secret)), vault.seal)
        deliveries.save_subscription(store, subscription)
    if is_json:
        from service.web.present.wire_webhooks import wire_subscription

        print_json({**wire_subscription(subscription), "secret": public_key or secret})
    else:
        click.echo(f"Subscribed {shown_address(subscription, whole=True)} as {subscription.id}.")
        if public_key:
            click.echo(f"Its public key: {public_key}")
        else:
            click.echo(f"Its secret, shown only now: {secret}")
    return 0


@click.command()
@click.option("--due", is_flag=True, help="Send all that are due, not only the first.")
@as_json
@click.pass_obj
def deliver(opening: Opening, due: bool, is_json: bool) -> int:
    """Send webhook deliveries that are due. Exit 1 when one could not be delivered. Example:

    python -m service deliver --due
    """
    from service.clock import now
    from service.deliver import deliver_due, gather_digests

    sent: list[Delivery] = []
    lines: list[str] = []
    progress = Progress()
    with opening.store() as store:
        outbound, vault, public_url = opening.outbound(), opening.vault(), opening.settings.public_url
        gather_digests(store, now, public_url)
        while (delivery := deliver_due(store, outbound, now, vault, public_url)) is not None:
            sent.append(delivery)
            lines.append(f"{delivery.state}, attempt {delivery.attempts}: {delivery.id}{_why(store, delivery)}")
            progress.at(f"{len(sent)} sent")
            if not due:
                break
        progress.done()
    if is_json:
        from service.web.present.wire_webhooks import wire_delivery

        print_json({"deliveries": [wire_delivery(delivery) for delivery in sent]})
    else:
        click.echo("\n".join(lines) or "Nothing is due.")
    return 0 if all(delivery.state == "delivered" for delivery in sent) else 1


def _why(store: "Store", delivery: "Delivery") -> str:
    """Why a message did not arrive, behind its line; "" when it did, or when its webhook is gone."""
    from storage import deliveries

    tries = [] if delivery.state == "delivered" else deliveries.list_attempts(store, delivery.id)
    return f" ({answer_of(tries[-1])})" if tries else ""


COMMANDS = {"subscribe": subscribe, "deliver": deliver}
