"""What somebody said they were ready to do and then did, and what they did and then only asked others to do.

Refuses: other steps (stages.py); whose word it is (attribution.py).
"""

import re

from service.comparison.meaning.stages import WILLING, WILLING_WORDS, are_said, tells_of_a_deed_done
from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import says_no
from service.domain.claims import Position, Voice, ladder_of
from service.text.words import holds_any

#: Whom somebody asks or tells, and what to do.
_TO_DO = re.compile(r"(?P<whom>.*\S) to (?P<deed>(?!an?\b|his\b|her\b|its\b|the\b|their\b)[a-z]+)\b")


def readiness_step(pair: PositionPair) -> int:
    """1 where what somebody said they were ready to do they did, -1 the other way round, else 0."""
    for (said, done), step in (((pair.before, pair.after), 1), ((pair.after, pair.before), -1)):
        told = " ".join(part.exact for part in said.content)
        ready = WILLING.search(told) if holds_any(told, WILLING_WORDS) else None
        if ready is None or not tells_of_a_deed_done(done.passage.exact):
            continue
        if any(says_no(one.passage.exact) for one in (said, done)):
            continue
        deed, meant = said_words(done.passage.exact).keys(), told[ready.end() :]
        if said.cue is None:  # the subject is any word before
            is_same = are_said(deed, said_words(said.passage.exact))
        else:
            is_same = said.source is not None and are_said(said_words(said.source.mention.exact).keys(), deed)
        if is_same and said_words(meant) and are_said(said_words(meant).keys(), deed):
            return step
    return 0


def asks_for_another(pair: PositionPair) -> bool:
    """Whether what somebody did gave way to telling the same one to do something else: "sacked him", "asked him to go".

    Not where it is the deed itself that is asked for.
    """
    both = pair.before, pair.after
    return any(_asks_for_another(done, asked) for done, asked in (both, both[::-1]))


def _asks_for_another(done: Position, asked: Position) -> bool:
    are_two = ladder_of(asked.force) == "telling" != ladder_of(done.force)  # "ordered them to leave" is asking, too
    if done.voice is not Voice.ACT or asked.voice is Voice.ACT or not are_two:
        return False
    wanted = _TO_DO.match(asked.content[-1].exact) if asked.content and asked.cue else None
    if wanted is None or done.cue is None or not done.content:
        return False
    is_theirs = said_words(done.content[0].exact).keys() >= said_words(wanted["whom"]).keys()
    return is_theirs and said_words(done.cue.exact).keys().isdisjoint(said_words(wanted["deed"]).keys())
