import { describe, expect, test } from 'vitest'
import { hashOfAllTables } from '../testing/table-hash.ts'
import { serverForFile } from '../testing/test-server.ts'

const server = serverForFile()
const STATE = 'a-state-of-ours'
const CODE = '4/a-code-of-the-network'

async function back(query: Record<string, string>): Promise<string> {
  const answer = await server().ask(`/connect/x/back?${new URLSearchParams(query).toString()}`)
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}

describe('the way back from a network', () => {
  test('hands what came on behind the hash, changes nothing and logs none of it', async () => {
    const before = await hashOfAllTables(server().database.admin)
    const to = await back({ state: STATE, code: CODE, scope: 'x', iss: 'https://evil.example' })
    expect(to).toBe(`/accounts/connecting#${new URLSearchParams({ state: STATE, code: CODE }).toString()}`)
    expect(await hashOfAllTables(server().database.admin)).toBe(before)
    expect(server().logged()).toContain('/connect/:channel/back')
    for (const secret of [STATE, CODE, encodeURIComponent(CODE)]) {
      expect(server().logged()).not.toContain(secret)
    }
  })

  test.each([
    ['a no', { error: 'access_denied', state: STATE }, `state=${STATE}`],
    ['nothing at all', {}, 'state='],
    ['a code that no network writes', { state: STATE, code: 'c'.repeat(4001) }, `state=${STATE}`],
  ])('after %s leads to the same page', async (_what, query, hash) => {
    expect(await back(query)).toBe(`/accounts/connecting#${hash}`)
  })
})
