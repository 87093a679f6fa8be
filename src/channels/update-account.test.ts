import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { addAccount } from './add-account.ts'
import { listAccounts } from './list-accounts.ts'
import { updateAccount } from './update-account.ts'

const app = appForFile()

async function fresh(name: string) {
  const { run, world } = app()
  return run(addAccount, world.people.headteacher, { schoolId: world.school.id, channel: 'x', name })
}
const update = (input: object) => app().run(updateAccount, app().world.people.headteacher, input)

test('changes what is given and leaves the rest', async () => {
  const account = await fresh('Before')
  const { version } = await update({ ...account, name: 'After', twoFactor: 'on' })
  expect(version).toBe(account.version + 1)
  const { accounts } = await app().run(listAccounts, app().world.people.headteacher, {})
  expect(accounts.find(({ id }) => id === account.id)).toMatchObject({
    name: 'After',
    twoFactor: 'on',
    channel: 'x',
    owner: null,
  })
})

test('whoever was slower is told who was faster and when', async () => {
  const account = await fresh('Shared')
  await app().run(updateAccount, app().world.people.standIn, { ...account, name: 'Theirs' })
  await expect(update({ ...account, name: 'Mine' })).rejects.toMatchObject({
    code: 'conflict',
    details: { by: 'The standIn', at: '2026-11-23T10:00:00.000Z' },
  })
})

test('of two at once one wins and the other is told', async () => {
  const account = await fresh('Raced')
  const results = await Promise.allSettled([
    update({ ...account, name: 'One' }),
    update({ ...account, name: 'Two' }),
  ])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a second holder who is the owner already is refused, also in two steps', async () => {
  const account = await fresh('Held')
  const { personId } = app().world.people.teacher
  const owned = await update({ ...account, ownerId: personId })
  await expect(update({ ...owned, secondHolderId: personId })).rejects.toMatchObject({
    fields: [{ field: 'secondHolderId' }],
  })
})

test('a person’s mailbox is refused here too [3-must-not-work-email-on-profile]', async () => {
  const account = await fresh('Mailed')
  await expect(update({ ...account, loginMailbox: 'the.teacher@heron-lane.example' })).rejects.toMatchObject({
    fields: [{ field: 'loginMailbox' }],
  })
})

test('nothing to change is no change', async () => {
  await expect(update(await fresh('Idle'))).rejects.toMatchObject({ code: 'invalid-input' })
})

test('the record names the fields, not what was written in them', async () => {
  const account = await fresh('Noted')
  await update({ ...account, loginMailbox: 'media@heron-lane.example' })
  const entries = await entriesOf(app(), 'account.updated')
  expect(entries.find(({ subject }) => subject.id === account.id)?.content).toEqual({
    changed: ['loginMailbox'],
    version: 2,
  })
})
