"""Twenty pages more that are the article, written before the gate had seen them: short news, odd subjects, loud chrome."""

from tests.watching.pages import articles as a
from tests.watching.pages import publishers as p

DIALOG = '<div id="sp_message_container"><div role="dialog"><p>We and our 181 partners store and access information on your device.</p><button>Consent</button><button>Manage options</button></div></div>'
NOSCRIPT = "<noscript>You need to enable JavaScript to use all functions of this site.</noscript>"
OFFER = '<div class="offer"><h3>Support local reporting</h3><ul><li>All articles</li><li>The e-paper</li></ul><button>Try four weeks for 1</button><p>Already a subscriber? Log in</p></div>'
CAPTCHA = '<section class="comments"><h2>Write a comment</h2><form><textarea></textarea><div class="g-recaptcha"></div><p>This form is protected; the privacy policy and terms apply.</p></form></section>'
MORE = "<section><h2>Most read</h2><ol><li><a>Ferry line ends after 140 years</a></li><li><a>Page not found: how the archive lost a decade</a></li></ol></section>"

BREAKING = a.Story(
    headline="Strong quake felt in the capital",
    byline="",
    published="2026-02-11T08:01:00Z",
    paragraphs=(
        "An earthquake of magnitude 6.1 shook the capital on Wednesday morning, the geological service said. "
        "There were no reports of damage at first.",
        "More follows.",
    ),
)
OUTAGE = a.Story(
    headline="Content network's fault takes down thousands of websites",
    byline="Tom Reck",
    published="2026-02-12T14:00:00Z",
    paragraphs=(
        "Thousands of websites answered “502 Bad Gateway” or asked visitors to verify that they were human for two hours on Thursday.",
        "The content network said that a faulty rule of its bot protection had used up all processors in its machines.",
        "“Something went wrong in a way we had not thought of,” its head of engineering wrote. Shops lost about $40m in sales, one estimate said.",
    ),
)
CONSENT = a.Story(
    headline="Court: publishers may ask readers to pay or consent",
    byline="Mina Dorr",
    published="2026-02-13T10:00:00Z",
    paragraphs=(
        "Publishers may make readers choose between a subscription and consent to tracking, the administrative court ruled on Friday.",
        "The choice between “Accept all” and 3.99 a month was fair as long as the price was, the judges said.",
        "A consumer group that had sued over cookies said that it would appeal. Some 268 partners received data of its members.",
    ),
)
SUSPENDED = a.Story(
    headline="Mayor's account suspended after post about ferry",
    byline="",
    published="2026-02-14T10:00:00Z",
    paragraphs=(
        "The account of the mayor was suspended for six hours on Saturday after she had posted a picture of a ferry ticket.",
        "“This account has been suspended”, visitors read. The company said it had been an error and apologised.",
    ),
)
GONE = a.Story(
    headline="Ferry line ends after 140 years",
    byline="Rena Holt",
    published="2026-02-15T10:00:00Z",
    paragraphs=(
        "The last boat to Aske left on Sunday evening with 212 people on board. The service is no longer available from Monday.",
        "The county will pay for a bus over the new bridge, at 1.2m a year.",
    ),
)
STORIES = (BREAKING, OUTAGE, CONSENT, SUSPENDED, GONE)

PAGES = (
    *((f"plain {n}", p.TEMPLATES[n](story, "", "")) for n, story in enumerate(STORIES)),
    *((f"dialog {n}", p.TEMPLATES[n + 5](story, DIALOG + NOSCRIPT, "")) for n, story in enumerate(STORIES)),
    *((f"offer {n}", p.TEMPLATES[(n + 2) % 10](story, NOSCRIPT, OFFER)) for n, story in enumerate(STORIES)),
    *((f"comments {n}", p.TEMPLATES[(n + 7) % 10](story, "", CAPTCHA + MORE)) for n, story in enumerate(STORIES)),
)
