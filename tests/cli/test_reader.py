"""STET_READER=model: what is stored bears the reader's name, is read anew when it changes, and the doctor tells it.

The model itself has its own tests; here rules stand in its place, so that nothing has to be installed.
"""

from pathlib import Path

import pytest

from service.domain.errors import Invalid
from service.extraction.snapshot import EXTRACTOR, WITH_TREES
from service.reader import memories, memory_for
from service.settings import read_settings
from service.text.reading import read_sentence
from tests.cli.calling import call


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading model that is there."""
    monkeypatch.setattr(memories, "is_installed", lambda: True)
    monkeypatch.setattr(memories, "make_reader", lambda: read_sentence)
    monkeypatch.setattr("service.keeping.doctor.is_installed", lambda: True)


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the extra."""
    monkeypatch.setattr(memories, "is_installed", lambda: False)
    monkeypatch.setattr("service.keeping.doctor.is_installed", lambda: False)


def a_story(folder: Path) -> None:
    call("story", "create", "fire", "--title", "A fire")
    for day, acres in ((1, 900), (2, 950)):
        file = folder / f"2026-01-0{day}.txt"
        file.write_text(f"Fire grows\n\nThe fire covers {acres} acres, the sheriff said.", encoding="utf-8")
        call("import", file, "--story", "fire")


def extractors() -> set[str]:
    [article] = call("export", "fire").json["articles"]
    return {version["extractor"] for version in article["versions"]} | {one["extractor"] for one in article["reports"]}


@pytest.mark.parametrize(("given", "reader"), [({}, "rules"), ({"STET_READER": "Model"}, "model")])
def test_a_setting_names_the_reader(given: dict[str, str], reader: str) -> None:
    assert reader == read_settings(given).reader


def test_another_word_is_told_what_is_accepted() -> None:
    with pytest.raises(Invalid, match=r"STET_READER.*magic.*rules or model"):
        read_settings({"STET_READER": "magic"})


@pytest.mark.usefixtures("model")
def test_a_room_reads_with_the_model_from_its_first_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STET_READER", "model")
    a_story(tmp_path)

    assert {f"{EXTRACTOR}{WITH_TREES}"} == extractors()
    assert [] == call("reanalyse", "--json").json["articles"]


@pytest.mark.usefixtures("model")
def test_what_rules_had_read_is_read_anew_once_and_labelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_story(tmp_path)
    monkeypatch.setenv("STET_READER", "model")
    first, second = call("reanalyse", "--json").json, call("reanalyse", "--json").json

    assert (1, 0) == (len(first["articles"]), len(second["articles"]))
    assert f"{EXTRACTOR}{WITH_TREES}" == first["extractor"]
    assert {f"{EXTRACTOR}{WITH_TREES}"} == extractors()
    entries = call("timeline", "fire", "--json").json["entries"]
    assert [EXTRACTOR] == [one["report"]["reanalysed_from"].split(",")[0] for one in entries if one["report"]]


@pytest.mark.usefixtures("no_model")
def test_a_model_that_is_not_installed_is_told_and_nothing_is_read_by_rules_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_story(tmp_path)
    monkeypatch.setenv("STET_READER", "model")

    assert "make reader" in call("reanalyse").err
    assert "make reader" in call("doctor").out
    with pytest.raises(Invalid, match="make reader"):
        memory_for("model")


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("reader", "said"), [("rules", "by rules alone"), ("model", "by rules and the reading model")])
def test_the_doctor_says_by_what_sentences_are_read(reader: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STET_READER", reader)

    assert said in call("doctor").out
