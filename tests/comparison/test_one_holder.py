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
