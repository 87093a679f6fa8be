import { reaction } from '../platform/operations/operation.ts'
import { stopHandedOver } from './stop-handed-over.ts'
import { gatherDue } from './withdrawals/gather-due.ts'

/**
 * Somebody said no, left or must not be shown, or a guardian whose yes counted does not hold parental responsibility:
 * everything that shows or names them without a yes is found, what is on its way is stopped, and what stands on a network
 * comes down. That somebody is protected is no cause of its own on the
 * record: it looks like any other no (G47). Whoever else lost a yes meanwhile is looked for with them: of an import that
 * takes back the yes of thousands, each of these jobs does some, and most find nothing left to do.
 */
export const takeDownOnWithdrawal = reaction({
  name: 'posts.take-down-on-withdrawal',
  on: ['consent.withdrawn', 'consent.refused', 'person.protected', 'person.left', 'guardian.noted'],
  async run(context, { subject }) {
    await gatherDue(context, subject.id)
    await stopHandedOver(context)
  },
})
