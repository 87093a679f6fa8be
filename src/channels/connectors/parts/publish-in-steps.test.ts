import { describe, expect, test } from 'vitest'
import type { Published } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind } from '../failure.ts'
import { publishInSteps } from './publish-in-steps.ts'

const account = { remoteId: '1', name: 'Oakfield', token: 't' }
const content = { text: 'a', link: null, pictures: [] }
const network = { status: 200, body: {} }
const published: Published = { kind: 'published', remoteId: '1_1', permalink: null, network }

const hurry = { everyMs: 1, forMs: 3 }

function noting(
  fails: { begin?: Error; last?: Error; commit?: Error } = {},
  answers?: ('processing' | 'ready')[],
) {
  const order: string[] = []
  const note = async <T>(what: string, value: T, error?: Error): Promise<T> => {
    order.push(what)
    if (error) throw error
    return value
  }
  const steps = {
    begin: () => note('begin', 'staged', fails.begin),
    commit: () => note('commit', published, fails.commit),
    abandon: () => note('abandon', undefined),
    ...(answers && {
      wait: { network: 'Instagram', poll: () => note('poll', answers.shift() ?? 'processing') },
    }),
  }
  const beforeCommit = () => note('last look', undefined, fails.last)
  const run = publishInSteps(steps, { account, content, idempotencyKey: 'k', beforeCommit }, hurry)
  return { order, run }
}

describe('publishing in steps', () => {
  test('stages, looks a last time, commits once', async () => {
    const { order, run } = noting()
    expect(await run).toBe(published)
    expect(order).toEqual(['begin', 'last look', 'commit'])
  })

  test('a failure to stage is the end of it', async () => {
    const { order, run } = noting({ begin: new ConnectorFailure('media', 'Facebook') })
    await expect(run).rejects.toMatchObject({ kind: 'media' })
    expect(order).toEqual(['begin'])
  })

  test('a last no commits nothing and clears away', async () => {
    const { order, run } = noting({ last: new Error('frozen') })
    await expect(run).rejects.toThrow('frozen')
    expect(order).toEqual(['begin', 'last look', 'abandon'])
  })

  test.each<[FailureKind, boolean]>([
    ['ambiguous', false],
    ['content', true],
    ['rate', true],
    ['not-sent', true],
  ])('after %s the staged is cleared away: %s', async (kind, cleared) => {
    const { order, run } = noting({ commit: new ConnectorFailure(kind, 'Facebook') })
    await expect(run).rejects.toMatchObject({ kind })
    expect(order).toEqual(['begin', 'last look', 'commit', ...(cleared ? ['abandon'] : [])])
  })

  test('waits until the network is ready, and only then looks a last time', async () => {
    const { order, run } = noting({}, ['processing', 'processing', 'ready'])
    expect(await run).toBe(published)
    expect(order).toEqual(['begin', 'poll', 'poll', 'poll', 'last look', 'commit'])
  })

  test('a network that is never ready gets nothing to commit, and the next attempt begins anew', async () => {
    const { order, run } = noting({}, [])
    await expect(run).rejects.toMatchObject({
      kind: 'unavailable',
      sentence: expect.stringContaining('Instagram') as string,
    })
    expect(order).not.toContain('commit')
    expect(order.at(-1)).toBe('abandon')
  })
})
