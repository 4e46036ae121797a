"""News in other languages, under overlays and meters, of rate limits, walls and works, in tables and in divs alone."""

LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"2026-05-08T07:00:00Z"}</script>'
OG = '<meta property="og:type" content="article">'
COOKIES = "<dialog open><h2>We care about your privacy</h2><p>We and our 96 partners store cookies.</p><button>Accept all</button></dialog>"
METER = "<aside><p>You have 2 free stories left this month.</p><a>Subscribe</a></aside>"
TRIAL = "<section><h2>Like what we do?</h2><p>Seven days on us, then £6 a month.</p><button>Start free trial</button></section>"


def _page(headline: str, *told: str, lang: str = "en", head: str = LD, top: str = "", below: str = "") -> str:
    """A page of paragraphs."""
    return _whole(headline, "".join(f"<p>{one}</p>" for one in told), lang, head, top, below)


def _divs(headline: str, *told: str) -> str:
    """A page of an app: every paragraph a div, every class a hash."""
    body = "".join(f'<div class="c{number}x9f">{one}</div>' for number, one in enumerate(told))
    return _whole(headline, f'<div class="a81kq">{body}</div>', "en", LD, "", "")


def _table(headline: str, *told: str) -> str:
    """A page of an old site: one cell, its paragraphs parted by breaks."""
    cell = "<br><br>".join(told)
    return (
        f"<html><head><title>{headline}</title></head><body><table width=760><tr><td width=140><a href=/>Home</a><br>"
        f"<a href=/n>News</a></td><td><font size=5><b>{headline}</b></font><br><br>{cell}</td></tr></table></body></html>"
    )


def _whole(headline: str, text: str, lang: str, head: str, top: str, below: str) -> str:
    head = head % headline if "%s" in head else head
    return (
        f'<html lang="{lang}"><head><title>{headline} | Marsh Daily</title>{head}</head><body>{top}<nav><a>News</a></nav>'
        f"<main><h1>{headline}</h1>{text}</main>{below}<footer>Marsh Daily. <a>Terms</a></footer></body></html>"
    )


PAGES = (
    (
        "tenth, overlay over a whole article",
        _page(
            "Harbour deal falls through",
            "The sale of the harbour for £41m has fallen through, the council said on Friday.",
            "Its leader, Ines Falk, blamed the bank, which withdrew a loan of £18m on Thursday night.",
            "“We will look for another buyer, and we will find one,” she told reporters outside the town hall. Forty people work at the harbour.",
            top=COOKIES,
        ),
    ),
    (
        "tenth, metered and whole",
        _page(
            "Harbour deal falls through",
            "The sale of the harbour for £41m has fallen through, the council said on Friday.",
            "Its leader, Ines Falk, blamed the bank, which withdrew a loan of £18m on Thursday night.",
            "“We will look for another buyer, and we will find one,” she told reporters outside the town hall. Forty people work at the harbour.",
            below=METER,
        ),
    ),
    (
        "tenth, trial below a whole article",
        _page(
            "Harbour deal falls through",
            "The sale of the harbour for £41m has fallen through, the council said on Friday.",
            "Its leader, Ines Falk, blamed the bank, which withdrew a loan of £18m on Thursday night.",
            "“We will look for another buyer, and we will find one,” she told reporters outside the town hall. Forty people work at the harbour.",
            head=OG,
            below=TRIAL,
        ),
    ),
    (
        "tenth, divs with hashed classes",
        _divs(
            "Harbour deal falls through",
            "The sale of the harbour for £41m has fallen through, the council said on Friday.",
            "Its leader, Ines Falk, blamed the bank, which withdrew a loan of £18m on Thursday night.",
            "“We will look for another buyer, and we will find one,” she told reporters outside the town hall. Forty people work at the harbour.",
        ),
    ),
    (
        "tenth, table with breaks",
        _table(
            "Harbour deal falls through",
            "The sale of the harbour for £41m has fallen through, the council said on Friday.",
            "Its leader, Ines Falk, blamed the bank, which withdrew a loan of £18m on Thursday night.",
            "“We will look for another buyer, and we will find one,” she told reporters outside the town hall. Forty people work at the harbour.",
        ),
    ),
    (
        "tenth, table with breaks, of a match",
        _table(
            "Rovers draw at Osby",
            "Rovers drew 2-2 at Osby on Saturday and stay third.",
            "Nils Berg scored twice in four minutes before half-time, and Osby came back through Dahl and an own goal.",
            "“We threw two points away,” said the manager, Pia Lund. About 4,100 people watched.",
        ),
    ),
    (
        "tenth, divs, of a vote",
        _divs(
            "Council votes for tram",
            "The council of Osby voted by 31 to 18 on Monday to build a tram line.",
            "It is to cost 220 million crowns and to open in 2031, the mayor, Ola Strand, said.",
            "Opponents called it a monument to a mayor who will not be there to open it.",
        ),
    ),
    (
        "tenth, rate limits as news",
        _page(
            "Weather office limits requests",
            "The weather office will answer no more than 60 requests a minute from one address from June, it said on Tuesday.",
            "Those who ask too often will be told to try again later. Firms that sell its forecasts had sent 40 million requests a day.",
            "“We had to slow down a few so that all may have it,” said its head, Ada Brook.",
        ),
    ),
    (
        "tenth, maintenance as news",
        _page(
            "Tax site down for works",
            "The tax office closed its site for maintenance on Sunday, a day before returns are due.",
            "It would be back by 04:00, a spokesman said. He thanked people for their patience; 212,000 returns are missing.",
            "In 2024 the site was down for nine hours on the last day, and the deadline was put off by a week.",
        ),
    ),
    (
        "tenth, robots check as news",
        _page(
            "Shop drops puzzle for buyers",
            "A ticket shop has dropped the puzzle with which buyers proved that they were human.",
            "Bots solved it in a second and people took 14, the shop said. It now asks for a phone number.",
            "“I failed the traffic lights four times,” said Dot Marsh, 66, who missed the concert.",
        ),
    ),
    (
        "tenth, geo-block as news",
        _page(
            "Papers open to Europe again",
            "Eleven papers that could not be read in Europe since 2018 can be read again there.",
            "Their owner, Valley Media, had shown readers in the region a notice that the content was unavailable.",
            "A court in Osby had ruled in April that this was no breach; Valley said that it had nothing to do with it.",
        ),
    ),
    (
        "tenth, a site that shut, as news",
        _page(
            "Marsh Weekly closes",
            "Marsh Weekly, founded in 1871, closed on Friday with 3,900 subscribers.",
            "Its website shows only that the page is no longer available. Six people lost their jobs.",
            "Its editor, Tom Reed, said that the archive would go to the county library.",
            head=OG,
        ),
    ),
    (
        "tenth, Portuguese",
        _page(
            "Venda do porto falha",
            "A venda do porto por 41 milhões de euros falhou, disse a câmara na sexta-feira.",
            "A presidente, Inês Falcão, culpou o banco, que retirou um empréstimo de 18 milhões na quinta-feira à noite.",
            "“Vamos procurar outro comprador”, disse aos jornalistas. Quarenta pessoas trabalham no porto.",
            lang="pt",
        ),
    ),
    (
        "tenth, Dutch",
        _page(
            "Verkoop haven gaat niet door",
            "De verkoop van de haven voor 41 miljoen euro gaat niet door, zei de gemeente vrijdag.",
            "Burgemeester Ines Valk gaf de bank de schuld, die donderdagavond een lening van 18 miljoen introk.",
            "“We zoeken een andere koper”, zei ze. In de haven werken veertig mensen.",
            lang="nl",
            below=METER,
        ),
    ),
    (
        "tenth, Finnish",
        _page(
            "Satamakauppa kaatui",
            "Sataman myynti 41 miljoonalla eurolla kaatui, kaupunki kertoi perjantaina.",
            "Kaupunginjohtaja Iina Falk syytti pankkia, joka perui 18 miljoonan lainan torstai-iltana.",
            "“Etsimme toisen ostajan”, hän sanoi toimittajille. Satamassa työskentelee neljäkymmentä ihmistä.",
            lang="fi",
        ),
    ),
    (
        "tenth, Arabic",
        _page(
            "انهيار صفقة الميناء",
            "انهارت صفقة بيع الميناء بقيمة 41 مليون دولار، حسبما أعلن المجلس البلدي يوم الجمعة.",
            "وألقت رئيسة المجلس إيناس فالك باللوم على البنك الذي سحب قرضا بقيمة 18 مليون دولار مساء الخميس.",
            "وقالت للصحفيين: سنبحث عن مشتر آخر وسنجده. ويعمل في الميناء أربعون شخصا.",
            lang="ar",
        ),
    ),
    (
        "tenth, Greek",
        _page(
            "Ναυάγησε η πώληση του λιμανιού",
            "Ναυάγησε η πώληση του λιμανιού έναντι 41 εκατ. ευρώ, ανακοίνωσε ο δήμος την Παρασκευή.",
            "Η δήμαρχος Ινές Φαλκ κατηγόρησε την τράπεζα, που απέσυρε δάνειο 18 εκατ. ευρώ το βράδυ της Πέμπτης.",
            "«Θα βρούμε άλλον αγοραστή», είπε στους δημοσιογράφους. Στο λιμάνι εργάζονται σαράντα άνθρωποι.",
            lang="el",
            top=COOKIES,
        ),
    ),
    (
        "tenth, Hungarian",
        _page(
            "Nem adják el a kikötőt",
            "Meghiúsult a kikötő 41 millió eurós eladása, közölte pénteken a város.",
            "Falk Ines polgármester a bankot hibáztatta, amely csütörtök este visszavont egy 18 milliós hitelt.",
            "„Keresünk másik vevőt” – mondta az újságíróknak. A kikötőben negyvenen dolgoznak.",
            lang="hu",
        ),
    ),
    (
        "tenth, three sentences of an agency",
        _page(
            "Ferry back in service",
            "The ferry to Hallan sails again from Saturday, its owner said. It had been in dock since 2 May with a broken shaft.",
            "Nobody was hurt when it broke. About 900 people live on the island.",
            head=OG,
        ),
    ),
    (
        "tenth, questions and answers",
        _page(
            "What the new tax means for you",
            "Who pays? Anyone who owns a second home in the county, some 2,300 people.",
            "How much? £200 a year from April 2027, the council decided on Monday.",
            "Can I get out of it? Only by letting the house for at least 70 days a year.",
            "Who is against it? The landlords' union, which says that it will go to court.",
        ),
    ),
)
