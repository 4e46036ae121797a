"""What is done, in words that an editor puts for one another: a literal table that people extend.

Each entry between semicolons is one meaning, its words and turns of phrase between commas, verbs in their first form.
A word may stand in several meanings: the two that gave way to each other need one in common, and nothing is passed on
from one meaning to the next.
No two here differ in what a reader would act on: not what was hoped and what was expected, not put off and called off,
not charged and convicted, not dead and killed; what is told apart stands in the test of these tables.
Refuses: code; things (things.py); names (names.py).
"""

DEEDS = """

    accelerate, speed up, hasten, quicken; accompany, escort, come with, go with; accomplish, achieve, attain; ache,
    hurt; acquire, buy, purchase, take over, snap up; act, take action; adapt, adjust; address, speak to, give a
    speech to; adjourn, put off; admit, acknowledge, concede; advise, counsel, warn; affect, hit, have an effect on,
    have an impact on, impact; age, grow old; aid, help, assist, support; alarm, concern; alert, notify, inform,
    tell, let know; alter, change, modify, amend; amass, accumulate, build up; amount to, come to, total, add up to;
    anger, infuriate, enrage, outrage; announce, reveal, unveil, make public, disclose, break the news, declare,
    say; apologise, say sorry, be sorry; appeal for, call for, ask for; appear, emerge, surface; appear, be
    published, come out; appear in court, go before a court; appoint, name, install; approach, near, draw near;
    argue, quarrel, row; argue, say, contend, maintain; arrest, take into custody; arrive, turn up, show up, reach;
    arrive, get there; arrive in, reach, get to, fly into; ask, request; assemble, gather, congregate, meet; assess,
    evaluate, review, gauge; assist with, help with; attach, fasten, fix; attend, be at, go to, take part in, be
    present at; attract, draw, bring in, pull in; automate, make automatic; avert, avoid, prevent, head off; axe,
    scrap; back, vote for, vote in favour of; back, support, endorse; back down, give way, climb down; bag, score,
    net; bail, release on bail; ban, bar, outlaw, prohibit, forbid; barrel into, hit, slam into; battle, fight,
    tackle; be about to, be on the point of; be against, be opposed to, oppose; be angry, be up in arms, be furious;
    be at large, be on the run; be based in, come from; be behind, be responsible for; be born in, come
    from; be built, go up; be called, be named, be known as; be delighted, be pleased, be thrilled; be detained, be
    held; be divided over, be split over; be facing, face; be home to, house; be in custody, be held; be in favour
    of, support, back, favour; be in hospital, be treated in hospital; be in talk, negotiate, talk; be made up of,
    consist of, comprise; be on course to, be on track to, look set to; be on sale, sell; be on the way to, travel
    to, head for, head to, be bound for; be open to, welcome; be part of, belong to; be sent to, be called to, be
    dispatched to; be set to, be due to; be
    survived by, leave, leave behind; be to blame for, cause; be unable to, were unable to, cannot, could not, fail
    to; be under investigation, be investigated; be under pressure, face call; be unhappy, be dissatisfied; be
    worried, be concerned; be worth, come to, amount to, be valued at; beat, defeat, overcome, see off, get past;
    become, turn into; begin, start, commence, open, get under way, get underway, kick off, launch; belong, fit;
    blanket, cover; block, obstruct, bar; book, reserve; book a place, reach, qualify; boost, increase, raise, lift,
    strengthen; border, adjoin; bounce back, recover, rally; bow out, retire, leave; break, smash, shatter; break,
    beat, surpass; break, violate, breach, flout; break down, fail; break in, force entry; break off relation, break
    off tie, cut tie, cut off relation, sever tie; break out, start, begin, erupt; break the news, share the news,
    announce the news, reveal the news; break up, disperse, scatter; brief, update, inform; bring down, topple;
    bring down, fell, knock over; bring down, collapse; bring forward, move forward, advance; bring to a halt, halt,
    paralyse, stop; bring together, unite; bring up, raise; broadcast, air, televise, screen, show; broker, mediate,
    negotiate; build, construct, erect, put up; burn, scorch, blacken; burn down, destroy; burst, break; burst into,
    storm; burst the bank, overflow, flood; bury, lay to rest; bury, cover; buy up, acquire; call, name, dub, label;
    call, describe as, label, brand; call, phone, ring, telephone; call at, visit, stop at; call in, summon, bring
    in; call off, cancel, scrap, axe, scratch; call on, urge, ask, appeal to; call time, end, retire; call up, pick,
    select, choose; campaign, push, press, fight; canvass, campaign; capture, seize, take; care for, look after;
    carry, on board, aboard; carry, transport, bear, bring; carry on, continue, go on, keep; carry out, conduct,
    perform, undertake, do; cast the vote, vote; catch fire, go up in flames; cater for, serve; cause, spark,
    trigger, bring about, lead to, prompt, set off, touch off, result in, produce, provoke; challenge, contest;
    chase, pursue; chase, hunt; check, make sure; check, inspect, examine, verify; cheer, applaud; choose, pick,
    select, opt for; chop down, cut down, fell; clarify, make clear; clash, fight; clean, clean up, clear up; clear,
    empty; clear acquisition, approve acquisition; clear building, evacuate building; clear deal, approve deal;
    clear merger, approve merger; clear school, evacuate school; clear takeover, approve takeover; clear terminal,
    evacuate terminal; clear theatre, evacuate theatre; clear up, resolve; climb, scale; clinch, secure, seal, win;
    clock, run, record; close, shut, shut down; coach, manage, train; coincide with, fall on the same day as;
    collapse, fall down, cave in; collect, pick up; collide with, hit, crash into, run into, strike, plough into,
    smash into; combat, fight, tackle; come amid, come as; come down, fall, drop; come first, win; come forward,
    contact, get in touch; come from, originate in; come from behind, fight back; come into force, take effect, come
    into effect, enter into force; come on top of, be in addition to; come to light, emerge; come to power, take
    office; come up with, devise; comfort, console; command, lead; commemorate, mark, remember; comment, speak;
    commit, carry out; commit, pledge; compare, liken; compensate, pay back; compete, take part, race; compile, put
    together; complete, finish, finalise, wrap up; comply with, obey, follow; concede, admit defeat; concede defeat,
    concede; concentrate, focus; condemn, denounce, deplore; conduct, lead; confess, own up; confirm, verify, say;
    confront, face; congratulate, praise; consider, think about, weigh, look at, mull; construct, build, make;
    consult, ask; consume, eat; contact, call, phone, get in touch with; contact, get in touch with, reach,
    approach; contain, bring under control; contain, hold, have, include; continue, go on, carry on, press on,
    proceed; contract, catch, get, come down with; contribute, give, donate; control, hold; convene, meet, sit;
    convert, turn; convince, persuade; cool, slow; cope with, deal with, handle; cordon off, seal off; cost, set
    back; counter, respond; cover, span; crack down on, clamp down on; crash, come down; crash out, go out, be
    knocked out; create, make, set up; criticise, attack, condemn, hit out at, slam, blast, lambast, take aim at;
    cross, go over, traverse; crush, defeat, thrash, rout; curb, restrict, rein in; cut, reduce, lower, slash, trim,
    bring down; cut, shed; cut off, isolate; cut short, end early, curtail; damage, harm; date, see, go out with;
    date from, be built in; date from, go back to; deal with, handle, tackle, address; debate, discuss; debut,
    start; deceive, mislead, trick, fool, dupe; decide, choose, rule, resolve; decline, fall, drop, dip, slip,
    slide, go down; defend, stand by; defend, protect; delay, postpone, put off, push back, defer; deliver, make;
    deliver, hand in, present; deliver, give, hand over; demolish, knock down, tear down, pull down, raze, flatten;
    depart, leave, set off; depend on, rely on, hinge on; describe, tell, recount, recall; describe, call,
    characterise; deserve, merit, be worthy of; design, draw up; destroy, wreck; detail, set out, outline, spell
    out; detain, hold, take into custody; detect, find, pick up; deteriorate, worsen, get worse; develop, build;
    develop, make; devote, dedicate; die, pass away, lose the life; dig, excavate; dig in, hold out; dig up,
    unearth, uncover, excavate; direct, lead, run; disable, knock out, put out of action; disagree with, differ
    from; disappear, go missing, vanish; discover, find, come across, uncover, spot, detect, unearth; discuss, talk
    about; dismiss, sack, fire; display, show, exhibit; disrupt, interrupt, hit; distribute, hand out, give out,
    dole out; ditch, drop, scrap, abandon; divide, split; do away with, scrap, abolish; dock, arrive; double,
    increase twofold; down, bring down; draft, draw up, write; draft in, bring in, call in; drag on, stretch, run
    on, last; draw, tie; draw attention to, highlight, point out; draw up, prepare, develop; dream of, want; drench,
    soak; drive, steer; drive out, push out, expel; drop, leave out, omit; drop by, visit; drum up, raise; dry up,
    run out; dwindle, shrink; ease, soften, relieve; ease, relax, loosen; echo, repeat; edge, inch; edge, just beat,
    narrowly beat; edge past, narrowly beat, just beat, squeeze past; edge up, inch up, rise; elaborate, give
    details, expand; elect, choose, vote in; embark on, begin, start, set out on; embrace, hug; emerge, come out;
    emphasise, stress, underline, highlight, underscore; employ, have, have on the payroll; enable, allow, let;
    encounter, meet; end, finish, conclude, close, wind up, come to an end; endanger, put at risk; endure, suffer,
    go through; enforce, impose; engulf, envelop, sweep through; enjoy, like; enlarge, expand, extend; enlist, join;
    enrol, sign up, register; ensure, make sure, guarantee, make certain; enter, go into, walk into; entitle, give
    the right; equalise, level, draw level; erupt, break out, flare; escape, flee, get away, run away; escape,
    avoid; establish, set up, found, create; establish, determine, find out, work out; evacuate, move out; evacuate,
    move from the home, move out; examine, look into, look at, study, inspect, scrutinise, consider; exceed, top,
    pass, surpass, be more than; exchange, swap, trade; expand, grow, widen, broaden; expect, anticipate; expect a
    baby, be pregnant; experience, see, suffer, have; explain, say; explode, blow up, go off, detonate; explore,
    look into; expose, reveal, uncover, lay bare; express, voice; extend, lengthen, prolong; extend to, extend
    across, expand to, expand across, roll out to, roll out across; extinguish, put out, douse; face, play, meet,
    take on; face, be up against; fail, go bust, go under; fail drug test, test positive for drug; fall ill, become
    ill; fall over, trip; fall short of, miss; fall silent, go quiet; favour, prefer; fear, be afraid; feature,
    star; feed, give food to; feel, think, believe; ferry, take, carry; fight, battle, combat; fill, occupy; fill
    the post, take the job; film, record; finance, fund, pay for, bankroll; find, locate, trace, track down; find,
    conclude; finish, end, complete; finish, come; fix, set; fix, repair, mend; float, list; flock, pour, stream;
    flood, inundate, swamp; fly, travel, jet; fly home, return; fly in, bring in; focus on, concentrate on, centre
    on; follow, come after, come in the wake of; foot the bill, pay; force, make, oblige, compel; force open, break
    open; forget, leave; form, create, make; found, set up, establish, start, launch; free, release, let go; freeze,
    hold; gain, win, get; gather, assemble, meet, collect; generate, produce, create; get back, recover, regain; get
    going, start; get hold of, obtain; get lost, lose way, lose the way; get married, marry, wed, tie the knot; get
    on, board; get rid of, dispose of, remove, scrap; get the money back, be refunded, get a refund, receive a
    refund; give, donate, hand; give birth, have a baby, have; give birth to, have; give evidence, testify; give the
    green light, approve, give the go-ahead; give up, quit, abandon; give way, collapse; glance, look; go, travel,
    head; go away, leave; go before, appear before; go down, sink; go for, choose; go on
    display, go on show; go on sale, be put on sale; go on strike, strike, walk out, take strike action, take
    industrial action, down tools, stage a walkout; go out, leave; go out of business, close, fold; govern, rule;
    grab, seize, snatch; grant, give, award; greet, meet, welcome; gross, take, make, earn; grow, rise, increase,
    expand, swell; grow up, be raised, be brought up; guide, lead; hail from, come from; hammer, batter, pound,
    lash; hammer, thrash, crush; hamper, hinder, impede, slow; hand, give, pass; hand down, give, pass, impose; hand
    over, give, surrender; hand the job, appoint; hang, put up; hang up the boot, retire; happen, take place, occur,
    unfold; haul, pull, drag; head, lead, run, chair; head for, go to, travel to, set off for; headline, top the
    bill; heal, recover, get better; hear, be told, learn; heckle, interrupt; helm, direct; help, contribute; hide,
    conceal; hinder, obstruct; hire, recruit, take on, employ, appoint, engage; hit, strike, slam into, smash into,
    batter; hit, reach; hit out, lash out; hive off, sell; hold, stage, have, host; hold a minute of silence,
    observe a minute of silence; hold back, withhold; hold out, last; honour, respect; hospitalise, take to
    hospital, admit to hospital, rush to hospital, treat in hospital; house, accommodate, put up; hunt, search for,
    look for, seek, try to find, try to trace; hurt, injure, wound; identify, name; ignite, light, set fire to, set
    alight; ignore, disregard, take no notice of; illustrate, show; improve, get better, enhance; include, feature,
    contain; incorporate, include; indicate, show, point to; inhabit, live in; inherit, take over; initiate, start,
    launch; inject, put; inspire, encourage; install, put in, fit; intensify, step up, heighten; interrogate, quiz;
    interrupt, cut short; introduce, bring in, roll out, launch; invest, put, spend, plough; investigate, look into,
    probe, examine; invite, ask; involve, include; issue, give; issue, publish, release, put out; issue, make,
    launch, put out; jab, vaccinate, immunise, inoculate; join, sign up
    with, link up with; judge, decide; keep, maintain, retain; keep, leave, hold; keep an eye on, monitor, watch;
    keep away from, stay away from, avoid, steer clear of, keep clear of; keep going, continue; kick
    out, expel; kill, claim the life; knock down, hit, run over; knock out, beat, defeat, eliminate, see off, oust;
    know, be aware of; land, touch down; lash, batter, pound, hit; last, go on, run; launch, open, begin, start,
    mount; launch, introduce, unveil; launch a strike, strike; lay, leave, place; lay off, make redundant, let go;
    lay siege to, besiege; lead, head, run, be in charge of; lead, be ahead; leak, spill; learn, find out, discover,
    hear; lease, rent, hire; leave, depart from, quit, exit; leave, depart, quit; let in, admit; let
    off, spare; level, equalise; level, flatten; liberate, free; lie, be, be located, be situated, sit, stand; lift,
    remove, end; lift, win; lift off, take off, launch, blast off; limit, restrain; line the street, fill the
    street; line up, queue; link, connect, tie, associate; list, name; live, reside, dwell; load, fill; lock, seal;
    lodge, file, submit, launch; look at, examine, study, consider, investigate; look like, seem;
    look set to, be expected to; lose, be beaten, be defeated, go down; make, produce, manufacture, build; make a
    choice, choose; make a complaint, complain; make a contribution, contribute; make a decision, decide, take a
    decision; make a mistake, err, get it wrong; make a profit, earn; make a recovery, recover; make a return,
    return; make a speech, speak, give a speech; make a statement, say; make a visit, visit; make an appeal, appeal,
    issue an appeal; make an appearance, appear; make an arrest, arrest; make an offer, offer, bid; make clear,
    stress; make history, write history; make landfall, come ashore, hit land; make money, earn; make progress,
    advance; make public, publish, release; make up, account for; make use of, use; make way, give way; manage to,
    be able to, succeed in; map, chart; march, walk; mark, celebrate, commemorate; maroon, strand, cut off;
    massacre, slaughter; match, equal; mean, signify; measure, record, register; measure, gauge; meet, hold a
    meeting, get together, come together, hold talks; meet, satisfy, fulfil; melt, thaw; mention, refer to; merge,
    combine, join; miss, be absent from; miss, sit out, be out for; mix, blend; monitor, watch, track; mount, climb,
    rise; mourn, grieve for; move, go; move, shift, relocate, transfer; move in, enter; move
    into, occupy; mull over, consider; name, appoint, pick; negotiate, bargain; notch, score, record; note, say,
    point out, observe; note down, write down; notice, spot, see; number, total; obtain, get, acquire, secure;
    occupy, take over; offload, sell; open, unveil, inaugurate, launch; open, be opened, open the door; opt, choose;
    orbit, circle; organise, arrange, hold, stage, put on; organise, run; overhaul, reform, revamp; oversee,
    supervise, run; overtake, pass; overturn, flip, flip over, roll over; owe, be in debt; own, have, possess; pack,
    fill; pass, adopt; pass out, faint, collapse; pass through, cross; pay back, repay; pay respect,
    pay tribute; pay tribute to, honour, praise; peer review, check; penalise, punish; perform, play, take the
    stage; persist, continue; pile up, accumulate; pinpoint, locate, identify; place, put, lay; place first, win;
    plague, dog, beset; plan, intend, aim, mean; play down, downplay; plead, beg; plead for, beg for, appeal for;
    please, delight; plug, fill; plummet, plunge, tumble, slump, dive; plunge, fall; poach, hire; pocket, win, earn;
    police, patrol; pose, present; post, report, record, announce, book; post, share, publish, upload; pour into,
    flood into; power, drive; practise, train; praise, hail, pay tribute to, commend, laud, applaud; predict,
    forecast; prepare, get ready; present, give, hand; present, deliver; press, push, urge; press ahead, go ahead,
    push ahead; press charge, prosecute; prevent, stop, block; print, publish; proclaim, declare; promote,
    advertise; prompt, cause, lead; pronounce, declare; propose, put forward, suggest, table; protect, safeguard,
    guard, shield; protest, demonstrate, rally; prove, show; provide, give, supply, offer, deliver; publish,
    release, bring out, issue; pull, draw, drag; pull body from, recover body from; pull from, drag from; pull out of,
    withdraw from; pull over, stop; punch, hit; punish, discipline; push, shove; push back, drive back; push up,
    drive up, raise, force up; put at, estimate at; put on trial, try; put right, fix, rectify, correct; put up,
    offer; qualify, go through; quash, overturn; quell, put down, suppress; question, query, cast doubt on,
    challenge; question, interview; quote, cite; rain down, fall; raise, collect, bring in; raise, increase, put up,
    lift; raise concern, express concern, voice concern; rake in, earn, make, take; rally, gather; ram through, push
    through; ramp up, step up, increase; range, vary; rank, place; rate, rank; rattle, shake, rock, jolt, hit,
    strike; reach, stand at; reach, hit, get to, arrive at; reach conclusion, come to conclusion; reach decision,
    come to decision; reach view, come to view; read, say; read, study; realise, know; rear, raise; rebound,
    recover; rebuild, restore; recall, withdraw, take off the shelf; recall, remember; receive, be given, get;
    receive, get, be given, be awarded; recommend, advise; reconvene, meet again, return; record, return, reach;
    recover, get better, recuperate; recover, find, retrieve; reduce, lower, cut, bring down, lessen; reflect, show;
    refund, reimburse, repay; refurbish, renovate, restore, revamp, do up; refuse, decline, turn down; register,
    record; regret, be sorry for; reject, turn down, rebuff, throw out, dismiss, spurn; relate to, concern; release,
    bring out, put out; remain, stay, be still; remove, unseat; remove, take away, take down, take out; rename,
    call; reopen, resume; reopen, open again; repeat, do again; repeat, reiterate, say again; replace, succeed, take
    over from, take the place of; reply, respond, answer; report, say, announce; report, tell of; represent, act
    for; request, ask for; rescue, save, pull to safety, bring to safety; research, study; resemble, look like;
    reserve, keep; resist, oppose; resolve, settle, solve, fix; respond to, answer, react to; rest, lie; restore,
    repair; restore, bring back; restrict, limit; resume, restart, start again, begin again, get back under way;
    retain, keep, hold on to; retake, recapture, win back, regain; retreat, pull back; return, take back, bring
    back, give back, hand back; return, come back, go back, get back; return to normal, be back to normal; reunite,
    bring together; reveal, disclose, show, make public; reverse, undo; review, look at, reconsider, reassess;
    revise, change; ride, travel; rise, go up, increase, climb, grow; rob, hold up; round up, gather; rule, decide,
    find; rule on, decide; rule over, govern; run, manage, operate, head; run for, stand for; run out, expire; rush,
    race, hurry, dash; sail, travel; salvage, save; say, state, tell; say, allege; scale back, pare down; scale
    back, cut back, reduce; scare, frighten, terrify; schedule, plan, set; score, net, get; scrap, cancel, call off,
    axe, drop; search, comb, scour; see, watch, view; see, witness; seek, ask for; seize, take, grab, confiscate,
    impound; sell, flog; send, dispatch, deploy; sentence to, jail for;
    serve, work; serve, act; set alight,
    set on fire, set fire to, torch; set back, delay; set free, release; set off, start out, leave; set sail, leave,
    depart; settle, resolve, end; sever, cut; shape, form; share, split; shell, bombard; shelter, take shelter, take
    refuge; shelve, put on hold; ship, send; shock, stun, shake; shoot, film; shorten, cut; show, reveal, indicate,
    demonstrate; shower, rain; shrink, contract; shut off, cut off; sign, ink; signal, indicate; simplify, make
    easier; sing, perform; skid, slide; slip, dip, edge down, fall; slow, slow down; slump, fall, drop; snap, break;
    snatch, steal, grab; soar, surge, shoot up, jump, rocket, leap; sort out, resolve, fix; sound, seem; spark,
    trigger, cause, start, prompt; speak, talk; speak out against, criticise; spearhead, lead; spend, pass; spend,
    pay; spend, splash out, shell out; splash down, land; split, separate, break up; split up, separate, part;
    sponsor, fund; spread, extend; spread through, sweep through; sprint, run; squander, waste; stab, knife; stall,
    stop; stand, run; stand at, be, total; stand by, back; stand down, resign, step down, quit; stand for,
    represent; stand trial, go on trial, face trial; star, appear; star in, appear in; stay away from, not attend, miss,
    skip; stay open, remain open; steal, take, make off with, get away with; steer, guide; steer,
    pilot; stem, stop; stem, come; step in, intervene; step into, take over; step up, increase, intensify; stop,
    halt; stop, end, cease; strand, leave; strengthen, bolster, reinforce, beef up, boost; strip, take away; strive,
    try; submerge, flood; submit, hand in, file, send in; succeed, follow, replace, take over from; sue, take to
    court, take legal action against; suffer, have, sustain; suffer serious damage, be badly damaged, be seriously
    damaged; suit, fit; sum up, conclude; surpass, exceed, overtake; surprise, astonish, amaze, stun; surrender,
    give up, give in; surround, ring, encircle; survive, live through, come through; sweep, carry, wash; sweep
    aside, crush; sweep into, storm into; swim, cross; switch, change; switch off, turn off; switch on, turn on;
    table, put forward, submit; tackle, fight, deal with, address; take, last; take, carry, bring; take a look,
    look; take a step, act; take advantage, benefit; take apart, dismantle; take back, retake, recapture; take care
    of, look after; take charge of, take over; take control of, seize; take home, win; take into account, consider;
    take off, leave, depart; take part in, participate in, join, attend; take place, be held, happen, go ahead; take
    responsibility, accept responsibility; take steps, act; take the blame, accept responsibility; take the lead,
    lead; take the oath, be sworn in; take the view, think, believe; take to the street, protest, demonstrate; take
    up, start; talk to, speak to, be in talks with; tap, appoint, choose, name; target, aim at; team up, join force,
    link up; tear apart, rip apart; tell, say to, inform; tell apart, distinguish between, distinguish; tell the
    story of, be about; tend, care for; test, try; thank, be grateful to; threaten, put at risk; throw, hurl, toss,
    fling; thwart, foil, prevent; tighten, toughen; top the chart, reach number one; topple, overthrow, oust; torch,
    burn; touch, feel; touch on, mention; tow, pull; train, coach, teach; transform, change; transport, carry, take;
    trap, catch; travel, go, journey; trawl, search; treat, care for; treat, look after; trial, test; trip, fall;
    triumph, win, prevail; try, attempt, seek; turn away, send away; turn back, return; turn out, vote; turn round,
    turn around; turn to, ask; uncover, discover, reveal; undergo, have; underline, highlight, show; undermine,
    weaken; understand, know; unite, come together; unseat, defeat, beat; unveil, reveal, announce, present, launch;
    update, revise; uphold, confirm; uproot, bring down, fell, topple; upset, sadden; use, employ, utilise; use tear
    gas, deploy tear gas;
    vacate, leave; vary, differ; verify, check, confirm; visit, tour, go to, travel to, call on; visit, come to;
    volunteer, offer; vote, go to the polls, cast a ballot; vow, pledge, promise; wait, queue; walk, go; want, wish,
    would like; wash, clean; wash up, come ashore; water down, weaken; wave, brandish; wave through, approve; wear,
    be dressed in, have on; weep, cry, sob, be in tear, be in tears; weigh up, consider; will be held, be due; win,
    beat; win, take, clinch, earn, get; win, secure, clinch, earn, get; win gold,
    claim gold, take gold; win prize, claim prize, take prize; win title, claim title, take title; winch, lift, airlift,
    fly; wind down, close; wipe out,
    wash
    out, rain off; wipe out, gut, ruin; withdraw, take back; withdraw, pull out; withstand, resist; work, operate,
    function; work for, be employed by; work out, calculate; write, pen, author; yell, shout, scream; yield, give
"""
