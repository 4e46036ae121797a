"""How an event goes on, told in passing: weather to come, where a fire moves, what is done or sent, who is unaffected.

Each table says what a sentence is about together with what is told of it, so that neither alone makes news:
"showers are possible" and no "anything is possible".
Refuses: words that are news wherever they stand (importance.py); who came back and what held (standings.py).
"""

import re

_SOME = r"(?: [\w’'-]+)"
_NOW = r"(?:(?:all|also|already|being|been|now|since|still|then|\w+ly) )*"
_BY_NOW = r"(?:(?:all|also|already|been|now|since|then|\w+ly) )*"
_IS = rf"(?:is|are|was|were|be|been|remains?|remained|(?:has|have|had) been) {_NOW}"
_HAS = rf"(?:has|have|had) {_NOW}"

#: What is forecast, and how: "a chance of showers", "showers are possible", "cooler air will arrive".
_WEATHER = (
    r"(?:blizzards?|drizzle|fog|frosts?|gales?|hail|heat|heatwaves?|lightning|mist|rain|rainfall|showers?|sleet|snow"
    r"|snowfall|storms?|sunshine|thunder|thunderstorms?)"
)
_CONDITIONS = r"(?:air|breezes?|conditions|heat|humidity|humidities|sky|skies|spells?|temperatures?|weather|winds?)"
_FORECAST = (
    rf"\b(?:chances?|possibility|potential|probability|prospect) (?:of|for){_SOME}{{0,4}}? {_WEATHER}\b"
    rf"|\b(?:{_WEATHER}|clouds?){_SOME}{{0,5}}? (?:is|are|remains?|will be|will remain) (?:also |still )?"
    r"(?:likely|possible|unlikely)\b"
    rf"|\b(?:clear|cloudy|cool|cooler|drier|dry|hot|hotter|humid|mild|milder|moist|unsettled|warm|warmer|wet|wetter)"
    rf"{_SOME}{{0,3}}? {_CONDITIONS} (?:is|are|will|should|may|could) "
)

#: How the weather goes on: a trend, the temperatures of a day or a night, what passed, cleared or comes in.
_TREND = r"(?:cooling|drying|moistening|warming)(?: (?:and|or) (?:cooling|drying|warming))? trend"
_MATTER = r"(?:accord|bid|campaign|career|case|deal|economy|future|merger|plan|sale|summit|takeover|talks|vote)"
_SYSTEM = (
    r"(?:(?:the |a |an )?(?:high|low) pressure(?: (?:(?:aloft|ridge|system)(?! \w+s\b)|area|cent(?:er|re)|zone))?"
    r"(?= (?:across|along|and|brings?|brought|build(?:ing|s)?|centered|centred|continue[sd]?|has|is"
    r"|move[sd]|moving|near|off|passe[sd]|settl\w+|that|was|which|will"
    r"|(?:from|in|to) the (?:\w+[ -])?(?:north|south|east|west)\w*"
    rf"|(?:aloft|over)(?! (?:an?|its|her|his|the) (?:budget|{_MATTER})\b)))"
    r"(?! (?:has been |is |was )(?:being )?(?:applied|brought|exerted|on|piled|put)\b)"
    r"|(?:coastal|pacific|atlantic|tropical|upper(?:-level)?|weather) (?:disturbance|low|ridge|system|trough)"
    r"|(?:cold|dry|warm) front|trough of low pressure|late season heat wave)"
)
_OUTLOOK = (
    rf"\b{_TREND}{_SOME}{{0,4}}? (?:(?:is|are) (?:expected|forecast|likely)|will|should|may|could|began|begins"
    r"|continues?|develops)\b"
    rf"|\b(?:highs|lows|temperatures)\b[^.;]{{0,60}}? (?:low|lower|mid|upper)[ -](?:\d0[’']?s|single|teens)\b"
    r"|^(?:(?:daytime|overnight|their) )?(?:highs|lows) (?:will|are|were|should|may|near|around)\b"
    r"|\bexperiences? (?:\w+ )?(?:cooler|drier|hotter|warmer|wetter) (?:air|conditions|temperatures|weather)\b"
    rf"|\b{_SYSTEM}{_SOME}{{0,5}}? (?:(?:has|will|is|are|was|continues?|continued)\b(?! (?:over|on) (?:the )?\w+ing\b)"
    r"|br(?:ings?|ought)|moved|passe[sd])\b"
    rf"|\b(?:{_WEATHER}|cloud(?:s| cover)?|moisture|marine layer)(?! (?:of|over (?:an?|its|her|his|the) {_MATTER})\b)"
    rf"{_SOME}{{0,3}}? (?:also )?(?:{_HAS}|will )?"
    rf"(?:clear(?:ed)?|dissipated?|diminish(?:ed)?|linger(?:ed)?|pass(?:ed)? (?:over|through)|prevail(?:ed)?|eased? off"
    rf"|mov(?:ed?|ing) (?:in|off|out|over|through|(?:to the )?(?:north|south|east|west)\w*))\b"
    rf"|\b(?:{_WEATHER}|clouds) (?:was|were) (?:also )?(?:observed|recorded|reported)\b"
    r"|\b(?:moisture|marine layer|cold front|warm front|trough|air mass|ridge of high pressure) (?:\w+ )?(?:bringing"
    r"|brings?|brought)\b"
)

#: What trouble is still there, goes on or was found again: "There are still hot spots", "Aftershocks continue".
_TROUBLE = (
    r"(?:aftershocks|ash(?:fall)?|contamination|embers|flare[ -]?ups|flooding|hot (?:material|spots)|outages"
    r"|pockets of (?:\w+ (?:and )?){0,3}?heat|(?:isolated|little|minimal|no|residual|scattered) heat"
    r"|smou?ldering(?: areas| material)?|spot fires|(?:fire|isolated|new|persistent|short-range) spotting|spotting(?= "
    r"(?:also |has )?(?:continue|occur|remain))|standing water|(?:group|isolated|tree) torching|tremors)"
)
_GOES_ON = (
    rf"\b{_TROUBLE}{_SOME}{{0,4}}? (?:(?:will|may|could) (?:also |still )?(?:continue|increase|persist"
    rf"|remain|be (?:found|seen))|continues?|remains?|persists?|increased)\b"
    rf"|\b{_TROUBLE}{_SOME}{{0,3}}? {_IS}(?:detected|discovered|felt|found|observed|reported|seen)\b"
    rf"|\b{_TROUBLE} (?:(?:has|have|had) )?(?:also )?(?:occurred|developed|continued)\b"
    rf"|\bthere (?:is|are|was|were|(?:has|have) been)(?: still)?{_SOME}{{0,2}} {_TROUBLE}\b"
    r"|\b(?:saw|see|seeing|seen|observed|encountered)(?: (?:active|few|light|little|low|minimal|minor|moderate|no|some"
    r"|very|heavy|extreme|increased|reduced))+"
    r" (?:\w+ )?(?:activity|behaviou?r|flooding|growth|smou?ldering|spread)\b"
    r"|\benter(?:s|ed|ing)? (?:the |a )?(?:mop-?up|patrol) (?:mode|phase|stage|status)\b"
)

#: What a place is still in danger of: "Potential still exists for spot fires".
_DANGER = (
    r"(?:aftershocks|avalanches|debris flows?|fire (?:growth|runs|spread)|flare-?ups|flash floods|flooding|landslides"
    r"|lightning strikes|mudslides|re-?ignition|rockfalls|spot fires|spotting|tornado(?:e?s)?)"
)
_STILL = r"(?:(?:also|always|still|now) )?(?:exists|persists|remains)"
_IN_DANGER = (
    rf"\b(?:danger|possibility|potential|risk|threat) {_STILL} (?:for|of){_SOME}{{0,3}}? {_DANGER}\b"
    rf"|\b(?:danger|possibility|potential|risk|threat) (?:for|of){_SOME}{{0,3}}? {_DANGER} {_STILL}\b"
)

#: What moves by itself, and where it goes.
_MOVER = (
    r"(?:blaze|cyclone|fire(?!s? (?:chief|crews?|department|engines?|hall|officials?|personnel|service|station"
    r"|wardens?))"
    r"|flames|flood|floodwaters?|flow|front|hurricane|lava|plume|slick|smoke|spill|storm|typhoon|wildfire)s?"
)
_WHITHER = (
    r"(?:across|away|back|down(?:hill|slope|wind)?|inland|into|off|on to|onto|out|over|through|toward|towards"
    r"|up(?:hill|slope|wind)?|(?:to the )?(?:north|south|east|west)\w*)"
)
_MOVEMENT = (
    rf"\b(?:direction|movement|path|spread) of (?:the |this )?(?:[\w’'-]+ )?{_MOVER} {_IS}"
    rf"|\b{_MOVER}[’']s? (?:direction|main movement|movement|path|spread) {_IS}"
    rf"|\b{_MOVER} {_IS}(?:back|burn|creep|drift|flank|head|mov|push|runn?|shift|spread|track|travel"
    rf"|turn)ing {_WHITHER}\b"
    rf"|\b{_MOVER} (?:{_HAS})?(?:crept|drifted|flanked|pushed|shifted|tracked|turned) {_WHITHER}\b"
    rf"|\b{_MOVER}(?! (?:of|in (?:her|his|its|my|our|their))\b){_SOME}{{0,3}}? {_IS}growing\b"
    rf"|\b{_MOVER}(?! of\b)[^.;]{{0,40}}? continue[sd]? to (?:back|be active|creep|flank|grow|move|run|threaten)\b"
    rf"|\bactive (?:ground |surface )?(?:fire|flames)\b(?! (?:areas?|chief|crews?|fight\w*|hall|lines?|station"
    r"|alarms?|bans?|codes?|drills?|engines?|exercises?|permits?|safety|seasons?|service|teams?|training|trucks?)\b)"
    rf"|\b{_MOVER}[^.;]{{0,40}}? (?:remain(?:s|ed)?|stay(?:s|ed)?) (?:with)?in (?:its|the) (?:\w+ )?"
    r"(?:footprint|perimeter|(?:containment |control )?lines)\b"
    rf"|\b{_MOVER}(?: activity)? (?:{_HAS})?(?:died down|flared(?: up)?|laid down|reignited)\b"
    rf"|\b{_MOVER}(?: {_HAS}|[^.;,]{{0,40}} )(?:became|become|been|is|are|was|were|remain(?:s|ed)?)"
    r" (?:(?:the|very|quite|less|more|most) )*(?:active|quiet)\b"
    r"|\bcontinue[sd]? to (?:burn|rage|smou?lder|spread)\b"
    rf"|\b{_MOVER} {_IS}in (?:a |the )?(?:mop-?up|patrol|monitor)\b"
    r"|\b(?:canals?|creeks?|lakes?|levels?|rivers?|streams?|tides?|waters?) "
    rf"(?:{_HAS}|{_IS}|{_NOW})(?:begun to (?:fall|recede|rise)|crested|overtopped|peaked|reced(?:ed|ing)|rising"
    rf"|subsid(?:ed|ing))\b"
)

#: What work is on, and that it is done or nearly so.
_WORKS = (
    r"(?:(?:damage )?(?:assessments?|inspections?)"
    r"|barriers?|(?:fire|fuel|water) ?breaks?|bridges?|cables?|cleanup|clean-up|construction|culverts?|dams?|debris"
    r"|dikes?|dykes?|embankments?|hose ?lays?|(?:[a-z]+ )?lines?|levees?|pipes?|pumps?|railway|rehabilitation"
    r"|re-entry|repairs?|repopulation|restoration"
    r"|roads?|rubble|sandbags?|tracks?|trees?|tunnels?|(?:drainage|water) ?bars?|work|works|wreck(?:age)?)"
)
_DONE = (
    r"(?:built|cleared|complete|created|cut|drained|dug|finished|fixed|installed|laid|mended|put in(?! \w)|rebuilt"
    r"|reinforced|removed|repaired|replaced|secure)"
)
_NEARLY = r"(?:almost|all but|close to|closing in on|near|nearing|nearly|practically)"
_COMPLETION = (
    rf"\b{_WORKS}{_SOME}{{0,6}}? (?:has|have|had) {_BY_NOW}{_DONE}\b(?! (?:by|in) )"
    rf"|\b{_WORKS}{_SOME}{{0,6}}? (?:is|are|was|were|(?:has|have|had) been) {_BY_NOW}(?:{_NEARLY} )?(?:complete"
    rf"|completion|done|finished)\b"
    rf"|\b{_NEARLY} (?:complet(?:ing|ion)|finishing)\b"
)

#: Where a fire or a flood is to be held, in either case: at a place with a name; "south of the road" names none.
_HELD = re.compile(
    r"\b(?i:(?:check|confin|contain|hold|keep|kept|held|stop)(?:e|ing|ping|s)? (?:all |any |the |this )?"
    r"(?:blaze|fire|flames|flood|floodwaters?|slick|spread|water|wildfire)(?: (?:and|to|out|well|just|\w+ly))?"
    r"(?: (?:(?:to the )?(?:north|south|east|west)\w*|away|clear|out|short) (?:of|from)"
    r"|[^.;]{0,60}? from (?:affecting|burning into|crossing|entering|impacting|reaching|threatening)))"
    r" (?:(?:the|both) )?(?:(?:city|community|town|towns|village) of )?(?:[A-Z][a-z]|(?:these|those) [a-z])"
)

#: Who or what else was sent for or sent.
_MEANS = (
    r"(?:aircraft|ambulances|boats?|bulldozers|crews?|dozers?|engines?|firefighters|helicopters?|officers|personnel"
    r"|planes|police|pumps?|rescuers|resources|ships?|soldiers|tankers?|teams?|tenders?|troops|units)"
)
_SENT = (
    r"(?:arriv(?:ed|ing)|assigned|brought in|called (?:in|out|up)|dispatched|drafted in|en route|flown in"
    r"|mobili[sz]ed"
    r"|on (?:its|the|their) way|ordered|requested|sent)"
)
_FURTHER = (
    rf"\b(?:additional|another|extra|further|more){_SOME}{{0,3}}? {_MEANS}"
    rf" (?:(?:{_IS}|{_HAS}|will (?:also )?(?:be )?){_SENT}|arrived|will (?:also )?arrive)\b"
)

#: What a trouble leaves alone or reaches; nobody's feelings.
_UNAFFECTED = (
    rf"(?<!\bhe )(?<!\bshe )(?<!\bi )(?<!\bwe )\b{_IS}"
    r"(?:(?:not|no longer) (?:\w+ly )?affected|unaffected|affected(?! by| (?:and|that|to)\b))\b"
)

#: What people are left without, and how high water stands.
_LACKS = (
    r"\b(?:are|is|left|remain(?:s|ed)?|still|was|were) without (?:(?:any|running) )?"
    r"(?:electricity|gas|heating|power(?! (?:of|on the|over|to)\b)|water)\b"
    r"|\b(?:floodwaters?|lakes?|reservoirs?|rivers?|streams?|tides?|waters?)(?: levels?)? "
    r"(?:is|are|remains?|stays?|were|was) (?:\w+ly |still |very )?(?:high|low|elevated|above|below)\b"
)

#: Services that stand still or run again, and what may be used again.
_SERVICE = (
    r"(?:airports?|buses|electricity|ferries|ferry|flights?|gas|heating|internet|lines?|ports?|power|service|services"
    r"|supplies|supply|traffic|trains?|trams?|water)"
)
_RUNS = (
    rf"\b{_SERVICE} {_IS}(?:back(?! (?:and|door|to (?:the|its|his|her))\b)|cut off|delayed|disrupted|diverted"
    rf"|down(?! (?:a|the|to)\b)"
    r"|interrupted"
    r"|grounded|on again|running again|shut)\b"
    r"|\b(?:remains?|remained|stays?|stayed) (?:\w+ly )?shut\b"
    rf"|\b(?:channel|harbour|harbor|highway|line|motorway|pass|road|route|tunnel)s?{_SOME}{{0,5}}? {_IS}"
    r"(?:blocked|flooded|impassable|passable|under water)\b"
    r"|\bwill (?:still |now )?(?:go ahead|proceed)(?! with\b)"
    r"|\b(?:is|are|was|were|remains?) (?:now |once more |again )?(?:safe|unsafe) to (?:drink|eat|enter|return|swim"
    r"|use)\b"
    r"|\bsearch(?:es)? (?:has|have|was|were|is|are)(?: been| being)? (?:called off|extended|scaled back|stepped up"
    r"|stood down|widened)\b"
)

#: What a rule gives an office time for, should something befall: "the king would have ten days to dissolve it".
_WOULD = (
    r"^(?:if|in that case|should) [^.;]*\bwould (?:then )?have (?:until |(?:up to |only )?[\w-]+ (?:days|weeks"
    r"|months) to )"
    r"|\b(?:president|prime minister|premier|king|queen|governor|parliament|senate|council|court)(?: [\w’'-]+)?"
    r" would then (?!be |have been )\w+"
)

#: What was done to what people own or use, by whatever it was.
_BUILT = r"(?:barns?|buildings?|bridges?|crops?|homes?|houses?|outbuildings?|powerlines?|roofs?|structures?|vehicles?)"
_HARMED = (
    rf"(?<!how many )(?<!which )(?<!what )\b{_BUILT}{_SOME}{{0,3}}? (?:were|was|(?:has|have) been)"
    r"(?: (?:also|badly|heavily|severely))? (?:damaged|destroyed|flooded)\b"
    r"(?! (?:during|for|in) (?:an?|her|his|the) (?:[\w’'-]+ ){0,3}?(?:episode|film|movie|novel)\b)"
    r"|\b(?:caused|causing|suffered|sustained) (?:(?:extensive|heavy|major|minor|serious|severe|significant|some"
    r"|structural|substantial|widespread) )+damage\b"
    r"(?! to (?:[\w’'-]+ ){0,3}?(?:brand|career|confidence|credibility|image|marriage|names?|pride|reputations?"
    r"|standing|trust)\b)"
)

#: How ready to burn what grows there is, and how dry the air.
_TINDER = (
    r"\b(?:high|higher|low|lower|minimal|moderate|poor) rh\b|\brh (?:levels?|recover(?:ies|y)|values?)\b"
    r"|\b(?:fuels?|fuel moistures?|(?:live |dead )?vegetation)(?: [\w’'-]+){0,4}? (?:is|are|remains?) (?:[\w-]+ ){0,5}?"
    r"(?:critical(?:ly)?|cured|dry|historically low|receptive|susceptible)\b"
)

#: Of words in lower case.
_DEVELOPS = re.compile(
    "|".join(
        (
            _FORECAST,
            _OUTLOOK,
            _GOES_ON,
            _IN_DANGER,
            _MOVEMENT,
            _COMPLETION,
            _FURTHER,
            _UNAFFECTED,
            _LACKS,
            _RUNS,
            _WOULD,
            _HARMED,
            _TINDER,
        )
    ),
)


def tells_development(sentence: str) -> bool:
    """Whether a sentence tells how an event goes on, by what it is about and what is told of that.

    >>> tells_development("Showers are possible on Sunday."), tells_development("Anything is possible here.")
    (True, False)
    """
    return bool(_DEVELOPS.search(" ".join(sentence.lower().split())) or _HELD.search(sentence))
