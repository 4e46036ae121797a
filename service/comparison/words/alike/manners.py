"""How, when and of what kind, in words that an editor puts for one another: a literal table that people extend.

Each entry between semicolons is one meaning; see deeds.py for what stands together and what does not.
Not here: words of another number, degree of sureness or duty, which are read as scope, certainty and duty (lexicon.py).
Refuses: code; what is done (deeds.py); things (things.py).
"""

MANNERS = """

    a bit, slightly, a little, somewhat; a bout of, an attack of; a day, daily, each day, every day; a dozen,
    twelve, 12; a further, another, more, additional; a great deal, much, a lot; a host of, many, numerous; a little
    over, just over; a little under, just under; a month, monthly, each month, every month, per month; a number of,
    a string of, various; a raft of, a number of; a slew of, several; a spate of, a series of, a string of; a string
    of, a series of, a number of; a week, weekly, each week, every week; a year, annually, each year, every year,
    annual, yearly, per year, per annum; abrupt, sudden; according to, based on; across, throughout; across the
    country, nationwide, countrywide, throughout the country; across the world, worldwide, around the world,
    globally; acting, caretaker; actually, in fact; adequate, sufficient; adjacent, neighbouring; afterwards, later,
    after that, subsequently, then; aged, at the age of; ahead, in front, in the lead; ahead of, before, prior to,
    in the run-up to; all over, throughout; alongside, together with, with, along with; also, as well, too, in
    addition; alternate, other; although, though, while, but, despite the fact that; amid, during; amid,
    in the middle of; among, one of; angry, furious, irate, outraged; anonymous, unnamed, unidentified, on condition
    of anonymity; appalling, awful, terrible, dreadful, horrific; apparent, clear; armed, with a weapon; around,
    round; around the clock, day and night, 24 hours a day; as a consequence, as a result, therefore, consequently;
    as a result of, because of, due to, owing to, over; as it stand, in current form, as it stood, in
    present form; as opposed to, rather than, instead of; as part of, in; as soon as, once, when; as well as, and,
    in addition to, along with, besides; at dawn, at daybreak, at first light, at sunrise; at dusk, at sunset, at
    nightfall; at first, initially, originally, to begin with; at home, in the home; at last, finally, eventually;
    at lunchtime, at midday; at midday, at noon; at odds, divided; at once, immediately, straight away, right away,
    instantly; at present, now, currently, at the moment, presently; at random, randomly; at the expense of, over;
    at the hands of, by; at the scene, there, on the spot; at work, working; award-winning, prize-winning; away,
    off; back, again; barring, except; beautiful, scenic, picturesque; because of, due to, as a result of, owing to,
    on account of, over, thanks to, in view of; before long, soon, shortly; behind closed door, in private; beloved,
    much-loved, popular; below, under, beneath; beside, next to, by, alongside; big, large, major, huge; bigger,
    larger, greater; biggest, largest, greatest; bitter, fierce; bitterly cold, freezing, icy; blazing, burning;
    brave, courageous; brazen, bold; brief, short; briefly, for a short time, for a while; bright, sunny; brilliant,
    excellent, outstanding, superb; british, uk; broad, wide; broken, faulty, defective; brutal, savage, vicious;
    busy, crowded, packed; by air, by plane; by far, easily; by law, legally; by phone, by telephone, on the phone;
    by the time, when; by way of, as; calm, quiet, peaceful; carrying, full of; cautious, careful; central,
    downtown; chaotic, disorderly; cheap, inexpensive; chief, main, head, top, senior; chilly, cold; clear, obvious,
    evident; close, near; close to, near, nearly, next to, not far from, beside; closely, carefully; cloudy,
    overcast; complete, total, full; completely, totally, entirely, fully, wholly; concerned, worried, alarmed,
    anxious; confident, sure; consecutive, in a row, running, straight, successive, in succession, on the trot;
    constant, continual; contaminated, polluted, tainted; contentious, controversial, disputed; contrary to,
    against; convinced, sure; cool, cold; costly, expensive; crammed, packed; critical, crucial, vital, key,
    essential; cruel, harsh; current, present, existing; damaging, harmful; damp, wet; dangerous, hazardous,
    perilous, risky; dark, gloomy; deadly, fatal, lethal; dear, expensive; deceased, dead; decisive, crucial; deep,
    profound; deeply, very, extremely; delighted, pleased, happy, thrilled, overjoyed; dense, thick; derelict,
    disused, abandoned; despite, in spite of, in the face of, notwithstanding; destitute, poor; devastated,
    heartbroken, distraught; devastating, destructive; different, other; difficult, hard, tough, challenging; dire,
    terrible; disappointed, unhappy, let down, dismayed; distinguished, eminent; domestic, home; double, twice; down
    the road, nearby; down to, due to, because of; dramatic, sharp, steep; dramatically, sharply, steeply; dry,
    arid; dubbed, called, nicknamed; during, in, in the course of, over; each, every, apiece; each other, one
    another; eager, keen; earlier, previously, before, former, previous; early, soon; early hour, before dawn;
    easily, comfortably; easterly, eastern; easy, simple; effective, successful; effectively, in effect; elated,
    delighted; elderly, old, aged; eminent, leading; emotional, tearful; empty, vacant, deserted; en masse,
    together; enormous, huge, vast, massive, giant; enough, sufficient; entire, whole; especially, particularly, in
    particular; even though, although; ever more, increasingly; exact, precise; exactly, precisely; excessive, too
    much; excited, thrilled; exclusive, sole; exhausted, tired; extensive, widespread, large-scale; extra,
    additional, more, further; extraordinary, remarkable; extreme, severe; face to face, in person; fair, just;
    fairly, quite, rather; faithful, loyal; fake, bogus; familiar, known; famous, well-known, renowned, celebrated;
    far, long; far-right, extreme right; fast, quick, rapid, swift, speedy; fearful, afraid, scared; fierce,
    intense, strong, heavy; final, last; financial, economic; fine, good; first of all, firstly; following, after,
    in the wake of, subsequent to; following, next; for example, for instance, such as; for fear of, because of fear
    of; for free, free of charge, at no cost, without charge; for good, permanently, forever; for now, for the time
    being, for the moment; for several, several; for the first time, first; for the sake of, for; former, ex,
    one-time, previous; former, used to be; fortunate, lucky; fortunately, luckily; foul, bad; fragile, delicate;
    frail, weak; frequent, regular; frequently, often, regularly; fresh, new, renewed, further; friendly, warm;
    frightened, scared, afraid, terrified; from now on, in future; generally, usually, normally, typically;
    generous, big; genuine, real, authentic; global, worldwide; gloomy, bleak; good, great; gradual,
    slow; gradually, slowly, little by little; great, big; green, environmentally friendly, eco-friendly; grieving,
    bereaved; gruelling, tough; hand in hand, together; handy, useful; hard-hit, worst-hit, badly hit; harsh,
    severe; heavily, badly, severely; heavy, torrential, intense; helped by, thanks to, boosted by, on the back of;
    helpful, useful; high, tall; highest, top, biggest; historic, landmark; homeless, without a home; honest,
    truthful; horrific, horrible, terrible; hot, warm; huge, enormous, massive, big, vast; humble,
    modest; hungry, starving; identical, the same; ill, illness; ill, sick, unwell, poorly; immediate, instant;
    immense, huge; imminent, about to happen; important, significant, key; in a bid to, in an attempt to, in an
    effort to, to, in order to, so as to, with the aim of; in advance, beforehand; in all, in total, altogether,
    overall; in broad daylight, during the day; in connection with, over, in relation to, for; in contrast, by
    contrast; in danger, at risk; in droves, in large number; in effect, in force, in place; in favour of, for; in
    force, in large number; in full, completely; in good health, healthy, well; in his own words, himself; in
    keeping with, in line with; in lieu of, instead of; in light of, given, because of; in line with, according to,
    as; in need of, needing; in place of, instead of; in public, publicly; in recent year, lately; in return for, in
    exchange for; in ruin, destroyed; in secret, secretly; in shock, shocked; in support of, backing, supporting; in
    tatters, in ruins; in terms of, for; in the area, locally, nearby, there; in the dead of night, at night; in the
    event of, if there is; in the future, in future, later on; in the hands of, with; in the meantime, meanwhile; in
    the name of, for; in the past week, over the past week, this past week, in the last week, over the last week; in
    the small hours, in the early hours, overnight; in this case, here; in time, eventually; in vain, without
    success, unsuccessfully; including, among them, amongst them, such as, including in; increasingly, more and
    more; incredible, amazing, unbelievable, extraordinary; initial, first, early; innocent, blameless; inside,
    within, in; insufficient, not enough, too little, inadequate; intact, undamaged; isolated, remote; jail, prison;
    joint, shared; jointly, together; just after, shortly after, soon after, right after; just before, shortly
    before; just over, slightly more than; just under, slightly less than; key, main, important, major, crucial,
    vital; large-scale, major; largely, mainly, mostly, primarily; lately, recently; later this month, later in the
    month; later this week, later in the week; later this year, later in the year; leading, top, prominent, main;
    less than, under, fewer than, below; little-known, obscure; lonely, isolated; long, lengthy, prolonged;
    long-awaited, long awaited; long-running, long-standing, longstanding, protracted; lovely, beautiful; lucrative,
    profitable; lukewarm, mixed, cool; main, chief, principal, primary, major, key; major, big, large, important;
    many, numerous, lots of, a lot of, plenty of; medical, health; merely, only, just; mild, slight; minor, small,
    slight; minus, below zero; modern, new; more than, over, above, upwards of, in excess of; moreover, in addition;
    mysterious, unexplained; naked, nude; narrow, slim, tight, close; narrowly, by a narrow margin; national,
    country; nationwide, across the country; near, close to, by, next to, in the vicinity of; nearby, close by,
    neighbouring; necessary, needed, required; needless, unnecessary, unneeded; neighbouring, nearby, next-door;
    never before, for the first time; new, fresh, latest; newly, recently; next door, neighbouring; noisy, loud;
    northerly, northern; not enough, insufficient, too little, too few; notable, prominent; notorious, infamous;
    nowhere near, far from; occasional, sporadic; occasionally, sometimes, from time to time; of its kind, like it;
    of late, recently; official, formal; officially, formally; old, elderly, ageing, aging; old, former; on a par
    with, equal to; on average, average; on behalf of, for; on board, aboard; on fire, ablaze, burning, alight; on
    land, ashore; on schedule, on time; on site, at the site; on the back of, after, following; on the brink of,
    close to, near; on the condition that, provided; on the edge of, on the outskirts of, just outside; on the
    internet, online; on the other hand, however; on the part of, by; on the run, at large; on the verge of, close
    to; on the way, en route; on the whole, overall; on top of, in addition to; once, after, when; once again,
    again, once more; onward, on; open-air, outdoor, outside; opposing, rival; opposite, across the street from,
    across the road from; ordinary, normal; original, first; out of work, unemployed, jobless; outdated, old;
    outside, out of, beyond; outspoken, vocal; over, about, concerning; over, during, in, throughout; over budget,
    more than planned, above budget; overcrowded, packed; overnight, during the night, in the night; overseas,
    abroad, foreign; partially, partly, in part; patchy, uneven; peaceful, peacefully, non-violent; pending, until;
    perfect, ideal; pleased, happy, glad, delighted; poor, bad, disappointing; popular, well-liked; potent,
    powerful; powerful, strong, massive; precious, valuable; pregnant, expecting; prehistoric, ancient; previous,
    earlier, past, former, last; previously, before, earlier, in the past; private, personal; prominent, leading,
    well-known, high-profile; promising, encouraging; prompt, quick; promptly, quickly; proper, right; proud,
    honoured; provisional, preliminary; public, state; quickly, rapidly, fast, swiftly, speedily; rare, unusual,
    uncommon; rarely, seldom; really, truly; reasonable, fair; recent, latest, last; record, highest, all-time;
    record-breaking, record; regarding, about, concerning, on; regardless of, despite; related to, linked to,
    connected to, connected with; relevant, appropriate; reliable, trustworthy; relieved, glad; reluctantly,
    unwillingly; remaining, other, left; rich, wealthy, affluent; right, correct; rigorous, strict; rude, offensive;
    rural, country; sad, unhappy; safe, unharmed; same, identical; satisfied, happy, content; save for, except for,
    apart from; scarce, in short supply; secret, covert; secretly, covertly; secure, safe; senior, high-ranking,
    top, leading, high-level; separate, different; separately, elsewhere; series of, string of; serious,
    significant; serious, grave; seriously, badly, severely; shocked, stunned, horrified, appalled; shocking,
    appalling; shortly, soon, imminently; shy of, short of; significantly, considerably, markedly, greatly; silent,
    quiet; similar, alike; simply, just; since then, since; single, lone; situated, located; sizeable, big;
    slightly, a little, marginally; slow, sluggish; small, little, minor, tiny; so far, to date, until now, up to
    now; so-called, known as; soaked, drenched; sole, only; some, about, around, roughly, approximately; sometimes,
    at times; sophisticated, advanced; southerly, southern; spacious, roomy; special, particular; specific,
    particular; stable, steady; staggering, astonishing; state-of-the-art, cutting-edge; state-owned, state-run,
    government-owned, nationalised; state-run, state; sternly, strongly; still, as yet; still, remain; stormy,
    rough; strange, odd, bizarre; strict, tough, stringent, tight; striking, on strike; strongly, firmly;
    subsequent, later; substantial, large, big; substantially, considerably; successfully, with success; such as,
    like, for example; suddenly, all of a sudden, abruptly; suitable, right; surprised, taken aback; surprising,
    unexpected; surprisingly, unexpectedly; surrounding, nearby; temporarily, for a time, for the time being;
    temporary, interim; tense, strained; that is why, so; the majority of, most of; the whole of, all of; then,
    later, at the time; therefore, so; this morning, earlier; this summer, in the summer, this coming summer; this
    year, in the current year; thorough, detailed; thoroughly, carefully; throughout, during, all through; to death,
    dead; total, overall; tough, hard, strict; toward, towards, to; towering, tall; toxic, poisonous; traditional,
    customary; tragic, sad; troubled, struggling, ailing, embattled; true, right; twice, two times; typical, usual;
    ultimately, eventually, in the end, finally; unanimous, united; unanimously, without dissent; unbeaten,
    undefeated; uncertain, unclear, not clear, not known, unknown; under fire, criticised; under the influence of,
    drunk on; under the terms of, by; under way, underway, in progress, ongoing, going on; underground, below
    ground; unexpected, surprise; unhappy, dissatisfied; unharmed, unhurt, uninjured, unscathed, not hurt, not
    injured, without injury; unidentified, unnamed; unique, one of a kind; united, together; unlawful, illegal;
    unlucky, unfortunate; unprecedented, without precedent; unrelated, separate, not connected, not linked,
    unconnected; until, till, up to; unusually, exceptionally; up in arms, angry, furious; upcoming, forthcoming,
    coming; urgent, pressing; urgently, quickly; useless, worthless; usual, normal; utter, complete; vague, unclear;
    vain, unsuccessful; valid, legitimate; various, different; very, extremely, highly, really; via, through, by way
    of; vibrant, lively; violent, brutal; vulnerable, at risk; warm, mild; weak, feeble; well-off, rich; westerly,
    western; wet, rainy; when, after, as; while, whereas, but; while, as, when; widely, generally; widespread,
    common, extensive; wild, fierce; willing, prepared; windy, blustery; with, alongside, accompanied by; with a
    view to, to; with anger, angrily; with care, carefully; with caution, cautiously; with courage, bravely,
    courageously; with ease, easily; with enthusiasm, enthusiastically; with patience, patiently; with pride,
    proudly; with speed, speedily, quickly; with success, successfully; without delay, immediately, at once,
    straight away, promptly; without warning, suddenly; world-famous, world-renowned; worrying, alarming; worse,
    more serious; wounded, injured, hurt; wrongly, falsely, mistakenly, in error, by mistake; yet, so far; young,
    youthful
"""
