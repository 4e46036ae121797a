"""News of more languages and shapes: of walls, borders and sliders, in one sentence, in tables, lists, speech and breaks."""

LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"2026-06-03T07:00:00Z"}</script>'
OG = '<meta property="og:type" content="article">'


def _page(headline: str, *told: str, lang: str = "en", head: str = LD, top: str = "", below: str = "") -> str:
    """A page of paragraphs."""
    return _whole(headline, "".join(f"<p>{one}</p>" for one in told), lang, head, top, below)


def _whole(headline: str, text: str, lang: str = "en", head: str = OG, top: str = "", below: str = "") -> str:
    head = head % headline if "%s" in head else head
    return (
        f'<html lang="{lang}"><head><title>{headline} | Fenland Post</title>{head}</head><body>{top}<nav><a>News</a></nav>'
        f"<main><article><h1>{headline}</h1>{text}</article></main>{below}<footer><a>Terms</a></footer></body></html>"
    )


PAGES = (
    (
        "eleventh, Dutch, a ruling on paying or being followed",
        _page(
            "Rechter verbiedt keuze tussen betalen en volgen",
            "Nieuwssites mogen lezers niet langer dwingen te kiezen tussen gepersonaliseerde advertenties en een abonnement zonder tracking, oordeelde de rechtbank in Arnhem dinsdag.",
            "De Polderkrant vroeg € 3,99 per maand aan wie geen cookies wilde accepteren. Volgens rechter Anke Smeets was dat geen vrije keuze.",
            "De krant gaat in beroep, zei een woordvoerder.",
            lang="nl",
        ),
    ),
    (
        "eleventh, a law on pages that do not open abroad",
        _page(
            "Parliament to end blocks for readers abroad",
            "Newspapers that cannot be opened from abroad would have to say why, under a bill that passed its first reading on Tuesday.",
            "“This page is not available in your region is not an answer,” said Ruth Amiel, who drafted it. She counted 214 papers that turn readers away.",
            "Publishers say that the rules of 27 countries leave them no choice.",
        ),
    ),
    (
        "eleventh, a study of sliders and squares",
        _page(
            "Machines solve picture puzzles faster than people",
            "Programs dragged the slider into place in 0.8 seconds, people in 9, a study of 1,400 visits found.",
            "Those who were asked to select all the squares that show a bus gave up in one case of six, Oda Brandt, its author, said on Monday.",
        ),
    ),
    (
        "eleventh, one sentence in Chinese",
        _page(
            "港口出售谈判破裂",
            "市议会周五表示，以四千一百万英镑出售港口的谈判已经破裂，四十名工人的去向尚未决定。",
            lang="zh",
        ),
    ),
    (
        "eleventh, Chinese, of a site under maintenance",
        _page(
            "铁路售票网站维护三天",
            "铁路公司周一宣布，售票网站将从周五起维护三天，期间旅客可以在车站购票。",
            "发言人林安说，上一次维护是在2019年，当时约有两万人未能买到车票。",
            lang="zh",
        ),
    ),
    (
        "eleventh, Ukrainian, of a page that was taken down",
        _page(
            "Міністерство видалило сторінку зі звітом",
            "Сторінку зі звітом про повінь не знайдено на сайті міністерства з понеділка, повідомили журналісти.",
            "Речниця Олена Гай заявила, що сторінку видалили помилково і повернуть до п'ятниці. У звіті йшлося про 312 будинків.",
            lang="uk",
            head=OG,
        ),
    ),
    (
        "eleventh, Romanian, a notice of cookies below a whole article",
        _page(
            "Vânzarea portului a căzut",
            "Vânzarea portului pentru 41 de milioane de euro a căzut, a anunțat vineri primăria.",
            "Primarul Ilie Rusu a dat vina pe bancă, care a retras un împrumut de 18 milioane de euro.",
            "Patruzeci de oameni lucrează în port.",
            lang="ro",
            below="<div class='bara'><p>Folosim module cookie. Accept toate</p></div>",
        ),
    ),
    (
        "eleventh, Hebrew, short",
        _page(
            "עסקת הנמל קרסה",
            "מכירת הנמל תמורת 41 מיליון שקל קרסה, הודיעה העירייה ביום שישי.",
            "ראש העיר, דנה לוי, אמרה כי הבנק משך הלוואה של 18 מיליון שקל.",
            lang="he",
        ),
    ),
    (
        "eleventh, Hindi",
        _page(
            "बंदरगाह का सौदा टूटा",
            "नगर परिषद ने शुक्रवार को कहा कि 41 करोड़ रुपये में बंदरगाह बेचने का सौदा टूट गया है।",
            "महापौर मीरा जोशी ने कहा कि बैंक ने 18 करोड़ रुपये का कर्ज वापस ले लिया। बंदरगाह में चालीस लोग काम करते हैं।",
            lang="hi",
        ),
    ),
    (
        "eleventh, Indonesian, of subscribers",
        _page(
            "Pelanggan koran naik 12 persen",
            "Jumlah pelanggan koran daring naik 12 persen tahun lalu, kata Asosiasi Penerbit pada hari Senin.",
            "Ketua asosiasi, Dewi Lestanti, mengatakan bahwa pembaca mau berlangganan untuk membaca artikel khusus tentang kota mereka.",
            lang="id",
            head=OG,
        ),
    ),
    (
        "eleventh, Vietnamese, of a failure",
        _page(
            "Sự cố hệ thống làm 40 chuyến bay chậm",
            "Hệ thống làm thủ tục gặp sự cố sáng thứ Hai khiến 40 chuyến bay bị chậm, đại diện sân bay cho biết.",
            "Ông Lê Minh nói lỗi đã xảy ra lúc 5 giờ và được khắc phục sau ba giờ.",
            lang="vi",
        ),
    ),
    (
        "eleventh, results in a table",
        _whole(
            "Fenland cup: all results of Saturday",
            "<p>Four of the eight ties of the second round were played on Saturday.</p><table>"
            "<tr><th>Home</th><th>Away</th><th>Score</th></tr><tr><td>Ansty</td><td>Marsh Town</td><td>2-1</td></tr>"
            "<tr><td>Holm</td><td>Fenby</td><td>0-3</td></tr><tr><td>Ferry United</td><td>Salt Road</td><td>1-1</td></tr>"
            "<tr><td>Quay</td><td>Orchard</td><td>4-0</td></tr></table><p>The others follow on Wednesday.</p>",
        ),
    ),
    (
        "eleventh, a speech as it was held",
        _whole(
            "Transcript: the mayor on the harbour",
            "<blockquote><p>Good evening. The sale is off.</p><p>The bank withdrew its loan of £18m last night, and without it there is no deal.</p>"
            "<p>Forty people work there. I have spoken to each of them today, and I told them what I tell you: we will find another buyer.</p></blockquote>",
        ),
    ),
    (
        "eleventh, paragraphs of breaks and hard spaces",
        _whole(
            "Harbour deal falls through",
            "<div>The sale of the harbour for £41m has fallen through, the council said on Friday.<br>&nbsp;&nbsp;&nbsp;Its leader, "
            "Ines Falk, blamed the bank.<br>&nbsp;&nbsp;&nbsp;It withdrew a loan of £18m on Thursday night.<br>&nbsp;&nbsp;&nbsp;"
            "Forty people work at the harbour.</div>",
        ),
    ),
    (
        "eleventh, the printed edition says it too",
        _page(
            "Council says sorry for leaflet",
            "The council has apologised for a leaflet that gave the wrong date for the vote, 4 May.",
            "“It is the 6th, and we are sorry,” said its clerk, Tom Ade, on Tuesday. A new one goes to 8,200 homes.",
            "<i>This article also appeared in Wednesday's printed edition.</i>",
            below="<section><p>Read the Fenland Post every day from £9 a month.</p></section>",
        ),
    ),
)
