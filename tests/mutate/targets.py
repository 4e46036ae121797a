"""What is measured: modules, the tests that must notice their faults, and how many of them.

A fault that changes nothing anybody could notice stands in EQUIVALENT with the reason; the table counts it apart.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """One part of the code, by the name the table gives it."""

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    least: float  # the share of faults that must be noticed
    most: int = 10_000  # faults tried of each module; fewer are a sample, evenly spread


TARGETS = (
    Target(
        "guard",
        ("service/domain/addresses.py", "service/domain/networks.py", "service/outbound/connections.py"),
        ("tests/domain/test_addresses.py", "tests/test_connections.py", "tests/test_outbound.py"),
        0.95,
    ),
    Target(
        "signer",
        ("service/webhooks/signature.py",),
        ("tests/webhooks/test_signature.py", "tests/delivering/test_keys.py"),
        0.95,
    ),
    Target(
        "outbox",
        ("storage/deliveries.py",),
        ("tests/storage/test_deliveries.py", "tests/test_deliver.py", "tests/delivering"),
        0.95,
    ),
    Target(
        "judgement",
        (
            "service/comparison/judgement.py",
            "service/comparison/reversal.py",
            "service/comparison/meaning/turned/matters.py",
            "service/comparison/meaning/turned/held.py",
            "service/comparison/meaning/turned/noes.py",
            "service/comparison/attribution.py",
            "service/comparison/meaning/scope/holding.py",
        ),
        ("tests/comparison", "tests/stories"),
        0.85,
        most=60,
    ),
    Target(
        "number reader",
        ("service/extraction/numerals/digits.py", "service/extraction/numerals/numbers.py"),
        ("tests/extraction/test_numbers.py",),
        0.85,
        most=100,
    ),
    Target("cadence", ("service/domain/cadence.py",), ("tests/domain/test_cadence.py",), 0.85),
    Target("retries", ("service/domain/retries.py",), ("tests/domain/test_retries.py",), 0.85),
    Target("leases", ("storage/watches.py",), ("tests/storage/test_watches.py",), 0.85),
    Target(
        "rights",
        ("service/accounts/roles.py", "service/accounts/throttle.py", "service/accounts/keys.py"),
        ("tests/accounts",),
        0.95,
    ),
)

#: Faults that cannot be noticed: module, line as it stands, what was done -> why. Read and judged one by one.
_LABEL = 'if not plain or len(label) > 63 or unicodedata.normalize("NFKC", label) != label or not label[0].isalpha():'
_TURNED = "service/comparison/meaning/turned"
_RUNGS = "if min(rungs) > 0 or max(rungs) < 0:"
EQUIVALENT: dict[tuple[str, str, str], str] = {
    ("service/domain/addresses.py", _LABEL, "Gt is GtE"): "63 letters of another script are more than 63 as punycode",
    ("service/domain/addresses.py", _LABEL, "64 in its place"): "so are 64",
    (
        "service/outbound/connections.py",
        "connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)",
        "2 in its place",
    ): "the system takes any number but 0 for on",
    (
        "storage/watches.py",
        "between = min(step, longest / max(1, len(rows)))",
        "2 in its place",
    ): "one row alone is at place 0, whatever is between two",
    (
        f"{_TURNED}/held.py",
        "return bool(held[0]) and held[0] == held[1]",
        "1 in its place",
    ): "the two are equal where it counts",
    (f"{_TURNED}/matters.py", _RUNGS, "Gt is GtE"): "no word stands on rung 0",
    (f"{_TURNED}/matters.py", _RUNGS, "Lt is LtE"): "no word stands on rung 0",
}
