import { describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { accountFor } from './account.ts'
import { addAccount } from './add-account.ts'
import { listAccounts } from './list-accounts.ts'

const app = appForFile()
const headteacher = () => app().world.people.headteacher
const add = (input: object, who = headteacher()) =>
  app().run(addAccount, who, {
    schoolId: app().world.school.id,
    channel: 'x',
    name: 'Heron Lane on X',
    ...input,
  })

describe('which channels', () => {
  test.each(['instagram', 'x', 'youtube', 'dojo', 'tapestry'])(
    'a school registers %s, and it is listed',
    async channel => {
      const { id } = await add({ channel, name: `Our ${channel}` })
      const { accounts } = await app().run(listAccounts, app().world.people.teacher, {})
      expect(accounts.find(account => account.id === id)).toMatchObject({
        channel,
        level: 'school',
        state: 'active',
      })
    },
  )

  test('a channel that the policy does not name is refused by name of those that it does [2-channel-x]', async () => {
    await expect(add({ channel: 'tiktok' })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'channel', message: expect.stringContaining('Facebook') as string }],
    })
  })

  test('LinkedIn is the trust’s, no school’s [2-channel-linkedin]', async () => {
    await expect(add({ channel: 'linkedin' })).rejects.toMatchObject({ fields: [{ field: 'channel' }] })
    const { people } = app().world
    const input = { schoolId: null, channel: 'linkedin', name: 'A second page' }
    await expect(app().run(addAccount, people.trustAdministrator, input)).resolves.toMatchObject({
      version: 1,
    })
  })
})

describe('who', () => {
  test('a stand-in headteacher may, a headteacher may not for the trust', async () => {
    await expect(add({}, app().world.people.standIn)).resolves.toBeDefined()
    await expect(add({ schoolId: null, channel: 'linkedin' })).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })

  test('a school of another trust does not exist', async () => {
    const { foreign, school } = app().world
    const input = { schoolId: school.id, channel: 'x', name: 'Not ours' }
    await expect(app().run(addAccount, foreign.ceo, input)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the login mailbox', () => {
  test('of a person is refused [3-must-not-work-email-on-profile]', async () => {
    const { database, world } = app()
    await database.admin.query('update person set email = $1 where id = $2', [
      'teacher7@heron-lane.example',
      world.people.teacher.personId,
    ])
    await expect(add({ loginMailbox: 'Teacher7@heron-lane.example' })).rejects.toMatchObject({
      fields: [{ field: 'loginMailbox', message: expect.stringContaining('person’s mailbox') as string }],
    })
    await expect(add({ loginMailbox: 'the.office@heron-lane.example' })).rejects.toMatchObject({
      fields: [{ field: 'loginMailbox' }],
    })
  })

  test('of a role is taken, what is no address is not', async () => {
    await expect(add({ loginMailbox: 'media@heron-lane.example' })).resolves.toBeDefined()
    await expect(add({ loginMailbox: 'media' })).rejects.toMatchObject({
      fields: [{ field: 'loginMailbox' }],
    })
  })
})

describe('the holders', () => {
  test('are two people', async () => {
    const { personId } = app().world.people.teacher
    await expect(add({ ownerId: personId, secondHolderId: personId })).rejects.toMatchObject({
      fields: [{ field: 'secondHolderId' }],
    })
  })

  test('are staff of this trust', async () => {
    const { personId } = app().world.foreign.teacher
    await expect(add({ ownerId: personId })).rejects.toMatchObject({ fields: [{ field: 'ownerId' }] })
  })
})

test('what is not registered cannot be found, let alone published to [2-channel-facebook-instagram]', async () => {
  const { runner, world } = app()
  const unknown = '5a3a8f0e-6f0e-4a51-9a3c-7f1f6f0e1b11'
  await expect(
    runner.runSystem(world.trustId, 'test', ({ tx }) => accountFor(tx, unknown)),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(add({ channel: 'mastodon' })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('an address that is not https, and a field that does not exist, are named', async () => {
  await expect(add({ url: 'http://x.example/heron', colour: 'red' })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: expect.arrayContaining([
      expect.objectContaining({ field: 'url' }),
      expect.objectContaining({ field: 'colour' }),
    ]) as object[],
  })
})

test('it is on the record, with ids and no name', async () => {
  const { id } = await add({ name: 'Entered once' })
  const entry = (await entriesOf(app(), 'account.added')).find(({ subject }) => subject.id === id)
  expect(entry).toMatchObject({ content: { channel: 'x', schoolId: app().world.school.id } })
  expect(JSON.stringify(entry?.content)).not.toContain('Entered once')
})
