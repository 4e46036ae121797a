"""quantulum3's figures, for `tests.bench.peers`: records on standard input, predictions on standard output.

Units go by quantulum3's own names, but for those the set calls otherwise. Run by the peers' interpreter.
"""

import json
import sys
import time
import warnings

warnings.simplefilter("ignore")

from quantulum3 import parser  # noqa: E402  # its warning about an optional part comes at import

#: Its unit to the set's name.
UNITS = {"dimensionless": "-", "per cent": "percentage", "percentage": "percentage"}


def predict(record: dict) -> dict:
    """The prediction for one record."""
    quantities = []
    for one in parser.parse(record["text"]):
        low, high = one.value - (one.uncertainty or 0), one.value + (one.uncertainty or 0)
        value = [low, high] if one.uncertainty else one.value
        unit = UNITS.get(one.unit.name, one.unit.name)
        quantities.append({"value": value, "normalized_unit": unit, "span": list(one.span)})
    return {"id": record["id"], "quantities": quantities}


def main() -> None:
    """All records; the seconds, without loading, are the last line."""
    records = [json.loads(line) for line in sys.stdin if line.strip()]
    parser.parse("It is 5 km to the village.")
    began = time.process_time()
    predictions = [predict(record) for record in records]
    seconds = time.process_time() - began
    for prediction in predictions:
        print(json.dumps(prediction))
    print(seconds)


main()
