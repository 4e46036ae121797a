"""Who speaks behind what happened on a day speaks alone: what happened is no part of their name. All is invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Talks ended on Tuesday and Mr Holm said they had failed.", "Holm"),
        ("The port closed on Friday and Ms Orrel said ships would wait.", "Orrel"),
        ("The tram derailed on Monday and Ms Orrel said nobody was hurt.", "Orrel"),
        ("The dam burst at noon and Ms Dahl said she was sorry.", "Dahl"),
        ("The market resumed on Monday and Norlund said it was glad.", "Norlund"),
        ("The firm collapsed on Friday and Anders Holm said it owed 40 million crowns.", "Anders Holm"),
        ("The ship sank on Monday and Ms Orrel said two men had drowned.", "Orrel"),
    ],
)
def test_what_happened_on_a_day_is_no_holder(text: str, who: str) -> None:
    assert [holder(one) for one in told(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Orrel and Mr Holm said the talks had failed.",
        "The Harbour Union and Ms Orrel said it was late.",
    ],
)
def test_two_who_speak_together_stay_so(text: str) -> None:
    assert "Orrel" in holder(told(text)[0])
    assert " and " in told(text)[0].source.mention.exact  # type: ignore[union-attr]
