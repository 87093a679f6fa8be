import { Hono } from 'hono'
import { html } from 'hono/html'
import { box, frame as framed, readBox, when } from '../facebook/public-page-frame.ts'
import type { Html } from '../facebook/public-page-frame.ts'
import { addComment } from './comments.ts'
import type { GraphOptions } from './graph.ts'
import type { Comment, Media, State } from './state.ts'

const frame = (title: string, body: Html): Html => framed(title, 'Instagram', body)

/** The accounts as anybody would see them, with a box under each post that works. */
export function publicPages(options: Pick<GraphOptions, 'state' | 'now' | 'push'>): Hono {
  const { state } = options
  const app = new Hono()

  app.get('/', context => {
    const accounts = [...state.accounts.values()]
    const list = accounts.map(({ username, name }) => html`<li><a href="/${username}">${name}</a></li>`)
    const none = html`<p class="quiet">No account has been made yet.</p>`
    const shown = html`<ul class="card pages">
      ${list}
    </ul>`
    return context.html(
      frame(
        'Accounts',
        html`<h1>Accounts</h1>
          ${list.length === 0 ? none : shown}`,
      ),
    )
  })

  app.get('/photos/:id', async context => {
    const id = context.req.param('id')
    const isPublic = [...state.media.values()].some(({ shots }) => shots.some(shot => shot.id === id))
    if (!isPublic) return context.notFound()
    return context.body(new Uint8Array(await state.pictureBytes(id)), 200, { 'content-type': 'image/jpeg' })
  })

  app.get('/:username', context => {
    const account = state.accountNamed(context.req.param('username'))
    if (!account) return context.notFound()
    const posts = state.mediaOf(account.id)
    const none = html`<p class="quiet">Nothing has been posted here yet.</p>`
    const head = html`<header class="card">
      <h1>${account.name}</h1>
      <p class="quiet">@${account.username}, ${posts.length} ${posts.length === 1 ? 'post' : 'posts'}</p>
    </header>`
    const feed = posts.length === 0 ? none : posts.map(media => card(state, media))
    return context.html(frame(account.name, html`${head}${feed}`))
  })

  app.get('/p/:shortcode', context => {
    const media = byShortcode(state, context.req.param('shortcode'))
    if (!media) return context.notFound()
    return context.html(
      frame(
        'A post',
        html`<h1 class="unseen">A post</h1>
          ${card(state, media)}`,
      ),
    )
  })
  app.get('/p/:shortcode/', context => context.redirect(`/p/${context.req.param('shortcode')}`))

  app.post('/p/:shortcode/comments', async context => {
    const media = byShortcode(state, context.req.param('shortcode'))
    const said = await readBox(context.req.raw)
    if (!media || said === null) return context.notFound()
    const from = state.personNamed(said.author)
    await addComment(options, media, { from, text: said.text, below: undefined })
    return context.redirect(`/p/${media.shortcode}`, 303)
  })

  app.notFound(context => {
    const gone = html`<h1>This content isn't here</h1>
      <p class="quiet">It was taken down, or the address is wrong.</p>
      <p><a href="/">All accounts</a></p>`
    return context.html(frame('Not here', gone), 404)
  })
  return app
}

const byShortcode = (state: State, shortcode: string): Media | undefined =>
  [...state.media.values()].find(media => media.shortcode === shortcode)

function card(state: State, media: Media): Html {
  const username = state.accounts.get(media.accountId)?.username ?? ''
  const pictures = media.shots.map(({ id, altText }) => html`<img src="/photos/${id}" alt="${altText}" />`)
  return html`<article class="card post">
    <p class="by">
      <strong>${username}</strong>
      <a class="quiet" href="/p/${media.shortcode}"
        ><time datetime="${media.createdTime}">${when(media.createdTime)}</time></a
      >
    </p>
    <div class="pictures n${Math.min(pictures.length, 4)}">${pictures}</div>
    ${media.caption === '' ? '' : html`<p class="message">${media.caption}</p>`}
    ${answers(state, media, null)} ${box(`/p/${media.shortcode}/comments`, 'Comment')}
  </article>`
}

/** Oldest first, each with the answers to it; what is hidden nobody sees here. */
function answers(state: State, media: Media, parentId: string | null): Html {
  const under = state.commentsOf(media.id, parentId).filter(({ hidden }) => !hidden)
  if (under.length === 0) return html``
  const one = (comment: Comment): Html =>
    html`<li>
      <strong>${comment.from.username}</strong> <span class="message">${comment.text}</span>
      ${parentId === null ? answers(state, media, comment.id) : ''}
    </li>`
  return html`<ul class="comments">
    ${under.toReversed().map(one)}
  </ul>`
}
