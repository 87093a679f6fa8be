/**
 * A child process for work that takes much memory or seconds of arithmetic: one child, one question at a time. It starts
 * with the first question and ends when nobody has asked for a while. What it costs is bounded from outside: a child that
 * gives no sign of life, or holds too much memory, is killed, its question fails, and the next one gets a new child.
 */
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import type { Asked, Said } from './messages.ts'
import { residentMemory } from './resident-memory.ts'

export interface WorkerLimits {
  /** Questions that may wait; one more is refused. */
  waiting: number
  /** Milliseconds without an answer or progress, from when the child is ready. */
  silenceMs: number
  /** Bytes of resident memory. */
  memory: number
  /** Megabytes of JavaScript objects, the part of the memory that V8 itself bounds. */
  heapMegabytes: number
  /** Milliseconds without a question after which the child ends. */
  idleMs: number
}

/** `failed`: the child's own error, in `message`. `died`: it ended by itself. The others are limits, or `stop`. */
export type WorkerFailure = 'failed' | 'died' | 'too-slow' | 'too-heavy' | 'busy' | 'ended'

export class WorkerError extends Error {
  readonly why: WorkerFailure

  constructor(why: WorkerFailure, message = `The worker process did not answer: ${why}.`) {
    super(message)
    this.name = 'WorkerError'
    this.why = why
  }
}

export interface WorkerProcess {
  /** What is given and answered travels as a structured clone. Throws `WorkerError`. */
  ask(what: string, given: unknown, onProgress?: (done: number) => void): Promise<unknown>
  /** Ends at once, for good: who still waits hears `ended`. */
  stop(): Promise<void>
}

interface Job extends Omit<Asked, 'id'> {
  onProgress: (done: number) => void
  resolve(answer: unknown): void
  reject(error: WorkerError): void
}

const WATCH_MS = 250
/** A child that holds this part of its memory between two questions makes room for a new one. */
const GROWN = 0.75
/** Milliseconds in which a child is ready: a second on an idle machine. */
const START_MS = 60_000

/**
 * @param entry the child's program, a TypeScript module that calls `answerParent`.
 * @param nodeOptions more options for its Node.
 */
export function createWorkerProcess(
  entry: URL,
  limits: WorkerLimits,
  nodeOptions: readonly string[] = [],
): WorkerProcess {
  const queue: Job[] = []
  let child: ChildProcess | null = null
  const ready = new WeakSet<ChildProcess>()
  let busy = false
  let stopped = false
  let idle: NodeJS.Timeout | undefined
  let nextId = 0

  const start = (): ChildProcess => {
    const made = fork(entry, [], {
      execArgv: [
        `--max-old-space-size=${limits.heapMegabytes}`,
        '--import',
        import.meta.resolve('tsx'),
        ...nodeOptions,
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    made.on('error', () => made.kill('SIGKILL'))
    made.once('exit', () => {
      if (child === made) child = null
    })
    return made
  }

  /** Asks the child one question, and does not come back before that is settled and a killed child is gone. */
  const work = async (job: Job): Promise<void> => {
    const asked = (child ??= start())
    hold(asked, true)
    const id = nextId++
    const outcome = await new Promise<WorkerError | { answer: unknown }>(resolve => {
      let silence: NodeJS.Timeout | undefined
      const alive = () => {
        clearTimeout(silence)
        const patience = ready.has(asked) ? limits.silenceMs : START_MS
        silence = setTimeout(() => settle(new WorkerError('too-slow')), patience)
      }
      const watch = setInterval(() => {
        void residentMemory(asked.pid ?? 0).then(held => {
          if (held > limits.memory) settle(new WorkerError('too-heavy'))
        })
      }, WATCH_MS)
      const hear = (said: Said) => {
        if ('ready' in said) {
          ready.add(asked)
          alive()
        } else if (said.id !== id) return
        else if ('progress' in said) {
          alive()
          job.onProgress(said.progress)
        } else settle('error' in said ? new WorkerError('failed', said.error) : said)
      }
      const die = () => settle(new WorkerError(stopped ? 'ended' : 'died'))
      const settle = (what: WorkerError | { answer: unknown }) => {
        clearTimeout(silence)
        clearInterval(watch)
        asked.off('message', hear).off('exit', die)
        resolve(what)
      }
      asked.on('message', hear).once('exit', die)
      alive()
      const { what, given } = job
      asked.send({ id, what, given } satisfies Asked, error => error && die())
    })
    if (outcome instanceof WorkerError) {
      if (outcome.why !== 'failed') await kill(asked)
      job.reject(outcome)
    } else job.resolve(outcome.answer)
  }

  const workOff = async (): Promise<void> => {
    if (busy) return
    busy = true
    clearTimeout(idle)
    for (let job = queue.shift(); job; job = queue.shift()) {
      await work(job)
      // Memory of WebAssembly grows and never shrinks: the next question is not to die of what the last ones took.
      if (child && (await residentMemory(child.pid ?? 0)) > limits.memory * GROWN) await kill(child)
    }
    busy = false
    if (!child) return
    hold(child, false)
    idle = setTimeout(() => child?.kill(), limits.idleMs).unref()
  }

  const kill = async (one: ChildProcess): Promise<void> => {
    if (child === one) child = null
    if (one.exitCode !== null || one.signalCode !== null) return
    const gone = new Promise(resolve => one.once('exit', resolve))
    one.kill('SIGKILL')
    await gone
  }

  return {
    ask: (what, given, onProgress = () => {}) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new WorkerError('ended'))
        if (queue.length >= limits.waiting) return reject(new WorkerError('busy'))
        queue.push({ what, given, onProgress, resolve, reject })
        void workOff()
      }),
    async stop() {
      stopped = true
      clearTimeout(idle)
      for (const { reject } of queue.splice(0)) reject(new WorkerError('ended'))
      if (child) await kill(child)
    },
  }
}

/** A child at work keeps this process alive, one that waits does not. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
