import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve, type ServerType } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standIn } from '../../../sandbox/testing/in-process-facebook.ts'
import { controlOf } from '../../../sandbox/testing/in-process.ts'
import { connectAccount } from '../../channels/connect-account.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { deskFor } from '../testing/desk-for.ts'
import { ANSWER, deskSteps, WRITER, type DeskLife, type DeskStep } from '../testing/desk-steps.ts'

/**
 * The desk's work in processes of their own, each killed somewhere between what is written at the network and what is
 * done there: none of it is lost, and none of it is done twice. `COPYBOOK_KILLS=20` kills as often at each point.
 */
const AT_EACH = Number(process.env['COPYBOOK_KILLS'] ?? 1)
const ABUSE = 'abusive'
const QUESTION = 'When is the fair?'
/** Where the network kills it: as the call arrives, and before the answer of a call that it carried out. */
const callPoints = ['call arrives', 'call done'] as const
type Point = DeskStep | (typeof callPoints)[number]

/** What is written before a life that ends there. What goes wrong differs for a removal and an answer where one is under way. */
const deaths: readonly { at: Point; after: readonly string[] }[] = [
  ...deskSteps.slice(0, deskSteps.indexOf('decision open')).map(at => ({ at, after: [ABUSE, QUESTION] })),
  ...[...deskSteps.slice(deskSteps.indexOf('decision open')), ...callPoints].flatMap(at => [
    { at, after: [ABUSE] },
    { at, after: [QUESTION] },
  ]),
]

const app = appForFile()
const desk = deskFor(app)
let network: Awaited<ReturnType<typeof standIn>>
let server: ServerType
let directory: string
let living: ChildProcess | null = null
let armed: (typeof callPoints)[number] | null = null

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-killed-'))
  network = await standIn({ now: () => app().clock.now() })
  server = serve({ fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise(resolve => server.once('listening', resolve))
  const { people, account } = app().world
  const { pageId: remoteId, token } = network.page
  await app().run(connectAccount, people.headteacher, { accountId: account.id, remoteId, token })
})
afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true, force: true })
})

/** The stand-in network, which may see whoever calls die of it. */
async function fetch(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const isAct = request.method === 'DELETE' || (request.method === 'POST' && pathname.endsWith('/comments'))
  const kills = isAct ? armed : null
  if (kills === null) return network.app.fetch(request)
  armed = null
  const answer = kills === 'call done' ? await network.app.fetch(request) : new Response(null)
  living!.kill('SIGKILL')
  return answer
}

/** One life, later than the one before; gives the signal that ended it. */
async function live(dieAt: Point | null): Promise<NodeJS.Signals | null> {
  const { world, database, clock } = app()
  // No lease of a dead one lives for so long, and the account is due again.
  clock.advance({ minutes: 30 })
  const isCall = dieAt !== null && callPoints.some(point => point === dieAt)
  const life: DeskLife = {
    connection: database.connection('app'),
    directory,
    facebook: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trustId: world.trustId,
    accountId: world.account.id,
    personId: world.people.headteacher.personId,
    at: clock.now().toISOString(),
    dieAt: isCall ? null : (dieAt as DeskStep | null),
  }
  armed = isCall ? (dieAt as (typeof callPoints)[number]) : null
  const script = fileURLToPath(new URL('../testing/desk-life.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify(life)], {
    // Compiled once for all lives: half of what each would cost.
    env: { ...process.env, NODE_COMPILE_CACHE: directory },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  living = child
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(resolve =>
    child.once('exit', (...how) => resolve(how)),
  )
  if (signal === null && code !== 0) throw new Error(`a life of the desk ended with ${code}`)
  return signal
}

test(
  'killed at every point between snapshot, decision and network call: each comment is decided and dealt with once, the record verifies',
  { timeout: 300_000 * AT_EACH },
  async () => {
    const postId = await publishedPost()
    const control = controlOf(network.app)
    const written = new Map<string, string>()
    let kills = 0
    for (let turn = 0; turn < AT_EACH; turn += 1) {
      for (const { at, after } of deaths) {
        for (const text of after) {
          const said = { postId, text, author: `${WRITER}${written.size}` }
          const { body } = await control(`POST accounts/${network.page.pageId}/comments`, said)
          written.set(String(body['id']), text)
        }
        expect(await live(at), `at ${at}`).toBe('SIGKILL')
        kills += 1
      }
    }
    expect(kills).toBeGreaterThanOrEqual(20)
    // The second finds what the first laid back before a person.
    for (let last = 0; last < 2; last += 1) expect(await live(null)).toBeNull()

    const ids = Map.groupBy(written.keys(), id => written.get(id)!)
    const [abusive, questions] = [ids.get(ABUSE)!, ids.get(QUESTION)!]
    await expectStandIn({ abusive, questions })
    await expectDesk(questions, 'decided visible reply', ['acted', 'decided', 'proposed', 'taken-in'])
    await expectDesk(abusive, 'decided gone delete', ['acted', 'decided', 'gone', 'proposed', 'taken-in'])
    expect(await desk.isWhole()).toBe(true)
  },
)

/** A post of ours on the network. */
async function publishedPost(): Promise<string> {
  const { world, database, clock } = app()
  const at = clock.now()
  const { body } = await controlOf(network.app)(`POST pages/${network.page.pageId}/posts`, {
    message: 'The fair is on Friday.',
    createdTime: at.toISOString(),
  })
  const postId = String(body['id'])
  await database.admin.query(
    `insert into publication (trust_id, variant_id, school_id, account_id, remote_id, published_at)
     select trust_id, id, school_id, account_id, $1, $2 from variant where account_id = $3
       and not exists (select from publication where variant_id = variant.id) limit 1`,
    [postId, at, world.account.id],
  )
  return postId
}

/** What was abusive is gone and was deleted once; each question stands, with one answer. */
async function expectStandIn({ abusive, questions }: Record<'abusive' | 'questions', string[]>) {
  const control = controlOf(network.app)
  const { body } = await control(`GET accounts/${network.page.pageId}/comments`)
  const there = body['comments'] as { id: string; message: string; parentId: string | null }[]
  const [asked, answers] = [true, false].map(top =>
    there.filter(({ parentId }) => (parentId === null) === top),
  )
  expect(asked!.map(({ id }) => id).toSorted()).toEqual(questions.toSorted())
  expect(answers!.map(({ parentId }) => String(parentId)).toSorted()).toEqual(questions.toSorted())
  expect(answers!.every(({ message }) => message === ANSWER)).toBe(true)
  const { body: log } = await control('GET calls')
  const calls = log['calls'] as { method: string; path: string; status: number | null }[]
  const deleted = calls.filter(({ method, status }) => method === 'DELETE' && status === 200)
  expect(deleted.map(({ path }) => path.split('/').at(-1)!).toSorted()).toEqual(abusive.toSorted())
}

/** The desk knows each of them once, as it stands; and the record tells each step once, but those that a person took again. */
async function expectDesk(remoteIds: readonly string[], standing: string, kinds: readonly string[]) {
  const { admin } = app().database
  const { rows } = await admin.query<{ id: string; standing: string }>(
    `select c.id, i.state || ' ' || c.state || ' ' || (
       select string_agg(act, ' ') from comment_act a where a.comment_id = c.id and a.state = 'done') as standing
     from comment c join desk_item i on i.comment_id = c.id where c.remote_id = any($1)`,
    [remoteIds],
  )
  expect(rows.map(row => row.standing)).toEqual(remoteIds.map(() => standing))
  const { rows: told } = await admin.query<{ kind: string; n: number }>(
    `select p.kind, count(distinct c.id)::int as n, count(*)::int as told
     from evidence_payload p join comment c on c.id::text = p.subject_id and p.subject_kind = 'comment'
     where c.remote_id = any($1) and p.kind <> 'comment.replied' group by p.kind order by p.kind`,
    [remoteIds],
  )
  const again = await admin.query<{ n: number }>(
    `select count(*)::int as n from comment_act where state = 'failed' and comment_id = any($1)`,
    [rows.map(({ id }) => id)],
  )
  const failed = again.rows[0]!.n
  expect(told).toEqual(
    kinds.map(kind => ({
      kind: `comment.${kind}`,
      n: remoteIds.length,
      told: remoteIds.length + (kind === 'acted' || kind === 'decided' ? failed : 0),
    })),
  )
}
