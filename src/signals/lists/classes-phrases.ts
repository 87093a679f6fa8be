/** Two words whose meaning is not that of their parts. Folded, separated by commas. Our own list. */
export const phraseWords: Readonly<Record<string, string>> = {
  exclude:
    'send back, sent back, sending back, go back, get out, kick out, kicked out, throw out, thrown out, chuck out, keep out, kept out, rid of, get lost, clear off, move out, pack up, one way, ship back, shipped back, stay away, not welcome, off home, out out, leave now, no place, not belong, dont belong, doesnt belong, home countries, own country, our country, go home, back home, close borders',
  harm: 'wipe out, wiped out, blow up, blown up, shot dead, put down, string up, strung up, line up, run over, finish off, beat up, cut off, gas chamber, gas chambers, final solution, firing squad, drop dead, drop bombs, kill yourself, kill themselves, kill them, burn down, smack down, take out, wring neck, break legs, hit list, six feet, rot away, end you, end them, die out, hope dies, death penalty, watch out, watch yourself, your back',
  dehumanise:
    'sub human, less than, not human, hardly human, half human, like animals, like rats, like pigs, like dogs, like vermin, like flies, like rabbits, like cockroaches, of filth, of shit, waste of, sick joke, second class, lower than, beneath us, third world, mental illness, mentally ill, mental disorder, mental disease, gene pool',
  'group:women':
    'single mum, single mums, single mothers, working mothers, women drivers, career women, the wife, my wife, the missus, a woman, weaker sex, fairer sex, opposite sex, womens rights, womens football',
  'group:trans':
    'trans women, trans woman, trans men, trans man, trans people, trans kids, non binary, gender fluid, gender neutral, gender identity, gender ideology, they them, born male, born female, biological men, biological man, biological male, biological males, biological women, mens bodies, identifies as, identify as',
  'group:gay':
    'gay people, gay men, gay man, same sex, two mums, two dads, gay marriage, gay pride, pride month, pride flag, rainbow flag, came out, coming out',
  'group:black':
    'black people, black women, black men, black man, black woman, black lives, west indian, west indians, south african, black community, black family',
  'group:asian':
    'south asian, east asian, far east, sri lankan, sri lankans, asian people, asian men, asian family',
  'group:arab': 'middle east, middle eastern, saudi arabia',
  'group:race':
    'ethnic minority, ethnic minorities, mixed race, of colour, dark skin, dark skinned, brown people, brown skin, skin colour, dual heritage, not english, not british, speak english, other countries, foreign language, their culture, their kind, that lot, those lot, them lot, your kind, your lot, people like',
  'group:white': 'white people, white men, white british, white working, indigenous british',
  'group:jewish': 'jewish people, old testament, star of, yom kippur, bar mitzvah, the jews',
  'group:muslim': 'muslim people, the muslims, the mosque, call to, head scarf',
  'group:disabled':
    'special needs, special school, learning difficulties, learning difficulty, learning disabilities, additional needs, wheel chair, hearing aids, hearing impaired, visually impaired, guide dog, mental health, disabled people, downs syndrome, down syndrome, cerebral palsy, sensory room, blue badge, autistic people, deaf people, blind people, on benefits',
  'group:migrant':
    'asylum seeker, asylum seekers, small boats, boat people, new arrivals, economic migrants, illegal immigrants, illegal immigrant, illegal immigration, from abroad, channel crossings',
  'group:traveller':
    'gypsy travellers, irish travellers, irish traveller, travelling community, travelling families, traveller site, roma people, roma families, off site',
  'slur:race':
    'uncle tom, ching chong, porch monkey, jungle bunny, half caste, half breed, curry muncher, camel jockey, sand nigger, rag head, towel head, slant eyed, monkey noises, house negro, nig nog, zip head, yellow peril, sand monkey, dune coon, plastic paddy, thick paddy, drunk paddy, sheep shagger, bogus asylum',
  'slur:women':
    'gold digger, gold diggers, silly cow, stupid cow, fat cow, old bag, old hag, old bat, old trout, old boiler, town bike, village bike, daft bint, silly bint, easy lay, on heat, time month, on rag, baby machine, make sandwich, know place, washing up, drama queen, dumb blonde',
  'slur:gay':
    'batty boy, batty man, bum boy, arse bandit, shirt lifter, fudge packer, rug muncher, carpet muncher, no homo, so gay, thats gay, bit gay, limp wristed, mincing about, alphabet people, back door, uphill gardener',
  'slur:trans':
    'she male, lady boy, he she, man in, bloke in, in dress, chick with, attack helicopter, real women, real woman, real men, actual women, cut off',
  'slur:disabled':
    'window licker, window lickers, short bus, special bus, head case, basket case, mental case, not right, nut job, care in, sunshine bus, belongs in, loony bin, funny farm, so retarded, fucking special, village idiot',
  'slur:faith':
    'goat fucker, goat shagger, suicide vest, kiddie fiddlers, bible basher, bible bashers, god botherer, god botherers, christ killers, red sea, jew down, allahu akbar, letter boxes, tea towel, bin laden',
  'slur:traveller':
    'dirty gypsies, caravan scum, gyppo scum, pikey scum, off nicking, nick anything, lock sheds, lucky heather',
  'slur:class':
    'council house, council estate, from estate, benefit scum, dole scum, jeremy kyle, great unwashed, benefits street, broken homes, rough lot',
  'insult:strong':
    'fuck off, fuck you, piss off, bugger off, sod off, screw you, sick fuck, dick head, knob head, bell end, ball bag, arse hole, shit head, absolute shower, nasty piece',
  'insult:mild':
    'brain cell, brain cells, brain dead, bone idle, thick as, shut up, waste space, keyboard warrior, keyboard warriors, drama llama, time waster, time wasters, get life, grow up, attention seeker, attention seeking, two faced, control freak, sad act, laughing stock, low life, low lives, bottom feeders, bottom barrel, not bright, sandwich short, mutton dressed',
  condemn:
    'hate speech, hate crime, hate crimes, zero tolerance, not ok, not okay, not acceptable, call out, called out, stand up, stood up, speak out, shame on, anti racist, anti racism, anti bullying',
  but: 'not racist, not sexist, not homophobic, no offence, nothing against, dont get, just saying, being honest, with respect, some best, best friends',
  support:
    'equal rights, human rights, stand with, stands with, stood with, proud to, proud of, welcome here, belongs here, belong here, right to',
  report:
    'people who, anyone who, he said, she said, they said, got called, was called, been called, being called, called him, called her, called me, called us, the word, shouting at, the term, told me, told her, told him, used to, back then',
  praise:
    'well done, good luck, thank you, happy birthday, well deserved, great job, good job, top marks, smashed it, killing it, killed it, nailed it, on fire, the best, cant wait, so proud, sick goal',
  contact:
    'dm me, message me, inbox me, text me, call me, ring me, email me, link in, follow me, check out, click here, sign up, get in, pm me',
  money:
    'food bank, go fund, fund me, tax payers, free housing, sort code, for sale, half price, make money, work from, per cent',
}
