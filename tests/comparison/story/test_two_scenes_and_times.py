"""Two scenes, two times and the worst hurt contradict nothing; would and would not do. All is invented."""

import pytest

from service.comparison.story.contradictions import find_contradictions
from tests.comparison.story.telling import told


def sides_of(one: str, other: str) -> int:
    """How many contradictions two outlets make of these texts."""
    return len(find_contradictions(told(echo=[(0, one)], courier=[(3, other)])))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland said it would attend the talks in Velsk.", "Norland said it would not attend the talks in Velsk."),
        ("Ida Worl said she would stand for president.", "Ida Worl said she would not stand for president."),
        ("The bank said it would raise rates in June.", "The bank said it would not raise rates in June."),
        ("The mayor said the school would open on Monday.", "The mayor said the school would not open on Monday."),
        ("Norland said it would free the sailors.", "Norland said it would not free the sailors."),
        ("The minister said he would sign the treaty.", "The minister said he would not sign the treaty."),
        ("Kest hospital denied paying a ransom.", "Kest hospital admitted paying a ransom to the hackers."),
        ("Ola Lund denied meeting the envoy.", "Ola Lund admitted meeting the envoy in Velsk."),
        ("Two people were seriously hurt in Kest.", "Five people were badly hurt in Kest."),
        ("Seventeen people drowned off Marrow.", "At least 22 people were killed off Marrow."),
    ],
)
def test_what_would_be_and_would_not_be_contradicts(one: str, other: str) -> None:
    assert sides_of(f"News of the day\n\n{one}", f"More on it\n\n{other}") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland said it would attend the talks in Velsk.", "Norland said it would not attend the summit in Tarn."),
        ("The mayor said the school would open in May.", "The mayor said the school would not open on Monday."),
        ("The minister said trains would run on Sunday.", "The minister said trains would not run on Saturday."),
        ("Ida Worl said taxes would not rise this year.", "Ida Worl said taxes would rise next year."),
        ("The bank said it would not raise rates this month.", "The bank said it would raise rates in June."),
        ("Kest hospital denied paying a fine.", "Kest hospital admitted paying a ransom to the hackers."),
        ("Ola Lund denied lying.", "Ola Lund admitted lying to his wife as a boy."),
        ("Fourteen people were hurt in Kest.", "Three people were seriously hurt in Kest."),
        ("Fourteen people were injured in Kest.", "Two people were critically injured in Kest."),
        ("Seventeen people drowned off Marrow.", "At least 12 people were killed off Marrow."),
        ("Seventeen people drowned off Marrow.", "In 2019, 22 people drowned off Marrow."),
        ("Ida Worl said she would not stand for president.", "Ida Worl said she would stand by the president."),
        ("Ola Lund said he had not seen the report.", "Ola Lund said he had seen the video."),
    ],
)
def test_two_times_two_things_and_the_worst_hurt_contradict_nothing(one: str, other: str) -> None:
    assert sides_of(f"News of the day\n\n{one}", f"More on it\n\n{other}") == 0


@pytest.mark.parametrize(
    ("one", "other", "contradictions"),
    [
        ("Fire in Osby\n\nA fire in Osby took a barn.", "Fire in Tarn\n\nA fire in Tarn took a mill.", 0),
        ("Storm hits Osby\n\nA storm struck Osby.", "Blast at mill\n\nA blast in Tarn shook the valley.", 0),
        ("Quake in Velsk\n\nA quake struck Velsk.", "Storm hits Norland\n\nA storm hit Norland on Monday.", 0),
        ("Fire in Osby\n\nA fire in Osby took a barn.", "Osby fire\n\nA fire took a barn in Osby.", 1),
        ("Crash in Norland\n\nA bus crashed near Kest.", "Kest crash\n\nA bus left the road near Kest.", 1),
        ("Fire in Osby\n\nA fire in Osby took a barn.", "Barn burns\n\nA barn burned down.", 1),
    ],
)
def test_those_hurt_at_two_scenes_are_two_counts(one: str, other: str, contradictions: int) -> None:
    assert sides_of(f"{one}\n\nNobody was hurt.", f"{other}\n\nTwo people were hurt.") == contradictions


@pytest.mark.parametrize(
    ("one", "other", "contradictions"),
    [
        (
            "In a Norstat poll last week, 61 per cent of voters supported the treaty.",
            "In a new poll by Osby Data, 52 per cent of voters supported the treaty.",
            0,
        ),
        (
            "A poll on Monday put support for Ida Berg at 48 per cent.",
            "A poll on Wednesday put support for Ida Berg at 43 per cent.",
            0,
        ),
        (
            "Some 61 per cent of voters support the treaty, the institute Norstat said.",
            "Some 38 per cent of voters support the treaty, the institute Norstat said.",
            1,
        ),
        ("Police arrested 14 people on Saturday in Osby.", "Police arrested 40 people on Sunday in Osby.", 0),
        (
            "Police said on Saturday that 14 people were arrested in Osby.",
            "Police said on Sunday that 40 people were arrested in Osby.",
            1,
        ),
        ("The fire had burned 40 acres by Monday.", "The fire had burned 55 acres by Tuesday.", 0),
        ("Norland will send 40 boats to Velsk.", "Norland has sent 25 boats to Velsk so far.", 0),
        ("Norland will send 40 boats to Velsk.", "Norland will send 25 boats to Velsk.", 1),
        ("The stadium will cost 40 million euros.", "The stadium would cost 55 million euros.", 1),
        ("The fire in Osby has killed 12 people.", "The fire in Osby killed 14 people, and the toll could rise.", 1),
        ("The blast in Osby killed 12 people on Tuesday night.", "The blast in Osby killed 14 people on Tuesday.", 1),
        ("Gunmen killed 12 people in Osby as polls opened.", "Gunmen killed 14 people in Osby as polls closed.", 1),
    ],
)
def test_two_polls_two_days_and_what_is_yet_to_come_are_two_counts(one: str, other: str, contradictions: int) -> None:
    assert sides_of(f"News of the day\n\n{one}", f"More on it\n\n{other}") == contradictions


@pytest.mark.parametrize(
    ("one", "other", "contradictions"),
    [
        ("A blast killed 12 people in Osby on 5 May.", "A blast killed 14 people in Osby on May 5.", 1),
        ("The mayor said the school would open in May.", "The mayor said the school would not open on 3 May.", 1),
        ("The mayor said the school would open in May.", "The mayor said the school would not open in June.", 0),
        ("The mayor said the school would open this summer.", "The mayor said the school would not open in July.", 1),
        ("The firm made 12 cars in 2024.", "The firm made 40 cars in 2025.", 0),
        ("Lund said the road is closed at night.", "Lund said the road is open during the day.", 0),
        ("Lund said the road is closed in the morning.", "Lund said the road is open during the day.", 1),
        ("Lund said the road is closed at night.", "Lund said the road is open in the evening.", 1),
        ("Lund said the road is closed in the evenings.", "Lund said the road is open in the evening.", 1),
        ("Lund said the road is closed in the morning.", "Lund said the road is open in the evening.", 0),
        ("The north bridge in Osby is closed.", "The south bridge in Osby is open.", 0),
        ("Norland said the border will reopen.", "Norland said the border is closed until Thursday.", 0),
        ("Norland said the border will remain open.", "Norland said the border is closed until Thursday.", 1),
        (
            "In a Norstat poll, 61 per cent of voters supported the treaty.",
            "In the Norstat poll, 52 per cent of voters supported the treaty.",
            1,
        ),
        ("Talks in Osby failed. Norland has 40 warships.", "Talks in Velsk failed. Norland has 55 warships.", 1),
    ],
)
def test_times_of_one_grain_are_two_and_one_that_lies_in_another_is_not(
    one: str, other: str, contradictions: int
) -> None:
    assert sides_of(f"News of the day\n\n{one}", f"More on it\n\n{other}") == contradictions
