import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { showQueue } from '../queue/show-queue.ts'
import { takeItem } from '../queue/take-item.ts'
import { deskFor } from '../testing/desk-for.ts'
import { decideMany } from './decide-many.ts'
import { whyAlone } from './decided-alone.ts'

const app = appForFile()
const desk = deskFor(app)

test('what goes somewhere, or is urgent, is decided by itself', () => {
  expect(whyAlone({ route: 'none', urgency: 'high' })).toBeNull()
  expect(whyAlone({ route: 'none', urgency: 'urgent' })).toMatch(/urgent/)
  expect(whyAlone({ route: 'complaint', urgency: 'normal' })).toMatch(/concern/)
  expect(whyAlone({ route: 'safeguarding', urgency: 'urgent' })).toMatch(/child/)
})

test('of several, the urgent one, the criticism and the one that somebody has are named beforehand, and left', async () => {
  const [spam, threat, criticism, held] = await desk.written('spam', 'threat', 'criticism', 'spam again')
  const { headteacher, ceo } = app().world.people
  await app().run(takeItem, ceo, { id: held! })
  const ids = [spam!, threat!, criticism!, held!]
  const { items } = await app().run(showQueue, headteacher, { limit: 200 })
  const told = ids.map(id => items.find(item => item.id === id)!)
  expect(told.map(({ alone }) => alone !== null)).toEqual([false, true, true, true])
  const { decided, left } = await app().run(decideMany, headteacher, {
    items: told.map(({ id, version }) => ({ id, version })),
    decision: 'keep',
  })
  expect(decided).toEqual([spam])
  expect(new Map(left.map(({ id, why }) => [id, why]))).toEqual(
    new Map(told.slice(1).map(({ id, alone }) => [id, alone])),
  )
})
