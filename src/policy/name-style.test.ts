import { describe, expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { compilePack } from './compile-pack.ts'
import { dlpt } from './testing/dlpt.ts'
import { factOf, postWith } from './testing/post-with.ts'
import type { Pack } from './pack/pack-schema.ts'
import type { PostToCheck } from './post-to-check.ts'

const withNames = (names: Partial<Pack['settings']['names']>) =>
  compilePack({ ...dlpt, settings: { ...dlpt.settings, names: { ...dlpt.settings.names, ...names } } })
const named = (is: string) => [factOf('name', is, { people: ['p1'] })]
const pictured = [factOf('face', 'tagged', { people: ['p1'], media: 0, start: null, end: null })]
const decide = (names: Partial<Pack['settings']['names']>, post: Partial<PostToCheck>, is = 'full') =>
  checkPost(withNames(names), postWith({ facts: named(is), ...post }))

test('the first policy asks for a yes and for no form', () => {
  expect(decide({}, { faces: pictured }).decision).toBe('publish')
})

describe('a form of name', () => {
  test.each([
    ['none', 'first', 'refuse'],
    ['first', 'first', 'publish'],
    ['first', 'known-as', 'publish'],
    ['first', 'full', 'refuse'],
    ['first', 'surname', 'refuse'],
    ['first-initial', 'initials', 'publish'],
    ['first-year', 'initials', 'refuse'],
    ['full', 'family', 'publish'],
  ] as const)('where pupils are named by %s, %s: %s', (pupil, is, decision) => {
    expect(decide({ pupil }, { roleOf: () => 'pupil' }, is).decision).toBe(decision)
  })

  test('is asked by role, and of somebody unknown like of a pupil', () => {
    const names = { pupil: 'first', staff: 'full', governor: 'full', visitor: 'none' } as const
    expect(decide(names, { roleOf: () => 'governor' }).decision).toBe('publish')
    expect(decide(names, { roleOf: () => 'staff' }).decision).toBe('publish')
    expect(decide(names, { roleOf: () => 'other' }).decision).toBe('refuse')
    expect(decide(names, {}).decision).toBe('refuse')
  })

  test('can be shortened, and is no question of consent', () => {
    expect(decide({ pupil: 'first' }, {}).findings).toMatchObject([
      { message: '“Thea” is more of a name than this policy shows. Shorten it.' },
    ])
  })
})

describe('a name beside the photo', () => {
  const never = { nameWithPhoto: 'never' } as const

  test('is refused where the trust wants never both', () => {
    expect(decide(never, { faces: pictured })).toMatchObject({
      decision: 'refuse',
      findings: [{ message: '“Thea” may not be named beside the photo. Take the name out.' }],
    })
  })

  test('may stand beside a photo of somebody else', () => {
    const other = [factOf('face', 'tagged', { people: ['p2'], media: 0, start: null, end: null })]
    expect(decide(never, { faces: other }).decision).toBe('publish')
  })

  test('a no stays the first thing that is said, and a yes never makes it stricter', () => {
    const refused = decide(never, { faces: pictured, consent: () => 'refused' })
    expect(refused.findings[0]?.message).toContain('may not be named on Facebook')
    for (const answer of ['unknown', 'given'] as const) {
      expect(decide(never, { faces: pictured, consent: () => answer }).decision).toBe('refuse')
    }
  })
})
