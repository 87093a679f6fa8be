import { Hono } from 'hono'
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
import { addComment } from './comments.ts'
import { frame } from './frame.ts'
import type { GraphOptions } from './graph.ts'
import type { Account, Media, State } from './state.ts'

const most = 2200

/** The accounts as anybody would see them, with a box under each post that works. */
export function publicPages(options: Pick<GraphOptions, 'state' | 'now' | 'push'>): Hono {
  const { state } = options
  const app = new Hono()

  app.get('/', context => {
    const accounts = [...state.accounts.values()].map(({ username, name }) => ({ slug: username, name }))
    return context.html(frame('Accounts', accountList('Accounts', accounts)))
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
    const feed = posts.length === 0 ? none : posts.map(media => shown(state, account, media))
    const head = accountHead(account.name, `@${account.username}`, posts.length, 'post')
    return context.html(frame(account.name, html`${head}${feed}`))
  })

  app.get('/p/:shortcode', context => {
    const found = byShortcode(context.req.param('shortcode'))
    if (!found) return context.notFound()
    const { account, media } = found
    const body = onePost(account.name, account.username, shown(state, account, media))
    return context.html(frame(`A post of ${account.name}`, body))
  })
  app.get('/p/:shortcode/', context => context.redirect(`/p/${context.req.param('shortcode')}`))

  app.post('/p/:shortcode/comments', async context => {
    const found = byShortcode(context.req.param('shortcode'))
    const said = await readBox(context.req.raw, most)
    if (!found) return context.notFound()
    if (said !== null) {
      const from = state.personNamed(said.author)
      await addComment(options, found.media, { from, text: said.text, below: undefined })
    }
    return context.redirect(`/p/${found.media.shortcode}`, 303)
  })

  function byShortcode(shortcode: string): { account: Account; media: Media } | null {
    const media = [...state.media.values()].find(one => one.shortcode === shortcode)
    const account = state.accounts.get(media?.accountId ?? '')
    return media && account ? { account, media } : null
  }

  app.notFound(context => context.html(frame('Not here', notHere('content', 'All accounts')), 404))
  return app
}

function shown(state: State, { username }: Account, media: Media): Html {
  const action = `/p/${media.shortcode}/comments`
  return card({
    by: username,
    address: `/p/${media.shortcode}`,
    at: media.createdTime,
    text: media.caption,
    media: media.shots.map(({ id, altText }) => picture(`/photos/${id}`, altText)),
    below: html`${thread(saidUnder(state, media, null))} ${box(action, 'Comment', most)}`,
  })
}

/** What is hidden nobody sees here. */
function saidUnder(state: State, media: Media, parentId: string | null): Said[] {
  const under = state.commentsOf(media.id, parentId).filter(({ hidden }) => !hidden)
  return under.toReversed().map(({ id, from, text, createdTime }) => ({
    by: from.username,
    beside: time(createdTime),
    text,
    answers: parentId === null ? saidUnder(state, media, id) : [],
  }))
}
