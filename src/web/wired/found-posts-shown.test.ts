import { describe, expect, test } from 'vitest'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { groupsOf } from './found-posts-shown.ts'

type Found = OutputOf<StaffApi, 'posts.list-untracked'>['posts'][number]

const now = '2026-11-24T09:00:00Z'
const found = (more: Partial<Found> = {}): Found => ({
  id: 'f1',
  accountId: 'a1',
  account: 'Heron Lane',
  channel: 'facebook',
  text: 'Lost: one scarf.',
  permalink: 'https://network.example/9',
  postedAt: now,
  firstSeenAt: now,
  goneAt: null,
  history: false,
  explanation: null,
  removal: null,
  mayAnswer: true,
  waits: true,
  ...more,
})
const removal = (state: 'waiting' | 'by-hand' | 'given-up' | 'done', more: object = {}) => ({
  state,
  why: 'It names a pupil.',
  by: 'Mrs Nair',
  said: null,
  checklist: ['Open it.'],
  openUrl: null,
  ...more,
})
const channel = (id: string) => ({ id, name: 'Facebook', letters: 'f', audience: 'public' as const })
const groups = (post: Found) => groupsOf([post], channel, now)

describe('a found post is shown', () => {
  test('as open while nobody has said anything', () => {
    expect(groups(found()).open).toMatchObject([{ outcome: null, link: 'https://network.example/9' }])
  })

  test('apart when it is from before the account was watched', () => {
    expect(groups(found({ history: true })).history).toHaveLength(1)
  })

  test('as answered with who said what it is, and why', () => {
    const explanation = { what: 'staff' as const, why: 'From the trip.', by: 'Mrs Nair', at: now }
    const [post] = groups(found({ explanation })).answered
    expect(post!.outcome).toBe(
      'Mrs Nair said today at 09:00: somebody of ours posted it there. From the trip.',
    )
  })

  test('as leaving with the steps while only a person can take it down', () => {
    const [post] = groups(found({ removal: removal('by-hand') })).leaving
    expect(post).toMatchObject({ steps: ['Open it.'], trouble: null })
  })

  test('as leaving with the network’s word when it was given up', () => {
    const said = 'Facebook is not working at the moment.'
    const [post] = groups(found({ removal: removal('given-up', { said }) })).leaving
    expect(post).toMatchObject({ trouble: said, steps: [] })
  })

  test('as gone, by whom where that is known, without a link that leads nowhere', () => {
    const [down] = groups(found({ goneAt: now, removal: removal('done') })).answered
    expect(down).toMatchObject({ link: null })
    expect(down!.outcome).toBe('Gone since today at 09:00. Mrs Nair had it taken down: It names a pupil.')
    const [away] = groups(found({ goneAt: now })).answered
    expect(away!.outcome).toContain('Somebody took it away')
  })

  test('as open again when it was said to be gone and stands there all the same', () => {
    expect(groups(found({ removal: removal('done') })).open).toHaveLength(1)
  })
})
