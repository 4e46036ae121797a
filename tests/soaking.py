"""How thorough the thorough tests are: `make test` takes a fair sample, `make soak` everything."""

import os

#: Set by `make soak`.
SOAKING = bool(os.environ.get("STET_SOAK"))


def at_most(sample: int, everything: int) -> int:
    """The first in `make test`, the second in `make soak`."""
    return everything if SOAKING else sample
