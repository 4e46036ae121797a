"""What a desk writes anew and says the same: other builds, who speaks by what it is, and what is news beside it."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("In March, the flood left 300 homes without power.", "The flood left 300 homes without power in March."),
        ("The children chose the larger ball.", "The children chose the bigger ball."),
        ("The patients could walk 40 metres further.", "The patients were able to walk 40 metres further."),
        ("Berg said the dog can still hear.", "Berg said the dog is still able to hear."),
        ("Owners of boats must pay a tax.", "People who own boats must pay a tax."),
        ("The chicks reacted to noise and not to light.", "The chicks reacted to noise rather than to light."),
        ("Residents of Osby said it was loud.", "People living in Osby said it was loud."),
        ("Norbo said the deal was off.", "The company said the deal was off."),
        ("Tarn Steel said the furnace had been shut down.", "The firm said the furnace had been shut down."),
        ("The researchers said the bees could count.", "The team said the bees could count."),
        ("How much is the tax?", "How much will I have to pay?"),
        ("The bank rose.", "The bank rose. ($1 = 0.9214 euros)"),
        (
            "Lind's planning director, Ole Krog, said: “The site is empty.”",
            "Ole Krog, planning director at Lind, said: “The site is empty.”",
        ),
        (
            "A former charity director accused of theft told a jury that she had never taken a penny.",
            "The former director of a charity, accused of theft, told a jury that she had never taken a penny.",
        ),
        (
            "The council's board is to take the final decision on 8 May.",
            "The final decision will be taken by the council's board on May 8.",
        ),
    ],
)
def test_it_says_the_same(before, after):
    assert (told(before, after), told(after, before)) == ([], [])


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The patients could walk 40 metres further.", "The patients could not walk 40 metres further.", "reversed"),
        ("Berg said the dog can hear.", "Berg said the dog is able to see.", "revised"),
        ("Owners of boats must pay a tax.", "People who own cars must pay a tax.", "revised"),
        ("The chicks reacted to noise and not to light.", "The chicks reacted to noise and to light.", "reversed"),
        ("Residents of Osby said it was loud.", "People living in Tarn said it was loud.", "reattributed"),
        ("Norbo said the deal was off.", "The rival company said the deal was off.", "reattributed"),
        ("Norbo said the deal was off.", "A company said the deal was off.", "reattributed"),
        ("Ida Lund said the deal was off.", "The company said the deal was off.", "reattributed"),
        ("Police said the deal was off.", "The company said the deal was off.", "reattributed"),
        ("Norbo and Fellmart said the deal was off.", "The company said the deal was off.", "reattributed"),
        ("The police are to sue the union.", "The union is to sue the police.", "revised"),
        ("The party lost power in Norland.", "The village lost power in Norland.", "revised"),
        ("The director said the site may be sold.", "The director said the site will be sold.", "hardened"),
        ("Police said the suspected smuggler was dead.", "Police said the smuggler was dead.", "hardened"),
        ("Berg is charged with two counts of theft.", "Berg denies two counts of theft.", "revised"),
        ("Berg is accused of theft.", "Berg has denied theft.", "revised"),
        ("Berg is charged with theft.", "Berg is not charged with theft.", "reversed"),
        ("Berg stole the money.", "Berg denied stealing the money.", "reversed"),
        ("Lund asked whether the bridge was safe.", "Lund asked whether the bridge was open.", "revised"),
    ],
)
def test_what_is_news_beside_it_is_told(before, after, kind):
    assert told(before, after) == [kind]


@pytest.mark.parametrize(
    ("after", "news"),
    [
        ("A ferry in thick fog hit the old quay of Tarn beside a small wooden hut.", []),
        ("A ferry in thick fog hit the old quay of Tarn and drowned a small wooden hut.", ["revised"]),
        ("A ferry in thick fog hit the old quay of Tarn beside the hut of Norbo Lines.", ["revised"]),
    ],
)
def test_what_a_sentence_that_was_turned_about_has_by_the_way_is_no_news_but_a_name_or_a_further_deed_is(after, news):
    assert news == told("The old quay of Tarn was hit by a ferry in thick fog.", after)


def test_a_sentence_is_not_turned_about_by_a_day_that_was_put_first():
    before, after = "The quay was hit by a ferry on Monday.", "On Monday the quay was hit by a ferry full of new cars."
    assert ["revised"] == told(before, after)
