import type { QueueDefinition } from '../../platform/jobs/queue.ts'

/** Looks at accounts and takes down what was found there. What is due stands in rows; a lost job is found by the sweep. */
export const standingQueue: QueueDefinition = {
  name: 'standing',
  policy: 'exclusive',
  expireInSeconds: 600,
  retryLimit: 1,
}
