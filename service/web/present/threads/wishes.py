"""How the form of a webhook is filled in for one thread.

Refuses: saving a rule; which changes are of the thread (webhooks/choosing.py).
"""

from datetime import timedelta

from service.web.parse_webhooks import LONGEST_PERIOD
from storage.threads import ThreadSummary


def wishes_for(thread: ThreadSummary) -> dict[str, str]:
    """The fields by which this thread is followed, with its own life as the past that it is tried on."""
    begun = max(thread.first_at, thread.last_at - LONGEST_PERIOD + timedelta(days=2))
    return {
        "story": thread.story_id,
        "thread": thread.id,
        "since_date": f"{begun:%Y-%m-%d}",
        "until_date": f"{thread.last_at:%Y-%m-%d}",
    }
