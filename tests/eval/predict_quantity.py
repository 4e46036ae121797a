"""Predictions for the quantity set: values, units, qualifiers and concepts in the set's own vocabulary.

The mapping to that vocabulary is here and not in the finder. Only a record's id and text are looked at.
"""

import re

from service.domain.claims import Modifier, Trend
from service.extraction.counting.clauses.predicates import BEING
from service.extraction.counting.grammar import PREPOSITIONS
from service.extraction.figures import FoundFigure, find_figures
from service.extraction.numerals.units import EXCHANGED
from service.extraction.quantities.trends import DECLINE, GROWTH, LESS, MORE
from service.text.words import lemma_of

UNITS = {
    "aud": "australian dollar",
    "cad": "canadian dollar",
    "chf": "swiss franc",
    "cny": "chinese yuan",
    "dkk": "danish krone",
    "eur": "euro",
    "gbp": "pound sterling",
    "hkd": "hong kong dollar",
    "hrk": "croatian kuna",
    "ils": "shekel",
    "inr": "indian rupee",
    "jpy": "japanese yen",
    "krw": "south korean won",
    "nok": "norwegian krone",
    "nzd": "new zealand dollar",
    "percent": "percentage",
    "percentage point": "percentage point",
    "rub": "russian ruble",
    "sek": "swedish krona",
    "share": "%",
    "sgd": "singapore dollar",
    "time": "count",
    "time per minute": "count per minute",
    "penny": "point",
    "usd": "dollar",
    "zar": "south african rand",
}
#: Rates of exchange in a currency that is not named, which have no unit in the set.
NO_UNITS = frozenset(f"per {name}" for name in EXCHANGED.values())
QUALIFIERS = {
    Modifier.ABOUT: "~",
    Modifier.AT_LEAST: ">",
    Modifier.MORE_THAN: ">",
    Modifier.AT_MOST: "<",
    Modifier.LESS_THAN: "<",
}
#: Words by which a figure's movement is told behind it: there the set has none, and neither behind "an increase of".
TOLD_BEHIND = GROWTH | DECLINE | MORE | LESS

#: A year in a phrase is a time to the set, and no concept.
YEAR = re.compile("(?:19|20)[0-9]{2}")

#: The unit of ages.
AGE = "year of age"

#: Words of a phrase that are no concept.
NO_CONCEPT = frozenset(
    """'s a all also an and any as at be been both but by each every for from had has have her his in into
    is it its more most my no not of on or other our out over per some such than that the their them
    then there these they this those through to total under up was were which who will with would your
    ’s""".split()
)


def predict_quantity(record: dict) -> dict:
    """The prediction for one record of the set."""
    text, found = record["text"], find_figures(record["text"])
    figures = _one_for_a_change(text, found)
    return {"id": record["id"], "quantities": [_quantity(text, figure, values, found) for figure, values in figures]}


def _one_for_a_change(text: str, figures: tuple[FoundFigure, ...]) -> list[tuple[FoundFigure, object]]:
    """The set has "from 240 to 273" as one quantity with both values, also where it is a change."""
    merged: list[tuple[FoundFigure, object]] = []
    for figure in figures:
        value: object = (
            float(figure.value) if figure.value_max is None else [float(figure.value), float(figure.value_max)]
        )
        if merged:
            before, its_value = merged[-1]
            gap = text[before.end : figure.start].strip()
            led = text[: before.start].rstrip().endswith(" from")
            if gap == "to" and led and isinstance(its_value, float) and isinstance(value, float):
                merged[-1] = (figure, [its_value, value])
                continue
        merged.append((figure, value))
    return merged


def _quantity(text: str, figure: FoundFigure, value: object, others: tuple[FoundFigure, ...]) -> dict:
    qualifier = QUALIFIERS.get(figure.modifier, "=")
    level = text[: figure.start].rstrip().removesuffix(" just").endswith((" to", " at", "(", " of"))
    level = level or text[figure.end + 1 :].partition(" ")[0].strip(".,;:") in TOLD_BEHIND
    if level and _is_moved_alone(text, figure):
        level = False
    if qualifier == "=" and figure.trend is not Trend.NONE and not level and not isinstance(value, list):
        qualifier = "up" if figure.trend is Trend.ROSE else "down"
    counted, subject = (_without_figures(text, place, others) for place in (figure.counted, figure.subject))
    if figure.unit and figure.unit != "share":
        phrase, unit = f"{counted} {subject}", _unit_name(figure.unit)
    else:
        is_own = figure.counted is not None and figure.counted[0] >= figure.end
        is_said = figure.counted is not None and _is_said(text[figure.end : figure.counted[0]])
        phrase, unit = (subject, "-" if is_said else _noun_unit(counted)) if is_own else (counted, "-")
        if figure.unit == "share":
            unit = f"% {unit}"
    concepts = list(
        dict.fromkeys(word.strip(".,;:()'\"").removesuffix("'s").removesuffix("’s") for word in phrase.split())
    )
    concepts = [
        word for word in concepts if word and word.lower() not in NO_CONCEPT | PREPOSITIONS and not YEAR.fullmatch(word)
    ]
    return {
        "value": value,
        "normalized_unit": unit,
        "change": qualifier,
        "concepts": concepts or ["-"],
        "span": [figure.start, figure.end],
    }


def _is_moved_alone(text: str, figure: FoundFigure) -> bool:
    """Whether only the new amount tells a movement, which the set has as one: "fell to 49 Hz", not "fell 2 to 49"."""
    change, old, _ = figure.movement or (None, None, None)
    return change is None and old is None and text[: figure.start].rstrip().endswith(" to")


def _without_figures(text: str, place: tuple[int, int] | None, figures: tuple[FoundFigure, ...]) -> str:
    """A phrase without measures in it, which the set has as quantities of their own; ages stay, which say who it is."""
    if place is None:
        return ""
    start, end = place
    inside = [one for one in figures if start < one.start and one.end < end and one.unit and one.unit != AGE]
    for one in reversed(inside):
        text, end = text[: one.start] + text[one.end :], end - (one.end - one.start)
    return text[start:end]


def _is_said(between: str) -> bool:
    """Whether a verb parts a figure from what it counts, which the set has for no unit: "430,000 are registered"."""
    return not BEING.isdisjoint(between.split())


def _unit_name(unit: str) -> str:
    if unit in NO_UNITS:
        return "-"
    base, per, rate = unit.partition(" per ")
    return UNITS.get(unit) or UNITS.get(base, base) + per + rate


def _noun_unit(phrase: str) -> str:
    words = [word for word in phrase.split() if word.lower() not in NO_CONCEPT]
    if not words:
        return "-"
    return " ".join([*words[:-1], lemma_of(words[-1].lower())])
