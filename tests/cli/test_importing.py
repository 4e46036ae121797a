"""import: each file its own outcome, dates of its own, any order, twice the same."""

import json
import os
import re
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from service.domain.stories import make_article
from service.settings import read_settings
from storage import Store
from storage.deliveries import list_deliveries, list_subscriptions
from storage.stories import save_article
from tests.cli.calling import Said, call

TEXT = "Fire grows\n\nThe fire covers {acres} acres, the sheriff said.\n"


@pytest.fixture(autouse=True)
def story() -> None:
    call("story", "create", "fire", "--title", "A fire")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    for day, acres in ((1, "1,200"), (2, "1,350"), (3, "1,300")):
        (texts / f"2026-01-0{day}T10-00Z.txt").write_text(TEXT.format(acres=acres), encoding="utf-8")
    return texts


def outcomes(said: Said) -> list[str]:
    return [file["outcome"] for file in said.json["files"]]


def test_a_folder_is_imported_with_the_dates_in_its_names(folder: Path) -> None:
    said = call("import", folder, "--story", "fire", "--json")

    assert (0, ["recorded"] * 3) == (said.status, outcomes(said))
    assert ["2026-01-01T10:00:00Z", "2026-01-02T10:00:00Z", "2026-01-03T10:00:00Z"] == [
        file["captured_at"] for file in said.json["files"]
    ]


def test_importing_twice_changes_nothing(folder: Path) -> None:
    call("import", folder, "--story", "fire")
    exported = call("export", "fire").out
    said = call("import", folder, "--story", "fire", "--json")

    assert (0, ["already known"] * 3) == (said.status, outcomes(said))
    assert exported == call("export", "fire").out


def test_the_order_of_import_does_not_matter(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    files = sorted(folder.iterdir())
    call("import", *files, "--story", "fire")
    exported = call("export", "fire").json
    monkeypatch.setenv("STET_DATA", str(tmp_path / "other"))
    call("story", "create", "fire", "--title", "A fire")
    call("import", files[2], files[0], files[1], "--story", "fire")

    assert exported["articles"] == call("export", "fire").json["articles"]


def test_one_bad_file_stops_no_other_and_exits_2(folder: Path) -> None:
    (folder / "2026-01-02T11-00Z.png").write_bytes(b"\x89PNG\r\n")
    (folder / "undated.txt").write_text(TEXT.format(acres="9"), encoding="utf-8")
    said = call("import", folder, "--story", "fire", "--json")

    assert 2 == said.status
    assert ["recorded", "recorded", "refused", "recorded", "refused"] == outcomes(said)
    assert ["png" in line or "undated" in line for line in said.err.splitlines()] == [True, True]


def test_a_dry_run_says_what_would_happen_and_stores_nothing(folder: Path) -> None:
    said = call("import", folder, "--story", "fire", "--dry-run", "--json")

    assert (0, ["recorded"] * 3, True) == (said.status, outcomes(said), said.json["dry_run"])
    plain = call("import", folder, "--story", "fire", "--dry-run").out
    assert 3 == plain.count("would be recorded  ") and "nothing stored: 3 would be recorded." in plain
    assert [] == call("export", "fire").json["articles"]


def test_standard_input_is_imported_with_the_date_given() -> None:
    said = call("import", "-", "--story", "fire", "--captured-at", "2026-01-06", "--json", given=TEXT.encode())

    assert (0, ["recorded"]) == (said.status, outcomes(said))


def test_what_export_writes_can_be_imported(folder: Path, tmp_path: Path) -> None:
    call("import", folder, "--story", "fire")
    article = call("export", "fire").json["articles"][0]
    path = tmp_path / "again.json"
    path.write_text(__import__("json").dumps({"versions": article["versions"]}), encoding="utf-8")
    call("story", "create", "copy")
    said = call("import", path, "--story", "copy", "--json")

    assert (0, ["recorded"] * 3) == (said.status, outcomes(said))


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--story", "nowhere"), "nowhere"),
        (("--story", "fire", "--captured-at", "tomorrow"), "tomorrow"),
        (("--story", "fire", "--captured-at", "2999-01-01"), "2999"),
        (("--story", "fire", "--zone", "Mars/Base"), "Mars/Base"),
        (("--story", "fire", "--url", "file:///etc/passwd"), "file:///etc/passwd"),
        ((), "--story"),
    ],
)
def test_bad_input_is_one_sentence_naming_it_and_nothing_is_stored(
    folder: Path, arguments: tuple[str, ...], named: str
) -> None:
    said = call("import", folder, *arguments)

    assert (2, "", 1) == (said.status, said.out, said.err.count("\n"))
    assert named in said.err
    assert [] == call("export", "fire").json["articles"]


def test_a_second_article_has_to_be_named(folder: Path) -> None:
    files = sorted(folder.iterdir())
    call("import", files[0], "--story", "fire", "--article", "The paper’s report")
    call("import", files[1], "--story", "fire", "--article", "The agency’s report")
    said = call("import", files[2], "--story", "fire")

    assert 2 == said.status
    assert "--article" in said.err
    assert 2 == len(call("export", "fire").json["articles"])


def test_an_article_that_another_import_makes_meanwhile_is_the_same_one(
    folder: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, others = Store.transaction, [make_article("fire", url="", title="Fire grows")]

    def meddled(store: Store) -> AbstractContextManager[None]:
        if others:
            article = others.pop()
            with Store(data_folder / "stet.sqlite3") as other:
                save_article(other, article)
        return begin(store)

    monkeypatch.setattr(Store, "transaction", meddled)
    said = call("import", sorted(folder.iterdir())[0], "--story", "fire", "--json")

    assert (0, ["recorded"]) == (said.status, outcomes(said))
    assert 1 == call("story", "list", "--json").json["stories"][0]["articles"]


def told(story: str = "fire") -> list[str]:
    """The headlines owed to the story's subscribers."""
    with Store(read_settings(dict(os.environ)).database) as store:
        [subscription] = list_subscriptions(store, story)
        return [json.loads(one.body)["data"]["headline"] for one in list_deliveries(store, subscription.id)]


def test_only_the_newest_of_many_files_is_news(folder: Path) -> None:
    call("subscribe", "https://example.org/hook", "--story", "fire")
    files = sorted(folder.iterdir())
    call("import", files[0], "--story", "fire")
    assert [] == told()

    call("import", files[2], files[1], "--story", "fire")

    [headline] = told()
    assert "1,350 acres → 1,300 acres" in headline


def test_a_newest_text_that_was_seen_twice_is_news_once(folder: Path) -> None:
    call("subscribe", "https://example.org/hook", "--story", "fire")
    (folder / "2026-01-04T10-00Z.txt").write_text(TEXT.format(acres="1,300"), encoding="utf-8")

    said = call("import", folder, "--story", "fire", "--json")

    assert ["recorded"] * 3 + ["same as its neighbour"] == outcomes(said)
    assert ["1,350 acres → 1,300 acres" in headline for headline in told()] == [True]


def test_files_that_are_older_than_what_is_known_are_no_news(folder: Path) -> None:
    files = sorted(folder.iterdir())
    call("import", files[2], "--story", "fire")
    call("subscribe", "https://example.org/hook", "--story", "fire")

    call("import", files[0], files[1], "--story", "fire")

    assert [] == told()


def test_a_refused_import_leaves_no_article_behind(folder: Path) -> None:
    (folder / "2026-01-01T10-00Z.txt").write_text("url: https://example.org/a\n\nSome text, they said.", "utf-8")
    call("import", sorted(folder.iterdir())[0], "--story", "fire", "--article", "One")
    other = folder / "2026-01-01T10-00Z.md"
    other.write_text("Other text, they said.", encoding="utf-8")
    said = call("import", other, "--story", "fire", "--article", "One")

    assert 2 == said.status and "2026-01-01T10-00Z.md" in said.err
    said = call("import", folder / "none.txt", other, "--story", "fire", "--article", "Two", "--if-known", "fail")

    assert ["One", "Two"] == [one["title"] for one in call("export", "fire").json["articles"]]
    (folder / "wall.html").write_text("<!doctype html><title>Just a moment...</title><p>Checking your browser", "utf-8")
    said = call("import", folder / "wall.html", "--captured-at", "2026-01-03", "--story", "fire", "--article", "Three")

    assert (0, "unusable") == (said.status, said.out.split()[0])
    assert 2 == len(call("export", "fire").json["articles"])


def test_two_ways_to_write_an_address_are_one_article(folder: Path) -> None:
    files = sorted(folder.iterdir())
    for file, url in zip(
        files, ("HTTP://Example.org/a", "http://example.org:80/a", "http://example.org/a#x"), strict=True
    ):
        call("import", file, "--story", "fire", "--url", url)

    assert ["http://example.org/a"] == [one["address"] for one in call("export", "fire").json["articles"]]


def test_a_dry_run_says_between_which_versions_a_text_falls_and_what_would_be_reported(folder: Path) -> None:
    files = sorted(folder.iterdir())
    call("import", files[0], files[2], "--story", "fire")
    said = call("import", files[1], "--story", "fire", "--dry-run", "--json")

    [row] = said.json["files"]
    assert ("2026-01-01T10:00:00Z", "2026-01-03T10:00:00Z") == (
        row["before"]["captured_at"],
        row["after"]["captured_at"],
    )
    assert ["1,200 acres → 1,350 acres", "1,350 acres → 1,300 acres"] == [
        re.search(r"[\d,]+ acres → [\d,]+ acres", one["headline"])[0]  # type: ignore[index]
        for one in row["reports"]
    ]
    lines = call("import", files[1], "--story", "fire", "--dry-run").out
    assert "after 2026-01-01 10:00 UTC and before 2026-01-03 10:00 UTC" in lines


def test_what_is_said_of_a_known_text_is_kept_replaced_or_refused(folder: Path, data_folder: Path) -> None:
    row = {"text": "The fire covers 9 acres, they said.", "captured_at": "2026-01-06", "byline": "A. Writer"}
    file = folder / "row.json"
    file.write_text(json.dumps(row), encoding="utf-8")
    call("import", file, "--story", "fire")
    file.write_text(json.dumps({**row, "byline": "B. Writer"}), encoding="utf-8")

    for policy, status, outcome, byline in (
        ("skip", 0, "already known", "A. Writer"),
        ("fail", 2, "refused", "A. Writer"),
        ("replace-metadata", 0, "metadata replaced", "B. Writer"),
        ("replace-metadata", 0, "already known", "B. Writer"),
    ):
        said = call("import", file, "--story", "fire", "--if-known", policy, "--json")

        assert (status, [outcome]) == (said.status, outcomes(said))
        [article] = call("export", "fire").json["articles"]
        assert byline == article["versions"][0]["byline"]
    assert call("doctor", "--json").json["healthy"]


def test_a_folder_of_a_saved_page_is_passed_over(folder: Path) -> None:
    (folder / "page_files").mkdir()
    (folder / "page_files" / "a.js").write_text("let a = 1", encoding="utf-8")
    said = call("import", folder, "--story", "fire", "--json")

    assert (0, {"recorded": 3, "passed over": 1}) == (said.status, said.json["counts"])


@pytest.mark.parametrize("more", [(), ("--format", "ndjson")])
def test_lines_of_json_come_from_standard_input(more: tuple[str, ...]) -> None:
    rows = [{"text": f"The fire covers {n} acres.", "captured_at": f"2026-01-0{n}"} for n in (1, 2)]
    given = "\n".join(json.dumps(row) for row in rows).encode()
    said = call("import", "-", "--story", "fire", "--article", "Fire", "--json", *more, given=given)

    assert (0, ["recorded", "recorded"]) == (said.status, outcomes(said))
    assert "standard input#2" == said.json["files"][1]["file"]


def test_what_may_be_of_two_articles_of_one_headline_names_both_and_what_settles_it(tmp_path) -> None:
    call("story", "create", "fire")
    text = "Fire grows\n\n" + "The fire crossed the road on Monday and {} homes burned, the sheriff said. " * 3
    for hour, url in (("09", "https://weir.example/fire"), ("10", "https://osby.example/fire"), ("11", "")):
        path = tmp_path / f"2026-01-05T{hour}00Z.txt"
        path.write_text(text.format(hour, hour, hour))
        said = call("import", path, "--story", "fire", *(("--url", url) if url else ()))
    one, other = re.findall(r"\(https://(?:osby|weir).example/fire, ([0-9a-f]{20})\)", said.err)

    assert 2 == said.status
    assert all(word in said.err for word in ("can be merged", "--article", "--url", "article merge"))
    assert 0 == call("article", "merge", one, other).status
    assert 0 == call("import", path, "--story", "fire").status  # and then its place is found


def test_articles_of_different_headlines_are_not_said_to_be_one(tmp_path) -> None:
    call("story", "create", "fire")
    for title in ("Fire grows", "Flood falls"):
        path = tmp_path / "2026-01-05T0900Z.txt"
        path.write_text(f"{title}\n\n{title} on Monday, the sheriff said.")
        call("import", path, "--story", "fire", "--url", f"https://osby.example/{title[:4]}")
    path.write_text("The sheriff said so on Monday.")
    said = call("import", path, "--story", "fire")

    assert 2 == said.status and "--article" in said.err and "can be merged" not in said.err


def test_articles_of_one_name_are_told_apart_and_what_would_be_reported_is_told_once(folder: Path) -> None:
    for path in sorted(folder.iterdir())[:2]:
        said = path.read_text(encoding="utf-8")
        for paper in ("gull", "tern"):
            copy = path.with_name(f"{paper}-{path.name}")
            copy.write_text(f"url: https://{paper}.example/fire\n\n{said}", encoding="utf-8")
        path.unlink()

    lines = call("import", folder, "--story", "fire", "--dry-run").out
    assert [2, 2] == [lines.count(f"“Fire grows” (https://{paper}.example/fire)") for paper in ("gull", "tern")]
    assert 2 == lines.count("Figure revised:")
