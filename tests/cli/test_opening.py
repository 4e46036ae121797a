"""Progress is for people who wait; files and times come in or are refused."""

import sys
from collections.abc import Iterator
from io import StringIO

import pytest

from service.cli.bringing.files import paths_of
from service.cli.opening import Opening, Progress, time_given, zone_named
from service.domain.errors import Invalid
from service.served import FILE, keep_where
from service.settings import read_settings


class Terminal(StringIO):
    """Somebody is looking."""

    def isatty(self) -> bool:
        return True


def seconds(*moments: float) -> Iterator[float]:
    yield from moments


@pytest.mark.parametrize(
    ("stream", "moments", "shown"),
    [
        (Terminal(), (0.0, 0.5, 0.9), []),
        (Terminal(), (0.0, 1.5, 3.0), ["first", "second"]),
        (Terminal(), (0.0, 1.5, 1.6), ["first"]),
        (StringIO(), (0.0, 1.5, 3.0), []),
    ],
    ids=["a quick verb", "a slow verb", "not too often", "nobody is looking"],
)
def test_progress_is_shown_to_people_who_wait(
    monkeypatch: pytest.MonkeyPatch, stream: StringIO, moments: tuple[float, ...], shown: list[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    times = seconds(*moments)
    progress = Progress(monotonic=lambda: next(times))
    progress.at("first")
    progress.at("second")
    progress.done()

    assert shown == [word for word in ("first", "second") if word in stream.getvalue()]


def test_a_folder_is_its_files_sorted_without_hidden_ones(tmp_path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "deep/c.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")

    assert [str(tmp_path / name) for name in ("a.txt", "b.txt", "deep/c.txt")] == paths_of((str(tmp_path),))[0]


def test_an_empty_folder_is_refused(tmp_path) -> None:
    with pytest.raises(Invalid, match="no file"):
        paths_of((str(tmp_path),))


@pytest.mark.parametrize("name", ["Mars/Base", "../etc/passwd", "", "Europe"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(Invalid, match="Europe/Paris"):
        zone_named(name)


def test_a_time_is_read_in_the_zone_given() -> None:
    found = time_given("captured_at", "2026-01-06 12:00", zone_named("Europe/Paris"))

    assert found is not None
    assert "2026-01-06T11:00:00+00:00" == found.isoformat()


@pytest.mark.parametrize(
    ("served", "set_here", "port", "public_url"),
    [
        ({}, {}, 9000, "http://127.0.0.1:9000"),
        ({"STET_PUBLIC_URL": "https://stet.example"}, {}, 9000, "https://stet.example"),
        ({}, {"STET_PORT": "8420"}, 8420, "http://127.0.0.1:8420"),
        ({}, {"STET_PUBLIC_URL": "https://desk.example"}, 8000, "https://desk.example"),
        ({}, {"STET_HOST": "::1"}, 8000, "http://[::1]:8000"),
        ({}, {"STET_PORT": " "}, 9000, "http://127.0.0.1:9000"),
    ],
)
def test_verbs_know_where_it_was_served_last_unless_they_are_told(
    data_folder, monkeypatch, served, set_here, port, public_url
):
    data_folder.mkdir()
    keep_where(read_settings({"STET_DATA": str(data_folder), "STET_PORT": "9000", **served}))
    for name, value in set_here.items():
        monkeypatch.setenv(name, value)
    settings = Opening(None).settings

    assert (port, public_url) == (settings.port, settings.public_url)
    assert settings.user_agent.endswith(f"(+{public_url})")


def test_who_serves_is_told_by_the_environment_alone(data_folder):
    data_folder.mkdir()
    keep_where(read_settings({"STET_DATA": str(data_folder), "STET_PORT": "9000"}))

    assert 8000 == Opening(None).settings_with().port


@pytest.mark.parametrize("held", [b"", b"STET_PORT=0", b"STET_PUBLIC_URL=ftp://x", b"\xff\xfe", b"STET_DATA=/etc\n"])
def test_what_is_wrong_in_that_file_counts_for_nothing(data_folder, held):
    data_folder.mkdir()
    (data_folder / FILE).write_bytes(held)

    assert (8000, data_folder) == (Opening(None).settings.port, Opening(None).settings.data_dir)


def test_where_it_cannot_be_kept_nothing_fails(data_folder):
    keep_where(read_settings({"STET_DATA": str(data_folder)}))  # there is no such folder

    assert not data_folder.exists() and 8000 == Opening(None).settings.port
