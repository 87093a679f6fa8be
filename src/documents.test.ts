import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { operations, permissions } from './app.ts'
import { documents } from './documents.ts'

describe.each(documents())('$path', ({ path, text }) => {
  test('is as the record of operations has it: run "npm run documents" when this fails', async () => {
    const committed = await readFile(new URL(`../${path}`, import.meta.url), 'utf8').catch(() => '')
    expect(committed).toBe(text)
  })

  test('names every operation', () => {
    for (const { name } of operations) expect(text).toContain(name)
  })
})

test('the table of permissions leaves none out, and has no hole', () => {
  const [text] = documents().map(document => document.text)
  for (const permission of Object.keys(permissions)) expect(text).toContain(`\`${permission}\``)
  expect(text).not.toMatch(/undefined|\[object/)
})
