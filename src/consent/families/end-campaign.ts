import { z } from 'zod'
import { conflict, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** The families of the first school are asked. */
    campaign: { id: string }
  }
}

export const endCampaign = operation({
  name: 'consent.end-campaign',
  about:
    'Ends asking: nobody is reminded any more. Links that were sent can still be answered until they end.',
  permission: 'family:ask',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'family.campaign-ended',
  async target({ tx }, { id }) {
    const campaign = await tx
      .selectFrom('consent_campaign')
      .select('school_id as schoolId')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!campaign) throw notFound('campaign')
    return campaign
  },
  example: world => world.campaign,
  exampleAs: 'office',
  async run({ tx, actor, clock, record }, { id }) {
    const ended = await tx
      .updateTable('consent_campaign')
      .set({ ended_at: clock.now(), ended_by: personOf(actor).personId })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('school_id as schoolId')
      .executeTakeFirst()
    if (!ended) throw conflict('It has ended already.')
    await tx.updateTable('consent_ask').set({ remind_at: null }).where('campaign_id', '=', id).execute()
    record({
      kind: 'family.campaign-ended',
      subject: { kind: 'consent-campaign', id },
      audience: audienceOf(ended.schoolId),
      content: {},
    })
    return { id }
  },
})
