import type { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { ApiOptions } from './api.ts'
import { newFault } from './faults.ts'
import { controlRoutes } from '../parts/control.ts'
import { app as client } from './sign-in.ts'
import { channelIdOf, newVideoId } from './state.ts'
import type { Channel, Video } from './state.ts'
import { writeComment } from './write-comment.ts'

/** Addresses of the stand-in itself. */
const taken = ['watch', 'youtube', 'upload', 'resumable', 'films', 'captions', 'token', 'channel', 'video']

const NewAccount = z.strictObject({
  name: z.string().min(1).max(100),
  slug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{2,29}$/)
    .refine(slug => !taken.includes(slug)),
  audited: z.boolean().default(true),
  scopes: z.array(z.string()).default(['https://www.googleapis.com/auth/youtube.force-ssl']),
})

const NewComment = z.strictObject({
  videoId: z.string(),
  parentId: z.string().nullable().default(null),
  name: z.string().min(1).max(100),
  text: z.string().min(1).max(10_000),
  moderation: z.enum(['published', 'heldForReview', 'likelySpam']).default('published'),
  createdTime: z.iso.datetime().optional(),
})

/** A film of the past, so that a demo's channel has a history. */
const PastVideo = z.strictObject({
  title: z.string().min(1).max(100),
  description: z.string().max(5000).default(''),
  privacyStatus: z.enum(['public', 'unlisted', 'private']).default('public'),
  createdTime: z.iso.datetime(),
})

/** What no network has; channels, comments and Studio among it. */
export function control({ state, faults, uploads, calls, now }: ApiOptions): Hono {
  const app = controlRoutes({ faults, newFault, calls })
  const nothing = (context: Context) => context.json({ problems: ['there is no such thing'] }, 404)

  app.get('/application', context => context.json(client))

  // A second demand for the same channel gets the same channel: a demo starts twice without starting over.
  app.post('/accounts', async context => {
    const { name, slug, audited, scopes } = NewAccount.parse(await context.req.json())
    const known = state.channelBySlug(slug)
    const channel: Channel = known ?? { id: channelIdOf(slug), name, slug, audited, banned: [] }
    state.channels.set(channel.id, channel)
    const token =
      [...state.tokens.values()].find(
        token => token.channelId === channel.id && token.kind === 'access' && token.expiresAt === null,
      ) ?? state.issue({ channelId: channel.id, kind: 'access', scopes, expiresAt: null })
    await state.save()
    return context.json({ accountId: channel.id, token: token.token, client }, known ? 200 : 201)
  })

  app.get('/accounts/:id/posts', context => context.json({ posts: state.videosOf(context.req.param('id')) }))

  app.post('/accounts/:id/posts', async context => {
    const channel = state.channels.get(context.req.param('id'))
    if (!channel) return nothing(context)
    const given = PastVideo.parse(await context.req.json())
    const known = state.videosOf(channel.id).find(video => video.uploadedAt === given.createdTime)
    if (known) return context.json({ problems: ['it is there already'] }, 409)
    const video = pastVideo(channel, given)
    await state.addVideo(video, new Uint8Array())
    return context.json({ id: video.id, address: `/watch?v=${video.id}` }, 201)
  })

  /** As somebody in YouTube Studio would. */
  app.patch('/accounts/:id/posts/:video', async context => {
    const video = state.videos.get(context.req.param('video'))
    if (!video) return nothing(context)
    const change = z
      .strictObject({
        title: z.string().optional(),
        privacyStatus: z.enum(['public', 'unlisted', 'private']).optional(),
      })
      .parse(await context.req.json())
    if (change.title !== undefined) video.title = change.title
    if (change.privacyStatus !== undefined) video.status.privacyStatus = change.privacyStatus
    if (change.privacyStatus === 'public') video.publicAt ??= now().toISOString()
    await state.save()
    return context.json(video)
  })

  app.get('/accounts/:id/comments', context =>
    context.json({ comments: state.commentsOf(context.req.param('id')) }),
  )

  app.post('/accounts/:id/comments', async context => {
    const { videoId, parentId, createdTime, ...written } = NewComment.parse(await context.req.json())
    const video = state.videos.get(videoId)
    const parent = parentId === null ? null : state.comments.get(parentId)
    if (video?.channelId !== context.req.param('id') || parent === undefined) return nothing(context)
    const at = createdTime ?? now().toISOString()
    return context.json(await writeComment(state, { video, parent, at, ...written }), 201)
  })

  /** Its writer thinks again. */
  app.patch('/accounts/:id/comments/:comment', async context => {
    const comment = state.comments.get(context.req.param('comment'))
    if (!comment) return nothing(context)
    const { text } = z.strictObject({ text: z.string().min(1) }).parse(await context.req.json())
    Object.assign(comment, { text, updatedAt: later(comment.updatedAt, now()) })
    await state.save()
    return context.json(comment)
  })

  app.delete('/accounts/:id/comments/:comment', async context => {
    if (!state.comments.delete(context.req.param('comment'))) return nothing(context)
    await state.save()
    return context.body(null, 204)
  })

  app.delete('/uploads', context => {
    uploads.clear()
    return context.body(null, 204)
  })
  return app
}

/** Two changes within one millisecond must not look like one. */
const later = (before: string, now: Date): string =>
  new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString()

function pastVideo(
  channel: Channel,
  { title, description, privacyStatus, createdTime }: z.infer<typeof PastVideo>,
): Video {
  return {
    id: newVideoId(),
    channelId: channel.id,
    title,
    description,
    tags: [],
    categoryId: '27',
    defaultLanguage: 'en-GB',
    type: 'video/mp4',
    status: {
      privacyStatus,
      license: 'youtube',
      embeddable: true,
      publicStatsViewable: true,
      selfDeclaredMadeForKids: false,
    },
    processing: { looksLeft: 0, end: 'processed', reason: null },
    captions: [],
    uploadedAt: createdTime,
    publicAt: privacyStatus === 'public' ? createdTime : null,
  }
}
