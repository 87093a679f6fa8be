import { beforeAll } from 'vitest'
import { dojo, tapestry } from '../../channels/connectors/closed/closed-networks.ts'
import type { Incoming, Retention } from '../../channels/connectors/incoming.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { verifyRecord } from '../../evidence/verify-record.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { poll } from '../intake/poll.ts'
import type { PushAnswer } from '../intake/receive-push.ts'
import { receivePush } from '../intake/receive-push.ts'
import { madeUpNetwork, pushOf, registered, sign } from './network.ts'

/** As `furnishChannels` connects the world's account. */
export const REMOTE_ID = '1000001'

/** What the tests of the intake do again and again: the world's account on a made-up network. */
export function intakeFor(app: () => TestApp, { retention }: { retention?: Retention } = {}) {
  const channel = 'facebook'
  const network = madeUpNetwork(channel, retention)
  beforeAll(() => {
    app().services.connectors = connectorRegistry([dojo, tapestry, network.connector])
    app().services.networkApps = new Map([[channel, registered]])
  })

  /** A push of these comments, signed as the network would. */
  function push(list: readonly Incoming[], more: { look?: string[]; to?: string } = {}): Promise<PushAnswer> {
    return pushBytes(pushOf(more.to ?? REMOTE_ID, list, more.look))
  }

  function pushBytes(text: string, signature = sign(text)): Promise<PushAnswer> {
    const { database, runner, services, clock } = app()
    return receivePush({ db: database.db, runner, services }, channel, {
      method: 'POST',
      query: new URLSearchParams(),
      headers: { 'x-signature': signature },
      body: Buffer.from(text),
      now: clock.now(),
    })
  }

  /** One look, now, at which the network lists this. */
  async function look(...lists: Parameters<typeof network.lists>): Promise<void> {
    network.lists(...lists)
    await makeDue()
    const { runner, services, world } = app()
    await poll({ runner, services, random: () => 0.5 }, world.trustId, world.account.id)
  }

  const makeDue = () =>
    app().database.admin.query(
      'update intake_cursor set due_at = $1, leased_until = null where account_id = $2',
      [app().clock.now(), app().world.account.id],
    )

  async function stored(remoteId: string) {
    const { rows } = await app().database.admin.query<StoredComment>(
      'select * from comment where account_id = $1 and remote_id = $2',
      [app().world.account.id, remoteId],
    )
    return rows
  }

  async function versionsOf(remoteId: string) {
    const { rows } = await app().database.admin.query<{
      version: number
      text: string | null
      state: string
    }>(
      `select v.version, v.text, v.state from comment_version v join comment c on c.id = v.comment_id
       where c.remote_id = $1 order by v.version`,
      [remoteId],
    )
    return rows
  }

  async function cursorRow() {
    const { rows } = await app().database.admin.query<{
      cursor: string | null
      due_at: Date
      polled_at: Date | null
      leased_until: Date | null
      failures: number
      failure: string | null
    }>('select * from intake_cursor where account_id = $1', [app().world.account.id])
    return rows[0]!
  }

  /** The whole record of the trust is as it was sealed. */
  const isWhole = async (): Promise<boolean> =>
    (await app().run(verifyRecord, app().world.people.ceo, {})).whole

  return { network, push, pushBytes, look, stored, versionsOf, cursorRow, isWhole, makeDue }
}

export interface StoredComment {
  id: string
  trust_id: string
  school_id: string | null
  case_id: string | null
  text: string | null
  author: string | null
  author_remote_id: string | null
  state: string
  ours: boolean
  route: string
  version: number
  publication_id: string | null
  permalink: string | null
  keep_text_until: Date | null
  keep_author_until: Date | null
}
