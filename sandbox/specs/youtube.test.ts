import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { derive, derivedFile, discoveryFile, specsDirectory } from './youtube.ts'

const source = join(specsDirectory, discoveryFile)
const there = existsSync(source)
if (!there)
  console.log(`SKIPPED ${discoveryFile} is not beside the project: the derived file is not compared`)

test.skipIf(!there)('the committed file is what the discovery document says now', async () => {
  const derived = derive(await readFile(source, 'utf8'))
  expect(JSON.parse(await readFile(derivedFile, 'utf8'))).toEqual(derived)
})

test('holds no prose of Google’s', async () => {
  expect(await readFile(derivedFile, 'utf8')).not.toMatch(/"(?:description|enumDescriptions|title)": "/)
})

const small = {
  id: 'youtube:v3',
  revision: '1',
  rootUrl: 'https://youtube.googleapis.com/',
  parameters: {},
  resources: { videos: { methods: {} } },
  schemas: {},
}

test('something that we use and Google no longer has is an error', () => {
  expect(() => derive(JSON.stringify(small))).toThrow('videos.insert')
})
