import type { QueueDefinition } from '../../platform/jobs/queue.ts'
import type { JobRequest } from '../../platform/operations/operation.ts'

/** Wakes what is to be done about comments of one account. What is due stands in rows; a lost job is found by the sweep. */
export const actsQueue: QueueDefinition = {
  name: 'comment-acts',
  policy: 'exclusive',
  expireInSeconds: 600,
  retryLimit: 1,
}

/** Asks for what is due on an account then; a second one, while it waits, is the same. */
export const actsJob = (accountId: string, startAfter?: Date): JobRequest => ({
  queue: actsQueue.name,
  data: { accountId },
  singletonKey: accountId,
  ...(startAfter && { startAfter }),
})
