"""The options by which a rule of a webhook is given, shared by the verbs that take one. Refuses: what a rule means."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from service.domain.changes import ChangeKind, Family
from service.domain.deliveries import Rhythm
from service.domain.errors import Invalid

_Verb = TypeVar("_Verb", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--story", "slug", metavar="SLUG", help="Only this story; otherwise every one."),
    click.option("--thread", metavar="ID", default="", help="Only the claims of this thread, as `threads` lists them."),
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice([kind.value for kind in ChangeKind]),
        help="Only this kind of change; may be repeated.",
    ),
    click.option(
        "--family",
        "families",
        multiple=True,
        type=click.Choice([family.value for family in Family]),
        help="Only this family of claim; may be repeated.",
    ),
    click.option("--holder", "holders", multiple=True, help="Only claims of this holder; may be repeated."),
    click.option(
        "--matter", "matters", multiple=True, help="Only claims about this, such as “bridge closure”; may be repeated."
    ),
    click.option(
        "--least-importance", default=0.0, type=click.FloatRange(0, 1), help="Only changes this important, 0 to 1."
    ),
    click.option("--condition", default="", help="Only figures that did this, such as “any drop of more than 5 %”."),
    click.option(
        "--rhythm",
        default=Rhythm.AT_ONCE.value,
        type=click.Choice([rhythm.value for rhythm in Rhythm]),
        help="At once, or as a digest.",
    ),
    click.option("--zone", default="UTC", help="The time zone in which hours and days of a digest are counted."),
    click.option("--hour", default=8, type=click.IntRange(0, 23), help="The hour of a daily digest."),
    click.option("--notices", is_flag=True, help="Also tell of unreadable pages and webhooks switched off."),
    click.option("--in-order", is_flag=True, help="Send nothing later before what is earlier has arrived."),
)


def rule_options(verb: _Verb) -> _Verb:
    """The verb takes a rule, as options."""
    for option in reversed(_OPTIONS):
        verb = option(verb)
    return verb


def given_alone(id: str) -> str:
    """The id of the webhook whose rule is meant. Raises Invalid where options give another rule beside it."""
    context = click.get_current_context()
    of_period = ("since", "until", "is_json")
    for param in context.command.params:
        name = param.name or ""
        is_given = context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
        if isinstance(param, click.Option) and is_given and name not in of_period:
            accepted = f"the webhook {id} has a rule of its own: give its ID or the options of a rule, not both"
            raise Invalid(param.opts[0].lstrip("-"), context.params.get(name), accepted)
    return id


def wishes_of(options: dict[str, Any]) -> dict[str, Any]:
    """The options as fields of a subscription. Raises Invalid."""
    from service.domain.rhythms import parse_zone
    from service.webhooks.choosing import accept_matter
    from service.webhooks.conditions import accept_condition

    accept_condition(options["condition"])
    return {
        "story_id": options["slug"],
        "thread_id": options["thread"],
        "kinds": options["kinds"],
        "families": options["families"],
        "holders": tuple(" ".join(name.split()) for name in options["holders"] if name.strip()),
        "matters": tuple(accept_matter(matter) for matter in options["matters"] if matter.strip()),
        "least_importance": options["least_importance"],
        "condition": options["condition"],
        "rhythm": Rhythm(options["rhythm"]),
        "zone": parse_zone(options["zone"]),
        "hour": options["hour"],
        "wants_notices": options["notices"],
        "in_order": options["in_order"],
    }
