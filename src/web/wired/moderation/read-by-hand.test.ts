import { expect, test } from 'vitest'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { channelRef } from '../channel-ref.ts'
import { readByHand } from './read-by-hand.ts'

type Account = OutputOf<StaffApi, 'channels.list-accounts'>['accounts'][number]

const account = (id: string, more: Partial<Account>) =>
  ({
    id,
    name: id,
    channel: 'dojo',
    schoolId: 's',
    state: 'active',
    channelKind: 'closed',
    ...more,
  }) as Account
const names = (accounts: readonly Account[]) =>
  readByHand(accounts, 's', id => channelRef([], id)).map(({ name }) => name)

test('what Copybook cannot read, of this school and of the trust, is entered by hand', () => {
  expect(names([account('ours', {}), account('the trust’s', { schoolId: null })])).toEqual([
    'ours',
    'the trust’s',
  ])
})

test('what it reads by itself, what is not in use, and what is another school’s is not', () => {
  expect(
    names([
      account('public', { channelKind: 'public' }),
      account('closed', { state: 'closed' }),
      account('theirs', { schoolId: 'another' }),
    ]),
  ).toEqual([])
})
