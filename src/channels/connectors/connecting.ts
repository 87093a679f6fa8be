/**
 * How an administrator connects an account: to the network's own page and back (OAuth 2.0, RFC 6749 with RFC 7636),
 * then one of the accounts that the person may manage.
 */
export interface Connecting {
  /** What is asked for. A grant with less is refused, and says which one is missing. */
  readonly scopes: readonly string[]

  /** One sentence: where on the network a person takes our access back. None of these networks is asked to do it for us. */
  readonly takeBack: string

  /** The network's page where the person says yes. */
  authoriseUrl(ask: AuthoriseAsk): URL

  /** Trades the code for a grant. @throws ConnectorFailure */
  exchange(answer: { code: string; redirectUri: string; verifier: string }): Promise<Grant>

  /** The accounts that this grant may manage, each with the key for it. @throws ConnectorFailure */
  accounts(grant: Grant): Promise<readonly OfferedAccount[]>

  /** A new grant before the old one dies. @throws ConnectorFailure `revoked` or `expired`: connect again. */
  refresh(grant: Grant): Promise<Grant>
}

export interface AuthoriseAsk {
  /** Ours, kept for the way back. */
  readonly state: string
  readonly redirectUri: string
  /** S256 of the verifier, base64url. */
  readonly challenge: string
}

/** What a network gave a person's consent as. Kept encrypted, never shown. */
export interface Grant {
  readonly token: string
  readonly refreshToken: string | null
  /** Null: it does not die by itself, or the network does not say. */
  readonly expiresAt: Date | null
  readonly refreshExpiresAt: Date | null
  readonly scopes: readonly string[]
}

export interface OfferedAccount {
  readonly remoteId: string
  readonly name: string
  /** `@handle` or address, to tell accounts of one name apart. */
  readonly handle: string | null
  /** The key for this account; the grant's own where the network has no other. */
  readonly token: string
}
