import pytest

from service.domain.versions import Passage
from service.extraction.naming import full_names_of, name_of
from service.extraction.sources import make_register
from service.text.memory import Memory
from tests.builders import passage_of

TEXT = "Prime Minister Sir Arne Holm met Dr Mara Lind. Holm spoke first."


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("UK Prime Minister Sir Arne Holm", "Arne Holm"),
        ("Holm", "Arne Holm"),
        ("Dr Lind", "Mara Lind"),
        ("Mara Lind, the mayor of Osby", "Mara Lind"),
        ("Moscow", "Russia"),
        ("the Kremlin", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("Ukrainian officials", "Ukrainian officials"),
        ("Arne Holm and Mara Lind", "Arne Holm and Mara Lind"),
        ("UK, France", "United Kingdom and France"),
        ("President Holm of Norland", "Arne Holm"),
        ("President Mara Lind of Norland", "Mara Lind"),
        ("Mara Lind of the Osby Times", "Mara Lind"),
        ("the president of Norland", "president of Norland"),
        ("The president of Norland", "president of Norland"),
        ("the University of Osby", "University of Osby"),
        ("Officials from Norland", "officials from Norland"),
        ("Secretary of State Mara Lind", "Mara Lind"),
        ("the mayor of Osby, Mara Lind", "Mara Lind"),
        ("his campaign manager, Mara Lind", "Mara Lind"),
        ("Holm and his deputy, Mara Lind", "Holm and his deputy"),
        ("Norland and Tarnland", "Norland and Tarnland"),
        ("President Arne Holm of Norland and President Mara Lind of Tarn", "Arne Holm and Mara Lind"),
        ("Democrats", "Democrats"),
        ("the Lind camp", "Lind camp"),
        ("the government's", "government"),
        ("the governor", "governor"),
        ("two officials", ""),
        ("a spokesman", ""),
        ("officials", ""),
        ("Critics", ""),
    ],
)
def test_a_mention_has_one_name_in_a_text(mention, expected):
    assert expected == name_of(mention, full_names_of(TEXT, Memory()))


def resolved(text: str, *mentions: str) -> list[str]:
    register, names, at = make_register(text, Memory()), [], 0
    for mention in mentions:
        at = text.index(mention, at)
        names.append(register.resolve(Passage.cut(text, at, at + len(mention))).name)
        at += len(mention)
    return names


def test_a_pronoun_is_the_last_source_it_fits():
    text = "Mara Lind said no. John Orr said yes. He added that she was wrong. She said he was. They left."

    assert ["Mara Lind", "John Orr", "John Orr", "Mara Lind"] == resolved(text, "Mara Lind", "John Orr", "He", "She")


def test_it_is_a_government_and_they_are_many():
    text = "Moscow said no. Union leaders said yes. It warned them. They laughed."

    expected = ["Russia", "union leaders", "Russia", "union leaders"]

    assert expected == resolved(text, "Moscow", "Union leaders", "It", "They")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arne Holm left the meeting. He said no.", "Arne Holm"),
        ("President Lind, who was late, left. She said no.", "Lind"),
        ("Arne Holm said yes.\nJohn Orr was late.\nHe said no.", "John Orr"),
        ("Arne Holm said yes. John Orr was late. He said no.", "Arne Holm"),
        ("John Orr left. She said no.", ""),
        ("Osby left the league. He said no.", ""),
        ("John Orr left." + " The crowd stayed." * 50 + " He said no.", ""),
    ],
)
def test_a_pronoun_may_mean_the_person_a_sentence_before_it_is_about(text, expected):
    mentions = ["Arne Holm"] if text.startswith("Arne Holm said") else []

    assert expected == resolved(text, *mentions, text[text.rindex(" said no") - 3 :].split()[0])[-1]


def test_a_pronoun_that_fits_nobody_is_not_guessed():
    text = "He said no."
    answer = make_register(text, Memory()).resolve(passage_of(text, "He"))

    assert not answer.is_known
    assert "" == answer.name
