"""Quotations over sentences and paragraphs, and whose they are. All people and words here are invented."""

import pytest

from service.extraction.joining import join_quotations
from service.text.memory import Memory
from service.text.reading import read_text


def joined(text: str):
    """Who owns which parts of which quotations, and the codes of the doubts."""
    drafts, quotations, doubts = join_quotations(read_text(text, Memory()), Memory())
    owners = [
        (
            draft.sentence.text[slice(*draft.found.source)] if draft.found.source else "",
            [[text[start:end] for start, end in quotation.parts] for quotation in draft.owns],
        )
        for draft in drafts
        if draft.owns
    ]
    unowned = [[text[start:end] for start, end in one.parts] for one in quotations if not one.is_owned]
    return owners, unowned, [doubt.code for doubt in doubts]


@pytest.mark.parametrize(
    ("situation", "text", "owners", "unowned"),
    [
        (
            "one sentence",
            "“It is done,” Mara Lind said.",
            [("Mara Lind", [["“It is done,”"]])],
            [],
        ),
        (
            "three sentences are one quotation",
            "“We met. We signed. It is done,” Mara Lind said.",
            [("Mara Lind", [["“We met. We signed. It is done,”"]])],
            [],
        ),
        (
            "taken up again in the same paragraph",
            "“It is done,” Mara Lind said. “We will all go home tomorrow.”",
            [("Mara Lind", [["“It is done,”"], ["“We will all go home tomorrow.”"]])],
            [],
        ),
        (
            "a colon at the end of a paragraph introduces the next ones",
            "Mara Lind said:\n“We signed it.\n“It is done.”",
            [("Mara Lind", [["“We signed it.", "“It is done.”"]])],
            [],
        ),
        (
            "a paragraph that is nothing but a quotation goes to who spoke before",
            "“It is done,” Mara Lind said.\n“We will all go home tomorrow.”",
            [("Mara Lind", [["“It is done,”"], ["“We will all go home tomorrow.”"]])],
            [],
        ),
        (
            "words between the paragraphs keep it from whoever spoke before",
            "“It is done,” Mara Lind said.\nThe crowd left.\n“We will all go home tomorrow.”",
            [("Mara Lind", [["“It is done,”"]])],
            [["“We will all go home tomorrow.”"]],
        ),
        (
            "what ends a paragraph of somebody's is not taken by the next one",
            "“It is done,” Mara Lind said. “We will all go home tomorrow.”\nTraders replied.",
            [("Mara Lind", [["“It is done,”"], ["“We will all go home tomorrow.”"]])],
            [],
        ),
        (
            "who doubts says nothing of what was quoted before",
            "“It is done,” Mara Lind said. “We will all go home tomorrow.”\nTraders were sceptical.",
            [("Mara Lind", [["“It is done,”"], ["“We will all go home tomorrow.”"]])],
            [],
        ),
        (
            "a quotation that is a paragraph of its own is taken back by who said it",
            "“We will all go home tomorrow.”\nMara Lind said.",
            [("Mara Lind", [["“We will all go home tomorrow.”"]])],
            [],
        ),
        (
            "a short quotation in the next sentence is a name, not speech",
            "“It is done,” Mara Lind said. “Osby” is a town.",
            [("Mara Lind", [["“It is done,”"]])],
            [["“Osby”"]],
        ),
        (
            "two speakers keep their own words",
            "“It is done,” Mara Lind said. “It is not,” said Arne Holm.",
            [("Mara Lind", [["“It is done,”"]]), ("Arne Holm", [["“It is not,”"]])],
            [],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value and "“" not in value else "",
)
def test_a_quotation_has_its_parts_and_its_owner(situation, text, owners, unowned):
    actual_owners, actual_unowned, _ = joined(text)

    assert (owners, unowned) == (actual_owners, actual_unowned)


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("Mara Lind said: “We signed it.", ["unclosed_quotation"]),
        ("Mara Lind said: “We signed it.\nThe crowd left.", ["unclosed_quotation"]),
        ("“We signed it.\n“It is done,” Mara Lind said.", []),
        ("“We signed it,” Mara Lind said.", []),
    ],
)
def test_a_quotation_that_is_never_closed_is_a_doubt(text, doubts):
    assert doubts == joined(text)[2]


@pytest.mark.parametrize("text", ["“a\n" * 3_000, '"' * 20_000, "“It is done,” Lind said.\n" * 1_000])
def test_broken_and_endless_quotations_are_joined_in_bounded_work(text):
    drafts, quotations, _ = join_quotations(read_text(text, Memory()), Memory())

    assert len(drafts) <= 1_000
    assert all(text[start:end] for quotation in quotations for start, end in quotation.parts)
