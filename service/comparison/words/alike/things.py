"""Things, people and places, in words that an editor puts for one another: a literal table that people extend.

Each entry between semicolons is one meaning; see deeds.py for what stands together and what does not.
Refuses: code; what is done (deeds.py); names (names.py).
"""

THINGS = """

    a century, 100 years; a decade, ten years, 10 years; a year and a half, 18 months, eighteen months; ability,
    capacity; abuse, mistreatment, ill-treatment; academic, scholar; access, entry; accolade, award, honour;
    accommodation, housing, lodging; account, version, report; acquisition, purchase, takeover, buyout; act, deed,
    action; act, rule; action, move, measure, step; activist, campaigner; actor, actress, star; address, speech,
    talk; adversary, opponent, rival; advertisement, advert, ad; advice, guidance; adviser, advisor; affair, matter;
    aftermath, wake; agenda, programme; agreement, deal, accord, pact, arrangement; aid, help, assistance, relief;
    aim, goal, objective, purpose, target; air strike, airstrike; aircraft, plane, aeroplane, airplane, jet; airline,
    carrier; airport,
    airfield; alarm, alert; album, record; allegation, claim; amendment, change; amount, sum, quantity; anger, fury,
    outrage, rage; announcement, statement, news; apartment, flat; appeal, call, plea; appearance, game, match;
    applicant, candidate; appointment, hiring; approach, method; approval, consent, go-ahead, green light, backing;
    area, region, zone, district, part; arrival, coming; article, story, report, piece; asylum seeker, person
    seeking asylum; attack, assault; attempt, effort, bid, try; audience, crowd, spectator,
    viewer; author, writer, novelist; authority, officer; autumn, fall; ave, avenue; award, prize, honour;
    backbencher, mp; backlash, criticism; bag, rucksack, backpack; bailout, rescue; ballot box, poll; ballpark,
    stadium; ban, prohibition; band, group; bank, shore; bank, lender; bar, pub; barrier, obstacle, hurdle; battle,
    row, dispute; battle, fight, fighting, combat; beach, shore, seafront; bed, place; beginning, start, outset;
    behind bars, in prison, in jail; benefit, advantage; bicycle, bike, cycle; bike, motorcycle; bill, legislation;
    bin collector, refuse worker, bin man; birthplace, home town; blackout, power cut, outage, power failure; blast,
    detonation; blast, explosion; blaze, fire, inferno; blizzard, snowstorm; bloc, alliance, group; blockbuster,
    film; blow, setback; blvd, boulevard; board, panel; boat, vessel, craft; body, corpse, remains; boffin,
    scientist; book, novel, title; boost, lift; boot, trunk; border, frontier; boss, manager, head, chief, leader;
    box office, cinema; box set, series; brace, two goals; bravery, courage; brawl, fight; breach, violation;
    breakdown, collapse; breakthrough, milestone; breakthrough, advance; brewer, brewing group, brewery; briefing,
    news conference, press conference; broadcaster, station, channel; budget, spending plan; bug, infection;
    building, property, block, structure; burden, load; burglary, break-in; business, company, firm; businessman,
    businesswoman, entrepreneur, tycoon; button, switch; buyer, purchaser, customer; bypasser, passer-by; cabinet
    reshuffle, reshuffle; cafe, coffee shop; camp, settlement; campaign, drive, effort, push; candidate, contender,
    hopeful; canteen, cafeteria; car, vehicle, automobile; car park, parking lot; career, working life; carer,
    caregiver; cargo, freight, load; carmaker, car manufacturer, car maker, automaker, vehicle maker, manufacturer,
    company, firm; carnage, slaughter; cash, money, fund; casualty department, emergency department, accident and
    emergency, a&e; cattle, cow; ceasefire, cease-fire, truce; ceasefire deal, truce, ceasefire; celebration,
    festivity; cell, jail; cemetery, graveyard; central bank, bank; centre, heart, middle; ceremony, service; chair,
    chairman, chairwoman, chairperson, head; challenge, problem, difficulty; champion, title holder, winner; chance,
    opportunity; chance, likelihood, probability; change, alteration, shift, modification; charity, aid agency, aid
    group; check-up, examination; checkpoint, roadblock; chemist, pharmacy, drugstore; chief, head, boss, leader,
    director; chief executive, boss, ceo, head; childhood, youth; choice, option; cinema, movie
    theatre; citizen, national; city, place; civil servant, government worker, official; claim, allegation,
    assertion; clash, fight, fighting, skirmish; clash, match, game, tie, meeting; class, lesson; classmate, fellow
    pupil; clergyman, vicar; climate change, global warming; climber, mountaineer; clinic, medical centre; closure,
    closing, shutdown; clothes, clothing, garment; coach, manager, head coach, boss; coast, coastline, shore;
    coastguard, coast guard; cold snap, cold spell; colleague, co-worker, workmate, team-mate; collision, impact;
    comeback, return; comeback, recovery; comment, remark, statement, word; commitment, pledge, promise; committee,
    panel; community, area; commuter, rail user; company, firm, business, corporation; compensation, damage, payout;
    complaint, grievance; complication, problem; composer, musician; con artist, conman, fraudster; concern, worry,
    fear, anxiety; concert, gig, show, performance; conclusion, end, finding; condition, state; conference, meeting;
    conflict, fighting; confrontation, standoff, stand-off; congestion, traffic jam; conglomerate, group;
    congressman, representative; conscript, recruit; consequence, result, effect, outcome; conservationist,
    environmentalist; constituency, seat, district; construction, building, work; consultation, talk; consumer,
    customer, shopper; contact, touch; content, contents; contest, race, fight; contract, deal; contract,
    settlement; controversy, row, dispute, storm; convention, conference; conversation, talk, discussion, chat;
    conviction, belief; convoy, column; cop, police officer; copy, edition; corridor, route; corruption, graft;
    cost, price, bill; cottage, home; council, local authority, authority; councillor, council member; counterpart,
    opposite number; country, nation, state; countryside, rural area; coup, putsch; couple, two; course, programme;
    court, justice; courthouse, court; cover, shelter; crash, accident, collision; crater, hole; creation, making;
    creature, animal, beast; crew, team, staff; crew member, member of the crew; crisis, emergency; critic,
    opponent, detractor; criticism, attack; crook, criminal; crooner, singer; crop, harvest; crowd, throng, mass;
    cruise ship, liner; curb, restriction; currency, money; customer, client, shopper, patron; customer, passenger;
    cut, reduction, decrease; cyber-attack, cyberattack, cyber attack, hack, hacking; danger, risk, hazard, threat;
    date, day; deadline, time limit, cut-off; deal, agreement, accord; dealer, trader; death, passing; death,
    fatality; death toll, number of dead, number of death, toll, number killed, number of people killed; debate,
    discussion; debris, rubble, wreckage; debut, first appearance; decade, ten years; decision, ruling, judgement;
    decision, step, choice; decline, fall, drop, decrease, dip, reduction; defeat, loss; defector, deserter;
    defence, defense; defendant, accused; deficit, shortfall, gap; delay, hold-up, wait; delegation, team; demand,
    appetite; demonstration, protest, rally, march; demonstrator, protester, protestor, marcher; department, ministry;
    departure, exit; deployment, sending; deputy, number two; descent, fall; detail, information;
    detective, investigator; developer, builder; device, gadget; device, machine; diner, restaurant; direction, way;
    director, film-maker, filmmaker; disaster, catastrophe; discovery, find; disorder, condition; dispute, row,
    argument, disagreement, conflict; disruption, chaos, trouble; distance, way; disturbance, trouble; diver,
    frogman; doctor, physician; document, paper, file; dog, pet, animal; donation, gift, contribution; donor,
    benefactor; doorstep, door; dose, shot, jab; dossier, file; doubt, question, uncertainty; downpour, heavy rain,
    torrential rain; downturn, slump; dozen, 12; draw, tie; dream, ambition; drink, beverage; driver, wheel;
    drizzle, light rain; drug, medicine, medication, treatment; duty, responsibility; earthquake, quake, tremor;
    effect, impact; effort, attempt, work; elderly person, pensioner, older person, old person; election, vote, ballot;
    elector, voter; embassy, mission; emergency service, emergency worker, emergency crew, rescue
    service, rescue worker; emission, pollution; employee, worker, staff, member of staff, staff member, personnel;
    employer, company, firm; employment, work, job; end, finish, close, conclusion; enemy, foe; engagement, event;
    engine, motor; enquiry, inquiry, investigation, probe; entrance, door, gate; environment,
    surroundings; episode, instalment; equipment, gear, kit; era, period, time, age; error, mistake; escape,
    getaway; estate, area; evacuation, removal; evening, night; event, incident, occasion; ex-husband, former
    husband; ex-wife, former wife; examination, exam, test; example, instance; exchange, trade; executive, boss,
    manager; exhibit, item; exhibition, show, display; existence, life; expansion, growth; expedition, trip,
    journey; expenditure, spending; expert, specialist, analyst; extent, scale, size; extract, passage; eyewitness,
    witness, onlooker, bystander; facility, centre, site, plant, building; factor, reason; factory, plant, mill,
    works; failing, shortcoming, mistake; failure, fault; failure, breakdown; faith, religion; fame, celebrity;
    family, relative, relation, loved one; family member, member of the family; fan, supporter, follower; fan,
    admirer; fare, ticket price; farmer, grower; father, dad; fault, defect, flaw, problem; favourite, front-runner,
    frontrunner; feature, aspect; fee, charge, payment; feedback, response; feeling, sense; festival, event; field,
    area; fight, match, bout; fight, battle, struggle; fighter, militant; fighter jet, warplane, fighter plane,
    fighter aircraft, jet; fighting, battle, combat, clash; figure, number, total, datum, statistic; film, movie,
    picture; finale, final episode; finance chief, chief financial officer; fire brigade, fire service, fire
    department; firearm, gun; firefighter, fire crew, fireman, fire brigade, fire service; fishing boat, trawler;
    flag, banner; flame, fire; flatmate, housemate, roommate; fleet, navy; flick, film; flight, plane; flood,
    flooding, floodwater, deluge; floor, storey, story; flotation, listing; flu, influenza; focus, attention; food,
    meal; foot, base; football, soccer; footballer, player, football player; forecast, prediction, outlook,
    projection; forecaster, weather service, weather office, meteorologist; foreign secretary, foreign minister;
    foreigner, foreign national; forest, wood, woodland; fortnight, two weeks, 14 days; fortune, wealth; fossil,
    bone; foundation, charity; founder, creator; fraudster, conman, swindler; freedom, liberty; friend, pal, mate;
    front, front line; front, head; frontman, singer, lead singer; fuel, petrol; function, event; funding, money,
    financing, finance, cash; fundraiser, appeal; funeral, burial, service; future, fate; gaffer, manager; galaxy,
    star system; game, match, fixture, tie; gang, group; gap, difference; garbage, rubbish, trash, refuse, waste;
    garden, yard; garrison, base; gathering, meeting, event; gender, sex; general staff, army command; generation,
    age group; getaway car, car; giant, company; gift, present; glass, window; globe, world, planet; goalkeeper,
    keeper, goalie; goalkeeper, keeper; gong, award, prize; good, product, item, merchandise; governor, head; gp,
    doctor, family doctor; graduate, alumnus; grant, aid; grant, funding; graveside, grave; ground, land, soil;
    ground, stadium, pitch; group, enterprise; guard, security guard, warder; guilt, responsibility; gunfire,
    shooting, shot; gunman, shooter, attacker, assailant; gym, fitness centre; hacker, cyber criminal; half a
    century, 50 years, fifty years; half an hour, 30 minutes, thirty minutes; half-time, break, interval; hall,
    room; halt, stop; haul, loot; head teacher, headteacher, headmaster, headmistress, principal; headcount,
    workforce, staff; headquarter, headquarters, head office, base; headteacher, head, principal, head teacher;
    health service, nhs; hearing, session, case; heartthrob, star; heatwave, hot weather, hot spell; height, peak;
    helicopter, chopper; help, aid, support; high street, town centre; highway, road, freeway; highway, hwy; hiker,
    walker, rambler; hill, slope; hint, sign, suggestion; history, past; hit, blow; holiday, vacation,
    break, trip; holidaymaker, tourist, holiday-maker, vacationer; home, house, property, residence, dwelling,
    household; home side, host, home team; home town, hometown; homeowner, householder, resident; hospital,
    infirmary; hostility, fighting; hosts, home side, home team; household, family, home; housing, home; human,
    person; hunt, search, manhunt; husband, spouse; idea, offer; idol, star, hero; ill, sick, unwell; illness,
    disease, condition, sickness, ailment; image, picture, photograph, photo; improvement, progress;
    incumbent, office holder; independence, freedom; industry, sector, business; infant, baby; inflation,
    price rise; influence, power; infrastructure, facility; inhabitant, resident, local, villager, islander;
    initiative, scheme, project; injury, wound; inmate, prisoner; innovation, invention; inquiry, investigation,
    probe; insolvency, collapse; inspection, check; inspector, examiner; institution, body; insurer, insurance
    company; insurgent, fighter; interview, conversation; island, isle; issue, problem,
    matter, subject; item, object, thing, piece; jail, prison; jail term, prison sentence, prison term, jail
    sentence; jam, queue, tailback; jewel, gem; job, post, position, role; jobless, unemployed; joint venture,
    partnership; journalist, reporter, correspondent, press; journey, trip, voyage, travel; judgment, verdict; jump,
    leap, rise; junction, crossing, intersection; juror, jury, member of the jury; kind, type,
    sort; king, monarch; knife, blade; knowledge, awareness; lab, laboratory; label, tag; lack, shortage, absence;
    lady, woman; landlord, owner; landmark, building; landslide, mudslide, landslip; landslide, big win; lane, ln;
    language, tongue; launch, lift-off, liftoff, blast-off; law, legislation; lawbreaker, criminal; lawmaker,
    politician; lawmaker, legislator, member of parliament, parliamentarian; lawsuit, case, legal action, action,
    suit; lawyer, attorney, counsel, legal team; layoff, redundancy, job cut, job loss; lead, advantage; leaflet,
    flyer; leak, spill; leave, holiday; length, duration; levee, embankment; level, degree, amount, rate; levy,
    duty; liability, responsibility; lift, elevator; light, lamp; lightning, thunderstorm; limit, cap, ceiling;
    line, queue; link, connection, tie; list, register; loan, lending; location, place, site, spot; lodge, house;
    look, appearance; loot, stolen good; lorry, truck, hgv; lot, plenty; love, affection; luggage, baggage,
    suitcase; lull, pause; lunch, meal; mail, post; main, key; main road, highway; man, male; management, boss,
    manager; manifesto, programme; manufacturer, maker, producer, company, firm; marathon, race; margin, gap; mark,
    sign; market, trade; marriage, wedding; material, substance; meal, dinner; means of transport, mode of
    transport, form of transport; medal, honour; meeting, talk, gathering, session, encounter, get-together; member,
    fellow; mental health, mental wellbeing; mercury, temperature; message, text; metre, meter; metro, subway,
    underground, tube; midday, noon; midfielder, player; military, armed force, force; militia, armed group; miner,
    worker; minnow, underdog; misconduct, wrongdoing; mission, task, trip; mist, fog; mobile phone,
    phone, mobile, cellphone, cell phone, handset; model, version; moment, time; monitor, observer; month, four
    weeks; monument, memorial, statue; mood, atmosphere; mother, mum, mom; motion, proposal; motive, reason;
    motorist, driver, car driver; mountain, peak, hill; mourner, wellwisher; movement, group; mp, member of
    parliament; mp, deputy; mugshot, photo; murder trial, trial; musician, artist; national output, gross domestic
    product, economic output, gdp; nationality, citizenship; navy, force; need, requirement; negotiator, mediator,
    official; neighbour, local; neighbour, resident; neighbourhood, area, district, quarter; netminder, goalkeeper;
    network, system; network operator, power company; newborn, baby; newlywed, couple; news, announcement,
    information; news agency, agency; newspaper, paper, daily; nightclub, club; no-confidence vote, vote of no
    confidence, confidence vote; noise, sound; nomination, selection; note, letter, message; notice, warning;
    notion, idea; nursery, childcare centre; objection, opposition; occasion, time; occupant, resident; occupation,
    job; offence, crime, offense; offensive, push, assault, attack; offer, bid; office, workplace; officer, police,
    policeman, policewoman; oil company, oil firm; oil tanker, tanker, ship; onlooker, bystander, spectator; open,
    tournament; opener, first goal; opening, launch, start; operation, surgery, procedure; operator, company;
    opinion, view; opponent, rival, challenger, competitor; opposition, resistance; orchestra, musician;
    order, instruction, command; organisation, group, body, charity; organiser, promoter, host; origin, source;
    outbreak, crisis; outbreak, wave; outfit, team, side; outlay, spending, cost; outlook, forecast, prospect,
    guidance; outskirts, edge, suburb; oversight, supervision; owner, holder, proprietor; pace, speed, rate;
    package, parcel; pact, treaty, agreement; page, site; painting, picture, work, artwork, canvas; paramedic,
    ambulance crew; paramedics, ambulance staff; parent, family; parish, community; parkway, pkwy; part, section,
    portion, piece; participant, entrant, competitor, runner; partner, companion; partner, ally; party, group,
    celebration; pass, permit; passage, adoption; passenger, traveller, people on board, commuter; password, code;
    path, way, route, track; pause, break; pavement, sidewalk; pay, salary, wage; pay rise, wage increase, pay
    increase, raise; payment, fee, sum; payout, payment; peace deal, peace agreement, peace accord; peacekeeper, un
    soldier; pedestrian, walker; pensioner, retiree; pensioner, retired person; people, person,
    individual, resident, public, member of the public, those, anyone; performer, artist, act; period, time, spell,
    term; permission, consent, approval; permit, licence, license; perpetrator, attacker, offender; person,
    individual, anyone, somebody, someone; personality, star, presenter; petition, appeal; petrol station, filling
    station, gas station, garage; photographer, cameraman; picket, protest; pile-up, crash; pilot, airman; pilot
    scheme, trial; pipe, pipeline; pitch, field; place, location, spot, seat; plan, proposal, scheme, project,
    programme; plant, factory, facility; platform, service, site; play, drama; player, footballer, star; playground,
    park; plenty, lots; plot, conspiracy; plunge, drop; police, officer, policeman, force, constabulary; police
    chief, chief constable, head of police; police force, police; policy, plan, measure; politician, lawmaker; poll,
    study; polling station, poll, polling place; pollution, contamination; pool, swimming pool; poor, low-income;
    pop star, singer; population, people, resident; port, harbour, dock; position, stance, view; post, message;
    poverty, hardship; power plant, power station; practice, habit; precaution, safety measure; pregnancy, birth;
    premiership, office; premises, building, property; premium, price; preparation, planning; presence, attendance;
    presentation, launch; presenter, host, broadcaster, anchor; president, head of state; press, media, reporter;
    press conference, news conference, media briefing; press release, statement, news release; pressure, stress;
    priest, cleric, clergyman; prime minister, premier, pm; principle, rule; prison officer, guard, warder, prison
    guard; prisoner of war, captured soldier; prisoner swap, prisoner exchange; problem, issue, difficulty, trouble;
    procedure, process; proceeding, case, hearing; procession, parade, march; production, output, manufacturing;
    production, show; profession, job; professor, academic, prof; programme, scheme, plan, show; progress, headway,
    advance; project, scheme, plan, development; promise, pledge, vow; promotion, advance; property, home, house,
    building, belongings; proposal, plan, suggestion; prosecution, case; prosecution, prosecutor; prosecutor,
    prosecution service, state attorney, district attorney; prospect, chance; protection, safeguard; protester,
    demonstrator, protestor, campaigner; provider, supplier, company; provocation, insult; publication, release;
    publicity, attention; publisher, publishing house; punishment, sentence; pupil, student, schoolchild;
    purchase, buying; pursuit, chase; quality, standard; quarrel, row; quarter-final, last eight; query, question;
    question, issue; racism, racial abuse; radio station, broadcaster; raid, incursion; raid, swoop; rail,
    train, railway; rail operator, train company, train operator; rail user, passenger; railway, rail, railroad;
    rain, rainfall, shower, wet weather; range, variety, number; rapper, musician; ration, share; rd, road; reader,
    subscriber; reason, cause, grounds; rebellion, uprising, revolt; rebuilding, reconstruction; recall, withdrawal;
    receipt, proof; reception, welcome; recipient, winner; recommendation, advice; record, best; recording, tape;
    recovery, improvement; recreation, leisure; recruit, trainee; refit, refurbishment, renovation, restoration,
    work; reform, change, overhaul; refusal, rejection; regard, respect; region, area, province, part; regret,
    sorrow; regulator, watchdog, authority, agency; rehabilitation, recovery; relation, tie, relationship, link;
    relative, family, family member, relation; release, freeing; remainder, rest; remedy, cure; reminder, warning;
    removal, withdrawal; renewal, extension; rent, payment; repair, work, repair work; repayment, payment;
    replacement, successor, substitute; report, account, article, study, document; representative, delegate,
    spokesperson; reputation, standing; request, appeal, call; requirement, condition, demand;
    rescue effort, rescue operation, rescue mission, rescue; rescue team, rescuer, rescue worker, rescue crew,
    emergency worker; research, study, work; researcher, scientist, author; reserve, stock; resident, local,
    householder, villager, inhabitant, people living, people who live, person; resolution, motion; response,
    reaction, answer, reply; restaurant, eatery; result, outcome, finding; retirement, pension; revelation, news,
    disclosure; revenue, taking; review, assessment; reward, prize; rider, jockey; rider, cyclist; right,
    entitlement; rights group, human rights group, campaigner; ring road, bypass; rise, increase, growth, climb,
    gain, jump; road, street, route, highway; road accident, traffic accident, road crash, car crash; road smash,
    crash; roadworks, road work; robber, raider; robbery, heist, raid; role, part, job; roof, top; room, space;
    rout, thrashing; royal, monarch; rubbish, waste, trash, litter; ruin, rubble, debris; rule, regulation,
    guideline; ruling party, governing party, government; run-up, build-up; runner, athlete, competitor; runner-up,
    second; running mate, vice-presidential candidate; rush, surge; safety, security; sailor, seaman, crew member;
    sale, deal; sales, turnover; salesman, seller, vendor; sample, specimen; satellite, spacecraft; saving, cut;
    say, voice; scandal, affair, row; scene, site, spot; schedule, timetable, plan; schoolboy, pupil, boy;
    schoolgirl, pupil, girl; schoolmate, classmate; science, research; scientist, researcher; scorer, striker;
    screen, display; sculpture, statue, work; sea, ocean, water; search, hunt, quest; season, campaign; seat, place,
    constituency; section, part, stretch; security force, police, security service; seed, player; seizure, capture;
    selection, choice; self-defence, self defence; semi-final, last four; senior citizen, pensioner; sentence, term,
    punishment; sequel, follow-up; series, string, number, succession; service, operation; session, meeting,
    sitting; set, series; settlement, community; shame, disgrace; share, proportion, percentage; shell, projectile;
    shelling, bombardment, artillery fire; shelter, refuge; shipment, delivery, consignment; shipping, sea traffic;
    shirt, jersey; shock, surprise; shooting, gun attack; shop, store, outlet, retailer; shopping centre, mall,
    shopping mall; shore, coast, beach; shot, round, bullet; show, exhibition, programme, performance; sight, view;
    sign, indication, signal; signature, name; singer, performer; singer, vocalist; singer, artist; singer, star;
    site, place, location, scene; situation, position, circumstance; skeleton, bone; skill, ability; skipper,
    captain; skyscraper, tower, high-rise; sleuth, detective; slogan, chant; slope, hillside; slowdown, downturn;
    slump, fall; smell, odour; smoker, user; snap election, early election; snow, snowfall; society, community;
    software, program, code; solar panel, solar array; soldier, serviceman, servicemen; solution, answer; song,
    track, single; spacecraft, probe, craft; spate, series, string; speaker, orator; species, kind; spectator, fan,
    onlooker, crowd; split, division; spokesman, spokeswoman, spokesperson, representative, press officer; sponsor,
    backer; sport, game; spot kick, penalty; spread, transmission; stabbing, knife attack; stadium, ground, arena,
    venue; staff, employee, worker, personnel, workforce; stage, phase, point; stake, holding; stalemate, draw;
    standard, level; standoff, siege; star, celebrity; starlet, actress; start-up, startup, company; starvation,
    hunger; state, country; state of emergency, emergency; station, stop; statistic, figure, data; statue,
    sculpture, monument; status, position; stock, share; stock market, stock exchange; stolen good, stolen item;
    story, report, article, tale; strategy, plan; stream, river; strength, force;
    strike, walkout, industrial action, stoppage, strike action; strike on, air strike on, airstrike on; striker,
    forward, attacker, player; stronghold,
    base; studio, company; study, research, report, survey, paper, analysis; subsidiary, arm, unit; subsidy,
    support; suburb, district, area, outskirts; suicide bomber, bomber; summary, outline; summit, meeting, talk;
    summit, peak, top; supermarket, store; supermarket, retailer, chain; supervision, control; supply, provision,
    delivery; supporter, fan, backer; surge, rise, jump, increase; surgery, practice; surplus, excess; surrender,
    giving up; surroundings, area; surveillance, watch; survivor, people who survived; suspension, ban; suspicion,
    doubt; swap, exchange; sweep, search; swell, wave; symbol, sign; symptom, sign; talk, negotiation, discussion,
    meeting, dialogue; tariff, levy; task, job; tax cut, tax reduction; taxi, cab; teacher, school staff; team,
    side, club, squad, group; team-mate, teammate, colleague; tear gas, gas; technique, method; technology, tech;
    teenager, teen, youth, adolescent; television, tv; television station, television channel, broadcaster;
    temperature, heat; tenant, resident; tension, strain; term, period, sentence; term, condition; terminal,
    station; terrain, ground; territory, land, area; test, trial, check; testimony, evidence; theatre, playhouse;
    theory, idea; thing, matter; three decades, 30 years, thirty years; ticket, pass; ticket holder, fan; tie,
    match, link; title, championship, trophy, crown; toilet, lavatory, restroom, bathroom; toll, number; topic,
    subject, issue; tornado, twister; tot, child; total, sum, number; touchdown, landing; tourist, holidaymaker,
    visitor, traveller; tournament, competition, contest, event; tower block, high-rise, high-rise building; town,
    place, community; town hall, city hall, council; toy, plaything; trade body, industry group; tradition, custom;
    traffic, car, vehicle; train, service, rail; training, practice; transaction, deal; transcript, record;
    transfer, move; transport, travel, transportation; treasure, find; treatment, therapy, care; treaty, pact,
    agreement, accord; treble, three; trend, pattern; trial, case; trial, test; tribute, honour; trip, visit,
    journey, tour, travel; trophy, cup, title; trust, hospital trust; trust, faith; tunnel, underpass; turmoil,
    chaos; turnout, participation; two decades, 20 years, twenty years; tyre, tire; understanding, agreement;
    undertaking, promise; unease, concern; unemployment, joblessness; uniform, dress; union, marriage; union, trade
    union, labour union; unit, department, division; upheaval, turmoil; upset, shock; usage, use; user, customer;
    utility, supplier, energy company; vacancy, job; vaccinated, immunised; vaccination, jab, immunisation,
    inoculation; vaccine, jab, shot; vandalism, damage; variation, change; venture, project; venue, ground, place,
    location, hall; verdict, conclusion, finding; version, edition; veteran, former soldier; veto, block;
    vice-chancellor, vice chancellor, head; victory, win, triumph, success; video, footage, clip, film; videotape,
    recording; villain, criminal; violence, fighting, unrest, disorder, clash; visit, trip, tour, stay; visitor,
    guest, tourist; visitors, away side, away team; voice, opinion; volunteer, helper; vote, plebiscite; voter,
    electorate, people; voting, poll; vulnerable, at risk; waiter, server; walk, hike; wall, barrier; ward, unit;
    ward, department; warehouse, depot; warning, alert; warship, naval ship, naval vessel, navy ship; water company,
    water firm; wave, surge; way, method, manner; weakness, flaw; weather, condition; website, site, web site, web
    page; welfare, benefit; well-wisher, supporter; wellbeing, well-being, welfare; wheel, tyre; whip, party
    manager; wife, spouse; wildfire, bushfire, forest fire; wildfire, blaze, fire; wildlife, animal; windfall, gain;
    wing, side; winner, champion, victor; winner, winning goal, winning strike; witness, onlooker, bystander, people
    who saw it, passer-by; woman, female; wood, forest, timber; work, job, labour; worker, employee, staff,
    labourer, workforce, member of staff; working party, task force; workplace, work; workshop, garage; wreck,
    wreckage; year, 12 months, twelve months; young man, youth; youngster, youth; youth, young person, teenager,
    young people; youth, lad
"""
