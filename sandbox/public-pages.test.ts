import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { networks } from './testing/five-networks.ts'
import type { Network } from './testing/five-networks.ts'
import { startReceiver } from './testing/receiver.ts'

let pictures: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => void (pictures = await startReceiver(() => '')))
afterAll(() => pictures.stop())

describe.each(Object.keys(networks))('the public’s view of %s', name => {
  let network: Network
  beforeEach(async () => void (network = await networks[name]!(pictures.url)))

  const see = async (path: string): Promise<string> => (await network.request(path)).text()

  /** The page with the box under the newest post: a film has a page of its own. */
  async function withBox(): Promise<string> {
    if (name !== 'youtube') return network.page
    return /<h2><a href="([^"]+)"/.exec(await see(network.page))![1]!
  }

  test('begins with a list that leads to the account, and names no script', async () => {
    const list = await see('/')
    expect(list).toContain(`<a href="${network.page}">Oakfield Primary</a>`)
    await network.publish('Snow day')
    const page = await see(network.page)
    expect(page).toContain('Snow day')
    for (const shown of [list, page]) expect(shown).not.toMatch(/<script|src="http|href="http/)
  })

  test('has a box that works without a script: what is written there everybody sees', async () => {
    await network.publish('Snow day')
    const page = await withBox()
    const [, action] = /<form class="write" method="post" action="([^"]+)"/.exec(await see(page))!
    const send = (fields: Record<string, string>) =>
      network.request(action!, { method: 'POST', body: new URLSearchParams(fields) })
    const sent = await send({ author: 'Sam <b>', text: 'How lovely <3' })
    expect(sent.status).toBe(303)
    expect(await see(sent.headers.get('location')!)).toContain('How lovely &lt;3')
    expect((await send({ author: 'Sam', text: '  ' })).status).toBe(303)
    expect((await send({ text: 'Nobody' })).status).toBe(303)
    const after = await see(page)
    expect(after.match(/<li>/g)).toHaveLength(1)
    expect(after).not.toMatch(/<b>|Nobody/)
  })

  test('shows a comment until it is hidden or taken away', async () => {
    const { status, seen } = await network.moderate()
    expect(status).toBeLessThan(300)
    expect(seen).toBe(false)
  })
})
