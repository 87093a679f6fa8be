import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { compilePack } from '../compile-pack.ts'
import { describePack } from '../describe-pack.ts'
import { dlpt, dlptText } from '../testing/dlpt.ts'
import { older } from '../testing/older-pack.ts'
import { smallPack, yamlOf } from '../testing/small-pack.ts'
import { laterKeys } from './later-keys.ts'
import { pathText } from './problem.ts'
import { packFrom, readPack } from './read-pack.ts'

describe('a policy that was adopted before the keys came', () => {
  const { pack, problems } = readPack(older(dlptText))

  test('is read as it stands, and what holds is what the first policy says today', () => {
    const { ourDefaults, ...read } = pack!
    // A pack lists these rules in an order of its own, which decides nothing.
    read.moderation.replies.postRules.sort()
    const today = structuredClone(dlpt)
    today.moderation.replies.postRules.sort()
    expect(read).toEqual(today)
    expect(ourDefaults).toEqual(laterKeys.map(({ says }) => says))
  })

  test('warns of each key where it should stand', () => {
    const warned = problems.filter(({ wrong }) => wrong === 'it is missing')
    expect(new Set(warned.map(({ path, level }) => `${level} ${path}`))).toEqual(
      new Set(laterKeys.map(({ path }) => `warning ${pathText(path)}`)),
    )
  })

  test('shows them as our default', () => {
    const lines = describePack(pack!)
    expect(lines).toContain('Not in this policy; our default holds')
    expect(lines).toContain('  When somebody looks at comments')
    expect(describePack(dlpt)).not.toContain('Not in this policy; our default holds')
  })

  test('each key may be missing alone', () => {
    for (const { path, says } of laterKeys) {
      const copy = parse(yamlOf(smallPack)) as object
      const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, copy)
      Reflect.deleteProperty(parent, path.at(-1)!)
      expect(packFrom(stringify(copy)).ourDefaults).toEqual([says])
    }
  })
})

test('our words for answers rest on what the policy has', () => {
  const read = packFrom(older(yamlOf(smallPack)))
  const { replies } = read.moderation
  const clauses = read.clauses.map(({ id }) => id)
  expect(clauses).not.toContain('2.5-address-politely')
  expect(clauses).toEqual(expect.arrayContaining([replies.clause, replies.complaints.clause]))
  expect(() => compilePack(read)).not.toThrow()
})

test('a slip of the pen in such a key is an error, not our default', () => {
  const { pack, problems } = readPack(yamlOf(smallPack).replace('  cover:', '  covre:'))
  expect(pack).toBeNull()
  expect(problems).toContainEqual(expect.objectContaining({ level: 'error', path: 'settings.covre' }))
})
