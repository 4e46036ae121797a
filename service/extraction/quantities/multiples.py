"""How many times as much: "twice as many", "doubled", "halved", "double the number".

Read as so many times, with the way it moved where a verb says that it did.
Refuses: "three times", which is a number with a unit.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.domain.claims import Trend
from service.extraction.numerals.numerals import Number
from service.extraction.numerals.word_forms import WordForm

UNIT = "time"

#: Verbs that multiply, in every form but the bare one, which is as often an adjective.
VERBS: dict[str, tuple[str, Trend]] = {
    "doubled": ("2", Trend.ROSE),
    "doubles": ("2", Trend.ROSE),
    "doubling": ("2", Trend.ROSE),
    "halved": ("0.5", Trend.FELL),
    "halves": ("0.5", Trend.FELL),
    "halving": ("0.5", Trend.FELL),
    "quadrupled": ("4", Trend.ROSE),
    "quadrupling": ("4", Trend.ROSE),
    "quintupled": ("5", Trend.ROSE),
    "trebled": ("3", Trend.ROSE),
    "trebling": ("3", Trend.ROSE),
    "tripled": ("3", Trend.ROSE),
    "tripling": ("3", Trend.ROSE),
}

#: Words that multiply what is named behind them.
BARE: dict[str, tuple[str, Trend]] = {
    "double": ("2", Trend.ROSE),
    "halve": ("0.5", Trend.FELL),
    "quadruple": ("4", Trend.ROSE),
    "treble": ("3", Trend.ROSE),
    "triple": ("3", Trend.ROSE),
}

TIMES_AS = {"thrice": "3", "twice": "2"}

#: What is named behind them begins so.
NAMING = frozenset("as his her its last my our that the their these this those what your".split())

#: Words before a bare verb.
BEFORE_VERBS = frozenset("can could may might must not shall should to will would".split())

#: Words behind which "doubled" is another verb or a thing: "doubled down", "doubling as", "doubled over".
OTHERWISE = frozenset("as back check down over the up".split())


def read_multiple(words: Sequence[WordForm], at: int) -> tuple[Number, Trend] | None:
    """The multiple at words[at] and which way it says something moved, or None."""
    norm = words[at].norm
    after = words[at + 1].norm if at + 1 < len(words) else ""
    before = words[at - 1].norm if at else ""
    if norm in TIMES_AS:
        compared = after in NAMING or (after == "more" and at + 2 < len(words))
        return (_number(at, TIMES_AS[norm]), Trend.NONE) if compared else None
    if norm in BARE:
        is_verb = before in BEFORE_VERBS and after not in OTHERWISE - {"the"}
        if (after not in NAMING or after == "as") and not is_verb:
            return None
        value, trend = BARE[norm]
        return _number(at, value), trend if is_verb else Trend.NONE
    value, trend = VERBS[norm]
    if after in OTHERWISE - {"the"} or (norm in ("doubles", "halves", "doubling") and before in ("in", "the")):
        return None
    return _number(at, value), trend


def _number(at: int, value: str) -> Number:
    return Number(first=at, last=at + 1, value=Decimal(value))
