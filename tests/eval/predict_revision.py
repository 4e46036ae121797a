"""Predictions for the revision set: which numbers of a sentence became which.

The two sentences are compared by Stet's own word comparison, and the numbers of what differs are paired
in order. A number here is any token of digits with what is written together with it ("13th", "7.26/10",
"12-16") or a number word, years and dates too: the set asks for every one that changed.
Only a record's id and sentences are looked at.
"""

import re

from service.comparison.wording import token_edits
from service.extraction.numerals.numerals import SCALES, SMALL, TENS

NUMBER_WORDS = frozenset((*SMALL, *TENS, *SCALES)) - {"score"} | frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth once twice".split()
)
SCALE_WORDS = frozenset("hundred thousand million billion trillion crore lakh".split())


def predict_revision(record: dict) -> dict:
    """The prediction for one record of the set."""
    if len(record["sentences"]) != 2:
        return {"id": record["id"], "figure_changes": []}
    before, after = (sentence.split() for sentence in record["sentences"])
    changes: list[list[str]] = []
    for old, new in token_edits(before, after):
        if old and new:
            changes += _paired(before[slice(*old)], after[slice(*new)])
    return {"id": record["id"], "figure_changes": changes}


def _paired(before: list[str], after: list[str]) -> list[list[str]]:
    """The numbers of two replaced runs, in order."""
    olds, news = _numbers(before), _numbers(after)
    if len(olds) != len(news):
        return [[" ".join(before), " ".join(after)]] if before and after and (olds or news) else []
    return [[old, new] for old, new in zip(olds, news, strict=True) if old != new]


def _numbers(tokens: list[str]) -> list[str]:
    """The numbers in a run of tokens, a scale word joined to what it scales."""
    numbers: list[str] = []
    joined = False
    for token in tokens:
        word = token.lower().strip(".,;:()")
        is_number = bool(re.search(r"\d", token)) or word in NUMBER_WORDS or word.partition("-")[0] in TENS
        if is_number and joined and word in SCALE_WORDS:
            numbers[-1] += f" {token}"
        elif is_number:
            numbers.append(token)
        joined = is_number
    return numbers
