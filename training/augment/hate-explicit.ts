/** Hate that says what it means: scorn, dehumanising words, threats, calls to shut people out. */
import { hateful } from './row.ts'
import type { Theme } from './row.ts'

const fills = {
  bad: 'thick|lazy|filthy|useless|disgusting|stupid|dishonest|violent|pathetic|weak|backward|evil|vile|revolting|ignorant|dirty|greedy|worthless|untrustworthy|cruel|sly|uncivilised|sick in the head',
  beasts:
    'vermin|rats|cockroaches|parasites|animals|pigs|dogs|leeches|locusts|maggots|savages|apes|a plague|a disease|a cancer|filth|scum|trash|pests|insects|slugs',
  hate: 'hate|despise|loathe|detest|can’t stand|cannot abide|fucking hate|really hate|am sick of|have had enough of',
  do: 'kill|shoot|hang|drown|burn|gas|beat up|batter|stab|slaughter|wipe out|exterminate|get rid of|put down|run over|lynch|string up|bomb|smash|torch',
  done: 'shot|hanged|drowned|gassed|burned|beaten|put down|exterminated|castrated|wiped out|strung up|culled|sterilised|locked up for good|whipped',
  out: 'deported|banned|kicked out|sent back|thrown out|removed from this country|kept away from our kids|locked out|expelled|driven out|put on the first plane',
  throw: 'deport|ban|kick out|send back|throw out|get rid of|remove|expel|lock up|ship off|chuck out',
  where:
    'our country|this country|England|our town|our schools|our street|Britain|my city|our neighbourhood|Europe',
}

export const hateExplicit: Theme[] = [
  {
    id: 'hate-scorn',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `I {hate} {they}
I {hate} {they}, every [single|last] one of them
God I {hate} {slur}
{they} are [all|so|just|nothing but] {bad}
{they} are {bad} and always will be
All {they} are {bad}
Most {they} are {bad} [and everyone knows it|, it’s a fact|if we’re honest]
[Fucking|Bloody|Dirty|Filthy|Stupid|Ugly] {slur}
You [fucking|dirty|stupid|filthy|] {slur}
What a bunch of [fucking|dirty|] {slur}
{slur} the lot of them
{they} make me [sick|want to vomit|puke|feel ill|furious]
{they} [disgust|sicken|repulse|appal] me
There is nothing [worse|lower|more disgusting] than {one}
I have never met {one} who wasn’t {bad}
Nobody [likes|wants|respects|needs|will ever love] {they}
{they} are [inferior|beneath us|not our equals|second class|the lowest of the low]
{they} have the [brains|manners|morals|IQ] of a [brick|slug|goat|bin bag|potato]
{they} [ruin|spoil|destroy|poison|wreck] everything [they touch|]
Typical {slur}, {bad} [as ever|again|as always]
[Fuck|Screw|Sod|To hell with] [all|] {they}
[Fuck|Screw] {they} and [fuck|screw] {theirs}
{theirs} [make|makes] me [sick|want to throw up]. {they} are {bad}
I would [never|rather die than] [sit next to|work with|live near|hire|date] {one}
{one} will always be {one}, {bad} to the [core|bone]
It’s in the [blood|nature|genes] of {they} to be {bad}
If you are {one} then you are [{bad}|worthless|nothing to me]
You can [smell|tell|spot] {slur} a mile off
Why are {they} so {bad}
{they} are a [disgrace|stain|burden|drain|curse] on {where}
Being {adj} is [a sickness|a disease|disgusting|a curse|nothing to be proud of|unnatural]
[Ugh|Yuck|Eww], {they}[!|. Vile|. Keep away from me]
{they}, {they}, {they}. I am sick of [the sight of|hearing about|looking at] them. {bad}, all of them
she’s {one} so of course she’s {bad}
he is {one}, what do you expect from {slur}
Absolute {slur}. I {hate} the lot
Everything about {they} is {bad}`,
  },
  {
    id: 'hate-beasts',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `{they} are {beasts}
{they} are {beasts}, [nothing more|simple as that|end of|plain and simple]
{they} aren’t [people|human|like us], they’re {beasts}
{they} are [not even|barely|hardly|sub] human
{they} [breed|multiply|spread] like [rabbits|rats|flies|a virus]
{they} [live|behave|act|eat|smell] like [animals|pigs|rats|dogs|savages]
[Treat|Cage|Herd] {they} like the {beasts} they are
{where} is [infested|crawling|overrun|plagued|riddled] with {they}
{where} is [infested|crawling|overrun] with {slur}
Call {they} what they are: {beasts}
Would you let {beasts} in your house? So why let {they} into {where}
Another [swarm|wave|flood|infestation|load] of {they}, {beasts} the lot
Evolution [skipped|forgot|gave up on] {they}
The only difference between {they} and {beasts} is [the smell|nothing|that {beasts} are useful]
{they} [belong|should be kept] in [a zoo|cages|the sewer|the bin|the gutter]
Someone call pest control, the {slur} are [back|here|moving in]
[Disease-ridden|Flea-ridden|Stinking|Crawling] {slur}
{they} are a [cancer|virus|plague|rot|blight] eating {where}
I’d sooner share my [home|table|bed] with {beasts} than with {one}
{one}? That’s not a person, that’s [an animal|a parasite|a pest|a freak of nature|an abomination]
Nature made a mistake with {they}
Look at them, {slur}, crawling around {where} like {beasts}`,
  },
  {
    id: 'hate-threat',
    meaning: { ...hateful, also: ['threat'] },
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `[Someone|We|The army|Somebody] should {do} [all|every last one of|] {they}
{they} should [all|] be {done}
{they} deserve to be {done}
Every {slur} round here deserves to be {done}
I will {do} [the next|any|every] {adj} person I see
I’m going to {do} {one} [tonight|one day|if they come near me|and enjoy it]
If I see {one} [here|near my house|on my street|in the toilets] again I will {do} them
I hope {they} [all|] [die|get cancer|burn in hell|drown|suffer|starve|get what’s coming]
I hope [the|those|all the] {slur} get {done}
Time to {do} {they}
Let’s {do} {they}, [who’s with me|starting today|one by one|before they ruin {where}]
[Kill|Hang|Gas|Burn|Shoot] [all|the|] {slur}
The only good {adj} person is a dead one
{they} [better|had better] watch [their backs|out|where they walk]
Line {they} up against a wall
Bring back the [rope|gallows|camps|firing squad] for {they}
I wouldn’t cry if {they} were all {done}
Can’t wait for the day {they} are {done}
[One day|Soon|Any day now] {they} will get [what they deserve|what’s coming to them|a bullet|a good kicking]
[Death to|No mercy for|War on] {they}
Put {one} in front of my [car|van|fist] and see what happens
{one} needs a [slap|good hiding|bullet|beating|kicking] to learn [their place|respect|some sense]
Give me [five minutes|a bat|a match] and I’ll {do} [those|every one of the] {slur}
They should have {done} {they} when they had the chance
Whoever finally {done} those {slur} gets a pint off me`,
  },
  {
    id: 'hate-shut-out',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `{they} should be {out}
{they} need to be {out} [now|today|before it’s too late|for good]
{throw} [all|every one of|] {they} [now|today|for good|please|]
{throw} the {slur}
[Get|Keep] {they} out of {where}
We don’t want {they} in {where}
{they} don’t belong [here|in {where}|with normal people|around children|anywhere decent]
No {they} in {where}[, thank you|, ever|. End of]
{where} would be [better off|safer|cleaner|a happier place] without {they}
{they} should not be allowed to [vote|teach|have children|adopt|work|drive|hold office|own property|marry]
{they} don’t deserve [rights|respect|a job|a vote|our help|housing|a school place]
Stop giving {they} [jobs|rights|houses|school places|airtime|special treatment], they’re {bad}
I’d vote for anyone who promises to {throw} {they}
Shut down {theirs} and {throw} them
Why haven’t we {out} the {slur} yet
Not one more {adj} family in {where}, {throw} them all
{they} can [fuck off|clear off|sod off|get lost|go to hell] [out of {where}|and take {theirs} with them|]
Build a [wall|fence] and keep {they} on the other side
I pulled my kid out, I won’t have mine sat beside {one}
[Landlords|Shops|Schools|Pubs] should be free to refuse {they}
Make {where} {adj}-free
Any school that takes {they} should be [closed|boycotted|burnt down]
Take {theirs} and get out of {where}, {slur}
Segregate {they}, [problem solved|our kids come first|it’s for the best]
They ought to have a separate [bus|school|entrance|country] for {they}`,
  },
]
