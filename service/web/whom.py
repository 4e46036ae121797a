"""Who reads: the name by which what somebody has looked at is kept.

Refuses: who may do what.
"""

#: The one reader of an installation without accounts.
LOCAL = "local"


def reader() -> str:
    """The name of the person this request reads for."""
    return LOCAL
