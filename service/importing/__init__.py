"""Files people bring, made into dated texts. Pure parsers, one for each format.

arrival    what a file brings, as values
formats    which format a file is in
files      a file as rows
arriving   one piece as a text, clean and dated
dates      times as people and files write them
decoding   bytes → characters
heading    what a text file says about itself
markdown   Markdown → words
timemaps   which captures an archive has
inside     what holds documents: saved pages, JSON, CSV, feeds, zip, WARC, WACZ
"""

from service.importing.arrival import (
    FILE_LIMIT,
    Allowance,
    Arrival,
    Given,
    PageText,
    PassedOver,
    Piece,
    ReadPage,
    Refusal,
    Row,
    Wall,
    unusable_capture_of,
    version_of,
)
from service.importing.arriving import arrive
from service.importing.dates import days_meant, parse_time
from service.importing.files import read_file, read_rows
from service.importing.formats import FORMATS

__all__ = [
    "FILE_LIMIT",
    "FORMATS",
    "Allowance",
    "Arrival",
    "Given",
    "PageText",
    "PassedOver",
    "Piece",
    "ReadPage",
    "Refusal",
    "Row",
    "Wall",
    "arrive",
    "days_meant",
    "parse_time",
    "read_file",
    "read_rows",
    "unusable_capture_of",
    "version_of",
]
