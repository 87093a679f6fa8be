import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incoming } from '../../channels/connectors/incoming.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor } from '../testing/intake-for.ts'

const app = appForFile()
const { push, isWhole } = intakeFor(app)

/** What happened to one comment: writings that differ, and perhaps its end. */
const history = fc
  .tuple(
    fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.boolean(),
  )
  .map(([texts, goes]): Partial<Incoming>[] => [
    ...texts.map(text => ({ text })),
    ...(goes ? [{ text: '', state: 'gone' as const }] : []),
  ])

/** A stream of several comments; how it is mixed, repeated and cut into pushes. */
const streams = fc.record({
  histories: fc.array(history, { minLength: 1, maxLength: 5 }),
  /** Which comment speaks next, and whether it repeats something it said before. */
  turns: fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.nat()), { minLength: 5, maxLength: 40 }),
  cuts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 10 }),
})

/** Each comment's words in their own order, mixed with the others' and with repetitions, and none left out. */
function mixed(
  { histories, turns }: { histories: Partial<Incoming>[][]; turns: [number, boolean, number][] },
  run: string,
) {
  const said = histories.map(() => 0)
  const words: Incoming[] = []
  const speak = (of: number, at: number) =>
    words.push(incoming({ ...histories[of]![at], remoteId: `${run}-${of}` }))
  for (const [who, repeats, what] of turns) {
    const of = who % histories.length
    if (repeats && said[of]! > 0) speak(of, what % said[of]!)
    else if (said[of]! < histories[of]!.length) speak(of, said[of]!++)
  }
  histories.forEach((all, of) => {
    while (said[of]! < all.length) speak(of, said[of]!++)
  })
  return words
}

function cutUp(words: readonly Incoming[], cuts: readonly number[]): Incoming[][] {
  const pushes: Incoming[][] = []
  for (let from = 0, at = 0; from < words.length; from += cuts[at % cuts.length]!, at += 1)
    pushes.push(words.slice(from, from + cuts[at % cuts.length]!))
  return pushes
}

const rowsOf = async (run: string) => {
  const { rows } = await app().database.admin.query(
    `select split_part(remote_id, '-', 2) as of, text, state, version,
       (select jsonb_agg(jsonb_build_array(v.version, v.text, v.state) order by v.version)
        from comment_version v where v.comment_id = c.id) as versions
     from comment c where remote_id like $1 order by remote_id`,
    [`${run}-%`],
  )
  return rows
}

test('a stream of words gives the same rows however it is mixed, repeated and cut up', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(streams, async ({ histories, turns, cuts }) => {
      runs += 1
      for (const part of cutUp(mixed({ histories, turns }, `m${runs}`), cuts)) await push(part)
      for (const [of, words] of histories.entries())
        for (const word of words) await push([incoming({ ...word, remoteId: `s${runs}-${of}` })])
      expect(await rowsOf(`m${runs}`)).toEqual(await rowsOf(`s${runs}`))
    }),
    { numRuns: 25 },
  )
  expect(await isWhole()).toBe(true)
})
