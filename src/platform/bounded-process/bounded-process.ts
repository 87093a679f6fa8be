import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import type { Answer, Asked } from './serve-asks.ts'

export interface BoundedProcessOptions {
  /** A file that calls `serveAsks`. */
  entry: URL
  /** What is asked longest; whoever takes longer is ended. */
  timeoutMs: number
  /** Resident memory beyond which the process ends itself. */
  memoryMb: number
  /** How many may wait; more are told to come back. Default 50. */
  mostWaiting?: number
  /** Without an ask for so long it is ended, and its memory is free. Default one minute. */
  idleMs?: number
}

export interface BoundedProcess<Q, A> {
  /**
   * Asks one thing at a time, in the order they came.
   * @throws ProcessEnded when the process died of it, was ended for taking too long or too much; `RefusedAsk` with the
   * words of whoever refused; AppError `unavailable` when too many wait.
   */
  ask(question: Q): Promise<A>
  /** Ends it; whoever waits hears of it. It may be asked again. */
  stop(): Promise<void>
}

/** What was asked ended the process: it took too long, too much memory, or broke it. */
export class ProcessEnded extends Error {
  readonly why: 'time' | 'died'
  constructor(why: 'time' | 'died') {
    super(why === 'time' ? 'It took too long.' : 'The process ended.')
    this.name = 'ProcessEnded'
    this.why = why
  }
}

/** A refusal that the process gave on purpose: its name and its words. */
export class RefusedAsk extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** A child is there within .5 s; on a machine that does much else at once, within some. */
const START_MS = 30_000

interface Waiting<Q, A> {
  question: Q
  resolve: (answer: A) => void
  reject: (error: Error) => void
}

/**
 * A child process for work on what strangers made (pictures): started on the first ask, ended when it takes too long,
 * too much memory or dies, and started anew on the next one. It never keeps this process alive.
 */
export function boundedProcess<Q, A>(options: BoundedProcessOptions): BoundedProcess<Q, A> {
  const { entry, timeoutMs, memoryMb, mostWaiting = 50, idleMs = 60_000 } = options
  const queue: Waiting<Q, A>[] = []
  let child: ChildProcess | null = null
  let busy = false
  let idle: NodeJS.Timeout | undefined

  const started = async (): Promise<ChildProcess> => {
    if (child) return child
    const one = fork(entry, [String(memoryMb)], {
      serialization: 'advanced',
      // What it prints is of a decoder that stumbled over somebody's file.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [...process.execArgv.filter(isLoader), '--max-old-space-size=512'],
    })
    one.once('exit', () => {
      if (child === one) child = null
    })
    child = one
    // Starting is not what takes the time that an ask has.
    await messageOf<'ready'>(one, START_MS)
    return one
  }

  const end = (): void => {
    child?.kill('SIGKILL')
    child = null
  }

  async function next(): Promise<void> {
    const one = queue.shift()
    if (busy || !one) return
    busy = true
    clearTimeout(idle)
    try {
      one.resolve(await answerOf<A>(await started(), one.question, timeoutMs))
    } catch (error) {
      if (!(error instanceof RefusedAsk)) end()
      one.reject(error instanceof Error ? error : new ProcessEnded('died'))
    } finally {
      busy = false
      idle = setTimeout(end, idleMs).unref()
    }
    await next()
  }

  return {
    ask: question =>
      new Promise((resolve, reject) => {
        if (queue.length >= mostWaiting) {
          reject(
            new AppError('unavailable', 'Many pictures are being read at the moment. Try again in a minute.'),
          )
          return
        }
        queue.push({ question, resolve, reject })
        if (!busy) void next()
      }),
    async stop() {
      clearTimeout(idle)
      for (const one of queue.splice(0)) one.reject(new ProcessEnded('died'))
      const ending = child
      if (!ending || ending.exitCode !== null) return
      const gone = new Promise(resolve => ending.once('exit', resolve))
      end()
      await gone
    },
  }
}

/** `--import` and what follows it: a child reads TypeScript as this process does. */
function isLoader(arg: string, at: number, all: readonly string[]): boolean {
  return arg.startsWith('--import') || all[at - 1] === '--import'
}

async function answerOf<A>(child: ChildProcess, question: unknown, timeoutMs: number): Promise<A> {
  child.send({ question } satisfies Asked<unknown>)
  const answer = await messageOf<Answer<A>>(child, timeoutMs)
  if ('answer' in answer) return answer.answer
  throw new RefusedAsk(answer.refused.name, answer.refused.message)
}

/** The next message of a child. Whoever waits for it keeps this process alive; the child alone does not. */
async function messageOf<T>(child: ChildProcess, timeoutMs: number): Promise<T> {
  const over = new AbortController()
  const { signal } = over
  child.ref()
  child.channel?.ref()
  const heard = once(child, 'message', { signal }).then(([message]) => message as T)
  const died = once(child, 'exit', { signal }).then(() => Promise.reject(new ProcessEnded('died')))
  const late = after(timeoutMs, null, { signal }).then(() => Promise.reject(new ProcessEnded('time')))
  try {
    return await Promise.race([heard, died, late])
  } finally {
    over.abort()
    child.unref()
    child.channel?.unref()
  }
}
