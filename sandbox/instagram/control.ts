import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { newFaultOf } from '../facebook/faults.ts'
import { clockAt, controlRoutes } from '../parts/control.ts'
import { addComment } from './comments.ts'
import { acceptMedia } from './containers.ts'
import { faultKinds } from './faults.ts'
import type { GraphOptions } from './graph.ts'

const NewAccount = z.strictObject({
  name: z.string().min(1).max(75),
  slug: z.string().regex(/^(?!v\d|p$|photos$)[a-z0-9][a-z0-9._-]{2,29}$/),
})

const words = z.string().min(1).max(2200)
const NewComment = z.strictObject({
  postId: z.string(),
  text: words,
  author: z.string().min(1).max(30).default('alex.reader'),
  parentId: z.string().nullable().default(null),
  createdTime: z.iso.datetime().optional(),
})

/** A post of the past, so that a demo's account has a history. */
const PastPost = z.strictObject({
  caption: z.string().max(2200),
  createdTime: z.iso.datetime(),
  pictures: z
    .array(z.strictObject({ base64: z.base64(), altText: z.string().max(1000) }))
    .min(1)
    .max(10),
})

const NewMention = z.strictObject({ mediaId: z.string().regex(/^\d+$/), commentId: z.string().optional() })

const NewWebhook = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  verifyToken: z.string().min(1),
})

/** What no network has; accounts among it. */
export function control(options: GraphOptions): Hono {
  const { state, faults, calls, push } = options
  const app = controlRoutes({ faults, newFault: newFaultOf(faultKinds), calls, push: push.line })
  const missing = (what: string) => ({ problems: [`no such ${what}`] })

  // A second demand for the same account gets the same one: a demo starts twice without starting over.
  app.post('/accounts', async context => {
    const { name, slug } = NewAccount.parse(await context.req.json())
    const known = state.accountNamed(slug)
    if (known) return context.json({ accountId: known.id, token: known.token }, 200)
    const token = `EAAI${randomBytes(32).toString('base64url')}`
    const account = { id: state.newId(), name, username: slug, pageId: state.newId(), token }
    state.accounts.set(account.id, account)
    await state.save()
    return context.json({ accountId: account.id, token }, 201)
  })

  app.get('/accounts/:id/posts', context => context.json({ posts: state.mediaOf(context.req.param('id')) }))

  app.post('/accounts/:id/posts', async context => {
    const account = state.accounts.get(context.req.param('id'))
    if (!account) return context.json(missing('account'), 404)
    const { caption, createdTime, pictures } = PastPost.parse(await context.req.json())
    const same = state
      .mediaOf(account.id)
      .some(one => one.caption === caption && one.createdTime === createdTime)
    if (same) return context.json({ problems: ['it is there already'] }, 409)
    const shots = []
    for (const { base64, altText } of pictures) {
      shots.push({ id: await state.addPicture(new Uint8Array(Buffer.from(base64, 'base64'))), altText })
    }
    const media = acceptMedia({ state, account, now: () => new Date(createdTime) }, { caption, shots })
    await state.save()
    return context.json({ id: media.id, address: `/p/${media.shortcode}/` }, 201)
  })

  app.get('/accounts/:id/comments', context => {
    const own = new Set(state.mediaOf(context.req.param('id')).map(({ id }) => id))
    return context.json({ comments: [...state.comments.values()].filter(({ mediaId }) => own.has(mediaId)) })
  })

  app.post('/accounts/:id/comments', async context => {
    const { postId, text, author, parentId, createdTime } = NewComment.parse(await context.req.json())
    const media = state.media.get(postId)
    const below = parentId === null ? undefined : state.comments.get(parentId)
    if (media?.accountId !== context.req.param('id') || (parentId !== null && !below))
      return context.json(missing('post'), 404)
    const at = { ...options, now: clockAt(createdTime, options.now) }
    const comment = await addComment(at, media, { from: state.personNamed(author), text, below })
    return context.json({ id: comment.id }, 201)
  })

  // People cannot change a comment on Instagram; they take it back.
  app.delete('/comments/:id', async context => {
    if (!state.comments.has(context.req.param('id'))) return context.json(missing('comment'), 404)
    state.removeComment(context.req.param('id'))
    await state.save()
    return context.body(null, 204)
  })

  app.post('/accounts/:id/mentions', async context => {
    const account = state.accounts.get(context.req.param('id'))
    if (!account) return context.json(missing('account'), 404)
    const { mediaId, commentId } = NewMention.parse(await context.req.json())
    await push.mention(account, {
      media_id: mediaId,
      ...(commentId !== undefined && { comment_id: commentId }),
    })
    return context.body(null, 204)
  })

  app.get('/application', context => {
    const { id: clientId, secret: clientSecret } = state.app
    return context.json({ clientId, clientSecret })
  })

  app.post('/webhooks', async context => {
    const { url, verifyToken } = NewWebhook.parse(await context.req.json())
    const registered = await push.line.ask(url, verifyToken)
    if (registered) state.app.webhook = url
    await state.save()
    return context.json({ registered })
  })
  return app
}
