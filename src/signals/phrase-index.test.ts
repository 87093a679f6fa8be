import fc from 'fast-check'
import { expect, test } from 'vitest'
import { abuseLexicon } from './abuse.ts'
import { complaintLexicon } from './complaint.ts'
import { inflammatoryLexicon } from './inflammatory.ts'
import { openPage } from './page.ts'
import { findPhrases } from './phrases.ts'
import { safeguardingLexicon } from './safeguarding.ts'

const { index } = abuseLexicon.lexicon

/** Comparisons made for a text by all lexicons of every text together. */
function steps(text: string): number {
  index.steps = 0
  findPhrases(abuseLexicon.lexicon, openPage(text))
  return index.steps
}

test('the lexicons of every text share one pass', () => {
  for (const { lexicon } of [complaintLexicon, inflammatoryLexicon, safeguardingLexicon])
    expect(lexicon.index).toBe(index)
  const page = openPage('You are all idiots and nobody ever replies')
  index.steps = 0
  findPhrases(abuseLexicon.lexicon, page)
  const once = index.steps
  expect(once).toBeGreaterThan(0)
  findPhrases(complaintLexicon.lexicon, page)
  findPhrases(safeguardingLexicon.lexicon, page)
  expect(index.steps).toBe(once)
})

/** Words that many phrases begin with or leave gaps for, and what ends a sentence. */
const common =
  'you your the a to get go back need send made got has have mum dad kids girls all school 5 £5 of and off me him Big . idiot why again asked told'.split(
    ' ',
  )

test('ten times the text takes ten times the comparisons, whatever is repeated', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 12 }), words => {
      const unit = `${words.join(' ')} `
      const few = steps(unit.repeat(40))
      expect(steps(unit.repeat(400))).toBeLessThanOrEqual(10.5 * few + 100)
    }),
    { numRuns: 60 },
  )
})

test('a text of common words takes a bounded number of comparisons a word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...common), { minLength: 20, maxLength: 60 }), words => {
      expect(steps(words.join(' ')) / words.length).toBeLessThan(250)
    }),
    { numRuns: 60 },
  )
})
