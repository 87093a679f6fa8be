import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { frame } from './public-page-frame.ts'
import type { Html } from './public-page-frame.ts'
import { publicWrites } from './public-writes.ts'
import type { Writing } from './public-writes.ts'
import type { Post, State, User } from './state.ts'

/** The accounts as anybody would see them, with a box under each post: it works, and what is written is public. */
export function publicPages(writing: Writing): Hono {
  const { state } = writing
  const app = new Hono()

  app.get('/', context => {
    const official = [...state.users.values()].filter(user => user.official)
    const list = official.map(user => html`<li><a href="/${user.handle}">${user.name}</a></li>`)
    const none = html`<p class="quiet">No account has been made yet.</p>`
    const body = html`<h1>Accounts</h1>
      ${
        list.length === 0
          ? none
          : html`<ul class="card">
              ${list}
            </ul>`
      }`
    return context.html(frame('Accounts', body))
  })

  app.get('/photos/:id', async context => {
    const media = state.media.get(context.req.param('id'))
    const shown = media && state.postsWhere(post => post.media.includes(media.id)).length > 0
    if (!media || !shown) return context.notFound()
    return context.body(new Uint8Array(await state.bytesOf(media)), 200, { 'content-type': media.type })
  })

  app.get('/:handle', context => {
    const user = state.userByHandle(context.req.param('handle'))
    if (!user) return context.notFound()
    const posts = state.postsWhere(post => post.authorId === user.id && post.replyTo === null)
    const none = html`<p class="quiet">Nothing has been posted here yet.</p>`
    const feed = posts.length === 0 ? none : posts.map(post => card(state, user, post))
    const body = html`<header class="card">
        <h1>${user.name}</h1>
        <p class="quiet">@${user.handle}, ${posts.length} ${posts.length === 1 ? 'post' : 'posts'}</p>
        ${user.official ? box(`/${user.handle}/mentions`, `Post about @${user.handle}`) : ''}
      </header>
      ${feed}`
    return context.html(frame(user.name, body))
  })

  app.get('/:handle/status/:id', context => {
    const user = state.userByHandle(context.req.param('handle'))
    const post = state.posts.get(context.req.param('id'))
    if (!user || post?.authorId !== user.id) return context.notFound()
    const body = html`<h1>A post of ${user.name}</h1>
      ${card(state, user, post)}
      <p><a href="/${user.handle}">All posts of ${user.name}</a></p>`
    return context.html(frame(`A post of ${user.name}`, body))
  })

  app.post('/:handle/mentions', context => write(context, null))
  app.post('/:handle/status/:id/replies', context => write(context, context.req.param('id')))

  async function write(context: Context, postId: string | null): Promise<Response> {
    const account = state.userByHandle(context.req.param('handle') ?? '')
    const parent = postId === null ? null : state.posts.get(postId)
    if (!account || parent === undefined) return context.notFound()
    const form = await context.req.formData()
    const word = (name: string): string => {
      const value = form.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const [author, text] = [word('author').slice(0, 50), word('text').slice(0, 260)]
    const back = parent === null ? `/${account.handle}` : `/${account.handle}/status/${parent.id}`
    if (author !== '' && text !== '')
      await publicWrites(writing, account, { author, text, parent, mention: true, at: null })
    return context.redirect(back, 303)
  }

  app.notFound(context => {
    const gone = html`<h1>This post isn't here</h1>
      <p class="quiet">It was taken down, or the address is wrong.</p>
      <p><a href="/">All accounts</a></p>`
    return context.html(frame('Not here', gone), 404)
  })
  return app
}

function card(state: State, user: User, post: Post): Html {
  const address = `/${user.handle}/status/${post.id}`
  const pictures = post.media.map(id => {
    const { type = '', altText = '' } = state.media.get(id) ?? {}
    if (type.startsWith('video/')) return html`<video src="/photos/${id}" controls></video>`
    return html`<img src="/photos/${id}" alt="${altText}" />`
  })
  const replies = state.postsWhere(one => one.conversationId === post.id && one.replyTo !== null).toReversed()
  const hidden = replies.filter(one => one.hidden)
  const more = html`<details>
    <summary>Hidden replies: ${hidden.length}</summary>
    ${hidden.map(one => reply(state, one))}
  </details>`
  return html`<article class="card">
    <p class="by">
      <strong>${user.name}</strong>
      <a class="quiet" href="${address}"
        ><time datetime="${post.createdTime}">${when(post.createdTime)}</time></a
      >
    </p>
    ${post.text === '' ? '' : html`<p class="message">${post.text}</p>`} ${pictures}
    ${replies.filter(one => !one.hidden).map(one => reply(state, one))} ${hidden.length > 0 ? more : ''}
    ${box(`${address}/replies`, 'Reply')}
  </article>`
}

function reply(state: State, post: Post): Html {
  const author = state.users.get(post.authorId)!
  return html`<div class="reply">
    <p class="by"><strong>${author.name}</strong><span class="quiet">@${author.handle}</span></p>
    <p class="message">${post.text}</p>
  </div>`
}

function box(action: string, label: string): Html {
  return html`<form method="post" action="${action}">
    <label>Your name <input name="author" required maxlength="50" /></label>
    <label>${label} <textarea name="text" required maxlength="260" rows="2"></textarea></label>
    <button>Send</button>
  </form>`
}

const london = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

const when = (iso: string): string => london.format(new Date(iso))
