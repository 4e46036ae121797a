"""Eight pages that apps draw: divs and spans alone, hashed classes, cards of other stories, buttons that are divs.

Nothing in the names of their elements says what belongs to the article. The last three were written with the others,
and looked at only when the rules that the first five asked for stood. Each makes a page of a story.
"""

from collections.abc import Callable

from tests.watching.pages.articles import Story
from tests.watching.pages.publishers import _html, _t

Template = Callable[[Story], str]

#: Headlines of other stories and what is said below them.
OTHERS = (
    ("Museum gets its painting back", "It had hung in a bathroom for thirty years, and nobody knew what it was."),
    ("Rain until the weekend, forecasters say", "Rivers are high but no warning has been given."),
    ("Mayor opens bridge over canal", "The first to cross it were forty pupils and a dog."),
    ("Choir of miners sings again", "After two years of silence, its members met in a barn."),
)


def _divs(story: Story, name: str = "css-901oao") -> list[str]:
    return [f'<div class="{name} r-{i % 3}">{_t(one)}</div>' for i, one in enumerate(story.paragraphs)]


def _cards(first: int = 0, last: int = 4, summaries: bool = False) -> str:
    return "".join(
        f'<div class="k{i}q"><a href="/s/{i}"><div class="img"></div><div class="t7">{title}</div></a>'
        + (f'<div class="s2">{summary}</div>' if summaries else "")
        + "</div>"
        for i, (title, summary) in enumerate(OTHERS)
        if first <= i < last
    )


def native(story: Story) -> str:
    """A phone app's code in the browser: buttons are divs with a role."""
    share = "".join(f'<div role="button" class="b1"><div>{one}</div></div>' for one in ("Share", "Save", "Listen"))
    return _html(
        story,
        f'<div id="root"><div class="c0"><div class="c1"><a href="/">Home</a><a href="/w">World</a></div><div class="c2"><div class="c3"><div class="h">{_t(story.headline)}</div><div class="by">{story.byline}</div>{share}{"".join(_divs(story))}<div class="c9"><div>More stories</div>{_cards()}</div></div></div></div></div>',
        ld=True,
    )


def hashed_main(story: Story) -> str:
    """One main element; cards with their summaries stand between the paragraphs."""
    body = _divs(story, "a81")
    box = f'<div class="zz1"><div class="zz2">Also today</div>{_cards(0, 2, summaries=True)}</div>'
    return _html(
        story,
        f'<div id="__next"><main class="m0"><h1>{_t(story.headline)}</h1><div class="m1"><a href="#f">Facebook</a><a href="#x">X</a><a href="#m">E-mail</a><span>Copy link</span></div><div class="m2">{"".join(body[:3])}{box}{"".join(body[3:])}</div><div class="m3"><div>Most read</div>{_cards(0, 4)}</div></main></div>',
        meta=True,
    )


def spans(story: Story) -> str:
    """Paragraphs are spans in divs, and so is everything else."""
    body = "".join(
        f'<div class="x{i}"><span class="y">{_t(one)}</span></div>' for i, one in enumerate(story.paragraphs)
    )
    return _html(
        story,
        f'<div id="app"><div class="top"><span><a href="/">Marsh Daily</a></span><span><a href="/n">News</a></span></div><div class="w"><div class="w1"><span>{_t(story.headline)}</span></div><div class="w2"><span>By {story.byline}</span><span>4 min read</span></div><div class="w3">{body}</div><div class="w4"><span>Share this story</span><span><a href="#a">WhatsApp</a></span><span><a href="#b">Telegram</a></span></div><div class="w5"><span>You may also like</span>{_cards(0, 4, summaries=True)}</div></div></div>',
        ld=True,
    )


def article_of_divs(story: Story) -> str:
    """An article element that holds the sharing, a letter to sign up for and the next stories too."""
    body = _divs(story, "p")
    letter = '<div class="nl"><div>Get the day in one letter</div><div><input type="email"><div role="button">Sign up</div></div></div>'
    return _html(
        story,
        f'<article class="q0"><h1>{_t(story.headline)}</h1><div class="q1"><div>Share</div><div>Print</div><div>Comments (42)</div></div>{"".join(body[:2])}{letter}{"".join(body[2:])}<div class="q4"><a href="/t/1">Valley</a><a href="/t/2">County</a><a href="/t/3">Council</a></div><div class="q5"><div>Read next</div>{_cards(0, 3)}</div></article>',
        meta=True,
    )


def web_component(story: Story) -> str:
    """Elements of the publisher's own; the cards are list items."""
    body = "".join(f"<x-text><div>{_t(one)}</div></x-text>" for one in story.paragraphs)
    items = "".join(f'<li><a href="/s/{i}">{title}</a></li>' for i, (title, _) in enumerate(OTHERS))
    return _html(
        story,
        f'<x-app><x-head><a href="/">Home</a></x-head><x-story><x-title><h1>{_t(story.headline)}</h1></x-title><x-tools><x-button>Share</x-button><x-button>Text size</x-button></x-tools>{body}<x-more><div>Related</div><ul>{items}</ul></x-more></x-story></x-app>',
        ld=True,
    )


def sections(story: Story) -> str:
    """Held back: sections for everything, a promotion between two paragraphs, cards with a picture's line."""
    body = [f'<section class="se"><div>{_t(one)}</div></section>' for one in story.paragraphs]
    promo = '<section class="se"><a href="/podcast"><div>Listen to our podcast about the valley</div></a></section>'
    cards = "".join(
        f'<section class="se"><a href="/s/{i}">{title}</a><div>{i + 2} hours ago</div></section>'
        for i, (title, _) in enumerate(OTHERS)
    )
    return _html(
        story,
        f'<div id="shell"><section class="st"><div>{_t(story.headline)}</div><div>{story.byline}</div></section>{"".join(body[:2])}{promo}{"".join(body[2:])}<section class="sh"><div>Latest</div></section>{cards}</div>',
        ld=True,
    )


def feed_below(story: Story) -> str:
    """Held back: the next stories follow below with their first sentences, as a feed."""
    more = "".join(
        f'<div class="fd"><div class="ft"><a href="/s/{i}">{title}</a></div><div class="fp">{summary} <a href="/s/{i}">Read on</a></div></div>'
        for i, (title, summary) in enumerate(OTHERS)
    )
    return _html(
        story,
        f'<div class="pg"><div class="hd"><a href="/">Marsh Daily</a></div><main><div class="tl">{_t(story.headline)}</div><div class="bd">{"".join(_divs(story, "tx"))}</div><div class="tb"><div>Like</div><div>Reply</div><div>Share</div></div>{more}</main></div>',
        meta=True,
    )


def carousel(story: Story) -> str:
    """Held back: a carousel and a row of tags inside the body, buttons as spans."""
    body = _divs(story, "gg")
    cards = "".join(
        f'<div class="sl"><a href="/s/{i}"><span>{title}</span></a></div>' for i, (title, _) in enumerate(OTHERS)
    )
    return _html(
        story,
        f'<div id="m"><div role="main" class="mn"><h1 class="hh">{_t(story.headline)}</h1><div class="ac"><span>Share</span> <span>Save for later</span> <span>Gift</span></div><div class="bb">{"".join(body[:1])}<div class="cr"><span>Previous</span>{cards}<span>Next</span></div>{"".join(body[1:])}<div class="tg"><a href="/t/a">Fire</a> <a href="/t/b">Weather</a> <a href="/t/c">Roads</a></div></div></div></div>',
        meta=True,
    )


TEMPLATES: tuple[Template, ...] = (native, hashed_main, spans, article_of_divs, web_component)
HELD_BACK: tuple[Template, ...] = (sections, feed_below, carousel)
