import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readerOf } from '../src/moderation/comment-reader.ts'
import { compilePack } from '../src/policy/compile-pack.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'
import { baselineKey, fallen, floorsOf, type Baseline } from './baseline.ts'
import { runCorpus, type CorpusFigures } from './run-corpus.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const baseline = JSON.parse(readFileSync(at('./baseline.json'), 'utf8')) as Baseline

let figures: CorpusFigures
beforeAll(async () => {
  const pack = compilePack(packFrom(readFileSync(at('../policies/dlpt-2025-11.yaml'), 'utf8')))
  figures = await runCorpus(at('../corpus'), pack, readerOf(2))
})

test('no figure of the development corpus has fallen below what was measured before', () => {
  const floors = baseline[baselineKey(figures)]
  expect(floors, 'measure it with: npm run eval -- --write-baseline').toBeDefined()
  expect(fallen(figures, floors ?? { atLeast: {}, atMost: {} })).toEqual([])
})

describe('a figure', () => {
  test('that sinks, rises or vanishes is named, with what it was', () => {
    const floors = floorsOf(figures)
    expect(fallen(figures, floors)).toEqual([])
    const { clean_pass: before } = figures.posts
    const worse = {
      ...figures,
      posts: { ...figures.posts, clean_pass: before - 0.01, consent_missed: ['a'] },
    }
    expect(fallen(worse, { ...floors, atMost: { 'posts: consent missed': 0 } })).toEqual([
      `posts: clean that pass: ${before - 0.01}, and at least ${before} before`,
      'posts: consent missed: 1, and at most 0 before',
    ])
    expect(fallen(figures, { atLeast: { gone: 0.1 }, atMost: {} })).toEqual([
      'gone: not measured, and at least 0.1 before',
    ])
  })

  test('that differs by rounding only is no fall', () => {
    const { posts } = figures
    const near = { ...figures, posts: { ...posts, clean_pass: posts.clean_pass - 0.0004 } }
    expect(fallen(near, floorsOf(figures))).toEqual([])
  })
})
