/** Emoji for the group or for the insult, and the same emoji where they mean no harm. */
import { harmless, hateful } from './row.ts'
import type { Theme } from './row.ts'

const fills = {
  beast: '🐀|🐒|🐖|🐍|🪳|🐕|🦍|🐷|🐛|🐑|🦠|💩|🗑️|🤡|🐵|🐄|🐜',
  sick: '🤮|🤢|🤮🤮|🤢🤮|💩|😷|🤮🤮🤮',
  arms: '🔫|🔪|💣|🗡️|👊|🪓|🔥|⚰️|☠️|👊👊|🔨|💀',
  anger: '😡|🤬|🖕|👎|😤|🙄|😠|🖕🖕',
  away: '✈️|👋|🚪|🚢|🚫|❌|⛔',
  heart: '❤️|💕|🥰|😍|👏|🙌|💛|💪|🎉|🌟|😊|💖',
}

export const emojiTexts: Theme[] = [
  {
    id: 'emoji-hate',
    meaning: hateful,
    aboutGroups: true,
    cap: 9,
    fills,
    templates: `{they} are {beast}
{they} {beast}{beast}
{they} are [all|such|a bunch of|nothing but] {beast}
{they} should be [treated|locked up|dealt with] like {beast}
I [hate|can’t stand|despise] {emoji}
{emoji} are [disgusting|vermin|scum|inferior|thick|evil|a joke]
{emoji} should be [{arms}|banned|deported|{away}]
[All|Most] {emoji} are [scum|{beast}|criminals|thieves]
{they} make me {sick}
{they} {sick}
{slur} {sick}
{emoji}{sick}
{they} make me want to {sick}
I want to {arms} {they}
{arms} all {they}
I’m going to {arms} the next {adj} person I see
{they} deserve {arms}
[Someone|We] should {arms} {emoji}
{they} {away}
{away} {they}, {away} {emoji}
[Send|Get] {emoji} {away} [now|for good|]
No {emoji} in {here} {anger}
{they} don’t belong {here} {anger}
I am sick of {they} {anger}{anger}
[fucking|dirty|stupid] {emoji}
My [boss|neighbour|teacher] is {one} {sick}
Is that {one} or a {beast}?
{beast} = {emoji}
{they} look like {beast} and smell like {beast}
If you’re {one} you’re a {beast}
What a {beast} that {adj} [woman|man|kid] is
The {adj} {beast} [are|is] back {anger}
I ❤️ when {they} {arms}
😂 {they} got {arms} 😂 deserved
{they} = 💩
keep your {emoji} out of {here}`,
  },
  {
    id: 'emoji-kind',
    meaning: harmless,
    aboutGroups: true,
    cap: 15,
    fills,
    templates: `{they} are {heart}
I {heart} {they}
{emoji} {heart}
{emoji} are welcome in {here} {heart}
So much love for {emoji} {heart}
My [mum|best mate|teacher|boss] is {one} {heart}
[Happy|Proud|Lucky] to have {emoji} in {here} {heart}
I’m {one} {heart} and [proud|happy here|this is my dog 🐕]
{they} don’t deserve {anger}
Whoever sends {sick} to {they} is the problem
People who call {they} {beast} make me {sick}
{anger} at everyone who hates {they}
Nobody should {arms} {they}
Stop sending {beast} emoji to {they} {anger}
[Racism|Homophobia|Prejudice|Bigotry] makes me {sick}
No {anger} in {here} please, {they} are {heart}
{they} {heart} {here}
Look at my {adj} friend and her {beast2} {heart}`,
  },
  {
    id: 'emoji-other',
    meaning: harmless,
    aboutGroups: false,
    cap: 15,
    fills,
    templates: `Look at this {beast2} {heart}
School dinner today {sick}
Mondays {sick}
I hate [sprouts|Mondays|the rain|rush hour] {anger}
That [maths test|hill|spelling list] {arms2}
We [smashed|battered|killed] it {flame}{heart}
This song {flame}
My [cat|dog|gran’s parrot] thinks he’s a {beast2}
Trip to the zoo: {beast2} {beast2} {heart}
Off on our holidays {trip} {heart}
Nits again in Year 3 🪳 {anger}
Halloween disco ☠️ 🔪 🎃 who’s coming
Bin day 🗑️ don’t forget
I’m dead 💀😂
Tug of war won by the dads 💪 {heart}
I want to {arms2} my alarm clock
Norovirus in our house {sick} wash your hands
Bins on fire behind the shops 🔥 fire brigade there`,
  },
].map(
  theme =>
    ({
      ...theme,
      fills: {
        ...fills,
        here: 'our school|this town|our street|my country|the class|our team',
        beast2: '🐀|🐒|🐖|🐍|🐕|🦍|🐷|🐑|🐵|🐄|🐱|🐢',
        arms2: '🔫|💀|☠️|⚰️',
        flame: '🔥|💣|🔥🔥',
        trip: '✈️|🚢|🧳',
      },
    }) satisfies Theme,
)
