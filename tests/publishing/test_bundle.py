"""An evidence bundle: sha256sum checks it, it holds what it says, and it is the same bytes each time."""

import io
import json
import re
import subprocess
import sys
import zipfile
from datetime import datetime

import pytest

from service.domain.changes import Observed
from service.domain.ids import text_hash
from service.domain.stories import Story, make_article
from service.publishing.addresses import Site
from service.publishing.bundle import HOW, Evidence, name_of, write_bundle
from service.web.present.wire import wire_comparison, wire_snapshot
from tests.builders import NOON
from tests.publishing.made import HOUR, a_report, two_snapshots

SITE = Site("https://stet.example")


def a_bundle(publisher: str = "The Weir Post") -> tuple[Evidence, bytes]:
    before, after = two_snapshots()
    article = make_article("flood", url="https://example.org/flood", title="Flood", publisher=publisher)
    evidence = Evidence(
        report=a_report(before.version, after.version),
        before=before,
        after=after,
        observed=Observed(last_before_at=NOON, first_after_at=NOON + HOUR, unusable_between=0),
        article=article,
        story=Story(id="flood", title="Flood", description="", opened_at=NOON),
        provenance={"report_id": "r"},
    )
    report = wire_comparison(evidence.report, before.version, after.version, evidence.observed)
    return evidence, write_bundle(SITE, evidence, report, (wire_snapshot(before), wire_snapshot(after)))


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    evidence, data = a_bundle()
    folder = tmp_path_factory.mktemp("bundle")
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        bundle.extractall(folder)
    return evidence, folder / name_of(evidence.report.id)


def sha256sum(folder) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_sha256sum_accepts_it(unpacked):
    _, folder = unpacked
    found = sha256sum(folder)

    assert 0 == found.returncode, found.stderr
    assert {path.name for path in folder.iterdir()} - {"SHA256SUMS"} == {
        line.split(": ")[0] for line in found.stdout.splitlines()
    }


def test_sha256sum_refuses_it_when_one_byte_is_another(unpacked, tmp_path):
    _, folder = unpacked
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "after.txt").open("r+b") as file:
        file.write(b"X")

    found = sha256sum(tmp_path)

    assert 0 != found.returncode and "after.txt: FAILED" in found.stdout


def test_the_same_report_is_the_same_bytes():
    assert a_bundle()[1] == a_bundle()[1]


def test_the_texts_are_the_versions_to_the_byte(unpacked):
    evidence, folder = unpacked
    for name, snapshot in (("before", evidence.before), ("after", evidence.after)):
        data = (folder / f"{name}.txt").read_bytes()

        assert snapshot.version.text.encode() == data
        assert snapshot.version.content_hash == text_hash(data.decode())


def test_the_check_that_the_readme_gives_runs(unpacked):
    _, folder = unpacked
    readme = (folder / "README.txt").read_text(encoding="utf-8")
    start = readme.index("import json")
    program = "\n".join(
        line[7:] for line in readme[readme.rindex("\n", 0, start) + 1 : readme.index("\n4.")].split("\n")
    )

    ran = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False)

    assert (0, "") == (ran.returncode, ran.stderr)
    assert "assert text[start:end]" in program


def test_the_readme_names_every_file(unpacked):
    _, folder = unpacked

    assert all(path.name in HOW for path in folder.iterdir() if path.name != "README.txt")


def test_the_page_is_whole_without_script_or_network(unpacked):
    evidence, folder = unpacked
    page = (folder / "report.html").read_text(encoding="utf-8")

    assert "<script" not in page and not re.search(r"\s(?:src|href|on\w+)=", page)
    assert evidence.report.headline in page and page.count("<mark>") >= 2
    assert all(change.summary.replace("’", "’") in page for change in evidence.report.changes)


def test_the_page_shows_markup_as_text():
    evidence, data = a_bundle(publisher="<img src=x onerror=alert(1)>")
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        page = bundle.read(f"{name_of(evidence.report.id)}/report.html").decode()

    assert "<img" not in page and "&lt;img src=x onerror=alert(1)&gt;" in page


def test_every_file_is_dated_the_same_and_lies_in_one_folder():
    evidence, data = a_bundle()
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        infos = bundle.infolist()

    assert {datetime(1980, 1, 1)} == {datetime(*info.date_time) for info in infos}  # noqa: DTZ001 - a zip has no zone
    assert {name_of(evidence.report.id)} == {info.filename.split("/")[0] for info in infos}


def test_the_data_are_json(unpacked):
    _, folder = unpacked
    for path in (*folder.glob("*.json"), *folder.glob("*.jsonld")):
        assert json.loads(path.read_bytes())
