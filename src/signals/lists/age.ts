/**
 * What does not suit children, in our own words, each group with its reason. `borderline` is what a school may have
 * a good reason for (a licensed bar at a quiz for adults, a ghost story).
 */
import type { Cue } from '../phrases.ts'

const drinks = 'gin|vodka|wine|prosecco|beer|beers|lager|cider|whisky|rum|cocktail|cocktails|jagerbombs|jagerbomb|shots|tequila|champagne|booze|pint|pints'

export const age: readonly Cue[] = [
  {
    is: 'unsuitable', score: 0.9, why: 'Strong swearing.',
    phrases: [
      'fuck|fucks|fucked|fucker|fuckers|fucking|fuckin|motherfucker', 'shit|shits|shite|shitty|bullshit|shitshow', 'cunt|cunts', 'twat|twats', 'wanker|wankers|wank', 'bollocks', 'piss|pissed|pissing', 'piss up', 'arsehole|arseholes|asshole', 'bastard|bastards', 'dickhead|dickheads', 'knobhead', 'bellend', 'wtf|stfu|ffs|af',
    ],
  },
  {
    is: 'unsuitable', score: 0.8, why: 'Drinking as a joke, or drinking by young people.',
    phrases: [
      `staff|grown|adult|teacher|teachers ... ${drinks} in it`, 'hangover|hangovers', 'very|so|too|get|getting|got|dead|completely drunk', 'drunk|drunken|drunkenness', 'free bar', 'bar till it', 'happy hour', 'bottomless brunch|prosecco', 'predrinks', 'pre drinks', 'dont id|ask', 'fake id|ids', 'cold beers', 'last one standing', `on all? ${drinks}`,
      'off her|his|their face|faces|head', 'plastered', 'hammered', 'legless', 'wasted tonight|last', 'down in one', 'drinking game|games|contest', 'in a hedge', 'jagerbombs|jagerbomb', 'tequila',
    ],
  },
  {
    is: 'unsuitable', score: 0.85, why: 'Sexual talk or innuendo.',
    phrases: [
      'netflix and chill', 'hot|sexy|fit girls|lads|boys|mums|dads|teacher|teachers', 'sexy|sexual|sex', 'what they get up to underneath', 'underneath the|a covers|duvet|sheets', 'rude bits', 'knockers|boobs|tits|nipples', 'porn|porno|onlyfans|nudes|naked|topless', 'strip poker|tease|club', 'stripper|strippers', 'milf|milfs|dilf', 'thats what she said', 'size matters', 'condom|condoms flavour*|race', 'one night stand', 'kama sutra', 'threesome', 'bedroom antics', 'hooking up', 'shag|shagging|shagged', 'horny',
    ],
  },
  {
    is: 'unsuitable', score: 0.8, why: 'Betting and gambling.',
    phrases: [
      'lay|place|put your|a bets|bet|flutter', 'have a flutter', 'texas holdem', 'holdem', 'poker night|in|for', 'winner takes the pot', 'odds from|on', 'betting|betzone|bookies|bookmakers', 'a hand winner', 'casino night|games', 'scratch cards|card', 'online slots',
    ],
  },
  {
    is: 'unsuitable', score: 0.8, why: 'Horror, gore, drugs or vaping.',
    phrases: [
      'gore|gory|uncut gore', 'full uncut', 'showing|show|watch|watched|watching|screening saw|chucky|scream|halloween|texas|hostel|squid', 'watched|watch|showing|saw the it trailer|film|movie|clip', 'slit throat|wrists', 'gouged eye|eyes', 'vape flavour|flavours|juice|shop', 'which vape|vapes', 'smoke|smoking weed|a joint', 'weed|cocaine|ketamine|mdma|ecstasy', 'get high', 'stoned', 'rated 18', '18 rated', 'explicit content|lyrics|scenes|edit', 'decapitated|decapitation', 'torture porn', 'swearing audible',
    ],
  },
  {
    is: 'unsuitable', score: 0.8, why: 'A child shown without dignity.',
    phrases: ['being changed', 'nappy change|changing', 'bare legs|bottom|bum|chest visible|showing', 'on the toilet|loo|potty', 'in his|her|their underwear|pants|knickers|bra', 'in the bath|shower', 'naked child|boy|girl|toddler', 'undressed', 'wet himself|herself|themselves', 'had an accident'],
  },
  {
    is: 'borderline', score: 0.6, why: 'It may not suit the age of the pupils.',
    phrases: [
      'bloody|bugger|crap|crappy|damn|arse|arsed|sod|hell yeah', `a|an|of|some ${drinks}`, 'licensed bar', 'bar open|opens|available|and raffle', 'wine and|& cheese', `${drinks} tasting|evening|night|o'clock`, 'pub quiz|crawl', 'knickers', 'innuendo', 'woman in black', 'horror film|movie|story|stories', 'roulette|blackjack|poker', 'murder edition|spree', 'every death', 'bloodbath', 'lots|lot|pool of blood', 'fake blood', 'blood on', 'red sauce', 'dissected|dissecting', 'zombie apocalypse|makeup', 'toilet humour', 'energy drink|drinks', 'energy 2|two', 'corpse|corpses', 'machete',
    ],
  },
]
