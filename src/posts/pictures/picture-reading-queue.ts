import type { QueueDefinition } from '../../platform/jobs/queue.ts'
import type { JobRequest } from '../../platform/operations/operation.ts'

/** Wakes the reading of a trust's pictures. What is to be read stands in rows; a lost job is found by the sweep. */
export const pictureReadingQueue: QueueDefinition = {
  name: 'picture-reading',
  policy: 'exclusive',
  expireInSeconds: 900,
  retryLimit: 1,
}

/** Asks for a reading of whatever waits in a trust; a second one, while it waits, is the same. */
export const readPicturesJob = (trustId: string): JobRequest => ({
  queue: pictureReadingQueue.name,
  data: {},
  singletonKey: trustId,
})
