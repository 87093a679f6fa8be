import type { Connecting } from './connecting.ts'
import type { ConnectorFailure } from './failure.ts'
import type { ByHandRequest, Comments, Webhook } from './incoming.ts'
import type { Standing } from './standing.ts'

/**
 * The contract between Copybook and a network. A connector is the only place that knows a network: the rest
 * of the system asks what it declares here and never the network's name.
 *
 * Every method that talks to a network throws `ConnectorFailure` and nothing else (a defect aside), so that
 * one table in the outbox says what happens next, whatever the network. What people write there (`comments`,
 * `webhook`), what stands there (`standing`) and how an account is connected (`connecting`) are parts that a network may
 * lack.
 */
export interface Connector {
  /** The channel as the policy names it: `facebook`, `dojo`, … */
  readonly channel: string
  /** What people call the network, for sentences: `Facebook`, `ClassDojo`. */
  readonly name: string
  readonly capabilities: Capabilities
  readonly limits: Limits

  /** What the network would refuse, found before anybody is asked to decide. Pure. Empty: nothing. */
  validate(content: Content): readonly Problem[]

  /** The length of the words as the network counts them, where that is not in UTF-16 units. Pure. */
  length?(written: Pick<Content, 'text' | 'link'>): { readonly used: number; readonly most: number }

  /** What publishing this content costs, where the network takes money for it. Pure. */
  price?(content: Content): Price

  /**
   * Publishes once: stages what can be staged, waits until the network has it ready, then makes exactly one
   * irreversible call. `ambiguous` is the only failure after which the post may stand on the page: look with
   * `reconcile` before anything else. After a crash in between, an attempt counts as ambiguous as well. A
   * `duplicate` on a second attempt says that the first one may have succeeded: reconcile too.
   */
  publish(request: PublishRequest): Promise<Published>

  /**
   * Looks on the network whether an attempt with an unknown outcome succeeded. Changes nothing. Not being able
   * to look is `unsure`, never a failure: a failure might be taken for leave to publish again.
   */
  reconcile(question: ReconcileQuestion): Promise<Reconciliation>

  /** Takes a post down. One that is already gone counts as done, so it may be repeated after any failure. */
  remove(request: { account: ConnectedAccount; remoteId: string }): Promise<Removal>

  /** Asks the network whether the account's key still works for this account. Never throws for a dead key. */
  health(account: ConnectedAccount): Promise<Health>

  /**
   * Left out where this installation can publish by itself. Otherwise why a person has to, though the network has a way
   * in: a sentence for the accounts page.
   */
  readonly byHand?: string

  readonly comments?: Comments
  readonly webhook?: Webhook
  /** What somebody wrote where only people look: a person enters it, and does by hand what must be done. Pure. */
  readonly moderateByHand?: (request: ByHandRequest) => TaskPack<'publish' | 'remove' | 'moderate'>
  readonly standing?: Standing
  readonly connecting?: Connecting
}

/** What the connector itself can do. Whatever is false, a person may still be able to do by hand. */
export interface Capabilities {
  /** True where the network is closed to us: publish and remove return a task pack that a person carries out. */
  readonly assisted: boolean
  readonly publishText: boolean
  readonly publishPhotos: boolean
  readonly publishVideo: boolean
  /** The network stores a description with each picture. */
  readonly altText: boolean
  /** Content can lie on the network unseen before it is made public. */
  readonly stage: boolean
  readonly edit: boolean
  readonly remove: boolean
  readonly comments: boolean
  readonly hide: boolean
  readonly removeComment: boolean
  /** It cannot delete what others wrote, and can keep it from everybody for good. */
  readonly reject?: boolean
  readonly reply: boolean
  readonly block: boolean
  readonly mute: boolean
}

export interface Limits {
  /** Longest text in UTF-16 units, the way the composer counts. */
  readonly textLength: number
  /** Null: the channel takes no pictures. */
  readonly pictures: PictureLimits | null
  /** How fast one account may post. Null: nothing is asked of the network, a person does it. */
  readonly pace: Pace | null
}

/** At most so many attempts at posting in any stretch of so many seconds; the network may say `rate` all the same. */
export interface Pace {
  readonly posts: number
  readonly perSeconds: number
}

export interface PictureLimits {
  readonly count: number
  /** Bytes of one picture. */
  readonly bytes: number
  readonly types: readonly PictureType[]
  /** Longest alternative text in UTF-16 units. */
  readonly altTextLength: number
}

export type PictureType = 'image/jpeg' | 'image/png'

/** What one variant puts on one account. */
export interface Content {
  readonly text: string
  /** A link that the network shows as a card, or null. Links within the text stay in the text. */
  readonly link: string | null
  /** Re-encoded renditions, in the order shown. */
  readonly pictures: readonly Picture[]
  /** A film, where the channel takes one; never beside pictures. */
  readonly film?: Film
}

export interface Film {
  readonly file: FilmFile
  readonly type: 'video/mp4' | 'video/quicktime'
  /** At most as long as the network's own limit; empty where it has none. */
  readonly title: string
  /** WebVTT, or null while there are none. */
  readonly captions: string | null
  readonly madeForChildren: boolean
}

/** A film where it lies: it is read in parts as they are sent, and never whole into memory. */
export interface FilmFile {
  /** Bytes. */
  readonly size: number
  /** The bytes from `from` to before `to`, both within the film. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
}

export interface Picture {
  readonly bytes: Uint8Array
  readonly type: PictureType
  /** What the picture shows, for somebody who cannot see it. */
  readonly altText: string
}

export interface Price {
  /** Thousandths of the currency. */
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
  /** What is paid for, each as a part of a sentence with its own amount. */
  readonly parts: readonly { readonly what: string; readonly times: number; readonly each: number }[]
  /** What would make it cheaper, as a sentence; null: nothing. */
  readonly advice: string | null
  /** The day on which the network's page said so, `YYYY-MM-DD`, and that page. */
  readonly asOf: string
  readonly source: string
}

/** An official account with its key in clear: lives for one call, is never logged and never returned. */
export interface ConnectedAccount {
  /** The account's id on the network; for an assisted channel any label. */
  readonly remoteId: string
  /** What people call the account, for sentences and checklists. */
  readonly name: string
  /** The network's token for this very account; null where none is needed or none was connected. */
  readonly token: string | null
}

/** One thing the network would refuse. `message` says what would be right. */
export interface Problem {
  /** `text`, `link`, `pictures`, `pictures.0`, `film`, `film.title` or `film.captions`. */
  readonly field: string
  readonly code: 'empty' | 'too-long' | 'too-many' | 'too-large' | 'wrong-type' | 'alt-text' | 'not-possible'
  readonly message: string
}

export interface PublishRequest {
  readonly account: ConnectedAccount
  readonly content: Content
  /** One per variant. Handed to networks that know such keys; the others ignore it, hence `reconcile`. */
  readonly idempotencyKey: string
  /**
   * What an earlier attempt left on the network unseen: gone on with instead of putting it up anew. Where content must be
   * checked on the network itself, only `checked` (a second person has looked at it there) makes it public.
   */
  readonly staged?: { readonly remoteId: string; readonly checked: boolean }
  /**
   * Runs immediately before the irreversible call; what it throws stops the post, and what was staged is
   * cleared away. The place for the last look at authorisation, consent and freeze.
   */
  readonly beforeCommit?: () => Promise<void>
}

export type Published =
  | {
      readonly kind: 'published'
      readonly remoteId: string
      /** Null when the network would not say; the post stands all the same. */
      readonly permalink: string | null
      readonly network: NetworkAnswer
    }
  /** `staged`: the remote id of what lies on the network unseen until the pack is done. */
  | { readonly kind: 'assisted'; readonly pack: TaskPack; readonly staged?: string }

/** What the network answered, for the record. */
export interface NetworkAnswer {
  readonly status: number
  readonly body: unknown
}

/** What a person needs in order to do on a closed channel what we cannot. */
export interface TaskPack<Task extends string = 'publish' | 'remove'> {
  readonly task: Task
  /** Ready to copy. Empty for a removal. */
  readonly text: string
  readonly pictures: readonly Picture[]
  readonly film?: Film
  /** What to do, in order, one sentence each. */
  readonly checklist: readonly string[]
  /** Where to start, or null. */
  readonly openUrl: string | null
  /** What whoever looks at something on the network itself has to answer for, one by one. */
  readonly checks?: readonly Check[]
}

/** `says`: what is true then, as a sentence to agree to. */
export interface Check {
  readonly id: string
  readonly says: string
}

export interface ReconcileQuestion {
  readonly account: ConnectedAccount
  readonly content: Content
  /** When the attempt began. */
  readonly since: Date
  /** When its outcome became unknown: the failure, or after a crash the moment it was noticed. Default: `since`. */
  readonly endedAt?: Date
  /** Remote ids that belong to other publications: two posts may rightly have the same text. */
  readonly claimed?: readonly string[]
  /** The remote id of what the attempt was to make public, when it was staged before. */
  readonly staged?: string
}

export type Reconciliation =
  | { readonly kind: 'found'; readonly remoteId: string; readonly permalink: string | null }
  /** It did not go out and no longer can: publishing again is safe, best with what was `staged` already. */
  | { readonly kind: 'absent'; readonly staged?: string }
  /** Cannot be told. Look again at `lookAgainAt`; null: looking again will not help, a person must decide. */
  | { readonly kind: 'unsure'; readonly why: string; readonly lookAgainAt: Date | null }

export type Removal =
  | { readonly kind: 'removed' | 'already-gone'; readonly network: NetworkAnswer }
  | { readonly kind: 'assisted'; readonly pack: TaskPack }

export type Health =
  /**
   * `until`: when the key dies by itself; null when it does not, or the network does not say. `warning`: a sentence for
   * the administrator about something else that will end by itself, long before it does.
   */
  | { readonly state: 'working'; readonly until: Date | null; readonly warning?: string }
  | { readonly state: 'failing'; readonly failure: ConnectorFailure }
