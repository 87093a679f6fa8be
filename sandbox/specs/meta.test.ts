import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { derive, derivedFile, readSources, sourceFiles, specsDirectory } from './meta.ts'

const there = sourceFiles.every(file => existsSync(join(specsDirectory, file)))
if (!there) console.log('SKIPPED meta/*.json is not beside the project: the derived file is not compared')

test.skipIf(!there)('the committed file is what Meta’s files say now', async () => {
  expect(JSON.parse(await readFile(derivedFile, 'utf8'))).toEqual(derive(await readSources(specsDirectory)))
})

test.skipIf(!there)(
  'what we use and Meta no longer has is an error, and so is what it now requires',
  async () => {
    const texts = await readSources(specsDirectory)
    const page = texts['meta/Page.json']!
    const changed = (from: string, to: string) => () =>
      derive({ ...texts, 'meta/Page.json': page.replaceAll(from, to) })
    expect(changed('"visitor_posts"', '"guest_posts"')).toThrow('Page GET visitor_posts')
    expect(changed('"alt_text_custom"', '"alt"')).toThrow('Page POST photos alt_text_custom')
    const required = page.replaceAll('"required": false', '"required": true')
    expect(() => derive({ ...texts, 'meta/Page.json': required })).toThrow('there is no our Page')
  },
)

test('a file that is missing is an error', () => {
  expect(() => derive({})).toThrow('meta/Page.json')
})
