import { createAppRunner } from '../src/app.ts'
import { addAccount } from '../src/channels/add-account.ts'
import { connectAccount } from '../src/channels/connect-account.ts'
import { connectorRegistry } from '../src/channels/connectors/registry.ts'
import type { Incoming } from '../src/channels/connectors/incoming.ts'
import { temporarySigningKey } from '../src/evidence/signing-key.ts'
import { createFakePictureReader } from '../src/media/testing/fake-picture-reader.ts'
import { adoptPolicy } from '../src/governance/adopt-policy.ts'
import { poll } from '../src/moderation/intake/poll.ts'
import { readerThatFinds } from '../src/moderation/testing/readers.ts'
import { PushCounts } from '../src/moderation/intake/push-counts.ts'
import { receivePush } from '../src/moderation/intake/receive-push.ts'
import { madeUpNetwork, pushOf, registered, sign } from '../src/moderation/testing/network.ts'
import type { Clock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/database/tables.ts'
import type { FileStore } from '../src/platform/file-store.ts'
import type { Runner } from '../src/platform/operations/runner.ts'
import type { Services } from '../src/platform/operations/services.ts'
import { makerHere } from '../src/posts/testing/maker-here.ts'
import { createSecretBox } from '../src/platform/secret-box.ts'
import type { World } from '../src/platform/operations/world.ts'

const REMOTE_ID = '1000001'
/** What a network hands out at once. */
const PER_PAGE = 100
const PER_PUSH = 10

export interface Load {
  runner: Runner
  services: Services
  accountId: string
  /** Tells of the comments of these numbers by pushes and by looks at once; gives what it sent. */
  replay(from: number, to: number): Promise<{ pushed: number; listed: number }>
}

/** An account in the world's first school on a made-up network, and what comes in on it. */
export async function loadOn({ db, clock }: { db: Database; clock: Clock }, world: World): Promise<Load> {
  const channel = 'facebook'
  const network = madeUpNetwork(channel)
  const services: Services = {
    // Nothing that comes in brings a file.
    files: {} as FileStore,
    secrets: createSecretBox(Buffer.alloc(32, 7)),
    publicUrl: 'http://localhost:3000',
    demo: false,
    connectors: connectorRegistry([network.connector]),
    networkApps: new Map([[channel, registered]]),
    pushes: new PushCounts(),
    makeReader: readerThatFinds(),
    pictureReader: createFakePictureReader(),
    pictureMaker: makerHere,
    filmTools: null,
    signingKey: temporarySigningKey(),
  }
  const runner = createAppRunner({ db, clock, services, async enqueue() {} })
  const { ceo, headteacher } = world.people
  await runner.run(adoptPolicy, ceo, { label: 'In force', bundled: 'dlpt-2025-11.yaml' })
  const { id: accountId } = await runner.run(addAccount, headteacher, {
    schoolId: world.school.id,
    channel,
    name: 'Heron Lane',
  })
  await runner.run(connectAccount, headteacher, {
    accountId,
    remoteId: REMOTE_ID,
    token: 'a-dummy-key-of-a-bench',
  })

  async function push(list: readonly Incoming[]): Promise<void> {
    const body = Buffer.from(pushOf(REMOTE_ID, list))
    const headers = { 'x-signature': sign(body) }
    const answer = await receivePush({ db, runner, services }, channel, {
      method: 'POST',
      query: new URLSearchParams(),
      headers,
      body,
      now: clock.now(),
    })
    if (answer.status !== 200) throw new Error(`a push was answered with ${answer.status}`)
  }

  async function pushes(from: number, to: number): Promise<number> {
    for (let at = from; at < to; at += PER_PUSH) await push(range(at, Math.min(at + PER_PUSH, to)))
    return to - from
  }

  async function looks(from: number, to: number): Promise<number> {
    for (let at = from; at < to; at += PER_PAGE) {
      const end = Math.min(at + PER_PAGE, to)
      network.lists(network.page(range(at, end), `${end}`, end < to))
    }
    // One look reads fifty pages, and then somebody else has a turn.
    for (let left = to - from; left > 0; left -= 50 * PER_PAGE)
      await poll({ runner, services }, world.trustId, accountId)
    return to - from
  }

  return {
    runner,
    services,
    accountId,
    async replay(from, to) {
      const [pushed, listed] = await Promise.all([pushes(from, to), looks(from, to)])
      return { pushed, listed }
    },
  }
}

const TEXTS = [
  'What a lovely fair, well done everybody!',
  'Why was nobody told that the gate is closed on Mondays? This is the third time this term.',
  'Can anybody say when the forms for the trip have to be back?',
  'Brilliant. My two have not stopped talking about it since they came home.',
]

const range = (from: number, to: number): Incoming[] =>
  Array.from({ length: to - from }, (_, at) => comment(from + at))

/** The comment of a number: the same each time that it is told. */
export const comment = (number: number): Incoming => ({
  kind: 'comment',
  remoteId: `${REMOTE_ID}_${number}`,
  postRemoteId: `${REMOTE_ID}_p${number % 50}`,
  parentRemoteId: null,
  author: { remoteId: `w${number % 4000}`, name: `Parent Number${number % 4000}`, profileUrl: null },
  text: `${TEXTS[number % TEXTS.length]} (${number})`,
  attachments: [],
  writtenAt: new Date(Date.UTC(2026, 8, 1) + number * 1000),
  permalink: `https://network.example/${number}`,
  state: 'visible',
})
