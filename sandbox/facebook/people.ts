import { Hono } from 'hono'
import { z } from 'zod'
import { clockAt } from '../parts/control.ts'
import { acceptVisitorPost } from './accept-post.ts'
import { addComment } from './comments.ts'
import type { GraphOptions } from './graph.ts'

const words = z.string().min(1).max(8000)
const author = z.string().min(1).max(75).default('Alex Reader')

const NewComment = z.strictObject({
  postId: z.string(),
  text: words,
  author,
  parentId: z.string().nullable().default(null),
  createdTime: z.iso.datetime().optional(),
})

/** `mention`: on the writer's own timeline, with the Page's name in it. */
const NewVisitorPost = z.strictObject({
  text: words,
  author,
  mention: z.boolean().default(false),
  createdTime: z.iso.datetime().optional(),
})

const NewWebhook = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  verifyToken: z.string().min(1),
})

/** Control of what the public does, and of what the network tells the app about it. */
export function people(options: GraphOptions): Hono {
  const { state, push, now } = options
  const app = new Hono()
  const missing = (what: string) => ({ problems: [`no such ${what}`] })

  app.get('/accounts/:id/comments', context => {
    const id = context.req.param('id')
    const own = [...state.comments.values()].filter(({ postId }) => state.posts.get(postId)?.pageId === id)
    return context.json({ comments: own })
  })

  app.post('/accounts/:id/comments', async context => {
    const { postId, text, author: name, parentId, createdTime } = NewComment.parse(await context.req.json())
    const page = state.pages.get(context.req.param('id'))
    const post = state.posts.get(postId)
    const below = parentId === null ? undefined : state.comments.get(parentId)
    if (!page || post?.pageId !== page.id || (parentId !== null && !below))
      return context.json(missing('post'), 404)
    const from = state.personNamed(name)
    if (page.blocked.includes(from.id)) return context.json({ problems: ['blocked on this Page'] }, 409)
    const at = { ...options, now: clockAt(createdTime, now) }
    return context.json({ id: (await addComment(at, post, { from, message: text, below })).id }, 201)
  })

  app.patch('/comments/:id', async context => {
    const { text } = z.strictObject({ text: words }).parse(await context.req.json())
    const comment = state.comments.get(context.req.param('id'))
    if (!comment) return context.json(missing('comment'), 404)
    comment.message = text
    await state.save()
    await push.comment('edited', comment)
    return context.body(null, 204)
  })

  app.delete('/comments/:id', async context => {
    const comment = state.comments.get(context.req.param('id'))
    if (!comment) return context.json(missing('comment'), 404)
    state.removeComment(comment.id)
    await state.save()
    await push.comment('remove', comment)
    return context.body(null, 204)
  })

  app.post('/accounts/:id/visitor-posts', async context => {
    const { text, author: name, mention, createdTime } = NewVisitorPost.parse(await context.req.json())
    const page = state.pages.get(context.req.param('id'))
    if (!page) return context.json(missing('Page'), 404)
    const from = state.personNamed(name)
    if (page.blocked.includes(from.id)) return context.json({ problems: ['blocked on this Page'] }, 409)
    const post = await acceptVisitorPost(
      { state, page, now: clockAt(createdTime, now) },
      { message: text, from, mention },
    )
    await push.visitorPost('add', post)
    return context.json({ id: post.id }, 201)
  })

  app.delete('/visitor-posts/:id', async context => {
    const post = state.posts.get(context.req.param('id'))
    if (!post || post.from === null) return context.json(missing('post'), 404)
    state.removePost(post.id)
    await state.save()
    await push.visitorPost('remove', post)
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
