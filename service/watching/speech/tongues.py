"""What pages in an article's place say in other languages than English: literal tables by ISO 639-1 code.

Patterns over plain lower-case words (walls.py, which joins them to its own). Each is of several words that news hardly
has side by side, since a page's language is often not stated and all tables are heard. Refuses: weighing, judging.
"""

from service.domain.captures import Verdict

#: A few words between two others, inside one sentence.
GAP = r"[^.!?\n]{0,40}?"

#: The rest of the article is withheld: this settles it.
WITHHELD: dict[str, tuple[str, ...]] = {
    "cs": (
        r"(?:pokračujte|pokračovat) ve čtení" + GAP + r"\bpředplatn",
        r"(?:článek|obsah|text) (?:je )?(?:určen )?(?:pouze |jen )?(?:pro|dostupný) předplatitel",
    ),
    "da": (
        r"(?:artiklen|indholdet|resten) (?:er )?(?:kun |forbeholdt |alene )+(?:for |til )?(?:vores )?(?:abonnenter|medlemmer)",
        r"(?:køb|bliv|få|tegn|log ind)\b" + GAP + r"\b(?:læse videre|læs videre|læse hele|læse resten|læs hele)",
        r"læs (?:videre|hele artiklen|resten)\b" + GAP + r"\b(?:abonne|medlem|adgang|log ind|for kun|prøv)",
    ),
    "de": (
        r"(?:artikel|beitrag|inhalt|text|bericht)\b" + GAP + r"\b(?:nur|exklusiv|ausschließlich) (?:für|mit)\b" + GAP + r"(?:abonnent|mitglieder|abo\b|plus|\w\+|leser)",
        r"(?:jetzt|gleich|hier|sofort) weiter ?lesen mit",
        r"(?:um|zum) (?:den (?:ganzen |gesamten |vollständigen )?(?:artikel|beitrag|text) )?(?:weiterzulesen|weiterlesen|ganz zu lesen|vollständig zu lesen)",
        r"(?:abonnieren|registrieren|anmelden|testen|freischalten)\b" + GAP + r"\b(?:und|um)\b" + GAP + r"\bweiter ?(?:zu)?lesen",
        r"(?:artikel|beitrag|text) (?:jetzt )?freischalten",
        r"weiter ?lesen (?:mit|im) (?:(?:dem|einem|ihrem) )?(?:\w+-?)?(?:abo\b|plus\b|digitalabo)|weiterlesen mit \S+\+",
    ),
    "es": (
        r"(?:suscríbete|suscríbase|hazte (?:socio|suscriptor)|regístrate|regístrese|inicia sesión|inicie sesión)\b" + GAP + r"\b(?:para|y) (?:seguir|sigue|siga|continuar|continúa|poder leer|leer)",
        r"(?:artículo|contenido|noticia|información)\b" + GAP + r"\b(?:exclusiv[oa]|reservad[oa]|sol[oa]|solamente|únicamente) (?:para )?(?:los |nuestros )?(?:suscriptores|socios|abonados|registrados)",
        r"para (?:seguir|continuar) leyendo\b",
        r"te queda(?:n)? (?:por leer )?(?:el )?[0-9]+ ?% (?:de este|del) artículo",
    ),
    "fi": (
        r"(?:jatka lukemista|lue koko (?:juttu|artikkeli))\b" + GAP + r"\b(?:tilaa|tilaajana|kirjaudu)",
        r"(?:tilaa|kirjaudu)\b" + GAP + r"\b(?:jatka|jatkaaksesi|lukeaksesi|lue (?:koko|lisää))",
        r"(?:juttu|artikkeli|sisältö) on (?:vain )?tilaajille",
    ),
    "fr": (
        r"(?:abonnez-vous|s'abonner|inscrivez-vous|connectez-vous|identifiez-vous)\b" + GAP + r"\bpour (?:lire|continuer|poursuivre|accéder|découvrir|débloquer)",
        r"(?:article|contenu|suite|reste|lecture|texte)\b" + GAP + r"\b(?:réservée?s?|exclusivement|uniquement)\b" + GAP + r"\b(?:abonnés?|abonnées|membres|inscrits)",
        r"il vous reste [0-9]+(?:[.,][0-9]+)? ?% (?:de cet article|à lire)",
        r"pour (?:lire la suite|continuer (?:la|votre) lecture|poursuivre (?:la|votre) lecture)",
    ),
    "it": (
        r"(?:abbonati|abbònati|registrati|accedi|iscriviti)\b" + GAP + r"\b(?:per|e) (?:continuare|continua|leggere|proseguire|leggi|sbloccare)",
        r"(?:articolo|contenuto|lettura)\b" + GAP + r"\b(?:riservat[oa]|esclusiv[oa]|solo) (?:agli|ai|per gli|per i|per) (?:nostri )?(?:abbonati|iscritti|soci|lettori registrati)",
        r"per (?:continuare|proseguire) (?:a leggere|la lettura)",
    ),
    "ja": (
        r"(?:この|本)記事は(?:有料)?(?:会員|購読者)(?:限定|専用|のみ)",
        r"(?:続き|全文)(?:を|は)(?:お)?読(?:む|み)[^。\n]{0,12}(?:会員|登録|購読|ログイン)|残り[0-9０-９,]+文字",
    ),
    "nb": (
        r"(?:artikkelen|saken|innholdet|resten) (?:er )?(?:kun |bare |forbeholdt )+(?:for )?(?:våre )?(?:abonnenter|medlemmer)",
        r"(?:kjøp|bli|få|logg inn|bestill)\b" + GAP + r"\b(?:lese videre|les videre|lese hele|lese resten|les hele)",
        r"les (?:videre|hele saken|resten)\b" + GAP + r"\b(?:abonne|tilgang|logg inn|prøv|for kun)",
    ),
    "nl": (
        r"(?:abonneer|neem een abonnement|word (?:abonnee|lid)|registreer|log in|meld je aan)\b" + GAP + r"\b(?:verder (?:te )?lezen|lees verder|(?:te )?lezen)",
        r"(?:artikel|verhaal|inhoud|stuk)\b" + GAP + r"\b(?:alleen|exclusief|uitsluitend|enkel) (?:voor|toegankelijk voor|beschikbaar voor) (?:onze )?(?:abonnees|leden)",
        r"(?:verder lezen|lees verder)\? ?" + GAP + r"\b(?:abonne|lid\b|log in|registreer)",
        r"om (?:dit artikel |verder )(?:te )?(?:kunnen )?(?:verder )?(?:te )?lezen",
    ),
    "pl": (
        r"(?:artykuł|tekst|treść|materiał)\b" + GAP + r"\b(?:tylko|wyłącznie|jedynie) dla (?:naszych )?(?:prenumerator|subskrybent|zalogowan|abonent)",
        r"(?:aby|żeby|by) (?:czytać dalej|przeczytać (?:cały|całość|resztę)|kontynuować czytanie)",
        r"(?:czytaj dalej|dalszy ciąg|pozostało)\b" + GAP + r"\b(?:prenumerat|subskryp|wykup|zaloguj|artykułu)",
        r"(?:wykup|kup|zaloguj się|zarejestruj się)\b" + GAP + r"\b(?:czytaj dalej|czytać dalej|pełny dostęp|cały artykuł)",
    ),
    "pt": (
        r"(?:assine|torne-se assinante|cadastre-se|registe-se|faça login|inicie sessão)\b" + GAP + r"\b(?:para|e) (?:continuar|continue|ler|leia|aceder|acessar|seguir)",
        r"(?:artigo|conteúdo|texto|reportagem|matéria)\b" + GAP + r"\b(?:exclusiv[oa]|reservad[oa]|só|apenas|somente) (?:para |a |aos )?(?:os )?(?:nossos )?assinantes",
        r"para continuar (?:a ler|lendo|a leitura)",
    ),
    "sv": (
        r"(?:artikeln|innehållet|texten|resten) (?:är )?(?:endast |bara |enbart )?(?:för|förbehållen) (?:våra )?(?:prenumeranter|medlemmar)",
        r"(?:bli|köp|prenumerera|logga in|skaffa)\b" + GAP + r"\b(?:läsa vidare|läs vidare|fortsätta läsa|läsa hela|läsa resten|läs hela)",
        r"(?:läs (?:vidare|hela artikeln)|fortsätt läsa)\b" + GAP + r"\b(?:prenumer|logga in|medlem|prova|för endast)",
    ),
    "he": (
        r"(?:הכתבה|התוכן|הטקסט)[^.!?\n]{0,20}למנויים|(?:כדי )?להמש(?:יך|ך) (?:ל)?(?:קרוא|קריאה|הקריאה)",
    ),
    "hi": (
        r"(?:लेख|खबर|सामग्री)[^।\n]{0,20}(?:केवल|सिर्फ) (?:सदस्यों|ग्राहकों)|(?:आगे|पूरा|पूरी) (?:\S+ )?पढ़ने के लिए[^।\n]{0,20}(?:सदस्य|लॉग|सब्स)",
    ),
    "vi": (
        r"(?:bài viết|nội dung)\b" + GAP + r"\b(?:chỉ|dành riêng)\b" + GAP + r"\b(?:thuê bao|hội viên|trả phí|đăng ký)",
        r"(?:đăng ký|đăng nhập|mua)\b" + GAP + r"\bđể (?:đọc|xem) (?:tiếp|toàn bộ|đầy đủ)",
    ),
    "zh": (
        r"(?:订阅|訂閱|登录|登入|注册|註冊)[^。\n]{0,12}(?:继续阅读|繼續閱讀|阅读全文|閱讀全文)|(?:会员|會員|付费|付費|订户|訂戶)专[享属]|仅限(?:会员|订阅)",
    ),
    "ar": (
        r"(?:هذا المقال|هذا المحتوى|بقية المقال|المحتوى) (?:متاح|مخصص|حصري)\w*" + GAP + r"(?:للمشتركين|المشتركين|لمشتركي)",
        r"(?:اشترك|سجل|سجّل|اشتركوا)[^.!؟\n]{0,20}(?:لمتابعة|لمواصلة|لإكمال) (?:ال)?قراءة",
    ),
    "el": (
        r"(?:άρθρο|περιεχόμενο|κείμενο)\b" + GAP + r"\b(?:μόνο|αποκλειστικά)\b" + GAP + r"\b(?:συνδρομητ|μέλη)",
        r"(?:συνδρομητ\w+|εγγραφείτε|συνδεθείτε)\b" + GAP + r"\b(?:για να|και) (?:συνεχίσετε|διαβάσετε|συνεχίστε|διαβάστε)",
    ),
    "hu": (
        r"(?:cikk|tartalom|írás)\b" + GAP + r"\b(?:csak|kizárólag)\b" + GAP + r"\b(?:előfizető|regisztrált|tagja)",
        r"(?:fizessen elő|előfizetés\w*|jelentkezzen be|regisztráljon)\b" + GAP + r"\b(?:olvas\w+ tovább|tovább ?olvas|folytat)",
    ),
    "id": (
        r"(?:artikel|konten|berita) ini (?:hanya |khusus )+(?:untuk|bagi) (?:para )?(?:pelanggan|anggota)",
        r"(?:berlangganan|daftar|masuk|login)\b" + GAP + r"\buntuk (?:melanjutkan membaca|terus membaca|membaca (?:selengkapnya|artikel lengkap))",
    ),
    "ko": (
        r"(?:이|본) (?:기사|콘텐츠)는 (?:유료 ?)?(?:회원|구독자|로그인)[^.\n]{0,12}(?:전용|만|한정)",
        r"(?:구독|로그인|회원가입)[^.\n]{0,14}(?:계속 읽|전문을|전체 기사|이어서)",
    ),
    "ro": (
        r"(?:articol|conținut|text)\w*\b" + GAP + r"\b(?:doar|numai|exclusiv)\b" + GAP + r"\babona[țt]i",
        r"(?:abonează-te|abonați-vă|autentifică-te|creează (?:un )?cont)\b" + GAP + r"\bpentru a (?:citi|continua)",
    ),
    "ru": (
        r"(?:материал|статья|текст|продолжение|контент)\b" + GAP + r"\b(?:только|исключительно)\b" + GAP + r"\b(?:подписчик|зарегистрированн)",
        r"(?:подпишитесь|оформите подписку|войдите|зарегистрируйтесь)\b" + GAP + r"\b(?:чтобы (?:читать|прочитать|продолжить|дочитать)|для (?:продолжения|чтения))",
    ),
    "tr": (
        r"(?:haber|içerik|yazı|makale)\w*\b" + GAP + r"\b(?:yalnızca|sadece)\b" + GAP + r"\b(?:abone|üye)",
        r"(?:abone ol\w*|üye ol\w*|giriş yap\w*)\b" + GAP + r"\b(?:okumaya devam|devamını oku|tamamını oku)|(?:okumaya devam etmek|devamını okumak|tamamını okumak) için",
    ),
    "uk": (
        r"(?:матеріал|стаття|текст|продовження)\b" + GAP + r"\b(?:тільки|лише|виключно)\b" + GAP + r"\b(?:передплатник|підписник|зареєстрован)",
        r"(?:підпишіться|оформіть передплату|увійдіть|зареєструйтеся)\b" + GAP + r"\b(?:щоб (?:читати|прочитати|продовжити)|для (?:продовження|читання))",
    ),
}  # fmt: skip

#: A subscription is offered.
OFFERED: dict[str, tuple[str, ...]] = {
    "cs": (r"(?:již|už) (?:máte|jste) předplat",),
    "da": (r"(?:allerede|har du) (?:abonnent|abonnement|medlem)|opsig når som helst|ingen binding",),
    "de": (
        r"(?:bereits|schon) (?:\S+[- ])?(?:abonnent|abonniert|abo\b|abonnement|kunde|registriert)|haben (?:sie )?bereits ein\S* \S*(?:abo|zugang)",
        r"(?:monatlich|jederzeit) kündbar|monat(?:e)? (?:gratis|kostenlos|für (?:[0-9]|nur|einen euro))",
    ),
    "es": (r"¿(?:ya|eres) (?:tienes (?:una )?(?:suscripción|cuenta)|eres suscriptor|suscriptor)", r"cancela cuando quieras|(?:lee|leer) sin límites"),
    "fi": (r"(?:oletko jo|onko sinulla jo) tila",),
    "fr": (r"(?:déjà|vous êtes) (?:un )?abonnée?\b", r"sans engagement|(?:1|premier) mois (?:offert|gratuit)|résiliable à tout moment"),
    "it": (r"(?:sei |hai )?già (?:abbonato|registrato|un abbonamento)", r"disdici quando vuoi|senza vincoli"),
    "ja": (r"(?:初月|[0-9０-９]か?ヶ?月)(?:無料|[0-9０-９]+円)",),
    "nb": (r"(?:allerede|er du) abonnent|ingen bindingstid",),
    "nl": (r"(?:al|bent u|ben je) (?:al )?(?:abonnee|lid)\b|maandelijks opzegbaar",),
    "pl": (r"(?:masz już|jesteś już) (?:prenumerat|subskryp|konto)",),
    "pt": (r"já (?:é|és|sou|tem) (?:assinante|uma assinatura|uma conta|conta)|cancele quando quiser",),
    "sv": (r"(?:redan|är du) prenumerant|ingen bindningstid|avsluta när du vill",),
}  # fmt: skip

#: Consent is asked for.
CONSENT: dict[str, tuple[str, ...]] = {
    "cs": (r"(?:přijmout|odmítnout|povolit) (?:vše|všechny|cookies)", r"(?:našich|naši) (?:[0-9]+ )?partne", r"váš souhlas|souhlas\w* se zpracováním"),
    "da": (r"(?:accepter|afvis|tillad) (?:alle|cookies)", r"vores (?:[0-9]+ )?partnere\b", r"dit samtykke|samtykke til", r"vi bruger cookies"),
    "de": (
        r"(?:(?:alle[sn]?|cookies?) (?:akzeptieren|ablehnen|zulassen|annehmen)|(?:einwilligen|zustimmen|akzeptieren) und weiter(?:lesen)?)",
        r"(?:[a-zäöü]+-)?pur-?abo\w*",
        r"(?:ihre|deine|meine|die) (?:einwilligung|zustimmung)\b" + GAP + r"\b(?:jederzeit|widerruf|erteil|verwalt)",
        r"(?:unsere[nr]?|und) (?:bis zu )?[0-9.]+ (?:partnern?|drittanbietern?)",
        r"(?:weiter ?lesen|weiter|nutzen|lesen) (?:mit|ohne) (?:werbung|tracking|werbetracking|cookies)",
        r"(?:wir verwenden|verwendung von|einsatz von) cookies",
        r"(?:speichern|zugreifen|greifen)\b" + GAP + r"\bauf\b" + GAP + r"\b(?:ihrem|deinem|einem|personenbezogene)",
        r"personalisierte (?:werbung|anzeigen|inhalte)",
    ),
    "es": (
        r"(?:aceptar|rechazar|acepta|rechaza|gestionar) (?:y continuar|todo|todas|cookies|las cookies)",
        r"(?:nosotros y )?(?:nuestros|los) [0-9.]+ (?:socios|proveedores)|(?:gratis,? )?(?:aceptando|si aceptas?) (?:las )?cookies",
        r"(?:publicidad|anuncios|contenido) personalizad[oa]s?", r"(?:tu|su) consentimiento", r"(?:usamos|utilizamos|uso de) cookies",
        r"(?:almacenar|almacenamos)\b" + GAP + r"\bacceder",
    ),
    "fi": (r"(?:hyväksy|hylkää|salli) (?:kaikki|evästeet)", r"(?:käytämme|käyttää) evästeitä", r"suostumuksesi|suostumuksen"),
    "fr": (
        r"(?:tout accepter|tout refuser|accepter et (?:continuer|fermer)|continuer sans accepter|accepter (?:tout|les cookies))",
        r"(?:nos|et nos|avec nos) (?:[0-9]+ )?partenaires", r"(?:publicités?|contenus?|annonces) personnalisée?s?",
        r"(?:votre|retirer (?:votre|ce)) consentement", r"(?:utilisons|utilisation|usage) (?:de|des) (?:cookies|traceurs)",
        r"(?:stocker|stockons|stockage)\b" + GAP + r"\b(?:accéder|accès|terminal|appareil)",
    ),
    "it": (
        r"(?:accetta|rifiuta|accettare|rifiutare) (?:tutt[oie]|e continua|e chiudi|(?:i )?cookie)|continua senza accettare",
        r"(?:i )?nostri [0-9.]* ?partner", r"(?:pubblicità|annunci|contenuti) personalizzat[aie]", r"(?:il )?tuo consenso|prestare il consenso", r"(?:utilizziamo|usiamo|uso dei|uso di) cookie",
    ),
    "ja": (r"(?:すべて|全て)(?:の(?:cookie|クッキー))?を?(?:受け入れる|許可|同意|拒否)", r"(?:cookie|クッキー)を使用し"),
    "nb": (r"(?:godta|avvis|tillat) (?:alle|cookies|informasjonskapsler)", r"våre (?:[0-9]+ )?partnere\b|(?:lar oss|oss|vi) og (?:våre )?(?:[0-9]+ )?(?:samarbeids)?partnere\b", r"(?:personlige|persontilpassede|tilpassede) annonser", r"ditt samtykke|samtykke til", r"vi bruker (?:cookies|informasjonskapsler)"),
    "nl": (
        r"(?:alles|cookies|alle cookies) (?:accepteren|weigeren|toestaan)|(?:accepteer|weiger) (?:alle|cookies)|akkoord en (?:door|verder)",
        r"onze [0-9.]* ?partners\b", r"gepersonaliseerde (?:advertenties|content|inhoud)", r"(?:je|uw|jouw) toestemming", r"(?:gebruiken|gebruik van) cookies",
    ),
    "pl": (
        r"(?:akceptuj|akceptuję|odrzuć|zaakceptuj) (?:wszystk|i przejdź|pliki cookie)|przejdź do serwisu",
        r"(?:nasi|naszych) (?:zaufani |zaufanych )?(?:[0-9]+ )?partner(?:zy|ów|ami)", r"spersonalizowan\w+ (?:reklam|treści)", r"(?:twoj\w+|wyraż\w+) zgod\w+", r"używamy plików cookie|pliki cookies?",
    ),
    "pt": (
        r"(?:aceitar|rejeitar|recusar) (?:tud[o]|todos|e continuar|(?:os )?cookies)", r"(?:os )?nossos [0-9.]* ?parceiros", r"(?:publicidade|anúncios|conteúdos?) personalizad[oa]s?",
        r"(?:o )?seu consentimento", r"(?:usamos|utilizamos|uso de) cookies",
    ),
    "sv": (r"(?:acceptera|godkänn|avvisa|neka|tillåt) (?:alla|allt|cookies|kakor)", r"våra (?:[0-9]+ )?partner", r"ditt samtycke|samtycke till", r"vi använder (?:cookies|kakor)"),
    "ar": (r"(?:قبول|رفض) (?:الكل|جميع ملفات)", r"نستخدم ملفات (?:تعريف الارتباط|الارتباط)"),
    "el": (r"(?:αποδοχή|απόρριψη) (?:όλων|cookies)", r"(?:οι|με τους) (?:[0-9]+ )?συνεργάτες μας|συνεργάτες μας", r"χρησιμοποιούμε cookies", r"εξατομικευμέν\w+ (?:διαφημ|περιεχ)"),
    "hu": (r"(?:összes|mindent) (?:elfogad|elutasít)\w*", r"(?:mi és )?partnereink", r"(?:cookie|süti)\w*t? (?:használunk|használ)", r"személyre szabott (?:hirdet|tartalm)"),
    "id": (r"(?:terima|tolak) semua", r"kami menggunakan cookie", r"(?:iklan|konten) yang (?:dipersonalisasi|disesuaikan)"),
    "ko": (r"(?:모두|전체) (?:동의|수락|허용|거부)", r"쿠키를 사용(?:합니다|하고)"),
    "he": (r"(?:קבלת|קבל|אישור) (?:הכל|הכול|כל)", r"אנו משתמשים ב(?:קובצי )?(?:עוגיות|cookie)", r"הפרטיות ש(?:לך|לכם)"),
    "hi": (r"सभी (?:को )?स्वीकार", r"कुकीज़? का उपयोग"),
    "hr": (r"(?:prihvati|odbij) sve", r"koristimo kolačiće", r"naši (?:[0-9]+ )?partneri"),
    "bg": (r"(?:приеми|приемам|отхвърли) всички", r"използваме бисквитки", r"нашите (?:[0-9]+ )?партньори"),
    "sk": (r"(?:prijať|odmietnuť) (?:všetk|cookies)", r"používame súbory cookie", r"naši (?:[0-9]+ )?partneri"),
    "vi": (r"(?:chấp nhận|từ chối) tất cả", r"chúng tôi" + GAP + r"sử dụng cookie", r"quyền riêng tư của bạn"),
    "zh": (r"(?:接受|同意|拒绝|拒絕)(?:所有|全部)", r"(?:我们|我們)(?:会|會)?(?:使用|用) ?cookie", r"(?:您|你)的(?:隐私|隱私)"),
    "ro": (r"(?:parteneri(?:i)? (?:ai )?no[șs]tri)", r"(?:retrage|acordul|consimțământul)" + GAP + r"\bconsimțământ|(?:modulele|module) cookie", r"(?:accept[ăa]?|respinge|refuz[ăa]?) (?:toate|tot)", r"(?:folosim|utilizăm) (?:cookie|module)", r"(?:reclame|conținut) personalizate?"),
    "ru": (r"(?:принять|отклонить|разрешить) (?:все|cookie)", r"наши(?:ми|х)? (?:[0-9]+ )?партнер", r"(?:мы )?используем (?:файлы )?(?:cookie|куки)", r"персонализированн\w+ (?:реклам|контент)"),
    "tr": (r"(?:tümünü|hepsini) (?:kabul et|reddet)", r"(?:biz ve )?iş ortaklarımız", r"çerez\w* kullan(?:ıyoruz|ır)", r"kişiselleştirilmiş (?:reklam|içerik)"),
    "uk": (r"(?:прийняти|відхилити|дозволити) (?:всі|усі|cookie)", r"наші(?:ми|х)? (?:[0-9]+ )?партнер", r"(?:ми )?використовуємо (?:файли )?(?:cookie|кукі)"),
}  # fmt: skip

#: A heading, or a whole part of a title, that says it all.
HEADINGS: dict[Verdict, tuple[str, ...]] = {
    Verdict.CONSENT_WALL: (
        r"(?:weiter ?lesen|weiter) mit werbung.{0,30}",
        r"(?:ihre|deine) (?:privatsphäre|daten)\b.{0,30}|(?:cookie|datenschutz|privatsphäre)-?einstellungen",
        r"(?:le respect de )?votre (?:vie privée|consentement)\b.{0,30}|(?:vos|gestion des) (?:choix|cookies).{0,20}",
        r"(?:tu|su) privacidad\b.{0,30}|la tua privacy\b.{0,30}|a sua privacidade\b.{0,30}|uw privacy\b.{0,30}|jouw privacy\b.{0,30}",
        r"(?:szanujemy|dbamy o) .{0,10}prywatność.{0,10}|(?:vi|din|ditt) .{0,12}(?:integritet|privatliv|personvern).{0,20}",
    ),
    Verdict.PAYWALL_STUB: (
        r"(?:jetzt )?weiterlesen mit .{1,20}|.{0,30}pour lire la suite|.{0,30}para (?:seguir|continuar) leyendo",
        r".{0,30}per continuare a leggere|.{0,30}para continuar (?:a ler|lendo)|.{0,30}om verder te lezen|.{0,30}aby czytać dalej",
    ),
    Verdict.SOFT_404: (
        r"(?:(?:die |diese )?(?:seite|artikel) (?:wurde )?(?:leider )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada)",
        r"(?:pagina non trovata|página não encontrada|pagina niet gevonden|sidan (?:hittades|finns) inte|siden (?:blev |ble )?ikke fun(?:det|net)|nie znaleziono strony)",
        r"сторінку не знайдено|страница не найдена|(?:页面|頁面|网页|網頁)(?:不存在|未找到)|找不到(?:页面|頁面|网页|網頁)",
        r"(?:お探しの)?ページが見つかりません.{0,6}|페이지를 찾을 수 없습니다|pagina nu (?:a fost găsită|există)|không tìm thấy trang",
        r"halaman tidak ditemukan|sayfa bulunamadı|(?:העמוד|הדף) לא נמצא|الصفحة غير موجودة|पृष्ठ नहीं मिला",
        r"(?:a )?(?:keresett )?(?:oldal|cikk) nem található|(?:η )?σελίδα δεν βρέθηκε|sivua ei löytynyt",
    ),
    Verdict.ERROR_PAGE: (
        r"wartungs(?:arbeiten|modus)|(?:site|page) en (?:cours de )?maintenance|(?:sitio )?en mantenimiento|sito in manutenzione|em manutenção|in onderhoud|przerwa techniczna",
        r"(?:系统|系統|网站|網站)(?:维护|維護)(?:中)?|メンテナンス中.{0,8}|(?:시스템|서버) 점검 ?중.{0,6}|технічні роботи|технические работы",
        r"đã xảy ra lỗi|terjadi kesalahan|сталася помилка|произошла ошибка|bir hata oluştu|a apărut o eroare|אירעה שגיאה|حدث خطأ",
    ),
}  # fmt: skip

#: Somebody said it: what prose about the world has.
REPORTED = (
    r"sagte|sagten|erklärte|erklärten|teilte\w* .{0,40}\bmit|betonte|kündigte\w* .{0,60}\ban|"  # de
    r"a (?:déclaré|affirmé|annoncé|indiqué|expliqué)|ont (?:déclaré|annoncé|indiqué)|a-t-(?:il|elle) (?:dit|déclaré)|"  # fr
    r"dijo|dijeron|afirmó|declaró|anunció|aseguró|ha (?:detto|dichiarato|annunciato|spiegato)|"  # es, it
    r"disse|disseram|afirmou|declarou|anunciou|zei|zeiden|verklaarde|sade|uppgav|sagde|oplyste|opplyste|"  # pt, nl, sv, da, nb
    r"powiedział\w*|poinformował\w*|oświadczył\w*|sanoi|kertoi|řekl\w*|uvedl\w*|"  # pl, fi, cs
    r"сказал[аи]?|заявил[аи]?|сообщил[аи]?|сказа(?:в|ла|ли)|заяви(?:в|ла|ли)|повідоми(?:в|ла|ли)|зазначи(?:в|ла|ли)|"  # ru, uk
    r"a (?:spus|declarat|anunțat|afirmat|precizat)|au (?:spus|declarat|anunțat)|dedi|söyledi|açıkladı|belirtti|"  # ro, tr
    r"mondta|közölte|bejelentette|είπε|δήλωσε|ανακοίνωσε|mengatakan|menyatakan|kata (?!sandi|kunci)\w+|"  # hu, el, id
    r"cho biết|nói rằng|tuyên bố|אמר(?:ה|ו)?|הודיע(?:ה|ו)?|מסר(?:ה|ו)?|قال(?:ت)?|أعلن(?:ت)?|صرح(?:ت)?|말했다|밝혔다"  # vi, he, ar, ko
)

#: The same in scripts whose words stand next to each other.
REPORTED_UNSPACED = (
    r"と(?:述べ|話し|語っ|発表し)|(?:表示|宣布|指出)[，,：:「“]?|(?:说|說|称|稱)[，,：:「“]|ने (?:कहा|बताया)"
)


#: Languages whose words stand next to each other.
UNSPACED = frozenset({"ja", "zh"})


def joined(*tables: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """All sayings of these tables, each to begin where a word does, where the language parts its words."""
    return tuple(
        saying if language in UNSPACED else rf"(?<!\w)(?:{saying})"
        for table in tables
        for language, said in sorted(table.items())
        for saying in said
    )
