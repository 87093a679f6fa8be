import { Hono } from 'hono'
import type { Context } from 'hono'
import { html } from 'hono/html'
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
import { frame } from './frame.ts'
import { publicWrites } from './public-writes.ts'
import type { Writing } from './public-writes.ts'
import type { Post, State, User } from './state.ts'

/** Of the 280, some are left for the name of whom it answers. */
const most = 260

/** The accounts as anybody would see them, with a box under each post: it works, and what is written is public. */
export function publicPages(writing: Writing): Hono {
  const { state } = writing
  const app = new Hono()

  app.get('/', context => {
    const official = [...state.users.values()].filter(user => user.official)
    const accounts = official.map(({ handle, name }) => ({ slug: handle, name }))
    return context.html(frame('Accounts', accountList('Accounts', accounts)))
  })

  app.get('/photos/:id', async context => {
    const media = state.media.get(context.req.param('id'))
    const isShown = media && state.postsWhere(post => post.media.includes(media.id)).length > 0
    if (!media || !isShown) return context.notFound()
    return context.body(new Uint8Array(await state.bytesOf(media)), 200, { 'content-type': media.type })
  })

  app.get('/:handle', context => {
    const user = state.userByHandle(context.req.param('handle'))
    if (!user) return context.notFound()
    const posts = state.postsWhere(post => post.authorId === user.id && post.replyTo === null)
    const none = html`<p class="quiet">Nothing has been posted here yet.</p>`
    const about = html`<section class="card">
      <h2>Post about @${user.handle}</h2>
      ${box(`/${user.handle}/mentions`, 'Your post', most)}
    </section>`
    const body = html`${accountHead(user.name, `@${user.handle}`, posts.length, 'post')}
    ${posts.length === 0 ? none : posts.map(post => shown(state, user, post))} ${user.official ? about : ''}`
    return context.html(frame(user.name, body))
  })

  app.get('/:handle/status/:id', context => {
    const user = state.userByHandle(context.req.param('handle'))
    const post = state.posts.get(context.req.param('id'))
    if (!user || post?.authorId !== user.id) return context.notFound()
    const body = onePost(user.name, user.handle, shown(state, user, post))
    return context.html(frame(`A post of ${user.name}`, body))
  })

  app.post('/:handle/mentions', context => write(context, null))
  app.post('/:handle/status/:id/replies', context => write(context, context.req.param('id')))

  async function write(context: Context, postId: string | null): Promise<Response> {
    const account = state.userByHandle(context.req.param('handle') ?? '')
    const parent = postId === null ? null : state.posts.get(postId)
    if (!account || parent === undefined) return context.notFound()
    const said = await readBox(context.req.raw, most)
    const back = parent === null ? `/${account.handle}` : `/${account.handle}/status/${parent.id}`
    if (said !== null) await publicWrites(writing, account, { ...said, parent, mention: true, at: null })
    return context.redirect(back, 303)
  }

  app.notFound(context => context.html(frame('Not here', notHere('post', 'All accounts')), 404))
  return app
}

function shown(state: State, user: User, post: Post): Html {
  const address = `/${user.handle}/status/${post.id}`
  const media = post.media.map(id => {
    const { type = '', altText = '' } = state.media.get(id) ?? {}
    if (type.startsWith('video/'))
      return html`<video src="/photos/${id}" controls aria-label="${altText}"></video>`
    return picture(`/photos/${id}`, altText)
  })
  const replies = state.postsWhere(one => one.conversationId === post.id && one.replyTo !== null).toReversed()
  const open = replies.filter(one => !one.hidden).map(one => said(state, one))
  const hidden = replies.filter(one => one.hidden).map(one => said(state, one))
  // X does not take a hidden reply away: it lies behind one more tap.
  const more = html`<details>
    <summary>Hidden replies: ${hidden.length}</summary>
    ${thread(hidden)}
  </details>`
  return card({
    by: user.name,
    address,
    at: post.createdTime,
    text: post.text,
    media,
    below: html`${thread(open)} ${hidden.length > 0 ? more : ''} ${box(`${address}/replies`, 'Reply', most)}`,
  })
}

function said(state: State, { authorId, text }: Post): Said {
  const { name, handle } = state.users.get(authorId)!
  return { by: name, beside: `@${handle}`, text, answers: [] }
}
