/** What the invented public wrote in the last weeks, and what became of it at the desk. */
export interface PastComment {
  /** An account of `official-accounts.ts`: `heron-lane/facebook`. */
  account: string
  author: string
  text: string
  /** Who decided it, by the names of `cast.ts`, and after how many minutes. */
  by: string
  afterMinutes: number
  did:
    | { keep: true }
    | { remove: 'abuse' | 'spam' | 'commercial-or-donations' }
    /** Its writer asks for another look, in these words. */
    | { hide: 'abuse'; challenged: string }
    | { answer: string }
    /** To whoever looks after complaints, in these words. */
    | { refer: string }
    /** Nobody waits for a third time. */
    | { blockAtOnce: 'threat'; why: string }
}

/** One evening of comments, read together. */
export interface PastRound {
  daysAgo: number
  said: readonly PastComment[]
}

const heron = (
  author: string,
  text: string,
  by: string,
  afterMinutes: number,
  did: PastComment['did'],
): PastComment => ({ account: 'heron-lane/facebook', author, text, by, afterMinutes, did })

/** Oldest first. Three removals of one writer are a proposal to block them; the rest is one of each other sort. */
export const DESK_WEEKS: readonly PastRound[] = [
  {
    daysAgo: 44,
    said: [
      heron('Ned Harrow', 'You useless idiots, I will be waiting for you at the gate.', 'dsl', 9, {
        blockAtOnce: 'threat',
        why: 'They say that they wait for our staff at the gate.',
      }),
      heron('Gill Toft', 'The children loved every minute of this. Thank you.', 'manager', 95, {
        keep: true,
      }),
      heron('Rick Sallow', 'You are a useless bunch of idiots.', 'manager', 40, { remove: 'abuse' }),
    ],
  },
  {
    daysAgo: 17,
    said: [
      heron('Rick Sallow', 'Shut up you stupid clowns, all of you.', 'manager', 55, {
        remove: 'abuse',
      }),
      heron('Quick Cash', 'Instant loans, no checks, www.quick-cash.example', 'deputy', 12, {
        remove: 'spam',
      }),
      heron('Hetty Vane', 'Is the hall free for the choir on Tuesday?', 'manager', 130, {
        answer: 'Thank you for asking. Please call the school: our office.',
      }),
    ],
  },
  {
    daysAgo: 3,
    said: [
      heron('Rick Sallow', 'Nobody likes you, you morons.', 'manager', 35, {
        remove: 'abuse',
      }),
      heron('Bea Lunn', 'This whole parking thing stinks and so do you.', 'manager', 50, {
        hide: 'abuse',
        challenged: 'I was cross about the cones in the road. I named nobody, and I am sorry for the tone.',
      }),
      heron(
        'Owen Pratt',
        'We asked twice for the letter about the trip to be sent again, and nobody has answered.',
        'manager',
        80,
        { refer: 'A letter about the trip was asked for twice.' },
      ),
      heron('Una Frost', 'My gran saw this and rang me to say how lovely it was.', 'manager', 85, {
        keep: true,
      }),
      heron('Ted Moss', 'Selling two prams, message me for the price.', 'deputy', 20, {
        remove: 'commercial-or-donations',
      }),
    ],
  },
]
