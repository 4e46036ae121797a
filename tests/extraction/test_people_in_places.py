"""Who is in more places than two, how many did it last year, and what only a comma parts. All is invented."""

import pytest

from tests.extraction.held import told


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Police in Osby, Marl and Tarn said the road was shut.", "Police in Osby, Marl and Tarn"),
        ("Residents of Osby, Marl and Tarn said they were afraid.", "Residents of Osby, Marl and Tarn"),
        ("Teachers across Osby, Marl, Tarn and Ulm back the strike.", "Teachers across Osby, Marl, Tarn and Ulm"),
        (
            "Envoys from Norland, Velsk and the Marl Isles signed the pact.",
            "Envoys from Norland, Velsk and the Marl Isles",
        ),
        ("The police in Osby, Marl and Tarn demanded a vote.", "The police in Osby, Marl and Tarn"),
        ("Police in Osby and Marl said the road was shut.", "Police in Osby and Marl"),
        ("In Osby, Tarn and Marl said the road was shut.", "Tarn and Marl"),
        ("Norland, Velsk and Marl signed the pact.", "Norland, Velsk and Marl"),
        ("Speaking in Osby, Lind and Ek said the road was shut.", "Lind and Ek"),
        ("Prices rose in Osby, Lind and Berg said.", "Lind and Berg"),
        ("Police in Osby, Lind and Berg said, had failed.", "Lind and Berg"),
        ("For people in Osby, Lind and Ek promised a road.", "Lind and Ek"),
        ("Mayor of Osby, Lind and Berg agreed to pay.", "Lind and Berg"),
    ],
)
def test_people_in_three_places_are_no_two_places(text: str, mention: str):
    (found,) = told(text)
    assert found.source
    assert found.source.mention.exact == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Last year 31,000 people sought help.", "31,000 people"),
        ("This year 12,000 families demanded a rebate.", "12,000 families"),
        ("Last year Norland sought help.", "Norland"),
    ],
)
def test_when_many_did_it_is_no_part_of_them(text: str, mention: str):
    (found,) = told(text)
    assert found.source
    assert (found.source.mention.exact, found.source.name) == (mention, "Norland" if mention == "Norland" else "")


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The mayor supports the toll, the league opposes it.", ["the toll", "it"]),
        ("The union backs the strike, the firm opposes it.", ["the strike", "it"]),
        ("Mr Ode says he paid, his wife says he did not.", ["he paid", "he did not"]),
        ("Norland says the dam is safe, Velsk says it leaks.", ["the dam is safe", "it leaks"]),
        ("The mayor supports the toll, the bridge and the ferry.", ["the toll, the bridge and the ferry"]),
        ("The minister opposes the tax, the most unpopular in years.", ["the tax, the most unpopular in years"]),
        (
            "Lind said the ban, the union opposed for years, was over.",
            ["the ban, the union opposed for years, was over"],
        ),
        ("The league opposes the toll, the mayor said.", ["The league opposes the toll"]),
        ("The bank said it had paid, its lawyer says.", ["The bank said it had paid"]),
    ],
)
def test_what_another_holds_behind_a_comma_is_theirs(text: str, contents: list[str]):
    assert [part.exact for one in told(text) for part in one.content] == contents
