/** Words that look like slurs or insults and are none: other meanings, names, places, and words reclaimed by their owners. */
import { harmless } from './row.ts'
import type { Meaning, Theme } from './row.ts'

const keep = (id: string, templates: string, meaning: Partial<Meaning> = {}): Theme => ({
  id,
  meaning: { ...harmless, ...meaning },
  aboutGroups: false,
  cap: 6,
  fills: {
    name: 'Dick Turner|Dick Pargeter|Mr Cockburn|Mrs Shufflebottom|Fanny Adlam|Miss Pratt|Mr Gay|Mrs Dyke|Dr Wang|Mr Hoare|Miss Slaughter|Gaylord Penn|Mrs Willy|Mr Balls|Miss Titley|Mr Bastard-Lowe|Mrs Sidebottom|Mr Dickson|Mrs Glasscock|Mr Hiscock|Mrs Paki-Wells',
    place:
      'Scunthorpe|Penistone|Cockermouth|Titchfield|Lickey End|Clitheroe|Wetwang|Shitterton|Twatt in Orkney|Cocks Hill|Bell End in Rowley|Sandy Balls|Upper Dicker|Fingringhoe|Great Cockup|Pratts Bottom|Essex|Sussex|Middlesex|Mong Kok|Fanny Barks|Devil’s Dyke|Offa’s Dyke|Niger|Nigeria|Pakistan',
  },
  templates,
})

export const homonyms: Theme[] = [
  keep(
    'other-meaning',
    `[The coach|Our train|The walk] [leaves|stops] at {place}
Has anybody been to {place} [lately|with kids|on a bank holiday]?
{name} [taught me maths|won the raffle|is reading the register|runs the tuck shop] [years ago|this term|]
[Thanks|Good luck|Happy retirement] {name}!
A [great tit|blue tit|coal tit|pair of tits] on the bird feeder [this morning|for our RSPB count|, Reception are thrilled]
The cock [crowed|was loose in the yard|won best in show] at the farm visit
We had faggots and [peas|gravy|mash] [for tea|at Nan’s|in the canteen]
[Tie|Stack] the faggots of wood [by the shed|for the bonfire]
My grandad called a cigarette a fag, [times change|funny old world]
[Cream|Jacob’s|Christmas|Cheese] crackers, please bring a box for the party
The Dutch built a dyke to [keep out the sea|drain the fen]
The well had a chink of light at the bottom, the children said
A chink in the curtains let the sun in
The spade is in the shed, call a spade a spade
The jockey and the hun of history, Attila, were both short men
The raccoon, or coon cat, is called Maine Coon
[Our|The] bitch has had [six|eight|three] puppies, the breeder says
The pussy cat [and the owl went to sea|is stuck up the oak|needs a home]
Pussy willow is out [by the brook|in the wild area]
A shag [dried its wings on the rocks|is a sea bird, we learned]
The shag carpet in the library corner [needs cleaning|is so soft]
Spunky little [horse|player], never gives up
He showed real spunk in the second half
Don’t be niggardly with the [sprinkles|custard]
A niggling [injury|doubt] kept him off the pitch
The snigger from the back row gave it away
Retard the [dough|timing] overnight, says the recipe
The flame retardant [curtains|costumes] have arrived
Music says ritardando, slow down
A slag heap rises above the old [pit|ironworks], Year 6 drew it
Slag is what is left when you smelt iron
[Custard|Jam|Bakewell|Treacle] tart for pudding, [yum|finally|seconds please]
The frog [spawn|pond] is back, tadpoles soon
Gypsy moth, gypsy creams and the Gypsy Kings in one quiz
The tinker in the [play|nursery rhyme] mends pots
Knackered after sports day, [you too|but what a day]
Cripple Creek is on the piano list
The Oreo and Bounty bars go first at the tuck shop
Coconut shy at the summer fair, three throws for 50p
The fruit and the fairy cakes are by the door
The fairy queen in the [panto|play] was a star
Bender is my favourite robot on telly
Fender bender in the car park, nobody hurt
A whale and an elephant in the spelling test
Our hamster is a fat little pig and we love him
The monkeys at the zoo stole a hat
Rats! The [play|barbecue] is cancelled
The cockroach in the story wears boots
The villain calls the hero scum in chapter two
Plague doctors, rats and fleas: Year 4’s Great Fire week`,
  ),
  keep(
    'hot-words-cold',
    `[He|She|The band|Our choir] absolutely [killed it|smashed it|murdered that solo|slayed|crushed it] [last night|on stage|]
That goal was [sick|filthy|disgusting|wicked|criminal|outrageous]
[Sick|Filthy|Wicked|Dirty] [goal|bass line|trick shot|save]
[Killer|Deadly|Savage] [set list|serve|comeback|quiz]
We got [battered|slaughtered|hammered|murdered|thrashed] [6–0|in the derby|at netball]
The under-11s destroyed [them|the visitors] in the final
You’re a beast, [what a lift|mate|legend]
What an animal on that drum kit
These sprouts should be deported
The heat is killing us in the hall
I could murder a [curry|brew|bacon roll]
Bombed my [French|driving] test, [oh well|again]
This cake is the bomb
Burn the [calories|toast|mix CD]
Shoot me a message if you need the form
That [maths paper|hill|spin class] nearly killed me
She’s on fire in goal today
Dead good, that assembly
[Bloody|Blooming|Damn] good [show|effort|cake]
Get your arse to the quiz, it’s a laugh
Bad ass costume on the little one`,
    { action: 'keep' },
  ),
  keep(
    'reclaimed',
    `Queer and proud, [see you at the march|ten years out|thank you to this town]
The queer book club meets [on Tuesday|upstairs]
We’re here, we’re queer, we’re [late for the bus|selling cakes]
Dykes on Bikes opened the parade [again|, my heart]
My lesbian friends call themselves dykes, [it’s theirs to say|I don’t]
As a crip artist I [paint from my chair|make work about ramps]
Crip Camp is a film every [teacher|class] should see
I’m a proud [bitch|hag] over fifty and I’ve earned it
Us fat lasses are taking over the swimming pool, come along
My girls and I, bad bitches since 1999
I’m a big [queen|fairy] and the panto is my season
Black and proud, [my n-word is for my family only|love to all my people]
Romany gypsy born and bred, [proud of my people|our horses are our life]
Spaz is what they called me as a kid with palsy, today I use it in my comedy
Slut Walk was about [never blaming a victim|wearing what we like]
Me and my mates with ADHD call ourselves the chaos club
I’m autistic and I’ll call myself weird all day long`,
  ),
]
