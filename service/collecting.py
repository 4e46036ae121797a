"""How seldom Python looks for rings of garbage.

What is read and compared is many small values that hold no rings: with Python's own setting every seven hundred new
ones have some of the old ones walked through, which in a large story is half of the time. Measured: to record an
article into a story of 150 others takes half as long so. Refuses: switching the search off.
"""

import gc

#: New objects between two searches among the youngest; such searches between two among older ones, and among all.
YOUNGEST, OLDER, ALL = 100_000, 50, 100


def collect_seldom() -> None:
    """From now on this process searches so seldom."""
    gc.set_threshold(YOUNGEST, OLDER, ALL)
