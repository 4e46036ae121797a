"""The project's own source tree, read with ast: modules, the rooms they stand in, and what they import.

Owns the table of who may import whom. docs/architecture.md prints the same table and a test holds the two equal.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]

#: Rooms in reading order: what each may import of the others, and of other people's libraries.
ROOMS: dict[str, tuple[str, str]] = {
    "service.domain": ("", ""),
    "service.text": ("domain", "nupunkt, simplemma"),
    "service.extraction": ("domain, text", ""),
    "service.comparison": ("domain, text", "diff_match_patch, rapidfuzz, snowballstemmer"),
    "service.reader": ("domain, text", "numpy, onnxruntime"),
    "service.webhooks": ("comparison, domain", "nacl"),
    "service.accounts": ("domain", "argon2, zxcvbn"),
    "service.publishing": ("comparison, domain, text", ""),
    "service.importing": ("domain, text", "brotli, warcio"),
    "service.watching": ("domain, text", "cronsim, feedparser, protego, pypdfium2, selectolax, trafilatura"),
    "storage": ("domain", "sqlite_utils"),
    "service.clock": ("", ""),
    "service.collecting": ("", ""),
    "service.settings": ("domain", ""),
    "service.vault": ("domain", "nacl"),
    "service.outbound": ("domain, settings", "apprise, urllib3"),
    "service.admitting": ("accounts, domain, storage", ""),
    "service.record": ("comparison, domain, extraction, storage, text, webhooks", ""),
    "service.intake": ("collecting, comparison, domain, importing, record, storage, text, watching", ""),
    "service.exchange": ("domain, publishing, record, storage, text", ""),
    "service.check": ("clock, domain, outbound, record, settings, storage, text, watching, webhooks", ""),
    "service.deliver": ("clock, domain, outbound, storage, vault, webhooks", ""),
    "service.telling": ("domain, storage, webhooks", ""),
    "service.served": ("settings", ""),
    "service.senders": ("", ""),
    "service.logs": ("", ""),
    "service.keeping": ("domain, reader, record, settings, storage, text, vault", "prometheus_client"),
    "service.schedule": (
        "check, clock, deliver, domain, keeping, outbound, record, senders, settings, storage, vault",
        "apscheduler",
    ),
    "service.web": (
        "accounts, admitting, bodies, check, clock, comparison, deliver, domain, exchange, extraction, importing, "
        "intake, keeping, publishing, record, settings, storage, telling, text, vault, watching, "
        "webhooks",
        "flask, msgspec",
    ),
    "seeds": ("domain, importing, record, storage, text, watching", ""),
    "service.bodies": ("", ""),
    "service.serving": ("bodies", "gunicorn"),
    "service.app": (
        "admitting, check, clock, collecting, deliver, domain, keeping, outbound, reader, schedule, served, serving, "
        "settings, storage, text, vault, watching, web",
        "flask, gunicorn",
    ),
    "service.cli": ("everything", "click"),
    "wsgi": ("app, settings", ""),
}

#: Libraries that only one module may import.
ONE_DOOR: dict[str, str] = {
    "brotli": "service.importing.inside.brotli_bodies",
    "apprise": "service.outbound.channels.others",
    "argon2": "service.accounts.passwords",
    "cronsim": "service.watching.cron",
    "diff_match_patch": "service.comparison.wording",
    "feedparser": "service.watching.listing.feeds",
    "numpy": "service.reader.model",
    "onnxruntime": "service.reader.model",
    "prometheus_client": "service.keeping.metrics",
    "protego": "service.watching.robots",
    "pypdfium2": "service.watching.page",
    "rapidfuzz": "service.comparison.aligning.forms",
    "snowballstemmer": "service.comparison.threads.told.topics",
    "selectolax": "service.watching",
    "trafilatura": "service.watching.page",
    "warcio": "service.importing.inside.warcs",
    "zxcvbn": "service.accounts.passwords",
}

#: Values in, values out. No clock, chance, file, environment, log or socket.
PURE_ROOMS = (
    "service.domain",
    "service.text",
    "service.extraction",
    "service.comparison",
    "service.webhooks",
    "service.accounts",
    "service.publishing",
    "service.importing",
    "service.watching",
)

#: What comes with a library and counts as it.
BRINGS = {"jinja2": "flask", "markupsafe": "flask", "werkzeug": "flask"}


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, as an absolute dotted path, and the line it stands on."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Module:
    """One source file of the project."""

    name: str  # dotted: service.text.words
    path: Path
    source: str
    tree: ast.Module

    @property
    def place(self) -> str:
        """Where it lies, for messages."""
        return str(self.path.relative_to(ROOT))

    @property
    def room(self) -> str:
        """The room it stands in, "" for the map in service/__init__.py."""
        return room_of(self.name)

    def imports(self) -> Iterator[Import]:
        """Everything it imports, inside functions too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(alias.name, node.lineno)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node)
                for alias in node.names:
                    yield Import(f"{base}.{alias.name}", node.lineno)

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]
        for _ in range(node.level - 1):
            package = package.rpartition(".")[0]
        return f"{package}.{node.module}" if node.module else package


@cache
def modules() -> tuple[Module, ...]:
    """Every module of service, storage, seeds, and wsgi.py, by name."""
    paths = [path for folder in ("service", "storage", "seeds") for path in (ROOT / folder).rglob("*.py")]
    paths += [path for path in (ROOT / "wsgi.py",) if path.exists()]
    return tuple(sorted(map(read_module, paths), key=lambda module: module.name))


def read_module(path: Path) -> Module:
    """One file, read and parsed."""
    source = path.read_text(encoding="utf-8")
    return Module(module_name(path), path, source, ast.parse(source, str(path)))


def module_name(path: Path) -> str:
    """The dotted name of a file of the project."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(name: str) -> str:
    """The room a dotted name stands in; "" when it is none of ours. `service.__main__` belongs to the command line."""
    if name == "service.__main__" or name.startswith("service.__main__."):
        return "service.cli"
    for room in ROOMS:
        if name == room or name.startswith(room + "."):
            return room
    return ""


def library_of(name: str) -> str:
    """The library a dotted name comes from; "" when it is Python's own or ours."""
    top = name.partition(".")[0]
    if top in sys.stdlib_module_names or top in ("service", "storage", "seeds", "wsgi", "tests"):
        return ""
    return BRINGS.get(top, top)


def allowed_rooms(room: str) -> frozenset[str]:
    """The rooms a room may import, itself included, by their full names."""
    stated = ROOMS[room][0]
    if stated == "everything":
        return frozenset(ROOMS)
    names = {name.strip() for name in stated.split(",") if name.strip()}
    return frozenset({room} | {name if name in ROOMS else f"service.{name}" for name in names})


def allowed_libraries(room: str) -> frozenset[str]:
    """The libraries of other people a room may import."""
    return frozenset(name.strip() for name in ROOMS[room][1].split(",") if name.strip())
