import { z } from 'zod'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { schoolTarget } from '../../people/targets.ts'

const MOST = 500

export const listAsks = query({
  name: 'consent.list-asks',
  about: 'Who was asked and has not answered yet: by class and name, those without an address too.',
  permission: 'family:ask',
  input: z.strictObject({
    schoolId: z.uuid(),
    /** Only of this campaign. */
    campaignId: z.uuid().optional(),
    class: z.string().max(60).optional(),
  }),
  output: z.object({
    asks: z.array(
      z.object({
        id: z.uuid(),
        pupil: z.object({ id: z.uuid(), name: z.string() }),
        class: z.string().nullable(),
        giver: z.string(),
        hasAddress: z.boolean(),
        answerBy: z.iso.date(),
        /** When the last mail to them left; null: none did. */
        mailedAt: instant.nullable(),
      }),
    ),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'office',
  async run({ tx, clock }, { schoolId, campaignId, class: group }) {
    let asks = tx
      .selectFrom('consent_ask as ask')
      .innerJoin('person as pupil', join =>
        join
          .onRef('pupil.trust_id', '=', 'ask.trust_id')
          .onRef('pupil.id', '=', 'ask.pupil_id')
          .onRef('pupil.school_id', '=', 'ask.school_id'),
      )
      .innerJoin('person as giver', join =>
        join.onRef('giver.trust_id', '=', 'ask.trust_id').onRef('giver.id', '=', 'ask.giver_id'),
      )
      .select(eb => [
        'ask.id',
        'pupil.id as pupilId',
        'pupil.name as pupilName',
        'pupil.year_group as class',
        'giver.name as giver',
        'giver.email',
        'ask.answer_by as answerBy',
        eb
          .selectFrom('family_mail as mail')
          .select(({ fn }) => fn.max('mail.sent_at').as('at'))
          .whereRef('mail.trust_id', '=', 'ask.trust_id')
          .whereRef('mail.ask_id', '=', 'ask.id')
          .as('mailedAt'),
      ])
      .where('ask.school_id', '=', schoolId)
      .where('ask.ended_at', 'is', null)
      .where('ask.answered_at', 'is', null)
      .where('ask.expires_at', '>', clock.now())
      .where('pupil.left_on', 'is', null)
    if (campaignId !== undefined) asks = asks.where('ask.campaign_id', '=', campaignId)
    if (group !== undefined) asks = asks.where('pupil.year_group', '=', group)
    const rows = await asks
      .orderBy('pupil.year_group')
      .orderBy('pupil.name')
      .orderBy('giver.name')
      .limit(MOST)
      .execute()
    return {
      asks: rows.map(({ pupilId, pupilName, email, ...ask }) => ({
        ...ask,
        pupil: { id: pupilId, name: pupilName },
        hasAddress: email !== null,
      })),
    }
  },
})
