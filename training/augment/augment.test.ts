import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chance } from './chance.ts'
import { expand } from './expand.ts'
import { groups } from './groups.ts'
import { augmentations, themes } from './index.ts'
import { misspell, speak } from './spelling.ts'

const rows = augmentations(1)

describe('the rows', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(augmentations(1)).toEqual(rows)
    expect(augmentations(2)).not.toEqual(rows)
  })

  test('are thousands, none twice, and none is made mostly of one template', () => {
    expect(rows.length).toBeGreaterThan(5000)
    expect(new Set(rows.map(row => row.text)).size).toBe(rows.length)
    const perTemplate = new Map<string, number>()
    for (const row of rows) perTemplate.set(row.group, (perTemplate.get(row.group) ?? 0) + 1)
    expect(Math.max(...perTemplate.values())).toBeLessThan(rows.length / 100)
  })

  test('leave no slot and no choice open', () => {
    expect(rows.filter(row => /\{\w+\}|\[[^\]]*\|/.test(row.text)).map(row => row.text)).toEqual([])
  })

  test('name a label and a removal where they are hate, and nothing of identity where they are not', () => {
    for (const row of rows) {
      if (row.hate === 1) {
        expect(row.labels.length, row.text).toBeGreaterThan(0)
        expect(row.action, row.text).toBe('remove')
      }
      if (row.hate === 0) {
        expect(
          row.labels.filter(label => ['racist', 'homophobic'].includes(label)),
          row.text,
        ).toEqual([])
      }
    }
  })

  test('speak of every group, with hate and without', () => {
    for (const group of groups) {
      const about = rows.filter(row => row.target === group.id)
      expect(about.filter(row => row.hate === 1).length, group.id).toBeGreaterThan(20)
      expect(about.filter(row => row.hate === 0).length, group.id).toBeGreaterThan(10)
    }
  })

  test('use telephone numbers that Ofcom keeps for drama only', () => {
    for (const row of rows) {
      for (const [number] of row.text.matchAll(/\b0\d{4} ?\d{3} ?\d{3}\b/g)) {
        expect(number.replaceAll(' ', ''), row.text).toMatch(/^(07700900|01632960)\d{3}$/)
      }
    }
  })
})

test('themes have ids of their own', () => {
  expect(new Set(themes.map(theme => theme.id)).size).toBe(themes.length)
})

describe('a template', () => {
  test('is filled with the words of one group', () => {
    const jewish = groups.find(group => group.id === 'jewish')!
    expect(expand('{adj} [bread|bread] ,  yes', {}, jewish, chance(3))).toBe('Jewish bread, yes')
  })

  test('with a slot that nobody fills is refused', () => {
    expect(() => expand('{nobody}', {}, null, chance(3))).toThrow(/Nobody fills \{nobody\}/)
  })
})

test('any text may be misspelt and spoken, and a misspelling differs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, seed) => {
      expect(misspell(text, chance(seed))).not.toBe(text)
      expect(typeof speak(text, chance(seed))).toBe('string')
    }),
  )
})
