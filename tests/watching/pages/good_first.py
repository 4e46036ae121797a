"""Thirty pages that are the article, with what real pages put around it: the half the gate's weights were set on."""

from tests.watching.pages import articles as a
from tests.watching.pages import publishers as p

COOKIE_BANNER = '<div id="cookie-banner" class="cookie-consent" role="dialog"><h2>We value your privacy</h2><p>We and our partners store and/or access information on a device. You may accept or manage your choices.</p><button>Accept all</button><button>Manage settings</button></div>'
SMALL_BANNER = '<div class="cookiebar">This site uses cookies. <a>Privacy policy</a> <button>OK</button></div>'
OFFER = '<section class="subscribe-box"><h2>Support local journalism</h2><p>Subscribe now for unlimited access to all articles.</p><button>Subscribe</button></section>'
MEMBERS = "<aside><h3>Become a member</h3><p>Members read without advertising. Already a member? Log in</p></aside>"
LOGIN = '<form class="login-flyout"><label>Email</label><input type="email"><label>Password</label><input type="password"><button>Log in</button><a>Forgot your password?</a></form>'
CAPTCHA = '<form id="comment"><textarea></textarea><div class="g-recaptcha" data-sitekey="x"></div><script src="https://www.example.com/recaptcha/api.js"></script><button>Post comment</button></form>'
NOSCRIPT = "<noscript>Please enable JavaScript to use all functions of this site.</noscript>"
PAYWALL_SCRIPT = '<div class="paywall-container" hidden><h2>Subscribe to continue reading</h2></div>'

PAGES = (
    ("broadcaster, fire", p.broadcaster(a.FIRE)),
    ("broadcaster, brief with a cookie banner", p.broadcaster(a.BRIEF, COOKIE_BANNER)),
    ("broadcaster, article about robots", p.broadcaster(a.ROBOTS)),
    ("agency, talks", p.agency(a.TALKS, bottom=SMALL_BANNER)),
    ("agency, article about cookies with a banner", p.agency(a.COOKIES, COOKIE_BANNER)),
    ("agency, recall", p.agency(a.RECALL, NOSCRIPT)),
    ("daily, long", p.daily(a.LONG, bottom=OFFER)),
    ("daily, strike with an offer", p.daily(a.STRIKE, bottom=OFFER)),
    ("daily, paid for and shown", p.daily(a.LONG, bottom=PAYWALL_SCRIPT).replace('"headline"', '"isAccessibleForFree": false, "headline"', 1)),
    ("islands, court", p.islands(a.COURT, bottom=MEMBERS)),
    ("islands, article about paywalls", p.islands(a.PAYWALLS, bottom=MEMBERS)),
    ("islands, brief", p.islands(a.BRIEF)),
    ("weblog, fire with comments behind a captcha", p.weblog(a.FIRE, bottom=CAPTCHA)),
    ("weblog, recall with a log-in form", p.weblog(a.RECALL, LOGIN)),
    ("weblog, article about robots and a captcha", p.weblog(a.ROBOTS, bottom=CAPTCHA)),
    ("portal, talks", p.portal(a.TALKS, COOKIE_BANNER)),
    ("portal, brief", p.portal(a.BRIEF, SMALL_BANNER)),
    ("portal, article about paywalls with an offer", p.portal(a.PAYWALLS, bottom=OFFER)),
    ("fast page, strike", p.fast_page(a.STRIKE)),
    ("fast page, brief with no script", p.fast_page(a.BRIEF, NOSCRIPT)),
    ("fast page, court", p.fast_page(a.COURT, bottom=LOGIN)),
    ("ministry, recall", p.ministry(a.RECALL, COOKIE_BANNER)),
    ("ministry, brief", p.ministry(a.BRIEF, COOKIE_BANNER)),
    ("old tables, fire", p.old_tables(a.FIRE)),
    ("old tables, brief", p.old_tables(a.BRIEF)),
    ("old tables, cookies", p.old_tables(a.COOKIES, SMALL_BANNER)),
    ("app shell, talks", p.app_shell(a.TALKS, COOKIE_BANNER + NOSCRIPT)),
    ("app shell, brief and everything at once", p.app_shell(a.BRIEF, COOKIE_BANNER + LOGIN, OFFER + NOSCRIPT)),
    ("app shell, recall", p.app_shell(a.RECALL, bottom=MEMBERS)),
    ("app shell, unclosed code", p.app_shell(a.COURT).removesuffix("</body></html>")),
)  # fmt: skip
