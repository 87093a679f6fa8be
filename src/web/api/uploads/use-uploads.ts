import { useEffect, useSyncExternalStore } from 'react'
import type { Client, StaffApi } from '../client.ts'
import { useClient } from '../hooks.tsx'
import { backOff } from './back-off.ts'
import { UploadQueue } from './upload-queue.ts'
import { uploadsApi } from './uploads-api.ts'
import { waitingFiles } from './waiting-file.ts'

/** One queue of a page, whatever is shown on it. */
const queues = new WeakMap<Client<StaffApi>, UploadQueue>()
let made = 0

function queueOf(client: Client<StaffApi>): UploadQueue {
  const there = queues.get(client)
  if (there) return there
  const queue = new UploadQueue({
    api: uploadsApi(client),
    files: waitingFiles(),
    wait: tries => waitFor(backOff(tries, Math.random())),
    // In the order in which they were chosen, also those of one moment.
    newKey: () => `${String(Date.now()).padStart(15, '0')}-${String((made += 1)).padStart(6, '0')}`,
  })
  queues.set(client, queue)
  return queue
}

/** Milliseconds, or until the line is back. */
function waitFor(ms: number): Promise<void> {
  return new Promise(resolve => {
    const over = () => {
      clearTimeout(timer)
      removeEventListener('online', over)
      resolve()
    }
    const timer = setTimeout(over, ms)
    addEventListener('online', over)
  })
}

/** The files on their way, of all posts. */
export function useUploads() {
  const queue = queueOf(useClient())
  return { queue, uploads: useSyncExternalStore(queue.subscribe, queue.snapshot) }
}

/** Sends what somebody left here before, now and whenever the line is back. */
export function useSendWhenBack(personId: string): void {
  const queue = queueOf(useClient())
  useEffect(() => {
    const goOn = () => void queue.begin(personId)
    goOn()
    addEventListener('online', goOn)
    return () => removeEventListener('online', goOn)
  }, [queue, personId])
}
