import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { adoptPolicy } from '../../governance/adopt-policy.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { deskFor } from '../testing/desk-for.ts'

const app = appForFile()
const desk = deskFor(app)

beforeAll(async () => {
  const file = new URL('../../../policies/dlpt-2025-11.yaml', import.meta.url)
  const text = (await readFile(file, 'utf8')).replace(
    '  automaticHiding: []\n',
    '  automaticHiding:\n    - { signal: head, is: [abusive], atLeast: 0.95 }\n',
  )
  await app().run(adoptPolicy, app().world.people.ceo, { label: 'Hides', text })
})

test('what the pack has hidden at once is hidden on the network, never deleted, and waits for a person all the same', async () => {
  const [id, other] = await desk.written('abusive', 'spam')
  expect((await desk.acts(id!)).map(({ act }) => act)).toEqual(['hide'])
  expect(await desk.acts(other!)).toEqual([])
  await desk.carry()
  expect(desk.asked.map(({ act }) => act)).toEqual(['hide'])
  expect(await desk.commentState(id!)).toBe('hidden')
  expect(await desk.item(id!)).toMatchObject({ state: 'open', proposal: 'remove' })
})
