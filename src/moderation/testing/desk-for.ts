import { beforeAll } from 'vitest'
import { dojo, tapestry } from '../../channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import type { Acted, ActRequest, Incoming, Retention } from '../../channels/connectors/incoming.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { verifyRecord } from '../../evidence/verify-record.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { carryActs, type ActParts } from '../acts/carry-acts.ts'
import type { MakeReader } from '../comment-reader.ts'
import { decideComment } from '../deciding/decide-comment.ts'
import { takeIn } from '../intake/take-in.ts'
import { readWaiting } from '../queue/read-waiting.ts'
import { showQueue } from '../queue/show-queue.ts'
import { incoming } from './incoming.ts'
import { madeUpNetwork } from './network.ts'
import { readByWord } from './readers.ts'

/** What the tests of the desk do again and again: comments on the world's account, a network that does what it is asked. */
export function deskFor(app: () => TestApp, { retention }: { retention?: Retention } = {}) {
  const network = madeUpNetwork('facebook', retention)
  const asked: ActRequest[] = []
  let answer = (_request: ActRequest): Acted => done
  const connector: Connector = {
    ...network.connector,
    capabilities: {
      ...network.connector.capabilities,
      hide: true,
      removeComment: true,
      reply: true,
      block: true,
    },
    comments: {
      ...network.connector.comments!,
      act: async request => {
        asked.push(request)
        return answer(request)
      },
    },
  }
  beforeAll(() => {
    app().services.connectors = connectorRegistry([dojo, tapestry, connector])
  })
  const place = () => ({
    id: app().world.account.id,
    schoolId: app().world.school.id,
    channel: 'facebook',
    remoteId: '1000001',
    retention: retention ?? null,
  })
  let count = 0

  /** Takes in what a look told, or a list of texts by somebody new each. Gives their ids. */
  async function told(...comments: (string | Partial<Incoming>)[]): Promise<string[]> {
    const list = comments.map(one => {
      count += 1
      const more = typeof one === 'string' ? { text: one } : one
      return incoming({
        remoteId: `d${count}`,
        author: { remoteId: `a${count}`, name: 'Jo Penrose', profileUrl: null },
        ...more,
      })
    })
    const { runner, world, clock } = app()
    // A look that comes after what is known is believed.
    clock.advance({ seconds: 1 })
    await runner.runSystem(world.trustId, 'intake', context =>
      takeIn(context, place(), list, { from: 'list', askedAt: context.clock.now() }),
    )
    const { rows } = await app().database.admin.query<{ id: string; remote_id: string }>(
      'select id, remote_id from comment where account_id = $1 and remote_id = any($2)',
      [world.account.id, list.map(({ remoteId }) => remoteId)],
    )
    return list.map(({ remoteId }) => rows.find(row => row.remote_id === remoteId)!.id)
  }

  const read = (makeReader: MakeReader = readByWord, more: object = {}) =>
    readWaiting({ runner: app().runner, makeReader, ...more }, app().world.trustId)

  /** As `told`, and read by word. */
  async function written(...comments: Parameters<typeof told>): Promise<string[]> {
    const ids = await told(...comments)
    await read()
    return ids
  }

  async function item(id: string) {
    const { rows } = await app().database.admin.query<StoredItem>(
      'select * from desk_item where comment_id = $1',
      [id],
    )
    return rows[0]!
  }

  const acts = async (id: string) =>
    (
      await app().database.admin.query<StoredAct>(
        'select * from comment_act where comment_id = $1 order by asked_at, act',
        [id],
      )
    ).rows

  const commentState = async (id: string) =>
    (await app().database.admin.query<{ state: string }>('select state from comment where id = $1', [id]))
      .rows[0]!.state

  async function decide(id: string, more: object = {}, as: keyof TestApp['world']['people'] = 'headteacher') {
    const { version } = await item(id)
    const how = { decision: 'remove', reason: 'abuse', ...more }
    return app().run(decideComment, app().world.people[as], { id, version, ...how })
  }

  /** Does what is due on the world's account, once the time for undoing is over. */
  async function carry(more: Partial<ActParts> = {}, { wait = true } = {}): Promise<void> {
    const { runner, services, world, clock } = app()
    if (wait) clock.advance({ seconds: 11 })
    await carryActs({ runner, services, random: () => 0.5, ...more }, world.trustId, world.account.id)
  }

  return {
    asked,
    told,
    read,
    written,
    item,
    acts,
    commentState,
    decide,
    carry,
    /** What the network answers from now on. */
    answers: (how: (request: ActRequest) => Acted) => (answer = how),
    lists: network.lists,
    page: network.page,
    queue: (as: keyof TestApp['world']['people'] = 'headteacher', input: object = {}) =>
      app().run(showQueue, app().world.people[as], { limit: 200, ...input }),
    isWhole: async () => (await app().run(verifyRecord, app().world.people.ceo, {})).whole,
  }
}

export const done: Acted = { kind: 'done', remoteId: null, network: { status: 200, body: { ok: true } } }

interface StoredItem {
  state: string
  proposal: string | null
  urgency: string
  route: string
  labels: { label: string }[]
  findings: { text: string | null; clause: string }[]
  unread_why: string | null
  back_why: string | null
  case_id: string | null
  version: number
  comment_version: number
  decision_id: string | null
  due_at: Date
}

interface StoredAct {
  id: string
  act: string
  state: string
  attempts: number
  due_at: Date
  network: Record<string, unknown> | null
  failure: string | null
  asked_by: string | null
}
