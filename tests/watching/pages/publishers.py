"""Ten page templates in the shapes that publishers really use, in our own markup: where the article's words hide, and among what.

Each makes a page of a story. `top` and `bottom` are put where banners and boxes go.
"""

from collections.abc import Callable
from html import escape
from json import dumps

from tests.watching.pages.articles import Story

Template = Callable[[Story, str, str], str]

RELATED = ("Museum gets its painting back", "Rain until the weekend, forecasters say", "Mayor opens bridge over canal")


def broadcaster(story: Story, top: str = "", bottom: str = "") -> str:
    """Text blocks in components, with a box of links and a picture between them."""
    blocks = [
        f'<div data-component="text-block" class="ssrcss-x1"><div><p><b>{_t(p)}</b></p></div></div>'
        if i == 0
        else f'<div data-component="text-block" class="ssrcss-x1"><div><p>{_t(p)}</p></div></div>'
        for i, p in enumerate(story.paragraphs)
    ]
    picture = '<div data-component="image-block"><figure><img src="a.jpg" alt="Smoke over a hill"><figcaption>The view on Tuesday</figcaption></figure></div>'
    links = (
        '<div data-component="unordered-list-block"><ul>'
        + "".join(f'<li><a href="/n/{i}">{title}</a></li>' for i, title in enumerate(RELATED))
        + "</ul></div>"
    )
    body = "".join([*blocks[:2], picture, *blocks[2:4], links, *blocks[4:]])
    return _html(
        story,
        f'<header role="banner"><nav><a href="/">Home</a><a href="/news">News</a><a href="/sport">Sport</a></nav></header>{top}<main id="main-content"><article><header><h1 id="main-heading">{_t(story.headline)}</h1><div data-component="byline-block"><span>{story.byline}</span><span>Correspondent</span></div><time datetime="{story.published}">3 hours ago</time></header>{body}<section data-component="topic-list"><h2>Related topics</h2><ul><li><a>Wildfires</a></li></ul></section></article><aside><h2>Top stories</h2>{_teasers()}</aside></main>{bottom}<footer>Copyright. The broadcaster is not responsible for the content of external sites.</footer>',
        ld=True,
    )


def agency(story: Story, top: str = "", bottom: str = "") -> str:
    """Paragraphs as divs, with the agency's own lines behind them."""
    body = "".join(
        f'<div class="text__text__1FZLe paragraph" data-testid="paragraph-{i}">{_t(p)}</div>'
        for i, p in enumerate(story.paragraphs)
    )
    return _html(
        story,
        f'{top}<div id="fusion-app"><div class="site-header"><a>World</a><a>Markets</a><a>Legal</a></div><main><article data-testid="Article"><div class="heading"><h1 data-testid="Heading">{_t(story.headline)}</h1><div class="info-content__author-date">By {story.byline}</div></div><div class="article-body__wrapper"><div class="article-body__content"><div class="toolbar">Aa <button>Share</button></div>{body}<p class="sign-off">Reporting by {story.byline}; Editing by the desk</p><p>Our Standards: <a>The Agency Trust Principles.</a></p></div></div></article></main><div class="read-next"><h2>Read Next</h2>{_teasers()}</div></div>{bottom}',
        ld=True,
    )


def daily(story: Story, top: str = "", bottom: str = "") -> str:
    """A big paper: the body in companion columns, with advertisements between them."""
    columns = "".join(
        f'<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8"><p class="css-at9mc1">{_t(p)}</p></div></div><div class="ad-wrapper"><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div>'
        for p in story.paragraphs
    )
    return _html(
        story,
        f'<div id="app"><header><div>Section: World</div><button>Subscribe</button><button>Log in</button></header>{top}<main id="site-content"><article id="story"><header class="css-1"><h1 data-testid="headline">{_t(story.headline)}</h1><p class="summary">What to know.</p></header><div class="byline">By <span itemprop="name">{story.byline}</span></div><section name="articleBody" itemprop="articleBody">{columns}</section><div class="bottom-of-article"><p>A version of this article appears in print on page A4. <a>Order reprints</a> | <a>Today’s paper</a></p></div></article></main>{bottom}<footer><a>© 2026 The Daily</a><a>Contact us</a><a>Terms of sale</a></footer></div>',
        ld=True,
    )


def islands(story: Story, top: str = "", bottom: str = "") -> str:
    """Paragraphs in a grid, with a newsletter box and a pull quote as islands between them."""
    newsletter = '<gu-island name="EmailSignup"><aside class="dcr-news"><h2>Sign up to Morning Mail</h2><p>Our morning email breaks down the key stories of the day</p><form><input type="email"><button>Sign up</button></form><p>Privacy Notice: newsletters may contain information about charities and online ads.</p></aside></gu-island>'
    paragraphs = [f'<p class="dcr-16w5gq9">{_t(p)}</p>' for p in story.paragraphs]
    body = "".join([*paragraphs[:2], newsletter, *paragraphs[2:]])
    return _html(
        story,
        f'<header><nav><a>News</a><a>Opinion</a></nav><div class="support">Support us</div></header>{top}<main><div class="grid"><div data-gu-name="headline"><h1>{_t(story.headline)}</h1></div><div data-gu-name="standfirst"><p>Latest news and pictures.</p></div><div data-gu-name="meta"><address>{story.byline}</address><details><summary>Wed 7 Jan 2026 09.10</summary></details></div><div data-gu-name="body"><div id="maincontent"><div class="article-body-commercial-selector">{body}</div></div><div class="submeta"><span>Explore more on these topics</span><ul><li><a>Environment</a></li></ul><button>Share</button><button>Reuse this content</button></div></div></div></main>{bottom}<section><h2>Most viewed</h2>{_teasers()}</section>',
        meta=True,
    )


def weblog(story: Story, top: str = "", bottom: str = "") -> str:
    """A local paper on the most common blog software, with sharing, related posts and comments."""
    paragraphs = "\n".join(f"<p>{_t(p)}</p>" for p in story.paragraphs)
    return _html(
        story,
        f'<div id="page" class="site"><header id="masthead"><a rel="home">The Gazette</a><nav><ul class="menu"><li><a>Local</a></li><li><a>Obituaries</a></li></ul></nav></header>{top}<div id="primary"><main class="site-main"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{_t(story.headline)}</h1><div class="entry-meta">Posted on <time class="entry-date published" datetime="{story.published}">January 7</time> by <span class="author vcard">{story.byline}</span></div></header><div class="entry-content">{paragraphs}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Click to share on X</a></li><li><a>Facebook</a></li></ul></div><div id="jp-relatedposts"><h3>Related</h3>{_teasers()}</div></div><footer class="entry-footer">Posted in <a>Local</a></footer></article><div id="comments"><h2>2 thoughts on this</h2><ol><li><p>Anna K. says: I saw the smoke from my window, it must be more than they admit.</p></li><li><p>Old Timer says: They never learn.</p></li></ol><form>Leave a reply</form></div></main></div><aside class="widget-area"><h2>Recent posts</h2>{_teasers()}</aside>{bottom}<footer>Proudly powered by software</footer></div>',
        meta=True,
    )


def portal(story: Story, top: str = "", bottom: str = "") -> str:
    """A continental portal: an intro apart, read-also lines between the paragraphs, a channel to join at the end."""
    first, *rest = story.paragraphs
    body = "".join(
        f'<p class="textabsatz columns">{_t(p)}</p>'
        + (f'<p class="read-also">Read also: <a href="/x">{RELATED[i % 3]}</a></p>' if i == 1 else "")
        for i, p in enumerate(rest)
    )
    return _html(
        story,
        f'<div class="page"><header class="site-header"><ul class="nav"><li>Home</li><li>Inland</li><li>World</li></ul></header>{top}<div class="container_content_news"><div class="post_news"><h1 class="post_title">{_t(story.headline)}</h1><div class="post_time">{story.byline} — <span>Wednesday, 7 January 2026, 09:10</span></div><div class="post_views">11482</div><div class="post_news_body"><p class="intro"><strong>{_t(first)}</strong></p>{body}<p><em>Join our <a>official telegram channel</a> and our WhatsApp channel, so as not to miss anything</em></p></div><div class="post_tags"><a>Valley</a>, <a>County</a></div></div></div>{bottom}<footer>All rights reserved. Reprinting only with a link.</footer></div>',
        meta=True,
    )


def fast_page(story: Story, top: str = "", bottom: str = "") -> str:
    """A page for phones in the accelerated dialect."""
    body = "".join(
        f"<p>{_t(p)}</p>"
        + ('<amp-ad width="300" height="250" type="doubleclick"><div fallback>Ad</div></amp-ad>' if i % 3 == 2 else "")
        for i, p in enumerate(story.paragraphs)
    )
    return _html(
        story,
        f'<amp-sidebar id="menu"><ul><li><a>Home</a></li><li><a>Video</a></li></ul></amp-sidebar>{top}<article class="amp-article"><header class="amp-header"><h1 class="amp-title">{_t(story.headline)}</h1><div class="amp-meta amp-byline">{story.byline}</div></header><amp-img src="a.jpg" width="600" height="400" layout="responsive"></amp-img><p class="amp-caption">Picture: agency</p><div class="amp-content">{body}</div></article><amp-list><template>Next story</template></amp-list>{bottom}<footer class="amp-footer"><a>Back to top</a></footer>',
        ld=True,
    )


def ministry(story: Story, top: str = "", bottom: str = "") -> str:
    """An authority's press release."""
    body = "".join(f"<p>{_t(p)}</p>" for p in story.paragraphs)
    return _html(
        story,
        f'<a class="skip-link">Skip to main content</a>{top}<header><div class="header__logo">County Office</div></header><div class="wrapper"><div class="breadcrumbs"><ol><li><a>Home</a></li><li><a>News</a></li></ol></div><main id="content"><div class="title"><span class="context">Press release</span><h1 class="title__text">{_t(story.headline)}</h1></div><div class="metadata"><dl><dt>From:</dt><dd><a>County Office</a></dd><dt>Published</dt><dd>7 January 2026</dd></dl></div><div class="component-govspeak"><div class="govspeak">{body}</div></div><div class="share-links"><h2>Share this page</h2><ul><li><a>Share on Facebook (opens in new tab)</a></li></ul></div></main><div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button></div></div>{bottom}<footer>Open licence, except where otherwise stated</footer>',
        meta=True,
    )


def old_tables(story: Story, top: str = "", bottom: str = "") -> str:
    """A page of twenty years ago: tables for layout, line breaks for paragraphs, nothing stated for machines."""
    body = "<br><br>\n".join(_t(p) for p in story.paragraphs)
    return f'<HTML><HEAD><TITLE>{_t(story.headline)} - The Old Herald</TITLE></HEAD><BODY BGCOLOR="#FFFFFF">{top}<TABLE WIDTH="760"><TR><TD COLSPAN=2><IMG SRC="logo.gif" ALT="The Old Herald"></TD></TR><TR><TD WIDTH=140 VALIGN=TOP><A HREF="/">Home</A><BR><A HREF="/sport">Sport</A><BR><A HREF="/mail">Letters</A></TD><TD VALIGN=TOP><FONT SIZE=5><B>{_t(story.headline)}</B></FONT><BR><I>{story.byline}</I><BR><BR><DIV CLASS=story>{body}</DIV></TD></TR></TABLE>{bottom}<CENTER><FONT SIZE=1>Copyright The Old Herald</FONT></CENTER></BODY></HTML>'


def app_shell(story: Story, top: str = "", bottom: str = "") -> str:
    """Rendered by a script framework on the server: deep divs, the data once more as JSON, related cards inside the body."""
    paragraphs = [f"<p>{_t(p)}</p>" for p in story.paragraphs]
    hub = f'<div class="HtmlModule hub-peek"><div class="PagePromo"><h3 class="PagePromo-title">RELATED COVERAGE</h3>{_teasers()}</div></div>'
    body = "".join([*paragraphs[:3], hub, *paragraphs[3:]])
    state = escape(
        dumps({"props": {"article": {"title": story.headline, "body": list(story.paragraphs)}}}), quote=False
    )
    return _html(
        story,
        f'<div id="__next"><div><div><bsp-header><div class="Page-header"><ul><li>World</li><li>Politics</li></ul></div></bsp-header>{top}<div class="Page-content"><bsp-story-page><main class="Page-main"><h1 class="Page-headline">{_t(story.headline)}</h1><div class="Page-actions"><button>Share</button></div><figure class="Figure"><img alt="x"><figcaption>1 of 3 | Smoke rises behind a school. (Photo desk)</figcaption></figure><div class="Page-byline">By {story.byline}</div><div class="RichTextStoryBody RichTextBody">{body}</div></main></bsp-story-page></div></div></div>{bottom}<footer>All rights reserved.</footer></div><script id="__NEXT_DATA__" type="application/json">{state}</script>',
        ld=True,
    )


TEMPLATES: tuple[Template, ...] = (
    broadcaster, agency, daily, islands, weblog, portal, fast_page, ministry, old_tables, app_shell,
)  # fmt: skip


def _html(story: Story, body: str, *, ld: bool = False, meta: bool = False) -> str:
    stated = ""
    if ld:
        data = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.headline,
            "datePublished": story.published,
            "author": [{"@type": "Person", "name": story.byline}],
        }
        stated = f'<script type="application/ld+json">{dumps(data)}</script>'
    if meta:
        stated = f'<meta property="og:type" content="article"><meta property="og:title" content="{_t(story.headline)}"><meta property="article:published_time" content="{story.published}">'
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_t(story.headline)} | The Paper</title>{stated}</head><body>{body}</body></html>'


def _teasers() -> str:
    return "".join(f'<div class="card"><a href="/n/{i}"><h3>{title}</h3></a></div>' for i, title in enumerate(RELATED))


def _t(text: str) -> str:
    return escape(text, quote=False)
