import { describe, expect, test } from 'vitest'
import type { Published } from './connector.ts'
import { ConnectorFailure } from './failure.ts'
import type { FailureKind } from './failure.ts'
import { publishInSteps } from './publish-in-steps.ts'

const account = { remoteId: '1', name: 'Oakfield', token: 't' }
const content = { text: 'a', link: null, pictures: [] }
const network = { status: 200, body: {} }
const published: Published = { kind: 'published', remoteId: '1_1', permalink: null, network }

function noting(fails: { begin?: Error; last?: Error; commit?: Error } = {}) {
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
  }
  const beforeCommit = () => note('last look', undefined, fails.last)
  const run = publishInSteps(steps, { account, content, idempotencyKey: 'k', beforeCommit })
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
})
