import { expect, test } from 'vitest'
import { buildRegister } from '../signals/register-index.ts'
import type { World } from '../signals/signal.ts'
import { commentReader, loadReader, readerOf } from './comment-reader.ts'

const world: World = { register: buildRegister([]), school: null }
const comments = [
  { author: 'Jo', text: 'Lovely assembly this morning, well done Year 3!' },
  { author: 'Sam', text: 'That head is a vile stupid cow and everyone knows it' },
  { author: 'Al', text: '' },
]

test('every comment gets one reading, in order, with what the trained heads say of it', async () => {
  const readings = await commentReader(await loadReader(1), world).read(comments)
  expect(readings.map(({ text }) => text)).toEqual(comments.map(({ text }) => text))
  const said = (at: number, head: string) =>
    readings[at]!.facts.find(({ signal, is }) => signal === 'head' && is === head)?.score ?? 0
  expect(said(1, 'abusive')).toBeGreaterThan(0.5)
  expect(said(0, 'abusive')).toBeLessThan(0.5)
})

test('a head that is sure says which words moved it, where they stand', async () => {
  const [, reading] = await commentReader(await loadReader(1), world).read(comments)
  const fact = reading!.facts.find(({ signal, is }) => signal === 'head' && is === 'abusive')
  expect(fact?.start).not.toBeNull()
  expect(fact?.text).toBe(reading!.text.slice(fact!.start!, fact!.end!))
  expect(fact?.why).toMatch(/^The words? that weighed most: “/)
})

test('with the encoder the readings come from both tiers, the same alone as in a batch', async () => {
  const reader = await readerOf(2)(world)
  expect(reader.tiers).toBe(2)
  const together = await reader.read(comments)
  const [alone] = await reader.read([comments[1]!])
  const scores = (facts: (typeof together)[number]['facts']) =>
    facts.filter(({ signal }) => signal === 'head').map(({ is, score }) => [is, Number(score.toFixed(3))])
  expect(scores(alone!.facts)).toEqual(scores(together[1]!.facts))
})
