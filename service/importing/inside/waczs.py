"""WACZ (1.1.1): a zip of WARC files, with a list of the pages that matter and the sums of all files in it.

A WARC whose sum is another than the archive's own list says was damaged or changed since, and is not read.
Refuses: guessing sums of a kind it does not know; signatures.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any
from zipfile import ZipFile, ZipInfo

from service.domain.errors import Invalid, ServiceError, quoted
from service.domain.nested import refuse_many_values
from service.importing.arrival import Allowance, Given, PassedOver, Piece, Refusal, refused
from service.importing.inside.warcs import UNPACKED_LIMIT, open_warc
from service.importing.inside.zips import BROKEN, opened, read_member, refuse_member

#: Largest list of pages, and of files with their sums, in bytes.
LIST_LIMIT = 4 * 1024 * 1024

#: How much is read at once for a sum, in bytes.
BLOCK_BYTES = 65_536

#: The list of files with their sums, and the sum of that list (sections 5.2.4 and 5.2.5).
PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"


def open_wacz(name: str, source: IO[bytes], given: Given) -> Iterator[Piece | Refusal | PassedOver]:
    """The captures of the pages the archive lists; of every page when it lists none. Raises Invalid and TooLarge."""
    archive = opened(name, source)
    warcs = [
        info for info in archive.infolist() if info.filename.startswith("archive/") and ".warc" in info.filename.lower()
    ]
    if not warcs:
        raise refused(name, "it is a zip without archive/*.warc.gz in it, so it is no WACZ")
    sums = _sums(name, archive)
    listed = frozenset(_listed(name, archive, sums))
    for info in warcs:
        whole = f"{name}/{info.filename}"
        try:
            refuse_member(whole, info)
            _check(whole, archive, info, sums, given.allowance)
            with archive.open(info) as member:
                is_told = False
                for piece in open_warc(whole, member, given.url, listed, given.allowance):
                    yield piece
                    is_told = is_told or (isinstance(piece, Refusal) and given.allowance.is_over)
            if is_told:
                return  # else the next one, if there is one, tells it
        except BROKEN as error:
            yield Refusal(name, refused(whole, f"it is damaged ({error})"))
        except ServiceError as error:
            yield Refusal(whole, error)
            if given.allowance.is_over:
                return


def _sums(name: str, archive: ZipFile) -> Mapping[str, str]:
    """The SHA-256 of each file by its path, as far as the archive says. Raises Invalid when its own list is another."""
    members = {info.filename: info for info in archive.infolist()}
    if PACKAGE not in members:
        return {}
    data = read_member(f"{name}/{PACKAGE}", archive, members[PACKAGE], LIST_LIMIT)
    if DIGEST in members:
        stated = _object(f"{name}/{DIGEST}", read_member(f"{name}/{DIGEST}", archive, members[DIGEST], LIST_LIMIT))
        if (said := _sha256(stated.get("hash"))) and said != hashlib.sha256(data).hexdigest():
            raise refused(name, f"the sum of its {PACKAGE} is not the one in {DIGEST}: it was damaged or changed")
    resources = _object(f"{name}/{PACKAGE}", data).get("resources")
    found = [one for one in resources if isinstance(one, dict)] if isinstance(resources, list) else []
    return {str(one.get("path")): said for one in found if (said := _sha256(one.get("hash")))}


def _check(name: str, archive: ZipFile, info: ZipInfo, sums: Mapping[str, str], allowance: Allowance) -> None:
    """Raises Invalid when a file's sum is not the one that the archive says."""
    stated = sums.get(info.filename)
    if stated is None:
        return
    counted, size = hashlib.sha256(), 0
    with archive.open(info) as member:
        while block := member.read(BLOCK_BYTES):
            counted.update(block)
            allowance.spend(0)
            size += len(block)
            if size > UNPACKED_LIMIT:
                return  # whoever reads it refuses it
    if counted.hexdigest() != stated:
        raise refused(name, f"its sum is not the one in {PACKAGE}: it was damaged or changed")


def _listed(name: str, archive: ZipFile, sums: Mapping[str, str]) -> Iterator[str]:
    """The addresses of the pages that the archive lists (section 5.2.3)."""
    for info in archive.infolist():
        if not (info.filename.startswith("pages/") and info.filename.endswith(".jsonl")):
            continue
        whole = f"{name}/{info.filename}"
        data = read_member(whole, archive, info, LIST_LIMIT)
        if sums.get(info.filename, hashed := hashlib.sha256(data).hexdigest()) != hashed:
            raise refused(whole, f"its sum is not the one in {PACKAGE}: it was damaged or changed")
        for line in data.split(b"\n"):
            refuse_many_values(f"A line of {quoted(whole)}", line, field="file")
            try:
                page = json.loads(line) if line.strip() else None
            except (ValueError, RecursionError) as error:
                raise Invalid("file", whole, "it is not a list of pages, one JSON object a line") from error
            if isinstance(page, dict) and isinstance(page.get("url"), str):
                yield page["url"]


def _object(name: str, data: bytes) -> dict[str, Any]:
    refuse_many_values(f"The file {quoted(name)}", data, field="file")
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Invalid("file", name, "it is not a JSON object") from error
    return found if isinstance(found, dict) else {}


def _sha256(stated: object) -> str:
    """A sum in hexadecimal, "" for one of another kind."""
    kind, _, value = stated.partition(":") if isinstance(stated, str) else ("", "", "")
    return value.lower() if kind == "sha256" else ""
