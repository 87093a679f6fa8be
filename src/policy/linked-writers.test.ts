import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkedWriters, type LinkFact } from './linked-writers.ts'

const fact = (one: string, other: string, says: LinkFact['says'], seq: number): LinkFact => ({
  one,
  other,
  says,
  at: new Date('2026-11-30T12:00:00Z'),
  seq,
})
const linked = (writer: string, ...facts: LinkFact[]) => [...linkedWriters(writer, facts)].toSorted()

test('an account that nobody linked stands alone', () => {
  expect(linked('a')).toEqual(['a'])
})

test('links lead on by way of a third, in both directions', () => {
  const facts = [fact('a', 'b', 'linked', 1), fact('c', 'b', 'linked', 2), fact('d', 'e', 'linked', 3)]
  expect(linked('a', ...facts)).toEqual(['a', 'b', 'c'])
  expect(linked('c', ...facts)).toEqual(['a', 'b', 'c'])
})

test('of two words about a pair the later counts, whichever is named first', () => {
  const facts = [fact('a', 'b', 'linked', 1), fact('b', 'a', 'unlinked', 2)]
  expect(linked('a', ...facts)).toEqual(['a'])
  expect(linked('a', ...facts, fact('b', 'a', 'linked', 3))).toEqual(['a', 'b'])
})

test('whatever the order, and for each of a person’s accounts, the person is the same', () => {
  const writer = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const facts = fc
    .array(
      fc.record({
        one: writer,
        other: writer,
        says: fc.constantFrom('linked' as const, 'unlinked' as const),
      }),
    )
    .map(list => list.map(({ one, other, says }, at) => fact(one, other, says, at)))
  fc.assert(
    fc.property(facts, writer, fc.gen(), (list, from, gen) => {
      const shuffled = gen(fc.shuffledSubarray, list, { minLength: list.length })
      const person = linked(from, ...list)
      expect(linked(from, ...shuffled)).toEqual(person)
      for (const other of person) expect(linked(other, ...list)).toEqual(person)
    }),
  )
})
