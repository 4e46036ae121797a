"""What every template may say: times, kinds, importance, counts, by name.

Refuses: reading the request; HTML (templates write it).
"""

from flask import Flask

from service.accounts.roles import Verdict, judge
from service.comparison.telling.quoting import say_quoted
from service.domain.corrections import claims_in_notices, find_corrections
from service.domain.deliveries import DeliveryState, SubscriptionState
from service.domain.moments import stamp
from service.domain.stories import WatchState
from service.web.access import right_asked
from service.web.desk import desk
from service.web.present import labels, naming
from service.web.present.charts.faces import point_path, stance_face, stance_word
from service.web.present.frame import install_frame
from service.web.present.reading.stressed import say_stressed
from service.web.whom import address_for_caller, known_caller

#: Whether a state is good, bad or waiting, for its shape and colour. Its word stands beside it.
TONES = {
    WatchState.WATCHING: "good",
    WatchState.PAUSED: "wait",
    WatchState.ENDED: "bad",
    SubscriptionState.ACTIVE: "good",
    SubscriptionState.SWITCHED_OFF: "bad",
    DeliveryState.PENDING: "wait",
    DeliveryState.IN_PROGRESS: "wait",
    DeliveryState.DELIVERED: "good",
    DeliveryState.ABANDONED: "bad",
}


def install_words(app: Flask) -> None:
    """Templates know our filters; a misspelt name is an error, and blocks leave no blank lines."""
    from jinja2 import StrictUndefined

    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        stamp=stamp,
        said=labels.say_time,
        clock=labels.say_clock,
        span=labels.say_span,
        every=labels.say_every,
        look=labels.say_look,
        counted=labels.say_count,
        holder=labels.say_holder,
        quoted=say_quoted,
        plainly=naming.say_plainly,
        in_line=naming.say_in_line,
        unbroken=naming.say_unbroken,
        stressed=say_stressed,
        isolated=naming.say_isolated,
        named=naming.say_name,
        apart=naming.tell_apart,
        value=labels.say_value,
        unit=labels.say_unit,
        part=labels.say_part,
        step=labels.importance_step,
        identity=id,
        outline=point_path,
        stance_face=stance_face,
        stance_word=stance_word,
        tone=lambda state: TONES.get(state, "wait"),
        corrections=find_corrections,
        in_notices=lambda claims, text: claims_in_notices(text, claims),
        shown_address=address_for_caller,
    )
    app.jinja_env.tests["figure"] = labels.is_figure
    app.jinja_env.tests["day"] = labels.is_day
    app.jinja_env.tests["clock"] = labels.is_clock
    app.jinja_env.globals["kind_labels"] = labels.KINDS
    app.jinja_env.globals["importance_choices"] = labels.importance_choices()
    app.jinja_env.globals["is_public_here_only"] = lambda: desk().settings.is_public_here_only
    install_frame(app)
    app.jinja_env.globals["whoami"] = known_caller
    app.jinja_env.globals["may"] = _may


def _may(endpoint: str) -> bool:
    """Whether the caller may go to this route for any story: links that would refuse them are not shown."""
    return judge(known_caller(), right_asked(endpoint)) is Verdict.ALLOWED
