import pytest

from service.extraction.conditions import find_conditions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Troops will go if a deal is reached.", ["if a deal is reached"]),
        ("It opens, subject to approval by the council.", ["subject to approval by the council"]),
        ("The order stands until 2 December.", ["until 2 December"]),
        ("Pay by Friday unless you are exempt.", ["by Friday", "unless you are exempt"]),
        ("All shops close except for chemists.", ["except for chemists"]),
        ("You may travel provided that you test first.", ["provided that you test first"]),
        ("It takes effect in the event of a ceasefire.", ["in the event of a ceasefire"]),
        ("If the bridge closes the town will suffer.", ["If the bridge closes"]),
        ("It opens unless the council would object.", ["unless the council would object"]),
        ("It will be cut by June if growth returns.", ["by June", "if growth returns"]),
        ("From May 2 it stays shut until spring.", ["From May 2", "until spring"]),
        ("It must reply within 21 days.", ["within 21 days"]),
        ("It stays shut from 1 May to 30 June.", ["from 1 May to 30 June"]),
        ("Cars are banned from 9pm to 5am.", ["from 9pm to 5am"]),
        ("Cars are banned between 8pm and 6am.", ["between 8pm and 6am"]),
        ("Cars are banned until May because of floods.", ["until May"]),
        ("Cars are banned until May 2027 due to works.", ["until May 2027"]),
        ("It stays shut until the bridge is safe.", ["until the bridge is safe"]),
        ("It lies between Osby and Tarn.", []),
        ("Refunds are paid within a week.", ["within a week"]),
        ("It happened within the building.", []),
        ("He will sign once the toll is gone.", ["once the toll is gone"]),
        ("He was once a judge.", []),
        ("It cannot comment while the trial is under way.", ["while the trial is under way"]),
        ("It is safe, while engineers remain unsure.", []),
        ("She spoke on condition of anonymity.", []),
        ("She asked if he would come.", []),
        ("The bridge is open.", []),
    ],
)
def test_what_limits_a_claim_is_found(sentence, expected):
    assert expected == [sentence[start:end] for start, end in find_conditions(sentence)]


def test_a_long_run_of_openers_is_read():
    assert find_conditions("if until unless " * 20_000)
