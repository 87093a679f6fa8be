import type { ConnectedAccount } from './connector.ts'

/**
 * What stands on an account, whoever put it there: how Copybook learns of a post that did not go through it, and of one of
 * its own that somebody took away at the network. A network that shows us nothing leaves this part out.
 */
export interface Standing {
  /**
   * The account's own posts, a page at a time, newest first; what others wrote there is a comment. Once the cursor is
   * null, no post since `since` was left out; older ones may be among them. Changes nothing.
   * @throws ConnectorFailure
   */
  posts(question: StandingQuestion): Promise<StandingPage>
}

export interface StandingQuestion {
  readonly account: ConnectedAccount
  readonly since: Date
  /** As the page before gave it; null for the first. Opaque to everybody but the connector. */
  readonly cursor: string | null
}

export interface StandingPage {
  readonly posts: readonly StandingPost[]
  /** Null: that was all. */
  readonly cursor: string | null
}

/** A post as a network lists it. */
export interface StandingPost {
  readonly remoteId: string
  /** Empty for one without words. */
  readonly text: string
  /** When it became public; of what is private, when it came. */
  readonly createdAt: Date
  readonly permalink: string | null
  /** `unlisted`: whoever has the link sees it. `private`: it lies there and only the account sees it. */
  readonly visibility: 'public' | 'unlisted' | 'private'
}
