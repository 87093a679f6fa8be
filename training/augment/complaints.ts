/** Civil complaints, harsh but fair criticism, and the small talk beside them. All stays on the page. */
import { harmless } from './row.ts'
import type { Theme } from './row.ts'

const fills = {
  matter:
    'the parking on the zigzags|the cold dinners|the broken gate|the homework load|the new timetable|the lost property|the supply teachers|the price of the blazer|the trip money|the state of the toilets|the booking system|the late coaches|the noise from the hall lights|my son’s support plan|the wheelchair ramp|the missing captions|the packed classrooms|the change to the school day|the wasted food|the uniform rules|the phone ban|the flooded path|the breakfast club places|the one-way gate',
  child: 'my son|my daughter|our youngest|my grandson|my niece|my little one|our lad|my eldest',
  wrong:
    'was pushed down the steps|came home in tears|missed lunch|was left out of the photo|has had five teachers this year|was called names on the bus|got the wrong dinner|lost his third jumper|waited alone in the rain|was given someone else’s inhaler|has no one-to-one|is bored to tears|was kept in for forgetting a pencil|sat through the play behind a pillar',
  tell: 'I rang twice|I emailed in September|I left three messages|we spoke to the office|I wrote to the governors|I filled in the form|we raised it at parents’ evening',
  silence:
    'nobody has come back to me|still no answer|nothing has changed|I was passed from one person to the next|not so much as an acknowledgement|I’m told somebody will call',
  mild: 'disappointed|not happy|frustrated|concerned|worried|fed up|upset|unimpressed|let down|puzzled',
  harsh:
    'a shambles|a disgrace|a joke|appalling|shocking|ridiculous|not good enough|unacceptable|laughable|an absolute mess|a waste of money|beyond poor|dire',
  polite: 'Please|Could somebody please|Would the school please|Can the governors|Might I ask you to',
}

const complaint = (id: string, templates: string): Theme => ({
  id,
  meaning: { ...harmless, route: 'complaint' },
  aboutGroups: false,
  cap: 8,
  fills,
  templates,
})

export const complaints: Theme[] = [
  complaint(
    'civil-complaint',
    `I’m {mild} about {matter}
I am really {mild} with how {matter} has been handled
{child} {wrong} [again|today|last week] and {silence}
{tell} about {matter} and {silence}
{tell}. {silence}. What do I do next?
{polite} look at {matter}
{polite} do something about {matter} before someone gets hurt
When will {matter} be sorted?
Why were parents not [asked|told|consulted] about {matter}?
What is being done about {matter}?
{child} {wrong}. Who do I speak to?
{child} {wrong} and we heard it from another parent
I’d like to make a formal complaint about {matter}
Is there any plan for {matter}? It has been [months|a year|three terms]
Not a dig at the staff, but {matter} needs looking at
I know you’re all busy, but {matter} is getting worse
Love the school, however {matter} lets it down
It’s the third time {child} {wrong}
Two days’ notice about {matter} is not enough for working parents
Whoever decided on {matter} has not got small children
We did not give permission for {child} to be in this picture, please take it down
Sad to see {matter} ignored once more
{matter}: any news? {silence}
I pay for this and {child} {wrong}
As a neighbour, I must raise {matter}
Has anyone else’s child [been left without a place|come home hungry|been bullied on the bus]? {tell}
It would help if somebody answered the phone about {matter}
With respect, {matter} is not what we were promised
I shouldn’t have to come on here, but {silence}
Sorry to moan, but {matter} is not okay`,
  ),
  complaint(
    'harsh-criticism',
    `{matter} is {harsh}
{matter} is {harsh} and you know it
Honestly, {matter} is {harsh}. Sort it out
What [a mess|a farce|a shambles] {matter} has become
This school’s communication is {harsh}
The food is {harsh}, {child} won’t touch it
Worst organised [fair|trip|sports day|concert] I have been to, and I have been to a few
You had one job and {child} {wrong}
Absolutely disgusted by {matter}
{matter}, {harsh}. {silence}
I have lost all faith in [the trust|the leadership|the governors] over {matter}
The governors should explain {matter}, it is {harsh}
Whole class kept in for one child, {harsh}
If a business ran {matter} like this it would be shut
Bloody {matter} again
Pull your finger out, {child} {wrong}
The head needs to answer for {matter}
We’re moving {child} to another school because of {matter}
I’m angry. {child} {wrong} and you send a newsletter about cakes
Ofsted would have a field day with {matter}
It’s a joke, {tell} and {silence}`,
  ),
  {
    id: 'praise-and-small-talk',
    meaning: harmless,
    aboutGroups: false,
    cap: 8,
    fills: {
      ...fills,
      good: 'the play|the new garden|the choir|sports day|the residential|the science fair|the harvest lunch|the World Book Day costumes|the assembly|the art wall|the coding club|the nativity',
    },
    templates: `{good} was [brilliant|lovely|wonderful|a joy|the best yet]
Thank you for {good}, {child} hasn’t stopped talking about it
Well done everybody, {good} made my day
What time does {good} start?
Where do we park for {good}?
Is {good} on Thursday or Friday?
Can grandparents come to {good}?
Could you repost the link for {good} please?
Could the photo of {good} go in the newsletter?
No complaints from us about {good}
{child} loved {good}, couldn’t fault it
Never thought I’d cry at {good}
Why is there a [goat|tuba|canoe] at {good}? I love it
How did you get {child} to eat [sprouts|soup|kale] at {good}? Magic
Still laughing about {good}
Does anybody have a spare [jumper|wig|recorder|lunchbox] for {good}?
{child} wants to know if {good} is every week
Good luck to all taking part in {good}
Remember when {good} was in the old hall?
The queue for {good} was long but worth it
Maybe {good} could be outside next year, just an idea`,
  },
]
