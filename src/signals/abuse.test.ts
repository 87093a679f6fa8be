import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abuse } from './abuse.ts'
import { abuse as cues } from './lists/abuse.ts'
import { openPage } from './page.ts'
import type { World } from './signal.ts'

const world: World = { register: {} as World['register'], school: null }
const factsOf = (text: string) => abuse(openPage(text), world, []).filter(fact => fact.signal === 'abuse')
const kinds = (text: string, atLeast = 0.75) =>
  factsOf(text)
    .filter(fact => fact.score >= atLeast)
    .map(fact => fact.is)

describe('abuse is found', () => {
  test.each([
    ['racist', 'Bloody foreigners everywhere in that queue'],
    ['racist', 'send them all back where they belong'],
    ['racist', 'Muslims are taking over our schools'],
    ['racist', 'full of Romanians now'],
    ['sexist', 'women cannot drive'],
    ['sexist', 'What a slapper'],
    ['homophobic', 'the pride agenda again'],
    ['homophobic', 'proper gay that'],
    ['transphobic', 'just a bloke in a dress'],
    ['ableist', 'are you deaf or stupid'],
    ['ableist', 'he is an absolute spaz'],
    ['threat', 'We know where you park'],
    ['threat', 'Karma’s coming for her'],
    ['threat', 'I’ll punch your teeth in'],
    ['sexual', 'I would smash miss any day'],
    ['body-shaming', 'who ate all the pies'],
    ['abusive', 'You’re an absolute bellend'],
    ['abusive', 'she is a w*nker'],
  ])('%s: %s', (is, text) => {
    expect(kinds(text)).toContain(is)
  })
})

describe('harmless words are left alone', () => {
  test.each([
    'Dick Turpin rode past Dick Hill',
    'Cock-a-doodle-doo, cried the cockerel',
    'We saw a blue tit and two great tits on the feeder',
    'Faggots and peas for tea',
    'Please bring Christmas crackers and jam tarts',
    'The shag carpet is new',
    'Pussy willow and a pussy cat',
    'Scunthorpe, Penistone and Mong Kok',
    'Visitors from Pakistan',
    'A sick goal, he killed it',
    'Mr Dyke and Miss Pratt run the club',
    'A chink of light in the curtains',
    'The Maine coon sat on the door knob',
    'She was niggardly with the sprinkles and fagged out',
    'The food is disgusting and the parking is a disaster',
    'The communication has been useless',
    'See you at the gate at three',
    'We speak Polish at home and learn English here',
    'Refugees are welcome, all Muslims are our neighbours',
    'We sent them home with a certificate',
    'Hitler invaded Poland in 1939, Year 6 learned',
  ])('%s', text => {
    expect(kinds(text)).toEqual([])
  })
})

test('a word that is told of somebody else asks for a look, not for removal', () => {
  for (const text of ['My son was called a retard on the bus', 'They shouted paki at my dad']) {
    const found = factsOf(text)
    expect(found.length, text).toBeGreaterThan(0)
    expect(Math.max(...found.map(fact => fact.score)), text).toBeLessThan(0.75)
  }
  expect(kinds('You retard')).toEqual(['ableist'])
})

test('swearing at nobody stays below the cut for abuse of posts', () => {
  const found = factsOf('Bloody brilliant, what the fuck, bollocks to the rain')
  expect(new Set(found.map(fact => fact.is))).toEqual(new Set(['swearing']))
  expect(Math.max(...found.map(fact => fact.score))).toBeLessThan(0.5)
})

test('every cue has a reason and a severity', () => {
  for (const cue of cues) {
    expect(cue.why).toMatch(/^[A-Z].*\.$/)
    expect(cue.score > 0 && cue.score <= 1).toBe(true)
  }
})

test('any text can be read, and every span lies in it', () => {
  const words = fc.constantFrom(
    'you',
    'f**k',
    'called',
    'him',
    'p***',
    '*',
    'twat',
    'Dick',
    'Hill',
    '\u200b',
    '🐀',
    'fags',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map(list => list.join(' ')),
      ),
      text => {
        for (const fact of abuse(openPage(text), world, [])) {
          expect(fact.start! >= 0 && fact.start! < fact.end! && fact.end! <= text.length).toBe(true)
        }
      },
    ),
  )
})
