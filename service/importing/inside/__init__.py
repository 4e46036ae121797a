"""What holds documents, taken apart: one parser for each format, all of them bounded, none of them writing anywhere.

rows     JSON and NDJSON of our schema
table    CSV of our schema
feeds    RSS, Atom and JSON Feed
saved    what programs that save pages write into them
mhtml    web pages saved as one MHTML file
zips     zip archives
waczs    WACZ, which is a zip of WARCs with their sums
warcs    WARC and ARC files
brotli_bodies  bodies packed with brotli
"""

from collections.abc import Iterator
from typing import IO

from service.importing.arrival import Given, PassedOver, Piece, Refusal


def open_many(name: str, source: IO[bytes], format: str, given: Given) -> Iterator[Piece | Refusal | PassedOver]:
    """Everything in a file of this format. Raises ServiceError when the file itself is not what it should be.

    Each parser is loaded when its first file comes, so that a text is read at once.
    """
    match format:
        case "json":
            from service.importing.inside.rows import open_json

            yield from open_json(name, source.read())
        case "ndjson":
            from service.importing.inside.rows import open_lines

            yield from open_lines(name, source)
        case "csv":
            from service.importing.inside.table import open_table

            yield from open_table(name, source.read())
        case "feed":
            from service.importing.inside.feeds import open_feed

            yield from open_feed(name, source.read())
        case "mhtml":
            from service.importing.inside.mhtml import open_mhtml

            yield from open_mhtml(name, source.read())
        case "warc":
            from service.importing.inside.warcs import open_warc

            yield from open_warc(name, source, given.url, allowance=given.allowance)
        case "wacz":
            from service.importing.inside.waczs import open_wacz

            yield from open_wacz(name, source, given)
        case "zip":
            from service.importing.inside.zips import open_zip

            yield from open_zip(name, source, given, open_many)
        case _:
            yield Piece(name=name, format=format, data=source.read())
