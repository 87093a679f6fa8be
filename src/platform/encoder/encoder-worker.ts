/**
 * The encoder in a thread of its own, so that a quarter of a gigabyte of model and 10 ms of arithmetic do not stand
 * in the way of requests. This file is both ends: the thread runs it, and `startEncoder` starts the thread.
 */
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { loadEncoder, type Encode } from './encoder.ts'

type Answer = { id: number; vectors: Float32Array[] } | { id: number; error: string } | { ready: boolean }

export interface EncoderThread {
  encode: Encode
  stop(): Promise<void>
}

/**
 * Starts the thread and loads the model (.3 s). Null where the optional packages are not installed. The thread does
 * not keep the process alive; a batch that fails is an error of that batch only.
 */
export function startEncoder(): Promise<EncoderThread | null> {
  const worker = new Worker(fileURLToPath(import.meta.url))
  const waiting = new Map<
    number,
    { resolve: (vectors: Float32Array[]) => void; reject: (error: Error) => void }
  >()
  let next = 0
  let ended: Error | null = null
  const encode: Encode = texts =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended)
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, texts })
    })
  return new Promise((resolve, reject) => {
    worker.on('message', (answer: Answer) => {
      if ('ready' in answer) {
        worker.unref()
        resolve(answer.ready ? { encode, stop: async () => void (await worker.terminate()) } : null)
        return
      }
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) worker.unref()
      if ('error' in answer) asked?.reject(new Error(answer.error))
      else asked?.resolve(answer.vectors)
    })
    // Whoever waits for a thread that is gone must hear of it: the caller can read again, or by the first tier.
    const end = (reason: Error) => {
      ended ??= reason
      reject(reason)
      for (const { reject: fail } of waiting.values()) fail(reason)
      waiting.clear()
    }
    worker.once('error', error => end(error instanceof Error ? error : new Error('The encoder failed.')))
    worker.once('exit', () => end(new Error('The encoder has ended.')))
  })
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort
  const encode = await loadEncoder()
  port.postMessage({ ready: encode !== null } satisfies Answer)
  port.on('message', ({ id, texts }: { id: number; texts: string[] }) => {
    encode?.(texts).then(
      vectors =>
        port.postMessage(
          { id, vectors } satisfies Answer,
          vectors.map(vector => vector.buffer as ArrayBuffer),
        ),
      (error: unknown) =>
        port.postMessage({ id, error: error instanceof Error ? error.message : 'failed' } satisfies Answer),
    )
  })
}
