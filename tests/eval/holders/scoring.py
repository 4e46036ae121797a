"""Whether every attribution's holder is named right: one name for one holder through the whole text.

Gold gives for each attribution that has a source its place, its cue and the names that are right: names of
persons and bodies; "described", places in the text whose own words are name enough ("the experts on trade"), whole or
up to what is added to them; "nobody", when the source is nobody in particular, so that no name is right.
Refuses: judging spans (see compact.py).
"""

import re
from typing import Any

Record = dict[str, Any]

_LEAD = re.compile(r"^(?:the|a|an|his|her|its|their|our|this|that)\s+", re.IGNORECASE)

#: What opens words added to a description.
_ADDED = re.compile(
    r"(?:,| \(| (?:announcing|at|by|conducted|filed|for|from|I|in|led|of|on|released|representing|that|who|with"
    r"|worried)\b)"
)


def score_holders(records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """The share of holders named right, of attributions found (their cues overlap) and of all, from 0 to 1."""
    whole = found = right = wrong = 0
    for record, prediction in zip(records, predicted, strict=True):
        for gold in record["holders"]:
            whole += 1
            ours = _at_cue(gold["cue"], prediction["attributions"])
            if ours is not None:
                found += 1
                is_right = names_holder(record["text"], gold, ours["holder"])
                right += is_right
                wrong += not is_right and bool(ours["holder"])
    return {
        "holder": {"acc": right / found if found else 0.0},
        "holder of all": {"acc": right / whole if whole else 0.0},
        "holder wrong": {"acc": wrong / found if found else 0.0},
    }


def names_holder(text: str, gold: Record, name: str) -> bool:
    """Whether a name is one of those that are right for a gold attribution."""
    if not name:
        return bool(gold.get("nobody"))
    plain = _plain(name)
    if plain in map(_plain, gold["names"]):
        return True
    for start, end in gold.get("described", ()):
        words = _plain(text[start:end])
        if plain == words or (words.startswith(plain) and _ADDED.match(words, len(plain))):
            return True
    return False


def _plain(name: str) -> str:
    name = " ".join(name.replace("’", "'").casefold().split()).strip(" ,.'\"“”")
    return re.sub(r"'s?$", "", _LEAD.sub("", name))


def _at_cue(cue: list[list[int]], attributions: list[Record]) -> Record | None:
    """Our attribution whose cue shares most of the gold cue's characters; None when none shares any."""
    best, most = None, 0
    for one in attributions:
        shared = sum(max(0, min(e, f) - max(s, t)) for s, e in cue for t, f in one["cue"])
        if shared > most:
            best, most = one, shared
    return best
