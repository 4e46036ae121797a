"""A real browser for the tests: where it is, a page that complains aloud, and what axe and an HTML parser say of one.

Refuses: what a page should say (the walks know).
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import html5lib

from tests.soaking import at_most

#: What axe reports and we do not count as a mistake, with the reason. Empty: zero violations, on every page.
NOT_COUNTED: dict[str, str] = {}

#: The rules that are asked of every page: WCAG 2.0, 2.1 and 2.2, A and AA, and what axe calls best practice.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


#: From so many elements on a page is asked for contrast in part: of brothers and sisters of one class, the first few.
#: For all 15,000 elements of the page of the API that takes as long as everything else for thirty pages.
LARGE, ALIKE = at_most(5_000, 1_000_000), 12

#: What axe finds wrong, by some rules or by all with these tags.
ASK = """async ([rules, tags, large, alike]) => {
  const ask = (where, asked) => axe.run(where, {...asked, resultTypes: ["violations"]}).then((all) => all.violations);
  const all = rules.length ? {type: "rule", values: rules} : {type: "tag", values: tags};
  if (document.querySelectorAll("*").length < large) return ask(document, {runOnly: all});
  const seen = new Map(), rest = [];
  for (const one of document.body.querySelectorAll("*")) {
    const told = seen.get(one.parentNode) ?? {}, name = `${one.tagName} ${one.className}`;
    seen.set(one.parentNode, told);
    told[name] = (told[name] ?? 0) + 1;
    if (told[name] > alike) rest.push(one);
  }
  const contrast = "color-contrast", named = rules.filter((rule) => rule !== contrast);
  const found = rules.length && named.length === rules.length ? []
    : await ask({exclude: rest}, {runOnly: {type: "rule", values: [contrast]}});
  if (rules.length) return named.length ? [...found, ...await ask(document, {runOnly: named})] : found;
  return [...found, ...await ask(document, {runOnly: all, rules: {[contrast]: {enabled: false}}})];
}"""

#: Milliseconds that a page may take for anything it is asked; `make soak` shares its machine with much else.
LONGEST_WAIT = at_most(10_000, 60_000)


def find_chromium() -> str | None:
    """The system's Chromium, None when there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Visit:
    """One page in a context of its own, and everything that went wrong on it."""

    def __init__(self, page: Any, origin: str) -> None:
        self.page = page
        self.complaints: list[str] = []  # console errors, exceptions, failed or foreign requests, policy reports
        self._origin = urlsplit(origin).netloc
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._follow)
        page.on("response", lambda answer: self.complaints.append(answer.url) if answer.status >= 500 else None)

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _follow(self, request: Any) -> None:
        if urlsplit(request.url).scheme not in ("data", "blob") and urlsplit(request.url).netloc != self._origin:
            self.complaints.append(f"leaves the origin: {request.url}")


def follow(link: Any) -> None:
    """Clicks what leads to another page, and is back once that is there whole: a click alone does not wait for it."""
    with link.page.expect_event("load"):
        link.click()


@contextmanager
def visiting(
    browser: Any, origin: str, *, width: int = 1280, height: int = 900, scheme: str = "light", script: bool = True
) -> Iterator[Visit]:
    """A visit to the service at `origin`: width and height in CSS pixels, scheme light or dark."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        java_script_enabled=script,
        reduced_motion="reduce",
        base_url=origin,
    )
    context.set_default_timeout(LONGEST_WAIT)
    try:
        yield Visit(context.new_page(), origin)
    finally:
        context.close()


def axe_source() -> str:
    """axe-core, as the package brings it."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Any, source: str, rules: Sequence[str] = ()) -> list[str]:
    """What axe finds wrong on the page as it stands, by these rules or by all of TAGS: one line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(source)  # by the debugger, which no policy of the page forbids
    found = page.evaluate(ASK, [list(rules), list(TAGS), LARGE, ALIKE])
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]} ({node.get('failureSummary', '')[:300]})"
        for rule in found
        if rule["id"] not in NOT_COUNTED
        for node in rule["nodes"]
    ]


def parse_errors(html: str) -> list[str]:
    """What the HTML standard's parser calls a mistake, and ids that stand twice, one line each."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(html)
    wrong = [f"line {place[0]}: {code} {about}" for place, code, about in parser.errors]
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    wrong += [f"the id {id} stands twice" for id in sorted({id for id in ids if ids.count(id) > 1})]
    for attribute in ("for", "aria-labelledby", "aria-describedby", "list", "form"):
        for node in tree.iter():
            wrong += [
                f"{attribute}={name} leads nowhere" for name in (node.get(attribute) or "").split() if name not in ids
            ]
    return wrong
