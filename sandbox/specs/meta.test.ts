import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Faults } from '../facebook/faults.ts'
import { graph as facebookGraph } from '../facebook/graph.ts'
import { Push as FacebookPush } from '../facebook/push.ts'
import { State as FacebookState } from '../facebook/state.ts'
import { InstagramFaults } from '../instagram/faults.ts'
import { graph as instagramGraph } from '../instagram/graph.ts'
import { Push as InstagramPush } from '../instagram/push.ts'
import { State as InstagramState } from '../instagram/state.ts'
import { CallLog } from '../parts/call-log.ts'
import { derive, derivedFile, readSources, sourceFiles, specsDirectory } from './meta.ts'
import type { MetaSpec } from './meta.ts'

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

/** `POST comments`, or `POST` of the node itself. */
const answered = (app: Hono): string[] =>
  app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace('/:version/:node', '').replace('/', '')}`.trim())

const now = () => new Date()
const calls = new CallLog(now)

test.each<[string, string[], () => Hono]>([
  [
    'Facebook',
    ['Page', 'PagePost', 'Comment', 'Photo'],
    () => {
      const state = new FacebookState()
      const push = new FacebookPush(state, now)
      return facebookGraph({ state, faults: new Faults(), calls, now, duplicateWindow: 60, push })
    },
  ],
  [
    'Instagram',
    ['IGUser', 'IGMedia', 'IGComment'],
    () => {
      const state = new InstagramState()
      return instagramGraph({
        state,
        faults: new InstagramFaults(),
        calls,
        push: new InstagramPush(state, now),
        now,
      })
    },
  ],
])('the stand-in %s answers every call of Meta’s that we use, and no other', async (_name, nodes, open) => {
  const { nodes: all } = JSON.parse(await readFile(derivedFile, 'utf8')) as MetaSpec
  const named = new Set(nodes.flatMap(node => Object.keys(all[node]!.calls)))
  expect(answered(open()).toSorted()).toEqual([...named].toSorted())
})
