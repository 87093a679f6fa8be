import type { ConnectedAccount, NetworkAnswer, TaskPack } from './connector.ts'

/**
 * What people write on an official account: how a connector brings it in, and what it can do with it. A network
 * without one of these parts leaves it out, and the accounts page says so.
 */
export interface Comments {
  /**
   * What was written, changed or taken away since the cursor, oldest first. Asking again with the same cursor gives at
   * least the same again: whoever keeps them must know a comment by its `remoteId`. Changes nothing on the network.
   * @throws ConnectorFailure
   */
  list(question: CommentsQuestion): Promise<CommentsPage>

  /**
   * Does one thing to one comment. May be repeated after any failure but for `reply`, whose `ambiguous` failure is to
   * be looked into (`list`) before anything else.
   * @throws ConnectorFailure
   */
  act(request: ActRequest): Promise<Acted>

  /** How long the network lets anybody keep what it hands out; left out where it sets no time. */
  readonly retention?: Retention

  /** What `list` brings. The other kinds are switched off: the network has none, or hands them to nobody like us. */
  readonly kinds: readonly IncomingKind[]

  /** Minutes between two looks, when all goes well: what the network charges and counts allows no more. */
  readonly pollMinutes: number
}

export const incomingKinds = ['comment', 'visitor-post', 'review', 'mention', 'direct-message'] as const
export type IncomingKind = (typeof incomingKinds)[number]

/** Counted from the moment at which the network handed it out. Everything that keeps comments obeys it, copies included. */
export interface Retention {
  /** Hours that what was written may be kept, with all that the network tells of it. */
  readonly commentHours: number
  /** Hours that the writer's name and address may be held, as a cache and never as a record. */
  readonly profileHours: number
  /** The network's own page that says so. */
  readonly source: string
}

export interface CommentsQuestion {
  readonly account: ConnectedAccount
  /** As an earlier page gave it; null at the very first. Opaque to everybody but the connector. */
  readonly cursor: string | null
  /** Publications of ours on this account, newest first: some networks list comments only under a post. */
  readonly posts: readonly string[]
}

export interface CommentsPage {
  readonly comments: readonly Incoming[]
  readonly cursor: string | null
  /** True: ask again at once, there is more. */
  readonly more: boolean
}

/** What somebody wrote, as the network shows it now. */
export interface Incoming {
  readonly kind: IncomingKind
  readonly remoteId: string
  /** The post under which it stands; null for what stands by itself. */
  readonly postRemoteId: string | null
  /** The comment that it answers, or null. */
  readonly parentRemoteId: string | null
  readonly author: {
    readonly remoteId: string | null
    readonly name: string
    readonly profileUrl: string | null
  }
  readonly text: string
  /** Pictures, films and stickers are told of, never fetched before somebody has cleared them. */
  readonly attachments: readonly {
    readonly kind: 'photo' | 'video' | 'sticker' | 'link'
    readonly url: string | null
  }[]
  readonly writtenAt: Date
  readonly permalink: string | null
  /** `gone`: its writer or the network took it away; then the other fields say what is still known. */
  readonly state: 'visible' | 'hidden' | 'held' | 'gone'
}

/**
 * `reject`: the network keeps it from everybody, for good. `block` is of the author. What a network calls deleting is
 * `delete` only where the comment is really gone.
 */
export type CommentAct = 'hide' | 'unhide' | 'delete' | 'reject' | 'reply' | 'block' | 'unblock' | 'mute'

export interface ActRequest {
  readonly account: ConnectedAccount
  readonly comment: Pick<Incoming, 'kind' | 'remoteId' | 'postRemoteId' | 'author' | 'permalink'>
  readonly act: CommentAct
  /** What to answer; for `reply` only. */
  readonly text?: string
}

export type Acted =
  | {
      readonly kind: 'done'
      /** Of our reply; null for the rest. */
      readonly remoteId: string | null
      readonly network: NetworkAnswer
    }
  /** It was so already, or the comment is gone: nothing is left to do. */
  | { readonly kind: 'already'; readonly network: NetworkAnswer }
  /** The network said yes, and looking again shows that nothing changed. */
  | { readonly kind: 'not-applied'; readonly network: NetworkAnswer }
  /** Only a person can do it. `moderate`: something else than taking the comment away. */
  | { readonly kind: 'assisted'; readonly pack: TaskPack<'publish' | 'remove' | 'moderate'> }

/** What a person can do by hand where a network has no door for us. */
export const byHandActs = ['delete', 'reply', 'block'] as const
export type ByHandAct = (typeof byHandActs)[number]

export interface ByHandRequest {
  readonly account: Pick<ConnectedAccount, 'name'>
  /** `where`: how whoever entered it told where it stands: a link, or a few words. */
  readonly comment: { readonly author: { readonly name: string }; readonly where: string | null }
  readonly act: ByHandAct
  /** What to answer; for `reply` only. */
  readonly text?: string
}

/** How a network pushes what happens. Pure: requests in, facts out; secrets are handed in and never logged. */
export interface Webhook {
  /** The channel whose registered app signs as well, where the school registered none for this one. */
  readonly sharesAppOf?: string

  /** The answer to the network's question whether the address is ours; null when this request is no such question. */
  challenge(request: WebhookRequest, secrets: WebhookSecrets): WebhookAnswer | null

  /**
   * What a signed request tells. A line that cannot be read is skipped and counted, never fatal to the others.
   * @throws WebhookRefused when the signature is missing, wrong or old: nothing of it may be kept.
   */
  read(request: WebhookRequest, secrets: WebhookSecrets): WebhookNews

  /**
   * Asks the network to push what happens on one account; may be repeated. Left out where an account needs no such
   * word, or where only the app's administrator can say it.
   * @throws ConnectorFailure
   */
  subscribe?(request: SubscribeRequest): Promise<void>
}

export interface SubscribeRequest {
  readonly account: ConnectedAccount
  /** Where the network is to push to, for those that take the address with each account. */
  readonly callbackUrl: string
  readonly verifyToken: string
}

export interface WebhookRequest {
  readonly method: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** As it came over the wire: a signature is of these very bytes. */
  readonly body: Uint8Array
  readonly now: Date
}

export interface WebhookSecrets {
  /** The app's secret, by which the network signs. */
  readonly appSecret: string
  /** What we told the network to repeat in its question. */
  readonly verifyToken: string
}

export interface WebhookAnswer {
  readonly status: number
  readonly type: 'text/plain' | 'application/json'
  readonly body: string
}

export interface WebhookNews {
  /** What came whole. `account` is the remote id of the official account that it concerns. */
  readonly comments: readonly { readonly account: string; readonly comment: Incoming }[]
  /** Accounts on which something happened that the news does not hold: ask `list` at once. */
  readonly look: readonly string[]
  /** Lines that were not understood. */
  readonly skipped: number
}

/** A request that is not the network's: answered with 401 (signature) or 400 (unreadable), counted, not kept. */
export class WebhookRefused extends Error {
  readonly status: 400 | 401
  constructor(status: 400 | 401, message: string) {
    super(message)
    this.name = 'WebhookRefused'
    this.status = status
  }
}
