"""What a hedge, a side, a list, a term or a model is to a report, and what only looks like one. All is invented."""

import pytest

from tests.comparison.test_told_figures import report_of

TOLD = [
    ("reversed", "Haddad apologised for calling the women liars.", "Haddad called the women liars."),
    ("reversed", "Haddad called the women liars.", "Haddad apologised for calling the women liars."),
    ("hardened", "The company appeared to admit the fault.", "The company admitted the fault."),
    ("hardened", "The minister seemed to admit that it failed.", "The minister admitted that it failed."),
    ("softened", "The firm conceded the fault.", "The firm seemed to admit the fault."),
    ("hardened", "The firm reportedly admitted the fault.", "The firm admitted the fault."),
    ("hardened", "The firm is said to oppose the merger.", "The firm opposes the merger."),
    ("softened", "The firm opposes the merger.", "The firm is said to oppose the merger."),
    ("hardened", "Berg is said to be ill.", "Berg is ill."),
    ("softened", "The truce will hold, the minister said.", "The truce should hold, the minister said."),
    ("hardened", "The work should finish in May.", "The work will finish in May."),
    ("hardened", "Osby decided against joining the pact.", "Osby pulled out of the pact."),
    ("softened", "Osby pulled out of the deal.", "Osby decided against the deal."),
    ("reversed", "Osby decided against leaving the pact.", "Osby pulled out of the pact."),
    ("reversed", "The Greens and Labour voted for the bill.", "The Greens voted for the bill, Labour against it."),
    ("reversed", "Osby and Tarn backed the treaty.", "Osby backed the treaty, while Tarn opposed it."),
    ("reversed", "Osby and Tarn backed the treaty.", "Osby backed the treaty. Tarn opposed it."),
    ("reversed", "Osby and Tarn opposed the treaty.", "Osby opposed the treaty but Tarn backed it."),
    ("reversed", "Osby, Tarn and Velsk backed the pact.", "Osby and Velsk backed the pact, while Tarn opposed it."),
    ("softened", "Lund is said to own the flat.", "Lund may own the flat."),
    ("reattributed", "Lund is said to own the flat.", "According to Ek, Lund owns the flat."),
    ("reattributed", "Lund is said to own the flat.", "Lund, sources say, owns the flat."),
    ("reattributed", "Lund is said to own the flat.", "Ek told police Lund owned the flat."),
    ("reversed", "Lund is rumoured to own the flat.", "Lund denies owning the flat."),
    ("revised", "Lund was jailed for 3 months for fraud.", "Lund was sentenced to 3 months for fraud, suspended."),
    ("revised", "Lund was jailed for nine months.", "Lund was sentenced to nine months on probation."),
    ("reattributed", "Osby and Tarn backed the treaty.", "Tarn backed the treaty."),
    ("rescoped", "Osby, Tarn and Velsk support the plan.", "Osby and Tarn support the plan."),
    ("rescoped", "Lund and Berg won.", "Lund, Berg and Holm won."),
    ("rescoped", "Osby and Tarn support the plan.", "Osby supports the plan."),
    ("rescoped", "The mayor and the council support the plan.", "The council supports the plan."),
    ("rescoped", "The mill and the mine were closed.", "The mill was closed."),
    ("revised", "A Boeing 737 crashed near Tarn.", "A Boeing 747 crashed near Tarn."),
    ("revised", "The plane was a 737.", "The plane was a 747."),
    ("revised", "The film is a romantic drama.", "The film is a Norlandic-Sudlandic romantic drama."),
    (
        "revised",
        "Both the Kestrel and Orb One versions got mixed reviews.",
        "The Kestrel versions got mixed reviews and the Orb One negative.",
    ),
    ("revised", "The minister flew on flight 714.", "The minister flew on flight 715."),
    ("removed", "The court quashed a three-year sentence.", "The court quashed a sentence."),
    ("added", "He was given a ban.", "He was given a three-year ban."),
    ("reversed", "40 schools closed after the quake.", "30 schools reopened after the quake."),
]
QUIET = [
    ("Haddad apologised for calling the women together.", "Haddad called the women together."),
    ("Haddad apologised for calling the men late.", "Haddad called the men late."),
    ("The firm admitted the fault.", "The firm conceded the fault."),
    ("The firm appeared to admit the fault.", "The firm seemed to concede the fault."),
    ("Berg is said to be ill.", "Berg is reported to be ill."),
    ("Berg was reported to be missing.", "Berg was reported missing."),
    ("It was said to staff that the plan failed.", "Staff were told that the plan failed."),
    ("Lund said the rules should change.", "Lund said the rules ought to change."),
    ("12 people have died and 30 are missing.", "12 people were killed and 30 remain missing."),
    ("Lund is said to own the flat.", "Lund allegedly owns the flat."),
    ("Lund is said to own the flat.", "Lund apparently owns the flat."),
    ("Lund is reported to own the flat.", "Lund reportedly owns the flat."),
    ("Pugh was sentenced to five years.", "Pugh was jailed for five years."),
    ("The judge sentenced Pugh to five years.", "Pugh was jailed for five years."),
    ("The judge sentenced Pugh to five years.", "The judge jailed Pugh for five years."),
    ("Fares rose by 12 per cent, most of them on trains.", "Fares rose by 12 per cent, mostly on trains."),
    ("Bread and butter is cheap.", "Bread is cheap."),
    ("The firm hires and trains staff.", "The firm hires staff."),
    ("He was tired and hungry.", "He was tired."),
    ("The city signed a deal with Velsk.", "The city signed a contract with Velsk."),
    ("The deal is worth £40 million.", "The contract is worth £40 million."),
    ("Lund, Berg and Holm signed the treaty.", "Lund, Holm and Berg signed the treaty."),
    ("A three-day meeting was held.", "A meeting was held."),
    ("After a ten-year career she was banned.", "After a career she was banned."),
    ("The firm made a car.", "The company made a car."),
]


def _told(before: str, after: str) -> list[str]:
    return [change.kind.value for change in report_of(before, after).changes if change.material]


@pytest.mark.parametrize(("kind", "before", "after"), TOLD)
def test_it_is_told_once(kind: str, before: str, after: str) -> None:
    assert _told(before, after) == [kind]


@pytest.mark.parametrize(("before", "after"), QUIET)
def test_it_is_not_told(before: str, after: str) -> None:
    assert _told(before, after) == []
    assert _told(after, before) == []


@pytest.mark.parametrize("hurt", ["hurt 20", "injured 20 others"])
def test_harm_to_more_is_a_figure_more(hurt: str) -> None:
    report = report_of("The blast killed 12 people.", f"The blast killed 14 people and {hurt}.")

    assert [(one.family.value, one.kind.value) for one in report.changes if one.material] == [
        ("figure", "revised"),
        ("figure", "added"),
    ]


def test_whose_side_turned_is_shown() -> None:
    report = report_of("Osby and Tarn backed the treaty.", "Osby backed the treaty but Tarn rejected it.")

    assert [change.after.passage.exact for change in report.changes if change.material and change.after] == [
        "Tarn rejected it"
    ]


ON_ANOTHER_MATTER = [
    "Osby backed the treaty. A ban on whaling was tabled. Tarn opposed it.",
    "Osby backed the treaty. Velsk wants a new dam in the valley. Tarn is against it.",
    "Osby backed the treaty, and Ek proposed a dam, but Tarn opposed it.",
]


@pytest.mark.parametrize("after", ON_ANOTHER_MATTER)
def test_what_one_of_them_says_of_another_matter_is_no_turn(after: str) -> None:
    kinds = _told("Osby and Tarn backed the treaty.", after)

    assert "reversed" not in kinds
    assert {"reattributed", "added"} <= set(kinds)


def test_that_one_more_left_is_told_beside_whose_side_turned() -> None:
    told = _told("Osby, Tarn and Velsk backed the treaty.", "Osby backed the treaty, while Tarn opposed it.")

    assert told == ["reattributed", "added"]


def test_an_amount_that_was_closed_is_none_that_reopened() -> None:
    report = report_of("40 schools closed after the quake.", "30 schools reopened after the quake.")

    assert not [
        change for change in report.changes if change.family.value == "figure" and change.before and change.after
    ]
