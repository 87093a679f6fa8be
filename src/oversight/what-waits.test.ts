import { expect, test } from 'vitest'
import { grantAuthorisation } from '../channels/grant-authorisation.ts'
import { decidePost } from '../posts/decide-post.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { whatWaits } from './what-waits.ts'

const app = appForFile()
const kindsOf = async (who: 'headteacher' | 'teacher' | 'manager' | 'ceo' | 'governor') => {
  const { run, world } = app()
  const { items } = await run(whatWaits, world.people[who], {})
  return items.map(({ kind }) => kind)
}

test('a post that was sent waits for the headteacher, and not for its author', async () => {
  expect(await kindsOf('headteacher')).toContain('decide')
  const { run, world } = app()
  const own = await run(whatWaits, world.people.teacher, {})
  expect(own.items.filter(({ kind, id }) => kind === 'decide' && id === world.submitted.postId)).toEqual([])
})

test('a suggestion waits for whoever it was taken to', async () => {
  expect(await kindsOf('manager')).toContain('suggestion')
  expect(await kindsOf('governor')).not.toContain('suggestion')
})

test('what is to be posted by hand waits for who runs the account', async () => {
  expect(await kindsOf('teacher')).toContain('by-hand')
  expect(await kindsOf('governor')).not.toContain('by-hand')
})

test('a post that is late, stopped for a reason or given up is told to who runs its account until they see to it', async () => {
  const { run, world, database, clock } = app()
  const told = async (who: 'teacher' | 'headteacher' | 'governor') => {
    const { items } = await run(whatWaits, world.people[who], {})
    return items.some(({ kind, id }) => kind === 'trouble' && id === postId)
  }
  const becomes = (outbox: string, variant: string, why: string | null) =>
    Promise.all([
      database.admin.query(
        'update outbox set state = $2, last_error = $3, not_before = $4, updated_at = $5 where variant_id = $1',
        [variantId, outbox, why, new Date(clock.now().getTime() - 16 * 60_000), clock.now()],
      ),
      database.admin.query('update variant set state = $2 where id = $1', [variantId, variant]),
    ])
  const { variantId } = world.approved
  const { rows } = await database.admin.query<{ post_id: string }>(
    'select post_id from variant where id = $1',
    [variantId],
  )
  const postId = rows[0]!.post_id
  expect(await told('teacher')).toBe(false)
  for (const [outbox, variant] of [
    ['waiting', 'approved'],
    ['stopped', 'stopped'],
    ['given-up', 'stopped'],
    ['unknown', 'unknown'],
  ] as const) {
    await becomes(outbox, variant, 'Facebook refuses this post as it is.')
    expect([await told('teacher'), await told('headteacher'), await told('governor')]).toEqual([
      true,
      true,
      false,
    ])
  }
  // Sent again, or wanted so by whoever stopped it: nobody need see to it.
  await becomes('stopped', 'submitted', 'Facebook refuses this post as it is.')
  expect(await told('teacher')).toBe(false)
  await becomes('stopped', 'stopped', null)
  expect(await told('teacher')).toBe(false)
})

test('an authorisation that ends within two weeks is told to its holder and to who can renew it', async () => {
  const { run, world } = app()
  await run(grantAuthorisation, world.people.headteacher, {
    accountId: world.account.id,
    personId: world.people.seniorLeader.personId,
    capabilities: ['moderate'],
    until: '2026-12-01',
  })
  const ending = async (who: 'headteacher' | 'seniorLeader' | 'governor') => {
    const { items } = await run(whatWaits, world.people[who], {})
    return items.filter(({ kind }) => kind === 'authorisation-ends').map(({ due }) => due)
  }
  expect(await ending('headteacher')).toContain('2026-12-01')
  expect(await ending('seniorLeader')).toContain('2026-12-01')
  expect(await ending('governor')).toEqual([])
})

test('an account with too few managers is told to who can let somebody in [2-managed-by-allocated-staff]', async () => {
  const { run, world } = app()
  const told = async (who: 'ceo' | 'teacher') => {
    const { items } = await run(whatWaits, world.people[who], {})
    return items.filter(({ kind }) => kind === 'few-managers').length
  }
  expect(await told('ceo')).toBeGreaterThan(0)
  expect(await told('teacher')).toBe(0)
})

test('the term counts what was published, decided and refused', async () => {
  const { run, world } = app()
  const { submitted } = world
  const before = await run(whatWaits, world.people.headteacher, {})
  await run(decidePost, world.people.headteacher, {
    variantId: submitted.variantId,
    version: submitted.version,
    decision: 'refuse',
    reason: 'The date is wrong.',
  })
  const after = await run(whatWaits, world.people.headteacher, {})
  expect(after.term.refused).toBe(before.term.refused + 1)
  expect(after.term.from).toBe('2026-09-01')
})

test('comments at the desk are told to who may decide them: the late ones, and the others by their first end', async () => {
  const { run, world, database, clock } = app()
  const { rows } = await database.admin.query<{ id: string }>(
    `update desk_item set state = 'open', urgency = 'normal', due_at = $2, read_at = $2
     where school_id = $1 and case_id is null returning comment_id as id`,
    [world.school.id, new Date(clock.now().getTime() + 3_600_000)],
  )
  expect(rows.length).toBeGreaterThan(1)
  await database.admin.query('update desk_item set due_at = $2 where comment_id = $1', [
    rows[0]!.id,
    new Date(clock.now().getTime() - 60_000),
  ])
  const { items } = await run(whatWaits, world.people.headteacher, {})
  expect(items.filter(({ id }) => id === 'comments').map(({ kind, title }) => [kind, title])).toEqual([
    ['comments-late', '1'],
    ['comments', String(rows.length - 1)],
  ])
  expect(await kindsOf('governor')).not.toContain('comments-late')
})
