"""Files people bring, made into dated texts. Pure parsers, one for each format."""

from service.importing.arrival import FILE_LIMIT, Arrival, PageText, ReadPage, version_of
from service.importing.dates import parse_time
from service.importing.files import read_file, read_files

__all__ = ["FILE_LIMIT", "Arrival", "PageText", "ReadPage", "parse_time", "read_file", "read_files", "version_of"]
