import { describe, expect, test } from 'vitest'
import { openPage } from './page.ts'
import { compileLexicon, findPhrases } from './phrases.ts'

const find = (phrases: string[], text: string) => {
  const page = openPage(text)
  const lexicon = compileLexicon([{ is: 'x', score: 1, why: '', phrases }])
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

test('cost grows with the text and not with its square', () => {
  const lexicon = compileLexicon([
    {
      is: 'x',
      score: 1,
      why: '',
      phrases: ['red ... blue ... green', 'red red? red? red? red? pink', 'red|blue ... pink'],
    },
  ])
  const steps = (words: number) => {
    lexicon.steps = 0
    findPhrases(lexicon, openPage('red red blue red blue red green '.repeat(words)))
    return lexicon.steps
  }
  const small = steps(100)
  expect(small).toBeGreaterThan(400)
  expect(steps(1_000) / small).toBeLessThan(10.5)
})
