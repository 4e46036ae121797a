import pytest

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import noun_cues, verb_cues
from service.extraction.attribution.lexicon.nouns import NOUNS
from service.extraction.attribution.lexicon.sides import SIDES
from service.extraction.attribution.lexicon.speech import SPEECH
from service.extraction.attribution.lexicon.stance import STANCE


@pytest.mark.parametrize("table", [SPEECH, SIDES, STANCE, NOUNS])
def test_each_table_is_sorted_and_says_nothing_twice(table):
    lemmas = [line.split(" | ")[0] for line in table.split("\n") if line]

    assert sorted(lemmas) == lemmas
    assert len(set(lemmas)) == len(lemmas)


def test_a_longer_cue_comes_before_a_shorter_one():
    assert [("rule", "out"), ("rule",)] == [cue.lemmas for cue in verb_cues()["rule"]]


def test_what_is_called_into_question_is_doubted():
    cues = {cue.lemmas: cue.force for lemma in ("call", "raise", "question") for cue in verb_cues()[lemma]}

    assert {Force.DOUBTS} == {cues[("call", "into", "question")], cues[("raise", "question")], cues[("question",)]}


def test_a_cue_says_its_force_and_whether_it_denies():
    assert Force.OPPOSES is verb_cues()["oppose"][0].force
    assert verb_cues()["deny"][0].denied
    assert noun_cues()["denial"].denied
