"""Where the service is reached, kept beside its data by whoever serves it, for the verbs of another shell.

Refuses: settings that somebody made (service/settings.py reads those alone, and they count before this).
"""

import os
from collections.abc import Mapping
from contextlib import suppress

from service.settings import Settings

#: The file in the data folder, a variable a line.
FILE = "served"

#: The variables of it; whoever sets one of BEFORE_IT says all of them.
TOLD = ("STET_PORT", "STET_PUBLIC_URL")
BEFORE_IT = ("STET_HOST", *TOLD)

#: Longest such file that is read, in characters: two lines.
LONGEST = 4_000


def keep_where(settings: Settings) -> None:
    """Verbs of other shells know where this is served; where that cannot be written they do not, and nothing fails."""
    path = settings.data_dir / FILE
    new = path.with_name(f"{FILE}.new")
    with suppress(OSError):
        new.write_text(f"STET_PORT={settings.port}\nSTET_PUBLIC_URL={settings.public_url}\n", encoding="utf-8")
        os.replace(new, path)


def where_last(settings: Settings, environ: Mapping[str, str]) -> dict[str, str]:
    """The variables of where it was served last; none when the environment says where, or it never was."""
    if any(environ.get(name, "").strip() for name in BEFORE_IT):
        return {}
    try:
        with (settings.data_dir / FILE).open(encoding="utf-8") as file:
            pairs = [line.partition("=") for line in file.read(LONGEST).splitlines()]
    except (OSError, UnicodeError):
        return {}
    return {name: value for name, _, value in pairs if name in TOLD}
