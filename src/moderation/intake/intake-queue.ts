import type { JobRequest } from '../../platform/operations/operation.ts'
import type { QueueDefinition } from '../../platform/jobs/queue.ts'

/** Wakes the intake of one account. Whether it is due stands in its row; a lost job is found by the sweep. */
export const intakeQueue: QueueDefinition = {
  name: 'intake',
  policy: 'exclusive',
  expireInSeconds: 300,
  retryLimit: 1,
}

/** Asks for a look at an account; a second one for the same account, while it waits, is the same. */
export const pollJob = (accountId: string): JobRequest => ({
  queue: intakeQueue.name,
  data: { accountId },
  singletonKey: accountId,
})
