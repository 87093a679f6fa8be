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
import { CHANNELS, pictureCase } from '../testing/picture-case.ts'
import type { Sent } from '../testing/picture-run.ts'
import { openNetwork, pictureRun } from '../testing/picture-run.ts'
import { postingFor } from '../testing/posting.ts'

/** `npm run soak-pictures` asks for more. */
const CASES = Number(process.env['COPYBOOK_PICTURE_CASES'] ?? 500)

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

/** Whatever else was done, somebody then tries to send it on both accounts, by every way there is. */
const insist: Act[] = CHANNELS.flatMap((on): Act[] => [
  { do: 'submit', on, later: false },
  { do: 'decide', on },
  { do: 'deliver', on },
]).concat({ do: 'pack' })

test(
  `of ${CASES} posts with faces, answers, covers and consents none shows a face without a yes [2.1-will-not-post-names-photos-without-consent] [2.4-will-not-post-names-photos-without-consent]`,
  async () => {
    let seed = 0
    await fc.assert(
      fc.asyncProperty(pictureCase, async ({ places, first, acts }) => {
        app().clock.set(WORLD_NOW)
        await posting.forgetDeliveries()
        sent.length = 0
        const post = await faced(places, (seed += 1))
        const run = pictureRun(app, posting, { post, places, pupils, yes, sent })
        const begin = first.flatMap((pupil, face): Act[] =>
          pupil === null ? [] : [{ do: 'answer', face, pupil }],
        )
        for (const act of [...begin, ...acts, ...insist]) expect(await run.attempt(act), act.do).toEqual([])
      }),
      { numRuns: CASES },
    )
    // It would hold just as well if nothing ever went out.
    expect(published).toBeGreaterThan(CASES / 20)
  },
  // A case takes half a second; a busy machine may take several.
  CASES * 5_000,
)
