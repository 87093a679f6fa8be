import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { bundledPacks } from './bundled-packs.ts'
import { bundledPacks as readBundled, readCoverage } from './policies-folder.ts'

const app = appForFile()

test('the wizard is offered the packs that come with Copybook', async () => {
  const { packs } = await app().run(bundledPacks, app().world.people.ceo, {})
  expect(packs).toContainEqual(
    expect.objectContaining({
      file: 'dlpt-2025-11.yaml',
      id: 'dlpt-2025-11',
      title: 'Social media policy',
      trust: 'The Diamond Learning Partnership Trust',
      clauses: 140,
    }),
  )
})

test('only packs are taken for packs', async () => {
  for (const { file, text } of await readBundled()) {
    expect(file).toMatch(/^[a-z0-9-]+\.yaml$/)
    expect(text).toContain('format: copybook-policy/1')
  }
})

test('the coverage is a record of clauses, or nothing before the controls ever ran', async () => {
  const coverage = await readCoverage()
  expect(coverage === null || Object.keys(coverage.clauses).length > 0).toBe(true)
})
