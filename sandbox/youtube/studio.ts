import { Hono } from 'hono'
import { html } from 'hono/html'
import { frame } from './frame.ts'
import type { State, Video } from './state.ts'

/** Where the channel's people look at a film that is private, and make public by hand what no program may. */
export function studio(state: State, now: () => Date): Hono {
  const app = new Hono()

  app.get('/video/:id/edit', context => {
    const video = state.videos.get(context.req.param('id'))
    return video ? context.html(frame('Studio', editor(state, video))) : context.notFound()
  })

  app.post('/video/:id/edit', async context => {
    const video = state.videos.get(context.req.param('id'))
    if (!video || locked(state, video)) return context.notFound()
    const form = await context.req.formData()
    video.status.privacyStatus = form.get('visibility') === 'public' ? 'public' : 'private'
    if (video.status.privacyStatus === 'public') video.publicAt ??= now().toISOString()
    await state.save()
    return context.redirect(context.req.path, 303)
  })

  app.get('/video/:id/film', async context => {
    const video = state.videos.get(context.req.param('id'))
    if (!video) return context.notFound()
    return context.body(new Uint8Array(await state.filmOf(video)), 200, { 'content-type': video.type })
  })
  app.notFound(context => context.html(frame('Not here', html`<h1>This film isn't here</h1>`), 404))
  return app
}

/** What an unaudited project uploaded cannot be unlocked here either. */
const locked = (state: State, { channelId }: Video): boolean =>
  state.channels.get(channelId)?.audited === false

function editor(state: State, video: Video): ReturnType<typeof html> {
  const { privacyStatus } = video.status
  const other = privacyStatus === 'public' ? 'private' : 'public'
  const form = locked(state, video)
    ? html`<p>This film is locked as private, because the app that uploaded it has not been audited.</p>`
    : html`<form method="post">
        <input type="hidden" name="visibility" value="${other}" />
        <button>Make ${other}</button>
      </form>`
  return html`<h1>${video.title}</h1>
    <article class="card">
      <video controls preload="none" src="/video/${video.id}/film" aria-label="${video.title}"></video>
      <p class="message">${video.description}</p>
      <p>Visibility: <strong>${privacyStatus}</strong></p>
      ${form}
    </article>`
}
