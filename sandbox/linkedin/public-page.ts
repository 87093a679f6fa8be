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
import { write } from './comments.ts'
import { frame } from './frame.ts'
import { shown } from './little-text.ts'
import type { Organization, Post } from './model.ts'
import type { StandIn } from './rest.ts'
import type { State } from './state.ts'

const most = 1250

/** The pages as anybody would see them: a list of them, each one's posts with a comment box, one post, the pictures. */
export function publicPages(standIn: StandIn): Hono {
  const { state } = standIn
  const app = new Hono()

  app.get('/', context =>
    context.html(frame('Pages', accountList('Pages', [...state.organizations.values()]))),
  )

  app.get('/images/:id', async context => {
    const image = state.images.get(context.req.param('id'))
    const used = [...state.posts.values()].some(post => post.images.some(({ id }) => id === image?.id))
    if (!image || !used || image.type === null) return context.notFound()
    return context.body(new Uint8Array(await state.bytesOf(image)), 200, { 'content-type': image.type })
  })

  app.get('/feed/update/:urn', context => showPost(context))
  app.get('/feed/update/:urn/', context => showPost(context))

  app.get('/:slug', context => {
    const page = state.organizationBySlug(context.req.param('slug'))
    if (!page) return context.notFound()
    const posts = state.postsOf(page.id)
    const none = html`<p class="quiet">Nothing has been posted here yet.</p>`
    const feed = posts.length === 0 ? none : posts.map(post => postCard(state, page, post))
    return context.html(
      frame(page.name, html`${accountHead(page.name, page.slug, posts.length, 'post')}${feed}`),
    )
  })

  app.post('/feed/update/:urn/comments', async context => {
    const post = state.post(context.req.param('urn'))
    const said = await readBox(context.req.raw, most)
    if (!post) return context.notFound()
    if (said !== null) {
      const actor = `urn:li:person:${Buffer.from(said.author).toString('base64url')}`
      await write(standIn, post, { actor, actorName: said.author, text: said.text, parentId: null })
    }
    return context.redirect(addressOf(post), 303)
  })

  async function showPost(context: Context): Promise<Response> {
    const post = state.post(context.req.param('urn') ?? '')
    const page = state.organizations.get(post?.organizationId ?? '')
    if (!page || !post) return context.notFound()
    const body = onePost(page.name, page.slug, postCard(state, page, post))
    return context.html(frame(`A post of ${page.name}`, body))
  }

  app.notFound(context => context.html(frame('Not here', notHere('content', 'All pages')), 404))
  return app
}

const addressOf = ({ id }: Post): string => `/feed/update/${id}/`

function postCard(state: State, page: Organization, post: Post): Html {
  const { article } = post
  const action = `${addressOf(post)}comments`
  return card({
    by: page.name,
    address: addressOf(post),
    at: post.createdAt,
    text: shown(post.commentary),
    link: article && { address: article.source, words: article.title },
    media: post.images.map(({ id, altText }) => picture(`/images/${id}`, altText)),
    below: html`${thread(saidUnder(state, post, null))} ${box(action, 'Comment', most)}`,
  })
}

function saidUnder(state: State, post: Post, parentId: string | null): Said[] {
  return state
    .commentsOf(post.id, parentId)
    .toReversed()
    .map(({ id, actorName, text, createdAt }) => ({
      by: actorName,
      beside: time(createdAt),
      text,
      answers: parentId === null ? saidUnder(state, post, id) : [],
    }))
}
