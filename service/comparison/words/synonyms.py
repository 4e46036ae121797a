"""Words that say the same in news, as a literal table that people extend.

Refuses: code; words that only sometimes say the same ("fire" and "dismiss"); opposites (opposed/).
"""

#: Each line is one meaning; the first word stands for it. Words of several parts come with spaces.
SAME_MEANING = """
    actor, actress
    additional, further, a further, more, extra
    after, following, in the wake of
    agree, consent, accept
    almost, nearly, virtually
    announce, unveil
    approximately, about, around, roughly
    area, region, zone
    assailant, attacker
    at once, immediately, straight away, instantly, without delay
    autumn, fall season
    because, since, as a result of, due to, owing to, given
    before, ahead of, prior to
    begin, start, commence
    beware, be aware of, look out for, watch for, watch out for
    big, large, huge
    blackout, power cut, power outage, outage
    blast, explosion
    blaze, fire
    build, construct
    buy, purchase
    cancel, cancelled, cancelling, call off
    centimetre, cm, centimeter
    chief executive, ceo, chief executive officer
    child, kid
    choose, select, pick
    cite, give as
    close, shut
    collapse, break down, broke down, broken down
    come after, follow
    company, firm
    completely, entirely, fully, totally, wholly
    consider, regard, deem, see as
    crash, collision
    crew, firefighter, firefighting resource, fire crew, personnel, resource
    customer, client
    damage, harm
    deadly, fatal
    deal, accord, pact
    decrease, fall, fell, fallen, decline, drop, go down
    demonstrator, protester, protestor
    despite, in spite of
    die, pass away
    doctor, physician
    driver, motorist
    during, in the course of
    earthquake, quake
    electricity, power supply
    end, finish, conclude, complete
    escape, flee, fled
    expect, anticipate
    expert, specialist
    factory, plant
    family member, relative
    famous, well-known, renowned
    father, dad
    film, movie
    find, discover, locate
    football, soccer
    get, obtain, receive
    give, provide, offer
    gunman, shooter
    happen, occur, take place
    happy, glad
    headteacher, head teacher, headmaster
    help, aid, assist, assistance
    hit, strike, struck
    holiday, vacation
    home, house, residence
    house arrest, home detention
    however, but, though, although, nevertheless, yet
    identify, name as
    illness, disease
    important, crucial, vital, key
    including, such as
    increase, rise, rose, risen, grow, grew, grown, climb, go up
    inhabitant, resident
    injure, wound, hurt
    inquiry, investigation, probe
    jail, imprison
    journey, trip
    kill, slay
    kilometre, km, kilometer
    later, subsequently
    leave, left
    lawmaker, legislator
    lawyer, attorney, solicitor
    lorry, truck
    main, principal, primary
    mainly, mostly, largely, primarily
    many, numerous
    match, game
    meet, hold talks, socialise, socialize
    million, mln
    mobile phone, cellphone, mobile, cell phone
    mother, mum, mom
    mp, mps, member of parliament, members of parliament
    much, great, a great deal of
    near, not far from
    need, require
    now, at present, at the moment, presently
    often, frequently
    people, person, individual, anybody, anyone, everybody, everyone
    percent, per cent, %, percentage point
    petrol, gasoline
    plane, aircraft, aeroplane, airplane
    pledge, promise, vow
    police, police officer, policeman, policewoman, cop
    policymaker, policy-maker
    poll, survey
    postpone, delay, put off
    premier, prime minister
    protest, demonstration
    queue, stand in line, line up
    quickly, rapidly, swiftly
    rain, rainfall
    rebuild, reconstruct
    reopen, open again, open its doors again, open their doors again
    repair, fix, mend
    reply, respond, answer
    reportedly, allegedly
    request, ask for, asked for, asking for
    rescue, save
    rescuer, rescue worker
    resign, step down, quit
    respondent, those polled, those surveyed, those questioned, people polled, people surveyed, people questioned
    reveal, disclose
    salary, pay, wage
    say, tell, add, remark, comment, explain, inform, notify
    schoolchild, pupil, schoolchildren
    scientist, researcher
    search, hunt, look for, search for
    send, dispatch
    several, a number of
    ship, vessel
    shop, store
    show, demonstrate, indicate
    sick, ill
    soldier, troop, serviceman
    spokesperson, spokesman, spokeswoman
    stop, cease, halt
    support, endorse
    talks, negotiation, discussion
    teenager, teen
    try, attempt, seek, bid
    turnover, revenue
    unemployed, jobless
    united kingdom, britain, uk
    united states, america, the us
    unresolved, open question
    use, utilize, utilise
    walkout, strike action, industrial action
    weapon, arm
    whole, entire
    within, in less than
    worker, employee
    wrong, mistaken
"""
