import { londonDate } from '../../platform/clock.ts'
import type { Mailer } from '../../platform/mail/mailer.ts'
import { MailRefused } from '../../platform/mail/mailer.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Letter } from './letter.ts'
import { textOf } from './letter.ts'

const MOST_AT_ONCE = 20

/** Until then nobody else tries a letter that somebody is sending. */
const LEASE_MS = 120_000

const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 60 * 60_000

/** What happened so long ago has been seen in Copybook, or a mail will not change it any more. */
const OLD_NEWS_MS = 48 * 60 * 60_000

export interface LetterParts {
  runner: Runner
  publicUrl: string
  /** Null: no mail server is set, and letters grow old unsent. */
  mailer: Mailer | null
  letters: readonly Letter[]
}

interface Taken {
  id: string
  kind: string
  path: string
  address: string | null
  attempts: number
}

/**
 * Sends what a trust's people are to be told. May run at once on several servers, and may die anywhere: a letter is
 * then sent again, since two mails are better than none.
 */
export async function sendLetters(parts: LetterParts, trustId: string): Promise<void> {
  const { mailer, runner } = parts
  if (!mailer) return
  const inTrust = <T>(work: (context: Context) => Promise<T>) => runner.runSystem(trustId, 'letters', work)
  const taken = await inTrust(takeLetters)
  for (const letter of taken) {
    const outcome = await attempt(mailer, parts, letter)
    await inTrust(context => settle(context, letter, outcome))
  }
}

/** The letters that are due, each with the address of its reader as it is now. */
async function takeLetters({ tx, clock }: Context): Promise<Taken[]> {
  const now = clock.now()
  const due = await tx
    .selectFrom('letter')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const rows = await tx
    .updateTable('letter')
    .from('person')
    .set(eb => ({ attempts: eb('letter.attempts', '+', 1), due_at: new Date(now.getTime() + LEASE_MS) }))
    .whereRef('person.trust_id', '=', 'letter.trust_id')
    .whereRef('person.id', '=', 'letter.person_id')
    .where(
      'letter.id',
      'in',
      due.map(({ id }) => id),
    )
    .returning(['letter.id', 'letter.kind', 'letter.path', 'letter.attempts'])
    .returning(['person.email', 'person.user_id as userId', 'person.left_on as leftOn'])
    .execute()
  const today = londonDate(now)
  return rows.map(({ email, userId, leftOn, ...letter }) => {
    const reads = userId !== null && (leftOn === null || leftOn >= today)
    return { ...letter, address: reads ? email : null }
  })
}

type Outcome = { state: 'sent' } | { state: 'given-up' | 'waiting'; code: string }

async function attempt(mailer: Mailer, parts: LetterParts, taken: Taken): Promise<Outcome> {
  const letter = parts.letters.find(({ kind }) => kind === taken.kind)
  if (!letter) return { state: 'given-up', code: 'no-such-letter' }
  if (taken.address === null) return { state: 'given-up', code: 'no-reader' }
  try {
    const text = textOf(letter, parts.publicUrl, taken.path)
    await mailer.send({ to: taken.address, subject: letter.subject, text, id: taken.id })
    return { state: 'sent' }
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return { state: error.lasts === 'for-good' ? 'given-up' : 'waiting', code: error.code }
  }
}

async function settle(
  { tx, clock, record }: Context,
  { id, attempts }: Taken,
  outcome: Outcome,
): Promise<void> {
  const now = clock.now()
  const letter = await tx
    .selectFrom('letter')
    .select(['kind', 'person_id as personId', 'made_at as madeAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (outcome.state === 'sent') {
    await tx
      .updateTable('letter')
      .set({ state: 'sent', sent_at: now, last_code: null })
      .where('id', '=', id)
      .execute()
    return
  }
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
  const state = now.getTime() + wait - letter.madeAt.getTime() > OLD_NEWS_MS ? 'given-up' : outcome.state
  await tx
    .updateTable('letter')
    .set({ state, last_code: outcome.code, due_at: new Date(now.getTime() + wait) })
    .where('id', '=', id)
    .execute()
  if (state !== 'given-up') return
  record({
    kind: 'letter.given-up',
    subject: { kind: 'person', id: letter.personId },
    audience: { kind: 'trust' },
    content: { letter: letter.kind, code: outcome.code, attempts },
  })
}
