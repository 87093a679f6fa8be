import { createHmac, randomBytes } from 'node:crypto'
import type { Faults } from './faults.ts'
import { mediaAddresses } from './posts.ts'
import type { Hook, Post, State, User } from './state.ts'
import { givenOut, handlesIn } from './text.ts'

/**
 * What the X Activity API pushes: https://docs.x.com/x-api/activity/event-payloads. The published samples still name
 * fields with `tweet` where the specification of the API says `post`, and so does what is pushed here.
 */
export class Push {
  readonly #state: State
  readonly #faults: Faults

  constructor(state: State, faults: Faults) {
    this.#state = state
    this.#faults = faults
  }

  /** Asks the address to prove itself (CRC) and keeps it when it does. */
  async register(hook: Hook): Promise<boolean> {
    const token = randomBytes(16).toString('base64url')
    const address = new URL(hook.url)
    address.searchParams.set('crc_token', token)
    const response = await fetch(address).catch(() => null)
    const said = (await response?.json().catch(() => null)) as { response_token?: string } | null
    if (said?.response_token !== signature(token, hook.consumerSecret)) return false
    this.#state.hook = hook
    await this.#state.save()
    return true
  }

  /** Pushes an answer to a post of an account, or a mention of one; what nobody is meant by is not pushed. */
  async tell(post: Post): Promise<void> {
    const { hook, users, posts } = this.#state
    if (hook === null) return
    const named = handlesIn(post.text)
    const parent = posts.get(post.replyTo?.postId ?? '')
    for (const account of [...users.values()].filter(user => user.official && user.id !== post.authorId)) {
      if (parent?.authorId === account.id) await this.#send(hook, account, 'post.reply.create', post)
      else if (named.includes(account.handle.toLowerCase()))
        await this.#send(hook, account, 'post.mention.create', post)
    }
  }

  async #send(hook: Hook, account: User, eventType: string, post: Post): Promise<void> {
    const body = JSON.stringify({
      data: {
        event_uuid: this.#state.newId(),
        filter: { user_id: account.id },
        event_type: eventType,
        payload: this.#payload(post),
        includes: { users: [this.#author(post)] },
      },
    })
    const fault = this.#faults.take('push', account.id)
    const secret = fault?.kind === 'forged-push' ? 'somebody else' : hook.consumerSecret
    const headers = {
      'content-type': 'application/json',
      'x-twitter-webhooks-signature': signature(body, secret),
    }
    const times = fault?.kind === 'repeated-push' ? 2 : 1
    // What is not taken is not pushed again: whoever missed it must look.
    for (let sent = 0; sent < times; sent += 1)
      await fetch(hook.url, { method: 'POST', headers, body }).catch(() => null)
  }

  #payload(post: Post): object {
    const { users } = this.#state
    const { text, urls } = givenOut(
      post.text,
      mediaAddresses(post, users.get(post.authorId)!.handle, this.#state),
    )
    const answers = post.replyTo && {
      in_reply_to_user_id: post.replyTo.userId,
      referenced_tweets: [{ type: 'replied_to', id: post.replyTo.postId }],
    }
    return {
      id: post.id,
      text,
      author_id: post.authorId,
      conversation_id: post.conversationId,
      created_at: post.createdTime,
      edit_history_tweet_ids: post.versions,
      ...(urls.length > 0 && { entities: { urls } }),
      ...answers,
    }
  }

  #author(post: Post): object {
    const { id, name, handle } = this.#state.users.get(post.authorId)!
    return { id, name, username: handle }
  }
}

/** Base64 of the HMAC-SHA256 under the app's secret, of the question's token and of a body alike. */
export const signature = (text: string, consumerSecret: string): string =>
  `sha256=${createHmac('sha256', consumerSecret).update(text).digest('base64')}`
