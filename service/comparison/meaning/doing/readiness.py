"""What somebody said they were ready to do and then did: "said it was ready to raise rates", "raised rates".

Refuses: other steps (stages.py); whose word it is (attribution.py).
"""

from service.comparison.meaning.stages import WILLING, WILLING_WORDS, are_said, tells_of_a_deed_done
from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import says_no
from service.text.words import holds_any


def readiness_step(pair: PositionPair) -> int:
    """1 where what somebody said they were ready to do they did, -1 the other way round, else 0."""
    for (said, done), step in (((pair.before, pair.after), 1), ((pair.after, pair.before), -1)):
        if any(says_no(one.passage.exact) for one in (said, done)):
            continue
        told = " ".join(part.exact for part in said.content)
        ready = WILLING.search(told) if holds_any(told, WILLING_WORDS) else None
        if ready is None or not tells_of_a_deed_done(done.passage.exact):
            continue
        deed, meant = said_words(done.passage.exact).keys(), told[ready.end() :]
        if said.cue is None:  # the subject is any word before
            is_same = are_said(deed, said_words(said.passage.exact))
        else:
            is_same = said.source is not None and are_said(said_words(said.source.mention.exact).keys(), deed)
        if is_same and said_words(meant) and are_said(said_words(meant).keys(), deed):
            return step
    return 0
