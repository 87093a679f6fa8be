import { beforeAll } from 'vitest'
import { dojo, tapestry } from '../../channels/connectors/closed/closed-networks.ts'
import type { Retention } from '../../channels/connectors/incoming.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { countStrikes } from '../strikes/count-strikes.ts'
import { decide } from './decide.ts'
import { incoming } from './incoming.ts'
import { intakeFor } from './intake-for.ts'
import { madeUpNetwork } from './network.ts'

type Decided = Partial<Parameters<typeof decide>[2]>

/** What the tests of strikes do again and again, on a network that can block somebody. */
export function strikesFor(app: () => TestApp, options: { retention?: Retention; mutes?: boolean } = {}) {
  const intake = intakeFor(app, options)
  let written = 0
  beforeAll(() => {
    const { connector } = madeUpNetwork('facebook', options.retention)
    const able = { ...connector.capabilities, block: options.mutes !== true, mute: options.mutes === true }
    app().services.connectors = connectorRegistry([
      dojo,
      tapestry,
      { ...intake.network.connector, capabilities: able },
    ])
  })

  /** Somebody writes; the id of what they wrote. */
  async function write(writer: string, text = 'You are useless.'): Promise<string> {
    written += 1
    const remoteId = `s${written}`
    const author = { remoteId: writer, name: `Name of ${writer}`, profileUrl: null }
    await intake.push([incoming({ remoteId, author, text })])
    return (await intake.stored(remoteId))[0]!.id
  }

  /** Runs what follows from what was decided about a comment, as the worker would. */
  async function count(commentId: string): Promise<void> {
    await app().runner.runSystem(app().world.trustId, countStrikes.name, context =>
      countStrikes.run(context, { kind: 'comment.decided', subject: { kind: 'comment', id: commentId } }),
    )
  }

  /** A comment of theirs is removed; its ids. */
  async function removed(writer: string, how: Decided = {}) {
    const commentId = await write(writer)
    const decisionId = await decide(app(), commentId, { by: app().world.people.teacher, ...how })
    await count(commentId)
    return { commentId, decisionId }
  }

  async function proposals(writer: string) {
    const { rows } = await app().database.admin.query<{ id: string; state: string; strikes: string[] }>(
      `select p.id, p.state, p.strikes from block_proposal p join writer w on w.id = p.writer_id
       where w.remote_id = $1 order by p.proposed_at, p.id`,
      [writer],
    )
    return rows
  }

  async function acts(writer: string) {
    const { rows } = await app().database.admin.query<{ act: string; state: string; account_id: string }>(
      `select a.act, a.state, a.account_id from comment_act a join comment c on c.id = a.comment_id
       where c.author_remote_id = $1 order by a.asked_at, a.act`,
      [writer],
    )
    return rows
  }

  return { ...intake, write, count, removed, proposals, acts }
}
