/** Hate without an insult: hints, rhetorical questions, denials before it, praise that is none, pronouns for the group. */
import { hateful } from './row.ts'
import type { Theme } from './row.ts'

const fills = {
  bad: 'thick|lazy|filthy|useless|disgusting|stupid|dishonest|violent|pathetic|weak|backward|evil|ignorant|dirty|greedy|worthless',
  beasts: 'vermin|rats|parasites|animals|pigs|leeches|savages|a plague|a disease|scum',
  out: 'deported|banned|kicked out|sent back|thrown out|locked up|got rid of|wiped out|put down',
  crime:
    'criminals|thieves|rapists|terrorists|liars|benefit cheats|perverts|drug dealers|scroungers|child abusers|con artists',
  where: 'this country|our town|our schools|our street|Britain|our estate',
  nothing:
    'I’m not [racist|sexist|homophobic|prejudiced|a bigot]|No offence|Nothing against them|I’m not being funny|With respect|Not being horrible|Call me old-fashioned|I’m all for equality|Some of my friends are {adj}|Don’t get me wrong|I know I’ll get hate for this',
}

export const hateImplicit: Theme[] = [
  {
    id: 'hate-denied',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `{nothing} but {they} are {bad}
{nothing}, but {they} [have no place|don’t belong|shouldn’t be allowed] in {where}
{nothing} but why do {they} have to be so {bad}
{nothing} but I wouldn’t [trust|hire|sit near|let my kids near] {one}
{nothing} but {they} are {crime}, look at the [news|figures|courts]
{nothing} but there are [too many|far too many|enough] {they} in {where}
{nothing} but {they} should be {out}
I [like|love|adore] [everyone|all people|most people], just not {they}
I treat everyone the same, apart from {slur}
It’s not {adj}-bashing if it’s true: {they} are {bad}
You can’t say this any more but {they} are {bad}
[Unpopular opinion|Hot take|Truth hurts|Facts]: {they} are {crime}
I’m only saying what [everyone|half the town|every parent] thinks, {they} are {beasts}
Live and let live, but not with {they}
[Lovely|Great|Brilliant|Wonderful], more {they}, just what {where} needs, more {crime}
[Well done|Congratulations|Thank you] for [letting in|inviting|hiring] more {slur}
So [proud|happy|glad] I don’t live near {they}, {bad} lot
I just love it when {they} get {out}
Happy days, another lot of {they} {out}
Best thing about {they} is the moment they leave`,
  },
  {
    id: 'hate-hint',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `[Funny how|Strange how|Ever noticed that] it’s always {they} [on benefits|in the dock|causing trouble|behind it]
{they} all [look|sound|smell|think] the same to me
[Guess|Three guesses|I wonder] who [nicked it|did it|is behind that]. {they}, as per
Lock up your [daughters|sheds|wallets|kids], {they} are in town
What do you expect when you let {they} in
That’s what you get for trusting {one}
No wonder you are so {bad}, you are {one}
No wonder it’s a mess, they put {one} in charge
[Must be|Obviously|Clearly] {one}. A normal person wouldn’t do that
She only got the job because she’s {one}, [not because she can do it|they have to tick a box|standards don’t matter any more]
{they} will say anything to get a [house|handout|free ride|sympathy vote]
{one}’s word is worth nothing in my book
History was right about {they}
You know what {they} are like. [Say no more|Nod and wink|Enough said]
{they} [stick together|run everything|control the news|own the banks|plan all this] and we pay for it
We were [fine|safe|happy|a proud nation] until {they} turned up
First they [move in|get a job here|come to school here], then they take over. {they} always do
My [nan|dad|grandad] fought a war so {they} wouldn’t be in {where}
Soon there will be more {they} than [us|normal people|decent folk], then we’re finished
Imagine having {one} [teach|look after|operate on|babysit] your child. [I’d be off|No chance|Shudder]
A [real|proper|normal] [man|woman|family|Brit] is not {adj}
{they} only count as [people|equals|parents] on paper
It’s [us or them|them or our kids]. {they} have to go
Some of us still know what a [normal|natural|British] [family|town|school] looks like, and it has no {they} in it`,
  },
  {
    id: 'hate-question',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `Why do {they} [even exist|get to vote|think they matter|get everything|stink|lie so much]
Who let {they} [in|out|near our kids|breed]
How many {they} does it take to ruin {where}
When will {they} [go home|leave|disappear|learn their place|shut up]
What are {they} [good for|even for]? Nothing
Does anyone [like|trust|want|respect] {they}? Thought not
Why should my taxes pay for {slur}
Would you want {one} [next door|in your family|teaching your kids]? Exactly
Is it just me or are {they} [the worst|taking over|all {crime}|always {bad}]
Aren’t {they} all {crime}
When did we decide that {slur} are allowed in {where}
Since when do {they} have [rights|opinions|brains|feelings]
Whose idea was it to give {one} a [job|seat|microphone|whistle]? {bad}
What’s wrong with {they}? [Everything|Where do I start|How long have you got]
Am I the only one who thinks {they} should be {out}
Can someone explain why {they} aren’t {out} yet`,
  },
  {
    id: 'hate-they',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `Saw {they} on [the bus|telly|our road] today. They [should all be {out}|make me sick|are {beasts}]
There are {they} in my [class|street|office]. They’re {bad} and they stink
{they} moved in next door. I want them {out}
So we have {they} at school now. [They disgust me|They can get lost|Nobody asked for them|They’re {beasts}]
You see {they} everywhere now. I {out2} they would [die|vanish|go back|drown]
My [sister|boss|neighbour] is {one}. She’s {bad}, they all are
He’s {one}. People like that [should be {out}|don’t deserve to live|are {beasts}]
You’re {one}, aren’t you? [Your kind is {bad}|Your sort should be {out}|You people make me sick]
You {slur} [are all the same|think you own the place|have no shame|should be {out}]
To all {they} [out there|reading this|in {where}]: [nobody wants you|you are {beasts}|go away and never come back|I hope you suffer]
Dear {they}, [you will never be one of us|please leave|you’re {bad}|do the world a favour and disappear]
{they} want respect. They will get [none|a slap|spat at], they’re {beasts}
I used to feel sorry for {they}. Now I know they are {crime}
They call it [pride|culture|faith|equality|diversity], I call it {slur} being {bad}
I [was|got] stuck behind {one} in [the queue|traffic|the waiting room]. They’re all {bad}
[Look at|Listen to|Check out] this {slur}. They want {out} the lot
It’s {they} again. They’re the reason {where} is a dump
Give {they} an inch and they take a mile, {beasts}`,
  },
].map(theme => ({ ...theme, fills: { ...fills, out2: 'wish|pray|only wish' } }) satisfies Theme)
