"""Verbs that are each other's opposite before one and the same thing, as a literal table.

Each alone says many other things: prices drop, somebody is back, a shot is fired, a match is lost. Only where the one
gave way to the other and the thing stood do they tell two sides. Not "take": a vote is taken and a vote is lost.
Refuses: words that are opposites wherever they stand (pairs.py); finding what gave way (meaning/denying/given_up.py).
"""

#: Two sides a line, a slash between: first forms.
VERBS = """
    back, champion, endorse, keep, retain, support / abandon, axe, ditch, drop, dump, scrap, shelve
    confirm / abandon, call off, cancel, drop, postpone, scrap, shelve
    extend, prolong, renew / cancel, lift, revoke, scrap, withdraw
    appoint, hire, recruit / dismiss, fire, sack
    capture, conquer, recapture, retake, seize / cede, lose, surrender
    accept / hand back, return
    uphold / drop
    help, benefit, protect, safeguard / hurt, harm, damage, endanger
    trust / distrust, lose trust in, lose faith in
    alive / die
    keep, retain / give back, hand back, forfeit, lose, strip of, close, close down, shut, shut down
    back, defend, stand behind, stand by, support, trust / dismiss, expel, fire, oust, sack, suspend
"""


def _sides(line: str) -> tuple[frozenset[tuple[str, ...]], ...]:
    return tuple(frozenset(tuple(verb.split()) for verb in side.split(",")) for side in line.split("/"))


#: The sides as words that stand one behind the other.
OPPOSED = tuple(map(_sides, VERBS.strip().splitlines()))

#: Whoever does this to a thing did not take it up, and refuses nothing of it by giving it up: "is reviewing the deal".
LOOKING = frozenset("assess discuss examine investigate monitor review study watch".split())
