import { readFileSync } from 'node:fs'

/**
 * A process, told apart from a later one that happens to get the same number: `started` is field 22 of
 * proc(5) stat (clock ticks since boot), or '' where there is no /proc.
 */
export interface ProcessIdentity {
  pid: number
  started: string
}

/** The identity of a living process; undefined when there is none, or only a zombie that nobody collects. */
export function identify(pid: number): ProcessIdentity | undefined {
  // kill(2) takes 0 and negative numbers for whole groups.
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return undefined
  if (process.platform !== 'linux') return { pid, started: '' }
  try {
    // The second field is the program's name in parentheses and may itself contain blanks and parentheses.
    const [state, ...fields] =
      readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    return state === 'Z' ? undefined : { pid, started: fields[18] ?? '' }
  } catch {
    return undefined
  }
}

export function isAlive(known: ProcessIdentity): boolean {
  return identify(known.pid)?.started === known.started
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
