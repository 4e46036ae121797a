"""What is of a country is told by its name or by the word for what is of it; another country, or one that changed
parts with it, is news.
"""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Inflation in Germany slowed to 3.4 percent in May.", "German inflation slowed to 3.4 percent in May."),
        ("Exports from France fell 4 percent, the bank said.", "French exports fell 4 percent, the bank said."),
        ("Japan's economy shrank by 1 percent in May.", "The Japanese economy shrank by 1 percent in May."),
        ("Twelve soldiers from Poland were hurt.", "Twelve Polish soldiers were hurt."),
        ("The Chinese embassy in Velsk was shut on Friday.", "China's embassy in Velsk was shut on Friday."),
        ("The state will spend £12m on roads in England.", "The state will spend £12m on English roads."),
        ("Inflation in Vastria slowed to 3.4 percent in May.", "Vastrian inflation slowed to 3.4 percent in May."),
        ("Farmers in the Netherlands sold 3,000 cows.", "Dutch farmers sold 3,000 cows."),
    ],
)
def test_a_country_is_told_by_either_word(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Inflation in Germany slowed to 3.4 percent in May.", "French inflation slowed to 3.4 percent in May."),
        ("Exports to France fell 4 percent, the bank said.", "French exports fell 4 percent, the bank said."),
        ("Exports from France fell 4 percent, the bank said.", "Exports to France fell 4 percent, the bank said."),
        ("Swiss sales in Sweden fell 4 percent in May.", "Swedish sales in Switzerland fell 4 percent in May."),
        ("The state will spend £12m on roads in England.", "The state will spend £12m on Scottish roads."),
        ("The envoy said Germany would send troops.", "The envoy said French troops would be sent."),
        ("A Turkish court jailed a Syrian man.", "A Syrian court jailed a Turkish man."),
        ("Inflation in Vastria slowed to 3.4 percent in May.", "Kestrian inflation slowed to 3.4 percent in May."),
        ("Swiss inflation slowed to 1 percent in May.", "Inflation in Sweden slowed to 1 percent in May."),
        ("Turkey will send 40 doctors to Syria.", "Syria will send 40 doctors to Turkey."),
    ],
)
def test_another_country_is_told(before: str, after: str) -> None:
    assert told(before, after)
    assert told(after, before)
