import { Hono } from 'hono'
import { html } from 'hono/html'
import { time } from '../parts/public-frame.ts'
import type { Html } from '../parts/public-frame.ts'
import { accountHead, accountList, box, notHere, readBox, thread } from '../parts/public-page.ts'
import type { Said } from '../parts/public-page.ts'
import { frame } from './frame.ts'
import type { State, Video } from './state.ts'
import { writeComment } from './write-comment.ts'

const most = 10_000

/** The channels as anybody would see them: a list, each one's public films, one film with its comments and a box. */
export function publicPages(state: State, now: () => Date): Hono {
  const app = new Hono()
  const publicVideo = (id: string | undefined): Video | undefined => {
    const video = state.videos.get(id ?? '')
    return video?.status.privacyStatus === 'private' ? undefined : video
  }

  app.get('/', context =>
    context.html(frame('Channels', accountList('Channels', [...state.channels.values()]))),
  )

  app.get('/films/:id', async context => {
    const video = publicVideo(context.req.param('id'))
    if (!video) return context.notFound()
    return context.body(new Uint8Array(await state.filmOf(video)), 200, { 'content-type': video.type })
  })

  app.get('/captions/:id', context => {
    const [captions] = publicVideo(context.req.param('id'))?.captions ?? []
    if (!captions) return context.notFound()
    return context.body(captions.text, 200, { 'content-type': 'text/vtt; charset=utf-8' })
  })

  app.get('/watch', context => {
    const video = publicVideo(context.req.query('v'))
    if (!video) return context.notFound()
    const channel = state.channels.get(video.channelId)!
    const back = html`<p><a href="/${channel.slug}">All films of ${channel.name}</a></p>`
    return context.html(frame(video.title, html`${card(state, video, 'h1')}${back}`))
  })

  app.post('/watch', async context => {
    const video = publicVideo(context.req.query('v'))
    if (!video) return context.notFound()
    const said = await readBox(context.req.raw, most)
    if (said !== null && !video.status.selfDeclaredMadeForKids) {
      const { author: name, text } = said
      const at = now().toISOString()
      await writeComment(state, { video, parent: null, name, text, moderation: 'published', at })
    }
    return context.redirect(`/watch?v=${video.id}`, 303)
  })

  app.get('/channel/:id', context => {
    const channel = state.channels.get(context.req.param('id'))
    return channel ? context.redirect(`/${channel.slug}`, 302) : context.notFound()
  })

  app.get('/:slug', context => {
    const channel = state.channelBySlug(context.req.param('slug').replace(/^@/, ''))
    if (!channel) return context.notFound()
    const videos = state.videosOf(channel.id).filter(video => video.status.privacyStatus === 'public')
    const none = html`<p class="quiet">Nothing has been published here yet.</p>`
    const head = accountHead(channel.name, `@${channel.slug}`, videos.length, 'film')
    const list = videos.length === 0 ? none : videos.map(video => card(state, video, 'h2'))
    return context.html(frame(channel.name, html`${head}${list}`))
  })

  app.notFound(context => context.html(frame('Not here', notHere('film', 'All channels')), 404))
  return app
}

function card(state: State, video: Video, level: 'h1' | 'h2'): Html {
  const channel = state.channels.get(video.channelId)!
  const link = html`<a href="/watch?v=${video.id}">${video.title}</a>`
  const [captions] = video.captions
  const track = captions
    ? html`<track
        kind="captions"
        src="/captions/${video.id}"
        srclang="${captions.language}"
        label="Captions"
        default
      />`
    : ''
  const at = video.publicAt ?? video.uploadedAt
  return html`<article class="card film">
    <video controls preload="none" src="/films/${video.id}" aria-label="${video.title}">${track}</video>
    ${level === 'h1' ? html`<h1>${video.title}</h1>` : html`<h2>${link}</h2>`}
    <p class="quiet">${channel.name}, ${time(at)}</p>
    <p class="message">${video.description}</p>
    ${level === 'h1' ? comments(state, video) : ''}
  </article>`
}

function comments(state: State, video: Video): Html {
  if (video.status.selfDeclaredMadeForKids) return html`<p class="quiet">Comments are turned off.</p>`
  return html`<h2>Comments</h2>
    ${thread(saidUnder(state, video, null))} ${box(`/watch?v=${video.id}`, 'Comment', most)}`
}

/** What is held, spam or rejected nobody sees here. The newest on top, the answers to it oldest first. */
function saidUnder(state: State, video: Video, parentId: string | null): Said[] {
  const under = state
    .commentsOf(video.channelId)
    .filter(one => one.videoId === video.id && one.parentId === parentId && one.moderation === 'published')
  return (parentId === null ? under : under.toReversed()).map(({ id, author, text, publishedAt }) => ({
    by: author.name,
    beside: time(publishedAt),
    text,
    answers: parentId === null ? saidUnder(state, video, id) : [],
  }))
}
