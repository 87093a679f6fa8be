/** Harmless texts about the same groups, in words as near to the hateful ones as honest people come. */
import { harmless } from './row.ts'
import type { Theme } from './row.ts'

const fills = {
  good: 'kind|brilliant|hard-working|funny|lovely|brave|generous|clever|friendly|talented|patient|welcoming|inspiring|thoughtful|wonderful|just like everybody else|so strong',
  love: 'love|respect|admire|adore|support|stand with|have so much time for|am grateful to|look up to|really like',
  where:
    'our town|our school|this country|our street|the village|our community|Year 4|the team|the choir|the council',
  kin: 'mum|dad|son|daughter|brother|sister|nan|best friend|neighbour|cousin|wife|husband|teacher|colleague|boss|coach',
  harm: 'hate|hurt|mock|insult|attack|threaten|bully|deport|ban|kill|exclude|humiliate|spit at|dehumanise',
  harmed:
    'hated|hurt|mocked|insulted|attacked|threatened|bullied|deported|banned|killed|excluded|spat at|treated like animals|called vermin|sent back|made to feel like rubbish',
}

export const aboutGroups: Theme[] = [
  {
    id: 'group-warm',
    meaning: harmless,
    aboutGroups: true,
    cap: 18,
    fills,
    templates: `I {love} {they}
We {love} {they}, [always have|all of them|every single one]
{they} are {good}
{they} are {good} and I won’t hear otherwise
Most {they} I know are {good}
All {they} are welcome [here|in {where}|at our house|at the summer fair]
{they} make {where} a better place
{they} belong [here|in {where}|everywhere]
My {kin} is {one} and I am so proud
My {kin} is {one} and the [kindest|funniest|bravest|cleverest] person I know
I’m {one} and I [love my job|like football|make a cracking lasagne|have two cats|teach Year 5|am tired of explaining myself|hate mornings]
I am {one}. [Ask me anything|Hello everyone|Nice to meet you all|Proud of it|So what]
As {one} I [felt seen|felt so welcome|cried happy tears] at [the assembly|the parade|the play|the match]
So [happy|glad|proud|pleased] to see {they} on [the telly|the stage|the school council|the cover]
[Congratulations|Hats off|Respect|Well done] to the {adj} [pupils|families|players|teachers] of {where}
It takes courage to be {one} in {where}, [respect|much love|hats off]
You don’t have to be {one} to {love} {they}
{they} have given so much to {where}
Wishing all {adj} families in {where} a [happy|peaceful|wonderful] weekend
Our new [doctor|bus driver|neighbour|lollipop person|music teacher] is {one} and absolutely {good}
[Finally|At last] a [book|film|lesson|doll] with {one} as the hero
Not gonna lie, I fucking love {they}
{they} are the best [damn|bloody|] thing to happen to {where}
I would die for my {adj} friends, they are {good}
Kill it with kindness: invite {one} to tea`,
  },
  {
    id: 'group-plain',
    meaning: harmless,
    aboutGroups: true,
    cap: 18,
    fills,
    templates: `The [museum|library|history club] has an exhibition about {they} until [Friday|June|Sunday]
How many {they} live in {where} [now|today|these days]?
What do {they} [believe|celebrate in spring|eat at festivals|call themselves]?
Is it okay to ask {one} about that?
What does it mean to be {one}?
Are there any {they} on the [panel|team|board|staff]?
[Police|Councillors|Researchers] said {they} were [more often stopped|under-represented|less likely to be hired|paid less] in 20[19|21|23|24]
{they} make up [a third|about 5 %|nearly half|a small part] of {where}
The [charity|council|union] offers advice for {they} every [Monday|Thursday|month]
The law protects {they} [from discrimination|at work|in school]
A new [report|survey|study] on {they} and [health|housing|jobs|schooling] is out
In the [1930s|1960s|1980s] {they} were {harmed} in many countries, [Year 9 learned today|as our exhibition shows|and we remember them]
The [film|novel|play] is about {one} who moves to {where}
We read a poem by {one} in [English|assembly] today
Can {they} join the [club|trip|choir] too? Of course
There was a debate about {they} in [parliament|the paper|class] last night
I work with {they} and [the waiting lists are long|we need more volunteers|the funding ran out]
{one} won the [race|election|baking prize|by-election] [yesterday|on Saturday]
Why are {they} still waiting for [answers|equal pay|a safe place to live|a lift at the station]?
Two {adj} people [were|got] {harmed} in {where}, police are asking for witnesses
[My|His|Her] {kin} used to think badly of {they} and [has changed|is sorry now|knows better today]
Some {they} agree with the plan, others don’t
I don’t agree with {they} on this one, but [fair enough|they put it well|that’s their right|we talked politely]
Not all {they} [like the same things|vote the same way|want that]
I met {one} once who [hated|couldn’t stand] [peas|football|Mondays|Christmas songs]`,
  },
  {
    id: 'counter-speech',
    meaning: harmless,
    aboutGroups: true,
    cap: 18,
    fills,
    templates: `Nobody should {harm} {they}
No one deserves to be {harmed} for being {one}
I don’t hate {they}, [why would I|I never have|quite the opposite|I am one]
I would never {harm} {they}
I [never|don’t think I ever] said {they} were [vermin|thick|a plague|evil]
{they} are not [vermin|animals|criminals|a disease|thick|dangerous|a threat|scum|parasites|a burden]
We must [never|not] {harm} {they}
Don’t you dare {harm} {they}
Stop {harm2} {they}
If you {harm} {they} you are not welcome [here|on this page|in my house]
Anyone who says {they} should be {harmed} [needs to take a long look in the mirror|is a disgrace|can leave this page|should be ashamed]
[Saying|Writing|Chanting|Posting] “{slur}” is [never|not] [okay|banter|a joke|acceptable]
“{they} are vermin”? [What a disgusting thing to say|Words like that are how it starts|Shame on whoever wrote that|Please report it]
Somebody shouted “[kill|hang|deport|burn] the {slur}” at my {kin} [on the bus|at the match|today], [I am still shaking|the police have been told|he is only trying to get home]
My {kin} was called [one of the|one of those] “{slur}” [in the playground|on the bus|at work] and it [broke her heart|isn’t the first time|has to stop]
They told my {kin} to go back home. [He was born in Leeds|She is a nurse here|This is home]
[Who|What kind of person] sprays “{they} out” on a [mosque|wall|school gate|shop]? [Cowards|We will paint over it|Heartbreaking]
Calling {they} “{slur}” says more about you than about them
I used to get called {slur} at school for being {one}. [It stays with you|Be kind|Teach your kids better]
It is wrong to say that {they} are [thick|violent|lazy|dirty]
How can anyone hate {they}?
Why do people {harm} {they}? It’s [cruel|vile|so sad|beyond me]
Hating {they} is [pathetic|ignorant|a choice, choose better|learned and can be unlearned]
Imagine being so small that you {harm} {they}
The word “{slur}” was used [about them|in those days|by the guards] and we discussed in class why it [hurts|is a slur|must not be used]
He said {they} “should be {harmed}” and got [sacked|banned from the ground|a conviction|suspended], [quite right|good]
[Racists|Bigots|Haters] think {they} should be {harmed}. They are wrong
{they} being {harmed} in 2026 is a disgrace
I’m sick of {they} being {harmed}
I hate it when {they} get {harmed}
I hate people who {harm} {they}
It makes me sick how {they} are {harmed} in {where}
We don’t want {they} to be {harmed}, we want them to feel safe
Without {they} {where} would fall apart, so stop telling them to leave
Let {they} live in peace
{they} shouldn’t have to put up with being {harmed}
You can’t {harm} {they} and call yourself [a Christian|a fan|a role model|a decent person]
I’d rather live next to {they} than next to [someone who hates them|a racist|a bigot]
If being {one} is wrong then [everything is wrong|I don’t want to be right|we’re all in trouble]`,
  },
].map(
  theme =>
    ({
      ...theme,
      fills: {
        ...fills,
        harm2: 'hating|hurting|mocking|threatening|bullying|attacking|blaming|dehumanising',
      },
    }) satisfies Theme,
)
