"""The words that attribute or commit, and what each implies.

One cue a line, sorted: `lemmas | frame | force`, with `denied` when the cue itself denies.
The frame says what the cue takes; the force is a rung of the ladders in domain/claims.py.
To teach a new cue, add a line. Lemmas are dictionary forms (see text/words.py).
Refuses: looking at a sentence.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from service.domain.claims import Force
from service.extraction.attribution.lexicon.nouns import FROM_NOUNS, LIGHT_NOUNS, NOUNS, SPREADING_NOUNS, THAT_NOUNS
from service.extraction.attribution.lexicon.sides import SIDES
from service.extraction.attribution.lexicon.speech import SPEECH
from service.extraction.attribution.lexicon.stance import STANCE


class Frame(StrEnum):
    """What a cue takes as its content."""

    SAY = "say"  # a clause or a quotation, before or after; "X said Y", "Y, said X"
    TELL = "tell"  # the same after an addressee: "told reporters that"
    THINK = "think"  # a clause, never inverted around a bare noun: "believes", "shows"
    TO = "to"  # an infinitive, or a clause: "wants to", "agreed to"
    OBJECT = "object"  # a thing: "opposes the plan"
    SEEM = "seem"  # the subject and what it seems to be, of nobody: "the talks seem to stall"
    ACT = "act"  # a thing, and naming it does it: "signed a declaration"


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the table."""

    lemmas: tuple[str, ...]
    frame: Frame
    force: Force
    denied: bool = False


#: Forces that a negation turns into another stance rather than denies: "has not ruled out" is open to.
NEGATED = {Force.REFUSES: Force.OPEN_TO}

#: Cues that attribute only when a clause or a quotation follows.
CLAUSAL = frozenset(("charge", "feel", "know", "maintain", "post", "project", "prove", "signal"))

#: Cues whose participle rarely attributes: "the storm, showing no sign of".
NO_PARTICIPLE = frozenset("continue find list mean project see show".split())

#: What holds by being declared.
DECLARED = frozenset(
    """
    alert amnesty armistice autonomy bankruptcy blockade boycott candidacy ceasefire curfew default dividend emergency
    epidemic holiday independence insolvency jihad lockdown mistrial moratorium mourning outbreak pandemic quarantine
    strike truce war
    """.split()
)

#: Cues of what somebody takes a thing for: "considered safe by", "deems it a success".
JUDGING = frozenset("call consider declare deem dub find judge label name regard rule see term think view".split())

#: Who hears what is said in evidence, and verbs by which somebody is kept from something or bound, with what opens it.
HEARING = frozenset(
    "commission committee court courtroom hearing inquest inquiry juror jury magistrate panel trial tribunal".split()
)
KEEPING_FROM = {"bar": "from", "commit": "to", "oblige": "to", "prevent": "from", "stop": "from"}

#: What opens what a verb is about, behind who did it: "accused by prosecutors of bribery", "praised by Lind for it".
_MATTER_OF = "absolve accuse acquit assure clear convict inform notify remind suspect"
_MATTER_FOR = """
    applaud attack berate blame castigate chide commend condemn criticise criticize denounce fault fine hail jail
    lambast lambaste laud mock pillory praise punish rebuke reprimand ridicule savage scold sentence slam suspend thank
    """
MATTERS = dict.fromkeys(_MATTER_OF.split(), "of") | dict.fromkeys(_MATTER_FOR.split(), "for") | {"put": "at"}

#: Who fines, jails and convicts where the verb's form is that of the noun too: "Court fines bakery".
COURTS = HEARING | frozenset("authority bench council judge justice regulator watchdog".split())

#: Cues that attribute only when a quotation follows or stands before.
QUOTING = frozenset(("continue", "go", "cry", "interject", "read", "sing", "answer", "respond"))

#: Deeds of judging that nobody but people do, whoever they are called: "the lower house approved", "mechanics backed".
ONLY_PEOPLE = frozenset(
    """
    applaud approve boycott condemn criticise criticize denounce praise ratify veto vow
    """.split()
)

#: Verbs after which an infinitive is what somebody does or tries: "tried to persuade".
CATENATIVES = frozenset("attempt begin continue go proceed start struggle try use".split())

#: Verbs after which a participle is: "began dismissing".
BEGINNING = frozenset("begin keep start".split())

#: Verbs after which an infinitive, and those after which a participle, is what somebody does not do or no more.
FAILING = frozenset("cease fail neglect omit".split())
ENDING = frozenset("avoid cease halt quit resist stop".split())

#: Base forms that are hardly ever nouns.
BASES = frozenset(
    """
    accept accuse acknowledge admit agree allege argue assume believe condemn criticise criticize denounce deny
    describe expect insist oppose predict reject say suggest think want
    """.split()
)

#: Base forms that are nouns too, and verbs before "to": "deputies in Osby plan to vote".
MEANT = frozenset("demand hope intend offer plan pledge promise request threaten want wish".split())

#: What a holder can be open to; a school is open to pupils.
OPEN_TO = frozenset(
    """
    a any an change compromise dialogue discussion discussions idea ideas it negotiation negotiations possibility
    proposal proposals suggestion suggestions talk talks that the this
    """.split()
)

#: Whom a place is open to behind "the".
_OPENED_FOR = frozenset(("public",))

#: Verbs that say little themselves before a noun that attributes: "made a promise to", "issued a warning that".
LIGHT = frozenset(
    """
    cast deliver express give harbor harbour have heap hold issue launch lay lodge make mount offer pose post raise
    reiterate release renew repeat send share show signal sound take throw unleash voice
    """.split()
)

#: Past forms the lemmatiser leaves alone or reads as another word.
IRREGULAR = {
    "annexed": "annex",
    "assailed": "assail",
    "backing": "back",
    "cancelled": "cancel",
    "cancelling": "cancel",
    "casting": "cast",
    "counseling": "counsel",
    "detailed": "detail",
    "expecting": "expect",
    "determining": "determine",
    "felt": "feel",
    "forecast": "forecast",
    "foresaw": "foresee",
    "froze": "freeze",
    "frozen": "freeze",
    "labelled": "label",
    "labelling": "label",
    "heard": "hear",
    "left": "leave",
    "meant": "mean",
    "musing": "muse",
    "overrode": "override",
    "preferred": "prefer",
    "preferring": "prefer",
    "proclaiming": "proclaim",
    "saw": "see",
    "shook": "shake",
    "shot": "shoot",
    "siding": "side",
    "signalled": "signal",
    "signalling": "signal",
    "swearing": "swear",
    "swore": "swear",
    "sworn": "swear",
    "thanked": "thank",
    "thanking": "thank",
    "thinking": "think",
    "thought": "think",
    "tweeted": "tweet",
    "tweeting": "tweet",
    "tweets": "tweet",
    "underlined": "underline",
    "underlining": "underline",
    "understood": "understand",
    "withdrawn": "withdraw",
    "withdrew": "withdraw",
    "won": "win",
    "writing": "write",
}

#: Nouns in -ing that are verbs after "be": "is warning", "was finding".
VERBS_AFTER_BE = {"dwelling": "dwell", "feeling": "feel", "finding": "find", "ruling": "rule", "warning": "warn"}


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """The verb cues by their first lemma, longest first."""
    found: dict[str, list[Cue]] = {}
    for line in (SPEECH + STANCE + SIDES).split("\n"):
        if line:
            cue = _cue(line)
            found.setdefault(cue.lemmas[0], []).append(cue)
    return {lemma: tuple(sorted(cues, key=lambda cue: -len(cue.lemmas))) for lemma, cues in found.items()}


@cache
def light_cues() -> dict[str, Cue]:
    """The nouns that attribute behind a verb that says little, by their lemma."""
    cues = [_cue(line.replace(" | ", " | object | ", 1)) for line in (NOUNS + LIGHT_NOUNS).split("\n") if line]
    return {cue.lemmas[0]: cue for cue in cues}


@cache
def noun_cues() -> dict[str, Cue]:
    """The noun cues by their lemma."""
    return _nouns(NOUNS)


@cache
def from_cues() -> dict[str, Cue]:
    """The nouns that attribute with "from" and who it is from, by their lemma."""
    return _nouns(NOUNS + FROM_NOUNS)


@cache
def spreading_cues() -> dict[str, Cue]:
    """The nouns that attribute where they are there or spread, by their lemma."""
    return _nouns(NOUNS + SPREADING_NOUNS)


@cache
def that_cues() -> dict[str, Cue]:
    """The nouns that attribute by the clause they mean, by their lemma."""
    return _nouns(NOUNS + SPREADING_NOUNS + THAT_NOUNS)


def _nouns(table: str) -> dict[str, Cue]:
    cues = [_cue(line.replace(" | ", " | object | ", 1)) for line in table.split("\n") if line]
    return {cue.lemmas[0]: cue for cue in cues}


def _cue(line: str) -> Cue:
    lemmas, frame, force, *denied = line.split(" | ")
    return Cue(tuple(lemmas.split()), Frame(frame), Force(force), bool(denied))


def is_open_to(first: str, second: str) -> bool:
    """Whether these two words behind "open to" are what somebody is open to, and not whom a place is open to.

    >>> is_open_to("the", "idea"), is_open_to("the", "public")
    (True, False)
    """
    return (first.endswith("ing") or not OPEN_TO.isdisjoint((first, second))) and second not in _OPENED_FOR
