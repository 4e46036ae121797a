"""Hostile and tricky numbers with what must hold of each, from tests/data/evil_numbers.txt."""

import json
from collections.abc import Iterator
from pathlib import Path

ROWS = Path(__file__).parent / "data" / "evil_numbers.txt"

#: Rows we read as English news means them, against what the row asks: input to reason.
OTHERWISE = {
    "5+": "ages and limits are written so: '65+'",
    "1L": "a litre",
    "5 million m³": "the value is five million",
}


def rows() -> Iterator[tuple[str, str, str]]:
    """Every row: the text, what must hold, and the class it belongs to."""
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            given, wanted, kind = line.split("\t")[:3]
            text = json.loads(given)
            if isinstance(text, dict):
                text = text["prefix"] + text["unit"] * text["n"] + text["suffix"]
            yield text, wanted, kind


#: Strings that attack whoever shows, stores, exports or logs them, with the context and what must hold of each.
STRINGS = Path(__file__).parent / "data" / "xss_strings.txt"


def strings() -> tuple[str, ...]:
    """Every string of the file, each once; those that no text of ours may hold (NUL, lone surrogates) are left out."""
    lines = STRINGS.read_text(encoding="utf-8").splitlines()
    found = [json.loads(line.split("\t")[1]) for line in lines if line.strip() and not line.startswith("#")]
    kept = [text for text in found if "\x00" not in text and not any("\ud800" <= c <= "\udfff" for c in text)]
    return tuple(dict.fromkeys(kept))
