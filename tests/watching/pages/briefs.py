"""Pages in an article's place that say it is locked, closed for now, printed or signed in to, and briefs that speak of such."""

OG = '<meta property="og:type" content="article">'
LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"2026-09-14T06:30:00Z"}</script>'


def page(headline: str, *told: str, head: str = LD, lang: str = "en") -> str:
    """A page of paragraphs; what begins with a tag is taken as it is."""
    head = head % headline if "%s" in head else head
    text = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in told)
    return (
        f'<html lang="{lang}"><head><title>{headline} | Vale Post</title>{head}</head><body><header><a href="/">Vale Post</a>'
        f"</header><main><article><h1>{headline}</h1>{text}</article></main><footer>Terms</footer></body></html>"
    )


BAD: tuple[tuple[str, str], ...] = (
('paywall_stub',page('Old mill to be pulled down','The old mill at Ardle will be pulled down in spring.','This chapter is for patrons only.','Upgrade your membership to read what comes next.',head=OG)),
('paywall_stub',page('Old mill to be pulled down','The old mill at Ardle will be pulled down in spring, the council said.','This part is only for our backers.',head=OG)),
('paywall_stub',page('Gamla kvarnen rivs','Den gamla kvarnen i Ardal rivs i vår, meddelar kommunen.','<div><h3>Artikeln är låst</h3><p>Som medlem får du hela Ardalsbladet digitalt.</p></div>',head=OG,lang='sv')),
('paywall_stub',page('Den gamle møllen rives','Den gamle mølle i Ardal rives til foråret, oplyser kommunen.','<div><h3>Låst artikel</h3><p>Som abonnent læser du alle vores historier.</p></div>',head=OG,lang='da')),
('paywall_stub',page('Den gamle mølla rives','Den gamle mølla i Ardal rives til våren, opplyser kommunen.','<div><h3>Denne saken er låst</h3><p>Som abonnent leser du alt. Prøv for 1 krone.</p></div>',head=OG,lang='nb')),
('paywall_stub',page('Alte Mühle wird abgerissen','Die alte Mühle in Ardtal wird im Frühjahr abgerissen, teilte die Gemeinde mit.','<div><h3>Kostenpflichtiger Inhalt</h3><p>Als Abonnentin lesen Sie alle Beiträge schon am Vorabend.</p></div>',head=OG,lang='de')),
('paywall_stub',page('Le vieux moulin sera démoli','Le vieux moulin d’Ardal sera démoli au printemps, a annoncé la mairie.','Ce contenu est uniquement accessible à nos abonnés numériques et à leurs proches.','Dès 1 € par mois',head=OG,lang='fr')),
('paywall_stub',page('Derribarán el viejo molino','El viejo molino de Ardal será derribado en primavera, anunció el ayuntamiento.','Esta noticia es exclusiva para los suscriptores de nuestra edición digital completa.',head=OG,lang='es')),
('paywall_stub',page('Stary młyn do rozbiórki','Stary młyn w Ardalu zostanie rozebrany wiosną, poinformował urząd.','Pozostała część tekstu dostępna po zalogowaniu.',head=OG,lang='pl')),
('paywall_stub',page('Vanha mylly puretaan','Ardalin vanha mylly puretaan keväällä, kertoi kunta.','Juttu on lukittu. Tilaajana luet kaikki uutiset.',head=OG,lang='fi')),
('paywall_stub',page('Old mill to go','The old mill will be pulled down, the council said.','Get the weekend edition for more.',head=OG)),
('paywall_stub',page('Old mill to go','The old mill will be pulled down, the council said.','See the print edition for the full story.',head=OG)),
('paywall_stub',page('Old mill to go','The old mill will be pulled down, the council said.',"Pick up Thursday's paper for the rest.",head=OG)),
('paywall_stub',page('Old mill to go','The old mill will be pulled down, the council said.',"Our digital edition for more on this story.",head=OG)),
('paywall_stub',page('Old mill to go','The old mill will be pulled down, the council said.',"Buy this week's issue for the complete interview.",head=OG)),
('error_page','<html lang="en"><head><title>Vale Post</title></head><body><h1>Hm.</h1><p>We could not fetch the story you asked for. Our engineers have been told. Please have another try in a while.</p></body></html>'),
('error_page','<html lang="sv"><head><title>Ardalsbladet</title></head><body><h1>Hoppsan</h1><p>Sajten är tillfälligt stängd för underhåll. Vi är snart tillbaka.</p></body></html>'),
('error_page','<html lang="sv"><head><title>Ardalsbladet</title></head><body><h1>Vi är snart tillbaka</h1><p>Webbplatsen är tillfälligt nere.</p></body></html>'),
('error_page','<html lang="de"><head><title>Ardbote</title></head><body><p>Die Website wird derzeit überarbeitet. Wir sind in Kürze wieder für Sie da.</p></body></html>'),
('login_wall','<html lang="he" dir="rtl"><head><title>אזור אישי</title></head><body><form><h2>אזור אישי</h2><p>יש להתחבר כדי לקרוא את הכתבה.</p><input type="email"><input type="password"><a>שכחתי סיסמה</a><button>כניסה</button></form></body></html>'),
('login_wall','<html lang="de"><head><title>Anmeldung</title></head><body><form><h2>Mein Konto</h2><input type="email"><input type="password"><p>Passwort vergessen? Angemeldet bleiben</p><button>Anmelden</button></form></body></html>'),
('login_wall','<html lang="fr"><head><title>Connexion</title></head><body><form><h2>Mon compte</h2><input type="email"><input type="password"><p>Mot de passe oublié ? Rester connecté</p><button>Se connecter</button></form></body></html>'),
('login_wall','<html lang="pl"><head><title>Logowanie</title></head><body><form><h2>Twoje konto</h2><input type="email"><input type="password"><p>Nie pamiętasz hasła? Zaloguj się na swoje konto</p><button>Zaloguj</button></form></body></html>'),
('login_wall','<html lang="sv"><head><title>Logga in</title></head><body><form><h2>Mitt konto</h2><input type="email"><input type="password"><p>Glömt lösenord? Logga in på ditt konto</p><button>Logga in</button></form></body></html>'),
('login_wall','<html lang="he" dir="rtl"><head><title>התחברות</title></head><body><form><h2>התחברות למנויים</h2><p>שכחתם את הסיסמה? נא להתחבר לחשבון.</p><input type="email"><input type="password"><button>המשך</button></form></body></html>'),
('refused','<html lang="en"><head><title>Plains News</title></head><body><h1>Not here</h1><p>Privacy laws where you live keep us from showing this page. We no longer offer our site to visitors from the EU.</p></body></html>'),
)  # fmt: skip

GOOD: tuple[str, ...] = (
 page('Bron stängd','Bron över Ardalsån är tillfälligt stängd efter en olycka.',lang='sv'),
 page('Simhallen stänger','Simhallen i Ardal är tillfälligt stängd på grund av fukt.',lang='sv'),
 page('E6 avstängd','E6 norr om Ardal är tillfälligt stängd efter ett skred.',lang='sv',head=OG),
 page('Skolan tillfälligt stängd','Skolan i Ardal är tillfälligt stängd efter ett bombhot. Polisen är på plats.',lang='sv'),
 page('Telefonerna nere','Sjukhusets telefoner var tillfälligt nere på måndagen. Ingen kom till skada.',lang='sv'),
 page('Lift out of service','The lift at Ardle station is temporarily out of service after a flood.'),
 page('Tunnel gesperrt','Der Tunnel bei Ardtal ist vorübergehend nicht erreichbar, weil Wasser eindringt.',lang='de'),
 page('Tyngre trafikk over broen','Det var uvanlig trafikk over broen i Ardal mandag, ifølge vegvesenet.',lang='nb'),
 page('Ruch na moście','Policja zauważyła nietypowy ruch na moście w Ardalu w poniedziałek w nocy.',lang='pl'),
 page('Ovanlig aktivitet i vulkanen','Forskare ser ovanlig aktivitet i vulkanen sedan i fredags.',lang='sv'),
 page('Mill paper for the blind','The print edition for more than 300 blind readers was printed on Monday.'),
 page('Mill paper grows','The weekend edition for the whole region will have 48 pages from May, its editor said.'),
 page('Editor on trial',"Sunday's paper for the complete county was seized by police, its editor said on Monday."),
 page('Print for more towns','The print edition for more towns in the north begins in May, the publisher announced.'),
 page('Supporters upset','Tickets in this part of the ground are for away supporters. The club said that 400 were sold.'),
 page('Bank asks for less','Banks may no longer ask customers to upgrade their account to see older statements, the regulator said.'),
 page('Die Fähre kommt wieder','„Wir sind bald zurück“, sagte Kapitänin Oda Brandt am Montag. Die Fähre liegt bis Mai im Dock.',lang='de'),
 page('Låst dør stoppet redningen','Redningsmannskapene ble stoppet av en låst dør. Saken er sendt til politiet.',lang='nb'),
 page('Un contenu payant qui déplaît','Le musée rend payant un contenu gratuit. Les abonnés protestent, a déclaré leur association.',lang='fr'),
 page('Lukittu ovi','Mies jäi lukitun oven taakse yöksi, poliisi kertoi.',lang='fi'),
 page('Reszta trasy dostępna w maju','Pozostała część trasy będzie dostępna w maju, poinformował urząd w Ardalu.',lang='pl'),
 page('Resten av veien åpner','Resten av veien åpner i mai. Som medlem av laget kan du kjøre gratis, opplyser styret.',lang='nb'),
 page('Wyniki','Dalsza część obrad została wykupiona przez gminę, powiedział wójt.',lang='pl'),
 page('Town asked for help',"We have been told to leave, the residents' council said. Some 400 people live there."),
 page('Data rules where you live','New data rules apply from May in all 27 countries, the commission said. They matter where you live.'),
 page('Firm stops service','A payment firm said that it will no longer offer cards to people in the EU from June.'),
 page('Password study','Four in ten who are asked “Forgotten your password?” give up, a study of 900 people found, its author said.'),
 page('Passwort-Studie','Vier von zehn geben bei „Passwort vergessen?“ auf, ergab eine Studie mit 900 Menschen.',lang='de'),
 page('סיסמה ששכחת','מחקר מצא ששליש מהמשתמשים שכחו סיסמה השנה. החוקרת אמרה שהמספר עולה.',lang='he'),
)  # fmt: skip
