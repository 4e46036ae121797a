"""What is perhaps one thread: proposed with a reason, and never what a person set apart."""

from dataclasses import replace
from decimal import Decimal

from service.comparison.story.proposals import MOST, OF_ONE, propose_merges
from service.domain.threads import Strand
from tests.comparison.threads.telling import a_matter, a_measure, a_strand


def held(id: str, holder: str, words: str, hour: int = 0) -> tuple[Strand, str]:
    return replace(a_strand(id, a_matter(holder.lower(), words), hour), holder=holder, title=words), f"thread {id}"


def counted(id: str, words: str, amount: int, hour: int = 0) -> tuple[Strand, str]:
    matter = a_measure(words, counted=frozenset(words.split()[:1]))
    return a_strand(id, matter, hour, low=Decimal(amount), high=Decimal(amount)), f"thread {id}"


def test_one_holder_who_speaks_of_one_thing_twice_is_proposed_with_the_words_of_both():
    (found,) = propose_merges([held("a", "Ada Lind", "challenge court"), held("b", "Lind", "court recount", 1)])

    assert (("thread a", "thread b"), "Ada Lind") == (found.thread_ids, found.holder)
    assert "one holder, and both speak of court" == found.why


def test_two_counts_of_one_distinctive_amount_are_proposed():
    (found,) = propose_merges([counted("a", "job loss", 2_300), counted("b", "staff pay", 2_300, 1)])

    assert "both came to 2,300" == found.why


def test_another_holder_another_thing_and_a_leap_are_not_proposed():
    assert () == propose_merges([held("a", "Ada Lind", "court"), held("b", "Mara Lind", "court", 1)])
    assert () == propose_merges([held("a", "Ada Lind", "court case"), held("b", "Ada Lind", "school meal", 1)])
    assert () == propose_merges([counted("a", "crown price", 63), counted("b", "crown price", 4_600_000, 1)])


def test_what_is_one_thread_or_set_apart_is_not_proposed():
    one, other = held("a", "Ada Lind", "challenge court"), held("b", "Ada Lind", "court recount", 1)

    assert () == propose_merges([one, (other[0], one[1])])
    assert () == propose_merges([one, other], {("a", "b")})


def test_a_list_that_a_person_can_read():
    many = [held(f"s{n}", "Ada Lind", f"court word{n}", n) for n in range(50)]
    found = propose_merges(many)
    seen = [id for one in found for id in one.thread_ids]

    assert 0 < len(found) <= MOST and max(map(seen.count, seen)) <= OF_ONE
    assert found == propose_merges(many[::-1])
