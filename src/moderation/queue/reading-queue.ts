import type { QueueDefinition } from '../../platform/jobs/queue.ts'
import type { JobRequest } from '../../platform/operations/operation.ts'

/** Wakes the reading of a trust's comments. What is to be read stands in rows; a lost job is found by the sweep. */
export const readingQueue: QueueDefinition = {
  name: 'comment-reading',
  policy: 'exclusive',
  expireInSeconds: 300,
  retryLimit: 1,
}

/** Asks for a reading of whatever waits in a trust; a second one, while it waits, is the same. */
export const readJob = (trustId: string): JobRequest => ({
  queue: readingQueue.name,
  data: {},
  singletonKey: trustId,
})
