import { spawn } from 'node:child_process'
import type { Ffmpeg } from './find-ffmpeg.ts'

/** Beyond it a film is given up; told with the job's own words. */
export interface Limits {
  /** Milliseconds. */
  longest: number
  signal?: AbortSignal | undefined
}

/** A film could not be read or written; `cause` holds the last lines that ffmpeg said, which name no person. */
export class FilmNotRead extends Error {
  readonly why: 'unreadable' | 'too-slow'

  constructor(why: FilmNotRead['why'], said: string) {
    super(`The film was not read: ${why}.`, { cause: said })
    this.name = 'FilmNotRead'
    this.why = why
  }
}

/** What is read as input: this one file, taken for the container that we have looked into, and no address inside of it. */
export const inputOf = (path: string): string[] => [
  '-protocol_whitelist',
  'file',
  '-f',
  'mov',
  '-i',
  `file:${path}`,
]

/**
 * Runs ffmpeg as a process of its own, on one core and without a terminal, until it ends or its time is over. It gets
 * an empty environment: nothing of ours is its business.
 *
 * @throws FilmNotRead
 */
export async function runFfmpeg(
  { path }: Ffmpeg,
  args: readonly string[],
  { longest, signal }: Limits,
): Promise<void> {
  const fixed = ['-hide_banner', '-nostdin', '-loglevel', 'error', '-y', '-threads', '1']
  const child = spawn(path, [...fixed, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '' },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-2000)
  })
  let late = false
  const end = () => child.kill('SIGKILL')
  const timer = setTimeout(() => {
    late = true
    end()
  }, longest)
  signal?.addEventListener('abort', end)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    signal?.throwIfAborted()
    if (code !== 0) throw new FilmNotRead(late ? 'too-slow' : 'unreadable', said)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
}
