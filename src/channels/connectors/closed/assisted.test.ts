import { describe, expect, test } from 'vitest'
import { dojo, tapestry } from './closed-networks.ts'
import type { Content, Picture } from '../connector.ts'

const account = { remoteId: 'oak-class', name: 'Oak class', token: null }
const picture: Picture = { bytes: new Uint8Array([1]), type: 'image/jpeg', altText: '' }

async function packOf(content: Content) {
  const published = await dojo.publish({ account, content, idempotencyKey: 'k' })
  if (published.kind !== 'assisted') throw new Error('expected a task pack')
  return published.pack
}

describe('the task pack for a closed network', () => {
  test('holds the text and the pictures as they are, in order', async () => {
    const pictures = [picture, { ...picture, bytes: new Uint8Array([2]) }]
    const pack = await packOf({ text: 'We planted beans.\n\nCome and see!', link: null, pictures })
    expect(pack).toMatchObject({ task: 'publish', text: 'We planted beans.\n\nCome and see!', pictures })
    expect(pack.openUrl).toMatch(/^https:\/\/teach\.classdojo\.com/)
  })

  test('asks for nothing that is not there', async () => {
    const words = async (content: Content) => (await packOf(content)).checklist.join(' ')
    expect(await words({ text: 'Only words', link: null, pictures: [] })).not.toMatch(/picture/)
    expect(await words({ text: '', link: null, pictures: [picture] })).not.toMatch(/text/)
    expect(await words({ text: 'a', link: null, pictures: [picture] })).toContain('Save the picture.')
    expect(await words({ text: 'a', link: null, pictures: [picture, picture] })).toContain(
      'all 2 pictures, in this order',
    )
  })

  test('names the network and the account, and ends with coming back', async () => {
    for (const connector of [dojo, tapestry]) {
      const content = { text: 'a', link: null, pictures: [] }
      const published = await connector.publish({ account, content, idempotencyKey: 'k' })
      const { checklist } = published.kind === 'assisted' ? published.pack : { checklist: [] }
      expect(checklist[0]).toContain(connector.name)
      expect(checklist[0]).toContain('Oak class')
      expect(checklist.at(-1)).toMatch(/^Come back here/)
      for (const step of checklist) expect(step.split(' ').length).toBeLessThanOrEqual(20)
    }
  })

  test('a removal is a task too, and leads to the post when we know its address', async () => {
    const address = 'https://teach.classdojo.com/post/1'
    const known = await dojo.remove({ account, remoteId: address })
    expect(known).toMatchObject({ kind: 'assisted', pack: { task: 'remove', text: '', pictures: [] } })
    expect(JSON.stringify(known)).toContain(address)
    expect(JSON.stringify(await dojo.remove({ account, remoteId: 'no-address' }))).not.toContain('no-address')
  })
})

test('a link card is not possible; the link belongs into the text', () => {
  const content = { text: 'a', link: 'https://oakfield.example', pictures: [] }
  expect(tapestry.validate(content)).toMatchObject([{ field: 'link', code: 'not-possible' }])
})
