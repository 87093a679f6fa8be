import type { QueueDefinition } from '../../platform/jobs/queue.ts'
import type { JobRequest } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'

/** Files that something else took the place of: they go after the commit, or a rollback would leave a row without one. */
export const throwAwayQueue: QueueDefinition = {
  name: 'throw-away',
  policy: 'standard',
  expireInSeconds: 120,
  retryLimit: 12,
}

export const throwAwayJob = (file: string): JobRequest => ({ queue: throwAwayQueue.name, data: { file } })

/** Removes a file that no row of the trust names. */
export async function throwAway(
  { runner, services }: { runner: Runner; services: Pick<Services, 'files'> },
  trustId: string,
  file: string,
): Promise<void> {
  if (!file.startsWith(`${trustId}/`)) throw new Error('a file of another trust')
  const isNamed = await runner.runSystem(trustId, 'throw-away', async ({ tx }) => {
    const rendition = tx.selectFrom('rendition').select('file_key').where('file_key', '=', file)
    const original = tx.selectFrom('media').select('file_key').where('file_key', '=', file)
    const still = tx.selectFrom('media_face').select('still_key as file_key').where('still_key', '=', file)
    const row = await rendition
      .unionAll(original.where('erased_at', 'is', null))
      .unionAll(still.$castTo<{ file_key: string }>())
      .executeTakeFirst()
    return row !== undefined
  })
  if (!isNamed) await services.files.remove(file)
}
