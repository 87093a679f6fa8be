/** Cries for help and worries about a child, and the lessons, jokes and stories with the same words. Nothing is described. */
import { harmless } from './row.ts'
import type { Theme } from './row.ts'

const fills = {
  child:
    'my friend|a girl in my form|the boy at number nine|my cousin|my little brother|one of the Year 5s|my mate|the lad downstairs|my niece|a child in Reception',
  home: 'his dad|her stepdad|my mum’s boyfriend|his mum|their uncle|my dad|her foster carer',
  place:
    'by the gates|near the swings|behind the hall|opposite the nursery|by the bus stop|along the path to school|outside the sweet shop',
  adult:
    'a man in a grey van|some bloke|an older man|a man I’ve never seen|a woman with a camera|two men in a white car|a stranger',
  when: 'again|every night|since Sunday|this week|yesterday|all the time|for months',
}

export const safeguardingTexts: Theme[] = [
  {
    id: 'safeguarding-worry',
    meaning: { ...harmless, route: 'safeguarding', action: 'review' },
    aboutGroups: false,
    cap: 9,
    fills,
    templates: `{child} has been cutting [herself|himself|her arms] {when}
{child} said they don’t want to be here any more
i cant do this any more, nobody would miss me
I don’t want to wake up tomorrow
{child} took a load of tablets, please ring somebody
{child} hasn’t eaten {when}
there’s no food in our house {when} and im looking after the baby
{child} is always hungry and asks mine for crusts
{child} comes in the same dirty clothes {when}
{home} hits {child} {when}
{home} gets drunk and [shouts|throws things|locks us out] {when}
im scared of {home}, please dont tell them
i dont feel safe at home
{child} has bruises {when} and says he fell
{child} told me a secret about {home} and I don’t know what to do
{home} says it’s our secret
{child} has been left alone in the flat {when}
{child} is walking home alone in the dark {when}
{child} never came home last night, has anybody seen them?
{child} ran away {when} and isn’t answering
{adult} was filming the children {place}
{adult} offered {child} a lift {place}
{adult} has been watching the kids {place} {when}
{adult} followed {child} home {when}
{adult} keeps messaging {child} and asks for photos
{child} is meeting someone from [Snapchat|a game|Discord] who says he’s 15
How old are you and [which bus do you get|are you home alone|do you have Snap], don’t tell your mum
{child} has got a [knife|blade] in [his|her] bag
Somebody said they’ll bring a knife {place} tomorrow
Older lads are getting {child} to carry [packages|drugs] on the train
Somebody is selling [vapes|pills|weed] to the Year 8s {place}
I can hear screaming and a child crying next door {when}
{child} was grabbed by the arm by a member of staff and has marks
Please don’t post his picture, {home} isn’t allowed to know where we are
If {home} turns up to collect them, do not let them go
Mum can’t get out of bed so I do the tea and bath my sisters
{child} is being sent abroad to be married and is terrified`,
  },
  {
    id: 'safeguarding-threat',
    meaning: { hate: 0, labels: ['abusive'], also: ['threat'], route: 'safeguarding', action: 'remove' },
    aboutGroups: false,
    cap: 9,
    fills: {
      ...fills,
      kid: 'your son|that little brat in Year 4|your Kayden|the lad who hit mine|her daughter|that boy',
    },
    templates: `If {kid} touches mine again I’ll [slap|smack|batter] him myself
{kid} is getting [jumped|battered|done over] after school
{kid} needs a good hiding and I’ll give it
Nobody come in on Monday, {kid} is getting stabbed
I’ll be {place} and {kid} will be sorry
Tell {kid} we know which bus they get
{kid} better watch out {place}`,
  },
  {
    id: 'safeguarding-look-alike',
    meaning: harmless,
    aboutGroups: false,
    cap: 9,
    fills: {
      ...fills,
      mine: 'my two|our lot|the twins|my youngest|the whole class|the dog|Year 3|my lad',
    },
    templates: `{mine} came home starving after [swimming|the match|the trip]
I could murder {mine} for waking me at five, thank goodness for coffee
{mine} ran away with the egg and spoon race
{mine} ran off with my slipper, send help
Help! {mine} wants a costume by Friday
I’m dying, {mine} sang it all the way home
Left {mine} with Grandad and they’ve eaten all the cake
{mine} has a bruise the size of a plum from [rugby|the bouncy castle|judo], proud of it
{mine} learned about [road safety|stranger danger|online safety|knife crime] today, great assembly
The NSPCC workshop for {mine} was so well done
Great talk on [drugs|county lines|grooming|self-harm] last night, every parent should hear it
Fire drill today and {mine} were out in two minutes
Lockdown practice went well, {mine} thought it was hide and seek
{mine} is obsessed with the [Tudors|Vikings|Romans], beheadings at breakfast
{mine} played a [murderer|drunk|thief|villain] in the play and stole the show
{mine} used real knives at [forest school|cooking club] and peeled a carrot
The man by the gate is [Derek|our caretaker|the lollipop man|my husband], say hello
Official photographer was {place}, orders by Friday
The ice cream van is {place}
Lost {place}: [a blue glove|one wellie|a teddy|a set of keys]
Missing: [tortoise|grey cat|left shoe|blue jumper], last seen {place}
{mine} hates me because I said no to [a phone|a ferret|a third pudding]
{mine} hid under the bed when I said homework
{mine} walks home with the neighbours, lovely to see
{mine} is home alone on the sofa with a cold and the remote, bliss
{mine} told me a secret: it’s a surprise party
I’m never going to survive half term with {mine}
{mine} cut the ribbon at the new library
Nobody saved {mine} a sausage, heartbreak at the barbecue
Hungry Caterpillar day for {mine}, too much cake
{mine} beat me at chess {when}`,
  },
]
