import { AppError } from '../../platform/errors.ts'
import { londonDate } from '../../platform/clock.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { answersOf } from '../answers-of.ts'
import { appendAnswers } from '../append-answers.ts'
import { stateOf } from '../consents-of.ts'
import type { ConsentElement } from '../tables.ts'
import { ELEMENTS } from '../tables.ts'
import { askedChannels } from './asked-channels.ts'
import type { FamilyParts } from './family-page.ts'
import { withAsk } from './family-page.ts'
import { mailFamily } from './mail-family.ts'
import type { OpenAsk } from './open-ask.ts'
import { cellOf, isNo, isYesOn, ownAnswers } from './own-answers.ts'
import { keptUntil } from './link-days.ts'
import { runsUntil } from './runs-until.ts'
import type { Language } from './tables.ts'
import { tellOffice } from './tell-office.ts'

/** Of the questions as they stand on the page; raised when their meaning changes. */
const WORDING = 'family page 1'

export interface SaidByFamily {
  /** The cells (`cellOf`) with a yes; every other question of the page is a no. */
  yes: ReadonlySet<string>
  /** A parent says that the child would rather not. */
  childSaysNo: boolean
  /** Who signed, as typed. */
  signed: string
  language: Language
}

interface Cell {
  channel: string
  element: ConsentElement
}

/**
 * Writes down what a family said by its link. A no counts at once, whoever says it; whether a yes counts is derived each
 * time it is asked for (`counted-yes.ts`, `state.ts`), and where it does not, the office is told to look.
 * @throws AppError `not-found` for a link that is over.
 */
export async function saveAnswers(parts: FamilyParts, token: string, said: SaidByFamily): Promise<void> {
  const saved = await withAsk(parts, token, async (context, ask) => {
    await save(context, ask, said)
    return true
  })
  if (saved === null) throw new AppError('not-found', 'This link is over.')
}

async function save(context: Context, ask: OpenAsk, said: SaidByFamily): Promise<void> {
  const { tx, actor, clock } = context
  const now = clock.now()
  const today = londonDate(now)
  // Two at once on one link: the second reads what the first wrote.
  await tx.selectFrom('consent_ask').select('id').where('id', '=', ask.id).forUpdate().execute()
  const { channels, consent } = await askedChannels(tx, ask.school_id)
  const cells = channels.flatMap(({ id }) => ELEMENTS.map(element => ({ channel: id, element })))
  const about = { pupilId: ask.pupil_id, schoolId: ask.school_id }
  const own = await ownAnswers(tx, { ...about, giverId: ask.giver_id })
  const until = runsUntil(consent.renewal, today, ask.class)
  const of = ({ channel, element }: Cell) => own.get(cellOf(channel, element))
  const isSaidYes = ({ channel, element }: Cell) => said.yes.has(cellOf(channel, element))
  const by = { relation: ask.relation === null ? 'self' : 'guardian', giverId: ask.giver_id } as const
  const given = cells.filter(
    cell => isSaidYes(cell) && !(isYesOn(of(cell), today) && of(cell)!.until === until),
  )
  const noes = cells.filter(cell => !isSaidYes(cell) && !isNo(of(cell)))
  const write = { trustId: actor.trustId, now, today, said, ask }
  await say(context, write, by, 'given', given, until)
  await say(
    context,
    write,
    by,
    'withdrawn',
    noes.filter(cell => of(cell)?.answer === 'given'),
    null,
  )
  await say(
    context,
    write,
    by,
    'refused',
    noes.filter(cell => of(cell)?.answer !== 'given'),
    null,
  )
  if (said.childSaysNo && ask.relation !== null) {
    const childs = await ownAnswers(tx, { ...about, giverId: ask.pupil_id })
    const open = cells.filter(({ channel, element }) => !isNo(childs.get(cellOf(channel, element))))
    await say(context, write, { relation: 'self', giverId: ask.pupil_id }, 'refused', open, null)
  }
  await tx
    .updateTable('consent_ask')
    .set({
      answered_at: now,
      language: said.language,
      remind_at: null,
      // What was answered can be changed on any day for a year.
      expires_at: keptUntil(now),
    })
    .where('id', '=', ask.id)
    .execute()
  await mailFamily(context, ask, 'saved')
  await lookWhereNotCounted(context, ask, given, today)
}

interface Write {
  trustId: string
  now: Date
  today: string
  said: SaidByFamily
  ask: OpenAsk
}

async function say(
  { tx, record }: Context,
  { trustId, now, today, said, ask }: Write,
  by: { relation: 'self' | 'guardian'; giverId: string },
  answer: 'given' | 'refused' | 'withdrawn',
  about: readonly Cell[],
  until: string | null,
): Promise<void> {
  if (about.length === 0) return
  await appendAnswers(
    tx,
    {
      trust_id: trustId,
      giver_id: by.giverId,
      relation: by.relation,
      source: 'link',
      wording: `${WORDING} (${said.language}), signed ${said.signed}`,
      from_date: today,
      until_date: until,
      recorded_at: now,
    },
    about.map(cell => ({ ...cell, answer, school_id: ask.school_id, person_id: ask.pupil_id })),
  )
  record({
    kind: `consent.${answer}`,
    subject: { kind: 'person', id: ask.pupil_id },
    audience: audienceOf(ask.school_id),
    content: {
      about: about.map(({ channel, element }) => ({ channel, element })),
      ...by,
      source: 'link',
      wording: `${WORDING} (${said.language})`,
      until,
      askId: ask.id,
      ...(by.giverId !== ask.giver_id && { toldBy: ask.giver_id }),
    },
  })
}

/** A yes that changes nothing: somebody else said no, or nobody has checked who they are to the child. Never says which. */
async function lookWhereNotCounted(
  context: Context,
  ask: OpenAsk,
  given: readonly Cell[],
  today: string,
): Promise<void> {
  const person = (await answersOf(context.tx, [ask.pupil_id])).get(ask.pupil_id)
  const held = given.some(({ channel, element }) => stateOf(person, channel, element, today) !== 'given')
  // Of a protected pupil there is nothing to look at: no yes ever counts.
  if (held && person?.doNotIdentify === false) await tellOffice(context, ask, 'look')
}
