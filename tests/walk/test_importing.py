"""Importing in a real browser: ten files out of order, dropped or chosen, with script and without."""

import pytest

from tests.walk.browsing import follow, visiting
from tests.walk.test_walk import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

#: Hours of the day at which the ten texts were seen, in the order in which they are brought.
HOURS = (14, 9, 18, 11, 16, 10, 13, 17, 12, 15)

DROP = """([names, texts]) => {
  const kept = new DataTransfer();
  names.forEach((name, at) => kept.items.add(new File([texts[at]], name, {type: "text/plain"})));
  const zone = document.querySelector("[data-drop]");
  const how = {dataTransfer: kept, bubbles: true, cancelable: true};
  for (const kind of ["dragover", "drop"]) zone.dispatchEvent(new DragEvent(kind, how));
}"""


def files() -> dict[str, str]:
    """Ten texts of one article by file name, each counting one home more."""
    return {
        f"weir-2026-01-07T{hour:02}00Z.txt": "Dam above Weir holds\n\n"
        f"About {hour} homes are under water, Mayor Ada Brook said.\n\n"
        "The river has been rising since the weekend, and more rain is on its way."
        for hour in HOURS
    }


@pytest.mark.parametrize(("script", "dropped"), [(True, True), (False, False)])
def test_ten_files_out_of_order_become_ten_versions_in_order(browser, address, tmp_path, script, dropped):
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    with visiting(browser, address, script=script) as visit:
        page = visit.page
        page.goto("/stories/flood/imports/new")
        if dropped:
            page.evaluate(DROP, [list(files()), list(files().values())])
            page.get_by_text("10 files, ").wait_for()
        else:
            for name, text in files().items():
                (tmp_path / name).write_text(text)
            page.get_by_label("Files").set_input_files([tmp_path / name for name in files()])
        page.get_by_role("button", name="Preview").click()
        page.get_by_role("heading", name="What would be recorded").wait_for()
        assert 10 == page.get_by_text("from the file's name").count()
        assert [] == visitor.read("/stories/flood")["entries"]
        page.get_by_role("button", name="Record them").click()
        page.get_by_role("heading", name="What was recorded").wait_for()
        follow(page.get_by_role("link", name="To the timeline"))
        assert [] == visit.complaints

    entries = visitor.read("/stories/flood")["entries"]
    times = [one["version"]["captured_at"] for one in entries]
    assert times == sorted(times, reverse=True) and 10 == len(times)
    reports = [one["report"]["headline"] for one in entries if one["report"]]
    assert [f"{hour - 1} → about {hour}" in told for hour, told in zip(range(18, 9, -1), reports, strict=True)] == [
        True
    ] * 9


def test_a_file_that_cannot_be_read_is_told_by_name_and_the_others_are_recorded(browser, address, tmp_path):
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "weir-2026-01-07T0900Z.txt").write_text(next(iter(files().values())))
    with visiting(browser, address) as visit:
        page = visit.page
        page.goto("/stories/flood/imports/new")
        page.get_by_label("Files").set_input_files(sorted(tmp_path.iterdir()))
        page.get_by_role("button", name="Preview").click()
        page.get_by_role("row").filter(has_text="broken.pdf").get_by_text("refused").wait_for()
        page.get_by_role("button", name="Record them").click()
        page.get_by_role("heading", name="What was recorded").wait_for()

    assert 1 == len(visitor.read("/stories/flood")["entries"])


def test_who_waits_for_a_preview_is_told_how_long_it_has_been_going_on_until_it_is_there(browser, address, tmp_path):
    """The form is held back here: a browser says nothing of a page that it is about to leave."""
    Visitor(address).send("/stories", title="Flood at Weir", story="flood")
    for name, text in files().items():
        (tmp_path / name).write_text(text)
    with visiting(browser, address) as visit:
        page = visit.page
        page.goto("/stories/flood/imports/new")
        page.evaluate("""() => document.addEventListener("submit", (event) => {
          const came = document.body.dataset.came ?? "";
          document.body.dataset.came = `${came}${event.defaultPrevented ? "twice " : "once "}`;
          event.preventDefault();
        })""")
        page.get_by_label("Files").set_input_files(sorted(tmp_path.glob("*.txt")))
        page.get_by_role("button", name="Preview").click()
        for second in (1, 2):
            page.get_by_text(f"Working on 10 files: {second} s so far. Leave this page open.").wait_for()
        page.get_by_role("button", name="Preview").click()  # again, which sends nothing
        assert "once twice " == page.evaluate("document.body.dataset.came")

        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow'))")  # it came back
        assert 0 == page.get_by_text("so far").count()
        page.get_by_role("button", name="Preview").click()
        page.get_by_text("Working on 10 files: 1 s so far.").wait_for()
        assert [] == visit.complaints
