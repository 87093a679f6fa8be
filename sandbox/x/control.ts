import type { Hono } from 'hono'
import { z } from 'zod'
import type { ApiOptions } from './api.ts'
import { newFault } from './faults.ts'
import { controlRoutes } from '../parts/control.ts'
import { readPicture } from './media.ts'
import { newToken } from './oauth.ts'
import { acceptPost } from './posts.ts'
import { Problem } from './problem.ts'
import { publicEdits, publicWrites } from './public-writes.ts'
import type { Writing } from './public-writes.ts'
import spec from './spec.json' with { type: 'json' }
import type { Grant, Media, Post } from './state.ts'

const allScopes = spec.components.securitySchemes.OAuth2UserToken.flows.authorizationCode.scopes

const NewAccount = z.strictObject({
  name: z.string().min(1).max(50),
  /** The handle. */
  slug: z.string().regex(/^(?!i$|photos$)\w{1,15}$/),
  scopes: z.array(z.enum(allScopes)).default(allScopes),
})

const NewClient = z.strictObject({ clientId: z.string().min(1), clientSecret: z.string().min(1).nullable() })

const NewHook = z.strictObject({ url: z.url(), consumerSecret: z.string().min(1) })

/** A post of the past, so that a demo's account has a history. */
const PastPost = z.strictObject({
  message: z.string().max(280),
  createdTime: z.iso.datetime(),
  pictures: z
    .array(z.strictObject({ base64: z.base64(), altText: z.string().max(1000) }))
    .max(4)
    .default([]),
})

const NewComment = z.strictObject({
  author: z.string().min(1).max(50),
  text: z.string().min(1).max(280),
  /** What it answers; null: a post of its own that names the account. */
  postId: z.string().nullable().default(null),
  mention: z.boolean().default(true),
  createdTime: z.iso.datetime().nullable().default(null),
})

const Edit = z.strictObject({ text: z.string().min(1).max(280) })

/** What no network has; accounts, comments and a webhook among it. */
export function control(options: ApiOptions & Pick<Writing, 'push'>): Hono {
  const { state, faults, calls, now, duplicateWindow, push } = options
  const app = controlRoutes({ faults, newFault, calls, Refusal: Problem })
  const nobody = { problems: ['no such account, post or comment'] }

  // A second demand for the same account gets the same account: a demo starts twice without starting over.
  app.post('/accounts', async context => {
    const { name, slug, scopes } = NewAccount.parse(await context.req.json())
    const known = state.userByHandle(slug)
    const user = known ?? { id: state.newId(), name, handle: slug, official: true }
    const grant =
      state.grants.find(one => one.userId === user.id && one.clientId === null) ?? longLived(user.id, scopes)
    if (!known) {
      state.users.set(user.id, user)
      state.grants.push(grant)
      await state.save()
    }
    return context.json({ accountId: user.id, token: grant.accessToken }, known ? 200 : 201)
  })

  function longLived(userId: string, scopes: string[]): Grant {
    const expiresAt = new Date(now().getTime() + 10 * 365 * 86_400_000).toISOString()
    return { accessToken: newToken(), refreshToken: null, userId, clientId: null, scopes, expiresAt }
  }

  app.post('/clients', async context => {
    const { clientId, clientSecret } = NewClient.parse(await context.req.json())
    state.clients.set(clientId, { id: clientId, secret: clientSecret })
    await state.save()
    return context.json({ clientId }, 201)
  })

  app.get('/accounts/:id/posts', context => {
    const posts = state.postsWhere(post => post.authorId === context.req.param('id'))
    return context.json({ posts })
  })

  app.post('/accounts/:id/posts', async context => {
    const user = state.users.get(context.req.param('id'))
    if (!user) return context.json(nobody, 404)
    const { message, createdTime, pictures } = PastPost.parse(await context.req.json())
    const media: Media[] = []
    for (const { base64, altText } of pictures) {
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      const picture = {
        id: state.newId(),
        ownerId: user.id,
        altText,
        pollsUntilReady: 0,
        ...readPicture(bytes),
      }
      await state.addMedia(picture, bytes)
      media.push(picture)
    }
    const call = { state, user, now: () => new Date(createdTime), duplicateWindow }
    const { id } = await acceptPost(call, { text: message, media, parent: null })
    return context.json({ id, address: `/${user.handle}/status/${id}` }, 201)
  })

  app.get('/accounts/:id/comments', context => {
    const id = context.req.param('id')
    const comments = state.postsWhere(post => post.authorId !== id && isAbout(post, id))
    return context.json({ comments })
  })

  function isAbout(post: Post, accountId: string): boolean {
    const handle = state.users.get(accountId)?.handle.toLowerCase() ?? ''
    const root = state.posts.get(post.conversationId)
    return root?.authorId === accountId || post.text.toLowerCase().includes(`@${handle}`)
  }

  app.post('/accounts/:id/comments', async context => {
    const account = state.users.get(context.req.param('id'))
    const { postId, createdTime, ...said } = NewComment.parse(await context.req.json())
    const parent = postId === null ? null : state.posts.get(postId)
    if (!account || parent === undefined) return context.json(nobody, 404)
    const at = createdTime === null ? null : new Date(createdTime)
    const post = await publicWrites({ state, now, push }, account, { ...said, parent, at })
    return context.json({ id: post.id, authorId: post.authorId }, 201)
  })

  app.put('/accounts/:id/comments/:comment', async context => {
    const old = state.posts.get(context.req.param('comment'))
    if (!old) return context.json(nobody, 404)
    const { text } = Edit.parse(await context.req.json())
    return context.json({ id: (await publicEdits({ state, now, push }, old, text)).id })
  })

  app.delete('/accounts/:id/comments/:comment', async context => {
    if (!state.posts.delete(context.req.param('comment'))) return context.json(nobody, 404)
    await state.save()
    return context.body(null, 204)
  })

  app.get('/accounts/:id/mutes', context => {
    const pairs = [...state.mutes].map(pair => pair.split(' '))
    const muted = pairs.filter(([who]) => who === context.req.param('id')).map(([, whom]) => whom)
    return context.json({ muted })
  })

  app.post('/webhook', async context => {
    const valid = await push.register(NewHook.parse(await context.req.json()))
    return context.json({ valid }, valid ? 201 : 409)
  })
  return app
}
