"""An evidence bundle: one zip with everything that a report rests on, which anybody can check with standard tools.

The same report gives the same bytes: names in order, one fixed date, nothing packed (packing differs between
libraries). `sha256sum -c SHA256SUMS` checks the files; the hash of each text is the version's own content hash.
Refuses: the store; what stands in the JSON files (the caller has it from the one writer of JSON).
"""

import hashlib
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from service.domain.changes import ChangeReport, Observed
from service.domain.claims import Snapshot
from service.domain.curation import Redating
from service.domain.moments import stamp
from service.domain.stories import Article, Story
from service.publishing.addresses import Site
from service.publishing.bundle.page import write_page
from service.publishing.citing import cite_report
from service.publishing.linked import link_report

ZIP = "application/zip"

#: The date of every file in it; a zip's own time has no zone and would differ.
_DATE = (1980, 1, 1, 0, 0, 0)

SUMS = "SHA256SUMS"

HOW = """\
Evidence for one change report of Stet
======================================

{headline}
{url}

before.txt, after.txt    the two versions, exactly as they were compared (UTF-8)
report.html              the report to read, in any browser, without a network
report.json              the report as data: every change with its exact words and their places
report.jsonld            the same as linked data (schema.org and Stet's relations)
before.raw, after.raw    what each text was read from, byte for byte as it came, where it was kept; its kind and hash
                         are in provenance.json. It may hold scripts of whoever made it: open it with care
before-claims.json, after-claims.json
                         every claim that was found in each version, with its place
provenance.json          when, how and from where each version came, and by which rules it was read
citation.txt             how to cite the report
SHA256SUMS               the hash of each of these files

How to check it
---------------

1. That no file was changed since the bundle was made, in the folder of this file:

       sha256sum -c SHA256SUMS          (Linux)
       shasum -a 256 -c SHA256SUMS      (macOS)
       Get-FileHash *                   (Windows PowerShell; compare with SHA256SUMS)

2. That the texts are those the report is about: the hashes of before.txt and after.txt are the content_hash of
   "before" and "after" in report.json.

3. That every change is in the texts: "span" counts Unicode code points of the text, from 0, its end left out.
   In Python:

       import json
       report = json.load(open("report.json", encoding="utf-8"))
       for side in ("before", "after"):
           text = open(side + ".txt", encoding="utf-8", newline="").read()
           for change in report["changes"]:
               if change[side]:
                   start, end = change[side]["span"]
                   assert text[start:end] == change[side]["text"]

4. That Stet still says so: ask the address above for application/json and compare it with report.json.
   Newer rules may have read the two texts again since; the texts and their hashes stay the same.

The hashes show that nothing changed after the bundle was made. They do not show who made it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a report rests on."""

    report: ChangeReport
    before: Snapshot
    after: Snapshot
    observed: Observed
    article: Article
    story: Story
    provenance: Mapping[str, object]  # of both versions: how they were captured, and by which rules they were read
    redated: Mapping[str, Sequence[Redating]] = field(default_factory=dict)  # by version, where its date was corrected
    raws: Mapping[str, bytes] = field(default_factory=dict)  # by side, what its text was read from, where it was kept


def write_bundle(site: Site, evidence: Evidence, report_json: object, claims_json: tuple[object, object]) -> bytes:
    """The bundle as a zip file. report_json, claims_json: the report and the claims of both versions as data."""
    folder = name_of(evidence.report.id)
    files = _files(site, evidence, report_json, claims_json)
    files[SUMS] = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items()).encode()
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as bundle:
        for name, data in files.items():
            info = zipfile.ZipInfo(f"{folder}/{name}", _DATE)
            info.create_system = 3  # Unix, whatever this machine is, so that the bytes are the same
            info.external_attr = 0o644 << 16
            bundle.writestr(info, data)
    return out.getvalue()


def name_of(report_id: str) -> str:
    """What the bundle's folder and file are called."""
    return f"stet-report-{report_id}"


def _files(site: Site, evidence: Evidence, report_json: object, claims_json: tuple[object, object]) -> dict[str, bytes]:
    report, (before, after) = evidence.report, (evidence.before.version, evidence.after.version)
    url = site.at("reports", report.id)
    seen = stamp(evidence.observed.last_before_at), stamp(evidence.observed.first_after_at)
    citation = cite_report(site, report, before, after, evidence.article, evidence.observed, redated=evidence.redated)
    files = {
        "README.txt": HOW.format(headline=" ".join(report.headline.split()), url=url).encode(),
        "after-claims.json": _json(claims_json[1]),
        "after.txt": after.text.encode(),
        "before-claims.json": _json(claims_json[0]),
        "before.txt": before.text.encode(),
        "citation.txt": f"{citation.text}\n\n{citation.template}\n".encode(),
        "provenance.json": _json(evidence.provenance),
        "report.html": write_page(url, evidence.report, before, after, evidence.article, evidence.observed),
        "report.json": _json(report_json),
        "report.jsonld": _json(link_report(site, report, (before, after), evidence.article, seen, evidence.redated)),
    }
    return dict(sorted((files | {f"{side}.raw": data for side, data in evidence.raws.items()}).items()))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
