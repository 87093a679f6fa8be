import { z } from 'zod'
import { conflict, notFound } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'

export const endAsk = operation({
  name: 'consent.end-ask',
  about: 'Ends every link of one family to one pupil’s page, at once: a letter that went astray.',
  permission: 'family:ask',
  input: z.strictObject({ askId: z.uuid() }),
  output: z.object({ askId: z.uuid() }),
  records: 'family.ask-ended',
  async target({ tx }, { askId }) {
    const ask = await tx
      .selectFrom('consent_ask')
      .select('school_id as schoolId')
      .where('id', '=', askId)
      .executeTakeFirst()
    if (!ask) throw notFound('ask')
    return ask
  },
  example: world => ({ askId: world.familyAsk.askId }),
  exampleAs: 'office',
  async run({ tx, clock, record }, { askId }) {
    const ended = await tx
      .updateTable('consent_ask')
      .set({ ended_at: clock.now(), remind_at: null })
      .where('id', '=', askId)
      .where('ended_at', 'is', null)
      .returning(['school_id as schoolId', 'pupil_id as pupilId', 'giver_id as giverId'])
      .executeTakeFirst()
    if (!ended) throw conflict('Its links have ended already.')
    record({
      kind: 'family.ask-ended',
      subject: { kind: 'person', id: ended.pupilId },
      audience: audienceOf(ended.schoolId),
      content: { askId, giverId: ended.giverId },
    })
    return { askId }
  },
})
