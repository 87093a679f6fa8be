import type { QueueDefinition } from '../platform/jobs/queue.ts'

/** Wakes the outbox for one row. What is to be done stands in the row; a lost job is found by the sweep. */
export const publishQueue: QueueDefinition = {
  name: 'publish',
  policy: 'exclusive',
  expireInSeconds: 180,
  retryLimit: 3,
}
