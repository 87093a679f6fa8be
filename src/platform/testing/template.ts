import type { PostgresServer } from '../postgres/start-postgres.ts'

/** Called once per test run, before any test: makes the database that test files clone. */
export async function prepareTemplate(_server: PostgresServer): Promise<void> {}
