import { beforeEach, expect, test } from 'vitest'
import { revokeAuthorisation } from '../../channels/revoke-authorisation.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { withdraw } from '../../consent/withdraw.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { postingFor } from '../testing/posting.ts'
import type { Drafted } from '../testing/posting.ts'
import { deliver } from './deliver.ts'
import { openSteps } from './steps.ts'

const app = appForFile()
const posting = postingFor(app)
const { approved, as, claim, decide, forgetDeliveries, illustrated, pupil, rowOf, submit, variantOf } =
  posting

let sent: string[] = []
/** Transactions of the outbox. */
let transactions = 0
beforeEach(async () => {
  sent = []
  transactions = 0
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
})

const words = (number: number) => `Reminder: the choir sings on day ${number} in the hall, after school.`

/** A worker's parts: its deliveries share their steps. */
function worker(more: Partial<Connector> = {}) {
  const connector: Connector = {
    ...dojo,
    name: 'Facebook',
    channel: 'facebook',
    capabilities: { ...dojo.capabilities, assisted: false, publishText: true },
    async publish({ content, beforeCommit }) {
      await beforeCommit?.()
      sent.push(content.text)
      const network = { status: 200, body: {} }
      return { kind: 'published', remoteId: `1_${sent.length}`, permalink: null, network }
    },
    ...more,
  }
  const runner: Runner = {
    ...app().runner,
    runSystem: (...args) => ((transactions += 1), app().runner.runSystem(...args)),
  }
  const services = { ...app().services, connectors: connectorRegistry([connector, dojo]) }
  const parts = posting.partsWith({ services, runner })
  return { ...parts, steps: openSteps(parts) }
}

/** Everything that is due, at once. */
async function goTogether(parts = worker()): Promise<PromiseSettledResult<void>[]> {
  app().clock.advance({ seconds: 10 })
  const rows = await claim()
  return Promise.allSettled(rows.map(row => deliver(parts, app().world.trustId, row)))
}

const stateOf = async (post: Drafted) => (await variantOf(post)).state

test('however many go at once, they share three transactions: taking, the last look, and what came of it', async () => {
  for (let number = 1; number <= 9; number += 1) await approved(words(number))
  await goTogether()
  expect(sent).toHaveLength(9)
  expect(transactions).toBe(3)
})

test('each is looked at for itself at the last moment, and only those that may not go are stopped [2.1-will-not-post-names-photos-without-consent]', async () => {
  const { id: personId } = await pupil('Rosalind Ember', { photo: 'given', name: 'given' })
  const shows = await illustrated([personId], words(20))
  await submit(shows)
  await decide(shows)
  const changed = await approved(words(21))
  await app().database.admin.query('update variant set text = $1 where id = $2', [
    'Reminder: something else.',
    changed.variantId,
  ])
  const plain = [await approved(words(22)), await approved(words(23))]
  const about = [{ channel: 'facebook', element: 'photo' as const }]
  await app().run(withdraw, as('teacher'), { personId, relation: 'guardian', about })
  await goTogether()
  expect(sent.toSorted()).toEqual([words(22), words(23)])
  expect(await Promise.all(plain.map(stateOf))).toEqual(['published', 'published'])
  expect((await variantOf(shows)).state).toBe('stopped')
  expect((await variantOf(changed)).stopped_why).toBe('The post is not the one that was decided.')
})

test('what is taken back between taking and the last look stops all that were taken [2-unauthorised-must-not-access]', async () => {
  const posts = [await approved(words(30)), await approved(words(31))]
  const { rows } = await app().database.admin.query<{ id: string }>(
    'select id from account_authorisation where account_id = $1 and person_id = $2 and revoked_at is null',
    [app().world.account.id, app().world.people.teacher.personId],
  )
  const revoked = Promise.withResolvers<void>()
  const parts = worker()
  const { take } = parts.steps
  let taken = 0
  parts.steps.take = async (trustId, id) => {
    const what = await take(trustId, id)
    taken += 1
    if (taken === 2) {
      for (const row of rows) {
        await app().run(revokeAuthorisation, as('headteacher'), { id: row.id, reason: 'A change of plan.' })
      }
      revoked.resolve()
    }
    await revoked.promise
    return what
  }
  await goTogether(parts)
  await app().database.admin.query(
    'update account_authorisation set revoked_at = null, revoked_by = null, revoked_why = null',
  )
  const [first, second] = await Promise.all(posts.map(variantOf))
  expect([sent, first!.state, second!.state]).toEqual([[], 'stopped', 'stopped'])
})

test('two with the same words do not begin in one group', async () => {
  const posts = [await approved(words(40)), await approved(words(40)), await approved(words(41))]
  await goTogether()
  expect(sent.toSorted()).toEqual([words(40), words(41)])
  const states = await Promise.all(posts.map(stateOf))
  expect(states.filter(state => state === 'published')).toHaveLength(2)
})

test('no more begin in one group than the pace of their account allows', async () => {
  for (let number = 50; number < 55; number += 1) await approved(words(number))
  await goTogether(worker({ limits: { ...dojo.limits, pace: { posts: 3, perSeconds: 900 } } }))
  expect(sent).toHaveLength(3)
  await goTogether(worker({ limits: { ...dojo.limits, pace: { posts: 3, perSeconds: 900 } } }))
  expect(sent).toHaveLength(3)
})

test('one that cannot be written down costs the others nothing, and is looked for later', async () => {
  const posts = [await approved(words(60)), await approved(words(61)), await approved(words(62))]
  const parts = worker({
    async publish({ content, beforeCommit }) {
      await beforeCommit?.()
      sent.push(content.text)
      // PostgreSQL keeps no text with this character.
      const remoteId = content.text === words(61) ? 'a\u0000b' : `id of ${content.text}`
      return { kind: 'published', remoteId, permalink: null, network: { status: 200, body: {} } }
    },
  })
  const outcomes = await goTogether(parts)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(sent).toHaveLength(3)
  expect(await Promise.all(posts.map(stateOf))).toEqual(['published', 'sending', 'published'])
  expect((await rowOf(posts[1]!)).state).toBe('sending')
})

test('an attempt that was overtaken neither goes nor holds up those beside it', async () => {
  const posts = [await approved(words(70)), await approved(words(71))]
  const parts = worker()
  const { lookOnceMore } = parts.steps
  parts.steps.lookOnceMore = async (trustId, attempt) => {
    if (attempt.variant.text === words(70)) {
      await app().database.admin.query('update outbox set attempts = attempts + 1 where id = $1', [
        attempt.row.id,
      ])
    }
    return lookOnceMore(trustId, attempt)
  }
  await goTogether(parts)
  expect(sent).toEqual([words(71)])
  expect(await stateOf(posts[1]!)).toBe('published')
})
