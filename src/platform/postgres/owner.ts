import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identify, isAlive } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'

/**
 * Which Node process is answerable for the running PostgreSQL, kept in `<directory>/postgres.owner`. Whoever is
 * named there stops it; when that process is dead (kill -9), the next start takes over.
 */
export async function livingOwner(directory: string): Promise<ProcessIdentity | undefined> {
  try {
    const owner = JSON.parse(await readFile(ownerFile(directory), 'utf8')) as ProcessIdentity
    return isAlive(owner) ? owner : undefined
  } catch {
    return undefined
  }
}

/** Renamed into place: of two processes that take over at once, exactly one is named afterwards. */
export async function becomeOwner(directory: string): Promise<void> {
  const mine = `${ownerFile(directory)}.${process.pid}`
  await writeFile(mine, JSON.stringify(identify(process.pid)), { mode: 0o600 })
  await rename(mine, ownerFile(directory))
}

export async function isOwner(directory: string): Promise<boolean> {
  return (await livingOwner(directory))?.pid === process.pid
}

export async function resignAsOwner(directory: string): Promise<void> {
  await rm(ownerFile(directory), { force: true })
}

export function ownerFile(directory: string): string {
  return join(directory, 'postgres.owner')
}
