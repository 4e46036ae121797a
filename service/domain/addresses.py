"""Which addresses Stet will connect to, as written and as looked up.

One strict reading of an address, so that what was checked is what is used.
Refuses: which networks are public (networks.py), looking names up, connecting (see outbound).

Sources: RFC 3986 for the shape; RFC 5891 for names in other scripts.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import quote, urljoin

from service.domain.deliveries import Fault
from service.domain.errors import Invalid, Refused
from service.domain.networks import LAST_PORT, Opening, address_of, is_public

#: Longest address accepted, in code points. Browsers and servers stop near here.
LONGEST_ADDRESS = 8_192

#: Longest host name, in ASCII characters (RFC 1035, 2.3.4).
LONGEST_HOST = 253

#: Where web servers are; every other port belongs to some other kind of service.
PORTS = (80, 443, 8080, 8443)

#: Ends of names that only mean something inside a network.
LOCAL_ENDS = ("home.arpa", "internal", "local", "localdomain", "localhost")

#: Kinds of character that may stand nowhere in an address: controls, invisible format characters, surrogates, spaces.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})

ACCEPTED = "an address starts with http:// or https://, names a public host, and holds no user name, space or backslash"
NOT_PUBLIC = "The address is not on the public internet."

#: Which process refused it, and which setting of which process would allow it: each has its own.
SERVER = (
    "The server refuses it: it connects to private networks only where STET_ALLOW_NETWORKS named them at its start."
)
COMMAND = (
    "The command refuses it: it connects to private networks only where STET_ALLOW_NETWORKS of its own shell names "
    "them. The server goes by what it was started with."
)

_SHAPE = re.compile(r"(https?)://([^/?#]+)([^?#]*)(\?[^#]*)?(?:#.*)?", re.IGNORECASE | re.DOTALL)
_AUTHORITY = re.compile(r"(?:\[([0-9a-f:.]{2,45})\]|([^\[\]:@%]+))(?::([1-9][0-9]{0,4}))?", re.IGNORECASE)
_QUAD = re.compile(r"(?:(?:0|[1-9][0-9]{0,2})\.){3}(?:0|[1-9][0-9]{0,2})")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address read: what to look up, where to connect and what to ask for, all ASCII."""

    scheme: str  # "http" or "https"
    host: str  # lower case, no trailing dot; an IPv6 address without brackets
    port: int
    path: str  # with the query, percent-encoded, starts with "/"
    literal: bool  # the host is a number, so nothing is looked up
    local: bool  # the name only means something inside a network

    @property
    def authority(self) -> str:
        """Host and port as they stand in an address; the scheme's own port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == {"http": 80, "https": 443}[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address, without fragment."""
        return self.origin + self.path


@dataclass(frozen=True, slots=True)
class Objection:
    """Why Stet will not connect: a fault, and plain words that tell nothing about any network."""

    fault: Fault
    note: str


def read_address(url: str, allowed: Sequence[Opening] = (), by: str = SERVER) -> Target | Objection:
    """The address as a target, or what speaks against it before anything is looked up.

    allowed: networks the operator lets Stet connect to although they are not public, on any port or on the one named.
    by: which process asks, SERVER or COMMAND.
    """
    if len(url) > LONGEST_ADDRESS:
        return _bad(f"it is longer than {LONGEST_ADDRESS:,} characters")
    if any(unicodedata.category(c) in UNSEEN for c in url) or "\\" in url:
        return _bad("it holds a space, a backslash or a character that cannot be seen")
    shape = _SHAPE.fullmatch(url)
    authority = _AUTHORITY.fullmatch(shape[2]) if shape else None
    if shape is None or authority is None:
        return _bad("it cannot be read as one")
    scheme, number, name = shape[1].lower(), authority[1], authority[2]
    host = _number_in_brackets(number) if number else ascii_host(name)
    port = int(authority[3] or {"http": 80, "https": 443}[scheme])
    if not host or port > LAST_PORT:
        return _bad("its host or its port cannot be read")
    literal = bool(number) or bool(_QUAD.fullmatch(host))
    path = quote((shape[3] or "/") + (shape[4] or ""), safe="%/:@!$&'()*+,;=?~-._[]|")
    target = Target(
        scheme=scheme, host=host, port=port, path=path, literal=literal, local=not literal and _is_local(host)
    )
    if literal:
        return judge_answers(target, (host,), allowed, by) or target
    is_open = any(opening.lets_through(port) for opening in allowed)
    if target.local and not is_open:
        return Objection(Fault.PRIVATE_ADDRESS, f"{NOT_PUBLIC} {by}")
    if port not in PORTS and not is_open:
        return _wrong_port(port)
    return target


def given_address(field: str, url: str) -> str:
    """The address somebody gave of a page, tidy; "" for none. Nothing is looked up. Raises Invalid, naming the field.

    >>> given_address("address", "HTTPS://Example.org/News#top"), given_address("address", "")
    ('https://example.org/News', '')
    """
    if len(url) > LONGEST_ADDRESS:
        raise Invalid(field, url, f"it is longer than {LONGEST_ADDRESS:,} characters")
    is_web = url.lower().startswith(("http://", "https://")) and url.partition("://")[2].strip("/") != ""
    if url and (not is_web or any(c.isspace() or not c.isprintable() for c in url)):
        raise Invalid(field, url, "a full address that begins with https:// or http:// is accepted")
    refuse_user(field, url)
    return tidy_address(url)


def refuse_user(field: str, url: str) -> None:
    """Raises Invalid where an address names a user or a password (RFC 3986, 3.2.1): every reader would see it."""
    if "@" in re.split(r"[/?#\\]", url.partition("://")[2], maxsplit=1)[0]:
        hidden = re.sub(r"//[^/?#\\]*@", "//…@", url)
        raise Invalid(field, hidden, "it names a user or a password, which every reader would see: leave them out")


def tidy_address(url: str) -> str:
    """The address with scheme and host in lower case and without the scheme's own port or a fragment (RFC 3986, 6.2).

    Two ways to write one address are the same afterwards. What cannot be read stays as it is.

    >>> tidy_address("HTTPS://Example.org:443/News#top")
    'https://example.org/News'
    """
    shape = _SHAPE.fullmatch(url)
    if shape is None or any(c in shape[2] for c in "@\\"):
        return url.partition("#")[0]
    scheme, authority = shape[1].lower(), shape[2].lower()
    authority = authority.removesuffix({"http": ":80", "https": ":443"}[scheme])
    return f"{scheme}://{authority}{shape[3] or '/'}{shape[4] or ''}"


def judge_answers(
    target: Target, answers: Iterable[str], allowed: Sequence[Opening] = (), by: str = SERVER
) -> Objection | None:
    """What speaks against connecting to any of these looked-up addresses; None when all are fine.

    One bad answer among good ones is enough: whoever controls the name controls which is tried first.
    """
    looked_up = tuple(answers)
    if not looked_up:
        return Objection(Fault.LOOKUP_FAILED, "The name of the address is not known.")
    for answer in looked_up:
        address = address_of(answer)
        if address is not None and any(opening.holds(address, target.port) for opening in allowed):
            continue
        if address is None or target.local or not is_public(address):
            return Objection(Fault.PRIVATE_ADDRESS, f"{NOT_PUBLIC} {by}")
        if target.port not in PORTS:
            return _wrong_port(target.port)
    return None


def follow_location(base: Target, location: str) -> str | Objection:
    """The address a redirect leads to, to be read like any other; an objection when it names none.

    Only a plain path is joined to the base. Anything with a scheme stands for itself: a
    forgiving join reads "http:127.0.0.1" as a path where another reader sees a host.
    """
    if not location or "\\" in location or any(unicodedata.category(c) in UNSEEN for c in location):
        return Objection(Fault.BROKEN_ANSWER, "The page sent us on to an address that cannot be read.")
    if _SCHEME.match(location):
        return location
    if location.startswith("//"):
        return f"{base.scheme}:{location}"
    return urljoin(base.url, location)


def refuse_address(url: str, allowed: Sequence[Opening] = (), by: str = SERVER) -> None:
    """Nothing, when the address may be tried. Raises Invalid when it cannot be read, Refused when it is private.

    A name is not looked up here: that happens, and is checked, at every connection.
    """
    found = read_address(url, allowed, by)
    if isinstance(found, Target):
        return
    if found.fault is Fault.PRIVATE_ADDRESS:
        raise Refused(found.note, "address")
    raise Invalid("address", url, ACCEPTED)


def _bad(why: str) -> Objection:
    return Objection(Fault.BAD_ADDRESS, f"The address cannot be used: {why}.")


def _wrong_port(port: int) -> Objection:
    ports = ", ".join(str(known) for known in PORTS)
    return _bad(f"it names port {port}, and web pages are read from ports {ports}")


def _number_in_brackets(value: str) -> str:
    """An IPv6 address in its one canonical form, "" when it is none."""
    address = address_of(value)
    return address.compressed if isinstance(address, IPv6Address) else ""


def ascii_host(name: str) -> str:
    """A host as ASCII, in lower case, "" when it is neither a canonical dotted quad nor a name.

    A name whose last part does not start with a letter is a number in disguise (127.1,
    0x7f.1, 2130706433): libraries turn these into addresses, so they are never looked up.
    """
    labels = [_label(label) for label in name.removesuffix(".").lower().split(".")]
    host = ".".join(labels)
    if not all(labels) or len(host) > LONGEST_HOST:
        return ""
    if _QUAD.fullmatch(host):
        return host if address_of(host) else ""
    return host if labels[-1][0].isalpha() else ""


def _label(label: str) -> str:
    """One part of a host name as ASCII, "" when it is none.

    Other scripts become punycode as they stand. A character that Unicode counts as a form of another
    (full-width, circled) is refused rather than mapped, so that no two readers can disagree.
    """
    if not label.isascii():
        plain = all(c == "-" or unicodedata.category(c)[0] in "LM" or unicodedata.category(c) == "Nd" for c in label)
        if not plain or len(label) > 63 or unicodedata.normalize("NFKC", label) != label or not label[0].isalpha():
            return ""
        label = "xn--" + label.encode("punycode").decode("ascii")
    return label if _LABEL.fullmatch(label) else ""


def _is_local(host: str) -> bool:
    return "." not in host or any(host == end or host.endswith("." + end) for end in LOCAL_ENDS)
