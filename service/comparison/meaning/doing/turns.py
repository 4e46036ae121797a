"""What else somebody did or came to, told in a clause that came or went, and what "they" have to do by when.

Refuses: which clause it is (telling/unclaimed.py).
"""

import re

#: What else somebody did or came to, as a clause begins that came or went; a heading begins with a capital.
_TURN = re.compile(
    r"(?:and |but )?(?:(?:also|later|then|since|now|has|have|had|is|are|was|were|been) )*(?:admitted|apologi[sz]ed"
    r"|denied|refused|promised|pledged|vowed|under investigation|filed for bankruptcy|collapsed"
    r"|(?<=been )closed|released(?=$| (?:without|on|from|after|by|pending)\b)"
    r"|capsized|confiscated|detained|drowned|evacuated|fined|fled|froze(?= (?:all|her|his|its|their|the)\b)|hanged"
    r"|impounded|indicted|pardoned|raided|revoked|sealed off|sued|surrendered|towed|(?<=but )survived"
    # words that are style as often ("executed well", "sales exploded") only as what they tell of people and vessels
    r"|escaped(?= (?:custody|jail|on foot|prison|unharmed|unhurt)\b)|exploded(?= (?:inside|killing|near|outside)\b)"
    r"|survived(?= the (?:accident|attack|blast|collision|crash|explosion|fall|shooting)\b)"
    r"|(?:(?<=was )|(?<=were )|(?<=been ))(?:executed|grounded)(?! (?:well|badly|\w+ly)\b))\b"
)

#: Of "they" and "we", whose work is routine otherwise: what they have to do, or will, at a time that is another now.
_OWN_TERM = re.compile(r"(?:They|We) (?:must|ha(?:ve|d) to|will (?:leave|remain|return|stay))\b")


def opens_turn(clause: str) -> bool:
    """Whether a clause that came or went is news as it begins: "and later released"."""
    return bool(_TURN.match(clause))


def has_own_term(sentence: str) -> bool:
    """Whether a sentence says of "they" or "we" that they have to do something, or will stay or leave."""
    return bool(_OWN_TERM.match(sentence))
