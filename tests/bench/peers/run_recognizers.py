"""Recognizers-Text's figures, for `tests.bench.peers`: records on standard input, predictions on standard output.

Numbers, percentages and the four models with units; a figure with a unit hides the bare number inside it.
Run by the peers' interpreter.
"""

import json
import sys
import time

from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension, recognize_temperature
from recognizers_text import Culture

#: The models, those with a unit first.
MODELS = (recognize_percentage, recognize_currency, recognize_dimension, recognize_age, recognize_temperature)


def predict(record: dict) -> dict:
    """The prediction for one record."""
    quantities: list[dict] = []
    for model in (*MODELS, recognize_number):
        for one in model(record["text"], Culture.English):
            span = [one.start, one.end + 1]
            resolution = one.resolution or {}
            value = str(resolution.get("value") or "").removesuffix("%")
            hidden = any(q["span"][0] < span[1] and span[0] < q["span"][1] for q in quantities)
            try:
                number = float(value)
            except ValueError:
                continue
            if not hidden:
                unit = "percentage" if model is recognize_percentage else str(resolution.get("unit") or "-").lower()
                quantities.append({"value": number, "normalized_unit": unit, "span": span})
    return {"id": record["id"], "quantities": sorted(quantities, key=lambda one: one["span"])}


def main() -> None:
    """All records; the seconds, without loading, are the last line."""
    records = [json.loads(line) for line in sys.stdin if line.strip()]
    predict({"id": "", "text": "It is 5 km and 20 degrees Celsius to the village, for $3."})
    began = time.process_time()
    predictions = [predict(record) for record in records]
    seconds = time.process_time() - began
    for prediction in predictions:
        print(json.dumps(prediction))
    print(seconds)


main()
