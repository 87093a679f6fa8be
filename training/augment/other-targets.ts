/** Anger, swearing and harsh words that no protected group is the target of. */
import { harmless } from './row.ts'
import type { Meaning, Theme } from './row.ts'

const fills = {
  thing:
    'homework app|printer|wifi|car park|traffic|weather|one-way system|uniform website|boiler|parking meter|school bus|new timetable|queue|photocopier|alarm clock|packed lunch box|spelling list|booking system|roadworks|hay fever|cough|rain|laptop|kettle|fax machine|maths app|lost property box|recorder|glitter|nit shampoo',
  things:
    'Mondays|potholes|wasps|slugs|head lice|passwords|adverts|mushrooms|sprouts|forms|roadworks|odd socks|seagulls|spiders|car alarms|early mornings|stairs|PE kits|verrucas|recorders|glitter pots|staples|mosquitoes|pop-ups',
  bad: 'useless|stupid|pathetic|rubbish|disgusting|vile|horrible|awful|dreadful|a disgrace|a joke|the worst|a nightmare|hopeless|rotten|pointless',
  lot: 'United fans|City supporters|bankers|estate agents|landlords|lawyers|politicians|water companies|energy firms|referees|cyclists|van drivers|influencers|journalists|golfers|Arsenal fans|Tories|Labour voters|vegans|smokers|tech billionaires|parking wardens|artists|teenagers who film everything|anti-vaxxers|bullies|racists|nazis|burglars|litter louts|scammers',
  hate: 'hate|loathe|despise|can’t stand|detest|am sick of|fucking hate',
}

const mine = (
  id: string,
  meaning: Partial<Meaning>,
  templates: string,
  more: Partial<Theme> = {},
): Theme => ({
  id,
  meaning: { ...harmless, ...meaning },
  aboutGroups: false,
  cap: 14,
  fills,
  templates,
  ...more,
})

export const otherTargets: Theme[] = [
  mine(
    'anger-at-things',
    {},
    `I {hateMild} {things}
I {hateMild} this {thing}
God I {hateMild} {things} [so much|with a passion|, every single one]
{things} are vermin, [get rid of them all|I want them gone|the lot should be banned]
{things} should be banned [from this planet|for good|]
Kill [it|all {things}] with fire
Ban {things}, [who’s with me|sign me up]
Our {thing} is {bad}
That {thing} is {bad} and I want to throw it out of the window
[Stupid|Rotten|Wretched|Useless|Blasted|Silly] {thing}
The {thing} [died|gave up the ghost|needs putting out of its misery|is killing me]
I’m going to murder that {thing} one day
If I see one more of those {things} I’ll scream
{things} make me sick
What kind of monster invented {things}
Nobody likes {things}, nobody wants {things}, send them back
I [deported|banished] the {thing} to the [garage|attic|shed]
The garden is infested with {bugs}, how do I get rid of them
{bugs} breed like mad in this heat, [any tips|exterminator booked|help]
Down with {things}
{things} don’t belong in a [kitchen|classroom|civilised home]`,
    {
      fills: {
        ...fills,
        hateMild: 'hate|loathe|despise|can’t stand|detest|am sick of|have had it with',
        bugs: 'ants|rats|cockroaches|slugs|greenfly|mice|moths|wasps|weeds|fleas',
      },
    },
  ),
  mine(
    'swearing-at-things',
    { also: ['swearing'], action: 'remove' },
    `[Fuck|Screw] this {thing}
[Fucking|Fuckin|Sodding] {thing} [again|won’t work|is down|has done my head in]
For fuck’s sake, the {thing}[ again|!]
I {strong} {things}
This {thing} is [shit|bullshit|a pile of crap|fucking {bad}]
What the fuck is wrong with this {thing}
Shit, forgot [the costume|it’s inset day|the bake sale|my keys]
Oh [bollocks|shit|fuck|bugger], it’s [raining|Monday|non-uniform day] again
My {thing} is [fucked|buggered|shagged]
Fuck me, that {thing} is [loud|slow|cold]
Holy shit that was [amazing|close|a goal and a half]
Fuck yes, we won
So fucking proud of [them|the team|our lot|my boy]
Best fucking day [ever|of the year]
{things}? Fuck that
What a load of shite this {thing} is
Couldn’t give a shit about {things}
This weather can fuck off
Fuck [Mondays|cancer|the rain|maths homework|January]
Who the hell designed this {thing}, pile of shit`,
    { fills: { ...fills, strong: 'fucking hate|fucking loathe|bloody well fucking hate' } },
  ),
  mine(
    'harsh-on-self',
    {},
    `I’m such an idiot, I [forgot the form|sent the wrong email|turned up a day early|wore odd shoes]
I hate myself for [eating all the cake|forgetting sports day|missing it]
I am useless at [maths|baking|costumes|parking]
What a muppet I am, [wrong gate|wrong day|wrong child’s bag]
I look like a [scarecrow|tramp|zombie|walrus] on the school run
My brain is [mush|porridge|dead] by Friday
I could kick myself, [missed it again|left the tickets at home]
I’m dying [of laughter|here|of embarrassment]
Worst mum award goes to me
I want to kill my alarm clock and sleep till noon
We’re all a bit thick before coffee in this house
Silly old me, [daft cow|daft sod] that I am
I’m fat and happy after that Christmas dinner
Shoot me now, another [recorder|violin|drum] practice`,
  ),
  mine(
    'harsh-on-other-lots',
    { labels: ['abusive'], action: 'review', hate: 0 },
    `I {hate} {lot}
{lot} are [scum|vermin|parasites|thick|a plague|rats|animals|morons|the lowest of the low|pathetic]
All {lot} are {bad}
{lot} should be [locked up|banned|shot|run out of town|ashamed|thrown out]
[Fuck|Screw|Sod] {lot}
Get rid of {lot}, every last one
We don’t want {lot} [here|in our town]
{lot} make me [sick|puke]
Typical {lot}, [thick as mince|all mouth|greedy gits]
What do you call a clever one among {lot}? A miracle
{lot} ruin everything
I hope {lot} [lose|go bankrupt|get relegated|rot]
Death to {lot}
Nothing worse than {lot}`,
  ),
  mine(
    'abuse-one-person',
    { labels: ['abusive'], action: 'remove', hate: 0 },
    `You’re [an idiot|a moron|a clown|pathetic|a liar|a waste of space|thick|vile|a total prick|a wanker|a disgrace]
You [absolute|complete|utter|stupid|fat|useless] [idiot|moron|muppet|tosser|wanker|prick|bellend|knob|melt]
[Shut up|Shut your mouth|Piss off|Fuck off|Get lost|Sod off] you [idiot|moron|clown|prick|knob|tool]
He’s [a prick|an arsehole|scum|a dickhead|a nasty piece of work|thick as two short planks]
She’s [a liar|a vile woman|thick|pathetic|poisonous|two-faced|a spiteful bully]
What a [dickhead|tosser|scumbag|moron|clown|bellend|prat]
I hate you[ so much|, you ruined it|. Everyone does]
Nobody likes you, [you know that|never have|go away]
Your [mate|brother|boss|boyfriend] is a [tool|moron|wanker|rat|snake]
[Whoever|The idiot who] parked [across my drive|on the zigzags] is [a moron|scum|a selfish prick]
Bunch of [idiots|morons|clowns|wankers|liars] running this place
Go and [boil your head|jump in the canal|play in traffic], you [fool|moron|muppet]
Are you [thick|stupid|always this dense] or just [lazy|rude]?
You have the [brains|charm|IQ] of a [brick|wet lettuce|house plant]`,
  ),
]
