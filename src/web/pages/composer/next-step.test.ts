import { describe, expect, test } from 'vitest'
import type { Finding } from '../../finding.ts'
import { missing, nextStep, numbersOf, statusOf, tabName, tabWords } from './next-step.ts'
import type { PostPicture, Variant } from './variant.ts'

const finding = (id: string, decision: Finding['decision'], state: Finding['state'] = 'open'): Finding => ({
  id,
  clause: { id: '2.1-names', section: '2.1', title: 'Names and photos' },
  decision,
  state,
  start: 0,
  end: 1,
  media: null,
  text: 'x',
  message: 'This may be a political statement.',
  mends: [],
})

const variant = (id: string, findings: Finding[], more: Partial<Variant> = {}): Variant => ({
  id,
  account: { id: `account-${id}`, name: id },
  channel: { id, name: id, letters: id[0] ?? '', audience: 'public' },
  text: 'x',
  decision: 'publish',
  findings,
  preview: [],
  category: 'achievement',
  at: '2026-11-24T15:30:00Z',
  secondPerson: false,
  ...more,
})

describe('the filled button', () => {
  test('goes to the first refused mark and counts all that are open', () => {
    const facebook = variant('Facebook', [
      finding('h', 'hold'),
      finding('m', 'refuse', 'mended'),
      finding('r', 'refuse'),
    ])
    expect(nextStep([facebook], 'Facebook', 'Mrs Nair')).toMatchObject({
      do: 'mend',
      finding: { id: 'r' },
      words: 'Mend mark 2 of 2',
    })
  })

  test('then to the next channel that refuses', () => {
    const step = nextStep(
      [variant('Facebook', []), variant('Dojo', [finding('r', 'refuse')])],
      'Facebook',
      'Mrs Nair',
    )
    expect(step).toEqual({ do: 'open', variantId: 'Dojo', words: 'Mend Dojo next' })
  })

  test('a hold on any channel, or a second person by the setting, goes to whoever decides', () => {
    const held = [variant('Facebook', []), variant('Dojo', [finding('h', 'hold')])]
    expect(nextStep(held, 'Facebook', 'Mrs Nair')).toEqual({ do: 'send', words: 'Send to Mrs Nair' })
    const always = [variant('Facebook', [], { secondPerson: true })]
    expect(nextStep(always, 'Facebook', 'Mrs Nair').do).toBe('send')
  })

  test('otherwise it says when it goes out', () => {
    expect(nextStep([variant('Facebook', [])], 'Facebook', 'Mrs Nair').words).toBe('Publish at 15:30')
    expect(nextStep([variant('Facebook', [], { at: null })], 'Facebook', 'Mrs Nair').words).toBe(
      'Publish now',
    )
    const two = [variant('Facebook', []), variant('Dojo', [], { at: '2026-11-24T12:15:00Z' })]
    expect(nextStep(two, 'Facebook', 'Mrs Nair').words).toBe('Publish as planned')
  })
})

describe('words about marks', () => {
  test('the status line counts what is to mend and what is held', () => {
    const both = variant('Facebook', [finding('a', 'refuse'), finding('b', 'refuse'), finding('c', 'hold')])
    expect(statusOf(both)).toBe('Refused on Facebook: 2 marks to mend, and 1 on hold.')
    expect(statusOf(variant('X', []))).toBe('Can publish on X.')
    expect(statusOf(variant('Dojo', [finding('h', 'hold')]))).toBe('On hold on Dojo: 1 to decide.')
  })

  test('a mark that was put right has no number and no place in the count', () => {
    const findings = [finding('a', 'refuse', 'mended'), finding('b', 'refuse')]
    expect(numbersOf(findings)).toEqual(new Map([['b', 1]]))
    expect(tabWords(variant('X', findings))).toBe('1 to mend')
    expect(tabWords(variant('X', [], { decision: 'hold' }))).toBe('On hold')
  })
})

test('a tab is called as its channel; two accounts on one channel are told apart', () => {
  const facebook = variant('Facebook', [])
  const trust: Variant = { ...facebook, id: 'trust', account: { id: 't', name: 'Wherrybridge Trust' } }
  expect(tabName(facebook, [facebook])).toBe('Facebook')
  expect(tabName(trust, [facebook, trust])).toBe('Facebook, Wherrybridge Trust')
})

describe('what is missing', () => {
  const picture: PostPicture = {
    index: 0,
    url: '',
    width: 1,
    height: 1,
    alt: '',
    looking: 'done',
    wordsShare: 0,
    failure: null,
    crop: null,
    faces: [],
    scraps: [],
    people: [],
    nobody: false,
  }

  test('a category, a description and who is in the picture are asked for by name', () => {
    expect(Object.keys(missing(variant('X', [], { category: null }), [picture]))).toEqual([
      'category',
      'alt-0',
      'people-0',
    ])
  })

  test('nobody in the picture is an answer too', () => {
    expect(missing(variant('X', []), [{ ...picture, alt: 'The field in snow.', nobody: true }])).toEqual({})
  })
})
