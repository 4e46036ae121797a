"""Lines with a label in capitals that is nobody's: "SAFETY MESSAGE: Keep away from the river", which tells one to.

Refuses: labels that name who speaks (attribution/verbless/labels.py); lines of a form (text/lines/fields.py).
"""

import re

from service.domain.claims import Voice
from service.extraction.own_voice import OwnVoice, find_own_voice
from service.text.memory import Memory
from service.text.reading import read_sentence

_LABEL = re.compile(r"(?:[A-Z]{2,} ){0,3}[A-Z]{2,}: (?=[A-Z][a-z])")


def told_behind_label(text: str, kind: str, memory: Memory) -> OwnVoice | None:
    """What a line tells its readers to do behind such a label; None where it is no such line or tells nobody to."""
    label = _LABEL.match(text)
    if label is None:
        return None
    rest = text[label.end() :]
    found = memory.recall(
        f"own voice behind a label {kind}", rest, lambda words: find_own_voice(read_sentence(words), kind)
    )
    return found if found is not None and found.voice is Voice.DIRECTIVE else None
