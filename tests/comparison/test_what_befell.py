"""What is news by what it is about together with what is told of that, and what befell somebody weighs."""

import pytest

from service.comparison.importance import FATE, OF_THE_DEAD, is_material, is_of_fate
from service.comparison.meaning.news.developments import tells_development
from service.comparison.meaning.news.happenings import tells_happening
from service.domain.changes import ChangeKind
from service.domain.claims import Voice
from service.extraction.own_voice import find_own_voice
from service.text.reading import read_sentence
from tests.builders import a_figure, a_position
from tests.comparison.test_only_in_another_order import report_of

DEVELOPMENTS = [
    "Showers are possible on Sunday.",
    "There is a slight chance of isolated showers.",
    "Cooler conditions will arrive by the weekend.",
    "Potential still exists for spot fires outside the line.",
    "The threat of flash floods persists in the valley.",
    "The fire remains in mop-up phase.",
    "The fire remains active in the north.",
    "The movement of the fire is to the north.",
    "The river peaked at Osby on Sunday.",
    "Water bars have been created on almost all fire lines.",
    "Crews are close to finishing line on the east flank.",
    "Crews are working to keep the fire south of these towns.",
    "Crews worked to keep the fire from impacting Milford.",
    "An additional hand crew has been ordered.",
    "Other products of the firm are not affected.",
    "Trains are running again.",
    "The airport remains shut.",
    "If Castell loses, President Falk would have 14 days to name a premier.",
]
HAPPENINGS = [
    "The charges were dropped.",
    "The trial began on Monday.",
    "She was refused bail.",
    "Bail was denied.",
    "She has been appointed finance minister.",
    "Mr Lund stepped down last week.",
    "The talks have broken down.",
    "The match was abandoned.",
    "The suspect is still at large.",
    "Police are looking for a white van.",
    "Her condition is stable.",
    "Rebels have entered the city.",
    "The factory has been sold.",
]
PASSING = [
    "Potential still exists for songs in the old hall.",
    "The potential for joy remains.",
    "The potential still exists for a deal.",
    "Crews continue to strengthen lines.",
    "Crews are working to keep the fire within its lines.",
    "Crews worked to keep the fire south of the road.",
    "Anything is possible in this league.",
    "She has a chance to prove her doubters wrong.",
    "Work is being done on indirect lines.",
    "The movement of the orchestra was slow.",
    "The film was close to his heart.",
    "Osby lies south of these towns.",
    "The shop sells other products of the firm.",
    "The talks were long.",
    "The concert began with a hymn.",
    "He was appointed director in 1994.",
    "In that case she was happy to wait.",
    "The minister wore a red coat.",
    "Her work began to sell in the nineties.",
    "He stood down the hill from the house.",
    "The company was sold to its workers in 1988.",
]


@pytest.mark.parametrize("text", [*DEVELOPMENTS, *HAPPENINGS])
def test_what_is_told_of_such_a_thing_is_news(text):
    assert is_material(ChangeKind.ADDED, None, a_position(text, text, voice=Voice.NARRATION))


@pytest.mark.parametrize("text", PASSING)
def test_neither_alone_is(text):
    assert not (tells_development(text) or tells_happening(text))
    assert not is_material(ChangeKind.ADDED, None, a_position(text, text, voice=Voice.NARRATION))


@pytest.mark.parametrize("text", ["The fire remains active.", "The vote means a delay.", "Floodwaters are receding."])
def test_a_plain_sentence_with_such_a_verb_is_narration(text):
    found = find_own_voice(read_sentence(text), "paragraph")

    assert found is not None
    assert found.voice is Voice.NARRATION


@pytest.mark.parametrize(
    "text", ["The remains of the old mill.", "The remains in the wall of the house.", "It was fun."]
)
def test_the_same_word_as_a_noun_makes_no_sentence(text):
    assert find_own_voice(read_sentence(text), "paragraph") is None


FATES = [
    ("a death", "A boy of six has died in hospital.", True),
    ("of somebody who was shot", "Police said a woman who was shot has died.", True),
    ("a charge", "He was charged with murder on Monday.", True),
    ("a plea", "He pleaded not guilty.", True),
    ("a verdict", "The jury found her guilty.", True),
    ("a resignation", "The minister has resigned.", True),
    ("one to come", "She said she would step down.", True),
    ("a dismissal", "The minister has been dismissed over her remarks.", True),
    ("a dismissed case", "A judge dismissed the case.", False),
    ("an arrest", "The captain has been arrested on suspicion of theft.", True),
    ("a conviction by a court", "A court in Velm on Tuesday convicted Petra Holm.", True),
    ("an election", "The Green Union has won the election.", True),
    ("a race", "He won the race.", False),
    ("what was called off", "The concert has been cancelled.", True),
    ("nobody's death", "Nobody was killed.", False),
    ("what may be", "He could be charged with murder.", False),
    ("what was refused", "The minister refused to resign.", False),
    ("what was resigned to", "He was resigned to losing.", False),
    ("what cost so much", "Drivers were charged £3 for parking.", False),
    ("what is said beside a name", "The man, who was convicted of theft, lives in Osby.", False),
    ("long ago", "His father died in 1990.", False),
    ("when it began", "The trial began after he was charged.", False),
    ("where he stood", "He stepped down the hill.", False),
]


@pytest.mark.parametrize(("situation", "text", "weighs"), FATES, ids=[one[0] for one in FATES])
def test_what_befell_somebody_weighs_where_one_side_alone_tells_it(situation, text, weighs):
    position = a_position(text, text, voice=Voice.NARRATION)

    assert is_of_fate(ChangeKind.REVISED, None, position) is weighs
    assert not is_of_fate(ChangeKind.REVISED, position, position)


def test_who_died_weighs_where_it_is_somebody_else():
    one, other = (a_position(text, text) for text in ("A man was killed.", "Two people were killed."))

    assert is_of_fate(ChangeKind.RESCOPED, one, other)
    assert not is_of_fate(ChangeKind.REVISED, one, other)


def test_a_figure_of_the_dead_weighs_more_than_one_of_homes():
    dead = a_figure("12 people were killed", "12", "12", counted=None, measure="kill people")
    homes = a_figure("12 homes burned", "12", "12", counted=None, measure="burn home")

    assert is_of_fate(ChangeKind.REVISED, dead, dead)
    assert not is_of_fate(ChangeKind.REVISED, homes, homes)
    assert 0 < OF_THE_DEAD < FATE


def test_a_death_told_with_an_age_is_told_as_the_death():
    report = report_of(
        "The farm has closed. Eleven children have fallen ill, two of them seriously.",
        "The farm has closed. Fourteen children have fallen ill, and a girl of three has died.",
    )

    assert "and a girl of three has died" in report.changes[0].summary
