import { beforeEach, expect, test } from 'vitest'
import type { ActRequest } from '../../channels/connectors/incoming.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { takeIn } from '../intake/take-in.ts'
import { deskFor } from '../testing/desk-for.ts'
import { incoming } from '../testing/incoming.ts'
import { readerThatFinds } from '../testing/readers.ts'

const app = appForFile()
const desk = deskFor(app)
/** The network as it truly is: whom it has deleted. */
const deleted = new Map<string, number>()
const TIMES = 20
class Died extends Error {}
const dies = (): never => {
  throw new Died()
}

beforeEach(() => {
  deleted.clear()
  desk.answers(({ comment }: ActRequest) => {
    const before = deleted.get(comment.remoteId) ?? 0
    deleted.set(comment.remoteId, before + 1)
    const network = { status: before === 0 ? 200 : 404, body: null }
    return before === 0 ? { kind: 'done', remoteId: null, network } : { kind: 'already', network }
  })
})

/** Whatever died: the comment is read, decided, and gone from its network once, and the record says so once. */
async function endsWell(id: string): Promise<void> {
  await desk.read()
  if ((await desk.item(id)).state === 'open') await desk.decide(id)
  app().clock.advance({ minutes: 5 })
  await desk.carry()
  expect(await desk.item(id)).toMatchObject({ state: 'decided' })
  expect(await desk.commentState(id)).toBe('gone')
  expect(await desk.acts(id)).toMatchObject([{ act: 'delete', state: 'done' }])
  const { rows } = await app().database.admin.query<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from evidence_payload where subject_kind = 'comment' and subject_id = $1
     group by kind order by kind`,
    [id],
  )
  expect(rows).toEqual(
    ['comment.acted', 'comment.decided', 'comment.gone', 'comment.proposed', 'comment.taken-in'].map(
      kind => ({ kind, n: 1 }),
    ),
  )
}

const points: [string, (remoteId: string) => Promise<string>][] = [
  [
    'in the transaction of the snapshot',
    async remoteId => {
      const { runner, world } = app()
      const place = {
        id: world.account.id,
        schoolId: world.school.id,
        channel: 'facebook',
        remoteId: '1000001',
        retention: null,
      }
      const told = incoming({ remoteId, text: 'abusive' })
      const work = async (context: Context) => {
        await takeIn(context, place, [told], { from: 'list', askedAt: context.clock.now() })
        dies()
      }
      await expect(runner.runSystem(world.trustId, 'intake', work)).rejects.toThrow(Died)
      return (await desk.told({ remoteId, text: 'abusive' }))[0]!
    },
  ],
  ['between snapshot and reading', async remoteId => (await desk.told({ remoteId, text: 'abusive' }))[0]!],
  [
    'while it is read',
    async remoteId => {
      const [id] = await desk.told({ remoteId, text: 'abusive' })
      await expect(desk.read(readerThatFinds(), { random: dies })).rejects.toThrow(Died)
      return id!
    },
  ],
  [
    'between proposal and decision',
    async remoteId => (await desk.written({ remoteId, text: 'abusive' }))[0]!,
  ],
  [
    'between decision and network call',
    async remoteId => {
      const [id] = await desk.written({ remoteId, text: 'abusive' })
      await desk.decide(id!)
      await expect(
        desk.carry({ onActStep: step => (step === 'taken' ? dies() : undefined) }),
      ).rejects.toThrow(Died)
      return id!
    },
  ],
  [
    'between network call and writing down',
    async remoteId => {
      const [id] = await desk.written({ remoteId, text: 'abusive' })
      await desk.decide(id!)
      await expect(
        desk.carry({ onActStep: step => (step === 'asked' ? dies() : undefined) }),
      ).rejects.toThrow(Died)
      expect(deleted.get(remoteId)).toBe(1)
      return id!
    },
  ],
  [
    'after writing down',
    async remoteId => {
      const [id] = await desk.written({ remoteId, text: 'abusive' })
      await desk.decide(id!)
      await expect(
        desk.carry({ onActStep: step => (step === 'settled' ? dies() : undefined) }),
      ).rejects.toThrow(Died)
      return id!
    },
  ],
]

test.each(points)(
  'a crash %s, twenty times: nothing lost, nothing twice',
  { timeout: 60_000 },
  async (what, crash) => {
    for (let n = 0; n < TIMES; n += 1) {
      const remoteId = `${what} ${n}`
      await endsWell(await crash(remoteId))
      expect(deleted.has(remoteId)).toBe(true)
    }
    expect(await desk.isWhole()).toBe(true)
  },
)
