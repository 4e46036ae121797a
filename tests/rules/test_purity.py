"""Pure rooms are pure: no clock, chance, file, environment, log, process or socket.

A pure function that wants to say something returns it.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.tree import PURE_ROOMS, Module, modules

#: Modules of Python that reach out of a function.
IMPURE_MODULES = frozenset(
    """
    asyncio concurrent ctypes fcntl ftplib getpass glob http logging multiprocessing os pathlib pickle random resource
    secrets select shelve shutil signal smtplib socket sqlite3 subprocess sys tempfile threading time urllib.request
    uuid warnings
    """.split()
)

#: Functions that reach out, by the name they are called by.
IMPURE_CALLS = frozenset({"breakpoint", "exec", "eval", "input", "open", "print", "__import__"})

#: Methods that read a clock or a file, whatever they are called on.
IMPURE_METHODS = frozenset({"now", "utcnow", "today", "read_text", "read_bytes", "write_text", "write_bytes"})

#: Why the page's child process may reach out.
IN_A_CHILD = "starts the child process in which hostile pages are parsed, and limits its time and memory"

#: What a module may have all the same, with the reason.
ALLOWED: dict[str, dict[str, str]] = {
    "service/watching/page/reader.py": dict.fromkeys(("open", "os", "subprocess", "sys", "threading"), IN_A_CHILD),
    "service/watching/page/__main__.py": dict.fromkeys(("resource", "sys"), IN_A_CHILD),
}


def test_pure_rooms_reach_for_nothing_outside():
    reaching = [text for module in modules() if module.room in PURE_ROOMS for text in reaches_of(module)]

    assert reaching == []


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("import time\n", "time"),
        ("def late():\n    import random\n", "random"),
        ("from os import environ\n", "os"),
        ("from urllib.request import urlopen\n", "urllib.request"),
        ("import logging\n", "logging"),
        ("text = open('a').read()\n", "open"),
        ("from datetime import datetime\nat = datetime.now()\n", "now"),
        ("from datetime import date\nat = date.today()\n", "today"),
        ("print('done')\n", "print"),
    ],
)
def test_every_way_out_is_seen(source, named):
    assert named in list(ways_out(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import UTC, datetime, time, timedelta\n",
        "from urllib.parse import urlsplit\n",
        "import re\nopen_quotes = re.compile('x')\n",
        "import io\nlines = io.StringIO('a')\n",
    ],
)
def test_what_stays_inside_is_let_be(source):
    assert list(ways_out(ast.parse(source))) == []


def test_every_exception_is_still_needed():
    by_place = {module.place: module for module in modules()}
    idle = [place for place in ALLOWED if place in by_place and not set(ways_out(by_place[place].tree))]

    assert idle == []


def reaches_of(module: Module) -> list[str]:
    """Ways out of a module that it may not have, one phrase each."""
    allowed = ALLOWED.get(module.place, {})
    return [f"{module.place} uses {way}" for way in ways_out(module.tree) if way not in allowed]


def ways_out(tree: ast.Module) -> Iterator[str]:
    """What a file uses that reaches outside: modules, calls and methods, by name."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (way for alias in names for way in _impure(alias.name))
            case ast.ImportFrom(module=name, level=0) if name:
                yield from _impure(name)
            case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
                yield name
            case ast.Call(func=ast.Attribute(attr=name)) if name in IMPURE_METHODS:
                yield name


def _impure(name: str) -> Iterator[str]:
    if name in IMPURE_MODULES:
        yield name
    elif name.partition(".")[0] in IMPURE_MODULES:
        yield name.partition(".")[0]
