import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../linkedin/routes.ts'
import { encoded, newPost, standInLinkedIn } from '../testing/in-process-linkedin.ts'
import { deriveLinkedIn, derivedFile, readSources, specsDirectory } from './linkedin.ts'
import type { LinkedInSpec } from './linkedin.ts'

let spec: LinkedInSpec
beforeAll(async () => void (spec = JSON.parse(await readFile(derivedFile, 'utf8')) as LinkedInSpec))

const here = existsSync(join(specsDirectory, 'linkedin'))
if (!here) console.log('SKIPPED deriving anew: the specifications of LinkedIn are not beside the project')

describe('what was derived', () => {
  test.skipIf(!here)('is what deriving it again gives', async () => {
    expect(spec).toEqual(deriveLinkedIn(await readSources(specsDirectory)))
  })

  test.skipIf(!here)('a call that the files do not hold cannot be derived', async () => {
    const texts = await readSources(specsDirectory)
    expect(() => deriveLinkedIn(texts, [['content', 'POST /likes']])).toThrow('POST /likes')
  })
})

/** What no file covers: as LinkedIn's own pages describe it, named in the code. */
const uncovered = [
  'GET /posts', // the finder by author; its parameters are bound through the compliance API's
  'GET /socialActions/{}/comments',
  'POST /socialActions/{}/comments',
  'GET /socialActions/{}/comments/{}',
  'DELETE /socialActions/{}/comments/{}',
]

describe('the stand-in', () => {
  test('knows the calls of the files and those that no file covers, and no other', () => {
    const known = routes.map(
      ({ method, path }) => `${method} ${path.replace('/rest', '').replaceAll(/\{\w+\}/g, '{}')}`,
    )
    expect(known.toSorted()).toEqual([...Object.keys(spec.calls), ...uncovered].toSorted())
  })

  test('takes no parameter of a covered call that the files do not name, but for those of paging and roles', () => {
    // `role` and `state` of the roles' finder: LinkedIn's page on access control by role.
    const extra = ['role', 'state', 'start', 'count']
    for (const { method, path, required = {}, optional = [] } of routes) {
      const covered = spec.calls[`${method} ${path.replace('/rest', '').replaceAll(/\{\w+\}/g, '{}')}`]
      if (covered === undefined) continue
      for (const name of [...Object.keys(required), ...optional])
        expect([...covered.query, ...extra]).toContain(name)
    }
    const finder = routes.find(({ method, path }) => method === 'GET' && path === '/rest/posts')!
    expect(Object.keys(finder.required ?? {})).toEqual(['q', 'author'])
    for (const name of ['q', 'author', 'start', 'count']) expect(spec.finder).toContain(name)
  })

  test('takes every field of the files’ own new post, and answers with the fields of their schemas', async () => {
    const { call, control, account } = await standInLinkedIn()
    expect(Object.keys(newPost('a', 'b')).toSorted()).toEqual(
      spec.newPost.filter(name => !name.includes('.') && name !== 'content').toSorted(),
    )
    const made = await call('POST /rest/posts', newPost(account.accountId, 'Hello'))
    const urn = made.headers.get('x-restli-id')!
    await control(`POST /_sandbox/accounts/${account.accountId}/comments`, { postId: urn, text: 'Lovely' })
    const { body: post } = await call(`GET /rest/posts/${encoded(urn)}`)
    // Its times are the Posts API's own, `createdAt` for `created`.
    const own = spec.post.map(name => (name === 'created' || name === 'lastModified' ? `${name}At` : name))
    expect(Object.keys(post)).toEqual(expect.arrayContaining(own))
    expect([spec.visibility, spec.lifecycleState]).toEqual([
      expect.arrayContaining([post['visibility']]),
      expect.arrayContaining([post['lifecycleState']]),
    ])
    const { body: list } = await call(`GET /rest/socialActions/${encoded(urn)}/comments`)
    expect(Object.keys(list).toSorted()).toEqual(spec.comments.toSorted())
    expect(Object.keys(list['paging'] as object).toSorted()).toEqual(spec.paging.toSorted())
    const [comment] = list['elements'] as object[]
    expect(Object.keys(comment!)).toEqual(expect.arrayContaining(spec.comment))
    const { body: error } = await call('GET /rest/nonsense')
    expect(Object.keys(error)).toEqual(expect.arrayContaining(spec.error))
  })

  test('signs people in at the same paths', async () => {
    const { app } = await standInLinkedIn()
    for (const address of Object.values(spec.signIn)) {
      const response = await app.request(new URL(address).pathname, { method: 'POST' })
      expect(response.status).not.toBe(404)
    }
  })
})
