"""News that stands near a wall by its words: briefs, live pages, notices of death, tables, corrections, interviews."""

LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"2026-09-14T06:30:00Z"}</script>'
OG = '<meta property="og:type" content="article">'


def _page(headline: str, *told: str, lang: str = "en", head: str = LD, below: str = "") -> str:
    """A page of paragraphs; those that begin with a tag are taken as they are."""
    head = head % headline if "%s" in head else head
    text = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in told)
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{headline} - Vale Herald</title>{head}</head><body>'
        f"<header><a href='/'>Vale Herald</a></header><main><article><h1>{headline}</h1>{text}</article></main>{below}"
        "<footer><a href='/terms'>Terms</a> <a href='/privacy'>Privacy</a></footer></body></html>"
    )


PAGES = (
    ("twelfth, a brief of one sentence", _page("Ferry stopped by fog", "The ferry to Outer Vale did not sail on Monday morning because of fog, and will not before noon.")),
    ("twelfth, a brief, Swedish, of what is closed for now", _page("Bron tillfälligt stängd", "Bron över Nedersundet är tillfälligt stängd efter att en lastbil kört in i räcket. Trafiken leds om via Övre Dal.", lang="sv", head=OG)),
    ("twelfth, a brief, Norwegian, of what is down", _page("Nødnummeret nede i en time", "Nødnummeret 113 var midlertidig nede mandag morgen. Feilen ble rettet klokken 7.40, opplyser helseforetaket.", lang="nb", head=OG)),
    ("twelfth, a brief, German, of a station that cannot be reached", _page("Bahnhof Niedertal gesperrt", "Der Bahnhof Niedertal ist nach einem Kabelbrand vorübergehend nicht erreichbar. Ersatzbusse fahren im Halbstundentakt.", lang="de", head=OG)),
    ("twelfth, a brief, French, of a service that is out", _page("Le 15 injoignable pendant une heure", "Le numéro d'urgence a été momentanément indisponible lundi matin dans trois départements, a indiqué la préfecture.", lang="fr", head=OG)),
    ("twelfth, a brief, Spanish, of a page that went missing", _page("Retiran el artículo sobre el alcalde", "El diario retiró el martes el artículo sobre las cuentas del alcalde, que ya no está disponible en su web desde la noche.", lang="es", head=OG)),
    ("twelfth, a brief, Polish, of works", _page("Prace techniczne na moście", "Most w Dolnej będzie w piątek zamknięty od godziny 22 z powodu prac technicznych.", lang="pl", head=OG)),
    ("twelfth, a full report in an edition for more", _page("Paper prints its first edition for the blind", "A newspaper in Vale printed its first Braille edition on Monday. The Monday's paper for more than 400 subscribers weighs two kilos.", "The print edition for the whole county costs no more than before, said Ruth Amiel, its editor.")),
    ("twelfth, a report of editions", _page("Herald ends its Saturday print", "The weekend edition for the full valley will be printed for the last time in October, the Vale Herald said.", "A digital edition for the whole week replaces it. Some 12,400 people buy the paper on Saturdays.")),
    ("twelfth, a live page", _page("Flood in Nether Vale: latest", "<div class='post'><time datetime='2026-09-14T08:10Z'>08:10</time><p>The river stands at 4.2 metres at the mill, the agency says.</p></div>", "<div class='post'><time datetime='2026-09-14T07:55Z'>07:55</time><p>Two schools stay shut today.</p></div>", "<div class='post'><time datetime='2026-09-14T07:20Z'>07:20</time><p>Sixty people spent the night in the sports hall.</p></div>")),
    ("twelfth, a live page, German", _page("Hochwasser in Niedertal: Liveticker", "<section><h3>8.10 Uhr</h3><p>Der Pegel an der Mühle steht bei 4,20 Metern.</p></section>", "<section><h3>7.55 Uhr</h3><p>Zwei Schulen bleiben heute geschlossen.</p></section>", "<section><h3>7.20 Uhr</h3><p>60 Menschen haben die Nacht in der Turnhalle verbracht.</p></section>", lang="de")),
    ("twelfth, on paywalls", _page("Readers turn back at paywalls", "Four in ten readers who were asked to subscribe to continue reading closed the page, a survey of 3,100 people found.", "“You have reached your limit is the sentence people hate most,” said its author, Oda Brandt.", "Papers that offered a month for £1 kept more of them.")),
    ("twelfth, on paywalls, French", _page("Les murs payants font fuir les lecteurs", "Quatre lecteurs sur dix renoncent quand un article est réservé aux abonnés, selon une étude publiée lundi.", "« Abonnez-vous pour lire la suite, c'est la phrase la plus détestée », a expliqué son auteure, Odile Brandt.", lang="fr")),
    ("twelfth, on cookies, German", _page("Gericht rügt Knopf „Alle akzeptieren“", "Ein Verlag darf den Knopf „Alle akzeptieren“ nicht größer zeigen als „Ablehnen“, entschied das Landgericht am Montag.", "Die Richter sprachen von einer Einwilligung, die keine sei. Der Verlag arbeitet mit 212 Partnern zusammen.", lang="de")),
    ("twelfth, on cookies, Danish", _page("Bøde for at gemme cookies uden samtykke", "Datatilsynet giver Sundposten en bøde på 400.000 kroner for at gemme cookies, før læserne accepterer.", "Avisen oplyste, at den har rettet fejlen.", lang="da")),
    ("twelfth, on an outage", _page("Bank's app down for six hours", "Customers of Vale Bank saw the words “something went wrong, try again later” from 7am on Monday. The bank said that a server had failed and apologised.", "Some 410,000 people could not pay. Service was back at 1pm.")),
    ("twelfth, on an outage, Finnish", _page("Pankin sovellus oli poissa käytöstä", "Pankin sovellus oli maanantaina tilapäisesti pois käytöstä kuusi tuntia. Vika on korjattu, pankki kertoi.", lang="fi")),
    ("twelfth, on robot checks, Spanish", _page("Los robots ya resuelven las pruebas", "Los programas aciertan el 96 % de las pruebas de «no soy un robot», según un estudio presentado el lunes.", "Las personas aciertan el 84 %, dijo su autora, Oda Brandt.", lang="es")),
    ("twelfth, an obituary", _page("Ivo Hartwell, who drew the valley's maps, dies at 91", "Ivo Hartwell, who walked every footpath of Vale and drew it, died on Friday at his home in Nether Vale. He was 91.", "Born above a bakery in 1935, he left school at 14. His first map sold nine copies, his last 60,000.", "He is survived by two daughters.")),
    ("twelfth, a correction alone", _page("Correction", "A report on 11 September gave the number of jobs at the dairy as 640. It is 64.")),
    ("twelfth, corrections of a week", _page("Corrections and clarifications", "An article about the dairy (Dairy closes, 11 September, page 4) said that it was founded in 1964. It was 1946.", "We misspelled the name of Ruth Amiel in a caption. We apologise.", "Because of an error in our system, an old version of this page was shown to some readers.")),
    ("twelfth, results in a table", _page("Vale council: results by ward", "<table><tr><th>Ward</th><th>Votes</th><th>Turnout</th></tr><tr><td>Mill</td><td>1,204</td><td>41.2%</td></tr><tr><td>Quay</td><td>988</td><td>38.0%</td></tr><tr><td>Hill</td><td>1,431</td><td>47.5%</td></tr></table>", "Turnout was the highest since 2010.")),
    ("twelfth, results of matches, Polish", _page("Wyniki 7. kolejki", "<table><tr><td>Dolna</td><td>Górna</td><td>2:1</td></tr><tr><td>Rzeczna</td><td>Leśna</td><td>0:0</td></tr><tr><td>Polna</td><td>Młyńska</td><td>3:2</td></tr></table>", "Dolna prowadzi w tabeli z 16 punktami.", lang="pl")),
    ("twelfth, an interview", _page("“You learn to wait for the fog”", "<p><b>You have sailed this ferry for 30 years. What has changed?</b></p>", "We had paper charts. You could not see your own hand, and you went by the bell.", "<p><b>Do you trust your instruments now?</b></p>", "I do, but I still listen. If you cannot hear the bell, you turn round.", "Your last day is Friday?", "Friday at noon. My daughter takes over.")),
    ("twelfth, an interview, German", _page("„Wir können Ihnen nichts versprechen“", "<p><strong>Frau Brandt, wann fährt die Fähre wieder?</strong></p>", "Das können wir Ihnen heute nicht sagen. Versuchen Sie es morgen wieder.", "<p><strong>Was raten Sie den Pendlern?</strong></p>", "Nehmen Sie den Bus. Wir haben die Fahrten verdoppelt.", lang="de")),
    ("twelfth, advice to readers", _page("How to get your money back for a cancelled ferry", "You can ask for your money back if your ferry is more than two hours late. Write to the company within 14 days and keep your ticket.", "If you paid by card, your bank may help. You need the number of your booking.")),
    ("twelfth, a law about accounts", _page("Shops must let people buy without an account", "Online shops may no longer ask customers to register or sign in before they pay, under rules that take effect in January.", "“A password is not a price,” said the minister, Piet Aldous.")),
    ("twelfth, a cast in links", _page("Who is who in the valley's passion play", "The parts of the passion play have been given out. The first evening is on 4 October.", "<ul>" + "".join(f"<li><a href='/people/{n}'>{one}</a></li>" for n, one in enumerate(("Marta Hartwell plays the innkeeper's wife", "Ivo Brandt the younger as the soldier", "Ruth Amiel, of Nether Vale, the angel", "Piet Aldous plays the carpenter Joseph"))) + "</ul>")),
    ("twelfth, blocked in Europe, Norwegian", _page("Amerikanske aviser stenger for europeere", "Mer enn 900 amerikanske aviser er fortsatt ikke tilgjengelige for lesere i EU, viser en opptelling.", "De viser til personvernreglene, opplyser forskeren Oda Brandt.", lang="nb")),
)  # fmt: skip

#: One that was refused at first sight, and taken once it was known what families say of a death.
FAMILY_NOTICE = _page(
    "Ivo Hartwell",
    "1935 – 2026",
    "We say goodbye to our father and grandfather, who died at home on Friday. The funeral is at St Ann's on 21 September at 11am.",
    "Marta, Lene and the family",
    head="",
)
