"""What tells languages apart: their names, their scripts, their commonest function words.

One language a row, sorted by its ISO 639-1 code. To teach a language, add a row.
Refuses: deciding (see recognising.py).
"""

#: What a language is called in a note.
NAMES = {
    "ar": "Arabic",
    "bn": "Bengali",
    "ca": "Catalan",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "ha": "Hausa",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pcm": "Nigerian Pidgin",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sq": "Albanian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "th": "Thai",
    "tr": "Turkish",
    "vi": "Vietnamese",
    "zh": "Chinese",
}

#: What a script's name begins with, and the language written in it most. Several languages share some of them.
SCRIPTS = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "DEVANAGARI": "hi",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "TAMIL": "ta",
    "THAI": "th",
}

#: The commonest function words of languages in Latin script. A word that several share counts the less for each.
FUNCTION_WORDS = {
    "ca": """
        a al amb com de del dels el els en i la les més no per però que qui se són un una va és
    """,
    "cs": """
        a aby ale bude by byl do i ja jako je jeho jsem jsou k která které který na nebo o od po pro při s
        se si v z za že
    """,
    "cy": """
        a ac ar bod dim ei eu fod gan hyn i mae mewn na o oedd roedd sydd wedi y yn yr
    """,
    "da": """
        af at blev da den der det du efter eller en er et for fra han har hun i ikke kan med men og om på
        sig skal som til var vi
    """,
    "de": """
        aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer er
        es für haben hat ich im in ist mit nach nicht noch nur oder sein seine sich sie sind so um und vom
        von vor war was wenn werden wie wir wird wurde zu zum zur über
    """,
    "en": """
        a about after an and are as at be been but by for from had has have he her his if in is it its not
        of on or said she that the their there they this to was we were when which who will with would you
    """,
    "es": """
        al como con de del desde donde el ella en entre era es esta este fue ha hay la las le lo los muy más
        no o para pero por que qué se según ser si sin sobre son su sus también un una y ya
    """,
    "et": """
        aga ei et ja ka kas kes kui kuid mis ning oli oma on seda see selle ta tema või üks
    """,
    "eu": """
        baina bat da dira du duen edo ere eta ez hau izan
    """,
    "fi": """
        ei että he hän ja jo joka jos kanssa kuin kun mutta myös ne niin oli on ovat se sen tai
    """,
    "fr": """
        au aux avec ce ces cette dans de des du elle en est et il ils la le les leur mais ne nous on ont ou
        où par pas plus pour qu que qui sa se ses son sont sur un une vous à être
    """,
    "ga": """
        a agus an ar bhí do go i is le na ní sé sí tá
    """,
    "ha": """
        amma ana ba ce cewa ci cikin da daga don domin ga har inda kafin kan kuma ma masu mutane na ne sai
        saboda su suka sun ta tare wani wannan wasu ya yadda yi za zai zuwa ƙasar
    """,
    "hr": """
        a ali bi bio da do i iz ja je još kako kao koja koje koji na ne nije o od po sa se su u za što
    """,
    "hu": """
        a az be de egy el ez hogy is ki meg mint már nem vagy van volt és
    """,
    "id": """
        ada akan atau bahwa dalam dan dari dengan di ini itu juga karena ke oleh pada para sudah telah tidak
        untuk yang
    """,
    "is": """
        af að ekki en er hann hún og sem til um var við á í það
    """,
    "it": """
        a ad al alla anche che chi come con da dal dalla dei del della delle di e gli ha i il in la le lo ma
        nel nella non o per più quando se si sono su sua suo tra un una uno è
    """,
    "lt": """
        apie ar bet bus buvo dėl iki ir iš jis kad kai kaip kuris nuo o per po su tai už yra į
    """,
    "lv": """
        ar arī bet bija būs ir ja ka kas ko kā lai līdz no par pēc tas un uz vai
    """,
    "nl": """
        aan al als bij dat de der deze die dit door een en er had heeft het hij hun ik in is kan maar met
        naar niet nog of om onder ook op over te tot uit van voor was wat we werd wie worden zich zij zijn
        zo
    """,
    "no": """
        at av ble da de den der det du en er et etter for fra han har hun i ikke kan med men når og om opp
        på seg skal som til var vi være
    """,
    "pcm": """
        abi am dat dem dey di dia dis don dose e im na oga pipol sabi sey tok una unto wen wetin wey wit wia
    """,
    "pl": """
        a ale by być był czy dla do i ich jak jako jego jest już która które który ma na nie o od oraz po
        przez się są to w we z za że
    """,
    "pt": """
        a ao aos as com como da das de do dos e ela ele em entre era essa esta foi há isso já mais mas muito
        na nas no nos não o os ou para pela pelo por quando que se sem ser seu sua são também um uma é
    """,
    "ro": """
        a al ale au ce cu cum că de din este fi fost la mai nu o pe pentru prin sau se sunt să un una în și
    """,
    "sk": """
        a aby ako ale alebo bol bude by do ho ich je jeho ktorá ktoré ktorý na nie o od po pre pri s sa si
        sú v z za čo že
    """,
    "sl": """
        a ali bi bil da do in iz je ki kot na ne o od pa po pri s se so tudi v z za že
    """,
    "sq": """
        dhe e i janë ka me më nga një në për që si së të është
    """,
    "sv": """
        af att av blev de den det du där efter eller en ett från för han har hon i inte jag kan med men när
        och om på sig ska som till var vi är
    """,
    "tr": """
        ama bir bu da daha de değil diye gibi göre ile ise için kadar ki mi ne o olan olarak sonra var ve
        veya yok çok
    """,
    "vi": """
        anh cho các có của không là một những này trong tôi và về với đã được để ở
    """,
}
