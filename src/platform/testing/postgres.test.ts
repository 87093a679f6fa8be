import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { expect, inject, test } from 'vitest'
import { startExternalPostgres } from './postgres.ts'

async function version(server: ClientConfig): Promise<number> {
  const client = new Client({ ...server, database: 'postgres' })
  await client.connect()
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  await client.end()
  return Number(rows[0]?.server_version_num)
}

test('every test finds the server of its run', async () => {
  expect(await version(inject('postgres'))).toBeGreaterThanOrEqual(180_000)
})

test('the PostgreSQL of this machine serves as an external one, and leaves nothing behind', async context => {
  const external = await startExternalPostgres()
  context.skip(external === undefined, 'no PostgreSQL 15 or newer on the PATH')
  if (external === undefined) return
  expect(await version(external)).toBeGreaterThanOrEqual(150_000)
  await external.stop()
  expect(existsSync(dirname(external.host))).toBe(false)
})
