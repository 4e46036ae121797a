"""Whole articles beside a meter or an offer, headlines like an error page's, and teasers below a story."""

TOLD = (
    "Hail ruined a third of the wheat near Odell on Sunday, the county's farm office said, and more may be lost if "
    "rain does not come before the end of the month, as it did not in either of the last two years.",
    "The hail fell for eleven minutes. Some stones were as large as an egg, and the roofs of 60 barns were holed, "
    "two of them so badly that the animals had to be moved to the fairground overnight.",
    "Nobody was hurt. A school bus had stopped under the bridge at Finch with 22 children on board, and its driver, "
    "Carl Moy, kept them singing until it was over, one of the mothers told the county's radio.",
    "Farmers said that few of them were insured. A policy for hail costs about 30 dollars an acre, twice what it did "
    "five years ago, and many had let it go when the price of wheat fell in the spring.",
    "The state paid 40 dollars an acre after the flood of last year. Its treasurer, Ines Dahl, said that she would "
    "look at the figures before she promised anything, and that the fund had 3 million dollars left.",
    "A meeting is to be held at the grange hall on Thursday evening. The farm office asked for photographs of the "
    "fields, with the date on them, and said that nothing should be ploughed under before it had been seen.",
)
MAINTENANCE = (
    "The bridge at Finch will be shut for two weekends in June while its deck is sealed, the county said on Friday.",
    "Drivers will be sent round by Odell, which takes 25 minutes longer. The school bus will leave earlier.",
    '"We are sorry, and it will be back on Monday at six," the county\'s engineer, Bo Lund, told a meeting.',
)
WARNED = (
    "The state's library counted the pages of its own site on Monday and found that a fifth of them were gone.",
    'Visitors read "sorry, the page you are looking for cannot be found" 9,000 times a month, it said.',
    '"Most of those pages had only moved," the librarian, Ada Quist, said. They are to be back by May.',
)
METER = '<div class="meter"><p>You have 3 free articles left this month. Subscribe from 2 dollars a week.</p></div>'
OFFER = '<div class="paywall-promo"><p>Subscribe today for 2 dollars a week. Cancel any time.</p></div>'
RELATED = "".join(
    f'<div class="card"><h3><a href="/{n}">{headline}</a></h3><p>{teaser}</p></div>'
    for n, (headline, teaser) in enumerate(
        (
            ("New sheriff sworn in", "Tess Borden was sworn in as sheriff on Monday."),
            ("Library to close on Fridays", "The library will close on Fridays from June."),
            ("Odell beats Finch 4-2", "Odell beat Finch 4-2 on Saturday."),
            ("Cold nights ahead", "Growers should expect four cold nights this week."),
        )
    )
)
PAID = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","isAccessibleForFree":"False"}</script>'
)
ARTICLE = '<meta property="og:type" content="article">'
WEBSITE = '<meta property="og:type" content="website">'


def _page(headline: str, paragraphs: tuple[str, ...], head: str = ARTICLE, behind: str = "", below: str = "") -> str:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<html lang="en"><head><title>{headline} | Prairie Herald</title>{head}</head><body><nav><a>County</a></nav>'
        f"<main><article><h1>{headline}</h1>{told}{behind}</article>{below}</main></body></html>"
    )


HAIL = "Hail ruins a third of the wheat"
PAGES = (
    ("seventh, metered", _page(HAIL, TOLD, behind=METER)),
    ("seventh, metered and paid", _page(HAIL, TOLD, PAID % HAIL, METER)),
    ("seventh, metered and short", _page(HAIL, TOLD[:3], PAID % HAIL, METER)),
    ("seventh, paid and sent whole", _page(HAIL, TOLD, PAID % HAIL, OFFER)),
    ("seventh, teasers below", _page(HAIL, TOLD, WEBSITE, below=RELATED)),
    ("seventh, maintenance in the headline", _page("Bridge closed for maintenance", MAINTENANCE)),
    ("seventh, lost pages in the headline", _page("Library's lost pages cannot be found", WARNED)),
)
