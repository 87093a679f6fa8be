import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Incoming } from '../../channels/connectors/incoming.ts'
import { incoming } from '../testing/incoming.ts'
import type { Followed, Heard } from './follow.ts'
import { follow } from './follow.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute))
const push = (minute: number): Heard => ({ from: 'push', askedAt: at(minute), now: at(minute) })
const list = (minute: number): Heard => ({ from: 'list', askedAt: at(minute), now: at(minute) })
const act = (minute: number): Heard => ({ from: 'act', askedAt: at(minute), now: at(minute) })

/** Follows words one after another, a minute apart; gives the last state and what each word came to. */
function told(...words: [Partial<Incoming>, ((minute: number) => Heard)?][]) {
  let is: Followed | null = null
  const kinds: string[] = []
  words.forEach(([more, heard = push], minute) => {
    const step = follow(is, incoming(more), heard(minute))
    kinds.push(step.kind)
    if (step.kind !== 'nothing') is = step.is
  })
  return { is: is!, kinds }
}

describe('a comment', () => {
  test('is new once, and nothing when it is told again', () => {
    expect(told([{}], [{}], [{}, list]).kinds).toEqual(['new', 'nothing', 'nothing'])
  })

  test('is followed through an edit, a hiding and its end', () => {
    const { kinds, is } = told(
      [{}],
      [{ text: 'What a fair.' }],
      [{ text: 'What a fair.', state: 'hidden' }],
      [{ text: '', state: 'gone' }],
    )
    expect(kinds).toEqual(['new', 'changed', 'changed', 'gone'])
    expect(is).toMatchObject({ text: 'What a fair.', state: 'gone', version: 4 })
  })

  test('is what our own act made it, however often it was so before; told again by a push, that is old news', () => {
    const { kinds, is } = told(
      [{}],
      [{ state: 'hidden' }, act],
      [{ state: 'visible' }, act],
      [{ state: 'hidden' }],
      [{ state: 'hidden' }, act],
      [{ state: 'visible' }],
    )
    expect(kinds).toEqual(['new', 'changed', 'changed', 'nothing', 'changed', 'nothing'])
    expect(is.state).toBe('hidden')
  })

  test('keeps what was written when it goes, whatever little the network says then', () => {
    expect(told([{ text: 'x' }], [{ text: '', state: 'gone', attachments: [] }]).is.text).toBe('x')
  })

  test('that is told of only after it went is kept, and stays gone', () => {
    const { kinds, is } = told([{ text: '', state: 'gone' }], [{ text: 'You lot' }])
    expect(kinds).toEqual(['gone', 'changed'])
    expect(is).toMatchObject({ text: 'You lot', state: 'gone' })
  })

  test('with a picture at another address is the same; without the picture it is not', () => {
    const photo = (url: string | null) => [{ kind: 'photo' as const, url }]
    const { kinds } = told(
      [{ attachments: photo('https://a.example/1') }],
      [{ attachments: photo('https://a.example/2') }],
      [{ attachments: [] }],
    )
    expect(kinds).toEqual(['new', 'nothing', 'changed'])
  })
})

describe('old news', () => {
  test('an earlier version pushed once more changes nothing', () => {
    expect(told([{ text: 'a' }], [{ text: 'b' }], [{ text: 'a' }]).is.text).toBe('b')
  })

  test('what is gone does not come back by a push', () => {
    expect(told([{}], [{ state: 'gone', text: '' }], [{}]).is.state).toBe('gone')
  })

  test('an earlier text does not come back with a hiding', () => {
    const { is } = told([{ text: 'a' }], [{ text: 'b' }], [{ text: 'a', state: 'hidden' }])
    expect(is).toMatchObject({ text: 'b', state: 'hidden' })
  })

  test('a list that was asked for before the last change is no better than a push', () => {
    expect(told([{ text: 'a' }], [{ text: 'b' }], [{ text: 'a' }, () => list(1)]).is.text).toBe('b')
  })

  test('a list that was asked for after it is believed', () => {
    expect(told([{ text: 'a' }], [{ text: 'b' }], [{ text: 'a' }, list]).is.text).toBe('a')
    expect(told([{}], [{ state: 'gone', text: '' }], [{}, list]).is.state).toBe('visible')
  })
})

test('what a push leaves open a list fills, and that is no change', () => {
  const { kinds, is } = told(
    [{ permalink: null, author: { remoteId: null, name: 'Jo', profileUrl: null } }],
    [{ permalink: 'https://n.example/1', author: { remoteId: '7', name: 'Jo', profileUrl: null } }, list],
    [{ permalink: null }],
  )
  expect(kinds).toEqual(['new', 'learned', 'nothing'])
  expect(is).toMatchObject({ permalink: 'https://n.example/1', version: 1 })
})

describe('however a stream of pushes comes', () => {
  const states = fc.constantFrom('visible' as const, 'hidden' as const)
  /** What happened to a comment, in order: writings that differ, and perhaps its end. */
  const history = fc
    .tuple(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), states, fc.boolean())
    .map(([texts, state, goes]) => [
      ...texts.map(text => incoming({ text, state })),
      ...(goes ? [incoming({ text: '', state: 'gone' })] : []),
    ])
  const followAll = (words: readonly Incoming[]) => told(...words.map(word => [word] as [Incoming])).is

  test('with repetitions anywhere, the row is the same', () => {
    const repeated = history.chain(words =>
      fc.tuple(
        fc.constant(words),
        fc.array(fc.tuple(fc.nat(words.length - 1), fc.nat(20)), { maxLength: 8 }),
      ),
    )
    fc.assert(
      fc.property(repeated, ([words, again]) => {
        const noisy = words.flatMap((word, place) => [
          word,
          ...again
            .filter(([of, after]) => of <= place && after % words.length === place)
            .map(([of]) => words[of]!),
        ])
        const { changedAt: _a, ...clean } = followAll(words)
        const { changedAt: _b, ...same } = followAll(noisy)
        expect(same).toEqual(clean)
      }),
    )
  })

  test('in any order at all, each writing is a version once, and an end is an end', () => {
    const shuffled = history.chain(words =>
      fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
    )
    fc.assert(
      fc.property(shuffled, ([words, mixed]) => {
        const is = followAll(mixed)
        const writings = (list: readonly { text: string | null }[]) =>
          new Set(list.map(({ text }) => text).filter(text => text !== null && text !== ''))
        expect(writings(is.versions)).toEqual(writings(words))
        expect(is.state === 'gone').toBe(words.some(({ state }) => state === 'gone'))
        expect(is.version).toBe(is.versions.length)
      }),
    )
  })
})
