"""E-mail and apprise: what arrives at a real server on this machine, and what never leaves it."""

import email
import json
import socket
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from service.deliver import deliver_due
from service.domain.deliveries import DeliveryState, Shape
from service.domain.errors import Invalid, Refused
from service.outbound import Answer, Failure, Outbound
from service.outbound.channels import mail
from service.settings import read_settings
from service.web.parse_webhooks import endpoint_of
from service.webhooks.fanout import trial_delivery
from storage import Store, deliveries
from tests.builders import NOON
from tests.fakes import FrozenClock
from tests.loopback import Loopback, reply
from tests.storage.stored import a_subscription


class MailServer:
    """A mail server of a few lines: takes one letter a connection, or says no in the way it is told."""

    def __init__(self, to_recipient: bytes = b"250 ok", is_silent: bool = False) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.letters: list[bytes] = []
        self.said: list[bytes] = []
        self._to_recipient, self._is_silent = to_recipient, is_silent

    def __enter__(self):
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def _serve(self) -> None:
        try:
            while True:
                connection, _ = self._listener.accept()
                self._converse(connection)
        except OSError:
            return

    def _converse(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as lines:
            if self._is_silent:
                lines.readline()
                return
            connection.sendall(b"220 here\r\n")
            for line in lines:
                self.said.append(line)
                verb = line.upper()
                if verb.startswith(b"DATA"):
                    connection.sendall(b"354 go on\r\n")
                    letter = b""
                    while (piece := lines.readline()) not in (b".\r\n", b""):
                        letter += piece
                    self.letters.append(letter)
                    connection.sendall(b"250 taken\r\n")
                elif verb.startswith(b"RCPT"):
                    connection.sendall(self._to_recipient + b"\r\n")
                elif verb.startswith(b"QUIT"):
                    connection.sendall(b"221 bye\r\n")
                    return
                else:
                    connection.sendall(b"250 ok\r\n")


@pytest.fixture
def store():
    with Store(":memory:") as store:
        yield store


def a_letter(store: Store, port: int):
    """A test message to a mailbox, sent once."""
    settings = read_settings({"STET_MAIL": f"smtp://127.0.0.1:{port}", "STET_MAIL_FROM": "stet@example.org"})
    subscription = a_subscription(url="mailto:desk@example.org", shape=Shape.MAIL)
    deliveries.save_subscription(store, subscription)
    deliveries.save_delivery(store, trial_delivery(subscription, NOON))
    return deliver_due(store, Outbound(settings), FrozenClock(NOON))


def test_a_letter_arrives_with_the_id_of_its_message(store):
    with MailServer() as server:
        sent = a_letter(store, server.port)

    letter = email.message_from_bytes(server.letters[0])
    assert DeliveryState.DELIVERED is sent.state and 1 == len(server.letters)
    assert ("stet@example.org", "desk@example.org", "A test from Stet") == (
        letter["From"],
        letter["To"],
        letter["Subject"],
    )
    assert f"<{sent.id}@example.org>" == letter["Message-ID"] and "auto-generated" == letter["Auto-Submitted"]
    assert "Messages arrive here." in letter.get_payload()
    assert "text/plain" == letter.get_content_type() and not letter.is_multipart()  # whatever a text holds, it is text
    [attempt] = deliveries.list_attempts(store, sent.id)
    assert 250 == attempt.status


@pytest.mark.parametrize("said", [b"550 no such mailbox", b"451 later"])
def test_a_letter_that_is_not_taken_is_tried_again_with_the_servers_words_kept(store, said):
    with MailServer(to_recipient=said) as server:
        sent = a_letter(store, server.port)

    [attempt] = deliveries.list_attempts(store, sent.id)
    assert (
        DeliveryState.PENDING is sent.state and int(said[:3]) == attempt.status and said[4:].decode() in attempt.reply
    )


def test_a_mail_server_that_says_nothing_is_left_at_the_deadline(store, monkeypatch):
    monkeypatch.setattr(mail, "TOTAL", timedelta(seconds=0.2))
    with MailServer(is_silent=True) as server:
        sent = a_letter(store, server.port)

    [attempt] = deliveries.list_attempts(store, sent.id)
    assert "timed out" == attempt.fault


def test_a_letter_in_clear_is_handed_to_this_machine_alone(store, monkeypatch):
    monkeypatch.setattr(mail, "_is_here", lambda _: False)
    with MailServer() as server:
        sent = a_letter(store, server.port)

    [attempt] = deliveries.list_attempts(store, sent.id)
    assert ("tls failed", []) == (attempt.fault, server.letters)


def test_without_a_mail_server_no_mailbox_is_subscribed():
    with pytest.raises(Refused, match="STET_MAIL"):
        endpoint_of("desk@example.org", Shape.MAIL, read_settings({}), ())
    with_mail = read_settings({"STET_MAIL": "smtp://127.0.0.1"})
    assert "mailto:desk@example.org" == endpoint_of("desk@example.org", Shape.MAIL, with_mail, ())
    for bad in ("desk", "a@b\r\nBcc: c@d", "a@b, c@d", "", "<a@b>"):
        with pytest.raises(Invalid):
            endpoint_of(bad, Shape.MAIL, with_mail, ())


@pytest.mark.parametrize("value", ["mail.example.org", "http://x", "smtp://", "smtp://x:y", "smtp://u:secret@"])
def test_a_mail_server_that_cannot_be_read_is_refused_without_repeating_its_password(value):
    with pytest.raises(Invalid) as error:
        read_settings({"STET_MAIL": value})

    assert "secret" not in error.value.message


def test_a_password_is_not_in_what_settings_print():
    settings = read_settings({"STET_MAIL": "smtps://u:pass%40word@h", "STET_APPRISE": "desk=json://token@h"})

    assert ("pass@word", 465, True) == (settings.mail.password, settings.mail.port, settings.mail.is_wrapped)
    assert "pass@word" not in repr(settings) and "token" not in repr(settings)


@pytest.mark.filterwarnings("ignore:.imghdr. is deprecated")
def test_apprise_sends_to_what_the_operator_named(store):
    with Loopback(reply(b"ok")) as server:
        settings = read_settings({"STET_APPRISE": f"desk=json://127.0.0.1:{server.port}/in"})
        url = endpoint_of("desk", Shape.APPRISE, settings, ())
        subscription = a_subscription(url=url, shape=Shape.APPRISE)
        deliveries.save_subscription(store, subscription)
        deliveries.save_delivery(store, trial_delivery(subscription, NOON))
        sent = deliver_due(store, Outbound(settings), FrozenClock(NOON))

    assert DeliveryState.DELIVERED is sent.state
    told = json.loads(server.requests[0].split(b"\r\n\r\n", 1)[1])
    assert "A test from Stet" == told["title"] and "Messages arrive here." in told["message"]


def test_apprise_is_never_given_an_address_by_a_person():
    settings = read_settings({"STET_APPRISE": "desk=json://127.0.0.1:9/in"})

    with pytest.raises(Invalid, match="the names are desk"):
        endpoint_of("json://169.254.169.254/", Shape.APPRISE, settings, ())
    with pytest.raises(Refused, match="STET_APPRISE"):
        endpoint_of("desk", Shape.APPRISE, read_settings({}), ())
    assert isinstance(Outbound(settings).notify("nobody", "t", "b"), Failure)


def test_without_the_extra_apprise_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "apprise", None)
    settings = read_settings({"STET_APPRISE": "desk=json://127.0.0.1:9/in"})

    answer = Outbound(settings).notify("desk", "t", "b")

    assert not isinstance(answer, Answer) and "make extra" in answer.note


def test_an_attempt_without_a_mail_server_says_so(store):
    assert "STET_MAIL" in Outbound(read_settings({})).mail("a@b", "s", "t", "evt_1", NOON).note
    assert replace(read_settings({}), mail=None).mail is None
