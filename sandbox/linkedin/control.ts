import type { Hono } from 'hono'
import { z } from 'zod'
import { erase, rewrite, write } from './comments.ts'
import { newFault } from './faults.ts'
import { clockAt, controlRoutes } from '../parts/control.ts'
import { shown } from './little-text.ts'
import { roles, scopes } from './model.ts'
import { newKey } from './oauth.ts'
import { acceptPost } from './posts.ts'
import type { StandIn } from './rest.ts'
import { RestError } from './rest-error.ts'

const NewAccount = z.strictObject({
  name: z.string().min(1).max(75),
  slug: z.string().regex(/^(?!rest$|oauth$|feed$|images$|dms-uploads$)[a-z0-9][a-z0-9.-]{2,49}$/),
})

/** Another key for who runs the account. */
const NewKey = z.strictObject({
  scopes: z.array(z.enum(scopes)).default([...scopes]),
  days: z.number().default(60),
  revoked: z.boolean().default(false),
})

/** A post of the past, so that a demo's page has a history. Its text is plain. */
const PastPost = z.strictObject({ text: z.string().max(3000), createdTime: z.iso.datetime() })

const NewComment = z.strictObject({
  postId: z.string(),
  text: z.string().min(1).max(1250),
  author: z.string().min(1).default('Alex Reader'),
  parentId: z.string().nullable().default(null),
  createdTime: z.iso.datetime().optional(),
})

/** What no network has; accounts, their keys and roles among it. */
export function control(standIn: StandIn): Hono {
  const { state, faults, calls, push, now, duplicateWindow, application } = standIn
  const app = controlRoutes({ faults, newFault, calls, push, Refusal: RestError })

  app.get('/application', context => context.json(application))

  // A second demand for the same account gets the same one: a demo starts twice without starting over.
  app.post('/accounts', async context => {
    const { name, slug } = NewAccount.parse(await context.req.json())
    const known = state.organizationBySlug(slug)
    const its = [...state.keys.values()].find(({ personId }) => personId === known?.personId)
    if (known && its) return context.json({ accountId: known.id, token: its.token }, 200)
    const personId = `urn:li:person:${state.newId()}`
    const id = `urn:li:organization:${state.newId()}`
    const key = newKey(now(), personId, scopes)
    state.organizations.set(id, { id, name, slug, personId, role: 'ADMINISTRATOR' })
    state.keys.set(key.token, key)
    await state.save()
    return context.json({ accountId: id, token: key.token }, 201)
  })

  app.post('/accounts/:id/keys', async context => {
    const { scopes: granted, days, revoked } = NewKey.parse(await context.req.json())
    const organization = state.organizations.get(context.req.param('id'))
    if (!organization) return context.json({ problems: ['no such account'] }, 404)
    const until = new Date(now().getTime() + days * 86_400_000).toISOString()
    const key = { ...newKey(now(), organization.personId, granted), expiresAt: until, revoked }
    state.keys.set(key.token, key)
    await state.save()
    return context.json({ token: key.token }, 201)
  })

  app.post('/accounts/:id/role', async context => {
    const { role } = z.strictObject({ role: z.enum(roles) }).parse(await context.req.json())
    const organization = state.organizations.get(context.req.param('id'))
    if (!organization) return context.json({ problems: ['no such account'] }, 404)
    organization.role = role
    await state.save()
    return context.body(null, 204)
  })

  app.get('/accounts/:id/posts', context => {
    const posts = state.postsOf(context.req.param('id'))
    return context.json({ posts: posts.map(post => ({ ...post, shown: shown(post.commentary) })) })
  })

  app.post('/accounts/:id/posts', async context => {
    const organization = state.organizations.get(context.req.param('id'))
    if (!organization) return context.json({ problems: ['no such account'] }, 404)
    const { text, createdTime } = PastPost.parse(await context.req.json())
    const commentary = text.replaceAll(/[\\|{}@[\]()<>#*_~]/g, sign => `\\${sign}`)
    const past = { state, now: () => new Date(createdTime), duplicateWindow }
    const post = await acceptPost(past, organization.id, { commentary, images: [], article: null })
    return context.json({ id: post.id, address: `/feed/update/${post.id}/` }, 201)
  })

  app.get('/accounts/:id/comments', context => {
    const own = new Set(state.postsOf(context.req.param('id')).map(({ id }) => id))
    return context.json({ comments: [...state.comments.values()].filter(({ postId }) => own.has(postId)) })
  })

  app.post('/accounts/:id/comments', async context => {
    const { postId, text, author, parentId, createdTime } = NewComment.parse(await context.req.json())
    const post = state.posts.get(postId)
    if (post?.organizationId !== context.req.param('id'))
      return context.json({ problems: ['no such post'] }, 404)
    const actor = `urn:li:person:${Buffer.from(author).toString('base64url')}`
    const at = { ...standIn, now: clockAt(createdTime, now) }
    const comment = await write(at, post, { actor, actorName: author, text, parentId })
    return context.json({ id: comment.id }, 201)
  })

  app.patch('/comments/:id', async context => {
    const { text } = z.strictObject({ text: z.string().min(1).max(1250) }).parse(await context.req.json())
    const comment = state.comments.get(context.req.param('id'))
    const post = state.posts.get(comment?.postId ?? '')
    if (!comment || !post) return context.json({ problems: ['no such comment'] }, 404)
    await rewrite(standIn, post, comment, text)
    return context.body(null, 204)
  })

  app.delete('/comments/:id', async context => {
    const comment = state.comments.get(context.req.param('id'))
    const post = state.posts.get(comment?.postId ?? '')
    if (!comment || !post) return context.json({ problems: ['no such comment'] }, 404)
    await erase(standIn, post, comment)
    return context.body(null, 204)
  })

  app.post('/webhooks', async context => {
    const { url } = z.strictObject({ url: z.url({ protocol: /^https?$/ }) }).parse(await context.req.json())
    return context.json({ registered: await push.register(url) })
  })
  return app
}
