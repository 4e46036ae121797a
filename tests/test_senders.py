"""Places of senders: few at once, and another for each who only waits."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from service.senders import Senders


def elsewhere(pool: ThreadPoolExecutor, senders: Senders) -> bool:
    """Whether another thread gets a place, which it keeps."""
    found = pool.submit(senders.take_place)
    return found.result(timeout=10)


def test_another_begins_in_the_place_of_one_who_waits_and_who_comes_back_to_a_full_house_goes():
    at = [0.0]
    senders = Senders(1, 1.0, lambda: at[0])
    with ThreadPoolExecutor(1) as pool:
        assert senders.take_place() and not elsewhere(pool, senders)
        at[0] = 1.5
        assert elsewhere(pool, senders)
        assert not senders.take_place()  # its endpoint answered at last, and the other works
        at[0] = 3.0
        assert senders.take_place()


def test_who_leaves_makes_room_and_a_place_is_not_taken_twice():
    senders = Senders(1, 60.0)
    with ThreadPoolExecutor(1) as pool:
        assert [True, True] == [senders.take_place(), senders.take_place()]
        senders.leave()
        senders.leave()
        assert elsewhere(pool, senders) and not senders.take_place()


def test_so_many_at_once_and_no_more():
    """Each holds its place until all have asked."""
    senders, asked = Senders(3, 60.0), Event()

    def ask() -> bool:
        found = senders.take_place()
        asked.wait(10)
        return found

    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(ask) for _ in range(8)]
        asked.set()
        assert 3 == sum(one.result() for one in waiting)
