"""News about paywalls, cookies, captchas and lost pages; short reports, lists, scores, notices, columns with offers inside."""

LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"2026-03-02T08:00:00Z"}</script>'
ARTICLE = '<meta property="og:type" content="article">'
FOOTER = (
    "<footer><a>Subscribe</a> <a>Log in</a> <a>Privacy policy</a> <a>Cookie settings</a><p>© Valley Record</p></footer>"
)
OFFER = (
    "<aside class='promo'><h4>Like what you read?</h4><p>Subscribe for £1 a month and get unlimited access.</p></aside>"
)
LETTER = "<form class='nl'><p>Get the morning letter. Enter your email.</p><input type='email'><button>Sign up</button></form>"
BANNER = "<div class='cookie'><p>We and our partners use cookies.</p><button>Accept all</button><button>Manage</button></div>"


def _page(headline: str, *told: str, head: str = "", top: str = "", inside: str = "", below: str = "") -> str:
    half = (len(told) + 1) // 2
    first, last = (
        "".join(one if one[0] == "<" else f"<p>{one}</p>" for one in part) for part in (told[:half], told[half:])
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{headline} | Valley Record</title>{head or LD % headline}</head>'
        f"<body>{top}<header><nav><a>Town</a><a>Sport</a></nav></header><main><article><h1>{headline}</h1>{first}"
        f"{inside}{last}</article>{below}</main>{FOOTER}</body></html>"
    )


PAGES = (
    (
        "eighth, a paper takes its paywall down",
        _page(
            "Ledger takes down its paywall",
            "The Ansty Ledger will let everybody read its stories from April, its owner said on Monday, eleven years after it began to ask for money.",
            "Subscribers numbered 9,100 at the best of times and 4,300 last month. A subscription cost £8 a month, and half of those who took the free trial cancelled before they were billed.",
            "“Readers hit the wall, read that they had used up their free articles, and left,” Hal Moran, the editor, told staff. Members will be asked to give what they can.",
            "The union said that nine jobs hung on the plan.",
        ),
    ),
    (
        "eighth, a study of paywalls",
        _page(
            "Most who meet a paywall turn back",
            "Nine in ten people who are told to subscribe to continue reading close the page, researchers at Corrie University found.",
            "They watched 2,400 readers for a month. Offers that began with a trial for a pound a month did best; those that asked people to create a free account to read on did worst.",
            "“Nobody unlocks the full story for a pie recipe,” said Prof Una Reiss, who led the study.",
            head=ARTICLE,
        ),
    ),
    (
        "eighth, price of subscriptions",
        _page(
            "Streaming subscriptions go up again",
            "Two of the big streaming services raise the price of a monthly plan by £2 in June, they announced on Tuesday.",
            "The cheapest plan with adverts stays at £5.99 a month. Subscribers can cancel any time, and those who pay for a year keep the old price until it ends.",
            "It is the third rise in two years, the consumers' council said.",
        ),
    ),
    (
        "eighth, subscription traps",
        _page(
            "Firms must make it as easy to cancel as to subscribe",
            "Anyone who starts a free trial must be told before the first payment from autumn, under rules that ministers published on Monday.",
            "Companies that let people sign up with one click but make them log in, call or write to cancel face fines of up to a tenth of their sales.",
            "About £1.6bn a year goes on subscriptions that nobody wants, the department said.",
            below=OFFER,
        ),
    ),
    (
        "eighth, cookie fine",
        _page(
            "Shopping site fined over cookies",
            "The data watchdog fined an online shop €4m on Friday for storing cookies on people's devices before they could refuse.",
            "The button to accept all was large and green; the one to reject lay behind two menus, it found. Partners got data of 3 million visitors without consent.",
            "The firm said that it would appeal.",
            top=BANNER,
        ),
    ),
    (
        "eighth, captchas",
        _page(
            "Are you a robot? Captchas keep out people, charity says",
            "Blind people are stopped by captchas on one in three council websites, a charity said on Wednesday.",
            "Volunteers were asked to type the characters shown in a picture on 64 sites. On 21 there was nothing to listen to instead.",
            "“I am not a robot, but I cannot prove it,” said Tom Ade, 71, of Corrie.",
        ),
    ),
    (
        "eighth, a site that broke",
        _page(
            "Council website down for a third day",
            "People in Ansty could not pay council tax online for a third day on Thursday.",
            "The site answered “503 service unavailable” from Tuesday morning, and later that it was down for maintenance. A disk had failed, the council said, and so had its spare.",
            "Payments due this week may be made until the 20th.",
            head=ARTICLE,
        ),
    ),
    (
        "eighth, lost pages",
        _page(
            "Page not found: how the web forgets",
            "A third of the pages that news sites linked to ten years ago answer with a 404 now, librarians reported on Monday.",
            "They followed 1.1 million links from four papers. One in nine led to a page that said it was no longer available, and one in thirty to somebody else's shop.",
            "“It looks like it is there until you try it,” said Ines Kalb, who runs the archive.",
        ),
    ),
    (
        "eighth, login outage",
        _page(
            "Bank customers locked out after login fault",
            "Thousands of customers could not log in to their accounts on payday, the bank said.",
            "Passwords were rejected from 6am, and those who pressed “forgot password” got no letter. It was put right by noon.",
        ),
    ),
    (
        "eighth, age checks",
        _page(
            "Sites must check that visitors are over 18",
            "Websites with material for adults must ask for proof of age from July, the regulator said on Monday.",
            "A tick in a box that says “I am over 18” will not do any more. A card, a photograph or a phone contract will.",
            "Eleven sites said that they would rather leave the country.",
        ),
    ),
    (
        "eighth, withheld in Europe",
        _page(
            "American papers still shut to Europe",
            "More than 600 American news sites cannot be read in the European Union, eight years after its privacy law came in, a count shows.",
            "Most say that the content is not available in your region, or for legal reasons. “We would have eleven readers there and a lawyer to pay,” an editor in Odell said.",
        ),
    ),
    (
        "eighth, a short report",
        _page(
            "Man hurt in fall at Ansty quarry",
            "A man of 44 was taken to hospital after he fell eight metres at Ansty quarry on Sunday, police said. His life is not in danger.",
        ),
    ),
    (
        "eighth, shortest of all, no markup",
        '<html lang="en"><head><title>Quay Street shut after gas leak</title></head><body><div class="story"><h1>Quay Street shut after gas leak</h1><p class="meta">By Staff, 2 March 2026, 09.14</p><p>Quay Street in Ansty is shut after a gas leak was reported at 8am. Nobody was hurt, the fire service said. Buses go by Mill Lane until further notice.</p></div></body></html>',
    ),
    (
        "eighth, breaking",
        _page(
            "Ferry runs aground off Corrie",
            "A ferry with 112 people on board has run aground off Corrie, the coastguard said.",
            "This is a breaking story and will be updated. Refresh the page for the latest.",
        ),
    ),
    (
        "eighth, scores",
        _page(
            "Valley league: Saturday's results",
            "<ul><li>Ansty 3, Corrie 1 (Hale 12, 60, Muir 71; Bell 44)</li><li>Finch 0, Odell 0</li><li>Lorne 2, Quarry Rovers 4 (Ade 3, Tull 20; Reiss 9, 33, 50, Kalb 88)</li><li>Mill Town 1, Harbour 1 (Dahl 2; Quist 90)</li></ul>",
            "Ansty lead the table by two points with four matches left. Attendance at the Quay Ground was 1,204.",
        ),
    ),
    (
        "eighth, a recipe",
        _page(
            "Nora Tull's barley soup",
            "It is what my mother made when the boats were late. It keeps for three days.",
            "<ul><li>200g pearl barley</li><li>2 leeks, sliced</li><li>1 litre of stock</li><li>a smoked haddock, about 300g</li><li>parsley</li></ul>",
            "<ol><li>Soak the barley for an hour.</li><li>Soften the leeks in butter for ten minutes.</li><li>Add barley and stock and let it simmer for 40 minutes.</li><li>Flake in the fish at the end, and scatter parsley over it.</li></ol>",
            below=OFFER,
        ),
    ),
    (
        "eighth, a list of roads",
        _page(
            "Which roads are shut this week",
            "Seven roads in the valley are shut for works or after the storm. Drivers should allow extra time.",
            "<ul><li>A77 between Finch and Odell: one lane, lights, until Friday</li><li>Mill Lane, Ansty: shut, fallen tree</li><li>Quay Street, Ansty: shut from 9pm to 5am</li><li>B12 at the ford: shut, water</li></ul>",
            "The council updates the list at seven each morning.",
        ),
    ),
    (
        "eighth, a live blog",
        '<html lang="en"><head><title>Storm Edda live: trees down and ferries off | Valley Record</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm Edda live","coverageStartTime":"2026-03-02T06:00:00Z"}</script></head><body><main><article><h1>Storm Edda live: trees down and ferries off</h1><div class="entry"><time datetime="2026-03-02T10:14:00Z">10.14</time><p>Power is back in 300 houses in Corrie, the grid operator says. About 900 are still without.</p></div><div class="entry"><time datetime="2026-03-02T09:40:00Z">09.40</time><p>The islands ferry will not sail before noon.</p></div><div class="entry"><time datetime="2026-03-02T09:02:00Z">09.02</time><p>A tree has come down on Mill Lane. Nobody was hurt, police said.</p></div></article></main></body></html>',
    ),
    (
        "eighth, a correction",
        _page(
            "Correction: harbour dredging",
            "A story on 2 March about dredging in Ansty harbour said that the work would cost £40m. It will cost £14m. The figure has been corrected online.",
        ),
    ),
    (
        "eighth, an apology",
        _page(
            "Ruth Amiel: an apology",
            "On 27 February we said that Ruth Amiel, head of the port authority, had left a council meeting early. She had not been invited to it. We are sorry for the mistake and have paid a sum to the lifeboat at her wish.",
        ),
    ),
    (
        "eighth, an obituary",
        _page(
            "Obituary: Bram Corley, 1938-2026",
            "Bram Corley, who kept the light at Corrie Point for 31 years and wrote four books about it, has died aged 87.",
            "He was born in Finch, the third of nine. He went to sea at fifteen, came home with a bad leg, and took the light because, he liked to say, it did not move.",
            "He leaves a wife, Jean, two daughters and a parrot.",
            inside=LETTER,
        ),
    ),
    (
        "eighth, a column with offers inside",
        _page(
            "You can keep your smart kettle",
            "You know the kind. It wants your email, your password and an account before it will boil your water. We bought one last year, and we have not had tea since.",
            "I asked the shop to take it back. Have you tried to enable cookies, said the boy. My grandmother enabled biscuits, and that was enough for us.",
            "There are people who will tell you that this is progress, and they have a subscription to sell. I say that a kettle ought to whistle.",
            inside=OFFER,
            below=LETTER,
        ),
    ),
    (
        "eighth, a leader that speaks to its readers",
        _page(
            "The Record's view: go and vote on Thursday",
            "On Thursday you choose who runs this valley for four years. Last time fewer than a third of you did, and the harbour has lain idle since.",
            "We do not tell our readers how to vote. We ask you to look at what the two sides promise for the ferry, the school and the quay, and at who kept their word.",
            "Polling stations open at seven. You need a card with your photograph on it.",
        ),
    ),
    (
        "eighth, a letter to readers about the price",
        _page(
            "Why the Record will cost ten pence more",
            "From Monday the Record costs £1.30. Paper costs a third more than a year ago, and so does the diesel for the vans.",
            "Subscribers pay the old price until the summer, the publisher, Hal Moran, said on Friday. The last rise was in 2023.",
            below=OFFER,
        ),
    ),
    (
        "eighth, notes beside a video",
        _page(
            "Watch: seal pup freed from net",
            "A seal pup that was caught in a net off Corrie was cut free by the lifeboat crew on Sunday and swam off, the crew said.",
            "<div class='player'><p>To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video.</p></div>",
        ),
    ),
    (
        "eighth, questions and answers",
        _page(
            "Your questions on the new ferry, answered",
            "<h2>When does it sail?</h2>",
            "The first crossing is at 6.30am on 4 May, the operator said.",
            "<h2>What do I pay?</h2>",
            "£4.20 each way, or £38 a month. Islanders with a card go free.",
            "<h2>Can I take a bike?</h2>",
            "Yes. There is room for 24, and you need not book.",
            head=ARTICLE,
        ),
    ),
    (
        "eighth, minutes of a court",
        _page(
            "Before the magistrates",
            "Dean Orrin, 33, of Mill Lane, Ansty, admitted drink-driving on 4 February. Fined £420, banned for 14 months.",
            "Kay Summers, 51, of no fixed address, denied theft of a bicycle. Bailed until 9 April.",
            "Lee Fenn, 20, of Finch, was cleared of assault.",
        ),
    ),
    (
        "eighth, a shop's data stolen",
        _page(
            "Passwords of 90,000 shoppers stolen",
            "Thieves took e-mail addresses and passwords of 90,000 people from a shop's website, it told customers on Monday.",
            "Anyone with an account should choose another password, and should not click on a link that says their session has expired, the police said.",
            head=ARTICLE,
            top=BANNER,
        ),
    ),
    (
        "eighth, a sold domain",
        _page(
            "Town's web address was for sale for a day",
            "Whoever wanted it could have bought ansty.test for $12 on Sunday, because nobody at the town hall had paid the bill.",
            "Visitors read that the domain had expired. A pupil of 15 bought it and gave it back on Monday. The mayor said that she was grateful and a little ashamed.",
        ),
    ),
    (
        "eighth, in German, about subscriptions",
        '<html lang="de"><head><title>Talbote öffnet seine Artikel für alle</title><meta property="og:type" content="article"></head><body><main><article><h1>Talbote öffnet seine Artikel für alle</h1><p>Der Talbote verlangt ab April kein Geld mehr im Netz. Das teilte der Verlag am Montag mit. Bisher kostete das Digitalabo acht Euro im Monat.</p><p>Zuletzt hatte die Zeitung 4.300 Abonnenten. „Wer vor der Schranke stand, ging wieder“, sagte Chefredakteur Hal Moran. Neun Stellen sollen wegfallen.</p></article></main><footer><a>Abo</a><a>Datenschutz</a></footer></body></html>',
    ),
)
