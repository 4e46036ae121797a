"""What stands before and behind a person's name and is no part of it: ranks, trades, kinds of firms, honours.

One word an entry, lower case, sorted. Titles that need no table of their own are in attribution/lexicon/names.py.
Refuses: words that are as often given names or surnames (mason, baker, hunter); who is meant (see ../register.py).
"""

from service.extraction.attribution.lexicon.names import TITLES

#: Ranks and forms of address, with how they are cut short.
RANKS = frozenset(
    """
    ald alderman asst ayatollah brigadier cardinal chf chief cllr cmdr constable cpl cpt dep det detective ensign fr
    imam insp inspector madam mayor-elect messrs monsieur monsignor mme msgr mufti pastor patriarch pfc private
    provost rabbi reverend sergeant-at-arms sheikh sheikha shadow sqn squadron supt trooper
    undersecretary
    """.split()
)

#: Ranks of the police and offices in capitals: "DCI Lind", not "Di Lorenzo".
INITIAL_RANKS = frozenset("ACC CC CEO CFO COO CTO DAC DC DCC DCI DCS DI DS DSI DSU MP PC PCSO PM PS SSgt WPC".split())

#: What a person does or is, before the name: "Goalkeeper Bo Ek", "Widow Ada Byron".
TRADES = frozenset(
    """
    academic accountant activist actor actress actuary administrator adviser advisor allrounder anaesthetist
    analyst anesthesiologist anthropologist apprentice arborist archaeologist architect archivist artist
    astronaut astronomer athlete auctioneer auditor author backbencher bailiff banker baritone barmaid
    barman barrister bassist batsman beekeeper billionaire biographer biologist bishop-elect blogger boss
    botanist bowler boxer breeder broker businessman businesswoman busker bystander caddie cameraman
    campaigner candidate cardiologist carer caretaker cartoonist cellist centre-back centre-forward chaplain
    chef chemist choreographer cinematographer cleaner cleric climatologist co-founder coach collector
    columnist comedian comic commentator composer conductor conservationist contestant contractor coroner
    correspondent cosmologist cosmonaut counsel counsellor courier cricketer criminologist critic curator
    cyclist dancer decathlete defender demonstrator dentist dermatologist designer detective dietitian
    diplomat dissident diver doctor dramatist drummer ecologist economist editor educator electrician
    engineer entomologist entrepreneur environmentalist epidemiologist essayist ethicist evangelist
    ex-policeman ex-soldier expert explorer eyewitness filmmaker financier firefighter fisherman footballer
    forecaster forester fullback fundraiser gardener geneticist geographer geologist geophysicist
    glaciologist goalie goalkeeper golfer grandfather grandmother guitarist gymnast gynaecologist
    hairdresser handyman headmaster headmistress headteacher heptathlete historian horticulturalist hotelier
    housewife humanitarian humorist hurdler hydrologist illustrator immunologist influencer informant inmate
    interpreter inventor investigator investor janitor jockey journalist juror landlady landlord lawmaker
    lawyer lecturer librarian lifeboatman lifeguard linguist lobbyist lyricist magician magistrate manager
    marathoner marksman mathematician mechanic meteorologist mezzo microbiologist midfielder midwife
    millionaire mogul mountaineer musician mycologist nanny naturalist negotiator neurologist neuroscientist
    newcomer novelist nurse nutritionist oarsman obstetrician oceanographer olympian ombudsman oncologist
    onlooker ophthalmologist optician organiser organizer ornithologist outfielder paediatrician
    palaeontologist paleontologist parachutist paralympian paramedic pathologist pediatrician peer
    pharmacist philanthropist philosopher photographer photojournalist physician physicist physio
    physiotherapist pianist pilot pitcher plaintiff playmaker playwright plumber podcaster poet policeman
    policewoman pollster postman postmaster postmistress prankster preacher presenter principal producer
    programmer promoter prosecutor protester protestor psychiatrist psychologist psychotherapist publicist
    publisher puppeteer quarterback racegoer racer radiographer radiologist railwayman rancher rapper
    receptionist rector referee refugee registrar rescuer researcher restaurateur retiree rower sailor
    salesman saxophonist scholar scientist screenwriter scriptwriter scrum-half sculptor seaman seismologist
    shopkeeper shortstop showjumper showrunner singer-songwriter skier skipper skydiver snowboarder
    sociologist solicitor sommelier songwriter soprano speechwriter spokesman sportsman sprinter spy
    stallholder statesman statistician stewardess strategist striker stuntman stuntwoman stylist
    subpostmaster subpostmistress suffragist supermodel superstar surfer surgeon surveyor suspect swimmer
    tailback teammate technician tenor theologian therapist toxicologist trader trainee trainer translator
    traveller trawlerman treasurer triathlete trucker trustee tutor tycoon umpire undertaker underwriter
    urologist vaccinologist vet veteran veterinarian vicar vice-captain vice-chancellor villager violinist
    virologist visitor vlogger vocalist volcanologist warden watchmaker weatherman whistleblower
    wicketkeeper widow widower winemaker winger witness wrestler writer yachtsman youtuber zookeeper
    zoologist
    """.split()
)

#: The same, of words that open the names of bodies too ("Victim Support"): a name of two words must stand behind.
LOOSE_TRADES = frozenset(
    """
    agent baker barber batter butcher champion climber commuter consumer customer dad driver farmer father forward
    founder graduate guide homeowner host hostage husband insider keeper mother motorist mum neighbor neighbour opener
    owner parent passenger patient pensioner player prisoner prop resident rider runner selector seller server
    shopper singer student substitute survivor teacher teenager tenant undergraduate victim volunteer voter wife
    worker worshipper
    """.split()
)

#: Kinds of firms and bodies before their names: "Carmaker Osby".
FIRMS = frozenset(
    """
    airline automaker bookmaker brewer broadcaster carmaker carrier chipmaker conglomerate distributor drugmaker
    homebuilder housebuilder insurer jeweller lender manufacturer operator planemaker provider retailer shipbuilder
    start-up startup steelmaker supermarket supplier think-tank toymaker watchdog
    """.split()
)

#: What the names of companies end in, without a full stop, and those of airlines.
AIRLINES = frozenset("air airlines airways".split())
COMPANIES = AIRLINES - {"air"} | frozenset(
    """
    corp enterprises gmbh holdings inc industries llc llp ltd motors pharmaceuticals plc technologies
    """.split()
)

#: What the names of firms end in that are no word for a firm: "Velsk Steel", "Brill Chemicals".
FIRM_ENDINGS = frozenset(
    """
    Aerospace Air Airways Automotive Aviation Beverages Biotech Brands Breweries Brewery Brothers Cables Capital
    Cement Ceramics Chemical Chemicals Coal Construction Copper Cosmetics Dairies Dairy Electric Electronics
    Energy Engineering Entertainment Estates Fashion Ferries Foods Freight Gas Glass Grocers Healthcare Homes
    Hotels Industries Instruments Insurance Interactive Laboratories Labs Lines Logistics Machines Materials
    Metals Mills Minerals Mines Mining Mobile Motor Motors Networks Nuclear Oil Outfitters Partners Petroleum
    Pharma Pharmaceutical Pictures Plastics Ports Power Productions Properties Rail Railways Retail Robotics
    Salmon Semiconductor Semiconductors Shipbuilders Shipping Ships Software Solar Steel Stores Studios
    Supermarkets Systems Tech Telecom Telecoms Textiles Timber Tobacco Toys Trains Travel Tyres Utilities
    Vehicles Water Wines
    """.split()
)

#: Honours, degrees and seats behind a name.
POST_NOMINALS = frozenset(
    """
    BEM CB CBE CH CMG CVO DBE DFC DL DPhil DSO Esq FBA FRCS FRS GBE GC GCMG JP KBE KC KCB KCMG KG LLB LLD
    MBE MD MEP MLA MP MSP OBE OM PhD QC RN SJ TD VC
    """.split()
)

#: What makes a title of somebody who does not hold it yet, any longer or alone.
_AROUND = ("ex-", "then-", "vice-", "co-", "deputy-"), ("-elect", "-designate", "-general")

#: All of these that a name of one word may stand behind.
BEFORE_NAMES = TITLES | RANKS | TRADES | FIRMS


def plain_title(token: str) -> str:
    """A word before a name without what changes the title it is: "Gov.-elect" is gov, "ex-President" president."""
    word = token.lower()
    for start in _AROUND[0]:
        word = word.removeprefix(start)
    for end in _AROUND[1]:
        word = word.removesuffix(end)
    return word.rstrip(".")
