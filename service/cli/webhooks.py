"""The verbs of webhooks that are there: list, show, try a rule on the past, rotate the key, pause, end.

Refuses: sending to one (sending.py).
"""

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import Any

import click

from service.cli.logged import changing
from service.cli.opening import Opening, end_given, print_json, tell, time_given
from service.cli.rules import given_alone, rule_options, wishes_of
from service.cli.sending import replay, resend, test
from service.cli.shown import answer_of, at, columns, many
from service.cli.texts import as_json
from service.domain.deliveries import OLD_KEY_KEPT, SubscriptionState, make_subscription
from service.domain.errors import Invalid

#: How far back a preview looks when nothing is said.
LOOKED_BACK = timedelta(days=30)


@click.group()
def subscription() -> None:
    """Look after webhooks; `subscribe` adds one."""


@subscription.command("list")
@as_json
@click.pass_obj
def list_all(opening: Opening, is_json: bool) -> int:
    """Every webhook, its state and its rule. Example:

    python -m service subscription list
    """
    from service.domain.endpoints import shown_address
    from service.web.present.wire_webhooks import wire_subscription
    from storage import deliveries

    with opening.store() as store:
        known = deliveries.list_subscriptions(store)
    rows = [
        (one.id, one.state.value, one.story_id or "every story", one.rhythm.value, shown_address(one, whole=True))
        for one in known
    ]
    tell(
        {"subscriptions": [wire_subscription(one) for one in known]},
        "\n".join(columns(rows)) or "Nobody is told of changes yet; `subscribe` adds a webhook.",
        is_json=is_json,
    )
    return 0


@subscription.command()
@click.argument("id")
@as_json
@click.pass_obj
def show(opening: Opening, id: str, is_json: bool) -> int:
    """A webhook, its newest messages and the attempts at them. Example:

    python -m service subscription show bc70a14f7e2af50ceecd
    """
    from service.domain.endpoints import shown_address
    from service.web.present.wire_webhooks import wire_delivery, wire_notice, wire_subscription
    from storage import deliveries, endpoints

    with opening.store() as store:
        one = deliveries.load_subscription(store, id)
        owed = [(sent, deliveries.list_attempts(store, sent.id)) for sent in deliveries.list_deliveries(store, id)]
        notices = endpoints.list_endpoint_notices(store, id)
    if is_json:
        wire = [wire_delivery(sent, attempts) for sent, attempts in owed]
        told = {"notices": [wire_notice(notice) for notice in notices], "deliveries": wire}
        print_json({"subscription": wire_subscription(one), **told})
        return 0
    click.echo(f"{shown_address(one, whole=True)}: {one.state.value}")
    for notice in notices[:1]:
        click.echo(f"{at(notice.noticed_at)}: {notice.note}")
    for sent, attempts in owed:
        click.echo(f"{sent.id}  {at(sent.created_at)}  {sent.about}  {sent.state.value}")
        for attempt in attempts:
            click.echo(f"    {attempt.number}. {at(attempt.attempted_at)}: {answer_of(attempt)}")
    return 0


@subscription.command()
@click.argument("id", required=False)
@rule_options
@click.option("--since", help="From when on, such as 2026-01-01; 30 days ago when not given.")
@click.option("--until", help="Until when; a day counts whole. Now when not given.")
@as_json
@click.pass_obj
def preview(
    opening: Opening, /, id: str | None, since: str | None, until: str | None, is_json: bool, **options: Any
) -> int:
    """What the webhook ID, or the rule of the options, would have sent over a past period. Nothing is sent. Example:

    python -m service subscription preview --condition "any drop of more than 5 %" --since 2026-01-01
    """
    from service import telling
    from service.clock import now
    from service.web.present.wire_webhooks import wire_preview
    from storage import deliveries

    end = end_given("until", until)
    begin = time_given("since", since) or end - LOOKED_BACK
    if begin >= end:
        raise Invalid("since", since, "a time before the end of the period is accepted")
    with opening.store() as store:
        if id is not None:
            rule = deliveries.load_subscription(store, given_alone(id))
        else:
            rule = make_subscription(url="", secret="", now=now(), **telling.within_thread(store, wishes_of(options)))
        found = telling.preview(store, rule, begin, end)
    if is_json:
        print_json(wire_preview(found, begin, end))
        return 0
    click.echo(f"{many(found.messages, 'message')} out of {many(found.looked_at, 'report')}, {at(begin)} to {at(end)}")
    for told in found.tellings:
        click.echo(f"{at(told.told_at)}  {told.article.story_id}  {told.report.headline}")
        for change in told.changes:
            click.echo(f"    {change.summary}")
    return 0


@subscription.command()
@click.argument("id")
@click.pass_obj
def rotate(opening: Opening, id: str) -> int:
    """Make a new key; a shared secret is printed once. The key before it signs too for 24 hours. Example:

    python -m service subscription rotate bc70a14f7e2af50ceecd
    """
    from service.webhooks.signature import SECRET_BYTES, make_key
    from storage import deliveries, endpoints

    with changing(opening, "subscriptions.rotate", f"subscription={id}") as (store, moment):
        one = deliveries.load_subscription(store, id)
        secret, public_key = make_key("v1a" if one.public_key else "v1", secrets.token_bytes(SECRET_BYTES))
        sealed = opening.vault().seal(secret)
        endpoints.rotate_key(store, id, sealed, public_key, now=moment, expires_at=moment + OLD_KEY_KEPT)
    if public_key:
        click.echo(f"Its public key: {public_key}")
    else:
        click.echo(f"Its secret, shown only now: {secret}")
    return 0


@subscription.command()
@click.argument("id")
@click.pass_obj
def pause(opening: Opening, id: str) -> int:
    """Nothing is sent until it is resumed; what it would have got is held back. Example:

    python -m service subscription pause bc70a14f7e2af50ceecd
    """
    return _set_state(opening, id, SubscriptionState.PAUSED)


@subscription.command()
@click.argument("id")
@click.pass_obj
def resume(opening: Opening, id: str) -> int:
    """Send to it again; its failures count from nothing. Example:

    python -m service subscription resume bc70a14f7e2af50ceecd
    """
    return _set_state(opening, id, SubscriptionState.ACTIVE)


@subscription.command()
@click.argument("id")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove(opening: Opening, id: str, yes: bool) -> int:
    """Remove a webhook with its key, its messages and their attempts; exit 1 when that was not confirmed. Example:

    python -m service subscription remove bc70a14f7e2af50ceecd --yes
    """
    from storage import deliveries, endpoints

    with opening.store() as store:
        deliveries.load_subscription(store, id)
    if not yes and not click.confirm(f"Remove {id} with its messages and the log of their attempts?"):
        return 1
    with changing(opening, "subscriptions.remove", f"subscription={id}") as (store, _):
        endpoints.remove_subscription(store, id)
    click.echo(f"Removed {id}.")
    return 0


def _set_state(opening: Opening, id: str, state: SubscriptionState) -> int:
    from storage import deliveries

    verb = "resume" if state is SubscriptionState.ACTIVE else "pause"
    with changing(opening, f"subscriptions.{verb}", f"subscription={id}") as (store, _):
        one = deliveries.load_subscription(store, id)
        if one.state is not state:
            one = replace(one, state=state)
            if state is SubscriptionState.ACTIVE:
                one = replace(one, failures_in_a_row=0, first_failed_at=None)
            deliveries.save_subscription(store, one)
    click.echo(f"{id} is {state.value}.")
    return 0


for _verb in (test, resend, replay):
    subscription.add_command(_verb)

COMMANDS = {"subscription": subscription}
