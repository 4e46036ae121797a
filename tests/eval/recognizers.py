"""`python -m tests.eval.recognizers` prints how many cases of Recognizers-Text are read right.

The cases are those of numbers, ranges, percentages, ages, money, dimensions and temperatures. What Stet does not call a
figure is counted apart by reason. Refuses: deciding anything about language.
"""

import re
import sys
from collections import Counter
from typing import Any

from service.domain.claims import Modifier
from service.extraction.figures import FoundFigure, find_figures
from service.extraction.values import find_unreadable
from tests.eval.measuring import data_folder, read_records

FILE = "quant_recognizers/dev.jsonl"

#: Their unit to ours, where it is not ours in capitals.
UNITS = {
    "Age": "year of age", "Australian dollar": "aud", "Bit": "bit", "C": "celsius", "Canadian dollar": "cad",
    "Chinese yuan": "cny", "Costa Rican colón": "crc", "Day": "day of age", "Dollar": "usd", "Euro": "eur",
    "F": "fahrenheit", "Finnish markka": "fim", "Franc": "chf", "Georgian lari": "gel", "Hong Kong dollar": "hkd",
    "Japanese yen": "jpy", "Kilometer": "kilometre", "Mexican peso": "mxn", "Month": "month of age",
    "Netherlands guilder": "nlg", "Pence": "penny", "Peseta": "esp", "Picometer": "picometre", "Pound": "gbp",
    "Rupee": "inr", "Sri Lankan rupee": "lkr", "Ton": "metric ton", "Turkish lira": "try",
    "United States dollar": "usd", "Week": "week of age", "Year": "year of age",
}  # fmt: skip

#: What our modifiers say of the bounds: below, above.
BOUNDS = {
    Modifier.AT_LEAST: (True, False),
    Modifier.AT_MOST: (False, True),
    Modifier.LESS_THAN: (False, True),
    Modifier.MORE_THAN: (True, False),
}

#: Texts whose numbers are dates, addresses or names.
CODES = re.compile(r"\d+[./]\d+[./]\d+|\b[A-Za-z]+-\d|nrs?\. ?\d|\b\d{3} \d{4}\b|one last time")

#: Sums to be worked out, which no news text sets.
SUMS = re.compile(
    r"\b(?:one|\d+) over\b|\^|illionths?\b|\bequal to .* or\b|\bor equal\b"
    r"|\b(?:hundred|thousand|twenty|one).*(?:fifths?|thirtieth|hundredths)\b"
)


def main() -> int:
    """The exit status: 0 done, 2 where the cases are not at hand."""
    path = data_folder() / FILE
    if not path.exists():
        print(f"{path}: not there", file=sys.stderr)
        return 2
    right: Counter[str] = Counter()
    figures: Counter[str] = Counter()
    left: Counter[str] = Counter()
    wrong: list[str] = []
    for record in read_records(path):
        found = find_figures(record["text"])
        for case in record["quantities"]:
            reason = _no_figure(record, case)
            if reason:
                left[reason] += 1
                continue
            figures[record["model"]] += 1
            if _is_right(case, found):
                right[record["model"]] += 1
            else:
                wrong.append(f"{record['model']}: {case['text']!r} in {record['text'][:70]!r}")
    for model, count in sorted(figures.items()):
        print(f"{model:12} {right[model]:4} of {count:4}  {100 * right[model] / count:5.1f} %")
    print(f"{'all':12} {right.total():4} of {figures.total():4}  {100 * right.total() / figures.total():5.1f} %")
    print("no figures:", ", ".join(f"{reason} {count}" for reason, count in left.most_common()))
    if "-v" in sys.argv:
        print("\n".join(wrong))
    return 0


def _no_figure(record: dict[str, Any], case: dict[str, Any]) -> str:
    """Why a case is no figure by our contract; "" where it is one."""
    text = record["text"]
    if record["model"] == "ordinal" or ("tenth" in case["text"] and "the" in case["text"]):
        return "an ordinal"
    if case["value"] is None and case["interval"] is None:
        return "a unit without a number"
    if CODES.search(text):
        return "a date, a name or an address"
    if case["subtype"] == "power" or SUMS.search(text.lower()):
        return "a sum to be worked out"
    start, end = case["span"]
    if any(first < end and start < last for first, last in find_unreadable(text)):
        return "a doubt: it may mean two things"
    return ""


def _is_right(case: dict[str, Any], found: tuple[FoundFigure, ...]) -> bool:
    start, end = case["span"]
    here = [figure for figure in found if figure.start < end and start < figure.end]
    if case["interval"] is not None:
        return _has_bounds(case["interval"], here)
    unit = case["unit"] or ""
    wanted = UNITS.get(unit, unit.lower().replace("meter", "metre"))
    return any(
        (figure.unit == "inch" and unit == "Foot" and _near(figure.value / 12, case["value"]))
        or (
            (_near(figure.value, case["value"]) or _near(figure.value_max, case["value"]))
            and (not unit or _is_unit(figure.unit, wanted, unit))
        )
        for figure in here
    )


def _is_unit(ours: str, wanted: str, theirs: str) -> bool:
    """What ours is per is theirs to leave out; a pound may be money or a weight."""
    bare = ours.partition(" per ")[0]
    return wanted in (ours, bare) or (theirs == "Pound" and bare == "pound-mass")


def _has_bounds(wanted: dict[str, Any], here: list[FoundFigure]) -> bool:
    low, high = wanted["lo"], wanted["hi"]
    lows = [f.value for f in here if f.value_max is not None or f.modifier not in BOUNDS or BOUNDS[f.modifier][0]]
    highs = [
        f.value if f.value_max is None else f.value_max
        for f in here
        if f.value_max is not None or f.modifier not in BOUNDS or BOUNDS[f.modifier][1]
    ]
    return (low is None or any(_near(one, low) for one in lows)) and (
        high is None or any(_near(one, high) for one in highs)
    )


def _near(ours: object, theirs: float) -> bool:
    return ours is not None and abs(float(str(ours)) - theirs) <= 1e-8 + 1e-5 * abs(theirs)


if __name__ == "__main__":
    sys.exit(main())
