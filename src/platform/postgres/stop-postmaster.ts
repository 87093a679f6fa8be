import { setTimeout as sleep } from 'node:timers/promises'
import { isOwner, resignAsOwner } from './owner.ts'
import { runningPostmaster } from './postmaster.ts'
import { isAlive } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'

/** How long a fast shutdown may take before the server is told to leave at once and recover at its next start. */
const grace = 30_000

/** Stops the server of a data directory if this process answers for it; safe to call twice. */
export async function stopPostmaster(
  directory: string,
  cluster: string,
  log: (message: string) => void,
): Promise<void> {
  if (!(await isOwner(directory))) return
  const postmaster = runningPostmaster(cluster)
  // SIGINT rolls back what is open and writes a checkpoint (pg_ctl: "fast"); SIGQUIT does neither.
  if (postmaster !== undefined && !(await leaves(postmaster.process, 'SIGINT', grace))) {
    log('The embedded database did not stop in 30 s. It stops at once and recovers at its next start.')
    await leaves(postmaster.process, 'SIGQUIT', grace)
  }
  await resignAsOwner(directory)
  log('The embedded database has stopped.')
}

async function leaves(postmaster: ProcessIdentity, signal: NodeJS.Signals, within: number): Promise<boolean> {
  if (isAlive(postmaster)) process.kill(postmaster.pid, signal)
  for (const deadline = Date.now() + within; Date.now() < deadline; await sleep(10)) {
    if (!isAlive(postmaster)) return true
  }
  return false
}
