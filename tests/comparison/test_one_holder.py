"""One holder written in two ways is one holder: with and without accents, in full and by initials."""

import pytest

from tests.comparison.test_told_figures import report_of

ACCENTED = ("Émile Ørsted", "Zoë Łukasz", "José Ğarcı", "Renée Đurić", "Håkon Müller")
PLAIN = str.maketrans("ÉéØøëŁłĞıĐđćåü", "EeOoeLlGiDdcau")
BODIES = (("WHO", "World Health Organization"), ("IMF", "International Monetary Fund"))
SAID = ("{} said the bridge would close.", "The bridge would close, {} said.", "{} warned of a famine.")


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("name", ACCENTED)
def test_an_accent_makes_nobody_else(name, said):
    one, other = said.format(name), said.format(name.translate(PLAIN))

    assert [] == [change for change in report_of(one, other).changes if change.material]
    assert [] == [change for change in report_of(other, one).changes if change.material]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize(("short", "full"), BODIES)
def test_initials_are_the_body_they_stand_for(short, full, said):
    one, other = said.format(f"The {short}"), said.format(f"The {full}")

    for report in (report_of(one, other), report_of(other, one)):
        assert "reattributed" not in {change.kind.value for change in report.changes}


def test_other_initials_are_another_body():
    report = report_of("The WHO said masks work.", "The World Trade Organization said masks work.")

    assert ["reattributed"] == [change.kind.value for change in report.changes if change.material]


#: Groups whom only those they belong to tell apart, and the same ones in other words.
GROUPS = {
    "reattributed": [
        ("Lawyers for the firm", "Lawyers for the victims"),
        ("Friends of the minister", "Friends of the mayor"),
        ("Officials close to the president", "Officials close to the opposition"),
        ("Members of the union", "Members of the board"),
        ("Two doctors at the hospital", "Two doctors at the prison"),
        ("Aides to the chancellor", "Aides to the governor"),
    ],
    "quiet": [
        ("Lawyers for the firm", "Lawyers for the company"),
        ("Lawyers for the firm", "The firm's lawyers"),
        ("Friends of the minister", "Friends"),
        ("Scientists from the university", "Scientists at the university"),
        ("Members of the union", "Union members"),
        ("James of the firm", "James of the bank"),
        ("Mr Edwards of the firm", "Mr Edwards of the bank"),
    ],
}


@pytest.mark.parametrize(
    ("wanted", "one", "other"), [(kind, *pair) for kind, pairs in GROUPS.items() for pair in pairs]
)
def test_groups_are_told_apart_by_whom_they_belong_to(wanted, one, other):
    for names in ((one, other), (other, one)):
        before, after = (f"{name} said on Friday that the bridge was safe." for name in names)
        changes = [one.kind.value for one in report_of(before, after).changes if one.material]
        assert changes == ([] if wanted == "quiet" else [wanted])


DECIDED = {
    "quiet": [
        ("The council voted to scrap the toll.", "Councillors voted to scrap the toll."),
        ("Parliament passed the bill.", "MPs passed the bill."),
        ("Parliament approved the budget.", "Lawmakers approved the budget."),
        ("The senate rejected the bill.", "Senators rejected the bill."),
        ("The jury acquitted Lind.", "Jurors acquitted Lind."),
        ("The council did not approve the plan.", "Councillors did not approve the plan."),
    ],
    "reattributed": [
        ("The council voted to scrap the toll.", "Two councillors voted to scrap the toll."),
        ("The council voted to scrap the toll.", "A councillor voted to scrap the toll."),
        ("The council voted to scrap the toll.", "Some councillors voted to scrap the toll."),
        ("The council voted to scrap the toll.", "Labour councillors voted to scrap the toll."),
        ("The council voted to scrap the toll.", "Former councillors voted to scrap the toll."),
        ("The council said the toll was unfair.", "Councillors said the toll was unfair."),
        ("The council criticised the toll.", "Councillors criticised the toll."),
        ("Parliament called for an inquiry.", "Lawmakers called for an inquiry."),
        ("The union voted to strike.", "Members of the union voted to strike."),
    ],
}


@pytest.mark.parametrize(
    ("wanted", "one", "other"), [(kind, *pair) for kind, pairs in DECIDED.items() for pair in pairs]
)
def test_what_a_body_decides_its_members_do_and_nothing_else(wanted, one, other):
    for before, after in ((one, other), (other, one)):
        changes = [change.kind.value for change in report_of(before, after).changes if change.material]
        assert changes == ([] if wanted == "quiet" else [wanted])
