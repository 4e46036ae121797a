"""The one reading every finder shares."""

from service.domain.versions import Passage
from service.text.memory import (
    CHARACTERS_REMEMBERED,
    LETTERS_REMEMBERED,
    LONG_REMEMBERED,
    LONGEST_LONG,
    LONGEST_SHORT,
    LONGEST_TEXT_REMEMBERED,
    Memory,
    remember_short,
)
from service.text.reading import SentenceReading, cut_sentence, read_sentence, read_text, sentence_at

TEXT = "Talks in Paris\n\nTwo leaders met. Both left early.\n\nNobody spoke."


def test_sentences_stand_where_they_say(memory: Memory) -> None:
    reading = read_text(TEXT, memory)

    assert ["Talks in Paris", "Two leaders met.", "Both left early.", "Nobody spoke."] == [
        TEXT[sentence.start : sentence.end] for sentence in reading.sentences
    ]
    assert [0, 1, 1, 2] == [sentence.block for sentence in reading.sentences]


def test_a_sentence_already_read_is_not_read_again(memory: Memory) -> None:
    read: list[str] = []

    def counting(sentence: str) -> SentenceReading:
        read.append(sentence)
        return read_sentence(sentence)

    read_text(TEXT, memory, read=counting)
    read_text(TEXT.replace("Nobody", "Everybody"), memory, read=counting)

    assert ["Talks in Paris", "Two leaders met.", "Both left early.", "Nobody spoke.", "Everybody spoke."] == read


def test_a_passage_of_a_sentence_is_a_passage_of_the_text(memory: Memory) -> None:
    sentence = read_text(TEXT, memory).sentences[2]

    passage = sentence.passage(5, 9)

    assert "left" == passage.exact == TEXT[passage.start : passage.end]


def test_the_memory_keeps_what_is_in_use_and_forgets_the_rest() -> None:
    memory = Memory(remembered=3)
    made: list[str] = []

    def make(sentence: str) -> str:
        made.append(sentence)
        return sentence.upper()

    for sentence in ("used", "once", "used", "b", "used", "c", "used", "d", "used", "e", "used", "once"):
        memory.recall("upper", sentence, make)

    assert ["used", "once", "b", "c", "d", "e", "once"] == made


def test_the_memory_keeps_kinds_apart(memory: Memory) -> None:
    memory.recall("upper", "word", str.upper)

    assert memory.recall("length", "word", len) == 4


def test_whole_texts_are_remembered_up_to_so_many_characters_the_oldest_going_first(memory: Memory) -> None:
    worked_out: list[str] = []

    def working(text: str) -> None:
        worked_out.append(text[:2])

    texts = [f"{n:02}".ljust(LONGEST_TEXT_REMEMBERED) for n in range(6)]
    assert len(texts) * LONGEST_TEXT_REMEMBERED == CHARACTERS_REMEMBERED + LONGEST_TEXT_REMEMBERED
    for text in (*texts, *texts[1:], texts[0], texts[1], texts[2] + "!", texts[2] + "!"):
        memory.recall_text("reading", text, working)

    assert [*(text[:2] for text in texts), "00", "01", "02", "02"] == worked_out


def test_sentences_without_end_make_way_for_one_another():
    memory = Memory()
    endless = [f"{n:04}".ljust(4_000, "x") for n in range(LETTERS_REMEMBERED // 4_000)]
    for one in endless:
        memory.recall("kind", one, len)
    for again in endless[-3:]:
        assert memory.recall("kind", again, lambda _: 0) == 4_000
    for one in endless:  # as many once more, of another kind
        memory.recall("other kind", one, len)
    assert memory.recall("kind", endless[0], lambda _: 0) == 0


def test_of_texts_that_are_very_long_together_nothing_is_remembered():
    asked: list[tuple[str, ...]] = []

    @remember_short(8)
    def sizes(*texts: str) -> int:
        asked.append(texts)
        return sum(map(len, texts))

    for _ in range(2):
        assert sizes("ab", "c") == 3
        assert sizes("a" * LONGEST_LONG, "b") == LONGEST_LONG + 1
    assert [len("".join(texts)) for texts in asked] == [3, LONGEST_LONG + 1, LONGEST_LONG + 1]


def test_nor_is_anything_of_one_very_long_text():
    asked: list[str] = []

    @remember_short(8)
    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    for _ in range(2):
        assert (size("ab"), size("a" * (LONGEST_LONG + 1))) == (2, LONGEST_LONG + 1)
    assert list(map(len, asked)) == [2, LONGEST_LONG + 1, LONGEST_LONG + 1]


def test_of_a_function_of_one_text_the_last_texts_are_remembered_and_no_more():
    asked: list[str] = []

    @remember_short(8)
    def size(text: str) -> int:
        """How long it is."""
        asked.append(text)
        return len(text)

    for _ in range(2):  # as many as it remembers for sure
        assert [size(letter) for letter in "abcd"] == [1] * 4
    assert asked == list("abcd")
    for letter in "efghijkl":
        size("a")
        size(letter)
    assert asked == list("abcdefghijkl")  # what is asked for again and again stays
    size("b")
    assert asked[-1] == "b"  # and what is not goes
    assert (size.__name__, size.__doc__) == ("size", "How long it is.")


def test_the_last_few_long_texts_are_remembered_apart_from_the_short_ones():
    asked: list[str] = []

    @remember_short(100)
    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    long = [letter * (LONGEST_SHORT + 1) for letter in "abcdefghijklm"]
    assert len(long) == LONG_REMEMBERED + 1
    for text in (*long, long[-1], "short", "short", long[0]):
        size(text)
    assert asked == [*long, "short", long[0]]


def test_a_sentence_is_found_at_its_place_as_in_the_reading_of_the_whole_text():
    text = (
        "A head\n\nIt rained on Mr. Lind. Some 20 roads are shut and the\nferry is late.\n\n"
        "1. Stay at home.\n2. Call 999. • It is free.\n\n\n" + "word " * 300 + "end. Last of all."
    )
    memory = Memory()
    sentences = read_text(text, memory).sentences

    for place in range(len(text)):
        within = [one.whole for one in sentences if one.start <= place < one.end]
        if within:
            cut = cut_sentence(within[0], text, place)
            assert Passage.cut(text, cut.start, cut.end) == sentence_at(text, place, memory)
    assert sentence_at("", 0, memory) is None
