import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { addAccount } from '../../channels/add-account.ts'
import { connectAccount } from '../../channels/connect-account.ts'
import { grantAuthorisation } from '../../channels/grant-authorisation.ts'
import { dojo, tapestry } from '../../channels/connectors/closed/closed-networks.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import '../../testing/fixed-seed.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { facesSeenIn } from '../testing/drawn-faces.ts'
import { facesFor } from '../testing/faced.ts'
import { facedCopies } from '../testing/faced-copies.ts'
import { insisting, pictureCase } from '../testing/picture-case.ts'
import type { Sent } from '../testing/picture-run.ts'
import { openNetwork, pictureRun } from '../testing/picture-run.ts'
import { postingFor } from '../testing/posting.ts'

/** `npm run soak-pictures` asks for more. */
const CASES = Number(process.env['COPYBOOK_PICTURE_CASES'] ?? 500)

const app = appForFile()
const posting = postingFor(app)
const sent: Sent[] = []
const pupils: string[] = []
const copyWith = facedCopies(app, posting, facesFor(app, posting), pupils)
let tapestryAccountId = ''

beforeAll(async () => {
  const network = openNetwork(
    async bytes => void sent.push({ channel: 'facebook', ...(await facesSeenIn(bytes)) }),
  )
  app().services.connectors = connectorRegistry([dojo, tapestry, network])
  const { run, world } = app()
  const { headteacher, teacher } = world.people
  const token = 'a-key-of-the-test-network'
  await run(connectAccount, headteacher, { accountId: world.account.id, remoteId: '1', token })
  const added = { schoolId: world.school.id, channel: 'tapestry', name: 'Heron Lane on Tapestry' }
  tapestryAccountId = (await run(addAccount, headteacher, added)).id
  await run(grantAuthorisation, headteacher, {
    accountId: tapestryAccountId,
    personId: teacher.personId,
    capabilities: ['draft', 'publish'],
    from: '2026-09-01',
  })
  for (const name of ['Araminta Foy', 'Cosmo Lisle', 'Delphine Marr']) {
    pupils.push((await posting.pupil(name)).id)
  }
})

/** What was answered in an earlier case says nothing in this one. */
async function answersAre(yes: readonly string[]): Promise<void> {
  const { database, world } = app()
  await database.admin.query('delete from consent_answer where person_id = any($1)', [pupils])
  await database.admin.query(
    `insert into consent_answer (trust_id, school_id, person_id, channel, element, answer, relation, source, wording,
        from_date, recorded_at)
      select $1, $2, said.person_id, said.channel, 'photo', 'given', 'school-record', 'import', 'Form of September 2026',
        '2026-09-01', '2026-09-01' from unnest($3::uuid[], $4::text[]) said(person_id, channel)`,
    [
      world.trustId,
      world.school.id,
      yes.map(key => pupils[Number(key.split('/')[0])]!),
      yes.map(key => key.split('/')[1]!),
    ],
  )
}

test(
  `of ${CASES} posts with faces, answers, covers and consents none shows a face without a yes [2.1-will-not-post-names-photos-without-consent] [2.4-will-not-post-names-photos-without-consent]`,
  async () => {
    const out = { posts: 0, pictures: 0 }
    await fc.assert(
      fc.asyncProperty(pictureCase, async ({ pictures, yes, acts, takenBack }) => {
        app().clock.set(WORLD_NOW)
        await posting.forgetDeliveries()
        await answersAre(yes)
        sent.length = 0
        const post = await copyWith(pictures)
        const run = pictureRun(app, posting, { post, pictures, pupils, yes, sent, tapestryAccountId })
        let went = 0
        for (const act of [...acts, ...insisting(takenBack)]) {
          const { wrong, pictures: some } = await run.attempt(act)
          expect(wrong, act.do).toEqual([])
          went += some
        }
        out.posts += Math.sign(went)
        out.pictures += went
      }),
      { numRuns: CASES },
    )
    process.stdout.write(`${out.posts} of ${CASES} posts went out, ${out.pictures} pictures\n`)
    // It would hold just as well if nothing ever went out.
    expect(out.posts).toBeGreaterThan(CASES / 20)
  },
  // A case takes a quarter of a second; a busy machine may take several.
  60_000 + CASES * 5_000,
)
