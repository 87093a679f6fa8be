import { beforeAll, describe, expect, test } from 'vitest'
import type { BareApp } from '../testing/bare-app.ts'
import { bareAppForFile } from '../testing/bare-app.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import { checkpoints } from './checkpoints.ts'
import { downloadCheckpoint } from './download-checkpoint.ts'
import { entry } from './entry.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { verifyInclusion } from './merkle.ts'
import { leafOf } from './leaf.ts'
import { parseVerificationKey } from './signing-key.ts'
import { append, entryFor, keyOf, verify } from './testing/record.ts'
import { verifyRecord } from './verify-record.ts'

const bare = bareAppForFile()
let app: BareApp
beforeAll(async () => {
  app = bare()
  await append(
    app,
    Array.from({ length: 5 }, () => entryFor({ kind: 'school', schoolId: app.world.school.id })),
  )
})

describe('a checkpoint', () => {
  test('signs the tree before its own entry, which tells of it', async () => {
    const { headteacher } = app.world.people
    const { size, note } = await app.runner.run(makeCheckpoint, headteacher, {})
    expect(size).toBe(5)
    expect(verifyCheckpoint(note, keyOf(app))).toMatchObject({ checkpoint: { size: 5 } })
    const told = await app.runner.run(entry, headteacher, { index: 5 })
    expect(told).toMatchObject({ kind: 'evidence.checkpoint', subject: { kind: 'checkpoint', id: '5' } })
    expect(await verify(app)).toMatchObject({ whole: true, size: 6, signedSize: 5 })
  })

  test('many at once are each of another size', async () => {
    const { headteacher } = app.world.people
    const made = await Promise.all(
      Array.from({ length: 5 }, () => app.runner.run(makeCheckpoint, headteacher, {})),
    )
    expect(new Set(made.map(one => one.size)).size).toBe(5)
    expect(await verify(app)).toMatchObject({ whole: true })
  })

  test('is not signed over a tree that does not fit its last entry', async () => {
    const undo = await app.database.admin.query<{ frontier: Buffer[] }>(
      'select frontier from evidence_tree where trust_id = $1',
      [app.world.trustId],
    )
    const setFrontier = (frontier: Buffer[]) =>
      app.database.admin.query('update evidence_tree set frontier = $1 where trust_id = $2', [
        frontier,
        app.world.trustId,
      ])
    const { frontier } = undo.rows[0]!
    await setFrontier(frontier.with(0, Buffer.alloc(32)))
    await expect(app.runner.run(makeCheckpoint, app.world.people.ceo, {})).rejects.toMatchObject({
      code: 'conflict',
    })
    await setFrontier(frontier)
  })
})

describe('who keeps checkpoints', () => {
  test('finds them newest first, page by page, with the key to verify them', async () => {
    const { governor } = app.world.people
    const first = await app.runner.run(checkpoints, governor, { limit: 2 })
    expect(parseVerificationKey(first.key)).toEqual(keyOf(app))
    const second = await app.runner.run(checkpoints, governor, { limit: 200, before: first.next! })
    const sizes = [...first.checkpoints, ...second.checkpoints].map(one => one.size)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes).toHaveLength(6)
    for (const { note } of first.checkpoints)
      expect(verifyCheckpoint(note, keyOf(app))).toHaveProperty('checkpoint')
  })

  test('takes one away as a file, the newest or one by its size', async () => {
    const { governor } = app.world.people
    const newest = await app.runner.run(downloadCheckpoint, governor, {})
    const fifth = await app.runner.run(downloadCheckpoint, governor, { size: 5 })
    expect(fifth.filename).toBe('checkpoint-5.txt')
    expect(newest.filename).not.toBe(fifth.filename)
    expect(verifyCheckpoint(fifth.body.toString(), keyOf(app))).toMatchObject({ checkpoint: { size: 5 } })
    const none = app.runner.run(downloadCheckpoint, governor, { size: 4 })
    await expect(none).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the proof of one entry', () => {
  test('can be checked by whoever has the entry, its path and the root, for every entry', async () => {
    const { governor } = app.world.people
    const { size } = await app.runner.run(verifyRecord, governor, {})
    for (let index = 0; index < size; index++) {
      const shown = await app.runner.run(entry, governor, { index })
      const proof = shown.proof.path.map(hash => Buffer.from(hash, 'base64'))
      const root = Buffer.from(shown.proof.root, 'base64')
      const leaf = leafOf(shown.date, Buffer.from(shown.commitment, 'base64'))
      expect(verifyInclusion({ leaf, index, size: shown.proof.size, root, proof })).toBe(true)
      expect(shown.verifies).toBe(true)
    }
  })

  test('names the first checkpoint that covers it; the newest entry waits for one', async () => {
    const { governor } = app.world.people
    expect(await app.runner.run(entry, governor, { index: 4 })).toMatchObject({ checkpoint: { size: 5 } })
    await append(app, [entryFor({ kind: 'trust' })])
    const { size } = await app.runner.run(verifyRecord, governor, {})
    expect(await app.runner.run(entry, governor, { index: size - 1 })).toMatchObject({ checkpoint: null })
    await expect(app.runner.run(entry, governor, { index: size })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('does not hold for content or a column that was changed', async () => {
    const { governor } = app.world.people
    const tamperings = [
      "update evidence_payload set kind = 'post.published' where index = 1",
      'update evidence_payload set payload = set_byte(payload, 9, 255 - get_byte(payload, 9)) where index = 2',
      'update evidence_entry set commitment = sha256(commitment) where index = 3',
    ]
    for (const [i, tampering] of tamperings.entries()) {
      await app.database.admin.query(tampering)
      expect(await app.runner.run(entry, governor, { index: i + 1 }), tampering).toMatchObject({
        verifies: false,
      })
    }
    const verified = await app.runner.run(verifyRecord, governor, {})
    expect(verified).toMatchObject({ whole: false, firstBad: 1 })
    expect(verified.reason).toBe('It is filed under another kind than its content says.')
  })
})
