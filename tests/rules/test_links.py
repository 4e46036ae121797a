"""Every link between the project's pages leads somewhere, and no page names a place outside the project."""

import re

import pytest

from tests.rules.tree import ROOT

PAGES = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "decisions", ROOT / "seeds")
    for path in folder.glob("*.md")
)

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    broken = [link for link in links if "://" not in link and not _leads_somewhere(page, link)]

    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_folder_of_one_machine(page):
    text = page.read_text(encoding="utf-8")

    assert re.findall(r"(?<![\w.])/(?:home|work|root|Users)/\S+", text) == []


def _leads_somewhere(page, link):
    name, _, anchor = link.partition("#")
    target = (page.parent / name) if name else page
    if not target.exists():
        return False
    if not anchor:
        return True
    headings = _HEADING.findall(target.read_text(encoding="utf-8"))
    return anchor in {_anchor(heading) for heading in headings}


def _anchor(heading):
    """As GitHub makes them: lower case, signs dropped, spaces as hyphens."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "architecture.md"], ids=lambda page: page.name)
def test_every_file_a_page_points_to_is_there(page):
    named = set(re.findall(r"`((?:service|storage|seeds|tests|docs)/[\w/.-]+)`", page.read_text(encoding="utf-8")))
    gone = sorted(name for name in named if not (ROOT / name).exists() and not (ROOT / f"{name}.py").exists())

    assert gone == []
