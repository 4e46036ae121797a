"""The part of a long text that shows best what was found in it.

SQLite's own snippet() weighs every word found against every other, inside one step that no clock stops: of a text
with twenty thousand of them it took half a minute. Here each place is looked at once, and of many only the first.
Refuses: finding the words (search.py).
"""

import re

#: Between these stand the words found: characters that no stored text holds, as text is cleaned of them.
OPENS, CLOSES = "\x02", "\x03"

#: Code points shown before the first word found, and from it on.
BEFORE, ONWARD = 60, 110

#: Most places looked at.
MOST_PLACES = 200

#: Most code points that go to begin and end between words; writing without spaces is cut where it is.
_MOST_CUT = 20

_MARKED = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")


def excerpt_of(marked: str) -> str:
    """Of a text with its words found marked, the lines around the place with most different ones; the first of equals.

    Marks stay in pairs, and an ellipsis stands where text was left out. A text without marks gives its beginning.
    """
    found: list[tuple[int, str]] = []
    for mark in _MARKED.finditer(marked):
        found.append((mark.start(), mark[1].casefold()))
        if len(found) == MOST_PLACES:
            break
    place, most = 0, 0
    for number, (at, _) in enumerate(found):
        near = {word for start, word in found[number : number + ONWARD] if start - at < ONWARD}
        if len(near) > most:
            place, most = at, len(near)
    begin, end = _begin(marked, place), _end(marked, place)
    shown = marked[begin:end]
    if shown.count(OPENS) > shown.count(CLOSES):
        shown += CLOSES
    if shown.count(CLOSES) > shown.count(OPENS):
        shown = OPENS + shown
    return f"{'…' if begin else ''}{shown}{'…' if end < len(marked) else ''}"


def _begin(text: str, place: int) -> int:
    start = max(0, place - BEFORE)
    if not start:
        return 0
    space = re.search(r"\s+", text[start : min(place, start + _MOST_CUT)])
    return start + space.end() if space else start


def _end(text: str, place: int) -> int:
    stop = place + ONWARD
    if stop >= len(text):
        return len(text)
    space = re.search(r"\s+\S*$", text[stop - _MOST_CUT : stop])
    return stop - _MOST_CUT + space.start() if space else stop
