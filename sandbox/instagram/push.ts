import { PushLine } from '../facebook/push.ts'
import type { Account, Comment, State } from './state.ts'

/**
 * What the object `instagram` pushes, in the fields `comments` and `mentions`:
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/instagram. It tells of new ones only, and of a mention
 * no more than where it is.
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

  async comment({ id, text, from, mediaId, parentId }: Comment): Promise<void> {
    const account = this.#state.accounts.get(this.#state.media.get(mediaId)?.accountId ?? '')
    if (!account) return
    const media = { id: mediaId, media_product_type: 'FEED' }
    await this.#tell(account, 'comments', { id, text, from, media, ...(parentId && { parent_id: parentId }) })
  }

  /** Somebody named the account in a caption of theirs, or in a comment under it. */
  async mention(account: Account, where: { media_id: string; comment_id?: string }): Promise<void> {
    await this.#tell(account, 'mentions', where)
  }

  async #tell({ id }: Account, field: string, value: object): Promise<void> {
    const time = Math.floor(this.#now().getTime() / 1000)
    await this.line.tell({ object: 'instagram', entry: [{ id, time, changes: [{ field, value }] }] })
  }
}
