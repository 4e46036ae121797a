"""What the doctor says: one thing that was looked at, and how it stands. Refuses: looking."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a finding stands."""

    WELL = "well"
    RISK = "risk"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str  # what was looked at, in a word or two
    state: State
    sentence: str


def as_sentence(problem: str) -> str:
    """A problem as storage tells it, with a capital and a full stop."""
    return f"{problem[:1].upper()}{problem[1:].rstrip('.')}."
