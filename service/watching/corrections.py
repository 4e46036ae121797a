"""What a page states of its own corrections for machines, beside its text: noted of its capture, in words of ours.

What the text itself says of them is found in domain/corrections.py. Refuses: judging whether it is right.
"""

from collections.abc import Iterable

#: How a note begins of what a page states: that its publisher corrected something, and at which address it belongs.
STATES_CORRECTION = "the publisher states a correction: "
STATES_ADDRESS = "the page says that its address is "


def note_correction(said: str) -> str:
    """The note of a correction that a page states for machines (schema.org `correction`)."""
    return f"{STATES_CORRECTION}“{said}”"


def stated_corrections(notes: Iterable[str]) -> tuple[str, ...]:
    """The corrections that these notes are of, in their order, each once.

    >>> stated_corrections(["no article was found", note_correction("It is 209 acres, not 275.")])
    ('It is 209 acres, not 275.',)
    """
    found = (note[len(STATES_CORRECTION) + 1 : -1] for note in notes if note.startswith(STATES_CORRECTION))
    return tuple(dict.fromkeys(found))


def stated_address(notes: Iterable[str]) -> str:
    """The address at which the page says that it belongs, of these notes; "" when none says so.

    >>> stated_address([STATES_ADDRESS + "https://example.org/fire"])
    'https://example.org/fire'
    """
    return next((note.removeprefix(STATES_ADDRESS) for note in notes if note.startswith(STATES_ADDRESS)), "")
