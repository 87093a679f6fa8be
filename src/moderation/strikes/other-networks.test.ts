import { describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { strikesFor } from '../testing/strikes-for.ts'
import { authorHistory } from './author-history.ts'
import { blockAtOnce } from './block-at-once.ts'

describe('a network that lets nobody keep who wrote what', () => {
  const app = appForFile()
  const { removed, write, proposals } = strikesFor(app, {
    retention: { commentHours: 48, profileHours: 24, source: 'https://network.example/rules' },
  })
  const head = () => app().world.people.headteacher

  test('[2.5-block-repeat-abusers] gives no strikes, and the page says so', async () => {
    for (let n = 0; n < 4; n += 1) await removed('kept-by-nobody')
    expect(await proposals('kept-by-nobody')).toEqual([])
    const said = 'Made-up lets nobody keep who wrote what. What is removed there is no strike.'
    const seen = await app().run(authorHistory, head(), { id: await write('kept-by-nobody') })
    expect(seen).toMatchObject({ strikes: null, says: said, why: said, adds: [], decisions: [] })
  })

  test('nor does anybody block there', async () => {
    const id = await write('threat')
    const block = app().run(blockAtOnce, head(), { id, ground: 'threat', reason: 'A threat.' })
    await expect(block).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a network that can only mute', () => {
  const app = appForFile()
  const { write, acts } = strikesFor(app, { mutes: true })

  test('mutes at once, and is asked for the block besides', async () => {
    const id = await write('muted')
    await app().run(blockAtOnce, app().world.people.headteacher, {
      id,
      ground: 'threat',
      reason: 'A threat.',
    })
    expect((await acts('muted')).map(({ act }) => act)).toEqual(['block', 'mute'])
  })
})

describe('a network that only people read', () => {
  const app = appForFile()

  test('knows writers by their names, says so, and asks for the block as anywhere', async () => {
    const { world, database } = app()
    const head = world.people.headteacher
    const seen = await app().run(authorHistory, head, { id: world.enteredComment.id })
    expect(seen).toMatchObject({ strikes: 0 })
    expect(seen.why).toMatch(/shows names only/)
    const { rows } = await database.admin.query(
      "select act, state from comment_act where act = 'block' and state <> 'by-hand' order by asked_at",
    )
    // Whatever carries acts out hands it to a person there.
    expect(rows).toEqual([{ act: 'block', state: 'waiting' }])
  })
})
