import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { time } from '../parts/public-frame.ts'
import type { Html } from '../parts/public-frame.ts'
import {
  accountHead,
  accountList,
  box,
  card,
  notHere,
  onePost,
  picture,
  readBox,
  thread,
} from '../parts/public-page.ts'
import type { Said } from '../parts/public-page.ts'
import { acceptVisitorPost } from './accept-post.ts'
import { addComment } from './comments.ts'
import { frame } from './frame.ts'
import type { GraphOptions } from './graph.ts'
import type { Page, Person, Post, State } from './state.ts'

const most = 2200

/** The Pages as anybody would see them: a list of them, each one's posts, one post, the pictures; and boxes to write in. */
export function publicPages(options: Pick<GraphOptions, 'state' | 'now' | 'push'>): Hono {
  const { state, now, push } = options
  const app = new Hono()

  app.get('/', context => context.html(frame('Pages', accountList('Pages', [...state.pages.values()]))))

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
    const others = state.visitorPostsOf(page.id, false).filter(post => !post.hidden)
    return context.html(
      frame(
        page.name,
        html`${accountHead(page.name, `@${page.slug}`, posts.length, 'post')}
          ${posts.length === 0 ? none : posts.map(post => shown(state, page, post))}
          <section class="card">
            <h2>Visitors’ posts</h2>
            ${box(`/${page.slug}/posts`, `Write on the Page of ${page.name}`, most)}
          </section>
          ${others.map(post => shown(state, page, post))}`,
      ),
    )
  })

  app.get('/:slug/posts/:post', context => {
    const page = state.pageBySlug(context.req.param('slug'))
    const post = state.posts.get(`${page?.id}_${context.req.param('post')}`)
    if (!page || !post) return context.notFound()
    const body = onePost(page.name, page.slug, shown(state, page, post))
    return context.html(frame(`A post of ${page.name}`, body))
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
    const said = await readBox(context.req.raw, most)
    if (!page) return context.notFound()
    if (said === null) return context.redirect(`/${page.slug}`, 303)
    const from = state.personNamed(said.author)
    if (page.blocked.includes(from.id)) {
      const no = html`<h1>You can’t write here</h1>
        <p><a href="/${page.slug}">Back to ${page.name}</a></p>`
      return context.html(frame('Not possible', no), 403)
    }
    return context.redirect(await accept(page, from, said.text), 303)
  }

  app.notFound(context => context.html(frame('Not here', notHere('content', 'All Pages')), 404))
  return app
}

function shown(state: State, page: Page, post: Post): Html {
  const address = `/${page.slug}/posts/${post.id.split('_')[1]}`
  return card({
    by: post.from?.name ?? page.name,
    address,
    at: post.createdTime,
    text: post.message,
    link: post.link === null ? null : { address: post.link, words: post.link },
    media: post.photos.map(id => picture(`/photos/${id}`, state.photos.get(id)?.altText ?? '')),
    below: html`${thread(saidUnder(state, post, null))} ${box(`${address}/comments`, 'Comment', most)}`,
  })
}

/** What is hidden nobody sees here. */
function saidUnder(state: State, post: Post, parentId: string | null): Said[] {
  const under = state.commentsOf(post.id).filter(comment => comment.parentId === parentId && !comment.hidden)
  return under.toReversed().map(({ id, from, message, createdTime }) => ({
    by: from.name,
    beside: time(createdTime),
    text: message,
    answers: parentId === null ? saidUnder(state, post, id) : [],
  }))
}
