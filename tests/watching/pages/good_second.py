"""Thirty more pages that are the article, made when the weights were set: shapes and surroundings not tried before."""

from tests.watching.pages import articles as a
from tests.watching.pages import publishers as p

BAR = '<div class="cc-window" aria-label="cookieconsent"><span>We use cookies to improve your experience. By continuing you consent to the use of cookies.</span><button>Got it!</button></div>'
NEWSLETTER = '<div class="newsletter"><h2>Never miss a story</h2><p>Create a free account to get our evening letter.</p><input type="email"><button>Sign up</button></div>'
METER = '<div class="meter-banner"><p>You have 2 free articles left this month.</p><a>Subscribe from 1 a week</a></div>'
APPEAL = '<div class="epic"><p>You have read 7 articles in the last month. Journalism costs money. Support us from as little as 1.</p><button>Continue</button></div>'
REGISTER = "<aside><h2>Log in or register</h2><p>Log in to save articles and to follow topics.</p></aside>"
OUTAGE = '<div class="service-note" role="alert">Our comment section is temporarily unavailable. Sorry! Please try again later.</div>'
EMBED = '<div class="embed-consent"><p>This content is provided by a video service. Accept cookies to view it.</p><button>Allow and continue</button></div>'
CHALLENGE_LINK = (
    '<script src="/js/challenge-of-the-day.js"></script><div class="challenge-teaser">Take our quiz challenge</div>'
)
OLD = "<table><tr><td><font size=1>Site down for maintenance on Sunday 2-4 am</font></td></tr></table>"

MISSING = a.Story(
    headline="Page 404 of the inquiry's report is missing",
    byline="Ada Moss",
    published="2026-05-01T10:00:00Z",
    paragraphs=(
        "The published version of the harbour inquiry's report lacks a page, opposition politicians said on Friday.",
        "Page 404 could not be found in any of the 1,200 printed copies, nor in the file on the ministry's website.",
        "A spokesman said that something had gone wrong at the printer's, and that the page would be added within a week.",
        "“It happens to be the page with the names,” said Irma Kohl of the Green group.",
    ),
)
OUTAGES = a.Story(
    headline="Bank's site unavailable for a second day",
    byline="",
    published="2026-05-02T07:00:00Z",
    paragraphs=(
        "Customers of the Landbank could not log in for a second day on Saturday. The site said that it was down for maintenance.",
        "About 2.1 million people are affected, the bank said. Their money was safe, and cards worked. It asked them to try again later.",
        "The supervisor wants a report within 72 hours.",
    ),
)
PASSWORDS = a.Story(
    headline="Forgot your password? You are not alone",
    byline="Ida Fenn",
    published="2026-05-03T07:00:00Z",
    paragraphs=(
        "Adults now have 168 passwords on average, a survey of 3,400 people by the consumer office says.",
        "One in three resets a password every week. “Please log in again is the sentence people hate most,” said the author, Kim Varga.",
        "Passkeys are meant to end that. So far 11 percent use them.",
    ),
)
SOCIETY = a.Story(
    headline="Subscribers of the opera get their money back",
    byline="Rolf Anders",
    published="2026-05-04T07:00:00Z",
    paragraphs=(
        "The city opera will pay back 60 percent of the price to its 8,200 subscribers because of the water damage in the house.",
        "A subscription for the coming season costs 12 percent less. Those who are already subscribers need not do anything, the director said.",
        "The house is to reopen in November. Repairs cost 23 million.",
    ),
)

PAGES = (
    ("broadcaster, page 404", p.broadcaster(MISSING, BAR)),
    ("broadcaster, strike with a video to allow", p.broadcaster(a.STRIKE, bottom=EMBED)),
    ("broadcaster, recall with an outage note", p.broadcaster(a.RECALL, OUTAGE)),
    ("agency, outage", p.agency(OUTAGES)),
    ("agency, brief with a register box", p.agency(a.BRIEF, bottom=REGISTER)),
    ("agency, court with a meter", p.agency(a.COURT, METER)),
    ("daily, brief with an appeal", p.daily(a.BRIEF, bottom=APPEAL)),
    ("daily, passwords", p.daily(PASSWORDS)),
    ("daily, opera subscribers with a meter", p.daily(SOCIETY, bottom=METER)),
    ("islands, talks with an appeal", p.islands(a.TALKS, bottom=APPEAL)),
    ("islands, page 404", p.islands(MISSING)),
    ("islands, opera subscribers", p.islands(SOCIETY, bottom=NEWSLETTER)),
    ("weblog, brief with a newsletter", p.weblog(a.BRIEF, bottom=NEWSLETTER)),
    ("weblog, outage with an outage note", p.weblog(OUTAGES, OUTAGE)),
    ("weblog, court behind a quiz", p.weblog(a.COURT, CHALLENGE_LINK)),
    ("portal, passwords with a register box", p.portal(PASSWORDS, REGISTER)),
    ("portal, fire with everything", p.portal(a.FIRE, BAR + METER, NEWSLETTER + APPEAL)),
    ("portal, recall with a video to allow", p.portal(a.RECALL, bottom=EMBED)),
    ("fast page, cookies", p.fast_page(a.COOKIES, BAR)),
    ("fast page, outage", p.fast_page(OUTAGES, BAR)),
    ("fast page, opera subscribers", p.fast_page(SOCIETY)),
    ("ministry, page 404", p.ministry(MISSING, BAR)),
    ("ministry, long", p.ministry(a.LONG)),
    ("old tables, outage", p.old_tables(OUTAGES, OLD)),
    ("old tables, passwords", p.old_tables(PASSWORDS)),
    ("old tables, paywalls", p.old_tables(a.PAYWALLS, bottom=NEWSLETTER)),
    ("app shell, robots", p.app_shell(a.ROBOTS, BAR)),
    ("app shell, fire with a meter", p.app_shell(a.FIRE, METER, REGISTER)),
    ("app shell, page 404", p.app_shell(MISSING, bottom=APPEAL)),
    ("app shell, opera subscribers", p.app_shell(SOCIETY, BAR, NEWSLETTER)),
)  # fmt: skip
