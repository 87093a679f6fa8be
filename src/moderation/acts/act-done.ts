import { z } from 'zod'
import type { Tx } from '../../platform/database/tables.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { operation } from '../../platform/operations/operation.ts'
import { DESK } from '../desk-entries.ts'
import { settleDone } from './settle-done.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** What a person has to do by hand about a comment on a closed network. */
    handAct: { actId: string }
  }
}

export const actDone = operation({
  name: 'moderation.act-done',
  about: 'Says that you have done on the network what only a person could do about a comment.',
  permission: 'comment:moderate',
  input: z.strictObject({ actId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: [DESK.acted, 'comment.gone', 'comment.changed'],
  async target({ tx }, { actId }) {
    const { school_id: schoolId, account_id: accountId } = await actOf(tx, actId)
    return { schoolId, accountId }
  },
  example: world => ({ actId: world.handAct.actId }),
  exampleAs: 'headteacher',
  async run(context, { actId }) {
    const act = await actOf(context.tx, actId, { lock: true })
    if (act.state !== 'by-hand') throw conflict('This does not wait for a person.', { state: act.state })
    await settleDone(context, act, { said: 'person', network: null })
    return { id: act.comment_id }
  },
})

async function actOf(tx: Tx, id: string, { lock = false } = {}) {
  const act = await tx
    .selectFrom('comment_act')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  if (!act) throw notFound('task')
  return act
}
