"""A letter to one address, by the mail server that the operator named: the same deadline and TLS rules as any request.

The server is the operator's word, so it may lie on this machine; who gets the letter is the subscription's.
Refuses: a letter in clear to a server elsewhere; a name that breaks out of its header.
"""

import smtplib
import socket
import ssl
from collections.abc import Callable
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from ipaddress import ip_address

from service.domain.deliveries import Fault
from service.outbound.answers import Answer, Failure
from service.outbound.connections import CONNECT_SECONDS, SILENCE_SECONDS
from service.outbound.deadline import Deadline
from service.settings import MailServer

#: A letter takes no longer than this, whatever the server does.
TOTAL = timedelta(seconds=20)

#: As an SMTP server says that it took the letter, and what we say for "no".
TAKEN = 250


def post_letter(
    server: MailServer,
    sender: str,
    to: str,
    subject: str,
    text: str,
    id: str,
    now: datetime,
    tls: Callable[[], ssl.SSLContext],
) -> Answer | Failure:
    """What the server said to the letter: its SMTP status (250 when it took it), or why there was no answer."""
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = sender, to, subject
    letter["Date"], letter["Message-ID"] = format_datetime(now), f"<{id}@{sender.rpartition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office comes back
    letter.set_content(text)
    with Deadline(TOTAL) as deadline:
        try:
            with _Watched(server, deadline, tls) as client:
                client.send_message(letter)
        except smtplib.SMTPRecipientsRefused as error:
            [(status, said), *_] = error.recipients.values()
            return _said(status, said, deadline)
        except smtplib.SMTPResponseException as error:
            return _said(error.smtp_code, error.smtp_error, deadline)
        except (ssl.SSLError, smtplib.SMTPNotSupportedError):
            return _failed(Fault.TLS_FAILED, "The mail server offers no TLS that proves who it is.", deadline)
        except TimeoutError:
            return _failed(Fault.TIMED_OUT, "The mail server took too long to answer.", deadline)
        except (OSError, smtplib.SMTPException, ValueError):
            if deadline.expired:
                return _failed(Fault.TIMED_OUT, "The mail server took too long to answer.", deadline)
            return _failed(Fault.UNREACHABLE, "The mail server could not be reached, or broke off.", deadline)
        if deadline.expired:
            return _failed(Fault.TIMED_OUT, "The mail server took too long to answer.", deadline)
        return _said(TAKEN, b"", deadline)


class _Watched(smtplib.SMTP):
    """A client whose socket the deadline can end."""

    def __init__(self, server: MailServer, deadline: Deadline, tls: Callable[[], ssl.SSLContext]) -> None:
        self._deadline, self._tls, self._server = deadline, tls, server
        super().__init__(timeout=deadline.left(SILENCE_SECONDS))
        self._host = server.host  # type: ignore[misc,unused-ignore]  # what TLS is checked against
        try:
            self._shake_hands()
        except BaseException:
            self.close()
            raise

    def _shake_hands(self) -> None:
        self.connect(self._server.host, self._server.port)
        self.ehlo()
        if not self._server.is_wrapped and not _is_here(self.sock):
            self.starttls(context=self._tls())
            self.ehlo()
        if self._server.user:
            self.login(self._server.user, self._server.password)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        opened = socket.create_connection((host, port), self._deadline.left(CONNECT_SECONDS))
        opened.settimeout(timeout)
        self._deadline.watch(opened)
        return self._tls().wrap_socket(opened, server_hostname=host) if self._server.is_wrapped else opened


def _is_here(opened: socket.socket | None) -> bool:
    """Whether the server is on this machine, where nobody listens in."""
    return opened is not None and ip_address(opened.getpeername()[0]).is_loopback


def _said(status: int, said: bytes | str, deadline: Deadline) -> Answer:
    body = said if isinstance(said, bytes) else said.encode()
    return Answer(status=status, headers=(), body=body, url="", truncated=False, duration=deadline.elapsed)


def _failed(fault: Fault, note: str, deadline: Deadline) -> Failure:
    return Failure(fault=fault, note=note, duration=deadline.elapsed)
