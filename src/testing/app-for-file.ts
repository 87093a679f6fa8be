import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { TestApp } from './test-app.ts'
import { createTestApp } from './test-app.ts'

/** One furnished installation for all tests of a file, there once they run, and taken down after them. */
export function appForFile(): () => TestApp {
  let app: TestApp | undefined
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'copybook-app-'))
    app = await createTestApp(directory)
  })
  afterAll(async () => {
    await app?.close()
    await rm(directory, { recursive: true, force: true })
  })
  return () => app!
}
