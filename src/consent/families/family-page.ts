import type { Database, Tx } from '../../platform/database/tables.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { routeOf } from '../../platform/operations/route.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { hashSecretToken } from '../../platform/operations/secret-token.ts'
import type { GuardianRelation } from '../../people/tables.ts'
import { ELEMENTS } from '../tables.ts'
import { askedChannels } from './asked-channels.ts'
import type { OpenAsk } from './open-ask.ts'
import { firstName, openAsk } from './open-ask.ts'
import { cellOf, isNo, isYesOn, ownAnswers } from './own-answers.ts'
import { runsUntil } from './runs-until.ts'
import type { Language } from './tables.ts'

export interface FamilyParts {
  db: Database
  runner: Runner
}

export interface AskedChannel {
  id: string
  label: string
  kind: 'public' | 'closed'
  photo: boolean
  name: boolean
}

/** What a family's page shows: their own answers, and never anybody else's, nor whether a pupil is protected. */
export interface FamilyPage {
  child: string
  school: string
  /** To ring with a question; null where the school has none. */
  phone: string | null
  giver: string
  /** Null: this page is the pupil's own. */
  relation: GuardianRelation | null
  language: Language
  channels: AskedChannel[]
  /** The pupil said no to everything: only the pupil takes that back. */
  childSaidNo: boolean
  /** When they answered last; null: never. */
  answeredAt: Date | null
  /** The last day of a yes that is given today; null: it does not run out. */
  runsUntil: string | null
  /** How soon old posts come down. */
  takeDownHours: number
  /** By the pack: whether the law asks for their yes, or the school asks although it need not. */
  basis: 'opt-in' | 'opt-out' | 'public-task'
  /** What they complained of, newest first, with what the school says to it. */
  complaints: { says: string; madeAt: Date; acknowledgedAt: Date | null; answer: string | null }[]
}

/** Where a link leads, looked up in its trust; null: nowhere that can be shown. */
export async function withAsk<T>(
  { db, runner }: FamilyParts,
  token: string,
  work: (context: Context, ask: OpenAsk) => Promise<T>,
): Promise<T | null> {
  const hash = hashSecretToken(token)
  const route = await routeOf(db, 'link', hash)
  if (!route) return null
  return runner.runSystem(route.trustId, 'family-link', async context => {
    const ask = await openAsk(context.tx, hash, context.clock.now())
    return ask === null ? null : work(context, ask)
  })
}

/** The page of a link. Changes nothing. */
export const readFamilyPage = (parts: FamilyParts, token: string): Promise<FamilyPage | null> =>
  withAsk(parts, token, familyPage)

async function familyPage({ tx, clock }: Context, ask: OpenAsk): Promise<FamilyPage> {
  const today = londonDate(clock.now())
  const { channels, consent } = await askedChannels(tx, ask.school_id)
  const about = { pupilId: ask.pupil_id, schoolId: ask.school_id }
  const own = await ownAnswers(tx, { ...about, giverId: ask.giver_id })
  const childs = ask.relation === null ? new Map() : await ownAnswers(tx, { ...about, giverId: ask.pupil_id })
  const cells = channels.flatMap(({ id }) => ELEMENTS.map(element => cellOf(id, element)))
  return {
    child: firstName(ask),
    school: ask.school,
    phone: phoneOf(ask.contacts),
    giver: ask.giverName,
    relation: ask.relation,
    language: ask.language,
    channels: channels.map(channel => ({
      ...channel,
      photo: isYesOn(own.get(cellOf(channel.id, 'photo')), today),
      name: isYesOn(own.get(cellOf(channel.id, 'name')), today),
    })),
    childSaidNo: cells.length > 0 && cells.every(cell => isNo(childs.get(cell))),
    answeredAt: ask.answered_at,
    runsUntil: runsUntil(consent.renewal, today, ask.class),
    takeDownHours: consent.takeDownHours,
    basis: consent.basis,
    complaints: await complaintsOf(tx, ask.id),
  }
}

function complaintsOf(tx: Tx, askId: string): Promise<FamilyPage['complaints']> {
  return tx
    .selectFrom('picture_complaint')
    .select(['says', 'made_at as madeAt', 'acknowledged_at as acknowledgedAt', 'answer'])
    .where('ask_id', '=', askId)
    .orderBy('made_at', 'desc')
    .execute()
}

function phoneOf(contacts: unknown): string | null {
  const { phones } = contacts as { phones?: readonly string[] }
  return phones?.[0] ?? null
}
