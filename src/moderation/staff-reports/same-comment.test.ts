import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incoming } from '../testing/incoming.ts'
import { idsIn, joinable, type ReportedOnly } from './same-comment.ts'

const at = new Date('2026-11-23T12:00:00.000Z')
const reported = (more: Partial<ReportedOnly> = {}): ReportedOnly => ({
  id: 'r1',
  link: null,
  text: null,
  author: null,
  reportedAt: at,
  ...more,
})
const joins = (one: ReportedOnly, ...words: ReturnType<typeof incoming>[]) =>
  joinable([one], words).get(one.id)?.remoteId

test('by its link, and by the id that a link names', () => {
  const link = 'https://network.example/a/status/1790000000000000001?s=20'
  expect(joins(reported({ link }), incoming({ permalink: link }))).toBe('c1')
  const id = '1790000000000000001'
  expect(joins(reported({ link }), incoming({ remoteId: id }))).toBe(id)
  expect(joins(reported({ link }), incoming({ remoteId: 'status' }), incoming({ remoteId: 's' }))).toBe(
    'status',
  )
  expect(idsIn('https://x.example/p/12345')).toEqual(['example'])
})

test('by its words however they were copied, of what was written shortly before it was reported', () => {
  const text = '  buy my CAKES '
  const word = (more: object) => incoming({ text: 'Buy my cakes', ...more })
  expect(joins(reported({ text }), word({}))).toBe('c1')
  expect(joins(reported({ text: 'buy' }), word({}))).toBeUndefined()
  expect(joins(reported({ text, author: 'Somebody else' }), word({}))).toBeUndefined()
  expect(joins(reported({ text }), word({ writtenAt: new Date('2026-11-23T13:00:00Z') }))).toBeUndefined()
  expect(joins(reported({ text }), word({ writtenAt: new Date('2026-10-01T13:00:00Z') }))).toBeUndefined()
})

test('nobody’s words are joined to a report that gave none', () => {
  for (const text of [null, '', '  ']) {
    expect(joins(reported({ text }), incoming({ text: '' }), incoming({ text: '  ' }))).toBeUndefined()
  }
})

test('however many there are of either, each is joined once, and a link goes before words', () => {
  const word = fc.constantFrom('one', 'two')
  const link = fc.constantFrom(null, 'https://a.example/c', 'https://b.example/c')
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: word, link }), { maxLength: 6 }),
      fc.array(fc.record({ text: word, permalink: link }), { maxLength: 6 }),
      (reports, told) => {
        const all = reports.map((one, n) => reported({ ...one, id: `r${n}` }))
        const words = told.map((one, n) => incoming({ ...one, remoteId: `c${n}` }))
        const joined = joinable(all, words)
        const ids = [...joined.values()].map(({ remoteId }) => remoteId)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [id, { permalink, text }] of joined) {
          const one = all.find(report => report.id === id)!
          if (permalink === null || one.link !== permalink) expect(one.text).toBe(text)
        }
        const linked = words.filter(({ permalink }) =>
          all.some(one => one.link !== null && one.link === permalink),
        )
        if (linked.length > 0) expect(joined.size).toBeGreaterThan(0)
      },
    ),
  )
})
