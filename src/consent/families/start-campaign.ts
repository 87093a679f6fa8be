import { z } from 'zod'
import { londonDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { guardiansOf } from '../../people/guardians-of.ts'
import { schoolTarget } from '../../people/targets.ts'
import { answersOf } from '../answers-of.ts'
import { stateOf } from '../consents-of.ts'
import { ELEMENTS } from '../tables.ts'
import { askedChannels } from './asked-channels.ts'
import { openAsks } from './open-asks.ts'
import { LANGUAGES } from './tables.ts'

export const startCampaign = operation({
  name: 'consent.start-campaign',
  about:
    'Asks the families of a class or of the whole school for their answers by a day: all of them again, or those with no answer.',
  permission: 'family:ask',
  input: z.strictObject({
    schoolId: z.uuid(),
    /** Left out: the whole school. */
    class: z.string().max(60).optional(),
    asks: z.enum(['renewal', 'missing'], 'Write renewal or missing.'),
    answerBy: z.iso.date('Write the day as 2026-12-18.'),
    language: z.enum(LANGUAGES).default('en'),
  }),
  output: z.object({
    id: z.uuid(),
    asked: z.int(),
    mailed: z.int(),
    /** Asks of people of whom we have no address: print a letter for each. */
    withoutAddress: z.array(z.uuid()),
    /** Pupils for whom nobody could be asked: who looks after them is not on the register. */
    pupilsWithNobody: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
  records: 'family.campaign-started',
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, asks: 'renewal' as const, answerBy: '2026-12-18' }),
  exampleAs: 'office',
  async run(context, input) {
    const { tx, actor, clock, record } = context
    const now = clock.now()
    const today = londonDate(now)
    if (input.answerBy <= today) throw invalid('answerBy', 'Choose a later day than today.')
    const { channels, reminderDays } = await askedChannels(tx, input.schoolId)
    const pupils = await pupilsOf(tx, input.schoolId, input.class, today)
    const ids = pupils.map(({ id }) => id)
    const answered = await answersOf(tx, ids)
    const isMissing = (id: string) =>
      channels.some(channel =>
        ELEMENTS.some(element => stateOf(answered.get(id), channel.id, element, today) === 'unknown'),
      )
    const wanted = input.asks === 'renewal' ? pupils : pupils.filter(({ id }) => isMissing(id))
    if (wanted.length === 0) throw conflict('There is nobody to ask: every family has answered.')
    const wantedIds = new Set(wanted.map(({ id }) => id))
    const guardians = (await guardiansOf(tx, ids)).filter(
      ({ pupilId, responsibility }) => wantedIds.has(pupilId) && responsibility !== 'not-held',
    )
    const { id } = await tx
      .insertInto('consent_campaign')
      .values({
        trust_id: actor.trustId,
        school_id: input.schoolId,
        class: input.class ?? null,
        asks: input.asks,
        answer_by: input.answerBy,
        made_by: personOf(actor).personId,
        made_at: now,
        ended_at: null,
        ended_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const asks = await openAsks(
      context,
      guardians.map(guardian => ({ pupilId: guardian.pupilId, giverId: guardian.id })),
      {
        schoolId: input.schoolId,
        campaignId: id,
        answerBy: input.answerBy,
        language: input.language,
        reminderDays,
      },
    )
    const withAddress = new Set(guardians.filter(({ email }) => email !== null).map(one => one.id))
    const toMail = asks.filter(({ giverId }) => withAddress.has(giverId))
    if (toMail.length > 0) {
      const mail = { trust_id: actor.trustId, school_id: input.schoolId, kind: 'asked' as const }
      const times = { due_at: now, made_at: now, sent_at: null, last_code: null }
      await tx
        .insertInto('family_mail')
        .values(toMail.map(ask => ({ ...mail, ...times, ask_id: ask.id })))
        .execute()
    }
    record({
      kind: 'family.campaign-started',
      subject: { kind: 'consent-campaign', id },
      audience: audienceOf(input.schoolId),
      content: { class: input.class ?? null, asks: input.asks, answerBy: input.answerBy, asked: asks.length },
    })
    const looked = new Set(guardians.map(({ pupilId }) => pupilId))
    return {
      id,
      asked: asks.length,
      mailed: toMail.length,
      withoutAddress: asks.filter(({ giverId }) => !withAddress.has(giverId)).map(ask => ask.id),
      pupilsWithNobody: wanted.filter(pupil => !looked.has(pupil.id)),
    }
  },
})

function pupilsOf(tx: Tx, schoolId: string, group: string | undefined, today: string) {
  let pupils = tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('school_id', '=', schoolId)
    .where('kind', '=', 'pupil')
    .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
  if (group !== undefined) pupils = pupils.where('year_group', '=', group)
  return pupils.orderBy('name').orderBy('id').execute()
}
