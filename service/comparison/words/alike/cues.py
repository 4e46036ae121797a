"""Verbs of saying, hoping and finding by what they imply: which are put for one another and which tell something else.

What somebody admits goes against them, what somebody alleges is not granted, what a court heard is not what it found.
Refuses: the sides that a cue takes and its rung on a ladder (domain/claims.py); whoever holds it.
"""

from service.comparison.words.alike.matching import forms_of
from service.text.memory import remember_short

#: Families of cues by what they imply, in lemmas of their last word that carries it. A cue of none of them implies no
#: more than that it was said.
FAMILIES = {
    "concedes": "acknowledge admit concede confess",
    "alleges": "allege claim",
    "boasts": "boast brag crow gloat",
    "jokes": "jest joke quip",
    "complains": "complain gripe grumble lament moan",
    "fears": "afraid alarmed concerned fear worry worried",
    "hopes": "hope hopeful optimistic",
    "expects": "believe expect forecast predict think thought",
    "is sure": "certain confident convinced sure",
    "guesses": "guess speculate",
    "heard": "hear",
    "found": "conclude determine establish find rule",
    "announces": "announce declare proclaim",
    "advises": "advise caution counsel warn",
    "argues": "argue contend maintain",
}

#: Families of which one in the place of another tells what was said in another light.
IN_ANOTHER_LIGHT = (
    ("concedes", "alleges boasts complains guesses jokes"),
    ("jokes", "alleges announces argues boasts complains expects fears found hopes guesses"),
    ("boasts", "complains fears"),
)
#: Cues that only say that something was said, which a joke is not.
_ONLY_SAID = frozenset("add announce confirm declare explain remark reveal say state tell".split())

#: Cues by which a thing is made known, and cues by which somebody takes it well or ill, or wants it or something of
#: others. What is done by saying so (ban, order, impose) is in neither.
MAKES_KNOWN = frozenset("announce confirm disclose explain reveal unveil".split())
TAKES_OR_WANTS = frozenset(
    "accuse apologise apologize applaud ask attack back blame condemn criticise criticize decry defend demand denounce"
    " deplore endorse hail oppose praise question regret reject slam support threaten urge welcome".split()
)

#: Families that are softer than others, and which.
SOFTER = (
    ("hopes", "expects", "is sure"),
    ("guesses", "found", "is sure"),
    ("heard", "found"),
)
_FAMILY_OF = {word: family for family, words in FAMILIES.items() for word in words.split()}
_LIGHTS = frozenset(frozenset((one, other)) for one, others in IN_ANOTHER_LIGHT for other in others.split())
_SOFTER = frozenset((soft, hard) for soft, *harder in SOFTER for hard in harder)
_OPPOSITE = frozenset(("fears", "hopes"))


@remember_short(4_096)
def family_of(cue: str) -> str:
    """The family of a cue's words, "" where they are of none or of several.

    >>> family_of("has acknowledged"), family_of("was confident"), family_of("said")
    ('concedes', 'is sure', '')
    """
    found = {_FAMILY_OF[form] for form in _forms(cue) if form in _FAMILY_OF}
    return found.pop() if len(found) == 1 else ""


def are_one_family(one: str, other: str) -> bool:
    """Whether two cues imply the same, and one is put for the other: "admitted", "conceded"."""
    return bool(family_of(one)) and family_of(one) == family_of(other)


def tells_otherwise(one: str, other: str) -> bool:
    """Whether two cues tell what was said in another light: "boasted", "admitted"; "said", "joked".

    >>> tells_otherwise("boasted", "admitted"), tells_otherwise("said", "joked"), tells_otherwise("said", "added")
    (True, True, False)
    """
    families = family_of(one), family_of(other)
    if "jokes" in families and "" in families:
        return not _ONLY_SAID.isdisjoint(_forms((one, other)[families.index("")]))
    return frozenset(families) in _LIGHTS


def surer_step(one: str, other: str) -> int:
    """1 where the other cue is the surer of the two, -1 where it is the less sure: "hoped", "was confident"."""
    families = family_of(one), family_of(other)
    return (families in _SOFTER) - (families[::-1] in _SOFTER)


def are_hope_and_fear(one: str, other: str) -> bool:
    """Whether the one cue hopes for what the other fears."""
    return {family_of(one), family_of(other)} == _OPPOSITE


def takes_it_otherwise(one: str, other: str) -> int | None:
    """Which of two cues makes a thing known, 0 or 1, where the other takes it well or ill or wants it; None otherwise.

    >>> takes_it_otherwise("confirmed", "criticised"), takes_it_otherwise("urged", "announced")
    (0, 1)
    """
    for known, (makes, takes) in enumerate(((one, other), (other, one))):
        if not MAKES_KNOWN.isdisjoint(_forms(makes)) and not TAKES_OR_WANTS.isdisjoint(_forms(takes)):
            return known
    return None


def _forms(cue: str) -> frozenset[str]:
    return frozenset().union(*map(forms_of, cue.lower().split()))
