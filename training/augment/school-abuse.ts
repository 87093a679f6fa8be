/** Abuse as it is written under a school's posts, and the banter that looks like it. Sexual remarks are about adults only. */
import { harmless } from './row.ts'
import type { Also, Label, Theme } from './row.ts'

const fills = {
  staff:
    'Mr Garsdale|Miss Pellow|Mrs Anstruther|the head|the new head|that deputy|the receptionist|the PE teacher|the caretaker|the supply teacher|the SENCO|the science teacher|the music teacher|that TA|the chair of governors|the cook',
  adult:
    'that mum|the woman by the gate|her next door|the dad in the van|the PTA chair|him off the estate|the lollipop man|that driver|your missus|the bloke in the hi-vis',
  who: 'you|that teacher|that mum|whoever did this|the head|the ref|him|her',
  hurt: 'batter|smack|deck|punch|stab|slap|knock out|kick|strangle|chin',
  bit: 'teeth|head|windows|nose|tyres|kneecaps',
  insult:
    'waste of space|bully|liar|clown|snake|joke of a teacher|nasty piece of work|spineless wimp|witch|tyrant|pillock|gormless lump|two-faced cow|jumped-up nobody',
  size: 'hippo|whale|barrage balloon|lump of lard|walrus|bouncy castle|prize pig',
  look: 'scarecrow|horse in lipstick|boiled egg|dropped pie|melted candle|bulldog chewing a wasp|tramp|witch|skeleton',
}

const abuse = (id: string, labels: Label[], also: Also[], templates: string): Theme => ({
  id,
  meaning: { hate: 0, labels, also, route: 'none', action: 'remove' },
  aboutGroups: false,
  cap: 9,
  fills,
  templates,
})

export const schoolAbuse: Theme[] = [
  abuse(
    'school-threat',
    ['abusive'],
    ['threat'],
    `I’m going to {hurt} {who} [when I see them|tomorrow|outside the gates]
I’ll {hurt} {staff} [myself|if this carries on|one day]
Someone needs to {hurt} {staff}
{staff} [wants|needs] a [good hiding|slap|brick through the window|kicking]
I know where {staff} [lives|parks|drinks|walks the dog]
We know what car {staff} drives, [just saying|silver one isn’t it|careful now]
Tell {staff} to watch [their back|where they walk at night]
{staff} will get what’s coming
Say that to my face and you’ll lose your {bit}
Put {staff}’s {bit} through
I hope {staff} gets [cancer|run over|hit by a bus|what they deserve]
I’ll be waiting outside for {staff} at half three
My brothers are coming to find {adult}, sleep tight
Lovely house {staff} has. Shame if anything happened to it
Karma is on its way to {staff}, it knows the address
{adult} is dead when I get hold of them
Go and die, nobody would notice
One more word from {staff} and I swear I’ll {hurt} somebody
Enjoy your walk to the car tonight {staff}
You won’t be smiling when I’ve finished with you
Burn the place down with {staff} in it
Tick tock {staff}, we’re coming`,
  ),
  abuse(
    'school-sexual',
    ['abusive', 'sexist'],
    ['sexual'],
    `I’d [give {staff} one|do {staff} in the stock cupboard|smash {staff}]
{staff} can [teach me a thing or two in bed|bend over for me]
[Phwoar|Hello|Fit], look at {staff} in that [skirt|suit|top]
Nice [arse|rack|legs|bum] on {staff}
{staff} is a proper [milf|dilf], [I would|who’s with me|no shame]
Get {staff} a shorter skirt and I’ll come to every parents’ evening
Only here for {staff}’s cleavage
{staff} has obviously been [shagging|in bed with] {adult}
{staff} slept her way to that office
Bet {staff} is [filthy|a goer|loud] at home
Wouldn’t kick {staff} out of bed
How much for a private lesson with {staff}, wink wink
{adult} puts it about, ask any dad here
{staff} in those leggings should come with a warning, [my eyes popped|drooling here|steamy]`,
  ),
  abuse(
    'school-body',
    ['abusive'],
    ['body-shaming'],
    `{staff} looks like a {look}
Who let the {size} on the stage, oh it’s {staff}
{staff} is [so|too] fat for [that chair|the photo|those trousers]
Somebody tell {staff} that [salad|soap|a hairbrush|a dentist] exists
{adult} has a face like a {look}
Is {staff} pregnant or is that all pie
[Ugly|Fat|Spotty|Bald|Ginger|Wrinkly] old goat, break any cameras today?
Look at the [state|size|teeth|hair|chins] of {staff}
{staff} should run a few laps before teaching PE, the {size}
{adult} must have eaten all the cakes for the fair
What is {adult} wearing, dressed like a {look}
{staff}’s nose arrives before the rest`,
  ),
  abuse(
    'school-insult',
    ['abusive'],
    [],
    `{staff} is a {insult}
{staff} is a {insult} and should be sacked
What a {insult} {adult} is
{staff} couldn’t [run a bath|teach a dog to sit|organise a queue of one], [pathetic|useless woman|clueless man]
Nobody likes {staff}, [not even the other staff|ask anyone|never have]
{staff} has the [charm|brains|warmth] of a [brick|wet flannel|parking ticket]
Call yourself [a teacher|a parent|a head]? You’re a {insult}
If {adult} had a brain it would be lonely
[Thick|Dense|Dim] as a plank, {staff}
Only a {insult} like {staff} would come up with this
{adult} should never have been allowed to have kids
Those parents are [scum|trash|feral|thick], the whole family
Your lad is a [horrible|vile|nasty] little [brat|thug|toerag] and so are you
{staff}: [🐍|🐷|🤡|🐀|💩]
Well done {staff}, worst {insult} in the county`,
  ),
  abuse(
    'school-swear-at',
    ['abusive'],
    ['swearing'],
    `{staff} is a [fucking|total|complete] [joke|wanker|prick|arsehole|cow|twat]
Fuck {staff} and fuck this school
Go fuck yourself {staff}
[Shit|Piss-poor|Crap] head, shit teachers, shit place
Tell {staff} to piss off
What a bunch of [wankers|arseholes|pricks] in that office
Bollocks to {staff}, lying [git|sod|shit]
{adult} can fuck right off
{staff} talks absolute shite, the lying bastard`,
  ),
  {
    id: 'banter',
    meaning: harmless,
    aboutGroups: false,
    cap: 9,
    fills: {
      ...fills,
      nice: 'Mr Garsdale|Miss Pellow|our Ted|Grandad|my husband|the dads|the PTA|our Jo|my sister|Dave',
    },
    templates: `{nice} will kill me for posting this, [love you|sorry|worth it]
I’ll batter you at chess on Friday {nice}
{nice} smashed it, what a beast
Watch out {nice}, the Year 2s are after your job
{nice} knows where the biscuits are hidden, guard them
Revenge will be sweet at the dads’ race {nice}
Sleep with one eye open {nice}, the elf is back
{nice} you absolute legend
Daft as a brush, {nice}, and we love him for it
{nice} dancing like a [wally|loon|baby giraffe], made my week
{nice} scrubs up well for once
Nice legs {nice}, said Nan about the panto dame
Looking sharp {nice}, love the bow tie
{nice} in a skirt, best dame ever, I nearly died
You muppet {nice}, you had the camera upside down, haha
{nice} is going to hell for that pun
Somebody sack {nice} from the barbecue, the sausages are charcoal 😂
Told {nice} I’d strangle him if he forgot the tickets. He forgot the tickets
What a shot {nice}, murdered it
We’re coming for you, Year 6, signed the staff netball team
{nice} looks like he’s been dragged through a hedge, bless him
Silly sausage {nice}, wrong hat again
{nice} is a wicked goalie
I hate you {nice}, now I’ve got that song stuck in my head`,
  },
]
