import { describe, expect, test } from 'vitest'
import { buildRegister, lookUp, partsOf } from './register-index.ts'
import { people } from './testing/school.ts'

const index = buildRegister(people)

describe('the parts of a name', () => {
  test.each([
    [
      'Chiara van der Meer',
      'Kiki',
      { first: ['chiara'], surname: ['van', 'der', 'meer'], knownAs: ['kiki'] },
    ],
    ['Jean-Luc Rees-Hall', null, { first: ['jean', 'luc'], surname: ['rees', 'hall'], knownAs: [] }],
    ['Jude St John', null, { first: ['jude'], surname: ['st', 'john'], knownAs: [] }],
    ['Karen Bramble', 'Mrs Bramble', { first: ['karen'], surname: ['bramble'], knownAs: [] }],
    ['Kath Brody', 'Nurse Kath', { first: ['kath'], surname: ['brody'], knownAs: ['kath'] }],
    ['Cher', null, { first: ['cher'], surname: [], knownAs: [] }],
  ])('%s', (name, knownAs, expected) => {
    expect(partsOf({ name, knownAs })).toMatchObject(expected)
  })
})

test('the longest way of writing is found first', () => {
  expect(lookUp(index, ['nadia', 'osei', 'ran'], 'larkrise')).toMatchObject({ length: 2 })
  expect(lookUp(index, ['nadia', 'ran'], 'larkrise')!.own).toHaveLength(2)
})

test('of another school only by asking for all', () => {
  expect(lookUp(index, ['beatrix'], 'larkrise')!.own).toHaveLength(0)
  expect(lookUp(index, ['beatrix'], 'larkrise')!.all).toHaveLength(1)
  expect(lookUp(index, ['beatrix'], null)!.own).toHaveLength(1)
})

test('words that are nobody give null', () => {
  expect(lookUp(index, ['garden'], 'larkrise')).toBeNull()
  expect(lookUp(index, [], 'larkrise')).toBeNull()
})

test('people without a name are left out', () => {
  expect(
    buildRegister([{ id: 'x', name: ' - ', knownAs: null, role: 'pupil', school: null, group: null }]).people
      .size,
  ).toBe(0)
})

test('a look-up is the same few steps in a register of any size', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => ({
    id: `m${i}`,
    name: `Nadia Surname${i}`,
    knownAs: null,
    role: 'pupil',
    school: `school-${i % 500}`,
    group: null,
  }))
  const large = buildRegister([...people, ...many])
  expect(lookUp(large, ['nadia', 'osei'], 'larkrise')!.own).toHaveLength(1)
  expect(lookUp(large, ['nadia'], 'larkrise')!.own).toHaveLength(2)
  expect(large.longest.get('nadia')).toBe(2)
})
