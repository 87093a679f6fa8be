import type { Said, Standing } from './said-there.ts'

/** What the moderator of the test decides of one comment, and how it must stand at its network in the end. */
export interface Planned extends Said {
  decision: 'keep' | 'remove' | 'hide'
  ends: Standing
}

const kinds: readonly { decision: Planned['decision']; texts: readonly string[] }[] = [
  {
    decision: 'keep',
    texts: [
      'Thank you to everybody who helped, it was a lovely day',
      'What time do the doors open on Thursday?',
      'Is there parking by the hall this year?',
      'Well done to all of you, what a show',
      'Please tell working parents about this sooner next time',
    ],
  },
  {
    decision: 'remove',
    texts: [
      'You are all useless idiots and everybody knows it',
      'Get a fast loan today, no checks, click www.quick-money.example',
      'Shut up you stupid clowns, nobody likes you',
      'Cheap followers, 10k for ten pounds, message us now',
    ],
  },
  { decision: 'hide', texts: ['This whole thing stinks and so do you'] },
]

const places: readonly Pick<Said, 'channel' | 'slug'>[] = [
  { channel: 'facebook', slug: 'heron-lane' },
  { channel: 'instagram', slug: 'heronlane' },
  { channel: 'x', slug: 'heronlane' },
]

/** So many comments of every kind, over the networks in turn; each with words and a writer of its own. */
export function plan(count: number, from = 1): Planned[] {
  const all = kinds.flatMap(({ decision, texts }) => texts.map(text => ({ decision, text })))
  return Array.from({ length: count }, (_, index) => {
    const number = from + index
    const { decision, text } = all[index % all.length]!
    const place = places[index % places.length]!
    return {
      ...place,
      decision,
      author: `Writer ${number}`,
      text: `${text}, number ${number}.`,
      ends: endOf(place.channel, decision),
    }
  })
}

/** One network lets nobody remove what others wrote: there it is hidden, behind one more tap. */
function endOf(channel: Said['channel'], decision: Planned['decision']): Standing {
  if (decision === 'keep') return 'visible'
  return decision === 'hide' || channel === 'x' ? 'hidden' : 'gone'
}
