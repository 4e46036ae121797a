"""Ten pages more that are the article, written with the fifth bad ones: news about offers and walls, among offers."""

from tests.watching.pages import articles as a
from tests.watching.pages import publishers as p

OFFER = '<div class="plans"><h3>Our subscriptions</h3><p>Digital from 2 a week. Cancel any time.</p><button>See all plans</button></div>'
BANNER = '<div class="cmp" role="dialog"><p>We use cookies. Our partners do too.</p><button>Accept all</button><button>Settings</button></div>'

DEVELOPING = a.Story(
    headline="Two trams collide in the old town",
    byline="",
    published="2026-03-02T07:10:00Z",
    paragraphs=(
        "Two trams collided in the old town on Monday morning. Police said that nobody was killed.",
        "More to follow.",
    ),
)
FARES = a.Story(
    headline="City drops its monthly pass",
    byline="Lea Winter",
    published="2026-03-03T09:00:00Z",
    paragraphs=(
        "The city will sell no monthly pass from June on. Subscribers keep their price of 49 a month until their plan ends, the transport office said.",
        "A digital subscription is to cost 52. The passengers' club called the offer a trick.",
    ),
)
STREAMER = a.Story(
    headline="Streaming service loses 300,000 subscribers",
    byline="Tom Reck",
    published="2026-03-04T09:00:00Z",
    paragraphs=(
        "The streaming service lost 300,000 subscribers in a quarter, it reported on Wednesday.",
        "It said that it would end free trials and start an offer with advertising at 5.99 a month. Those who cancel keep access until the month ends.",
        "Its shares fell 9 percent.",
    ),
)
TRACKING = a.Story(
    headline="Watchdog tells shops to stop tracking",
    byline="Mina Dorr",
    published="2026-03-05T09:00:00Z",
    paragraphs=(
        "The privacy watchdog told 80 shops to stop tracking visitors who had not given consent, it announced on Thursday.",
        "Their dialogs had an “accept all” button and no way to reject cookies, it said. A trade body said that its members would change their settings.",
        "Fines of up to 2 million are possible, according to the law.",
    ),
)
LOGIN = a.Story(
    headline="Password theft hits 1.2 million accounts",
    byline="Tom Reck",
    published="2026-03-06T09:00:00Z",
    paragraphs=(
        "Thieves took the passwords of 1.2 million accounts from a ticket seller, the company said on Friday.",
        "Customers have to log in again and choose a new password. Credit cards were not touched, a spokeswoman said.",
    ),
)
STORIES = (DEVELOPING, FARES, STREAMER, TRACKING, LOGIN)

PAGES = (
    *((f"fifth, offer {n}", p.TEMPLATES[(n + 4) % 10](story, "", OFFER)) for n, story in enumerate(STORIES)),
    *((f"fifth, banner {n}", p.TEMPLATES[(n + 1) % 10](story, BANNER, OFFER)) for n, story in enumerate(STORIES)),
)
