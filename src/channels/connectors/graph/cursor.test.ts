import { array, assert, integer, property, string, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNews, readCursor, remember, writeCursor } from './cursor.ts'
import type { Incoming } from '../incoming.ts'

const comment = (second: number, more: Partial<Incoming> = {}): Incoming => ({
  kind: 'comment',
  remoteId: `5_${second}`,
  postRemoteId: '1_5',
  parentRemoteId: null,
  author: { remoteId: '7', name: 'Sam', profileUrl: null },
  text: 'Hello',
  attachments: [],
  writtenAt: new Date(second * 1000),
  permalink: null,
  state: 'visible',
  ...more,
})

const many = (count: number, from = 1000): Incoming[] =>
  Array.from({ length: count }, (_, at) => comment(from + at))

describe('what is news', () => {
  test('everything at first, and nothing a second time, however many there were', () => {
    assert(
      property(uniqueArray(integer({ min: 1, max: 1e9 }), { maxLength: 300 }), seconds => {
        const all = seconds.map(second => comment(second))
        expect(all.every(one => isNews(one, undefined))).toBe(true)
        const before = remember(all, 1)
        expect(all.filter(one => isNews(one, before))).toEqual([])
      }),
    )
  })

  test('one that is new, has other words, another state or a picture', () => {
    const before = remember(many(3), 1)
    const picture = [{ kind: 'photo' as const, url: null }]
    expect(isNews(comment(2000), before)).toBe(true)
    for (const more of [{ text: 'Other' }, { state: 'hidden' as const }, { attachments: picture }]) {
      expect(isNews(comment(1001, more), before)).toBe(true)
    }
    // Its writer may have taken another name: that is no change of the comment.
    expect(isNews(comment(1001, { author: { remoteId: '7', name: 'Jo', profileUrl: null } }), before)).toBe(
      false,
    )
  })

  test('one that is older than the hundred that are followed is not told anew, and never again', () => {
    const before = remember(many(150), 1)
    expect(Object.keys(before.seen)).toHaveLength(100)
    expect(isNews(comment(1010, { text: 'Other' }), before)).toBe(false)
    const fewer = remember([comment(1149)], 2, before)
    expect(isNews(comment(1010), fewer)).toBe(false)
    expect(isNews(comment(1120), fewer)).toBe(true)
  })
})

describe('the cursor', () => {
  test('comes back as it was written', () => {
    const looked = { round: 3, threads: { '1_5': remember(many(5), 2) } }
    expect(readCursor(writeCursor(looked))).toEqual(looked)
  })

  test('that is anything else begins anew', () => {
    assert(
      property(array(string(), { maxLength: 3 }), words => {
        for (const text of [null, words.join(''), JSON.stringify(words)]) {
          expect(readCursor(text)).toEqual({ round: 1, threads: {} })
        }
      }),
    )
  })
})
