"""Whether a text tells of a death as families do: who died, when and where the funeral is, in no reporter's words.

Literal tables, sorted, by ISO 639-1 code; patterns over plain lower-case words, as those of walls.py. No page that
stands in an article's place speaks of such things. Refuses: weighing, judging; telling whose death it is.
"""

import re

#: What such a notice says. Two of these are heard in one.
SAYINGS: dict[str, tuple[str, ...]] = {
    "cs": (r"pohřeb|pohřb", r"poslední(?:ho)? rozlouč", r"zemřela?|zesnul", r"zármutk|truchl"),
    "da": (r"begravelse|bisætt", r"død(?:e|t|sfald)?\b|sov stille ind|stille sovet ind", r"mindesamvær|mindehøjtid", r"savn(?:et|er)?\b|sorg\b"),
    "de": (r"beerdig|beisetzung|bestatt|begräbnis", r"kondol|traueranschrift|trauernde|in (?:stiller|tiefer) trauer|wir trauern", r"nehmen (?:wir )?abschied|abschied nehmen", r"requiem|seelenamt|trauerfeier|trauergottesdienst", r"verst(?:arb|orb)en|gestorben|entschlafen|heimgegangen"),
    "en": (
        r"(?:funeral|memorial|requiem|service|mass)\b[^.\n]{0,80}\b(?:abbey|cathedral|cemetery|chapel|church|crematorium|minster|parish|st \w+)",
        r"burial|buried|cremat(?:ed|ion)|interment|laid to rest",
        r"condolence|in loving memory|in memory of|mourn(?:ed|ers|ing|s)?\b|sadly missed|sorely missed",
        r"died|passed away|passed peacefully|death of|fell asleep|the deceased|the late\b",
        r"donations (?:in|may|to)|family flowers|flowers, please|in lieu of flowers|no flowers",
        r"funeral|mass for (?:h|th)|memorial service|requiem mass",
        r"leaves (?:a|behind|his|her|their|two|three|four)\b|survived by",
        r"sa(?:id|y) (?:a last |our )?(?:farewell|good-?bye) to",
    ),
    "es": (r"condolencias|pésame|descanse en paz", r"entierro|exequias|funeral|sepelio|velatorio", r"fallec(?:ió|id[oa]|imiento)|murió", r"misa (?:de|por)|tanatorio"),
    "fi": (r"hautajais|haudataan|siunat|siunaustilaisuus", r"kaipa(?:us|amaan|avat)|suru", r"kuoli\b|nukkui pois|poismeno", r"muistotilaisuus"),
    "fr": (r"condoléances|douleur|tristesse", r"cérémonie (?:civile|religieuse)|crémation|funérailles|inhum|obsèques", r"décès|décédée?|disparue?\b|s'est éteinte?", r"font? part|faire-part"),
    "hu": (r"elhunyt|elhalálozás|meghalt", r"gyász|kegyelet", r"temet(?:és|ik|jük)|búcsúztat"),
    "it": (r"cordoglio|dolore|lutto", r"dann?o (?:il triste |l')?annuncio", r"decedut[oa]|è mancat[oa]|si è spent[oa]|scompars[oa]", r"esequie|funerali?\b|sepoltura|tumulazione"),
    "nb": (r"begrav(?:es|else)|bisett", r"død(?:e|sfall)?\b|sovnet (?:stille )?inn", r"minnesamvær|minnestund", r"savn(?:et|er)?\b|sorg\b"),
    "nl": (r"(?:is|van ons) heengegaan|overl(?:eden|ijden)", r"begrafenis|begraven|crematie|uitvaart", r"condol|rouw|verdriet", r"nemen (?:wij )?afscheid|afscheid nemen|afscheidsdienst"),
    "pl": (r"kondolencj|w żałobie|żałob|smut(?:kiem|ku)", r"msza (?:św|żałobna)|nabożeństwo", r"odesz(?:ła|li)|odszedł|zmarła?\b", r"pogrzeb|pożegnani"),
    "pt": (r"condolências|pêsames|pesar\b", r"enterro|funeral|sepultamento|velório", r"falec(?:eu|imento|id[oa])|morreu", r"missa (?:de|do)"),
    "sv": (r"avled|avlid|insomn|somnade in|dog\b", r"begrav(?:ning|s)|jordfäst|urnsätt", r"minnesstund|minnesgudstjänst", r"sakn(?:ad|ar)|sorg\b"),
}  # fmt: skip

#: So many are heard, one of them in a sentence of so many words.
ENOUGH, TOLD_WORDS = 2, 6

_SAID = {language: tuple(re.compile(rf"\b(?:{one})") for one in sayings) for language, sayings in SAYINGS.items()}
_SENTENCE = re.compile(r"[^.!?\n]+")


def tells_of_a_death(text: str) -> bool:
    """Whether it is a notice of a death, a funeral or a family's thanks, with a date or a time in it.

    text: plain words, as walls.plain makes them.

    >>> tells_of_a_death("ivo hartwell died at home on friday. the funeral is at st ann's on 21 september at 11am.")
    True
    >>> tells_of_a_death("funeral notices. place a notice. 14 pages")
    False
    """
    if not any(sign.isdigit() for sign in text):
        return False
    told = "\n".join(one for one in _SENTENCE.findall(text) if len(one.split()) >= TOLD_WORDS)
    return any(
        sum(said.search(text) is not None for said in sayings) >= ENOUGH and any(said.search(told) for said in sayings)
        for sayings in _SAID.values()
    )
