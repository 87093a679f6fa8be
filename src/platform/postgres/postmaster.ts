import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { identify } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'

/** A living postmaster, as its own `postmaster.pid` tells (pidfile.h of PostgreSQL: one value a line). */
export interface Postmaster {
  process: ProcessIdentity
  socketDirectory: string
  port: number
  state: 'starting' | 'ready' | 'stopping'
}

/** The postmaster that runs on this cluster; undefined when none does, or the file is a dead one's. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const lines = linesOf(join(cluster, 'postmaster.pid'))
  const process = identify(Number(lines[0]))
  const port = Number(lines[3])
  if (process === undefined || !(port > 0) || isSomebodyElse(process.pid, cluster)) return undefined
  const word = lines[7]?.trim()
  const state = word === 'ready' || word === 'stopping' ? word : 'starting'
  return { process, socketDirectory: lines[4] ?? '', port, state }
}

/**
 * Removes lock files whose number now belongs to another program. PostgreSQL takes such a file for a living server
 * and refuses to start; in a container, where numbers are small, that happens after a power cut.
 */
export async function clearMistakenLocks(cluster: string, socketDirectory: string): Promise<void> {
  for (const file of [join(cluster, 'postmaster.pid'), join(socketDirectory, '.s.PGSQL.5432.lock')]) {
    const pid = Number(linesOf(file)[0])
    if (identify(pid) !== undefined && isSomebodyElse(pid, cluster)) await rm(file)
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** A postmaster's working directory is its cluster. Where /proc does not tell, the file is believed. */
function isSomebodyElse(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(cluster)
  } catch {
    return false
  }
}
