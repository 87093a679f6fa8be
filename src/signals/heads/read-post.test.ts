import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildRegister } from '../register-index.ts'
import { larkrise } from '../testing/school.ts'
import { bucketCount, featuresOf } from './features.ts'
import { openPage } from '../page.ts'
import { linearBytes } from './linear-heads.ts'
import {
  breaches,
  kindsOfPost,
  openPostHeads,
  postHeadAt,
  postHeadNames,
  type PostHeadName,
  type PostHeadsRecord,
} from './post-heads.ts'
import { kindsBy, readPost } from './read-post.ts'

const record: PostHeadsRecord = {
  heads: postHeadNames,
  buckets: bucketCount,
  scales: postHeadNames.map(() => 1),
  biases: postHeadNames.map(() => 0),
  cuts: Object.fromEntries(
    breaches.map(breach => [breach, { review: 20, remove: 40, silence: breach === 'age' ? -20 : null }]),
  ) as PostHeadsRecord['cuts'],
  lists: { ofKind: 6, sure: 0.95 },
}

/** Heads for which a word weighs so much, alone among all. */
function headsThatHear(word: string, head: PostHeadName, weight: number) {
  const bytes = new Uint8Array(linearBytes(postHeadNames.length))
  const heads = openPostHeads(record, bytes)
  const { buckets, ends } = featuresOf(openPage(word), [], '')
  // Without the last group: the shape of a text is not the word's own.
  for (const bucket of buckets.slice(0, ends[1]))
    heads.linear.weights[bucket * postHeadNames.length + postHeadAt[head]] = weight
  return heads
}

const world = { register: buildRegister([]), school: larkrise }
const said = (text: string, heads: ReturnType<typeof openPostHeads> | null, signal: string) =>
  readPost(text, world, heads).facts.filter(fact => fact.signal === signal)

describe('a breach that a head sees', () => {
  const heads = headsThatHear('gizmos', 'business', 100)
  const text = 'Year 4 saw the sea today. Lovely gizmos are sold in town! The sun shone.'

  test('is a fact at the sentence that weighs most, with the word that moved it', () => {
    const [fact] = said(text, heads, 'head')
    expect(fact).toMatchObject({ is: 'business', text: 'Lovely gizmos are sold in town' })
    expect(fact!.score).toBeGreaterThanOrEqual(0.5)
    expect(fact!.why).toContain('“gizmos”')
  })

  test('is none where nothing speaks for it, and none without heads', () => {
    expect(said('Year 4 saw the sea today.', heads, 'head')).toEqual([])
    expect(said(text, null, 'head')).toEqual([])
  })

  test('is none in the sentence of a business that the school itself lists as related', () => {
    const related = { ...world, school: { ...larkrise, relatedBusinesses: ['Little Owls'] } }
    const own = 'Order from Little Owls now, 10% off gizmos.'
    const facts = readPost(own, related, heads).facts
    expect(facts.some(fact => fact.is === 'related')).toBe(true)
    expect(facts.filter(fact => fact.signal === 'head')).toEqual([])
  })
})

test('a doubtful find of the word lists falls silent where the head is sure of the contrary, a sure one does not', () => {
  const text = 'We talked about vodka in our lesson on health, and about elephants.'
  expect(said(text, null, 'age').length).toBeGreaterThan(0)
  expect(said(text, headsThatHear('elephants', 'age', -100), 'age')).toEqual([])
  expect(said(text, headsThatHear('elephants', 'abuse', -100), 'age').length).toBeGreaterThan(0)
})

describe('the kind of a post', () => {
  const scores = (of: Partial<Record<PostHeadName, number>>) =>
    Float32Array.from(postHeadNames, name => of[name] ?? 0)

  test('is what heads and word lists say together, as shares of 1', () => {
    const lists = [{ category: 'event', score: 0.9 }]
    expect(kindsBy(scores({ alert: 3 }), [], 6)[0]).toMatchObject({ category: 'alert' })
    expect(kindsBy(scores({ alert: 3 }), lists, 6)[0]).toMatchObject({ category: 'event' })
    expect(kindsBy(scores({ alert: 9 }), lists, 6)[0]).toMatchObject({ category: 'alert' })
    const total = kindsBy(scores({ alert: 3 }), lists, 6).reduce((sum, { score }) => sum + score, 0)
    expect(total).toBeCloseTo(1, 9)
    expect(new Set(kindsBy(scores({}), [], 6).map(({ category }) => category))).toEqual(new Set(kindsOfPost))
  })

  test('is never a number that is none, however loud a head', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 19, maxLength: 19 }),
        logits => {
          for (const { score } of kindsBy(
            Float32Array.from(logits, logit => Math.fround(logit % 1e6)),
            [],
            6,
          ))
            expect(score).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

test('any text is read, and places lie within it', () => {
  const heads = headsThatHear('a', 'abuse', 127)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      for (const { start, end } of readPost(text, world, heads).facts) {
        if (start === null || end === null) continue
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeLessThan(end)
      }
    }),
    { numRuns: 300 },
  )
})

test('weights of another version are refused', () => {
  const bytes = new Uint8Array(linearBytes(postHeadNames.length))
  expect(() => openPostHeads({ ...record, heads: ['activity'] }, bytes)).toThrow('another version')
  expect(() => openPostHeads({ ...record, buckets: 2 }, bytes)).toThrow('another version')
  expect(() => openPostHeads(record, bytes.subarray(1))).toThrow('another version')
})
