"""What is installed is what was pinned, by the hashes of its files."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import audit
from tests.rules.tree import ROOT

#: The pins that people keep, and what `make lock` makes of them.
PAIRS = [("requirements.txt", "requirements.lock"), ("requirements-dev.txt", "requirements-dev.lock")]

LOCKED = re.compile(r"^([\w.-]+)==(\S+)(?: ;[^\\]*)? ?\\$", re.M)


def pins(path: Path) -> dict[str, str]:
    """Name and version of every line, those of the files it names included."""
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("-r "):
            found |= pins(path.with_name(line[3:].strip()))
        elif line:
            name, _, version = line.partition(" ;")[0].partition("==")
            found[re.sub(r"[-_.]+", "-", name.strip()).lower()] = version.strip()
    return found


@pytest.mark.parametrize(("kept", "made"), PAIRS)
def test_the_hashes_are_of_what_is_pinned(kept, made):
    locked = dict(LOCKED.findall((ROOT / made).read_text(encoding="utf-8")))
    pinned = pins(ROOT / kept)
    other = {name for name in pinned.keys() | locked.keys() if pinned.get(name) != locked.get(name)}

    assert other == set(), f"{', '.join(sorted(other))}: run `make lock` after a pin was changed"


@pytest.mark.parametrize("made", [made for _, made in PAIRS])
def test_every_library_has_the_hashes_of_its_files(made):
    blocks = (ROOT / made).read_text(encoding="utf-8").split("\n")
    names = [line for line in blocks if "==" in line]

    assert 40 < len(names)
    assert all(
        re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in blocks if line and "==" not in line
    )
    assert all(line.endswith("\\") for line in names)


def test_what_make_installs_is_held_to_the_hashes():
    recipes = re.findall(
        r"pip install .* -r (requirements(?:-dev)?\.\w+)", (ROOT / "Makefile").read_text(encoding="utf-8")
    )

    assert {"requirements.lock", "requirements-dev.lock"} == set(recipes)


@pytest.mark.parametrize(
    ("advisories", "unknown", "newest", "status"),
    [
        ({}, set(), {}, 0),
        ({"flask": ["GHSA-1"]}, set(), {}, 1),
        ({}, {"flask"}, {"version": "3.1.3"}, 0),  # what pip-audit could not ask for is asked for by name
        ({}, {"flask"}, {"version": "3.1.3", "vulnerabilities": [{"id": "GHSA-2"}]}, 1),
        ({}, {"flask"}, {"version": "3.2.0"}, 2),  # of another release nothing is told
        ({}, {"flask"}, None, 2),
    ],
)
def test_the_audit_passes_only_when_every_pin_was_looked_up(
    monkeypatch, tmp_path, capsys, advisories, unknown, newest, status
):
    lock = tmp_path / "requirements.lock"
    lock.write_text("flask==3.1.3 \\\n    --hash=sha256:00\n")
    told = newest and {"info": {"version": newest["version"]}, "vulnerabilities": newest.get("vulnerabilities", [])}

    class Registry:
        status = 200 if newest else 404

        def __init__(self, *_, **__): ...

        def request(self, *_, **__): ...

        def getresponse(self):
            return self

        def read(self):
            return json.dumps(told).encode()

        def close(self): ...

    monkeypatch.setattr(audit, "by_pip_audit", lambda _: (dict(advisories), unknown))
    monkeypatch.setattr("http.client.HTTPSConnection", Registry)

    assert status == audit.main([str(lock)])
    said = capsys.readouterr().out
    assert (status == 1) == ("1 of those looked up has an advisory" in said)
    assert (status == 2) == ("Of the other 1 nothing is known. That is no finding" in said)


@pytest.mark.parametrize(("printed", "said"), [("", "no route to host"), ("Traceback", "no route to host")])
def test_an_audit_that_nobody_answers_says_so_and_is_no_finding(monkeypatch, tmp_path, capsys, printed, said):
    lock = tmp_path / "requirements.lock"
    lock.write_text("flask==3.1.3 \\\n    --hash=sha256:00\n")
    done = subprocess.CompletedProcess([], 1, stdout=printed, stderr=said)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: done)

    assert 2 == audit.main([str(lock)])
    told = capsys.readouterr().out
    assert told.startswith("Nothing was looked up") and said in told and "None" not in told
    assert "run `make audit` there" in told


def test_an_audit_without_a_network_says_what_to_do_and_is_no_finding(tmp_path):
    """make itself, with an index that nobody answers for."""
    beside = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": ""}
    for name in ("Makefile", "requirements-audit.txt", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "audit.py", tmp_path / "tests")
    set_apart = {"PIP_CONFIG_FILE": os.devnull, "no_proxy": "*", "PIP_CONSTRAINT": ""}
    done = subprocess.run(
        ["make", "-C", tmp_path, "audit", f"PYTHON={sys.executable}"],
        env={**os.environ, **beside, **set_apart},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (2, 0) == (done.returncode, done.stdout.count("Traceback"))
    assert "Nothing was looked up: pip-audit could not be installed.\nERROR: No matching distribution" in done.stdout
    assert "says nothing about the libraries" in done.stdout and "copy this folder" in done.stdout
