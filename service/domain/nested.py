"""How many values a text of JSON may have, counted before it is read.

Whatever reads JSON makes all of its values in one step, during which nothing else of the process goes on: 15 MB of
`[[],[],…` are five million values and a second (measured, 27 November 2026). Counting goes in small steps and stops.
Refuses: reading JSON, or telling whether it is any.
"""

import re

from service.domain.errors import TooLarge

#: What is no longer than this is not counted: reading it takes less than a tenth of a second, whatever is in it.
SHORT = 1024 * 1024

#: Most values in what is sent to an address, each name being one too; no address asks for a thousand.
MOST = 100_000

#: A string as a whole, one that never ends included, or a sign that begins a value or stands before one.
_VALUE = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\Z)|[\[{,]', re.DOTALL)
_VALUE_OF_BYTES = re.compile(_VALUE.pattern.encode(), re.DOTALL)


def refuse_many_values(what: str, text: str | bytes, most: int = MOST, field: str = "") -> None:
    """Nothing, where there are at most so many strings, lists, objects and commas. Raises TooLarge.

    what: the text, as the message calls it. field: of the request, when one is what is too large.

    >>> refuse_many_values("It", "[1,2,3]" + " " * SHORT, 3)
    >>> refuse_many_values("It", "[1,2,3]" + " " * SHORT, 2)
    Traceback (most recent call last):
    service.domain.errors.TooLarge: It is too large: 3 values, and at most 2 values are accepted.
    """
    if len(text) <= SHORT:
        return
    found = _VALUE.finditer(text) if isinstance(text, str) else _VALUE_OF_BYTES.finditer(text)
    for count, _ in enumerate(found, 1):
        if count > most:
            raise TooLarge(what, count, most, "values", field)
