"""What an offer of a subscription says, that the whole of an article is to be had in print, and that it is locked.

Literal tables, sorted; those of other languages by ISO 639-1 code.

Patterns over plain lower-case words, as those of walls.py, which takes them in. Refuses: weighing, judging.
"""

from service.watching.speech.tongues import GAP

_SPAN = r"(?:day|month|quarter|week|year)s?"
_NUMBER = r"(?:[0-9]{1,3}|one|two|three|four|six|eight|ten|twelve)"

#: A price of a subscription: no millions, and right before how long it is for. News gives prices beside a time too:
#: "costs £40, less than last year", "£45 a year ago", "€2 million this year".
#: Counted signs, so that a page of nothing but digits is read as fast as another.
_PRICE = (
    r"(?:[€£$] ?[0-9][0-9.,]{0,11}|[0-9][0-9.,]{0,11} ?(?:[€£$]|(?:euros?|dollars|pounds)\b))"
    r"(?! ?(?:bn|billion|k|m|million|trillion)\b)"
)
_FOR_SO_LONG = (
    r"(?: ?/ ?|(?: (?:billed|for|only|paid|then))*"
    rf" (?:(?:a|an|each|every|per|one)(?: {_NUMBER})?|{_NUMBER}|(?:your|the) (?:first|next)(?: {_NUMBER})?|your|(?:your )?first) )"
    rf"{_SPAN}\b(?! (?:ago|before|earlier|later|after (?!that|the (?:first|trial)|your)))"
    r"|(?: (?:billed|only|paid|then))* (?:annually|monthly|weekly|yearly)\b"
    rf"| (?:for )?(?:(?:a|an|the|your) )?(?:{_NUMBER}[ -]{_SPAN} )?trial\b(?! run)"
)

#: What an offer of a subscription says, in front of a paywall and on a page that withholds nothing.
OFFERS: tuple[str, ...] = (
    rf"(?:{_NUMBER}|first) {_SPAN} (?:for )?free|free (?:trial|for (?:a|(?:your |the )?first|{_NUMBER})\b[^.!?\n]{{0,12}}\b{_SPAN}\b)|{_NUMBER} {_SPAN} for {_PRICE}",
    rf"{_PRICE}(?:{_FOR_SO_LONG})",
    r"(?:access|enjoy(?:ing)?|get|read|unlock)\b" + GAP + r"\bunlimited\b" + GAP + r"\b(?:access|articles|reading|stories)\b",
    r"(?:already|existing) (?:a |have an? )?(?:account|digital |print )?(?:member|subscriber|subscription)\b" + GAP + r"\b(?:log|sign) ?-?in",
    r"(?:choose|find|pick) (?:a|the|your) (?:offer|pass|plan|subscription)\b(?! (?:by|in|of|to)\b)|(?:join|support) us (?:for|from)\b[^.\n]{0,12}[€£$]",
    r"(?:have|got) an? (?:account|subscription)\?",
    r"(?:plans|offers|subscriptions) (?:start|begin)s? (?:at|from)|(?:see|view|compare) (?:all |my |our )?(?:offers|options|plans)\b(?! (?:by|for|from|in|of|on|to)\b)",
    r"(?<!\bare )(?<!\bis )(?<!\bwas )\balready a (?:member|subscriber)\b(?! of\b(?![^.\n]{0,30}\?))",
    r"cancel (?:any ?time|monthly)",
    r"subscribe (?:for|from|now|today)\b" + GAP + r"(?:[$£€]|access|\bfull\b|\bunlimited\b|a (?:month|week))",
)  # fmt: skip

#: What is printed, or sold as if it were.
_EDITION = r"\b(?:(?:print(?:ed)?|digital|weekend|[a-z]+day's|this (?:month|week)'s) (?:edition|issue|newspaper|paper)|e-?paper|print version)\b"

#: How a sentence begins that speaks to its reader, or with what is to be had: others read whole stories in a paper too.
_FIRST = r"(?:\A|(?<=\n)|(?<=[.!?] ))(?:(?:buy|find|for|get|pick|read|see|you)\b" + GAP + r"\b|(?:our |the |this )?)"

#: What is to be had. An interview with somebody is another text than the one it is named in, and what was printed or
#: told somewhere is news.
_TEXT = (
    r"(?:article|interview(?! with\b)|piece|report|story|text)\b"
    r"(?![^.!?\n]{0,40}\b(?:appeared|came|had|leaked|published|ran|said|told|was|were)\b)"
)

#: The end of what was said, so that "for more than 400 people" is none.
_STOPS = (
    r"(?= ?(?:[.!?,;:\n]|\Z)| (?:about|details|information|news|of (?:it|the story|this)|on (?:it|the story|this))\b)"
)

IN_PRINT: tuple[str, ...] = (
    _FIRST + _TEXT + GAP + r"\bin full\b" + GAP + _EDITION,
    _FIRST + r"(?:complete|entire|full|rest of the|whole) " + _TEXT + GAP + _EDITION,
    _FIRST + _EDITION + r" for (?:more" + _STOPS + r"|the (?:complete|entire|full|whole) " + _TEXT + r"|(?:the rest|the whole|it all)" + _STOPS + ")",
)  # fmt: skip

#: The end of a label, so that news of what is locked is none: "el contenido bloqueado volverá el lunes".
_ALONE = r"(?= ?(?:[.!:\n]|\Z))"

#: That the rest is for those who pay, by what they may read and by its being locked.
LOCKED: dict[str, tuple[str, ...]] = {
    "da": (r"(?:låst|aflåst) (?:artikel|indhold)\b|artiklen er låst", r"som (?:abonnent|medlem) (?:får|kan|læser) du",),
    "de": (
        r"(?:gesperrte|kostenpflichtige)[rs]? (?:artikel|beitrag|inhalt)\b",
        r"(?:als (?:abonnent(?:in)?|mitglied)|mit \w+\+) (?:erhalten|haben|können|lesen) (?:sie|du)\b|(?:als (?:abonnent(?:in)?|mitglied)|mit \w+\+) (?:hast|kannst|liest) du\b",
    ),
    "en": (r"(?:(?:the|this|your) )?(?:gift(?:ed)?|shared|unlocked) (?:article|link|story)\b" + GAP + r"\b(?:expired|no longer|opened|redeemed|used|valid)\b",),
    "es": (r"(?:artículo|contenido) (?:bloqueado|de pago)" + _ALONE, r"(?:como|si eres) (?:socio|suscriptor)\b" + GAP + r"\b(?:lees|puedes leer|tienes acceso)"),
    "fi": (r"(?:artikkeli|juttu|sisältö) on lukittu|(?:lukittu|maksullinen) (?:artikkeli|juttu|sisältö)\b", r"tilaajana (?:luet|pääset|saat|voit)\b"),
    "fr": (r"(?:article|contenu) (?:payant|verrouillé)" + _ALONE, r"en tant qu'abonnée?\b" + GAP + r"\b(?:accédez|lisez|profitez)"),
    "it": (r"(?:articolo|contenuto) (?:a pagamento|bloccato)" + _ALONE,),
    "nb": (r"låst (?:artikkel|innhold|sak)\b|(?:artikkelen|saken) er låst", r"som (?:abonnent|medlem) (?:får|kan|leser) du"),
    "nl": (r"(?:vergrendeld|betaald) (?:artikel|verhaal)\b", r"als (?:abonnee|lid) (?:heb|kun|lees) (?:je|u)\b"),
    "pl": (
        r"(?:dalsza|pozostała|reszta) (?:(?:część|treść) )?(?:artykułu|materiału|tekstu|wywiadu)\b" + GAP + r"\b(?:dostęp|opłaceni|prenumera|subskryp|wykup|zalogowani)",
        r"(?:artykuł|materiał|tekst) (?:płatny|zablokowany)\b|jako (?:prenumerator|subskrybent)(?:ka)?\b" + GAP + r"\b(?:czytasz|masz|możesz)",
    ),
    "sv": (r"låst (?:artikel|innehåll)\b|(?:artikeln|innehållet) är låst", r"som (?:medlem|prenumerant) (?:får|kan|läser) du"),
}  # fmt: skip
