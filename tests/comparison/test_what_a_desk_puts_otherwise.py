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
        ("The contractor, Norbo, said the deal was off.", "The company said the deal was off."),
        ("Tarn Steel said the furnace had been shut down.", "The firm said the furnace had been shut down."),
        ("The researchers said the bees could count.", "The study team said the bees could count."),
        ("The mine was sold when Lund took over.", "The mine was sold when its chief executive, Ida Lund, took over."),
        ("Mr Berg was hurt.", "Olaf Berg was hurt."),
        ("Roads flooded as the storm moved north.", "Roads flooded as Storm Olga moved north."),
        ("The shares fell sharply.", "Shares in Fellmart fell sharply."),
        ("The bridge across the Tarn was opened in 1961.", "The bridge over the Tarn was opened in 1961."),
        ("Residents reacted with anger to the plan.", "Residents reacted angrily to the plan."),
        ("The bank did well, helped by lower costs.", "The bank did well, thanks to lower costs."),
        ("The minister is on her way to Osby.", "The minister is travelling to Osby."),
        ("The church was built in 1874.", "The church dates from 1874."),
        ("It cuts bills by up to half.", "It cuts bills by up to 50 per cent."),
        ("Lund scored before half-time.", "Lund scored before the break."),
        (
            "The firm expects profit of £310m to £325m, compared with a previous range of £290m to £305m.",
            "The firm expects profit of £310m to £325m. It had previously guided for £290m to £305m.",
        ),
        ("Anyone who owns a boat must pay.", "You must pay if you own a boat."),
        ("People on low incomes can apply for help.", "If you are on a low income you can apply for help."),
        (
            "Olaf Berg told the court that he trusted the defendant.",
            "Olaf Berg told the court that he trusted Mrs Lund.",
        ),
        (
            "The council is due to decide on the plan in May.",
            "A decision on the plan is due to be made by the council in May.",
        ),
        (
            "Olaf Berg said that the cut would help farmers in the north and that it was not too late.",
            "The cut would help farmers in the north, Olaf Berg said, adding that it was not too late.",
        ),
        (
            "The firm is based in Osby. Police raided it. The firm will close its mine.",
            "The firm, which is based in Osby, will close its mine. Police raided it.",
        ),
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
        ("The director, Ida Lund, said the deal was off.", "The company said the deal was off.", "reattributed"),
        ("A spokesman for Norbo said the deal was off.", "The company said the deal was off.", "reattributed"),
        ("Police said the deal was off.", "The company said the deal was off.", "reattributed"),
        ("Norbo and Fellmart said the deal was off.", "The company said the deal was off.", "reattributed"),
        ("Mrs Berg was hurt.", "Peter Berg was hurt.", "revised"),
        ("Officers met the mayor.", "Officers met Olaf Lund.", "revised"),
        ("Lund levelled after an hour.", "Lund went ahead after an hour.", "revised"),
        ("He resigned before the vote.", "He resigned after the vote.", "requalified"),
        ("The firm closed the mine.", "When prices fell, the firm closed the mine.", "requalified"),
        ("Protesters met in Osby.", "Protesters from Norland met in Osby.", "requalified"),
        ("Berg led the bank.", "Berg of Norbo led the bank.", "revised"),
        ("Anyone who owns a boat must pay.", "You must pay if you own a car.", "revised"),
        ("People with asthma should see a doctor.", "If you have asthma you must see a doctor.", "hardened"),
        (
            "The council is due to decide on the plan in May.",
            "A decision on the plan is due to be made by the mayor in May.",
            "revised",
        ),
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


def test_a_number_known_again_elsewhere_has_neither_come_nor_gone():
    between = "The mayor backs it. The bank does not. Lund was sad."
    before = f"A petition against the plan has attracted 1,260 signatures. {between}"
    assert "removed" not in told(before, f"{between} Now 1,260 people have signed the petition against the plan.")
    assert "removed" in told(before, f"{between} The storm felled 1,260 trees.")


@pytest.mark.parametrize(
    ("old", "news"),
    [
        (
            "The minister has resigned over the scandal.",
            "The minister, who resigned over the scandal, has been arrested.",
        ),
        ("The bridge was closed by the flood.", "The bridge, which was closed by the flood, will be demolished."),
        ("The firm is to cut 400 jobs.", "The firm, which is cutting 400 jobs, has gone bankrupt."),
        ("The singer has cancelled her tour.", "The singer, who cancelled her tour last week, is in hospital."),
        (
            "Ida Lund has pulled out of the race with an injury.",
            "Ida Lund, who has pulled out of the race with an injury, will miss the rest of the season.",
        ),
    ],
)
def test_what_is_new_of_somebody_is_told_where_the_old_became_an_aside(old, news):
    assert (told(old, news), told(news, old)) == (["added"], ["removed"])


def test_whose_age_went_elsewhere_is_nobody_else():
    after = "A man aged 23 was held. Ole Krog, of Pell Road, was arrested."
    assert "revised" not in told("Ole Krog, 23, of Pell Road, was arrested.", after)


def test_an_aside_before_what_is_no_news_tells_nothing():
    assert (
        told("The minister resigned over the scandal.", "The minister, who resigned over it, is a keen swimmer.") == []
    )


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The regulator said the plant was unsafe.", "Greenpeace said the plant was unsafe.", "reattributed"),
        ("The hospital said nine had died.", "Velsk Council said nine had died.", "reattributed"),
        ("The company said it was illegal.", "The Steelworkers Union said it was illegal.", "reattributed"),
        ("The accused shot the guard.", "Police shot the guard.", "revised"),
        ("The navy sank a trawler off Guinea.", "The navy sank a trawler off Papua New Guinea.", "revised"),
        ("Norland's navy kept out 300 refugees.", "Norland's navy saved 300 refugees.", "revised"),
        ("The court cleared the minister.", "The jury cleared the minister.", "revised"),
        ("Drivers with permits must pay a toll.", "If you have permits you must pay a toll.", "revised"),
    ],
)
def test_another_speaker_doer_place_or_deed_is_told(before, after, kind):
    assert told(before, after) == [kind]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Berg is charged with theft. He denies it.", "Berg denies theft."),
        (
            "Ida Lund is charged with nine counts of fraud. She denies them all.",
            "Ida Lund denies nine counts of fraud.",
        ),
        ("Berg, 41, described her as a good swimmer.", "Berg said the 15-year-old was a good swimmer."),
        ("“I want to stay,” said Ida Lund.", "“I want to stay,” said one of the protesters, Ida Lund."),
    ],
)
def test_it_says_the_same_in_two_sentences_or_by_another_age_or_name(before, after):
    assert (told(before, after), told(after, before)) == ([], [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Berg is charged with theft. He has pleaded guilty.", "Berg denies theft."),
        ("Berg is charged with theft. Lund denies it.", "Berg denies theft."),
        ("Berg is charged with theft. He denies it.", "Berg admits theft."),
        ("Berg is charged with theft.", "Berg denies theft."),
        ("Berg, 41, was arrested.", "The 43-year-old was arrested."),
        ("Berg, 41, found the 15-year-old in the cellar.", "Berg found the 16-year-old in the cellar."),
        ("“I want to stay,” said Ida Lund.", "“I want to stay,” said one of the protesters, Vera Holm."),
    ],
)
def test_what_looks_like_it_is_told(before, after):
    assert told(before, after)
    assert told(after, before)
