import type { FoundFace, FoundWords, PictureReader, WhyNotRead } from './media/picture-reader.ts'
import { PictureNotRead } from './media/picture-reader.ts'
import type { WorkerFailure, WorkerLimits } from './platform/worker-process/worker-process.ts'
import { createWorkerProcess, WorkerError } from './platform/worker-process/worker-process.ts'

const entry = new URL('picture-reader-process.ts', import.meta.url)

/** A crowd of two hundred faces takes 5 s and 770 MB; between two parts of it passes about a second. */
const LIMITS: WorkerLimits = {
  waiting: 200,
  silenceMs: 30_000,
  memory: 1.2e9,
  heapMegabytes: 384,
  idleMs: 5 * 60_000,
}

const WHY: Readonly<Record<WorkerFailure, WhyNotRead>> = {
  failed: 'unreadable',
  died: 'too-heavy',
  'too-heavy': 'too-heavy',
  'too-slow': 'too-slow',
  busy: 'busy',
  ended: 'ended',
}

/** The reader of pictures that a server works with: one child process, started when the first picture comes. */
export function createPictureReader(
  limits: Partial<WorkerLimits> = {},
  nodeOptions: readonly string[] = [],
): PictureReader {
  const worker = createWorkerProcess(entry, { ...LIMITS, ...limits }, nodeOptions)
  const read = async (what: string, bytes: Buffer, onProgress?: (done: number) => void): Promise<unknown> => {
    try {
      return await worker.ask(what, bytes, onProgress)
    } catch (error) {
      throw error instanceof WorkerError ? new PictureNotRead(WHY[error.why], error) : error
    }
  }
  return {
    readFaces: async (bytes, onProgress) => (await read('faces', bytes, onProgress)) as FoundFace[],
    readWords: async bytes => (await read('words', bytes)) as FoundWords[],
    stop: () => worker.stop(),
  }
}
