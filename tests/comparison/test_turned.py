"""Pairs of sentences in which something turned round, or seems to and did not, from text to report."""

import pytest

from service.domain.changes import Family
from tests.comparison.test_told_figures import report_of, told

TURNED = [
    ("Turnover was down 4 per cent.", "Turnover was up 4 per cent."),
    ("The minister said thefts were down by 6 per cent.", "The minister said thefts were up by 6 per cent."),
    ("Visits were up by 70.", "Visits were down by 70."),
    ("The reservoir is 12 feet down, officials said.", "The reservoir is 12 feet up, officials said."),
    ("Snow depth was 20 centimetres up.", "Snow depth was 20 centimetres down."),
    ("The hut sits 300 metres up.", "The hut sits 300 metres down."),
    ("Prices are up.", "Prices are down."),
    ("The share ended 12 points up.", "The share ended 12 points down."),
    ("The Greens were up three points in the survey.", "The Greens were down three points in the survey."),
    ("The yard added 300 posts.", "The yard axed 300 posts."),
    ("The yard will hire 300 workers.", "The yard will fire 300 workers."),
    ("The scheme created 90 new jobs.", "The scheme cut 90 jobs."),
    ("The rescheduled bypass was approved by councillors.", "The rescheduled bypass was thrown out by councillors."),
    ("The panel accused him of theft.", "The panel cleared him of theft."),
    ("Council accused of breaking rules", "Council cleared of breaking rules"),
    ("Lind supports the levy, as does Ek.", "Lind supports the levy; Ek does not."),
    ("Ministers are pleased that the mill will stay open.", "Ministers are disappointed that the mill will stay open."),
    ("Lind was delighted that the vote was held.", "Lind was dismayed that the vote was held."),
    ("Growers are glad that the levy ends in May.", "Growers are afraid that the levy ends in May."),
    ("The firm is optimistic that sales will grow.", "The firm is concerned that sales will grow."),
    ("The board is hopeful that the buyer will return.", "The board is worried that the buyer will return."),
    ("The union was happy with the offer, Ek said.", "The union was furious with the offer, Ek said."),
    ("Lind backs the levy, and so does Bo Ek.", "Lind backs the levy. Ek does not."),
    ("Lind and Ek attended the talks.", "Neither Lind nor Ek attended the talks."),
    ("The mill and the mine have paid the levy.", "Neither the mill nor the mine has paid the levy."),
    ("The court is expected to rule this year.", "The court is not expected to rule this year."),
    ("The court ruled that the vote was valid.", "The court ruled that the vote was void."),
    ("Prices rose faster in spring.", "Prices rose more slowly in spring."),
    ("The shortage eased in spring.", "The shortage worsened in spring."),
    ("The economy is growing.", "The economy is shrinking."),
    ("A jury cleared Bo Lind of fraud.", "A jury found Bo Lind guilty of fraud."),
]


@pytest.mark.parametrize(("before", "after"), TURNED)
def test_the_opposite_is_reversed_both_ways_and_told(before, after):
    for one, other in ((before, after), (after, before)):
        told_now = [(c.kind.value, c.material) for c in report_of(one, other).changes]

        assert ("reversed", True) in told_now, (one, told_now)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '"It was a hard year, but not this hard," she told us.',
            '"It was a hard year, but not this hard," Moe told us.',
        ),
        (
            '"It was hard, but not this hard," Ek said.',
            '"It was hard, but not this hard," Ek told reporters on Friday.',
        ),
        ("The year was hard, but not so hard for Osby.", "The year was hard, but not so hard for Dravik."),
        ("Work at the mill slowed up in May.", "Work at the mill slowed down in May."),
        ("It is up to ministers to decide.", "It is down to ministers to decide."),
        ("Neither Lind nor Ek responded to the claims.", "Lind and Ek did not respond to the claims."),
        ("Neither Lind nor Ek has commented on the leak.", "Lind and Ek have not commented on the leak."),
        ("Neither Lind nor Ek attended the talks.", "Lind and Ek did not attend the talks."),
        ("Neither the mill nor the mine has paid the levy.", "The mill and the mine have not paid the levy."),
    ],
)
def test_what_is_said_and_denied_of_one_word_on_both_sides_is_not_reversed(before, after):
    for one, other in ((before, after), (after, before)):
        assert "reversed" not in [c.kind.value for c in report_of(one, other).changes]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The mayor and her office have commented on the leak.",
            "Neither the mayor nor her office has commented on the leak.",
        ),
        ("The firm and its owner have responded to Ek.", "Neither the firm nor its owner has responded to Ek."),
        ("Lind and Ek commented on the fire.", "Neither Lind nor Ek commented on the fire."),
        ("Ministers have commented on the fire.", "No minister has commented on the fire."),
        ("The two clubs have commented on the sale.", "None of the two clubs has commented on the sale."),
        ("The mayor has commented on the leak.", "The mayor has not commented on the leak."),
    ],
)
def test_who_had_something_to_say_and_now_has_not_is_news(before, after):
    for one, other in ((before, after), (after, before)):
        assert any(c.material for c in report_of(one, other).changes)


def test_what_rose_and_now_falls_is_told_with_both_directions_and_the_whole_swing():
    assert told("Turnover rose 5 per cent.", "Turnover fell 3 per cent.") == [
        ("revised", "Turnover, up 5 per cent → down 3 per cent (−8 percentage points)")
    ]
    assert told("Fares will fall by €40 a year.", "Fares will rise by €90 a year.") == [
        ("revised", "Fares, down €40 a year → up €90 a year (+€130 per year)")
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Shares rose 2.1 per cent to 82.50 euros.", "Shares fell 2.1 per cent to 78.50 euros."),
        ("Revenue fell 6 per cent to £364m.", "Revenue rose 6 per cent to £412m."),
    ],
)
def test_a_rise_that_is_a_fall_as_large_now_is_told_beside_the_amount_it_led_to(before, after):
    assert ["reversed", "revised"] == sorted(c.kind.value for c in report_of(before, after).material)


APART = [
    (
        "Inflation rose to 5.1 per cent in March.",
        "Inflation rose to 5.3 per cent in April.",
        "Inflation rose to …, 5.1 per cent in March → 5.3 per cent in April (+0.2 percentage points)",
    ),
    (
        "The number of cases rose to 204 on Monday.",
        "The number of cases rose to 377 on Tuesday.",
        "The number of cases rose to …, 204 on Monday → 377 on Tuesday (+173, +85%)",
    ),
    (
        "Sales in 2021 were €4m.",
        "Sales in 2022 were €5m.",
        "Sales in 2021, €4m → Sales in 2022, €5m (+€1 million, +25%)",
    ),
    (
        "Side effects were seen in 4 per cent of patients.",
        "Side effects were seen in 6 per cent of patients over 65.",
        "Side effects seen in patients, 4 per cent → Side effects seen in patients over 65, 6 per cent"
        " (+2 percentage points)",
    ),
]


@pytest.mark.parametrize(("before", "after", "line"), APART, ids=[row[0] for row in APART])
def test_no_value_is_told_under_the_other_sides_time_year_or_group(before, after, line):
    assert ("revised", line) in told(before, after)


def test_who_beat_whom_is_told_where_they_changed_places():
    changes = report_of("Mr Ek beat Ms Moe by 51 to 49.", "Ms Moe beat Mr Ek by 51 to 49.").changes

    assert [(c.kind.value, c.material) for c in changes if c.family is not Family.FIGURE] == [("revised", True)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Union backs pay offer", "Union drops pay offer"),
        ("Council keeps the pool", "Council scraps the pool"),
        ("Lund backs Ek for mayor", "Lund drops Ek as mayor"),
    ],
)
def test_a_headline_that_gives_up_what_it_stood_by_is_reversed(before, after):
    text = "\n\nThe council met in Osby on Tuesday evening.\n\nThe hall was full, and the debate went on for hours."
    for one, other in ((before, after), (after, before)):
        assert [c.kind.value for c in report_of(one + text, other + text).changes] == ["reversed"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("Council drops the scheme", "Council scraps the scheme"), ("Minister backs plan", "Minister supports plan")],
)
def test_a_headline_that_says_it_in_other_words_is_not(before, after):
    text = "\n\nThe council met in Osby on Tuesday evening.\n\nThe hall was full, and the debate went on for hours."
    assert "reversed" not in [c.kind.value for c in report_of(before + text, after + text).changes]


NEEDED = [
    ("The minister said a ban on old ferries was {}.", "not needed", "unnecessary", "needed"),
    ("The surgeon said a second operation is {}.", "not required", "unnecessary", "required"),
    ("Mayor Lund said new rules are {}.", "not needed", "needless", "necessary"),
    ("Experts said masks are {}.", "no longer needed", "now unnecessary", "needed"),
    ("The board said that approval was {}.", "not necessary", "unnecessary", "required"),
    ("Ek called it {} delay.", "a needless", "an unnecessary", "a necessary"),
]


@pytest.mark.parametrize(("sentence", "one", "same", "other"), NEEDED)
def test_what_is_not_needed_is_unnecessary_and_what_is_needed_is_not(sentence, one, same, other):
    for before, after in ((one, same), (same, one)):
        assert not [c for c in report_of(sentence.format(before), sentence.format(after)).changes if c.material]
    for before, after in ((other, same), (same, other), (one, other), (other, one)):
        changes = report_of(sentence.format(before), sentence.format(after)).changes
        assert ("reversed", True) in [(c.kind.value, c.material) for c in changes], (before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Parents are worried that the school will close.", "Parents are concerned that the school will close."),
        ("Lind was pleased that the vote was held.", "Lind was glad that the vote was held."),
        ("Lind is hopeful of a deal.", "Lind is optimistic of a deal."),
        ("Villagers said they were not happy with the plan.", "Villagers said they were unhappy with the plan."),
        ("Villagers said they were not happy with the plan.", "Villagers said they were angry about the plan."),
        (
            "The council was concerned about cost but hopeful of a deal, Ek said.",
            "The council was hopeful of a deal but concerned about cost, Ek said.",
        ),
        ("Ek said he was happy to meet the parents concerned.", "Ek said he was glad to meet the parents concerned."),
    ],
)
def test_one_feeling_in_other_words_is_no_turn(before, after):
    for one, other in ((before, after), (after, before)):
        assert "reversed" not in [c.kind.value for c in report_of(one, other).changes]


@pytest.mark.parametrize(
    ("taken_back", "is_reversed"),
    [
        ("The mayor withdrew her statement that the bridge was safe.", True),
        ("The mayor has withdrawn her claim that the bridge was safe.", True),
        ("The mayor said she had been wrong to say that the bridge was safe.", True),
        ("The mayor said she had been mistaken in saying the bridge was safe.", True),
        ("The mayor said she had been right to say that the bridge was safe.", False),
        ("The mayor refused to withdraw her statement that the bridge was safe.", False),
        ("The mayor did not apologise for saying that the bridge was safe.", False),
        ("The mayor said it would be wrong to say that the bridge was safe.", False),
        ("The mayor apologised for saying that the bridge was safe.", True),
        ("The mayor apologised for having said that the bridge was safe.", True),
        ("The mayor took back her statement that the bridge was safe.", True),
        ("The mayor apologised for calling the bridge safe.", True),
        ("The mayor apologised for describing the bridge as safe.", True),
        ("The mayor refused to apologise for saying that the bridge was safe.", False),
        ("The mayor denied that she had withdrawn her claim that the bridge was safe.", False),
        ("The mayor repeated her claim that the bridge was safe.", False),
    ],
)
def test_what_was_said_and_is_taken_back_is_reversed(taken_back, is_reversed):
    said = "The mayor said the bridge was safe."

    for before, after in ((said, taken_back), (taken_back, said)):
        changes = report_of(before, after).changes
        assert is_reversed is any(change.kind.value == "reversed" for change in changes)


def test_who_apologises_for_calling_something_takes_nothing_back_of_what_is_wanted():
    changes = report_of("Lind apologised for calling an early vote.", "Lind said an early vote was needed.").changes

    assert "reversed" not in [change.kind.value for change in changes]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("The road is closed until Monday.", "The road reopened on Monday.", ["hardened"]),
        ("The board said the hall was closed until May 5.", "The board said the hall reopened on May 5.", ["hardened"]),
        ("Flights are suspended until Friday.", "Flights resumed on Friday.", ["hardened"]),
        ("The ban is in force until Friday.", "The ban was lifted on Friday.", ["hardened"]),
        ("The road is closed until Monday.", "The road will reopen on Monday.", []),
        ("The road will reopen on Monday.", "The road is closed until Monday.", []),
        # another day, another matter, or a day on which it was said
        ("The road is closed until Monday.", "The road reopened on Sunday.", ["reversed"]),
        ("The road is closed until Monday.", "The road is open.", ["reversed"]),
        ("The road reopened on Monday.", "The road is closed until Monday.", ["reversed"]),
        ("The hall will reopen at noon.", "The hall will stay shut until Friday.", ["reversed"]),
        ("Rain is forecast to carry on until Friday.", "Rain is forecast to halt on Friday.", ["reversed"]),
        ("The hall is closed until Monday.", "The mayor said on Monday that the hall was open.", ["reversed"]),
    ],
)
def test_what_ended_on_the_day_until_which_it_was_to_last_has_not_turned(before, after, kinds):
    assert kinds == [c.kind.value for c in report_of(before, after).changes if c.material]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Engineers said the dam was unlikely to fail.", "Engineers said the dam would hold.", "revised"),
        ("Engineers said the dam was unlikely to hold.", "Engineers said the dam would fail.", "revised"),
        ("Engineers said the dam was unlikely to hold.", "Engineers said the dam would hold.", "reversed"),
        ("Engineers said the dam was unlikely to fail.", "Engineers said the dam had failed.", "reversed"),
        ("Lind said she was unlikely to attend.", "Lind said she would attend.", "reversed"),
        ("The firm said a strike was unlikely.", "The firm said a strike would go ahead.", "reversed"),
    ],
)
def test_what_is_unlikely_is_turned_where_it_is_told_itself(before, after, kind):
    for one, other in ((before, after), (after, before)):
        assert kind == report_of(one, other).changes[0].kind.value
