import { existsSync, realpathSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { PostgresBinaries } from '../postgres/binaries.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import type { PostgresServer } from '../postgres/start-postgres.ts'
import { runAs } from '../postgres/unprivileged-user.ts'

/** The name of every temporary data directory begins so. */
export const temporaryPrefix = 'copybook-test-'

/** Trades safety for speed: nobody will miss these databases. */
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '200',
}

/** An embedded PostgreSQL in a temporary directory, which `stop()` removes. */
export async function startTemporaryPostgres(): Promise<PostgresServer> {
  return startIn(await mkdtemp(join(tmpdir(), temporaryPrefix)), undefined)
}

/**
 * The PostgreSQL of this machine in a temporary directory, for tests that show the product on another server than the
 * embedded one. Undefined, with a line on stderr, where no PostgreSQL 15 or newer is on the PATH.
 */
export async function startExternalPostgres(): Promise<PostgresServer | undefined> {
  const binaries = await installedBinaries()
  if (binaries !== undefined) return startIn(await mkdtemp(join(tmpdir(), temporaryPrefix)), binaries)
  process.stderr.write(
    'SKIPPED external PostgreSQL: no initdb and postgres of version 15 or newer on the PATH\n',
  )
  return undefined
}

async function startIn(directory: string, binaries: PostgresBinaries | undefined): Promise<PostgresServer> {
  const server = await startPostgres({ directory, settings: throwaway, ...(binaries && { binaries }) })
  return {
    ...server,
    async stop() {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function installedBinaries(): Promise<PostgresBinaries | undefined> {
  const folder = (process.env['PATH'] ?? '').split(delimiter).find(at => existsSync(join(at, 'initdb')))
  if (folder === undefined) return undefined
  // Debian's wrappers on the PATH are links, and PostgreSQL looks for its files beside the program.
  const bin = dirname(realpathSync(join(folder, 'initdb')))
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  const { output } = await runAs(undefined, binaries.postgres, ['--version'])
  return Number(/\) (\d+)/.exec(output)?.[1]) >= 15 ? binaries : undefined
}
