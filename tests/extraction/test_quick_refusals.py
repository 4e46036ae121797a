"""A number that stands plainly is not looked at whole: what the quick look lets through, the whole one would too."""

from itertools import product

import pytest

from service.extraction.numerals.numerals import MONTHS
from service.extraction.refusing import names, refusals
from service.extraction.times.calendar import BEFORE_YEAR, CLOCK, DAYS, OF_A_YEAR, PLAIN_OPENERS, SEASONS
from service.extraction.values import Amount, read_amounts
from tests.bench.figures import news

#: Every word that any rule of refusing asks for, and some that none does.
BEFORE = sorted(
    names.BEFORE_NAMES
    | {word.lower() for word in names.BEFORE_NAMES}
    | BEFORE_YEAR
    | SEASONS
    | PLAIN_OPENERS
    | DAYS
    | MONTHS
    | refusals.PLACES
    | refusals.OUT
    | frozenset("killed zones timezone le v x".split())
)
BEHIND = sorted(
    OF_A_YEAR
    | CLOCK
    | MONTHS
    | DAYS
    | names.OF_ROADS
    | names.LAWS
    | names.STREETS
    | refusals.ORDINALS
    | refusals.CLEAR
    | frozenset("firms jet a p m road years per percent points v".split())
    | frozenset({"", "km", "%", ", who", ". Then", "- that"})
)
SOME_BEFORE, SOME_BEHIND = ("killed", "page"), ("firms", "march", "")
NUMBERS = tuple("3|12|07|212|911|747|minus 747|1,200|1999|four|two million|3B|20%|six points|5A".split("|"))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_quick_look_decides_as_the_whole_one_does(number: str, monkeypatch: pytest.MonkeyPatch):
    around = {*product(BEFORE, SOME_BEHIND), *product(SOME_BEFORE, BEHIND)}
    text = "\n".join(f"They said the {a} {number} {b} were seen" for a, b in sorted(around))
    quick, whole = _both(text, monkeypatch)
    assert quick == whole
    assert quick


def test_news_has_the_same_figures_by_both(monkeypatch: pytest.MonkeyPatch):
    quick, whole = _both(news(20_000), monkeypatch)
    assert quick == whole


def test_every_third_number_of_news_is_decided_by_the_quick_look(monkeypatch: pytest.MonkeyPatch):
    decided: list[bool] = []
    look = refusals._stands_plainly

    def noting(*given: object) -> bool:
        decided.append(look(*given))  # type: ignore[arg-type]
        return decided[-1]

    monkeypatch.setattr(refusals, "_stands_plainly", noting)
    list(read_amounts(news(20_000)))
    assert sum(decided) > len(decided) / 3


def _both(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Amount], list[Amount]]:
    quick = list(read_amounts(text))
    monkeypatch.setattr(refusals, "_stands_plainly", lambda *_: False)
    return quick, list(read_amounts(text))
