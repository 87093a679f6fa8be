import { describe, expect, test } from 'vitest'
import { openPage } from './page.ts'
import {
  isCreature,
  isDedicated,
  isListedGroup,
  isListedPlace,
  isSaidOfThing,
  isThingName,
} from './name-senses.ts'

/** The page of a text, and where a word stands on it. */
const at = (text: string, word: string) => {
  const page = openPage(text)
  return [page, page.words.findIndex(candidate => candidate.raw === word)] as const
}

describe('a value, a stuff, a season', () => {
  test.each([
    ['Hope is our value this term.', 'Hope'],
    ['Honey is a treat for the bees too.', 'Honey'],
    ['Summer is here, so hats please.', 'Summer'],
  ])('%s', (text, word) => {
    expect(isSaidOfThing(...at(text, word))).toBe(true)
  })

  test.each([
    ['Hope is our captain this term.', 'Hope'],
    ['Honey is in Year 4 and loves bees.', 'Honey'],
    ['Summer is back and we have missed her.', 'Summer'],
    ['Joy scored.', 'Joy'],
  ])('%s is of a person', (text, word) => {
    expect(isSaidOfThing(...at(text, word))).toBe(false)
  })
})

test('a list that ends in a group names groups', () => {
  expect(isListedGroup(...at('Elm, Hazel and Ivy classes sing.', 'Hazel'))).toBe(true)
  expect(isListedGroup(...at('Hazel and Ivy sang to Elm class.', 'Hazel'))).toBe(false)
})

test('a place beside a place is a place', () => {
  const [page, i] = at('Flags of Kenya, Jordan and Israel on the wall.', 'Jordan')
  expect(isListedPlace(page, i, i)).toBe(true)
  const [other, j] = at('Flags by Jordan, Priya and Sam on the wall.', 'Jordan')
  expect(isListedPlace(other, j, j)).toBe(false)
})

describe('animals and other things with a name', () => {
  test.each([
    ['Our school dog Monty is poorly.', 'Monty'],
    ['They called it Kenneth.', 'Kenneth'],
    ['A gecko named Kenneth lives in the lab.', 'Kenneth'],
    ['Meet Kenneth, our class gecko.', 'Kenneth'],
    ['Kenneth the tortoise is awake.', 'Kenneth'],
  ])('%s', (text, word) => {
    const [page, i] = at(text, word)
    expect(isCreature(page, i, i)).toBe(true)
  })

  test.each([
    ['Kenneth fed the tortoise.', 'Kenneth'],
    ['Meet Kenneth, our captain, and his dog.', 'Kenneth'],
    ['Kenneth, the whole team and the dog ran.', 'Kenneth'],
  ])('%s names a person', (text, word) => {
    const [page, i] = at(text, word)
    expect(isCreature(page, i, i)).toBe(false)
  })
})

test('saints and storms are nobody here', () => {
  expect(isDedicated(...at("A service at St Mark's church.", 'Mark'))).toBe(true)
  expect(isDedicated(...at('A story that Mark read.', 'Mark'))).toBe(false)
})

test.each([
  ['We walked along the Heather Glen path.', 'thing'],
  ['Heather Glen was a song of our choir.', 'either'],
  ['Heather Glen took the choir.', 'person'],
  ['Thank you Heather Glen for the choir.', 'person'],
] as const)('%s', (text, expected) => {
  const [page, i] = at(text, 'Heather')
  expect(isThingName(page, i, i + 1)).toBe(expected)
})
