"""The one thread that a subscription may be of: told of a claim, wherever in its story it stands.

Refuses: which changes are of it (webhooks/choosing.py).
"""

from collections.abc import Iterable
from typing import Any

from service.domain.deliveries import Subscription
from service.domain.errors import NotFound
from service.telling import within_thread
from service.web.admission import tell_only_of_seen
from service.web.desk import store
from storage import stories, threads
from storage.threads import ThreadSummary


def story_titles() -> dict[str, str]:
    """What the stories are called, by their ids."""
    return {summary.story.id: summary.story.title for summary in stories.list_stories(store())}


def narrowed(wishes: dict[str, Any]) -> dict[str, Any]:
    """The wishes, with the story of the thread they name. Raises NotFound and Invalid as `within_thread` does.

    A thread of a story that is hidden from the caller is not there, and its story is not told.
    """
    found = within_thread(store(), wishes)
    if found["thread_id"]:
        try:
            tell_only_of_seen(found["story_id"])
        except NotFound:
            raise NotFound("thread", wishes["thread_id"]) from None
    return found


def find_followed(thread_id: str) -> ThreadSummary | None:
    """The thread of this id; None for "" and for one that is not there, any more or for this caller."""
    if not thread_id:
        return None
    try:
        thread = threads.load_thread(store(), thread_id)
        tell_only_of_seen(thread.story_id)
    except NotFound:
        return None
    return thread


def followed_by(subscriptions: Iterable[Subscription]) -> dict[str, ThreadSummary]:
    """The threads that these are of, by the ids under which they are; those that are gone are left out."""
    found = {id: find_followed(id) for id in {one.thread_id for one in subscriptions}}
    return {id: thread for id, thread in found.items() if thread is not None}
