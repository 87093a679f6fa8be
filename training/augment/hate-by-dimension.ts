/** Hate that only makes sense against one kind of group: belittling, conversion, "go home", scheming, faking. */
import { hateful } from './row.ts'
import type { Theme } from './row.ts'

const theme = (id: string, only: string[], templates: string): Theme => ({
  id: `hate-${id}`,
  meaning: hateful,
  aboutGroups: true,
  cap: 9,
  only,
  templates,
})

export const hateByDimension: Theme[] = [
  theme(
    'women',
    ['women'],
    `[Women|Girls|Females] [can’t|cannot|were never meant to] [drive|park|lead|do maths|ref a match|take a joke|run a school]
Get back [in|to] the kitchen[, love|, woman| where you belong]
[Women|Wives] should [obey|cook and keep quiet|stay at home|know their place|be seen and not heard]
She [slept|flirted|smiled] her way into that job
It must be her time of the month[, moody cow|, ignore her|]
Calm down [love|darling|sweetheart], this is men’s talk
That’s what you get for putting a [woman|girl|skirt] in charge
If she got [hurt|touched|attacked] dressed like that she [asked for it|has only herself to blame]
No man wants a [woman|girl] with that many [exes|opinions|miles on the clock]
[Women|Girls] [lie|make it up] about [rape|assault|being harassed] [for attention|all the time|for money]
She should [smile more|shut her legs|lose the attitude] and let the men do the work
[Women’s|Girls’] football is a [joke|waste of airtime|circus], [get them back to netball|the lot of them can’t kick]
Women only want [your money|a house|a free meal], gold diggers [all|every one]
A woman’s only use is [on her back|making babies|the washing up]
Feminism is [cancer|a mental illness|for ugly women who can’t get a man]
She’s [past it|dried up|hit the wall], no man will have her
Shut up you [stupid|silly|fat|daft|old] [bitch|cow|bint|slag|tart|hag]
Another hysterical [female|bint|woman] with an opinion, [make me a sandwich|back to the ironing]`,
  ),
  theme(
    'gay-trans',
    ['gay', 'trans'],
    `Being {adj} is [a sin|a choice|an illness|a phase|unnatural|against God|disgusting]
{they} [need|should get] [curing|therapy|praying over|sorting out|their heads checked]
Keep {theirs} away from [our kids|children|my son|schools]
They’re [grooming|brainwashing|recruiting] our kids into being {adj}
[Adam and Eve|A mum and a dad], that’s how it was meant to be, not {they}
I don’t mind {they} as long as they [hide it|stay away from me|don’t do it in public|keep it indoors]
It’s a mental illness, {they} aren’t [real|normal|right in the head]
{they} are [perverts|predators|a danger to kids|paedos]
[Don’t be|Stop being|You’re] such a {adj}, [man up|it’s sick|ew]
Imagine the shame of your son turning out {adj}
{theirs} should be [burnt|ripped down|banned|binned]
My kid’s not going to be taught by {one}
{they} spread [disease|AIDS|filth]
God [made|created] men and women, everything else is [filth|delusion|sin]
Hell has a special place for {they}`,
  ),
  theme(
    'trans',
    ['trans'],
    `You will always be a [man|bloke|woman] [in a dress|playing dress-up|, no matter what you wear|whatever the passport says]
[He|It] thinks it’s a [woman|girl], [laughable|needs a straitjacket|what a freak]
A bloke in [lipstick|a wig|a skirt] is still a bloke, [freak|pervert|get out of the ladies]
Its pronouns are [it and thing|freak and show|was and were|mental and ill]
I identify as [a toaster|a teapot|a tank], [do I get a prize|that’s how stupid trans people are]
Cut your [bits|hair|chest] off all you like, you’ll never be [real|a woman|a man]`,
  ),
  theme(
    'race',
    ['black', 'asian', 'arab', 'nation', 'race', 'migrant', 'traveller', 'muslim', 'faith', 'jewish'],
    `Go back [where you came from|home|to your own country|to the jungle|to the desert|to your caravan]
Go back to [Africa|India|Poland|Syria|Romania|Pakistan|China], [nobody wants you|{slur}|and stay there]
[Speak English|Learn English|Talk properly] or [go home|get out|clear off]
We were here first, {they} are [guests|invaders|squatters] and should [act like it|leave]
[England|Britain] is for [the English|whites|white people|the British], not for {they}
{they} take our [jobs|houses|school places|doctors|women] and [give nothing back|laugh at us|breed]
{they} can never be [British|English|one of us], [passport or not|born here or not]
This school is full of {they}, [where are the normal kids|you can’t hear English any more|we’re moving]
A [hotel|house|phone] for every {slur}, a tent for our own
White people built {where2}, {they} just [take|ruin|burn] it
[White|English] kids are the minority now thanks to {they}, [shameful|sickening|it’s an invasion]
One [passport|boat|flight] in and the whole [tribe|clan|village] follows. Stop {they} now
The more {they} you let in, the more [crime|filth|rape|disease] you get
Your [skin|blood|accent] gives you away, {slur}
She’d be pretty if she weren’t so [dark|black|brown]
Wash yourself, you look like {one}
{they} should be grateful we even let them [in|sit with us|breathe our air]
The boats should be [sunk|shot at|turned round and left to drift] with {they} in them`,
  ),
  theme(
    'faith',
    ['muslim', 'jewish', 'faith'],
    `{they} worship a [monster|devil|fairy tale|false god] and [rape|kill|lie] for it
{they} are all [terrorists|bombers|extremists|fanatics] [waiting to happen|at heart|under the skin]
Every {adj} family is [hiding something|a sleeper cell|part of the plot]
[Burn|Bomb|Bulldoze] {theirs}
{they} [control|own|run] the [banks|media|government|schools] and want us [poor|dead|silent]
{they} killed [our soldiers|our people|Christ], never forgive them
This is a Christian country, {they} can [leave|convert or leave|lump it and leave]
Ban {theirs}, ban {they}, [done|job done|safe streets]
Their holy book tells them to [kill|cheat|rape] us, that’s why {they} do it
Hitler [had a point|should have finished the job|knew how to deal] with {they}
I wouldn’t buy [so much as a carrot|anything] from {one}, money-grabbing lot`,
  ),
  theme(
    'disabled',
    ['disabled'],
    `{they} are a [burden|drain|waste of money|waste of a school place]
Why waste [money|a teacher|resources|a place] on {they}, they’ll never [achieve anything|work|understand]
{they} should be kept [in a home|out of sight|in special schools|away from normal kids]
Are you [retarded|special|a spastic|disabled in the head|mental] or what
You [absolute|total|complete|utter|] [retard|spastic|mong|spaz|window licker|cripple]
My kid’s lesson was wrecked by [a retard|some mong|one of those special needs kids|a spaz]
{they} shouldn’t be allowed to [have children|breed|drive|vote|go on trips]
It would have been kinder to [abort|put down|drown] {they} at birth
She walks like a [spastic|cripple|penguin] and talks like a [retard|mong|deaf post]
{they} are all [faking it|scroungers|putting it on] for [a free car|benefits|attention]
Get that [cripple|vegetable|dribbling mess] off the stage
Go back to the [special bus|loony bin|nuthouse|remedial class], {slur}
Autism is just [bad parenting|an excuse for brats|made up], [smack it out of them|feral {slur}]
Who wants to look at {one} while they’re eating`,
  ),
].map(each => ({ ...each, fills: { where2: 'this country|Britain|civilisation|this city' } }))
