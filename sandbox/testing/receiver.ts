import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Push {
  body: string
  signature: string
}

const headers = ['x-hub-signature-256', 'x-li-signature', 'x-twitter-webhooks-signature']

const hmac = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest()

/** Whether the network itself signed it: each signs in a way of its own. */
export const isGenuine = ({ body, signature }: Push, secret: string): boolean =>
  [
    `sha256=${hmac(secret, body).toString('hex')}`,
    `sha256=${hmac(secret, body).toString('base64')}`,
    hmac(secret, `hmacsha256=${body}`).toString('hex'),
  ].includes(signature)

/** Whoever is pushed to: it answers each network's question, keeps what comes, and has a picture that can be fetched. */
export async function startReceiver(secret: () => string) {
  const got: Push[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://here')
    if (pathname === '/picture.jpg') return response.end(square)
    const asked = answerTo(searchParams, secret())
    if (asked !== null) return response.end(asked)
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const signature = headers.map(name => request.headers[name]).find(value => value !== undefined)
      got.push({ body, signature: String(signature) })
      response.end()
    })
    return response
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, got, stop: () => new Promise(resolve => server.close(resolve)) }
}

function answerTo(asked: URLSearchParams, secret: string): string | null {
  const challengeCode = asked.get('challengeCode')
  const token = asked.get('crc_token')
  if (asked.has('hub.challenge')) return asked.get('hub.challenge')
  if (challengeCode !== null)
    return JSON.stringify({ challengeCode, challengeResponse: hmac(secret, challengeCode).toString('hex') })
  if (token !== null)
    return JSON.stringify({ response_token: `sha256=${hmac(secret, token).toString('base64')}` })
  return null
}

/** The head of a JPEG of 100 by 100. */
const square = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 100, 0, 100, 0, 0])
