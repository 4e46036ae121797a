"""How long a client may take: a head that drips, a body that never ends, an answer that is never read."""

import io
import socket
import threading
import time
from http.client import HTTPResponse

import pytest

from service import bodies, serving
from service.bodies import (
    BODY_S,
    CROWDED_RATE,
    LEAST_RATE,
    SILENCE_S,
    SLOW_START_S,
    SMALL,
    SMALL_BODY_S,
    STEP,
    TAKE_BODY,
    last_moment,
    take_in,
)
from service.serving import HEAD_S, LARGE, READING, WHOLE_S, Places, Watchman
from service.web import waiting


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    yield ours, theirs
    ours.close()
    theirs.close()


@pytest.fixture
def clock(monkeypatch):
    times = [1000.0]
    monkeypatch.setattr("service.serving.monotonic", lambda: times[0])
    monkeypatch.setattr("service.serving.LOOK_S", 3600)  # nobody looks but the test
    return times


def test_of_two_times_to_stop_the_first_holds(clock):
    """Ctrl-C reaches a worker twice, and whoever is impatient asks again: neither makes it leave later."""
    watchman = Watchman()
    watchman.leave_within(5)
    clock[0] += 3
    watchman.leave_within(5)

    assert 1005 == watchman._leave_at


def test_a_head_that_does_not_come_in_time_ends_the_reading_and_not_the_answer(pair, clock):
    ours, theirs = pair
    watchman = Watchman()
    watchman.begin(ours)
    theirs.send(b"GET / HTTP/1.1\r\nHost: x")

    assert 0 == watchman.close_late(1000.0 + HEAD_S - 1)
    assert 1 == watchman.close_late(1000.0 + HEAD_S)
    assert 0 == watchman.close_late(1000.0 + HEAD_S + 1)
    ours.send(b"HTTP/1.1 408")
    assert (b"GET / HTTP/1.1\r\nHost: x", b"", b"HTTP/1.1 408") == (ours.recv(100), ours.recv(100), theirs.recv(100))


def test_a_small_body_has_its_time_too(pair, clock):
    ours, _ = pair
    watchman = Watchman()
    watchman.begin(ours)
    watchman.head_came(ours)

    assert (0, 1) == (watchman.close_late(1000.0 + SMALL_BODY_S - 1), watchman.close_late(1000.0 + SMALL_BODY_S))


def test_a_large_body_has_more_time_and_the_whole_has_an_end(pair, clock):
    ours, _ = pair
    watchman = Watchman()
    watchman.begin(ours)
    watchman.head_came(ours)
    watchman.work_begins(ours)

    assert 0 == watchman.close_late(1000.0 + BODY_S - 1)
    assert 1 == watchman.close_late(1000.0 + BODY_S)
    assert 1 == watchman.close_late(1000.0 + WHOLE_S)
    with pytest.raises(OSError):
        ours.send(b"more")


def test_a_thread_that_waits_for_a_dripping_client_is_free_again(pair, clock):
    ours, _ = pair
    watchman = Watchman()
    watchman.begin(ours)
    waiting = threading.Thread(target=lambda: ours.recv(100))
    waiting.start()
    watchman.close_late(1000.0 + HEAD_S)
    waiting.join(5)

    assert not waiting.is_alive()


def test_what_ended_in_time_is_left_alone(pair, clock):
    ours, _ = pair
    watchman = Watchman()
    watchman.begin(ours)
    watchman.end(ours)
    watchman.head_came(ours)

    assert 0 == watchman.close_late(1000.0 + WHOLE_S)


def test_a_client_that_went_away_is_no_mistake(pair, clock):
    ours, _ = pair
    watchman = Watchman()
    watchman.begin(ours)
    ours.close()

    assert 1 == watchman.close_late(1000.0 + HEAD_S)


def app_that_reads(environ, start_response):
    """Answers what was sent to it."""
    return [environ["wsgi.input"].read()]


def asked(app, body, **environ):
    """The answer of the application, whole."""
    return b"".join(app({"wsgi.input": io.BytesIO(body), **environ}, None))


@pytest.mark.parametrize("size", [0, 1, SMALL - 1, SMALL, SMALL + 1, SMALL * 3])
def test_a_body_of_any_size_reaches_its_view_whole(size):
    body = bytes(number % 251 for number in range(size % 1000)) + b"x" * (size - size % 1000)
    app = Places(app_that_reads, lambda connection: None)

    assert body == asked(app, body, CONTENT_LENGTH=str(size))
    assert body == asked(app, body, HTTP_TRANSFER_ENCODING="chunked")


def test_a_small_body_in_chunks_is_one_of_known_length_for_its_view():
    told = {}
    environ = {"wsgi.input": io.BytesIO(b"body"), "HTTP_TRANSFER_ENCODING": "chunked"}
    list(Places(lambda given, start: told.update(given) or [], lambda connection: None)(environ, None))

    assert "4" == told["CONTENT_LENGTH"] and "HTTP_TRANSFER_ENCODING" not in told


def test_a_place_is_taken_once_the_small_body_is_there_and_free_before_the_answer_is_taken():
    """Found by the adversary: thirty clients that drip held every thread."""
    places = Places(app_that_reads, lambda connection: None, places=1)
    first = places({"wsgi.input": io.BytesIO(b"one"), "CONTENT_LENGTH": "3"}, None)
    assert b"one" == next(first)

    assert b"two" == asked(places, b"two", CONTENT_LENGTH="3")
    assert [] == list(first)


def test_a_large_answer_keeps_its_place_until_it_is_taken_and_gives_it_back():
    places = Places(lambda environ, start_response: (b"x" * LARGE for _ in range(3)), lambda connection: None, places=1)
    answer = places({"wsgi.input": io.BytesIO()}, None)
    next(answer)
    assert not places._free.acquire(blocking=False)
    answer.close()

    assert places._free.acquire(blocking=False)


def test_a_large_answer_that_is_made_gives_its_place_back_before_it_is_taken(monkeypatch):
    """A page of 14 MB had its place until whoever asked for it had read it."""
    places = Places(lambda environ, start_response: [b"x" * LARGE + b"y"], lambda connection: None, places=1)
    answer = places({"wsgi.input": io.BytesIO()}, None)
    begun = next(answer)

    assert places._free.acquire(blocking=False)
    assert b"x" * LARGE + b"y" == begun + b"".join(answer)


def test_a_large_answer_is_put_aside_and_without_a_disk_it_stays_in_memory(monkeypatch):
    made = [b"a" * STEP, b"b"]
    assert [b"a" * STEP, b"b"] == list(bodies.put_aside(made)) and [] == made

    def refuse():
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert [b"c"] == list(bodies.put_aside([b"c"]))


class Failing(io.BytesIO):
    """A file on a disk that fails when it is written to, or when it is read."""

    def __init__(self, when):
        super().__init__()
        self.when = when

    def writelines(self, lines):
        super().writelines(list(lines)[:1])
        if self.when == "written":
            raise OSError(28, "No space left on device")

    def read(self, size=-1):
        if self.when == "read" and self.tell():
            raise OSError(5, "Input/output error")
        return super().read(size)


def test_an_answer_that_does_not_fit_on_the_disk_is_sent_from_memory(monkeypatch):
    monkeypatch.setattr("tempfile.TemporaryFile", lambda: Failing("written"))

    assert [b"a" * STEP, b"b"] == list(bodies.put_aside([b"a" * STEP, b"b"]))


def test_an_answer_that_cannot_be_read_back_ends_as_broken_off_and_not_as_whole(monkeypatch):
    """It ended quietly, so that whoever asked took the half of it for all."""
    monkeypatch.setattr("tempfile.TemporaryFile", lambda: Failing("read"))
    answer = bodies.put_aside([b"a" * (2 * STEP)])

    assert b"a" * STEP == next(answer)
    with pytest.raises(OSError, match="Input/output"):
        next(answer)


def test_a_bug_gives_its_place_back():
    def broken(environ, start_response):
        raise ZeroDivisionError

    places = Places(broken, lambda connection: None, places=1)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            asked(places, b"")


def app_that_takes(environ, start_response):
    """Answers the large body that was sent to it, or that it came too slowly."""
    if not environ[TAKE_BODY](64 * SMALL, lambda: LEAST_RATE):
        return [b"too slow"]
    return [environ["wsgi.input"].read()]


class Dripping(io.BytesIO):
    """A body that stops after its beginning until it is told to go on."""

    def __init__(self, body):
        super().__init__(body)
        self.is_read, self.may_go_on = threading.Event(), threading.Event()

    def read(self, size=-1):
        self.is_read.set()
        assert self.may_go_on.wait(10)
        return super().read(size)


def test_while_a_large_body_comes_its_place_is_free_for_others_and_it_reaches_its_view_whole():
    """Found by an adversary: nine bodies of a byte a second stopped the whole service, as each had a place."""
    places = Places(app_that_takes, lambda connection: None, places=1)
    sent = Dripping(bytes(range(256)) * (SMALL // 128))
    answers = []
    environ = {"wsgi.input": sent, "CONTENT_LENGTH": str(2 * SMALL)}
    slow = threading.Thread(target=lambda: answers.append(b"".join(places(environ, None))))
    slow.start()
    assert sent.is_read.wait(10)

    assert places._free.acquire(timeout=5)
    places._free.release()
    sent.may_go_on.set()
    slow.join(10)
    assert [sent.getvalue()] == answers and environ["wsgi.input"].closed
    assert places._free.acquire(blocking=False)


def test_a_large_body_that_comes_too_slowly_is_told_and_its_place_comes_back(monkeypatch):
    times = iter(range(0, 10_000, int(SLOW_START_S) + 2))
    monkeypatch.setattr("service.bodies.monotonic", lambda: float(next(times)))
    places = Places(app_that_takes, lambda connection: None, places=1)

    for _ in range(2):
        assert b"too slow" == asked(places, b"x" * (2 * SMALL), CONTENT_LENGTH=str(2 * SMALL))


@pytest.mark.parametrize(
    ("received", "seconds"),
    [(0, SLOW_START_S), (LEAST_RATE, SLOW_START_S + 1), (50 * LEAST_RATE, SLOW_START_S + 50), (10**9, BODY_S)],
)
def test_what_has_come_of_a_large_body_is_what_it_may_go_on_for(received, seconds):
    assert 100 + seconds == last_moment(100.0, received)


class Line(io.BytesIO):
    """A body that comes at a rate, in bytes a second, by a clock of its own; it says nothing from a place on."""

    def __init__(self, size, rate, silent_from=None):
        super().__init__(b"x" * size)
        self.rate, self.silent_from, self.now = rate, silent_from, 1000.0

    def read(self, size=-1):
        is_silent = self.silent_from is not None and self.tell() >= self.silent_from
        part = super().read(size)
        self.now += 10_000 if is_silent else len(part) / self.rate
        return part


@pytest.mark.parametrize(
    ("size", "rate", "asked_for", "is_taken"),
    [
        (1_500_000, 10_000, LEAST_RATE, True),  # a phone at the edge of its net; 16 KiB a second refused it
        (3_000_000, 10_000, LEAST_RATE, True),
        (3_000_000, 10_000, CROWDED_RATE, False),
        (3_000_000, 20_000, CROWDED_RATE, True),
        (1_500_000, LEAST_RATE - 200, LEAST_RATE, False),
        (1_500_000, 1, LEAST_RATE, False),
        (64 * SMALL, 100_000, LEAST_RATE, False),  # nothing may come for longer than seven minutes
        (64 * SMALL, 200_000, LEAST_RATE, True),
    ],
)
def test_a_large_body_may_come_as_slowly_as_a_poor_phone_sends_unless_many_send(
    monkeypatch, size, rate, asked_for, is_taken
):
    line = Line(size, rate)
    monkeypatch.setattr("service.bodies.monotonic", lambda: line.now)
    until = []
    taken = take_in(line, 64 * SMALL, until.append, lambda: asked_for)

    assert is_taken is (taken is not None)
    assert all(1000 < one <= 1000 + BODY_S for one in until)
    if taken is not None:
        with taken:
            assert size == len(taken.read())


def test_what_came_fast_is_no_leave_to_say_nothing_afterwards(monkeypatch):
    """A MiB at once would pay for four minutes of silence."""
    line = Line(2 * SMALL, 10**7, silent_from=SMALL)
    monkeypatch.setattr("service.bodies.monotonic", lambda: line.now)
    until = []

    assert take_in(line, 64 * SMALL, until.append) is None
    assert max(until) < 1001 + SILENCE_S


def test_those_who_send_slowly_make_room_once_many_send(monkeypatch):
    """Fast enough while few send, and not any more when the rest has come."""
    rates = iter([LEAST_RATE] * 40 + [CROWDED_RATE] * 1000)
    line = Line(3_000_000, 10_000)
    monkeypatch.setattr("service.bodies.monotonic", lambda: line.now)

    assert take_in(line, 64 * SMALL, lambda _: None, lambda: next(rates)) is None
    assert 40 * STEP <= line.tell() <= 41 * STEP


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_small_body_may_come_as_slowly_too(monkeypatch, is_chunked):
    """Half a megabyte by a poor phone was cut off after thirty seconds, with no word why."""
    line, until = Line(500_000, 10_000), []
    monkeypatch.setattr("service.bodies.monotonic", lambda: line.now)
    app = Places(app_that_reads, lambda _: None, grows=lambda _, at: until.append((line.now, at)))
    how = {"HTTP_TRANSFER_ENCODING": "chunked"} if is_chunked else {"CONTENT_LENGTH": "500000"}

    assert b"x" * 500_000 == b"".join(app({"wsgi.input": line, **how}, None))
    assert 1000 + SMALL_BODY_S == until[0][1]
    assert all(now < at <= 1000 + SMALL_BODY_S + 500_000 / LEAST_RATE for now, at in until)


def test_what_came_fast_of_a_small_body_is_no_leave_to_say_nothing_either(monkeypatch):
    """A MiB but one byte at once paid for 286 seconds of one of the readers."""
    line, until = Line(SMALL, 10**7, silent_from=SMALL - STEP), []
    monkeypatch.setattr("service.bodies.monotonic", lambda: line.now)
    app = Places(app_that_reads, lambda _: None, grows=lambda _, at: until.append((line.now, at)))
    list(app({"wsgi.input": line, "CONTENT_LENGTH": str(SMALL)}, None))

    assert all(at - now <= SILENCE_S for now, at in until)
    assert any(at - now == SILENCE_S for now, at in until)


#: From how many readers on that are at it small bodies have to come faster.
CROWDED = READING // 2


@pytest.mark.parametrize(
    ("others", "size", "rate", "is_in_time"),
    [
        (CROWDED - 2, 500_000, LEAST_RATE + 1, True),
        (CROWDED - 1, 500_000, LEAST_RATE + 1, False),
        (CROWDED - 1, 500_000, 10_000, False),
        (CROWDED - 1, 500_000, CROWDED_RATE + 1, True),
        (CROWDED - 1, 30_000, LEAST_RATE + 1, True),  # what a form has, at any rate that a phone has
    ],
)
def test_small_bodies_that_come_slowly_make_room_once_many_are_read(monkeypatch, others, size, rate, is_in_time):
    line, late = Line(size, rate), []
    monkeypatch.setattr("service.bodies.monotonic", lambda: line.now)
    begun, over = threading.Semaphore(0), threading.Event()

    class Waits(io.BytesIO):
        def read(self, size=-1):
            begun.release()
            over.wait()
            return super().read(size)

    app = Places(app_that_reads, lambda _: None, grows=lambda *_: None)
    waiting = [
        threading.Thread(target=lambda: list(app({"wsgi.input": Waits(b"x"), "CONTENT_LENGTH": "1"}, None)))
        for _ in range(others)
    ]
    for one in waiting:
        one.start()
    for _ in waiting:
        begun.acquire()
    app._grows = lambda _, until: late.append(line.now >= until)
    list(app({"wsgi.input": line, "CONTENT_LENGTH": str(size)}, None))
    over.set()
    for one in waiting:
        one.join()

    assert is_in_time is not any(late)
    assert 0 == app._readers._reading


def test_of_a_large_body_no_more_is_taken_in_than_it_may_have_and_a_byte():
    told = []
    with take_in(io.BytesIO(b"x" * (3 * STEP)), 2 * STEP, told.append) as taken:
        assert 2 * STEP + 1 == len(taken.read())
    assert 3 == len(told)
    with take_in(io.BytesIO(b"broken off"), 2 * STEP, told.append) as taken:
        assert b"broken off" == taken.read()


def test_whoever_watches_is_told_until_when_more_has_to_come(pair, clock):
    ours, _ = pair
    watchman = Watchman()
    watchman.begin(ours)
    watchman.body_grows(ours, 1000.0 + SLOW_START_S)

    assert (0, 1) == (watchman.close_late(1000.0 + SLOW_START_S - 1), watchman.close_late(1000.0 + SLOW_START_S))


@pytest.fixture
def line():
    """Both ends of a connection by TCP: ours, and theirs."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        theirs = socket.create_connection(server.getsockname())
        ours, _ = server.accept()
        with ours, theirs:
            yield ours, theirs


def test_whether_somebody_still_waits_is_told_by_the_connection(line):
    ours, theirs = line
    still = serving.Waiting(ours, "HTTP/1.1")

    assert not still.has_left()
    theirs.send(b"GET")  # another request, which stays to be read
    assert not still.has_left()
    assert b"GET" == ours.recv(3)
    theirs.close()
    assert not still.has_left()  # it may only have no more to send
    assert comes_true(still.has_left)
    ours.close()
    assert still.has_left()


def test_who_sends_no_more_and_waits_has_not_left_until_the_connection_is_gone(line):
    ours, theirs = line
    still = serving.Waiting(ours, "HTTP/1.1")
    theirs.shutdown(socket.SHUT_WR)

    assert not any(still.has_left() or time.sleep(0.01) for _ in range(20))
    ours.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
    with HTTPResponse(theirs) as answer:
        answer.begin()  # what was sent to find out is passed over by any client
    assert 204 == answer.status
    theirs.close()
    ours.send(b".")
    assert comes_true(still.has_left)


def test_a_client_of_the_older_protocol_counts_as_gone_once_it_sends_no_more_and_is_sent_nothing(line):
    ours, theirs = line
    theirs.shutdown(socket.SHUT_WR)

    assert comes_true(serving.Waiting(ours, "HTTP/1.0").has_left)
    theirs.setblocking(False)
    with pytest.raises(BlockingIOError):
        theirs.recv(1)


def comes_true(what) -> bool:
    """Whether it does within two seconds."""
    return any(what() or time.sleep(0.01) for _ in range(200))


def test_a_request_can_tell_whether_whoever_sent_it_has_left():
    ours, theirs = socket.socketpair()
    told = []

    def app(environ, start_response):
        told.append(environ[serving.HAS_LEFT]())
        return [b""]

    with ours:
        for _ in range(2):
            environ = {"gunicorn.socket": ours, "SERVER_PROTOCOL": "HTTP/1.0"}
            list(serving.Places(app, lambda _: None)(environ, None))
            theirs.close()

    assert ([False, True], waiting.HAS_LEFT) == (told, serving.HAS_LEFT)
