import type { Mailer } from '../../platform/mail/mailer.ts'
import { MailRefused } from '../../platform/mail/mailer.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { familyMailWords } from './family-mail-words.ts'
import { makeFamilyLink } from './make-link.ts'
import type { FamilyMail, Language } from './tables.ts'

const MOST_AT_ONCE = 20
/** Until then nobody else tries a mail that somebody is sending. */
const LEASE_MS = 120_000
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 60 * 60_000
/** A mail server that is down for so long has been noticed; the office sees who got no mail. */
const OLD_MS = 48 * 60 * 60_000

interface Taken {
  id: string
  askId: string
  schoolId: string
  kind: FamilyMail
  attempts: number
  madeAt: Date
  language: Language
  expiresAt: Date
  /** Null: there is nobody to write to (any more). */
  address: string | null
}

type Outcome = { state: 'sent' } | { state: 'waiting' | 'given-up'; code: string }

/**
 * Mails families what waits for them. The link of a mail is made as it is sent and is nowhere afterwards; a mail that has
 * to be tried again gets another. May run on several servers at once.
 */
export async function sendFamilyMails(
  { runner, mailer }: { runner: Runner; mailer: Mailer | null },
  trustId: string,
): Promise<void> {
  if (!mailer) return
  const inTrust = <T>(work: (context: Context) => Promise<T>) =>
    runner.runSystem(trustId, 'family-mails', work)
  for (const mail of await inTrust(takeMails)) {
    const outcome = await attempt(mailer, mail, () => inTrust(context => linkOf(context, mail)))
    await inTrust(context => settle(context, mail, outcome))
  }
}

async function takeMails({ tx, clock }: Context): Promise<Taken[]> {
  const now = clock.now()
  const due = await tx
    .selectFrom('family_mail')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  await tx
    .updateTable('family_mail')
    .set(eb => ({ attempts: eb('attempts', '+', 1), due_at: new Date(now.getTime() + LEASE_MS) }))
    .where('id', 'in', ids)
    .execute()
  const rows = await tx
    .selectFrom('family_mail as mail')
    .innerJoin('consent_ask as ask', join =>
      join.onRef('ask.trust_id', '=', 'mail.trust_id').onRef('ask.id', '=', 'mail.ask_id'),
    )
    .innerJoin('person as giver', join =>
      join.onRef('giver.trust_id', '=', 'ask.trust_id').onRef('giver.id', '=', 'ask.giver_id'),
    )
    .select(['mail.id', 'mail.ask_id as askId', 'mail.school_id as schoolId', 'mail.kind'])
    .select(['mail.attempts', 'mail.made_at as madeAt', 'ask.language', 'ask.expires_at as expiresAt'])
    .select(['ask.ended_at as endedAt', 'giver.email', 'giver.left_on as leftOn'])
    .where('mail.id', 'in', ids)
    .execute()
  return rows.map(({ endedAt, email, leftOn, ...mail }) => ({
    ...mail,
    address: endedAt === null && leftOn === null && mail.expiresAt > now ? email : null,
  }))
}

const linkOf = (context: Context, { askId, schoolId, expiresAt }: Taken): Promise<string> =>
  makeFamilyLink(context, { id: askId, school_id: schoolId, expires_at: expiresAt })

async function attempt(mailer: Mailer, mail: Taken, makeLink: () => Promise<string>): Promise<Outcome> {
  if (mail.address === null) return { state: 'given-up', code: 'no-reader' }
  const words = familyMailWords[mail.language]
  const { subject, says } = words[mail.kind]
  try {
    const text = `${says}\n\n${await makeLink()}\n\n${words.small}\n`
    await mailer.send({ to: mail.address, subject, text, id: mail.id })
    return { state: 'sent' }
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return { state: error.lasts === 'for-good' ? 'given-up' : 'waiting', code: error.code }
  }
}

async function settle({ tx, clock, record }: Context, mail: Taken, outcome: Outcome): Promise<void> {
  const now = clock.now()
  if (outcome.state === 'sent') {
    await tx
      .updateTable('family_mail')
      .set({ state: 'sent', sent_at: now, last_code: null })
      .where('id', '=', mail.id)
      .execute()
    return
  }
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (mail.attempts - 1), LONGEST_WAIT_MS)
  const state = now.getTime() + wait - mail.madeAt.getTime() > OLD_MS ? 'given-up' : outcome.state
  await tx
    .updateTable('family_mail')
    .set({ state, last_code: outcome.code, due_at: new Date(now.getTime() + wait) })
    .where('id', '=', mail.id)
    .execute()
  if (state !== 'given-up') return
  record({
    kind: 'family.mail-given-up',
    subject: { kind: 'family-ask', id: mail.askId },
    audience: audienceOf(mail.schoolId),
    content: { mail: mail.kind, code: outcome.code, attempts: mail.attempts },
  })
}
