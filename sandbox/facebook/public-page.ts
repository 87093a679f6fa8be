import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { Page, Post, State } from './state.ts'
import { css } from './public-page-style.ts'

/** The Pages as anybody would see them: a list of them, each one's posts, one post, the pictures. */
export function publicPages(state: State): Hono {
  const app = new Hono()

  app.get('/', context => {
    const pages = [...state.pages.values()].map(
      page => html`<li><a href="/${page.slug}">${page.name}</a></li>`,
    )
    const none = html`<p class="quiet">No Page has been made yet.</p>`
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

  app.get('/photos/:id', async context => {
    const photo = state.photos.get(context.req.param('id'))
    if (!photo || photo.postId === null) return context.notFound()
    const bytes = await state.bytesOf(photo)
    return context.body(new Uint8Array(bytes), 200, { 'content-type': photo.type })
  })

  app.get('/:slug', context => {
    const page = state.pageBySlug(context.req.param('slug'))
    if (!page) return context.notFound()
    const posts = state.postsOf(page.id)
    const none = html`<p class="quiet">Nothing has been posted here yet.</p>`
    const feed = posts.length === 0 ? none : posts.map(post => card(state, page, post))
    return context.html(frame(page.name, html`${head(page, posts.length)}${feed}`))
  })

  app.get('/:slug/posts/:post', context => {
    const page = state.pageBySlug(context.req.param('slug'))
    const post = state.posts.get(`${page?.id}_${context.req.param('post')}`)
    if (!page || !post) return context.notFound()
    const back = html`<p><a href="/${page.slug}">All posts of ${page.name}</a></p>`
    return context.html(
      frame(
        `A post of ${page.name}`,
        html`<h1 class="unseen">A post of ${page.name}</h1>
          ${card(state, page, post)}${back}`,
      ),
    )
  })

  app.notFound(context => {
    const gone = html`<h1>This content isn't here</h1>
      <p class="quiet">It was taken down, or the address is wrong.</p>
      <p><a href="/">All Pages</a></p>`
    return context.html(frame('Not here', gone), 404)
  })
  return app
}

type Html = ReturnType<typeof html>

function frame(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} (stand-in Facebook)</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        <aside class="stand-in" aria-label="About this page">
          Stand-in Facebook. Nothing here is on the internet.
        </aside>
        <main>${body}</main>
      </body>
    </html>`
}

function head(page: Page, count: number): Html {
  return html`<header class="card head">
    <span class="badge" aria-hidden="true">${page.name.slice(0, 1)}</span>
    <div>
      <h1>${page.name}</h1>
      <p class="quiet">@${page.slug}, ${count} ${count === 1 ? 'post' : 'posts'}</p>
    </div>
  </header>`
}

function card(state: State, page: Page, post: Post): Html {
  const address = `/${page.slug}/posts/${post.id.split('_')[1]}`
  const pictures = post.photos.map(
    id => html`<img src="/photos/${id}" alt="${state.photos.get(id)?.altText ?? ''}" />`,
  )
  return html`<article class="card post">
    <p class="by">
      <strong>${page.name}</strong>
      <a class="quiet" href="${address}"
        ><time datetime="${post.createdTime}">${when(post.createdTime)}</time></a
      >
    </p>
    ${post.message === '' ? '' : html`<p class="message">${post.message}</p>`}
    ${post.link === null ? '' : html`<p><a class="link" href="${post.link}" rel="nofollow">${post.link}</a></p>`}
    ${pictures.length === 0 ? '' : html`<div class="pictures n${Math.min(pictures.length, 4)}">${pictures}</div>`}
  </article>`
}

const london = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

const when = (iso: string): string => london.format(new Date(iso))
