"""What a webhook has to ask for to hear of one thread, as the fields of its form.

A figure is told by what it is called and that it moved, whoever gives it; a position by its
holder: a rule has no word for a thread.
Refuses: saving a rule.
"""

import re
from datetime import timedelta

from service.domain.changes import Family
from service.domain.errors import Invalid
from service.domain.threads import ThreadFamily
from service.web.parse_webhooks import LONGEST_PERIOD
from service.webhooks.conditions import STOP_WORDS, accept_condition
from storage.threads import ThreadSummary

#: Words that part a condition, and so cannot stand in the name of what it is about.
PARTING = frozenset({"or", "and"})


def wishes_for(thread: ThreadSummary) -> tuple[dict[str, str], tuple[str, ...]]:
    """The fields of the form, the claim's own life as the past that it is tried on, and the families chosen in it."""
    begun = max(thread.first_at, thread.last_at - LONGEST_PERIOD + timedelta(days=2))
    values = {
        "story": thread.story_id,
        "since_date": f"{begun:%Y-%m-%d}",
        "until_date": f"{thread.last_at:%Y-%m-%d}",
    }
    if thread.family is ThreadFamily.POSITION:
        return values | {"holders": thread.holder}, (Family.POSITION.value, Family.QUOTE.value)
    return values | {"condition": condition_for(thread.title)}, (Family.FIGURE.value,)


def condition_for(title: str) -> str:
    """The condition that a figure of this name moved, "" where its name has no word that a condition can have.

    >>> condition_for("structures damaged or destroyed"), condition_for("the")
    ('structures damaged destroyed: moves', '')
    """
    words = [word for word in re.findall(r"\w+", title) if word.casefold() not in STOP_WORDS | PARTING]
    condition = f"{' '.join(words)}: moves" if words else ""
    try:
        accept_condition(condition)
    except Invalid:
        return ""
    return condition
