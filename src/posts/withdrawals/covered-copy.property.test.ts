import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { connectAccount } from '../../channels/connect-account.ts'
import { dojo, tapestry } from '../../channels/connectors/closed/closed-networks.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { AppError } from '../../platform/errors.ts'
import '../../testing/fixed-seed.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { coverWithoutYes } from '../pictures/cover-without-yes.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { uncover } from '../pictures/uncover.ts'
import { seenIn } from '../testing/drawn-faces.ts'
import { facesFor } from '../testing/faced.ts'
import { facedCopies } from '../testing/faced-copies.ts'
import { openNetwork } from '../testing/picture-run.ts'
import { postingFor } from '../testing/posting.ts'
import { copyCovered } from './copy-covered.ts'
import { gatherDue } from './gather-due.ts'

/** A tenth of those of all other ways: here every case goes the one way. */
const CASES = Math.ceil(Number(process.env['COPYBOOK_PICTURE_CASES'] ?? 500) / 10)

const app = appForFile()
const posting = postingFor(app)
const pupils: string[] = []
const copyWith = facedCopies(app, posting, facesFor(app, posting), pupils)
const sent: number[][] = []
const { as, deliverWhenDue, variantOf } = posting

beforeAll(async () => {
  const network = openNetwork(async bytes => void sent.push(await seenIn(bytes)))
  app().services.connectors = connectorRegistry([dojo, tapestry, network])
  const accountId = app().world.account.id
  await app().run(connectAccount, as('headteacher'), { accountId, remoteId: '1', token: 'a-key-of-the-test' })
  for (const name of ['Araminta Foy', 'Cosmo Lisle', 'Delphine Marr']) {
    pupils.push((await posting.pupil(name)).id)
  }
})

const say = (pupil: number, answer: 'given' | 'refused') =>
  posting.answer(pupils[pupil]!, [{ channel: 'facebook', element: 'photo', answer }])

async function versionOf(variantId: string): Promise<number> {
  const { rows } = await app().database.admin.query<{ version: number }>(
    'select version from variant where id = $1',
    [variantId],
  )
  return rows[0]!.version
}

/** Submits and decides it as people do. @throws AppError where the product does not let it. */
async function approve(variantId: string): Promise<void> {
  const { state } = await posting.submit({ variantId, version: await versionOf(variantId) })
  if (state === 'submitted') await posting.decide({ variantId, version: await versionOf(variantId) })
}

const pupil = fc.nat(2)
const anyCase = fc.record({
  /** Whose face is where, from the left. */
  whose: fc.tuple(pupil, pupil, pupil),
  yes: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  takesBack: pupil,
  /** Somebody takes a cover off the copy. */
  uncovers: fc.boolean(),
  /** Another pupil says no while the copy is being sent. */
  races: fc.boolean(),
})

test(
  `of ${CASES} covered copies of posts that came down none shows a face without a yes`,
  async () => {
    let copies = 0
    let out = 0
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ whose, yes, takesBack, uncovers, races }) => {
        app().clock.set(WORLD_NOW)
        await posting.forgetDeliveries()
        // What was answered at a later hour of the case before says nothing in this one.
        await app().database.admin.query('delete from consent_answer where person_id = any($1)', [pupils])
        const given = yes.map((isYes, nth) => isYes || nth === takesBack)
        for (const [nth, isYes] of given.entries()) await say(nth, isYes ? 'given' : 'refused')
        const post = await copyWith([{ places: [0, 1, 2], first: [...whose] }])
        await app().run(coverWithoutYes, as('teacher'), { postId: post.postId, variantId: post.variantId })
        await approve(post.variantId)
        await deliverWhenDue(post)
        app().clock.advance({ minutes: 1 })

        await say(takesBack, 'refused')
        await app().runner.runSystem(app().world.trustId, 'test', async context => {
          while ((await gatherDue(context)) > 0);
        })
        const make = () => app().run(copyCovered, as('teacher'), { variantId: post.variantId })
        if (!whose.includes(takesBack)) {
          await expect(make()).rejects.toThrow('came down')
          return
        }
        expect((await variantOf(post)).state).toBe('removing')
        const copy = await make()
        copies += 1
        sent.length = 0
        const other = (takesBack + 1) % 3
        try {
          if (uncovers) {
            const { pictures } = await app().run(showFaces, as('teacher'), { postId: copy.postId })
            await app().run(uncover, as('teacher'), { coverId: pictures[0]!.covers[0]!.id })
          }
          await approve(copy.variantId)
          await Promise.all([deliverWhenDue(copy), races ? say(other, 'refused') : null])
        } catch (error) {
          if (!(error instanceof AppError)) throw error
        }
        // A yes that is taken back at this very moment may still have counted.
        const mayBeSeen = (place: number) => given[whose[place]!]! && whose[place] !== takesBack
        for (const places of sent) expect(places.filter(place => !mayBeSeen(place))).toEqual([])
        out += sent.length
      }),
      { numRuns: CASES },
    )
    process.stdout.write(`${copies} of ${CASES} were copied, ${out} went out\n`)
    // It would hold just as well if nothing ever came down, or no copy went out.
    expect(copies).toBeGreaterThan(CASES / 3)
    expect(out).toBeGreaterThan(CASES / 10)
  },
  60_000 + CASES * 5_000,
)
