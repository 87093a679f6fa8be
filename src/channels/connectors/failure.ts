/**
 * What went wrong, the same for every network. What the outbox does follows from the kind alone:
 *
 * - `expired`, `revoked`, `permission`: the account waits until an administrator reconnects it.
 * - `rate`, `budget`: the account waits until `retryAt`, or until somebody raises the budget.
 * - `content`, `media`, `duplicate`: the network refuses this post; trying again changes nothing.
 * - `not-sent`, `unavailable`: nothing is public, trying again is safe.
 * - `ambiguous`: the post may be public; only looking (`reconcile`) may follow, never a blind retry.
 */
export const failureKinds = [
  'expired',
  'revoked',
  'permission',
  'rate',
  'duplicate',
  'content',
  'media',
  'budget',
  'not-sent',
  'ambiguous',
  'unavailable',
] as const

export type FailureKind = (typeof failureKinds)[number]

/** What the network itself said, for the record and for whoever asks its support. */
export interface NetworkError {
  /** HTTP status; null when no answer came. */
  readonly status: number | null
  readonly code: string | null
  readonly subcode: string | null
  readonly type: string | null
  /** The network's own number of this call. */
  readonly traceId: string | null
  /** Its own words, cut at 500 characters. */
  readonly said: string | null
}

const noAnswer: NetworkError = {
  status: null,
  code: null,
  subcode: null,
  type: null,
  traceId: null,
  said: null,
}

const sentences: Record<FailureKind, (network: string) => string> = {
  expired: network => `${network} no longer accepts our key. An administrator must reconnect this account.`,
  revoked: network => `${network} has withdrawn our access. An administrator must reconnect this account.`,
  permission: network =>
    `${network} does not let us do this. An administrator must reconnect with all permissions.`,
  rate: network => `${network} asks us to slow down. Copybook tries again by itself.`,
  duplicate: network =>
    `${network} says that this was posted already. Look at the page before you do anything.`,
  content: network => `${network} refuses this post as it is. Its author must change it.`,
  media: network => `${network} refuses a picture of this post. Its author must choose another.`,
  budget: network => `The budget for ${network} is used up. An administrator must raise it or wait.`,
  'not-sent': network => `We could not reach ${network}. Copybook tries again by itself.`,
  ambiguous: network => `${network} did not say whether it went through. Copybook looks at the page first.`,
  unavailable: network => `${network} is not working at the moment. Copybook tries again by itself.`,
}

export class ConnectorFailure extends Error {
  readonly kind: FailureKind
  /** One sentence for a person; the same as `message`. */
  readonly sentence: string
  /** The network's own time after which trying makes sense, when it named one. */
  readonly retryAt: Date | null
  readonly network: NetworkError

  constructor(
    kind: FailureKind,
    networkName: string,
    more: {
      retryAt?: Date | null
      network?: Partial<NetworkError>
      cause?: unknown
      /** Where the kind's own sentence would send the reader the wrong way. */
      sentence?: string
    } = {},
  ) {
    const sentence = more.sentence ?? sentences[kind](networkName)
    super(sentence, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'ConnectorFailure'
    this.kind = kind
    this.sentence = sentence
    // What a network writes for a time may be none.
    const at = more.retryAt ?? null
    this.retryAt = at !== null && Number.isNaN(at.getTime()) ? null : at
    this.network = { ...noAnswer, ...more.network, said: more.network?.said?.slice(0, 500) ?? null }
  }
}
