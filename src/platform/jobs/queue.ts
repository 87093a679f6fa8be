/**
 * A queue of jobs. Rooms declare theirs, `app.ts` collects them, the owner of the database makes them.
 * pg-boss runs a job at least once: whatever works on one must bear repeating.
 */
export interface QueueDefinition {
  name: string
  /** `exclusive`: one job of a key is queued or active at a time, a second is refused. */
  policy: 'standard' | 'exclusive'
  /** Seconds until a job that was fetched and never finished is fetched again. */
  expireInSeconds: number
  retryLimit: number
}

/** The reactions of all rooms: one job per reaction and entry. */
export const reactionQueue: QueueDefinition = {
  name: 'reaction',
  policy: 'standard',
  expireInSeconds: 120,
  retryLimit: 12,
}
