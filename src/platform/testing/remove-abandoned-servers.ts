import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { livingOwner, ownerFile } from '../postgres/owner.ts'
import { runningPostmaster } from '../postgres/postmaster.ts'
import { temporaryPrefix } from './postgres.ts'

/** Ends the servers of test runs that were killed, and removes their directories. */
export async function removeAbandonedServers(within = tmpdir()): Promise<void> {
  for (const name of await readdir(within)) {
    const directory = join(within, name)
    // One without an owner may be starting at this moment.
    if (!name.startsWith(temporaryPrefix) || !existsSync(ownerFile(directory))) continue
    if ((await livingOwner(directory)) !== undefined) continue
    const postmaster = runningPostmaster(join(directory, 'postgres'))
    if (postmaster !== undefined) process.kill(postmaster.process.pid, 'SIGQUIT')
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}
