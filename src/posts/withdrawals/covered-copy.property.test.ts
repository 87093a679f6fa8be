import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { connectAccount } from '../../channels/connect-account.ts'
import { dojo, tapestry } from '../../channels/connectors/closed/closed-networks.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import '../../testing/fixed-seed.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { facesFor, seenIn } from '../testing/faced.ts'
import type { Act } from '../testing/picture-case.ts'
import { sendingAgain } from '../testing/picture-case.ts'
import type { Sent } from '../testing/picture-run.ts'
import { openNetwork, pictureRun } from '../testing/picture-run.ts'
import { postingFor } from '../testing/posting.ts'

/** A twentieth of those of all other ways: here every case goes the one way. */
const CASES = Math.ceil(Number(process.env['COPYBOOK_PICTURE_CASES'] ?? 500) / 20)

const app = appForFile()
const posting = postingFor(app)
const { faced } = facesFor(app, posting)
const sent: Sent[] = []
const pupils: string[] = []
const yes = new Set<string>()
let published = 0

beforeAll(async () => {
  const network = openNetwork(async bytes => {
    published += 1
    sent.push({ channel: 'facebook', places: await seenIn(bytes) })
  })
  app().services.connectors = connectorRegistry([dojo, tapestry, network])
  const { account, people } = app().world
  await app().run(connectAccount, people.headteacher, {
    accountId: account.id,
    remoteId: '1',
    token: 'a-key-of-the-test-network',
  })
  for (const name of ['Araminta Foy', 'Cosmo Lisle', 'Delphine Marr']) {
    pupils.push((await posting.pupil(name)).id)
  }
})

const answers = (whose: readonly number[]): Act[] =>
  whose.map((pupil, face) => ({ do: 'answer', face, pupil }))
const consents = (answered: readonly boolean[]): Act[] =>
  answered.map((isYes, pupil) => ({ do: 'consent', pupil, on: 'facebook', yes: isYes }))
const sendOut: Act[] = [
  { do: 'cover-without-yes', where: 'facebook' },
  { do: 'submit', on: 'facebook', later: false },
  { do: 'decide', on: 'facebook' },
  { do: 'deliver', on: 'facebook' },
]

test(
  `of ${CASES} covered copies of posts that came down none shows a face without a yes [2.1-will-not-post-names-photos-without-consent] [2.4-will-not-post-names-photos-without-consent]`,
  async () => {
    const places = [0, 1, 2]
    const pupil = fc.nat(2)
    let seed = 0
    let copied = 0
    const anyCase = fc.record({
      whose: fc.tuple(pupil, pupil, pupil),
      answered: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      again: sendingAgain,
    })
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ whose, answered, again }) => {
        app().clock.set(WORLD_NOW)
        await posting.forgetDeliveries()
        sent.length = 0
        const post = await faced(places, (seed += 1))
        const run = pictureRun(app, posting, { post, places, pupils, yes, sent })
        for (const act of [...answers(whose), ...consents(answered), ...sendOut, again]) {
          expect(await run.attempt(act), act.do).toEqual([])
        }
        copied += run.copies.length
      }),
      { numRuns: CASES },
    )
    // It would hold just as well if nothing ever came down, or no copy went out.
    expect(copied).toBeGreaterThan(CASES / 5)
    expect(published).toBeGreaterThan(CASES)
  },
  CASES * 6_000,
)
