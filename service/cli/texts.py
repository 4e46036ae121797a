"""The verbs that read texts and store nothing: extract and compare.

Refuses: the store.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from service.cli.bringing.files import read_input
from service.cli.opening import address_given, page_reader, print_json, time_given
from service.domain.errors import Invalid
from service.domain.versions import Version, make_version
from service.importing.formats import FORMATS as FORMAT_NAMES
from service.text.language.recognising import language_of

if TYPE_CHECKING:
    from service.text.memory import Memory

#: When nobody says when a text was seen, it counts as seen here, so that the same text always gives the same ids.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)

FORMATS = click.Choice(FORMAT_NAMES)

by_reader = click.option(
    "--reader",
    "is_by_reader",
    is_flag=True,
    help="Read with the reading model too (make reader); slower, finds a little more.",
)
as_json = click.option("--json", "is_json", is_flag=True, help="Print JSON instead of lines for people.")


@click.command()
@click.argument("file")
@click.option("--format", "format", type=FORMATS, help="What FILE is; otherwise its name and first line tell.")
@click.option("--published-at", metavar="TIME", help="When the text was published, such as 2026-01-06T15:30Z.")
@click.option("--url", default="", help="Where the text was published.")
@by_reader
@as_json
def extract(
    file: str, format: str | None, published_at: str | None, url: str, is_by_reader: bool, is_json: bool
) -> int:
    """Claims of one text: who said what, and which figures. Nothing is stored.

    FILE is a text, Markdown, HTML or JSON file, or - for standard input. Example:

        python -m service extract article.txt --json
    """
    memory = _memory(is_by_reader)
    version = _version(file, format, published_at, url)

    from service.extraction.snapshot import take_snapshot

    snapshot = take_snapshot(version, memory)
    if is_json:
        from service.cli.wire import wire_extract

        print_json(wire_extract(snapshot))
    else:
        from service.cli.shown import show_snapshot

        click.echo(show_snapshot(snapshot))
    return 0


@click.command()
@click.argument("before")
@click.argument("after")
@click.option("--articles", is_flag=True, help="Two articles of one story, not two versions of one article.")
@click.option("--check", "is_check", is_flag=True, help="Exit 1 when a material change is found.")
@click.option("--format", "format", type=FORMATS, help="What both files are; otherwise their names tell.")
@by_reader
@as_json
def compare(
    before: str, after: str, articles: bool, is_check: bool, format: str | None, is_by_reader: bool, is_json: bool
) -> int:
    """What changed between two texts, in one plain sentence each. Nothing is stored.

    One of the two may be - for standard input. Exit 0 whether or not something changed; with --check, 1 when a
    material change is found. Example:

        python -m service compare monday.txt tuesday.txt --check
    """
    if before == after == "-":
        raise Invalid("file", "-", "standard input can be one of the two texts, not both")
    memory = _memory(is_by_reader)
    versions = [_version(path, format, None, "") for path in (before, after)]

    from service.comparison.compare import compare as compare_snapshots
    from service.domain.changes import Comparing
    from service.extraction.snapshot import take_snapshot

    first, second = (take_snapshot(version, memory) for version in versions)
    report = compare_snapshots(first, second, memory, Comparing.ARTICLES if articles else Comparing.VERSIONS)
    if is_json:
        from service.cli.wire import wire_compare

        print_json(wire_compare(report, first.version, second.version))
    else:
        from service.cli.shown import new_notices, show_report

        notices = () if articles else new_notices(first.version.text, second.version.text)
        click.echo(show_report(report, notices))
    return 1 if is_check and report.material else 0


def _memory(is_by_reader: bool) -> "Memory":
    """A new memory, of the reading model's if that is asked for. Raises Invalid when it is not installed."""
    from service.text.memory import Memory

    if not is_by_reader:
        return Memory()
    from service.reader import is_installed, make_reader

    if not is_installed():
        raise Invalid("--reader", "on", "the reading model is an extra; `make reader` installs what it needs")
    return Memory(read=make_reader())


def _version(path: str, format: str | None, published_at: str | None, url: str) -> Version:
    from service.importing import read_file

    published = time_given("published_at", published_at)
    name, data = read_input(path)
    with page_reader() as read_page:
        arrival = read_file(
            name,
            data,
            published_at=published,
            url=address_given(url),
            format=format or "",
            read_page=read_page,
            needs_date=False,
        )
    return make_version(
        article_id="",
        captured_at=UNDATED,
        text=arrival.text,
        url=arrival.url,
        published_at=arrival.published_at,
        modified_at=arrival.modified_at,
        headline=arrival.headline,
        byline=arrival.byline,
        language=arrival.language or language_of(arrival.text) or "en",
    )


COMMANDS = {"extract": extract, "compare": compare}
