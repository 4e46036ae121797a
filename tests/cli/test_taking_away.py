"""The verbs that take something away, as a shell calls them."""

import csv
import io
import json
import subprocess
import zipfile

import pytest

from tests.cli.calling import call


@pytest.fixture
def seeded(tmp_path):
    """A folder with the seed stories."""
    folder = tmp_path / "one"
    assert 0 == call("--data", folder, "seed").status
    return folder


def test_a_whole_story_goes_to_another_desk_and_comes_back_the_same(seeded, tmp_path):
    file, other = tmp_path / "glen.ndjson", tmp_path / "two"

    assert 0 == call("--data", seeded, "export", "glen-fire", "--as", "ndjson", "--output", file).status
    first = call("--data", other, "import", file)
    again = call("--data", other, "import", file, "--json")

    assert "glen-fire is here now: 12 new captures" in first.out and "24 of 24 hashes identical" in first.out
    [told] = json.loads(again.out)["stories"]
    assert (False, 0, 12) == (told["new"], told["captures"], told["known"])
    assert file.read_bytes().decode() == call("--data", other, "export", "glen-fire", "--as", "ndjson").out


def test_a_dry_run_of_a_whole_story_stores_nothing(seeded, tmp_path):
    file, other = tmp_path / "glen.ndjson", tmp_path / "two"
    call("--data", seeded, "export", "glen-fire", "--as", "ndjson", "--output", file)

    assert "1 article, 12 captures. Nothing stored." in call("--data", other, "import", file, "--dry-run").out
    assert {"stories": []} == json.loads(call("--data", other, "story", "list", "--json").out)


def test_a_whole_story_keeps_its_name_and_comes_alone(seeded, tmp_path):
    file, text = tmp_path / "glen.ndjson", tmp_path / "2026-01-07.txt"
    text.write_text("A dam held.")
    call("--data", seeded, "export", "glen-fire", "--as", "ndjson", "--output", file)

    renamed = call("--data", seeded, "import", file, "--story", "other")
    mixed = call("--data", seeded, "import", file, text)
    nameless = call("--data", seeded, "import", text)

    assert (2, 2, 2) == (renamed.status, mixed.status, nameless.status)
    assert "holds the story glen-fire" in renamed.err
    assert "holds a whole story, so all files of this call must" in mixed.err
    assert "--story" in nameless.err


def test_no_file_is_overwritten(seeded, tmp_path):
    file = tmp_path / "kept.ndjson"
    file.write_text("kept")
    told = call("--data", seeded, "export", "glen-fire", "--as", "ndjson", "--output", file)

    assert (2, "kept") == (told.status, file.read_text())
    assert "is there already" in told.err


@pytest.mark.parametrize(("form", "rows"), [("changes", 10), ("figures", 10), ("positions", 1)])
def test_tables_are_csv(seeded, form, rows):
    told = call("--data", seeded, "export", "glen-fire", "--as", form)
    found = list(csv.DictReader(io.StringIO(told.out.removeprefix("\ufeff"), newline="")))

    assert 0 == told.status and len(found) >= rows and all(row["url"].startswith("http") for row in found)


def test_the_evidence_of_a_report_is_accepted_by_sha256sum(seeded, tmp_path):
    timeline = json.loads(call("--data", seeded, "timeline", "glen-fire", "--json").out)
    report = timeline["entries"][0]["report"]["id"]
    path = tmp_path / "evidence.zip"
    told = call("--data", seeded, "bundle", report, "--output", path)
    with zipfile.ZipFile(path) as bundle:
        bundle.extractall(tmp_path)
    checked = subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=tmp_path / f"stet-report-{report}", check=False
    )

    assert (0, 0) == (told.status, checked.returncode)
    assert f"Wrote {path}" in told.out


def test_versions_and_reports_are_cited_by_their_ids(seeded):
    timeline = json.loads(call("--data", seeded, "timeline", "glen-fire", "--json").out)
    entry = timeline["entries"][0]

    version = call("--data", seeded, "cite", entry["version"]["id"])
    report = json.loads(call("--data", seeded, "cite", entry["report"]["id"], "--json").out)

    assert "As captured on" in version.out and "{{cite news" in version.out
    assert "STET_PUBLIC_URL" in version.err and "STET_PUBLIC_URL" not in version.out
    assert entry["report"]["headline"].rstrip(".") in report["text"]
    assert 2 == call("--data", seeded, "cite", "nowhere").status
