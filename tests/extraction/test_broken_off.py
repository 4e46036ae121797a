"""A sentence that breaks off anywhere is read without a crash: a feed's teaser, a cut heading. All is invented."""

import pytest

from tests.extraction.held import told

SENTENCES = (
    "Rhodes, one of the oldest aides, recalled Mr Lind at length.",
    "Norland approved the plan, which the union rejected last week, and said it would pay.",
    "The request for bail was denied by the court in Osby, Ada Lind said.",
    "Police warned drivers and residents early, closed the road and left for the day.",
    "Ada Lind was once asked by a crowd of reporters if she would go.",
    "She said critics would dismiss her ideas, only to laud the same when they were offered by a man.",
    "The minister promised the people of Osby that they would be heard by the next spring.",
    "The law the union opposes takes effect in May, a claim that ministers denied this week.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_may_break_off_behind_any_word(sentence: str):
    words = sentence.split()
    for number in range(1, len(words)):
        for text in (" ".join(words[:number]), " ".join(words[:number]).rstrip(",")):
            assert all(part.exact in text for one in told(text) for part in one.content)
