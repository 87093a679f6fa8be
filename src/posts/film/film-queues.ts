import type { QueueDefinition } from '../../platform/jobs/queue.ts'
import type { JobRequest } from '../../platform/operations/operation.ts'

/** Wakes the looking through of a trust's films, for minutes each. What waits stands in rows, as of pictures. */
export const filmReadingQueue: QueueDefinition = {
  name: 'film-reading',
  policy: 'exclusive',
  expireInSeconds: 2 * 3600,
  retryLimit: 1,
}

/** Wakes the making anew of a trust's films. A queue of its own: nobody waits with a cover for another film's reading. */
export const filmMakingQueue: QueueDefinition = { ...filmReadingQueue, name: 'film-making' }

export const readFilmsJob = (trustId: string): JobRequest => ({
  queue: filmReadingQueue.name,
  data: {},
  singletonKey: trustId,
})

export const makeFilmsJob = (trustId: string): JobRequest => ({
  queue: filmMakingQueue.name,
  data: {},
  singletonKey: trustId,
})
