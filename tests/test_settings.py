"""Settings: defaults that run on one machine, and one plain sentence for what cannot be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.errors import Invalid, Refused
from service.settings import read_settings


def test_an_empty_environment_gives_a_service_for_this_machine_only() -> None:
    settings = read_settings({})

    assert (Path("var"), Path("var/stet.sqlite3")) == (settings.data_dir, settings.database)
    assert ("127.0.0.1", 8000) == (settings.host, settings.port)
    assert "http://127.0.0.1:8000" == settings.public_url
    assert () == settings.private_networks
    assert settings.scheduler


def test_every_setting_can_be_set() -> None:
    settings = read_settings(
        {
            "STET_DATA": "/srv/stet",
            "STET_DATABASE": "/srv/fast/stet.db",
            "STET_HOST": "::1",
            "STET_PORT": "9000",
            "STET_PUBLIC_URL": "https://stet.example.org/",
            "STET_ALLOW_NETWORKS": "10.1.0.0/16, fd00::/8 127.0.0.1:8080",
            "STET_SCHEDULER": "off",
        }
    )

    assert (Path("/srv/stet"), Path("/srv/fast/stet.db")) == (settings.data_dir, settings.database)
    assert ("::1", 9000, "https://stet.example.org") == (settings.host, settings.port, settings.public_url)
    assert (("10.1.0.0/16", "fd00::/8", "127.0.0.1/32:8080"), False) == (settings.private_networks, settings.scheduler)
    assert settings.user_agent.startswith("Stet/")
    assert settings.user_agent.endswith(" (+https://stet.example.org)")


def test_the_database_stands_in_the_data_folder_and_a_blank_value_is_no_value() -> None:
    settings = read_settings({"STET_DATA": "/srv/stet", "STET_PORT": " "})

    assert (Path("/srv/stet/stet.sqlite3"), 8000) == (settings.database, settings.port)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::"])
def test_listening_for_others_is_refused_without_accounts(host: str) -> None:
    """B4."""
    for accounts in ("auto", "off"):
        with pytest.raises(Refused, match="set STET_ACCOUNTS=on"):
            read_settings({"STET_HOST": host, "STET_ACCOUNTS": accounts})
    with pytest.raises(Refused, match="set STET_ACCOUNTS=on"):
        replace(read_settings({}), host=host)
    assert host == read_settings({"STET_HOST": host, "STET_ACCOUNTS": "on"}).host


@pytest.mark.parametrize(
    ("environment", "is_for_others"),
    [
        ({}, False),
        ({"STET_HOST": "::1"}, False),
        ({"STET_PUBLIC_URL": "http://localhost:9000"}, False),
        ({"STET_PUBLIC_URL": "https://stet.example.org"}, True),
        ({"STET_HOST": "0.0.0.0", "STET_ACCOUNTS": "on"}, True),
    ],
)
def test_a_public_address_says_that_others_are_meant_to_reach_it(environment: dict[str, str], is_for_others) -> None:
    assert is_for_others is read_settings(environment).is_for_others


@pytest.mark.parametrize(
    ("name", "value", "accepted"),
    [
        ("STET_HOST", "example.com", "127.0.0.1, ::1 or localhost"),
        ("STET_PORT", "http", "1 to 65535"),
        ("STET_PORT", "0", "1 to 65535"),
        ("STET_PORT", "9" * 5000, "1 to 65535"),
        ("STET_PORT", "８０００", "1 to 65535"),
        ("STET_PUBLIC_URL", "stet.example.org", "https://stet.example.org"),
        ("STET_PUBLIC_URL", "https://stet.example.org/?a", "https://stet.example.org"),
        ("STET_PUBLIC_URL", "https://stet.example.org/\r\nX: y", "https://stet.example.org"),
        ("STET_ALLOW_NETWORKS", "10.1.0.1/16", "10.1.0.0/16"),
        ("STET_ALLOW_NETWORKS", "10.1.0.0/16:http", "one port from 1 to 65535"),
        ("STET_ALLOW_NETWORKS", "10.1.0.0/16, fd00::/8:70000", "one port from 1 to 65535"),
        ("STET_SCHEDULER", "maybe", "on or off"),
        ("STET_ACCOUNTS", "maybe", "auto, on or off"),
        ("STET_PROXIES", "10.1.0.1/16", "10.1.0.0/16"),
    ],
)
def test_a_value_that_cannot_be_read_is_named_with_what_would_be_accepted(name: str, value: str, accepted: str) -> None:
    with pytest.raises(Invalid, match=accepted) as refusal:
        read_settings({name: value})

    assert refusal.value.message.startswith(name)
