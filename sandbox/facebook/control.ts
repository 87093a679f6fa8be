import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { acceptPost } from './accept-post.ts'
import { GraphError } from './graph-error.ts'
import type { GraphOptions } from './graph.ts'
import { faultKinds, newFaultOf } from './faults.ts'
import { controlRoutes } from '../parts/control.ts'
import { people } from './people.ts'
import { readPicture } from './picture.ts'
import { makePhoto } from './photos.ts'

const NewPage = z.strictObject({
  name: z.string().min(1).max(75),
  slug: z.string().regex(/^(?!v\d)[a-z0-9][a-z0-9.-]{2,49}$/),
  appSecret: z.string().min(1).optional(),
})

/** A post of the past, so that a demo's Page has a history. */
const PastPost = z.strictObject({
  message: z.string().max(63_206),
  createdTime: z.iso.datetime(),
  link: z.url().nullable().default(null),
  pictures: z.array(z.strictObject({ base64: z.base64(), altText: z.string().max(1000) })).default([]),
})

/** What no network has; Pages among it. */
export function control(options: GraphOptions): Hono {
  const { state, faults, calls, push, duplicateWindow } = options
  const app = controlRoutes({
    faults,
    newFault: newFaultOf(faultKinds),
    calls,
    push: push.line,
    Refusal: GraphError,
  })

  // A second demand for the same Page gets the same Page: a demo starts twice without starting over.
  app.post('/pages', async context => {
    const { name, slug, appSecret = null } = NewPage.parse(await context.req.json())
    const known = state.pageBySlug(slug)
    if (known) return context.json({ pageId: known.id, token: known.token }, 200)
    const page = {
      id: state.newId(),
      name,
      slug,
      token: `EAA${randomBytes(32).toString('base64url')}`,
      appSecret,
      blocked: [],
      subscribed: ['feed', 'mention'],
    }
    state.pages.set(page.id, page)
    await state.save()
    return context.json({ pageId: page.id, token: page.token }, 201)
  })

  app.get('/pages/:id/posts', context => context.json({ posts: state.postsOf(context.req.param('id')) }))

  app.post('/pages/:id/posts', async context => {
    const page = state.pages.get(context.req.param('id'))
    if (!page) return context.json({ problems: ['no such Page'] }, 404)
    const { message, link, pictures, createdTime } = PastPost.parse(await context.req.json())
    const now = () => new Date(createdTime)
    const call = { state, page, now, duplicateWindow }
    const photos = []
    for (const { base64, altText } of pictures) {
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      const photo = makePhoto(call, { caption: '', altText, ...readPicture(bytes) })
      await state.addPhoto(photo, bytes)
      photos.push(photo)
    }
    const { id } = await acceptPost(call, { message, link, photos })
    return context.json({ id, address: `/${page.slug}/posts/${id.split('_')[1]}` }, 201)
  })

  app.route('/', people(options))
  return app
}
