import { z } from 'zod'
import { londonDate } from '../../platform/clock.ts'
import { notFound } from '../../platform/errors.ts'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { guardiansOf } from '../../people/guardians-of.ts'
import { GUARDIAN_RELATIONS, RESPONSIBILITIES } from '../../people/tables.ts'
import { personTarget } from '../../people/targets.ts'
import { answersOf } from '../answers-of.ts'
import { stateOf } from '../consents-of.ts'
import { ELEMENTS } from '../tables.ts'
import { askedChannels } from './asked-channels.ts'
import { cellOf, isYesOn, ownAnswers } from './own-answers.ts'
import { hasOwnVoice } from './runs-until.ts'

const ask = z.object({ id: z.uuid(), answerBy: z.iso.date(), answeredAt: instant.nullable() }).nullable()

export const family = query({
  name: 'consent.family',
  about: 'Who looks after a pupil, who was asked, and whose yes does not count yet.',
  permission: 'family:ask',
  input: z.strictObject({ pupilId: z.uuid() }),
  output: z.object({
    guardians: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        relation: z.enum(GUARDIAN_RELATIONS),
        responsibility: z.enum(RESPONSIBILITIES),
        hasAddress: z.boolean(),
        ask,
        /** They said yes somewhere, and it does not count: nobody has checked them, or somebody else said no. */
        heldBack: z.enum(['responsibility', 'another-no']).nullable(),
      }),
    ),
    /** The pupil is old enough, by the policy, for a link of their own. */
    ownVoice: z.boolean(),
    ownAsk: ask,
    hasOwnAddress: z.boolean(),
    /** By the policy in force: the gate stays whatever the basis is. */
    basis: z.enum(['opt-in', 'opt-out', 'public-task']),
    renewal: z.enum(['none', 'each-year', 'key-stage']),
  }),
  target: (context, { pupilId }) => personTarget(context, pupilId),
  example: world => ({ pupilId: world.guardianship.pupilId }),
  exampleAs: 'office',
  async run({ tx, clock }, { pupilId }) {
    const now = clock.now()
    const today = londonDate(now)
    const pupil = await tx
      .selectFrom('person')
      .innerJoin('school', join =>
        join.onRef('school.trust_id', '=', 'person.trust_id').onRef('school.id', '=', 'person.school_id'),
      )
      .select(['school.id as schoolId', 'school.age_to as ageTo', 'person.year_group as class'])
      .select(['person.email', 'person.kind'])
      .where('person.id', '=', pupilId)
      .executeTakeFirst()
    if (pupil?.kind !== 'pupil') throw notFound('pupil')
    const { channels, consent } = await askedChannels(tx, pupil.schoolId)
    const cells = channels.flatMap(({ id }) => ELEMENTS.map(element => ({ channel: id, element })))
    const together = (await answersOf(tx, [pupilId])).get(pupilId)
    const rows = await tx
      .selectFrom('consent_ask')
      .select(['id', 'giver_id as giverId', 'answer_by as answerBy', 'answered_at as answeredAt'])
      .where('pupil_id', '=', pupilId)
      .where('school_id', '=', pupil.schoolId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .execute()
    const asks = new Map(rows.map(({ giverId, ...one }) => [giverId, one]))
    const guardians = []
    for (const { pupilId: _, email, ...guardian } of await guardiansOf(tx, [pupilId])) {
      const own = await ownAnswers(tx, { pupilId, giverId: guardian.id, schoolId: pupil.schoolId })
      const isHeld = cells.some(
        ({ channel, element }) =>
          isYesOn(own.get(cellOf(channel, element)), today) &&
          stateOf(together, channel, element, today) !== 'given',
      )
      // Of a protected pupil no yes counts, and nothing here says so.
      const heldBack = isHeld && together?.doNotIdentify === false
      const why = guardian.responsibility === 'held' ? ('another-no' as const) : ('responsibility' as const)
      guardians.push({
        ...guardian,
        hasAddress: email !== null,
        ask: asks.get(guardian.id) ?? null,
        heldBack: heldBack ? why : null,
      })
    }
    return {
      guardians,
      ownVoice: hasOwnVoice(consent.pupilVoiceAge, pupil.class, pupil.ageTo),
      ownAsk: asks.get(pupilId) ?? null,
      hasOwnAddress: pupil.email !== null,
      basis: consent.basis,
      renewal: consent.renewal,
    }
  },
})
