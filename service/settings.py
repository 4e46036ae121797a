"""What an operator can set: one frozen object, read once from the environment.

    STET_DATA            the folder everything is kept in               ./var
    STET_DATABASE        the database file                              DATA/stet.sqlite3
    STET_HOST            where to listen; elsewhere only with accounts  127.0.0.1
    STET_PORT            the port to listen on                          8000
    STET_PUBLIC_URL      how others reach it, in messages and headers   http://HOST:PORT
    STET_ACCOUNTS        auto, on or off                                auto
    STET_PROXIES         proxies whose word on an address counts        none
    STET_ALLOW_NETWORKS  private networks pages may be read from        none
    STET_SCHEDULER       on or off                                      on
    STET_LOG             lines as text or json                          text
    STET_READER          sentences are read by rules, or by the model   rules
    STET_BACKUPS         the folder scheduled backups are kept in       DATA/backups
    STET_BACKUP_EVERY    how often one is made, or off                  24 hours
    STET_BACKUP_KEEP     which are kept                                 7 days, 4 weeks, 12 months
    STET_MAIL            the mail server letters go to, such as         none
                         smtp://user:password@mail.example.org:587
    STET_MAIL_FROM       whom letters are from                          stet@HOST of the public address
    STET_APPRISE         names for addresses of apprise, such as        none
                         newsroom=tgram://token/chat, desk=...

Refuses: reading the environment twice, guessing at a value it cannot read.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import unquote, urlsplit

from service import __version__
from service.domain.addresses import SERVER, Target, read_address
from service.domain.errors import Invalid, Refused
from service.domain.networks import Opening, parse_networks, parse_openings
from service.domain.retention import RETENTION, Retention, parse_retention

#: Where things are kept unless STET_DATA says otherwise.
DATA_DIR = "var"

#: The name of the database file inside the data folder.
DATABASE = "stet.sqlite3"

#: The name of the folder of scheduled backups inside the data folder.
BACKUPS = "backups"

#: How the time between two backups is written, in hours or days, from an hour to a year.
_EVERY = re.compile(r"(\d{1,4})\s*(hour|day)s?")
LONGEST_EVERY = timedelta(days=366)

HOST = "127.0.0.1"
PORT = 8000

#: What STET_SCHEDULER may say.
SWITCH = {"on": True, "off": False}

#: What STET_READER may say (service/reader knows what it takes).
READERS = ("rules", "model")

#: What STET_ACCOUNTS may say: "auto" is on from the first account on.
ACCOUNTS = ("auto", "on", "off")

#: Networks an address of this machine lies in, for reading STET_PUBLIC_URL: people may well run this at home.
ANYWHERE: tuple[Opening, ...] = parse_openings("0.0.0.0/0, ::/0")

#: How a port is written, for who wrote none that can be.
ONE_PORT = ", each maybe with one port from 1 to 65535: 10.1.0.0/16:8080, [fd00::/8]:8080"

#: The file in the data folder with the key that seals secrets.
KEY_FILE = "stet.key"

#: Ports of a mail server by how it is written: letters are handed in with STARTTLS, or under TLS from the start.
MAIL_PORTS = {"smtp": 587, "smtps": 465}

#: How a name of apprise's is written, and an address of mail.
_NAMED = re.compile(r"([a-z0-9][a-z0-9-]{0,39})=(\S+)")
MAIL_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """The server that letters are handed to. Its password is in no line that prints it."""

    host: str
    port: int
    is_wrapped: bool  # under TLS from the first byte
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything an operator can set."""

    data_dir: Path
    database: Path
    host: str  # a loopback address, or any with accounts on
    port: int
    public_url: str  # no slash at the end
    accounts: str  # "auto", "on" or "off"
    proxies: tuple[str, ...]  # CIDR; what they say of where a request comes from is believed
    private_networks: tuple[str, ...]  # CIDR, maybe with a port: "10.1.0.0/16", "10.1.0.0/16:8080"
    scheduler: bool
    log: str  # "text" or "json"
    reader: str  # "rules" or "model"
    backups: Path  # the folder of scheduled backups
    backup_every: timedelta  # zero for never
    backup_keep: Retention
    user_agent: str  # one honest line, sent with every request
    mail: MailServer | None = None
    mail_from: str = ""
    apprise: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # names and addresses, which hold secrets
    asks_as: str = SERVER  # whose settings these are, as what is refused names it; no variable sets it

    def __post_init__(self) -> None:
        """However they were made, settings never open the service to others. Raises Invalid and Refused."""
        _refuse_open_door(_host(self.host), self.accounts)

    @property
    def is_for_others(self) -> bool:
        """Whether others than this machine are meant to reach it, directly or through a proxy."""
        return not _is_loopback(self.host) or not self.is_public_here_only

    @property
    def is_public_here_only(self) -> bool:
        """Whether the address that citations, feeds and messages carry leads anywhere on this machine only."""
        return _is_loopback(urlsplit(self.public_url).hostname or "")

    @property
    def is_tls(self) -> bool:
        """Whether browsers reach it by TLS, by its public address."""
        return self.public_url.startswith("https://")

    @property
    def key_file(self) -> Path:
        """Where the key lies that seals secrets; never in the database, and not in its backups."""
        return self.data_dir / KEY_FILE


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings this environment asks for. Raises Invalid and Refused, naming the variable."""
    data_dir = Path(_text(environ, "STET_DATA", DATA_DIR)).expanduser()
    host = _host(_text(environ, "STET_HOST", HOST))
    port = _port(_text(environ, "STET_PORT", str(PORT)))
    shown_host = f"[{host}]" if ":" in host else host
    public_url = _public_url(_text(environ, "STET_PUBLIC_URL", f"http://{shown_host}:{port}"))
    return Settings(
        data_dir=data_dir,
        database=Path(_text(environ, "STET_DATABASE", str(data_dir / DATABASE))).expanduser(),
        host=host,
        port=port,
        public_url=public_url,
        accounts=_accounts(_text(environ, "STET_ACCOUNTS", "auto")),
        proxies=_networks("STET_PROXIES", _text(environ, "STET_PROXIES", ""), parse_networks),
        private_networks=_networks(
            "STET_ALLOW_NETWORKS", _text(environ, "STET_ALLOW_NETWORKS", ""), parse_openings, ONE_PORT
        ),
        scheduler=_switch(_text(environ, "STET_SCHEDULER", "on")),
        log=_log(_text(environ, "STET_LOG", "text")),
        reader=_reader(_text(environ, "STET_READER", "rules")),
        backups=Path(_text(environ, "STET_BACKUPS", str(data_dir / BACKUPS))).expanduser(),
        backup_every=_every(_text(environ, "STET_BACKUP_EVERY", "24 hours")),
        backup_keep=_keep(environ),
        user_agent=f"Stet/{__version__} (+{public_url})",
        mail=_mail(_text(environ, "STET_MAIL", "")),
        mail_from=_mail_from(_text(environ, "STET_MAIL_FROM", f"stet@{urlsplit(public_url).hostname or host}")),
        apprise=_apprise(_text(environ, "STET_APPRISE", "")),
    )


def _text(environ: Mapping[str, str], name: str, default: str) -> str:
    """The variable, or the default when it is not set or blank."""
    return environ.get(name, "").strip() or default


def _host(value: str) -> str:
    """An address of this machine, as numbers."""
    try:
        return str(ip_address("127.0.0.1" if value == "localhost" else value))
    except ValueError:
        accepted = "it is 127.0.0.1, ::1 or localhost, or with accounts another address of this machine"
        raise Invalid("STET_HOST", value, accepted) from None


def _refuse_open_door(host: str, accounts: str) -> None:
    """Whoever can reach a service without accounts can use it. Raises Refused when those are not of this machine."""
    if not _is_loopback(host) and accounts != "on":
        raise Refused(
            f"STET_HOST: listening on {host} would open this service to everybody who can reach this machine; "
            "set STET_ACCOUNTS=on as well, so that they have to sign in, or use 127.0.0.1."
        )


def _is_loopback(name: str) -> bool:
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def _accounts(value: str) -> str:
    if value.lower() not in ACCOUNTS:
        raise Invalid("STET_ACCOUNTS", value, "it is auto, on or off")
    return value.lower()


def _port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:6]) <= 65_535):
        raise Invalid("STET_PORT", value, "a port is a whole number from 1 to 65535")
    return int(value)


def _public_url(value: str) -> str:
    found = read_address(value, ANYWHERE)
    if not isinstance(found, Target) or "?" in value or "#" in value:
        raise Invalid("STET_PUBLIC_URL", value, "it is an address such as https://stet.example.org")
    return found.url.rstrip("/")


def _networks(variable: str, value: str, read: Callable[[str], Iterable[object]], more: str = "") -> tuple[str, ...]:
    try:
        return tuple(map(str, read(value)))
    except ValueError as error:  # which names the one that cannot be read
        accepted = f"networks are written as 10.1.0.0/16 or fd00::/8, with commas between them{more}"
        raise Invalid(variable, str(error), accepted) from None


def _switch(value: str) -> bool:
    if value.lower() not in SWITCH:
        raise Invalid("STET_SCHEDULER", value, "it is on or off")
    return SWITCH[value.lower()]


def _log(value: str) -> str:
    if value.lower() not in ("text", "json"):
        raise Invalid("STET_LOG", value, "it is text or json")
    return value.lower()


def _reader(value: str) -> str:
    if value.lower() not in READERS:
        raise Invalid("STET_READER", value, "it is rules or model")
    return value.lower()


def _every(value: str) -> timedelta:
    if value.lower() == "off":
        return timedelta(0)
    match = _EVERY.fullmatch(value.lower())
    every = timedelta(**{f"{match[2]}s": int(match[1])}) if match else timedelta(0)
    if not timedelta(0) < every <= LONGEST_EVERY:
        raise Invalid("STET_BACKUP_EVERY", value, "it is a time such as 6 hours or 1 day, or off")
    return every


def _keep(environ: Mapping[str, str]) -> Retention:
    value = _text(environ, "STET_BACKUP_KEEP", "")
    try:
        return parse_retention(value) if value else RETENTION
    except ValueError:
        raise Invalid("STET_BACKUP_KEEP", value, "it is written as 7 days, 4 weeks, 12 months") from None


def _mail(value: str) -> MailServer | None:
    accepted = "it is written as smtp://user:password@mail.example.org:587, or smtps:// for TLS from the start"
    if not value:
        return None
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise Invalid("STET_MAIL", "what was given", accepted) from None  # it may hold a password
    if parts.scheme not in MAIL_PORTS or not parts.hostname or parts.path.strip("/") or parts.query:
        raise Invalid("STET_MAIL", "what was given", accepted)
    return MailServer(
        host=parts.hostname,
        port=port or MAIL_PORTS[parts.scheme],
        is_wrapped=parts.scheme == "smtps",
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def _mail_from(value: str) -> str:
    if not MAIL_ADDRESS.fullmatch(value.replace("[", "").replace("]", "").replace(":", "-")):
        raise Invalid("STET_MAIL_FROM", value, "an address of mail is accepted, such as stet@example.org")
    return value


def _apprise(value: str) -> tuple[tuple[str, str], ...]:
    named = []
    for part in filter(None, (one.strip() for one in value.split(","))):
        match = _NAMED.fullmatch(part)
        if not match:
            accepted = "it is written as newsroom=tgram://token/chat, desk=..., names in small letters"
            raise Invalid("STET_APPRISE", part.partition("=")[0], accepted)
        named.append((match[1], match[2]))
    return tuple(named)
