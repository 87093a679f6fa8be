import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check'
import { expect, test } from 'vitest'
import { inGroups } from './in-groups.ts'

/** Resolves when told to, so that a test says what comes while a group is at work. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { open: resolve, opened: promise }
}

test('what comes at once goes together, and what comes meanwhile in the next group', async () => {
  const groups: string[][] = []
  const first = gate()
  const add = inGroups(3, async (_key, items: readonly string[]) => {
    groups.push([...items])
    if (groups.length === 1) await first.opened
    return items.map(item => item.toUpperCase())
  })
  const answers = [add('t', 'a'), add('t', 'b')]
  await new Promise(resolve => setImmediate(resolve))
  answers.push(...['c', 'd', 'e', 'f'].map(item => add('t', item)))
  first.open()
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  expect(groups).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f']])
})

test('one trust does not wait for another', async () => {
  const slow = gate()
  const add = inGroups(5, async (key, items: readonly string[]) => {
    if (key === 'slow') await slow.opened
    return items
  })
  const waiting = add('slow', 'a')
  expect(await add('quick', 'b')).toBe('b')
  slow.open()
  expect(await waiting).toBe('a')
})

test('whatever comes and whatever fails: each gets its own answer or its own error, of each trust one group at a time', async () => {
  const anyItem = record({ key: constantFrom('s', 't'), fails: boolean(), later: boolean() })
  await assert(
    asyncProperty(
      array(anyItem, { maxLength: 30 }),
      integer({ min: 1, max: 6 }),
      integer({ min: 1, max: 50 }),
      async (items, most, turns) => {
        const busy = new Set<string>()
        const add = inGroups(most, async (key, group: readonly { at: number; fails: boolean }[]) => {
          expect(busy.has(key)).toBe(false)
          expect(group.length).toBeLessThanOrEqual(most)
          expect(group.map(({ at }) => at)).toEqual(group.map(({ at }) => at).toSorted((a, b) => a - b))
          busy.add(key)
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
          busy.delete(key)
          const bad = group.find(({ fails }) => fails)
          if (bad) throw new Error(`number ${bad.at}`)
          return group.map(({ at }) => at)
        })
        const answers: Promise<string>[] = []
        for (const [at, { key, fails, later }] of items.entries()) {
          if (later) await Promise.resolve()
          answers.push(
            add(key, { at, fails }).then(
              answer => `${answer}`,
              (error: Error) => error.message,
            ),
          )
        }
        const wanted = items.map(({ fails }, at) => (fails ? `number ${at}` : `${at}`))
        expect(await Promise.all(answers)).toEqual(wanted)
      },
    ),
  )
})
