import { assert, asyncProperty, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import { linkedin } from './linkedin.ts'
import { restClient } from './client.ts'

const account = { remoteId: 'urn:li:organization:1', name: 'Oakfield', token: 'AQ-token' }
const clock = new FixedClock('2026-11-24T09:00:00Z')
const origin = 'https://api.linkedin.com'
const site = 'https://www.linkedin.com'

/** Answers every request alike and notes what was sent. */
function answering(text: string, status = 200, headers: Record<string, string> = {}) {
  const sent: { url: URL; init: HttpOutInit }[] = []
  const http: HttpOut = {
    async request(url, init = {}) {
      sent.push({ url: new URL(url), init })
      const json = (): unknown => JSON.parse(text)
      return { status, headers, body: new TextEncoder().encode(text), text: () => text, json }
    },
  }
  return { http, sent }
}

describe('a call of the versioned API', () => {
  test('carries its version, its protocol and the token in headers', async () => {
    const { http, sent } = answering('{}')
    await restClient({ http, clock, origin, site }).call(account, 'DELETE', ['posts', 'urn:li:share:7'], {
      restMethod: 'DELETE',
    })
    expect(sent[0]?.url.href).toBe('https://api.linkedin.com/rest/posts/urn%3Ali%3Ashare%3A7')
    expect(sent[0]?.init).toEqual({
      method: 'DELETE',
      headers: {
        authorization: 'Bearer AQ-token',
        'linkedin-version': '202608',
        'x-restli-protocol-version': '2.0.0',
        'x-restli-method': 'DELETE',
      },
    })
  })

  test('encodes every sign of a URN that Rest.li would read itself', async () => {
    const { http, sent } = answering('{}')
    const urn = 'urn:li:comment:(urn:li:activity:1,2)'
    await restClient({ http, clock, origin, site }).call(account, 'GET', ['socialActions', urn, 'comments'])
    expect(sent[0]?.url.pathname).toBe(
      '/rest/socialActions/urn%3Ali%3Acomment%3A%28urn%3Ali%3Aactivity%3A1%2C2%29/comments',
    )
  })

  test('stays below /rest, whatever an id is made of', async () => {
    const { http, sent } = answering('{}')
    await assert(
      asyncProperty(string(), async id => {
        sent.length = 0
        await restClient({ http, clock, origin, site })
          .call(account, 'GET', ['posts', id])
          .catch(() => null)
        for (const { url } of sent) {
          expect(url.href).toMatch(/^https:\/\/api\.linkedin\.com\/rest\/posts\/[\w%-]+$/)
        }
      }),
    )
  })

  test('gives an upload more time than a text, and no version', async () => {
    const { http, sent } = answering('', 201)
    await restClient({ http, clock, origin, site }).upload(
      account,
      `${site}/dms-uploads/1/0`,
      new Uint8Array([1]),
    )
    expect(sent[0]?.init).toMatchObject({ method: 'PUT', timeoutMs: 60_000 })
    expect(sent[0]?.init.headers).not.toHaveProperty('linkedin-version')
  })

  test.each([
    'https://evil.example/dms-uploads/1',
    'http://www.linkedin.com/dms-uploads/1',
    'https://www.linkedin.com.evil.example/1',
    'https://www.linkedin.com@evil.example/1',
    'https://www.linkedin.com:8443/1',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'dms-uploads/1',
  ])('sends neither picture nor key to %s', async url => {
    const { http, sent } = answering('', 201)
    const uploading = restClient({ http, clock, origin, site }).upload(account, url, new Uint8Array([1]))
    await expect(uploading).rejects.toMatchObject({ kind: 'unavailable' })
    expect(sent).toEqual([])
  })

  test('uploads nothing without a key', async () => {
    const { http, sent } = answering('', 201)
    const uploading = restClient({ http, clock, origin, site }).upload(
      { token: null },
      `${site}/1`,
      new Uint8Array(),
    )
    await expect(uploading).rejects.toMatchObject({ kind: 'permission' })
    expect(sent).toEqual([])
  })
})

describe('an answer that does not say what became of the post', () => {
  const publish = (headers: Record<string, string>, status = 201) =>
    linkedin({ http: answering('', status, headers).http, clock, origin, site }).publish({
      account,
      content: { text: 'Hello', link: null, pictures: [] },
      idempotencyKey: 'k',
    })

  test.each([{}, { 'x-restli-id': '' }, { 'x-restli-id': '7' }, { 'x-restli-id': 'urn:li:person:7' }])(
    '%j leaves it open',
    async headers => {
      await expect(publish(headers)).rejects.toMatchObject({ kind: 'ambiguous' })
    },
  )

  test.each(['urn:li:share:7', 'urn:li:ugcPost:7'])('%s settles it', async urn => {
    expect(await publish({ 'x-restli-id': urn })).toMatchObject({
      kind: 'published',
      remoteId: urn,
      permalink: `https://www.linkedin.com/feed/update/${urn}/`,
    })
  })
})

test('a page is offered once, however many roles somebody has there, and only what is an organisation', async () => {
  const role = (organization: string, role = 'ADMINISTRATOR') => ({ organization, role })
  const page = 'urn:li:organization:1'
  const elements = [
    role(page),
    role(page, 'DIRECT_SPONSORED_CONTENT_POSTER'),
    role('urn:li:organizationBrand:2'),
    role('urn:li:organization:3/../../people'),
  ]
  const { http, sent } = answering(JSON.stringify({ elements, localizedName: 'Oakfield' }))
  const app = { clientId: 'c', clientSecret: 's' }
  const grant = { token: 't', refreshToken: null, expiresAt: null, refreshExpiresAt: null, scopes: [] }
  const offered = await linkedin({ http, clock, origin, site, app }).connecting!.accounts(grant)
  expect(offered).toEqual([{ remoteId: page, name: 'Oakfield', handle: null, token: 't' }])
  expect(sent.map(({ url }) => url.pathname)).toEqual(['/rest/organizationAcls', '/rest/organizations/1'])
})

test('an answer that is no list of roles is not taken for having none', async () => {
  for (const text of ['{}', '{"elements":{}}', '{"elements":[null]}', '<html>']) {
    const connector = linkedin({ http: answering(text).http, clock, origin, site })
    expect(await connector.health(account)).toMatchObject({ failure: { kind: 'unavailable' } })
  }
})
