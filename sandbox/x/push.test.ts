import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { standInX } from '../testing/in-process-x.ts'
import { signature } from './push.ts'

interface Got {
  body: string
  signature: string | undefined
}

let got: Got[]
let url: string
let secret: string
let close: () => void

beforeEach(async () => {
  got = []
  secret = 's3cret'
  const server = createServer((request, response) => {
    void readAll(request).then(body => {
      const token = new URL(request.url ?? '', 'http://x').searchParams.get('crc_token')
      if (token !== null) return response.end(JSON.stringify({ response_token: signature(token, secret) }))
      got.push({ body, signature: request.headers['x-twitter-webhooks-signature'] as string | undefined })
      return response.end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`
  close = () => server.close()
})

afterEach(() => close())

async function readAll(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

const open = async () => {
  const it = await standInX()
  const registered = await it.control('POST webhook', { url, consumerSecret: 's3cret' })
  return { ...it, registered }
}

describe('pushes', () => {
  test('an answer and a mention, signed, each to the account that it concerns', async () => {
    const { registered, post, write, me } = await open()
    expect(registered).toMatchObject({ status: 201, body: { valid: true } })
    const root = await post('Open day')
    const answer = await write({ author: 'Maria', text: 'Lovely & free', postId: root })
    await write({ author: 'Sam', text: 'Hello' })
    expect(got.map(one => one.signature)).toEqual(got.map(one => signature(one.body, 's3cret')))
    expect(got.map(one => JSON.parse(one.body) as unknown)).toMatchObject([
      {
        data: {
          event_type: 'post.reply.create',
          filter: { user_id: me },
          payload: {
            id: answer,
            text: '@oakfieldprimary Lovely &amp; free',
            conversation_id: root,
            in_reply_to_user_id: me,
            referenced_tweets: [{ type: 'replied_to', id: root }],
          },
          includes: { users: [{ username: 'Maria' }] },
        },
      },
      { data: { event_type: 'post.mention.create' } },
    ])
  })

  test('go to no address that cannot prove itself', async () => {
    secret = 'another'
    const { registered, write } = await open()
    expect(registered).toMatchObject({ status: 409, body: { valid: false } })
    await write({ author: 'Sam', text: 'Hello' })
    expect(got).toEqual([])
  })

  test('come twice, or from somebody else, on command', async () => {
    const { control, write } = await open()
    await control('POST faults', { kind: 'repeated-push', on: 'push' })
    await write({ author: 'Sam', text: 'Hello' })
    expect(got).toHaveLength(2)
    expect(got[0]).toEqual(got[1])
    await control('POST faults', { kind: 'forged-push', on: 'push' })
    await write({ author: 'Sam', text: 'Again' })
    expect(got[2]!.signature).not.toBe(signature(got[2]!.body, 's3cret'))
  })

  test('an edit is pushed with its history', async () => {
    const { control, write, me } = await open()
    const first = await write({ author: 'Sam', text: 'Helo' })
    await control(`PUT accounts/${me}/comments/${first}`, { text: '@oakfieldprimary Hello' })
    const [, edited] = got.map(one => JSON.parse(one.body) as { data: { payload: Record<string, unknown> } })
    expect(edited?.data.payload['edit_history_tweet_ids']).toEqual([first, expect.any(String)])
  })
})
