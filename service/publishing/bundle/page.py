"""The page of an evidence bundle: the report to read, whole in one file, without script and without a network.

Refuses: side-by-side wording, which the service shows; here the exact words of each change are marked in both texts.
"""

from collections.abc import Iterable
from html import escape

from service.domain.changes import Change, ChangeReport, Evidence, Observed
from service.domain.directions import isolated
from service.domain.stories import Article
from service.domain.versions import Version
from service.publishing.addresses import said

STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 76rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid #8886; }
.texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 2rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; font-family: Georgia, serif; }
mark { background: #f5d90a55; color: inherit; text-decoration: underline; text-underline-offset: .2em; }
.quiet { opacity: .8; font-size: .9rem; }
code { overflow-wrap: anywhere; }
@media (max-width: 40rem) { thead { display: none; } tr, td { display: block; } td { border: 0; padding: .2rem 0; } \
tr { border-top: 1px solid #8886; padding: .5rem 0; } td::before { content: attr(data-label) ' '; opacity: .8; } }
"""


def write_page(
    url: str, report: ChangeReport, before: Version, after: Version, article: Article, observed: Observed
) -> bytes:
    """The page, in UTF-8. url: where the service shows the report."""
    return "".join(_page(url, report, before, after, article, observed)).encode("utf-8", "replace")


def _page(
    url: str, report: ChangeReport, before: Version, after: Version, article: Article, observed: Observed
) -> Iterable[str]:
    title = escape(isolated(report.headline))
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    yield f"<p>{escape(isolated(article.publisher or article.title or after.headline))}"
    yield f" · <code>{escape(article.url)}</code></p>\n" if article.url else "</p>\n"
    last, first = observed.last_before_at, observed.first_after_at
    yield f"<p>The earlier text was last seen on {said(last, first)}, the later one first on {said(first, last)}.</p>\n"
    yield f'<p class="quiet">Made by Stet, which shows this report at <code>{escape(url)}</code>. '
    yield "README.txt says how to check this bundle.</p>\n"
    yield from _changes(report)
    yield '<h2>The two texts</h2>\n<div class="texts">\n'
    for name, version, side in (("Before", before, 0), ("After", after, 1)):
        yield f"<section><h3>{name}</h3>\n<p class='quiet'>Captured on {said(version.captured_at)}. "
        yield f"<code>{escape(version.content_hash)}</code></p>\n"
        language = escape(version.language or "en", quote=True)
        yield f'<div class="text" lang="{language}">{_marked(version.text, report.changes, side)}</div></section>\n'
    yield "</div>\n"
    yield f'<p class="quiet">Compared by {escape(report.comparer)} on claims found by {escape(report.extractor)}.</p>\n'
    yield "</main>\n</body>\n</html>\n"


def _changes(report: ChangeReport) -> Iterable[str]:
    if not report.changes:
        yield "<p>No claim changed.</p>\n"
        return
    yield "<h2>Changes</h2>\n<table>\n<thead><tr><th>No.</th><th>What</th><th>Before</th><th>After</th></tr></thead>\n"
    yield "<tbody>\n"
    for number, change in enumerate(report.changes, 1):
        weight = f"{change.kind.value}, importance {change.importance:.2f}"
        weight += "" if change.material else ", immaterial"
        yield f'<tr><td data-label="No.">{number}</td><td data-label="What">{escape(isolated(change.summary))}'
        yield f'<br><span class="quiet">{escape(weight)}</span></td>'
        yield f'<td data-label="Before:">{_words(change.before)}</td>'
        yield f'<td data-label="After:">{_words(change.after)}</td>'
        yield "</tr>\n"
    yield "</tbody>\n</table>\n"


def _words(side: Evidence | None) -> str:
    if side is None:
        return '<span class="quiet">not in this text</span>'
    return " … ".join(f"“{escape(passage.exact)}”" for passage in (side.passage, *side.others))


def _marked(text: str, changes: Iterable[Change], side: int) -> str:
    """The text with the words of every change marked; marks that touch are one."""
    places: list[list[int]] = []
    found = [(change.before, change.after)[side] for change in changes if change.material]
    for start, end in sorted(
        (passage.start, passage.end) for one in found if one is not None for passage in (one.passage, *one.others)
    ):
        if places and start <= places[-1][1]:
            places[-1][1] = max(places[-1][1], end)
        else:
            places.append([start, end])
    pieces, at = [], 0
    for start, end in places:
        pieces += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
        at = end
    return "".join([*pieces, escape(text[at:])])
