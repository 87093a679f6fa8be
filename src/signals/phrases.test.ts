import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPage } from './page.ts'
import { PhraseIndex } from './phrase-index.ts'
import { compileLexicon, findPhrases } from './phrases.ts'
import type { Hit } from './phrases.ts'

const find = (phrases: string[], text: string) => {
  const page = openPage(text)
  const lexicon = compileLexicon([{ is: 'x', score: 1, why: '', phrases }], new PhraseIndex())
  return findPhrases(lexicon, page).map(hit =>
    page.original.slice(page.words[hit.first]!.start, page.words[hit.last]!.end),
  )
}

describe('how a phrase is written', () => {
  test.each([
    ['buy|sell now', 'Sell now!', 'Sell now'],
    ['come to? tea', 'come tea', 'come tea'],
    ['come to? tea', 'come to tea', 'come to tea'],
    ['come ... tea', 'come to our lovely cream tea', 'come to our lovely cream tea'],
    ['the paint*', 'the painting', 'the painting'],
    ['buy _ now', 'buy cake now', 'buy cake now'],
    ['<money> off', '£5 off', '£5 off'],
    ['^go away', 'Please go away', null],
    ['^go away', 'Hi. Go away', 'Go away'],
    ['come ... tea', 'come on. Tea', null],
    ['come ... tea', 'come one two three four five six tea', null],
    ['sell now', 's3ll now', 's3ll now'],
  ])('%s in %s', (phrase, text, expected) => {
    expect(find([phrase], text)).toEqual(expected === null ? [] : [expected])
  })
})

test.each(['paint* it', 'to? tea', '... tea', '_ tea'])('%s has no whole word to be found by', phrase => {
  expect(() => find([phrase], '')).toThrow('must begin with a whole word')
})

/** Phrases over a handful of words, so that they overlap, begin alike and often stand in a text. */
const word = fc.constantFrom('red', 'blue', 'green', 'pink', 's3ll', '£5', '.', 'Big')
const element = fc.constantFrom(
  'red',
  'blue|green',
  'pink?',
  '...',
  '_',
  're*',
  '<money>',
  '<capital>',
  'sell',
)
const phrase = fc
  .tuple(
    fc.constantFrom('red', '^blue', 'green|pink', '<money>', 'sell', 'big|red'),
    fc.array(element, { maxLength: 3 }),
  )
  .map(([first, rest]) => [first, ...rest].join(' '))

test('lexicons that share an index find what each would find alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(phrase, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      fc.array(word, { maxLength: 12 }),
      (lists, words) => {
        const shared = new PhraseIndex()
        const together = lists.map(phrases => compileLexicon([{ ...cue, phrases }], shared))
        const page = openPage(words.join(' '))
        for (const [at, phrases] of lists.entries()) {
          // One phrase an index: what the next word leaves possible of others has no part in it.
          const alone = phrases.flatMap(written =>
            findPhrases(compileLexicon([{ ...cue, phrases: [written] }], new PhraseIndex()), page),
          )
          const found = findPhrases(together[at]!, page)
          expect(spansOf(found)).toEqual(spansOf(alone))
        }
      },
    ),
  )
})

const cue = { is: 'x', score: 1, why: '' }
const spansOf = (hits: readonly Hit[]) => hits.map(hit => `${hit.first}-${hit.last}`).toSorted()

test('a lexicon that is compiled after a page was read is found on it, too', () => {
  const index = new PhraseIndex()
  const page = openPage('red pink')
  expect(findPhrases(compileLexicon([{ ...cue, phrases: ['red'] }], index), page)).toHaveLength(1)
  expect(findPhrases(compileLexicon([{ ...cue, phrases: ['red pink', 'pink'] }], index), page)).toHaveLength(
    2,
  )
})

test('phrases that begin alike cost nothing where the next word is another', () => {
  const index = new PhraseIndex()
  const phrases = Array.from({ length: 200 }, (_, i) => `you word${i} again`)
  const lexicon = compileLexicon([{ ...cue, phrases: [...phrases, 'you'] }], index)
  expect(findPhrases(lexicon, openPage('you are'))).toHaveLength(1)
  expect(index.steps).toBe(1)
  expect(findPhrases(lexicon, openPage('you word7 again'))).toHaveLength(2)
})

test('cost grows with the text and not with its square', () => {
  const index = new PhraseIndex()
  const lexicon = compileLexicon(
    [
      {
        is: 'x',
        score: 1,
        why: '',
        phrases: ['red ... blue ... green', 'red red? red? red? red? pink', 'red|blue ... pink'],
      },
    ],
    index,
  )
  const steps = (words: number) => {
    index.steps = 0
    findPhrases(lexicon, openPage('red red blue red blue red green '.repeat(words)))
    return index.steps
  }
  const small = steps(100)
  expect(small).toBeGreaterThan(400)
  expect(steps(1_000) / small).toBeLessThan(10.5)
})
