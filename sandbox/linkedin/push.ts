import { createHmac, randomUUID } from 'node:crypto'
import type { Comment, Post } from './model.ts'
import { shown } from './little-text.ts'
import type { State } from './state.ts'

export type Action = 'COMMENT' | 'COMMENT_EDIT' | 'COMMENT_DELETE' | 'ADMIN_COMMENT'

/** How long the network waits for an answer to its question, and here for one to its news. */
const patienceMs = 3000

/**
 * News pushed to a registered address, as https://learn.microsoft.com/linkedin/shared/api-guide/webhook-validation
 * signs it: hex HMAC-SHA256, by the app's secret, of the body behind the word `hmacsha256=`. The body's fields as public
 * programs have received them; whether edits and deletions carry the decorated part is a guess.
 */
export class Push {
  readonly #state: State
  readonly #secret: string
  readonly #now: () => Date
  #nextId = 4_406_001
  #last: { body: string; signature: string } | null = null

  constructor(state: State, secret: string, now: () => Date) {
    this.#state = state
    this.#secret = secret
    this.#now = now
  }

  /** Asks the address whether it is the app's own, and keeps it if so. */
  async register(url: string): Promise<boolean> {
    const challengeCode = randomUUID()
    const asked = new URL(url)
    asked.searchParams.set('challengeCode', challengeCode)
    const response = await fetch(asked, { signal: AbortSignal.timeout(patienceMs) }).catch(() => null)
    const answer = (await response?.json().catch(() => null)) as Record<string, unknown> | null
    const right = answer?.['challengeResponse'] === this.#hmac(challengeCode)
    if (!right || answer['challengeCode'] !== challengeCode) return false
    this.#state.webhook = url
    await this.#state.save()
    return true
  }

  /** The real network tries again for eight hours; here a lost push is lost, as after those hours. */
  async tell(action: Action, post: Post, comment: Comment): Promise<void> {
    const body = JSON.stringify(this.#news(action, post, comment))
    this.#last = { body, signature: this.#hmac(`hmacsha256=${body}`) }
    await this.#send(this.#last)
  }

  /** The last news once more, as it was: status of the answer, null without one. */
  async replay(): Promise<number | null> {
    return this.#last && this.#send(this.#last)
  }

  /** News that the network never sent: the last body with another text, under the old signature. */
  async forge(): Promise<number | null> {
    return (
      this.#last &&
      this.#send({ ...this.#last, body: this.#last.body.replace('"text":"', '"text":"Forged. ') })
    )
  }

  async #send({ body, signature }: { body: string; signature: string }): Promise<number | null> {
    const { webhook } = this.#state
    if (webhook === null) return null
    const headers = { 'content-type': 'application/json', 'x-li-signature': signature }
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(webhook, { method: 'POST', headers, body, signal }).catch(() => null)
    return response?.status ?? null
  }

  #news(action: Action, post: Post, comment: Comment): object {
    const { id: entity, actor: owner, text } = comment
    const notification = {
      notificationId: this.#nextId++,
      action,
      organizationalEntity: post.organizationId,
      subscriber: this.#state.organizations.get(post.organizationId)?.personId,
      lastModifiedAt: this.#now().getTime(),
      sourcePost: post.activity,
      decoratedSourcePost: {
        entity: post.id,
        owner: post.organizationId,
        mediaCategory: 'NONE',
        text: shown(post.commentary),
      },
      // Without `urn:li:` in front of the activity, as it has been received.
      generatedActivity: entity.replace('(urn:li:activity', '(activity'),
      decoratedGeneratedActivity: { comment: { owner, text, entity, object: post.activity } },
    }
    return { type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications: [notification] }
  }

  #hmac(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('hex')
  }
}
