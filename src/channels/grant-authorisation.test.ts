import { describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { addAccount } from './add-account.ts'
import { grantAuthorisation } from './grant-authorisation.ts'

const app = appForFile()
type Who = ReturnType<typeof app>['world']['people']['headteacher']

async function freshAccount() {
  const { run, world } = app()
  const input = { schoolId: world.school.id, channel: 'x', name: 'Fresh' }
  return (await run(addAccount, world.people.headteacher, input)).id
}
const grant = (who: Who, input: object) =>
  app().run(grantAuthorisation, who, {
    accountId: app().world.account.id,
    personId: app().world.people.dsl.personId,
    capabilities: ['draft'],
    ...input,
  })

describe('who may', () => {
  test('a headteacher for the own school, dated for the school year [2-authorised-by-headteacher-or-ceo]', async () => {
    const { people } = app().world
    const accountId = await freshAccount()
    await expect(grant(people.headteacher, { accountId, capabilities: ['publish'] })).resolves.toMatchObject({
      authorisations: [{ capability: 'publish' }],
      from: '2026-11-23',
      until: '2027-08-31',
    })
    await expect(grant(people.manager, { accountId })).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test.each([
    'manager',
    'teacher',
    'office',
    'seniorLeader',
    'governor',
    'trustAdministrator',
    'policyOwner',
  ] as const)(
    'the %s may not, whatever else they may do [2-authorised-by-headteacher-or-ceo]',
    async person => {
      await expect(grant(app().world.people[person], {})).rejects.toMatchObject({ code: 'not-permitted' })
    },
  )

  test('a stand-in headteacher counts as the headteacher', async () => {
    const accountId = await freshAccount()
    await expect(grant(app().world.people.standIn, { accountId })).resolves.toBeDefined()
  })

  test('a headteacher of another school does not even see the account (G09)', async () => {
    await expect(grant(app().world.elsewhere.headteacher, {})).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the chief executive for every account, the trust’s own by nobody else [2-authorised-by-headteacher-or-ceo]', async () => {
    const { people, trustAccount, otherAccount, elsewhere } = app().world
    const ofTrust = { accountId: trustAccount.id, personId: people.trustAdministrator.personId }
    await expect(grant(people.ceo, ofTrust)).resolves.toBeDefined()
    await expect(
      grant(people.ceo, { accountId: otherAccount.id, personId: elsewhere.teacher.personId }),
    ).resolves.toBeDefined()
    await expect(
      grant(people.headteacher, { accountId: trustAccount.id, capabilities: ['publish'] }),
    ).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

describe('a headteacher who lets themselves in (G09)', () => {
  test('needs what the chief executive agreed to, in words', async () => {
    const { headteacher } = app().world.people
    const input = { accountId: await freshAccount(), personId: headteacher.personId }
    await expect(grant(headteacher, input)).rejects.toMatchObject({ fields: [{ field: 'ceoNote' }] })
    await expect(grant(headteacher, { ...input, ceoNote: ' ' })).rejects.toMatchObject({
      fields: [{ field: 'ceoNote' }],
    })
    await expect(
      grant(headteacher, { ...input, ceoNote: 'Agreed by letter of 2 November.' }),
    ).resolves.toBeDefined()
  })

  test('needs no note from another headteacher or the chief executive', async () => {
    const { people } = app().world
    const input = { accountId: await freshAccount(), personId: people.headteacher.personId }
    await expect(grant(people.ceo, input)).resolves.toBeDefined()
  })
})

describe('whom', () => {
  test('staff of the account’s school only', async () => {
    const { people, elsewhere, foreign } = app().world
    for (const stranger of [elsewhere.teacher, foreign.teacher]) {
      await expect(grant(people.headteacher, { personId: stranger.personId })).rejects.toMatchObject({
        fields: [{ field: 'personId' }],
      })
    }
    await expect(grant(people.ceo, { personId: elsewhere.teacher.personId })).rejects.toMatchObject({
      fields: [{ field: 'personId', message: expect.stringContaining('no role') as string }],
    })
  })

  test('nobody who has left, and no pupil', async () => {
    const { database, world } = app()
    const { personId } = world.people.deputyDsl
    await database.admin.query("update person set left_on = '2026-11-22' where id = $1", [personId])
    await expect(grant(world.people.headteacher, { personId })).rejects.toMatchObject({
      fields: [{ field: 'personId', message: expect.stringContaining('left') as string }],
    })
    await database.admin.query("update person set left_on = null, kind = 'pupil' where id = $1", [personId])
    await expect(grant(world.people.headteacher, { personId })).rejects.toMatchObject({
      fields: [{ field: 'personId' }],
    })
  })

  test('for the trust’s own account, somebody of the trust: others do not see what is posted there', async () => {
    const { people, trustAccount } = app().world
    const input = { accountId: trustAccount.id, capabilities: ['administer'] }
    await expect(grant(people.ceo, input)).rejects.toMatchObject({ fields: [{ field: 'personId' }] })
    await expect(
      grant(people.ceo, { ...input, personId: people.trustAdministrator.personId }),
    ).resolves.toBeDefined()
  })
})

describe('when', () => {
  test('ends that are past or before the start are refused', async () => {
    const { headteacher } = app().world.people
    const accountId = await freshAccount()
    await expect(
      grant(headteacher, { accountId, until: '2026-11-22', from: '2026-09-01' }),
    ).rejects.toMatchObject({
      fields: [{ field: 'until' }],
    })
    await expect(
      grant(headteacher, { accountId, from: '2027-01-02', until: '2027-01-01' }),
    ).rejects.toMatchObject({
      fields: [{ field: 'until' }],
    })
    await expect(grant(headteacher, { accountId, until: '2026-11-23' })).resolves.toMatchObject({
      from: '2026-11-23',
      until: '2026-11-23',
    })
  })

  test.each(['0000-01-01', '0206-09-01', '9999-12-31', '2026-02-30', 'tomorrow'])(
    '%s is no day to start on, and the field says what is',
    async from => {
      await expect(grant(app().world.people.headteacher, { from })).rejects.toMatchObject({
        fields: [{ field: 'from', message: expect.stringContaining('2026-09-01') as string }],
      })
    },
  )

  test('what somebody holds already is not granted twice; what they lack is', async () => {
    const { headteacher } = app().world.people
    const accountId = await freshAccount()
    await grant(headteacher, { accountId })
    await expect(grant(headteacher, { accountId })).rejects.toMatchObject({ code: 'conflict' })
    const more = await grant(headteacher, { accountId, capabilities: ['draft', 'publish', 'publish'] })
    expect(more.authorisations.map(({ capability }) => capability)).toEqual(['publish'])
  })
})

test('it is signed on the record: by whom, for whom, until when [2-authorised-by-headteacher-or-ceo]', async () => {
  const { people } = app().world
  const accountId = await freshAccount()
  await grant(people.headteacher, { accountId })
  const [entry] = (await entriesOf(app(), 'authorisation.granted')).filter(
    one => one.subject.id === accountId,
  )
  expect(entry).toMatchObject({
    actor: { id: people.headteacher.personId },
    content: { personId: people.dsl.personId, from: '2026-11-23', until: '2027-08-31', withCeoNote: false },
  })
  await expect(grant(people.office, { accountId })).rejects.toMatchObject({ code: 'not-permitted' })
})
