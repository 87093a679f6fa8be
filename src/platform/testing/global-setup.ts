import type { TestProject } from 'vitest/node'
import type { PostgresServer } from '../postgres/start-postgres.ts'
import { startTemporaryPostgres } from './postgres.ts'
import { removeAbandonedServers } from './remove-abandoned-servers.ts'
import { prepareTemplate } from './template.ts'

/** How a test reaches the server of this run: `inject('postgres')`. */
export type PostgresCoordinates = Pick<PostgresServer, 'host' | 'port' | 'user' | 'password'>

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresCoordinates
  }
}

/** Starts the one database server of a test run, and answers with what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedServers()
  const server = await startTemporaryPostgres()
  try {
    await prepareTemplate(server)
  } catch (error) {
    await server.stop()
    throw error
  }
  const { host, port, user, password } = server
  project.provide('postgres', { host, port, user, password })
  return () => server.stop()
}
