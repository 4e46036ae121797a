"""Six more shapes of publishers' pages in our own markup: letters, breaks, folds, chapters, blocks and a next story."""

from html import escape

from tests.watching.pages.articles import Story
from tests.watching.pages.publishers import Template

OTHER = (
    "The museum of the valley has its painting back, eleven years after it was stolen from the stairs.",
    "A walker found it in a barn, wrapped in a curtain, the curator said on Monday.",
    "It will hang in its old place from Saturday on, behind glass.",
)


def letter(story: Story) -> str:
    """A writer's letter on a platform for them: boxes to sign up in the middle, notes at the end, a row of hearts."""
    told = [f"<p>{_t(one)}</p>" for one in story.paragraphs]
    box = '<div class="subscription-widget-wrap"><div class="preamble"><p>The Vale Letter is supported by its readers. To get new posts, consider becoming one of them.</p></div><form class="subscription-widget"><input type="email" placeholder="Type your email…"><button>Subscribe</button></form></div>'
    return _html(
        story,
        f'<div class="topbar"><a href="/">The Vale Letter</a><button>Sign in</button></div><div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">{_t(story.headline)}</h1><h3 class="subtitle"></h3><div class="byline-wrapper"><a href="/@w">{story.byline}</a><div>Mar 02, 2026</div></div><div class="post-ufi"><a>♡ 41</a><a>7</a><a>Share</a></div></div><div class="available-content"><div class="body markup">{"".join(told[:2])}{box}{"".join(told[2:])}<div class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></div></div></div><div class="post-footer"><a>♡ 41</a><a>Previous</a><a>Next</a></div></article><div class="comments-section"><h4>Discussion about this post</h4><div class="comment"><a>Lotte</a><p>Thank you for writing about this.</p></div></div></div><div class="footer-wrap">© 2026 · <a>Privacy</a> ∙ <a>Terms</a></div>',
    )


def breaks(story: Story) -> str:
    """One element with breaks between paragraphs, a dateline before them and an agency's sign behind them."""
    told = "<br><br>\n".join(_t(one) for one in story.paragraphs)
    return _html(
        story,
        f'<table width="100%"><tr><td class="left"><a href="/a">Nation</a><br><a href="/b">World</a><br><a href="/c">Opinion</a></td><td class="mid"><font size="5"><b><h1>{_t(story.headline)}</h1></b></font><div class="dateline">Wednesday, 7 January 2026</div><div id="storytext">{told}<br><br><i>VNA/{story.byline[:2].lower()}</i></div><div class="tools"><a href="#">Print</a> | <a href="#">E-mail</a> | <a href="#">Bigger text</a></div></td><td class="right"><b>Most read</b><br>1. <a href="/x">Museum gets its painting back</a><br>2. <a href="/y">Rain until the weekend</a></td></tr></table>',
    )


def folds(story: Story) -> str:
    """Key points in a list, then sections whose text stands in folds to be opened."""
    told = [f"<p>{_t(one)}</p>" for one in story.paragraphs]
    half = len(told) // 2
    return _html(
        story,
        f'<nav class="crumbs"><a href="/">Home</a> › <a href="/region">Region</a></nav><main><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{_t(story.headline)}</h1><p class="meta">By <span itemprop="author">{story.byline}</span> · 3 min read · <a href="#comments">12 comments</a></p><div itemprop="articleBody">{"".join(told[:2])}<details open><summary>What happened</summary>{"".join(told[2:half])}</details><details><summary>What comes next</summary>{"".join(told[half:])}</details></div><div class="rate">Was this article useful? <button>Yes</button><button>No</button></div><ul class="tags"><li><a href="/t/1">valley</a></li><li><a href="/t/2">county</a></li></ul></article></main><footer>Regional Media Ltd, Mill Street 4</footer>',
    )


def chapters(story: Story) -> str:
    """A long read in steps over pictures, with a sentence of its own repeated large."""
    steps = "".join(
        f'<section class="step" data-step="{i}"><div class="step__inner"><p>{_t(one)}</p></div></section>'
        + (
            f'<figure class="full"><img src="{i}.jpg" alt=""><figcaption><span>Photo: V. Wende</span></figcaption></figure>'
            if i % 3 == 1
            else ""
        )
        for i, one in enumerate(story.paragraphs)
    )
    return _html(
        story,
        f'<div id="scrolly"><header class="cover"><h1>{_t(story.headline)}</h1><div class="by">Words {story.byline} · Pictures V. Wende</div><button class="skip">Scroll to begin</button></header><main class="steps">{steps}</main><section class="credits"><h4>Credits</h4><p>Design: O. Lind</p></section></div>',
    )


def blocks(story: Story) -> str:
    """A northern paper: blocks of text, links to read as well between them, a bar to log in, the number of comments."""
    told = [f'<div class="article-text-block"><p class="body-text">{_t(one)}</p></div>' for one in story.paragraphs]
    also = '<div class="article-link-block"><a href="/i/abc"><span class="label">Les også</span><span class="title">Museum gets its painting back</span></a></div>'
    return _html(
        story,
        f'<div id="root"><header><a href="/">Fjordavisen</a><a href="/logg-inn">Logg inn</a><a href="/kjop">Kjøp abonnement</a></header><main><article class="free-article"><div class="article-title-block"><h1>{_t(story.headline)}</h1></div><div class="byline-block"><span class="byline">{story.byline}</span><time>Publisert 07.01.2026 09:10</time></div>{told[0]}{told[1]}{also}{"".join(told[2:4])}<div class="article-link-block"><a href="/i/def"><span class="label">Les også</span><span class="title">Who pays for the bridge over the canal?</span></a></div>{"".join(told[4:])}<div class="article-footer"><a href="/tips">Tips oss</a><span>14 kommentarer</span></div></article></main><footer>Ansvarlig redaktør: O. Lind</footer></div>',
    )


def next_story(story: Story) -> str:
    """A story behind which the next one is loaded whole, for those who scroll on."""
    told = "".join(f"<p>{_t(one)}</p>" for one in story.paragraphs)
    other = "".join(f"<p>{_t(one)}</p>" for one in OTHER)
    return _html(
        story,
        f'<header><nav><a href="/">Vale Herald</a><a href="/sport">Sport</a></nav></header><div class="infinite"><article data-url="/world/story-1"><h1>{_t(story.headline)}</h1><p class="author">By {story.byline}</p><div class="content">{told}</div><div class="share"><button>Share</button><button>Save</button></div></article><div class="ad">Advertisement</div><article data-url="/culture/painting"><h1><a href="/culture/painting">Museum gets its painting back</a></h1><p class="author">By O. Lind</p><div class="content">{other}</div></article></div><footer>Vale Herald</footer>',
    )


SHAPES: tuple[Template, ...] = (letter, breaks, folds, chapters, blocks, next_story)


def _html(story: Story, body: str) -> str:
    head = f'<meta property="og:type" content="article"><meta property="og:title" content="{_t(story.headline)}"><meta property="article:published_time" content="{story.published}">'
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_t(story.headline)} | Vale</title>{head}</head><body>{body}</body></html>'


def _t(text: str) -> str:
    return escape(text, quote=False)
