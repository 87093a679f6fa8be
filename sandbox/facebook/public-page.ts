import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { acceptVisitorPost } from './accept-post.ts'
import { addComment } from './comments.ts'
import type { GraphOptions } from './graph.ts'
import { box, frame as framed, readBox, when } from './public-page-frame.ts'
import type { Html } from './public-page-frame.ts'
import type { Comment, Page, Person, Post, State } from './state.ts'

const frame = (title: string, body: Html): Html => framed(title, 'Facebook', body)

/** The Pages as anybody would see them: a list of them, each one's posts, one post, the pictures; and boxes to write in. */
export function publicPages(options: Pick<GraphOptions, 'state' | 'now' | 'push'>): Hono {
  const { state, now, push } = options
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
    const others = state.visitorPostsOf(page.id, false).filter(post => !post.hidden)
    const visitors = html`<section class="card">
        <h2>Visitors’ posts</h2>
        ${box(`/${page.slug}/posts`, `Write on the Page of ${page.name}`)}
      </section>
      ${others.map(post => card(state, page, post))}`
    return context.html(frame(page.name, html`${head(page, posts.length)}${feed}${visitors}`))
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

  app.post('/:slug/posts', context =>
    write(context, async (page, from, message) => {
      const post = await acceptVisitorPost({ state, page, now }, { message, from, mention: false })
      await push.visitorPost('add', post)
      return `/${page.slug}`
    }),
  )

  app.post('/:slug/posts/:post/comments', context =>
    write(context, async (page, from, message) => {
      const number = context.req.param('post')
      const post = state.posts.get(`${page.id}_${number}`)
      if (post) await addComment(options, post, { from, message, below: undefined })
      return `/${page.slug}/posts/${number}`
    }),
  )

  async function write(
    context: Context,
    accept: (page: Page, from: Person, text: string) => Promise<string>,
  ): Promise<Response> {
    const page = state.pageBySlug(context.req.param('slug') ?? '')
    const said = await readBox(context.req.raw)
    if (!page || said === null) return context.notFound()
    const from = state.personNamed(said.author)
    if (page.blocked.includes(from.id)) {
      const no = html`<h1>You can’t write here</h1>
        <p><a href="/${page.slug}">Back to ${page.name}</a></p>`
      return context.html(frame('Not possible', no), 403)
    }
    return context.redirect(await accept(page, from, said.text), 303)
  }

  app.notFound(context => {
    const gone = html`<h1>This content isn't here</h1>
      <p class="quiet">It was taken down, or the address is wrong.</p>
      <p><a href="/">All Pages</a></p>`
    return context.html(frame('Not here', gone), 404)
  })
  return app
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
      <strong>${post.from?.name ?? page.name}</strong>
      <a class="quiet" href="${address}"
        ><time datetime="${post.createdTime}">${when(post.createdTime)}</time></a
      >
    </p>
    ${post.message === '' ? '' : html`<p class="message">${post.message}</p>`}
    ${post.link === null ? '' : html`<p><a class="link" href="${post.link}" rel="nofollow">${post.link}</a></p>`}
    ${pictures.length === 0 ? '' : html`<div class="pictures n${Math.min(pictures.length, 4)}">${pictures}</div>`}
    ${answers(state, post, null)} ${box(`${address}/comments`, 'Comment')}
  </article>`
}

/** Comments, oldest first, each with the answers to it; what is hidden nobody sees here. */
function answers(state: State, post: Post, parentId: string | null): Html {
  const under = state.commentsOf(post.id).filter(comment => comment.parentId === parentId && !comment.hidden)
  if (under.length === 0) return html``
  const one = (comment: Comment): Html =>
    html`<li>
      <strong>${comment.from.name}</strong> <span class="message">${comment.message}</span>
      ${parentId === null ? answers(state, post, comment.id) : ''}
    </li>`
  return html`<ul class="comments">
    ${under.toReversed().map(one)}
  </ul>`
}
