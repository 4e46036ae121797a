"""News that speaks of walls and offers in other words, short notices, lists and tables, columns, and noise around them."""

ARTICLE = (
    '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-04-07T07:00:00Z">'
)
LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"2026-04-07T07:00:00Z"}</script>'
PLAN = "<div class='plan'><h3>Support Northshore</h3><p>From £3 a month. Cancel whenever you like.</p><button>Support us</button></div>"
METER = "<div class='count'><p>This is your second free story of five this month.</p><p>Already a subscriber? Log in</p></div>"
APP = "<div class='app'><p>Stories like this one, first in our app.</p><button>Get the app</button></div>"
CONSENT = "<div id='cmp'><h2>We value your privacy</h2><p>We and our 212 partners store information on your device.</p><button>Agree</button><button>Reject all</button></div>"
LOGIN = "<div class='box'><form><label>Password</label><input type='password'><button>Log in</button></form></div>"


def _page(headline: str, *told: str, head: str = LD, top: str = "", below: str = "") -> str:
    text = "".join(one if one[0] == "<" else f"<p>{one}</p>" for one in told)
    head = head % headline if "%s" in head else head
    return (
        f'<html lang="en"><head><title>{headline} - Northshore News</title>{head}</head><body>{top}<div class="nav">'
        f'<a>News</a><a>Isles</a></div><div class="story"><h1>{headline}</h1><div class="by">Elin Moss</div>'
        f'<div class="body">{text}</div></div>{below}<footer>Northshore News. <a>Terms</a></footer></body></html>'
    )


PAGES = (
    (
        "ninth, readers asked to pay",
        _page(
            "Herald to charge for its website",
            "The Hallan Herald will charge for its website from May. Non-subscribers will be able to read five articles a month.",
            "After that they will be asked to log in or subscribe to keep reading, the publisher said in a note to staff on Tuesday.",
            "A digital subscription is to cost £4.99 a month, with the first month free. Print subscribers pay nothing more.",
        ),
    ),
    (
        "ninth, getting round paywalls",
        _page(
            "Court lets paywall-dodging tool stay",
            "A tool that lets people read articles for subscribers without paying may stay in the store, a court in Hallan ruled.",
            "Four publishers had sued. The full text was sent to every browser and only hidden behind an overlay, Judge Ola Tveit said, and whoever hides a thing badly cannot complain that it is found.",
            head=ARTICLE,
        ),
    ),
    (
        "ninth, publisher's results",
        _page(
            "Northern Media gains 40,000 digital subscribers",
            "Northern Media added 40,000 digital subscribers in the quarter, and revenue from them rose to £11m, it reported.",
            "The average subscriber paid £6.10 a month, 40p more than a year ago. Churn fell after the company stopped offering three months for £1.",
            "Shares rose 4 per cent.",
            below=PLAN,
        ),
    ),
    (
        "ninth, library access",
        _page(
            "Library card opens 60 newspapers",
            "Anyone with a library card can read 60 newspapers free from Monday, the county said.",
            "Members log in with the number on the card. Access to the full archive is included, and so are the crosswords.",
            head=ARTICLE,
        ),
    ),
    (
        "ninth, opinion on a gym",
        _page(
            "I joined a gym to get its app to leave me alone",
            "It began with a free trial. Thirty days, no card, cancel anytime. My sister says that nothing which begins so ends well, and my sister has been married twice.",
            "By February I had an account, a password, a nickname and a plan. By March I had not been once.",
            "“Unlock your potential,” it wrote every morning at six. I unlocked the fridge.",
            below=PLAN,
        ),
    ),
    (
        "ninth, privacy law",
        _page(
            "Consent must be as easy to refuse as to give, ministers agree",
            "Websites will have to offer a button that refuses all cookies beside the one that accepts them, European ministers agreed on Thursday.",
            "Publishers that ask people to pay or consent may go on doing so for two years. Advertising firms and their partners called it a blow.",
            top=CONSENT,
        ),
    ),
    (
        "ninth, a browser's change",
        _page(
            "Browser drops plan to end tracking cookies",
            "The maker of the most used browser will not block third-party cookies after all, it announced.",
            "Users will find the choice in the privacy settings.",
            head=ARTICLE,
            top=CONSENT,
        ),
    ),
    (
        "ninth, robots that read",
        _page(
            "One visitor in three is a robot",
            "One in three visits to Northern papers last month came from an automated program, a firm that sells protection from them said.",
            "Most do as robots.txt asks. A tenth solve the puzzles that are meant to tell them from people, and better than people do.",
        ),
    ),
    (
        "ninth, attack",
        _page(
            "Hallan council hit by flood of traffic",
            "The council's website was slow on Monday after it was flooded with traffic from 60,000 hacked cameras, its security firm said.",
            "Visitors were asked to wait while their browser was checked. Nothing was stolen.",
        ),
    ),
    (
        "ninth, ticket queue",
        _page(
            "You are number 48,112 in the queue: fans wait for tickets",
            "Fans waited up to nine hours online for tickets to three nights at the Hallan Dome, and many got an error at the end.",
            "“Something went wrong, it said, and I was back where I had begun,” said Kim Sund, 19. The seller said sorry and put on a fourth night.",
        ),
    ),
    (
        "ninth, story taken down",
        _page(
            "Herald removes story about mayor",
            "The Hallan Herald has removed a story about the mayor from its website. The page says that the article is no longer available.",
            "The editor, Vic Strand, told the union that a letter from lawyers had come at noon. The mayor would not comment.",
            head=ARTICLE,
        ),
    ),
    (
        "ninth, one sentence",
        _page(
            "Ferry back in service",
            "The Hallan ferry sails again after two days of gales, its operator said on Tuesday.",
        ),
    ),
    (
        "ninth, one sentence, no date, no markup",
        "<html><head><title>Snow shuts Kettle Pass</title></head><body><h1>Snow shuts Kettle Pass</h1><p>Kettle Pass was shut by snow at noon on Tuesday and is not expected to open before Thursday, police said. Chains are needed on the coast road.</p></body></html>",
    ),
    (
        "ninth, a flash",
        _page(
            "Minister Strand resigns",
            "Energy minister Vic Strand has resigned, his office said. More soon.",
            head=ARTICLE,
        ),
    ),
    (
        "ninth, a short one by a meter",
        _page(
            "Turbine catches fire",
            "A turbine caught fire near Hallan on Sunday. Nobody was hurt, firefighters said, and the blaze burned itself out.",
            "Its owner had stopped two others of the kind in January.",
            below=METER,
        ),
    ),
    (
        "ninth, a short one by an app",
        _page(
            "School gets a pool",
            "Hallan school is to have a pool, paid for by the estate of a pupil of 1951 who could not swim, the head announced.",
            head=ARTICLE,
            below=APP,
        ),
    ),
    (
        "ninth, a short one by a login",
        _page(
            "Dog found after nine days",
            "A spaniel that fell down a shaft on Hallan was brought up alive on Friday, nine days later. She had lost four kilos, the vet said.",
            below=LOGIN,
        ),
    ),
    (
        "ninth, league table",
        _page(
            "Island league: table and results",
            "<table><tr><th>Team</th><th>P</th><th>Pts</th></tr><tr><td>Hallan</td><td>14</td><td>31</td></tr><tr><td>Storvik</td><td>14</td><td>28</td></tr><tr><td>Kettle</td><td>13</td><td>20</td></tr></table>",
            "Hallan beat Storvik 2-0 on Saturday with goals by Sund and Moe, and are three points clear. Kettle's match was put off because of snow.",
        ),
    ),
    (
        "ninth, prices at the market",
        _page(
            "Fish prices",
            "Cod 4.10 a kilo, up 30p. Haddock 3.60, unchanged. Monkfish 7.20, down 45p. Crab 2.90. Landed at Hallan on Monday: 38 tonnes.",
        ),
    ),
    (
        "ninth, weather",
        _page(
            "Forecast for the isles",
            "Tuesday: rain before noon, then showers. Wind south-west, force 6 to 8. High 9C. Wednesday: dry and bright, with frost at night. Thursday: snow above 300 metres.",
            head=ARTICLE,
        ),
    ),
    (
        "ninth, diary of events",
        _page(
            "What's on this week",
            "<ul><li>Tuesday: choir, Storvik hall, 7pm, free</li><li>Wednesday: repair café, bring your kettle, 2pm</li><li>Friday: Dot Marsh reads from her book. Tickets £4 at the door</li><li>Sunday: beach clean, meet at the slip</li></ul>",
            "Send us yours by Thursday noon, and tell us who may come.",
        ),
    ),
    (
        "ninth, recipe with steps",
        _page(
            "Crab cakes from Kettle",
            "You need a good crab and a cold potato. If you cannot get crab, a tin of it will do.",
            "<ul><li>300g crab meat</li><li>200g cold mashed potato</li><li>1 egg</li><li>Breadcrumbs</li></ul>",
            "<ol><li>Mix crab, potato and egg.</li><li>Shape eight cakes and roll them in the crumbs.</li><li>Fry for four minutes on each side.</li></ol>",
        ),
    ),
    (
        "ninth, live text in a list",
        '<html lang="en"><head><title>Budget live: tax on peat goes - Northshore News</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Budget live: tax on peat goes"}</script></head><body><main><h1>Budget live: tax on peat goes</h1><ol><li><b>13.10</b> The tax on peat goes in April, the treasurer says.</li><li><b>12.55</b> She will borrow £40m more than planned.</li><li><b>12.31</b> The treasurer, Ingrid Moe, is on her feet.</li></ol></main></body></html>',
    ),
    (
        "ninth, clarification",
        _page(
            "Clarification",
            "In a story on 3 April we wrote that Hallan had voted for the windfarm. It has voted for a vote. We are happy to make this clear.",
        ),
    ),
    (
        "ninth, death notice",
        _page(
            "Deaths: Signe Moe",
            "Signe Moe, teacher at Storvik for 38 years, on 1 April, aged 91. Funeral at Hallan church on Friday at 11. No flowers, please; gifts to the lifeboat.",
        ),
    ),
    (
        "ninth, letters",
        _page(
            "Letters to the editor",
            "Sir, Your correspondent asks who owns the wind. We all do, and you cannot put a meter on it. Nils Aune, Kettle",
            "Madam, I have taken your paper for 50 years. Now you ask me for a password. Here it is: no. B. Fjeld, Storvik",
            head=ARTICLE,
        ),
    ),
    (
        "ninth, advice on passwords",
        _page(
            "How to choose a password you can remember",
            "Three words that have nothing to do with one another make a better password than one with a 7 in it, the national cyber centre advises.",
            "Do not use the same one twice. If a site says that your account was opened from another country, go to the site yourself and do not click.",
            "A key on your phone is better still, because there is nothing that could be forgotten.",
        ),
    ),
    (
        "ninth, works",
        _page(
            "Cable works: power off for two hours",
            "Power will be off in Storvik from 1am to 3am on Sunday for essential maintenance, the grid said.",
            "Anyone who needs it for medical reasons should call 0800 112.",
        ),
    ),
    (
        "ninth, in French, about subscriptions",
        '<html lang="fr"><head><title>Le Phare relève ses prix</title><meta property="og:type" content="article"></head><body><article><h1>Le Phare relève ses prix</h1><p>L’abonnement numérique au Phare passera de 8 à 9 euros par mois en mai, a annoncé le journal lundi.</p><p>Les abonnés de longue date garderont l’ancien tarif pendant un an. « Nous n’avons pas le choix », a déclaré sa directrice, Anne Kerouan.</p></article><aside><p>Abonnez-vous sans engagement</p></aside></body></html>',
    ),
    (
        "ninth, in Spanish, about cookies",
        '<html lang="es"><head><title>Multa de 4 millones por las cookies</title><meta property="og:type" content="article"></head><body><div class="cookies"><p>Utilizamos cookies</p><button>Aceptar todo</button></div><article><h1>Multa de 4 millones por las cookies</h1><p>La agencia multó el viernes con 4 millones a una tienda en línea que guardaba cookies antes de que nadie pudiera rechazarlas.</p><p>La empresa anunció que recurrirá.</p></article></body></html>',
    ),
)
