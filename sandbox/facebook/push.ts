import { createHmac, randomUUID } from 'node:crypto'
import type { Comment, Page, Post, State } from './state.ts'

/** How long the stand-in waits for the answer of whom it tells. */
const patienceMs = 3000

export type Verb = 'add' | 'edited' | 'remove' | 'hide' | 'unhide'

/** Signed as https://developers.facebook.com/docs/graph-api/webhooks/getting-started has it, of the very bytes. */
export class PushLine {
  readonly #app: () => { secret: string; webhook: string | null }
  #last: { body: string; signature: string } | null = null

  constructor(app: () => { secret: string; webhook: string | null }) {
    this.#app = app
  }

  /** Asks the address whether it knows the word that was agreed on. */
  async ask(url: string, verifyToken: string): Promise<boolean> {
    const challenge = randomUUID()
    const asked = new URL(url)
    asked.searchParams.set('hub.mode', 'subscribe')
    asked.searchParams.set('hub.verify_token', verifyToken)
    asked.searchParams.set('hub.challenge', challenge)
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(asked, { signal }).catch(() => null)
    return response?.status === 200 && (await response.text()) === challenge
  }

  /** The real network tries again for hours; here a lost push is lost, as after those hours. */
  async tell(news: object): Promise<void> {
    // Meta escapes what is not ASCII, and slashes: whoever writes the body anew gets another signature.
    const body = JSON.stringify(news)
      .replaceAll(/[^ -~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .replaceAll('/', '\\/')
    this.#last = { body, signature: this.#sign(body) }
    await this.#send(this.#last)
  }

  /** The last news once more, as it was: status of the answer, null without one. */
  async replay(): Promise<number | null> {
    return this.#last && this.#send(this.#last)
  }

  /** News that the network never sent: the last with other words, under the old signature. */
  async forge(): Promise<number | null> {
    if (this.#last === null) return null
    const body = this.#last.body.replace(/"(message|text)":"/, '"$1":"Forged. ').replace('"id":"', '"id":"9')
    return this.#send({ ...this.#last, body })
  }

  async #send({ body, signature }: { body: string; signature: string }): Promise<number | null> {
    const { webhook } = this.#app()
    if (webhook === null) return null
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature }
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(webhook, { method: 'POST', headers, body, signal }).catch(() => null)
    return response?.status ?? null
  }

  #sign(body: string): string {
    return `sha256=${createHmac('sha256', this.#app().secret).update(body).digest('hex')}`
  }
}

/**
 * What the object `page` pushes to those who subscribed, in the fields `feed` and `mention`:
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page. What an edit and a hiding carry is a guess.
 */
export class Push {
  readonly line: PushLine
  readonly #state: State
  readonly #now: () => Date

  constructor(state: State, now: () => Date) {
    this.#state = state
    this.#now = now
    this.line = new PushLine(() => state.app)
  }

  async comment(verb: Verb, comment: Comment): Promise<void> {
    const post = this.#state.posts.get(comment.postId)
    const page = this.#state.pages.get(post?.pageId ?? '')
    if (!post || !page) return
    await this.#tell(page, 'feed', {
      item: 'comment',
      verb,
      comment_id: comment.id,
      post_id: post.id,
      parent_id: comment.parentId ?? post.id,
      from: comment.from,
      created_time: seconds(comment.createdTime),
      ...(verb === 'remove' ? {} : { message: comment.message }),
    })
  }

  /** What somebody else wrote on the Page, or about it. */
  async visitorPost(verb: 'add' | 'edited' | 'remove', post: Post): Promise<void> {
    const page = this.#state.pages.get(post.pageId)
    if (!page || post.from === null) return
    const message = verb === 'remove' ? {} : { message: post.message }
    const rest = { post_id: post.id, created_time: seconds(post.createdTime), ...message }
    if (post.mention) {
      const { id: sender_id, name: sender_name } = post.from
      await this.#tell(page, 'mention', { item: 'post', verb, sender_id, sender_name, ...rest })
    } else await this.#tell(page, 'feed', { item: 'status', verb, from: post.from, ...rest })
  }

  async #tell(page: Page, field: string, value: object): Promise<void> {
    if (!page.subscribed.includes(field)) return
    const time = seconds(this.#now().toISOString())
    await this.line.tell({ object: 'page', entry: [{ id: page.id, time, changes: [{ field, value }] }] })
  }
}

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000)
