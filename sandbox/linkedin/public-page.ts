import { Hono } from 'hono'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { write } from './comments.ts'
import { shown } from './little-text.ts'
import type { Comment, Organization, Post } from './model.ts'
import { css } from './public-page-style.ts'
import type { StandIn } from './rest.ts'
import type { State } from './state.ts'

/** The pages as anybody would see them: a list of them, each one's posts with a comment box, one post, the pictures. */
export function publicPages(standIn: StandIn): Hono {
  const { state } = standIn
  const app = new Hono()

  app.get('/', context => {
    const pages = [...state.organizations.values()].map(
      ({ slug, name }) => html`<li><a href="/${slug}">${name}</a></li>`,
    )
    const none = html`<p class="quiet">No page has been made yet.</p>`
    const list =
      pages.length === 0
        ? none
        : html`<ul class="card pages">
            ${pages}
          </ul>`
    return context.html(
      frame(
        'Pages',
        html`<h1>Pages</h1>
          ${list}`,
      ),
    )
  })

  app.get('/images/:id', async context => {
    const image = state.images.get(context.req.param('id'))
    const used = [...state.posts.values()].some(post => post.images.some(({ id }) => id === image?.id))
    if (!image || !used || image.type === null) return context.notFound()
    return context.body(new Uint8Array(await state.bytesOf(image)), 200, { 'content-type': image.type })
  })

  app.get('/feed/update/:urn', context => onePost(context, state))
  app.get('/feed/update/:urn/', context => onePost(context, state))

  app.get('/:slug', context => {
    const page = state.organizationBySlug(context.req.param('slug'))
    if (!page) return context.notFound()
    const posts = state.postsOf(page.id)
    const none = html`<p class="quiet">Nothing has been posted here yet.</p>`
    const feed = posts.length === 0 ? none : posts.map(post => card(state, page, post))
    return context.html(frame(page.name, html`${head(page, posts.length)}${feed}`))
  })

  app.post('/:slug/comments', async context => {
    const page = state.organizationBySlug(context.req.param('slug'))
    const form = new URLSearchParams(await context.req.text())
    const post = state.posts.get(form.get('post') ?? '')
    if (!page || post?.organizationId !== page.id) return context.notFound()
    const name = form.get('name')?.trim() || 'A visitor'
    const text = form.get('text')?.trim().slice(0, 1250) ?? ''
    const actor = `urn:li:person:${Buffer.from(name).toString('base64url')}`
    if (text !== '') await write(standIn, post, { actor, actorName: name, text, parentId: null })
    return context.redirect(`/${page.slug}`, 303)
  })

  app.notFound(context => {
    const gone = html`<h1>This content isn't here</h1>
      <p class="quiet">It was taken down, or the address is wrong.</p>
      <p><a href="/">All pages</a></p>`
    return context.html(frame('Not here', gone), 404)
  })
  return app
}

async function onePost(context: Context, state: State): Promise<Response> {
  const post = state.post(context.req.param('urn') ?? '')
  const page = state.organizations.get(post?.organizationId ?? '')
  if (!page || !post) return context.notFound()
  const body = html`<h1 class="unseen">A post of ${page.name}</h1>
    ${card(state, page, post)}
    <p><a href="/${page.slug}">All posts of ${page.name}</a></p>`
  return context.html(frame(`A post of ${page.name}`, body))
}

type Html = ReturnType<typeof html>

export function frame(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} (stand-in LinkedIn)</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        <aside class="stand-in" aria-label="About this page">
          Stand-in LinkedIn. Nothing here is on the internet.
        </aside>
        <main>${body}</main>
      </body>
    </html>`
}

function head(page: Organization, count: number): Html {
  return html`<header class="card head">
    <span class="badge" aria-hidden="true">${page.name.slice(0, 1)}</span>
    <div>
      <h1>${page.name}</h1>
      <p class="quiet">${page.slug}, ${count} ${count === 1 ? 'post' : 'posts'}</p>
    </div>
  </header>`
}

function card(state: State, page: Organization, post: Post): Html {
  const pictures = post.images.map(({ id, altText }) => html`<img src="/images/${id}" alt="${altText}" />`)
  const { article } = post
  const link =
    article && html`<p><a class="link" href="${article.source}" rel="nofollow">${article.title}</a></p>`
  const text = shown(post.commentary)
  return html`<article class="card post">
    <p class="by">
      <strong>${page.name}</strong>
      <a class="quiet" href="/feed/update/${post.id}/"
        ><time datetime="${post.createdAt}">${when(post.createdAt)}</time></a
      >
    </p>
    ${text === '' ? '' : html`<p class="message">${text}</p>`} ${link ?? ''}
    ${pictures.length === 0 ? '' : html`<div class="pictures n${Math.min(pictures.length, 4)}">${pictures}</div>`}
    ${thread(state, post, null)} ${commentBox(page, post)}
  </article>`
}

function thread(state: State, post: Post, parentId: string | null): Html | '' {
  const comments = state.commentsOf(post.id, parentId).toReversed()
  if (comments.length === 0) return ''
  const items = comments.map((comment): Html => item(state, post, comment))
  return html`<ul class="comments">
    ${items}
  </ul>`
}

function item(state: State, post: Post, comment: Comment): Html {
  const answers = comment.parentId === null ? thread(state, post, comment.id) : ''
  return html`<li>
    <strong>${comment.actorName}</strong> <span class="message">${comment.text}</span>${answers}
  </li>`
}

function commentBox(page: Organization, post: Post): Html {
  return html`<form class="write" method="post" action="/${page.slug}/comments">
    <input type="hidden" name="post" value="${post.id}" />
    <label>Your name <input name="name" autocomplete="off" /></label>
    <label>Your comment <textarea name="text" rows="2" required></textarea></label>
    <button>Comment</button>
  </form>`
}

const london = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

const when = (iso: string): string => london.format(new Date(iso))
