import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebhookRefused } from '../incoming.ts'
import type { Webhook, WebhookNews, WebhookSecrets } from '../incoming.ts'

/** An address that a stand-in can push to: what each push told, or with which status it was refused. */
export async function receivePushes(webhook: Webhook, secrets: WebhookSecrets) {
  const got: (WebhookNews | number)[] = []
  const server = http.createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
      const request = {
        method: incoming.method ?? '',
        query: new URL(incoming.url ?? '/', 'http://localhost').searchParams,
        headers: Object.fromEntries(headers) as Record<string, string>,
        body: new Uint8Array(Buffer.concat(chunks)),
        now: new Date(),
      }
      const answer = webhook.challenge(request, secrets)
      if (answer !== null) {
        response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
        return
      }
      try {
        got.push(webhook.read(request, secrets))
        response.writeHead(200).end()
      } catch (error) {
        if (!(error instanceof WebhookRefused)) throw error
        got.push(error.status)
        response.writeHead(error.status).end()
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    /** What came since the last time this was asked. */
    take: () => got.splice(0),
    stop: () => new Promise(resolve => server.close(resolve)),
  }
}
