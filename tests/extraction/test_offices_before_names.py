"""Offices before names with forms of address, ranks and initials between, and whom they mean later. All is invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("Prime Minister Sir Edmund Lind opened the port.", "The prime minister said no.", "Edmund Lind"),
        ("Prime Minister Sir Edmund Lind opened the port.", "He said no.", "Edmund Lind"),
        ("Judge Dame Rosa Quill left.", "The judge said no.", "Rosa Quill"),
        ("Lord Mayor Sir Edmund Lind left.", "The mayor said no.", "Edmund Lind"),
        ("Detective Inspector Rosa Quill left.", "The detective said no.", "Rosa Quill"),
        ("Detective Inspector Rosa Quill left.", "The inspector said no.", "Rosa Quill"),
        ("DCI Rosa Quill left.", "The detective said no.", "Rosa Quill"),
        ("Inspector Rosa Quill left.", "The detective said no.", "detective"),
        ("Tarn Gas CEO Korrin Lind left.", "The CEO said no.", "Korrin Lind"),
        ("Korrin Lind, CEO of Tarn Gas, left.", "The chief executive said no.", "Korrin Lind"),
        ("Korrin Lind, chief executive of Tarn Gas, and Mera Gas CEO Lena Ek met.", "Lena Ek left. The CEO said no.",
         "CEO"),
        ("Labour MP Rosa Quill left.", "The MP said no.", "Rosa Quill"),
        ("Norwegian Prime Minister Edmund Lind left.", "The prime minister said no.", "Edmund Lind"),
        ("Norwegian Prime Minister Edmund Lind left.", "The Swedish prime minister said no.",
         "Swedish prime minister"),
        ("Norwegian Prime Minister Edmund Lind met Prime Minister Sir Bo Ek.", "The prime minister said no.", "Bo Ek"),
        ("Deputy Prime Minister Dame Rosa Quill left.", "The prime minister said no.", "prime minister"),
        ("Former prime minister Sir Edmund Lind left.", "The prime minister said no.", "prime minister"),
        ("The ferry's owner, Tarn Lines, said no.", "It said the ship was safe.", "Tarn Lines"),
        ("The owner, Ada Lind, said no.", "She said the ship was safe.", "Ada Lind"),
        ("Norland and Velsk met on Monday.", "The former said no.", "Norland"),
        ("Norland and Velsk met on Monday. The former will sign.", "The latter said no.", "Velsk"),
        ("Norland and Velsk met on Monday.", "Both said no.", "Norland and Velsk"),
    ],
)  # fmt: skip
def test_an_office_is_that_of_whoever_was_named_behind_it(first: str, then: str, expected: str):
    assert expected == holder(told(f"Talks in Osby\n\n{first} {then}")[-1])


@pytest.mark.parametrize(
    "text",
    [
        "The council wrote to the mill. The latter said no.",
        "Norland, Velsk and Osby met. The former said no.",
        "Both said no.",
        "Marek Dunn sacked the engineer. The engineer was furious. “I warned him twice,” he said.",
    ],
)
def test_who_may_be_either_is_nobody(text: str):
    last = told(f"Talks in Osby\n\n{text}")[-1]
    assert last.source is not None
    assert last.source.name == ""
