import type { Reconciliation, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { StandingPost } from '../standing.ts'

/** The network's clock and ours may differ; some networks' times are whole seconds besides. */
const clockDifferenceMs = 120_000

/** When looking failed and the network named no time. */
const lookAgainAfterMs = 60_000

export interface When {
  readonly now: Date
  /** How long after an attempt the account may still change because of it. */
  readonly settleSeconds: number
}

export interface Looking extends When {
  /** What the network makes public of the content. */
  readonly wanted: string
  /** The account's posts, at least from `earliest` on. Null: there are more than we are willing to read. */
  read(earliest: Date): Promise<readonly StandingPost[] | null>
  /** What of a text a reader of this network can tell apart. Default: `readerSees`. */
  readonly sees?: (text: string) => string
  readonly askFor?: { readonly tooMany: string; readonly twins: string }
}

/**
 * Looks for our post among those of an account since an attempt began. None of these networks takes a key of ours that
 * would come back, so text and time are all there is, and `claimed` keeps twins apart; where two could be ours a person
 * says which. It is absent only when the network has settled and everything was read.
 */
export function reconcileByText(question: ReconcileQuestion, looking: Looking): Promise<Reconciliation> {
  return unsureWhenBlind(looking, async () => {
    const earliest = new Date(question.since.getTime() - clockDifferenceMs)
    const { tooMany, twins } = looking.askFor ?? ofPosts
    const posts = await looking.read(earliest)
    if (posts === null) return askPerson(tooMany)
    const { sees = readerSees } = looking
    const wanted = sees(looking.wanted)
    const claimed = new Set(question.claimed)
    const ours = posts.filter(
      ({ remoteId, text, createdAt }) =>
        createdAt >= earliest && !claimed.has(remoteId) && sees(text) === wanted,
    )
    const [match, second] = ours.filter(({ visibility }) => visibility === 'public')
    if (second) return askPerson(twins)
    if (match) return { kind: 'found', remoteId: match.remoteId, permalink: match.permalink }
    // What is unlisted somebody else made so: it is neither public nor ours to go on with.
    const left = ours.find(({ visibility }) => visibility === 'private')
    return unsettled(question, looking) ?? { kind: 'absent', ...(left && { staged: left.remoteId }) }
  })
}

/** The network may still be at work on what it was sent last. Null: it no longer is. */
export function unsettled(
  { since, endedAt }: Pick<ReconcileQuestion, 'since' | 'endedAt'>,
  { now, settleSeconds }: When,
): Reconciliation | null {
  const settled = new Date((endedAt ?? since).getTime() + settleSeconds * 1000)
  if (now >= settled) return null
  return { kind: 'unsure', why: 'It may still appear. Copybook looks again.', lookAgainAt: settled }
}

/** Not being able to look is no answer: whatever the network has against it, somebody looks again. */
export async function unsureWhenBlind(
  { now }: Pick<When, 'now'>,
  look: () => Promise<Reconciliation>,
): Promise<Reconciliation> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    const again = error.retryAt ?? new Date(now.getTime() + lookAgainAfterMs)
    return { kind: 'unsure', why: error.sentence, lookAgainAt: again }
  }
}

/** Networks tidy white space and compose accents; a reader sees no difference, and neither do we. */
export const readerSees = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

const ofPosts = {
  tooMany: 'Too much was posted since. Look for this post on the page.',
  twins: 'Several posts on the page have this text. Say which one is ours.',
}

const askPerson = (why: string): Reconciliation => ({ kind: 'unsure', why, lookAgainAt: null })
