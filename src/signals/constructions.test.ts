import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { age } from './age.ts'
import { business } from './business.ts'
import { constructionSignal, mergeFacts } from './constructions.ts'
import { kindCue } from './lists/kind-cue.ts'
import { openPage } from './page.ts'
import { politics } from './politics.ts'
import { factsOf } from './testing/school.ts'
import { world } from './testing/school.ts'

const decided = (text: string, signal: string) =>
  factsOf(text, signal)
    .filter(fact => fact.score >= 0.5)
    .map(fact => fact.is)

const weather = constructionSignal(
  'weather',
  [kindCue('sky', 'rain|hail'), kindCue('doing', 'falls|fell'), kindCue('film', 'film')],
  [{ is: 'wet', score: 0.8, why: 'It rains.', needs: ['sky', 'doing'], unless: ['film'], reach: 1 }],
  { kinds: ['sky'], score: 0.3, why: 'It names weather.' },
)
const read = (text: string) => weather.read(openPage(text)).map(fact => [fact.is, fact.text])

describe('a construction', () => {
  test('spans the kinds that meet', () => {
    expect(read('Cold rain often fell here')).toEqual([['wet', 'rain often fell']])
  })

  test('meets in the next sentence, not in the one after it', () => {
    expect(read('Rain. It fell.')[0]).toEqual(['wet', 'Rain. It fell'])
    expect(read('Rain. And then. It fell.')).toEqual([['mention', 'Rain']])
  })

  test('is harmless beside what excuses it', () => {
    expect(read('Rain falls in this film')).toEqual([['mention', 'Rain']])
  })

  test('needs every kind', () => {
    expect(read('It fell')).toEqual([])
  })
})

test('a surer phrase is not said twice', () => {
  const [fact] = weather.read(openPage('Rain falls'))
  expect(mergeFacts([fact!], [fact!])).toHaveLength(1)
  expect(mergeFacts([], [fact!])).toHaveLength(1)
})

test.each([
  ['politics', 'The ministers in Whitehall have abandoned our villages.'],
  ['politics', 'We are backing the Labour candidate.'],
  ['politics', 'Ring your councillor and demand that the library cuts stop.'],
  ['business', 'Fenwright Roofing are giving our families £50 off this month.'],
  ['business', 'Fancy a new haircut? Ring the salon on Cross Street today.'],
  ['age', 'Film club is showing a slasher movie tonight.'],
  ['age', 'Odds on every horse and cash for the winner.'],
])('%s: %s', (signal, text) => {
  expect(decided(text, signal)).not.toEqual([])
})

test.each([
  ['politics', 'Year 9 held a mock election and every party had a table.'],
  ['politics', 'The council is mending Combe Lane on Tuesday.'],
  ['politics', 'Our MP opened the library and answered questions.'],
  ['business', 'Cake stall on Friday, 40p a bun, all money to the PTA.'],
  ['business', 'The trip costs £12 with the coach.'],
  ['business', 'The class visited a bakery and learned how bread is made.'],
  ['age', 'Year 10 studied how blood is shed in Macbeth.'],
  ['age', 'A PSHE lesson on vaping and alcohol.'],
  ['age', 'We drew bar charts of the weather.'],
])('no %s: %s', (signal, text) => {
  expect(decided(text, signal)).toEqual([])
})

test('any text gives valid spans', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), noise => {
      const text = `${noise} vote labour ${noise} gin shots discount shop ${noise}`
      const page = openPage(text)
      for (const fact of [...politics.read(page), ...age.read(page), ...business(page, world, [])]) {
        expect(fact.start!).toBeGreaterThanOrEqual(0)
        expect(fact.end!).toBeGreaterThan(fact.start!)
        expect(fact.end!).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
