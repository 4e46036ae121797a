"""The verbs of webhooks: subscribe, and deliver, which is what the scheduler does, by hand.

Refuses: deciding when to send again (domain/retries.py).
"""

import secrets
from typing import TYPE_CHECKING

import click

from service.cli.opening import Opening, Progress, print_json, public_address, story_named
from service.cli.texts import as_json
from service.domain.changes import ChangeKind
from service.domain.errors import Conflict

if TYPE_CHECKING:
    from service.domain.deliveries import Delivery


@click.command()
@click.argument("url")
@click.option("--story", "slug", metavar="SLUG", help="Only this story; otherwise every one.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in ChangeKind]),
    help="Only this kind of change; may be repeated.",
)
@click.option(
    "--least-importance", default=0.0, type=click.FloatRange(0, 1), help="Only changes this important, 0 to 1."
)
@as_json
@click.pass_obj
def subscribe(
    opening: Opening, url: str, slug: str | None, kinds: tuple[str, ...], least_importance: float, is_json: bool
) -> int:
    """Send signed webhooks about new changes to URL. The secret is printed once. Example:

    python -m service subscribe https://example.org/hooks --story paris-talks
    """
    from service.clock import now
    from service.domain.deliveries import make_subscription
    from service.webhooks.signature import SECRET_BYTES, make_secret
    from storage import deliveries

    url = public_address(opening, url)
    secret = make_secret(secrets.token_bytes(SECRET_BYTES))
    subscription = make_subscription(
        url=url, story_id=slug, kinds=kinds, least_importance=least_importance, secret=secret, now=now()
    )
    with opening.store() as store:
        if slug is not None:
            story_named(store, slug)
        with store.transaction():
            if any((s.url, s.story_id) == (url, slug) for s in deliveries.list_subscriptions(store)):
                raise Conflict(f"{url} is subscribed to {slug or 'every story'} already.")
            deliveries.save_subscription(store, subscription)
    if is_json:
        from service.web.present.wire_webhooks import wire_subscription

        print_json({**wire_subscription(subscription), "secret": secret})
    else:
        click.echo(f"Subscribed {url} as {subscription.id}.\nIts secret, shown only now: {secret}")
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
    from service.deliver import deliver_due

    sent: list[Delivery] = []
    progress = Progress()
    with opening.store() as store:
        outbound = opening.outbound()
        while (delivery := deliver_due(store, outbound, now)) is not None:
            sent.append(delivery)
            progress.at(f"{len(sent)} sent")
            if not due:
                break
        progress.done()
    if is_json:
        from service.web.present.wire_webhooks import wire_delivery

        print_json({"deliveries": [wire_delivery(delivery) for delivery in sent]})
    else:
        lines = [f"{delivery.state}, attempt {delivery.attempts}: {delivery.id}" for delivery in sent]
        click.echo("\n".join(lines) or "Nothing is due.")
    return 0 if all(delivery.state == "delivered" for delivery in sent) else 1


COMMANDS = {"subscribe": subscribe, "deliver": deliver}
