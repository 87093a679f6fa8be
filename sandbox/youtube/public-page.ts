import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Html } from './public-frame.ts'
import { frame } from './public-frame.ts'
import type { Channel, Comment, State, Video } from './state.ts'
import { writeComment } from './write-comment.ts'

/** The channels as anybody would see them: a list, each one's public films, one film with its comments and a box. */
export function publicPages(state: State, now: () => Date): Hono {
  const app = new Hono()
  const publicVideo = (id: string | undefined): Video | undefined => {
    const video = state.videos.get(id ?? '')
    return video?.status.privacyStatus === 'private' ? undefined : video
  }

  app.get('/', context => {
    const channels = [...state.channels.values()].map(
      channel => html`<li><a href="/${channel.slug}">${channel.name}</a></li>`,
    )
    const none = html`<p class="quiet">No channel has been made yet.</p>`
    const list =
      channels.length === 0
        ? none
        : html`<ul class="card">
            ${channels}
          </ul>`
    return context.html(
      frame(
        'Channels',
        html`<h1>Channels</h1>
          ${list}`,
      ),
    )
  })

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
    return wrote(context, state, video, now())
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
    const list = videos.length === 0 ? none : videos.map(video => card(state, video, 'h2'))
    return context.html(frame(channel.name, html`${head(channel, videos.length)}${list}`))
  })

  app.notFound(context => {
    const gone = html`<h1>This video isn't available</h1>
      <p class="quiet">It was taken down, it is private, or the address is wrong.</p>
      <p><a href="/">All channels</a></p>`
    return context.html(frame('Not here', gone), 404)
  })
  return app
}

async function wrote(context: Context, state: State, video: Video, now: Date): Promise<Response> {
  const form = await context.req.formData()
  const field = (name: string, longest: number): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, longest) : ''
  }
  const [name, text] = [field('name', 100), field('text', 10_000)]
  const parent = state.comments.get(field('parent', 100)) ?? null
  if (name !== '' && text !== '' && !video.status.selfDeclaredMadeForKids) {
    await writeComment(state, { video, parent, name, text, moderation: 'published', at: now.toISOString() })
  }
  return context.redirect(`/watch?v=${video.id}`, 303)
}

function head(channel: Channel, count: number): Html {
  return html`<header class="card">
    <h1>${channel.name}</h1>
    <p class="quiet">@${channel.slug}, ${count} ${count === 1 ? 'film' : 'films'}</p>
  </header>`
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
    <p class="quiet">${channel.name}, <time datetime="${at}">${when(at)}</time></p>
    <p class="words">${video.description}</p>
    ${level === 'h1' ? comments(state, video) : ''}
  </article>`
}

function comments(state: State, video: Video): Html {
  if (video.status.selfDeclaredMadeForKids) return html`<p class="quiet">Comments are turned off.</p>`
  const all = state
    .commentsOf(video.channelId)
    .filter(comment => comment.videoId === video.id && comment.moderation === 'published')
  const tops = all.filter(comment => comment.parentId === null)
  const list = tops.map(top => {
    const replies = all.filter(comment => comment.parentId === top.id).toReversed()
    const below =
      replies.length === 0
        ? ''
        : html`<ul>
            ${replies.map(reply => html`<li class="comment" id="${reply.id}">${said(reply)}</li>`)}
          </ul>`
    return html`<li class="comment" id="${top.id}">${said(top)}${below}</li>`
  })
  return html`<h3>Comments</h3>
    <ul>
      ${list}
    </ul>
    <form method="post" action="/watch?v=${video.id}">
      <label for="name">Your name</label>
      <input type="text" id="name" name="name" required maxlength="100" />
      <label for="text">Your comment</label>
      <textarea id="text" name="text" rows="3" required maxlength="10000"></textarea>
      <button>Comment</button>
    </form>`
}

const said = ({ author, text, publishedAt }: Comment): Html =>
  html`<p>
      <strong>${author.name}</strong>
      <time class="quiet" datetime="${publishedAt}">${when(publishedAt)}</time>
    </p>
    <p class="words">${text}</p>`

const london = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

const when = (iso: string): string => london.format(new Date(iso))
