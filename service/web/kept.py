"""Stories as they were read last, kept while they stand as they did: what many pages ask for is read once.

Refuses: growing without bound; keeping anything past a change (its key is what the threads follow from).
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from service.comparison.story.spells import StoryView

#: Spells kept in all. At about 3 kB a spell this bounds memory to some 180 MB; a story of ten articles has hundreds.
MOST_SPELLS = 60_000


class Kept:
    """The views read last, by name. Safe to share between threads: two may read the same at once, to no harm."""

    def __init__(self, most_spells: int = MOST_SPELLS) -> None:
        """most_spells: in all views together; a view that has more alone is read again each time."""
        self._most = most_spells
        self._views: OrderedDict[str, StoryView] = OrderedDict()
        self._lock = Lock()

    def recall(self, name: str, read: Callable[[], StoryView]) -> StoryView:
        """The view of this name, read now when it is not kept; those asked for longest ago make way."""
        with self._lock:
            if name in self._views:
                self._views.move_to_end(name)
                return self._views[name]
        view = read()
        with self._lock:
            if len(view.spells) <= self._most:
                self._views[name] = view
            while sum(len(one.spells) for one in self._views.values()) > self._most:
                self._views.popitem(last=False)
        return view
