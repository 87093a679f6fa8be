import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { TestApp } from './test-app.ts'
import { createTestApp } from './test-app.ts'

/**
 * One installation for all tests of a file or a `describe`, gone afterwards. Tests that share it must not
 * depend on their order.
 * @example const app = appForFile(); test('…', async () => { await app().run(…) })
 */
export function appForFile(): () => TestApp {
  let app: TestApp | null = null
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'copybook-test-'))
    app = await createTestApp(directory)
  })
  afterAll(async () => {
    await app?.close()
    await rm(directory, { recursive: true, force: true })
  })
  return () => app!
}
