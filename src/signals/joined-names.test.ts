import { describe, expect, test } from 'vitest'
import { inCamel, inTag } from './joined-names.ts'
import { peopleOfHandle } from './staff-names.ts'
import { seen, world } from './testing/school.ts'

const ids = (found: { people: readonly { id: string }[] } | null) =>
  found?.people.map(person => person.id) ?? []

describe('hashtags', () => {
  test.each([
    ['WellDoneKiki', ['p8']],
    ['welldonekiki', ['p8']],
    ['pariSunderwood', ['p9']],
    ['nadiaosei', ['p2']],
    ['HappyBirthdaySummer', ['p4']],
    ['ParisU', ['p9']],
    ['goteam', []],
    ['SummerFun', []],
    ['PrimarySchool', []],
    ['maytime', []],
  ])('#%s', (tag, people) => {
    expect(ids(inTag(tag, world))).toEqual(people)
  })
})

test('an initial stuck to a first name is read, a first name alone in a word is not', () => {
  expect(ids(inCamel('KikiM', world))).toEqual(['p8'])
  expect(ids(inCamel('NadiaO', world))).toEqual(['p2'])
  expect(ids(inCamel('NadiaLand', world))).toEqual([])
})

test.each([
  ['See IMG_nadia_osei.jpg', 'full | nadia_osei | p2'],
  ['NadiaOsei_2.png', 'full | NadiaOsei | p2'],
  ['nadiaosei.jpeg', 'full | nadiaosei | p2'],
  ['may-thistlewood.heic', 'full | may-thistlewood | p5'],
])('the file name %s', (text, expected) => {
  expect(seen(text, 'name')).toEqual([expected])
})

describe('handles', () => {
  test.each([
    ['nadia.osei', ['p2']],
    ['nadia_osei_bakes', ['p2']],
    ['nadiaoseibakes', ['p2']],
    ['oseinadia7', ['p2']],
    ['twilk_art', []],
    ['larchfarm', []],
    ['', []],
  ])('@%s', (handle, people) => {
    expect(peopleOfHandle(world.register, handle).map(person => person.id)).toEqual(people)
  })

  test('an initial with a surname counts as a part, not inside a longer word', () => {
    expect(peopleOfHandle(world.register, 'lunderwood_10').map(person => person.id)).toEqual(['p10'])
    expect(peopleOfHandle(world.register, 'lunderwoodland')).toEqual([])
  })
})
