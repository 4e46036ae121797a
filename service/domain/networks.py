"""Which networks are the public internet, and which others an operator opens, on all ports or on one.

An explicit list of special ranges, because a library's "is private" moves between versions and misses twelve of them.
IPv6 only inside 2000::/3. Refuses: reading addresses (addresses.py), looking names up, connecting (outbound).

Sources: the IANA special-purpose registries for IPv4 and IPv6.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address

#: The greatest number a port can have.
LAST_PORT = 65_535

#: IPv4 ranges that are not the public internet, each with what it is.
SPECIAL_IPV4 = tuple(
    IPv4Network(line.split()[0])
    for line in """
    0.0.0.0/8          this network
    10.0.0.0/8         private
    100.64.0.0/10      shared by carriers
    127.0.0.0/8        this machine
    168.63.129.16/32   a cloud's host service on a public address
    169.254.0.0/16     link-local, and clouds' metadata
    172.16.0.0/12      private
    192.0.0.0/24       protocol assignments
    192.0.2.0/24       documentation
    192.88.99.0/24     6to4 relays, deprecated
    192.168.0.0/16     private
    198.18.0.0/15      benchmarking
    198.51.100.0/24    documentation
    203.0.113.0/24     documentation
    224.0.0.0/4        multicast
    240.0.0.0/4        reserved, and broadcast
    """.strip().splitlines()
)

#: The only part of IPv6 that is public, and what inside it is not.
PUBLIC_IPV6 = IPv6Network("2000::/3")
SPECIAL_IPV6 = tuple(
    IPv6Network(line.split()[0])
    for line in """
    2001::/23          protocol assignments: Teredo, benchmarking, ORCHID
    2001:db8::/32      documentation
    2002::/16          6to4, which carries an IPv4 address
    2620:4f:8000::/48  AS112
    3fff::/20          documentation
    """.strip().splitlines()
)

#: An opening as it is written: in brackets, or up to the length of its prefix, or a dotted quad; then maybe a port.
_OPENING = re.compile(r"(?:\[([^\[\]]+)\]|([^\[\]]+/[0-9]{1,3}|[0-9.]+))(?::([1-9][0-9]{0,4}))?")


@dataclass(frozen=True, slots=True)
class Opening:
    """A network that may be connected to although it is not public."""

    network: Network
    port: int | None = None  # None for every port

    def __str__(self) -> str:
        """As an operator writes it: "10.1.0.0/16", "10.1.0.0/16:8080", "[fd00::/8]:8080"."""
        if self.port is None:
            return str(self.network)
        network = f"[{self.network}]" if self.network.version == 6 else str(self.network)
        return f"{network}:{self.port}"

    def lets_through(self, port: int) -> bool:
        """Whether the port is open."""
        return self.port in (None, port)

    def holds(self, address: Address, port: int) -> bool:
        """Whether the address on this port may be connected to."""
        return self.lets_through(port) and address in self.network


def is_public(address: Address) -> bool:
    """Whether the address is on the public internet, by the lists above."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in SPECIAL_IPV4)
    return (
        address.scope_id is None and address in PUBLIC_IPV6 and not any(address in network for network in SPECIAL_IPV6)
    )


def address_of(value: str) -> Address | None:
    """The number that a text writes, None when it writes none."""
    try:
        return ip_address(value)
    except ValueError:
        return None


def parse_networks(value: str) -> tuple[Network, ...]:
    """Networks from a list separated by commas or spaces: "10.1.0.0/16, fd00::/8". Raises ValueError: the bad part."""
    return tuple(_network(part, part) for part in _parts(value))


def parse_openings(value: str | Sequence[str]) -> tuple[Opening, ...]:
    """Likewise, each maybe with a port after a colon: "10.1.0.0/16:8080", "fd00::/8:8080", "[fd00::1]:8080".

    Of a single IPv6 address without brackets the end is no port: "fd00::1:8080" is that address, on every port.

    >>> [str(one) for one in parse_openings("10.1.0.0/16:8080 fd00::/8:9000, [fd00::1], 127.0.0.1:80")]
    ['10.1.0.0/16:8080', '[fd00::/8]:9000', 'fd00::1/128', '127.0.0.1/32:80']
    """
    return tuple(map(_opening, _parts(value if isinstance(value, str) else ",".join(value))))


def _opening(part: str) -> Opening:
    written = _OPENING.fullmatch(part)
    if written is None:
        return Opening(_network(part, part))
    if written[3] and int(written[3]) > LAST_PORT:
        raise ValueError(part)
    return Opening(_network(written[1] or written[2], part), int(written[3]) if written[3] else None)


def _network(value: str, part: str) -> Network:
    try:
        return ip_network(value)
    except ValueError:
        raise ValueError(part) from None


def _parts(value: str) -> list[str]:
    return [part for part in re.split(r"[,\s]+", value.strip()) if part]
