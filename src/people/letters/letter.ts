/**
 * A mail that tells somebody to look into Copybook. Its sentences are constants: whatever happened, no name and no word
 * of anybody's leaves the building by mail. Rooms declare theirs in `letters.ts`, and `app.ts` collects them.
 */
export interface Letter {
  /** As the entry in evidence that it tells of: `post.given-up`. */
  readonly kind: string
  /** One line of at most 60 characters, for a locked phone's screen. */
  readonly subject: string
  /** One or two sentences; the link to the place follows. */
  readonly says: string
}

/** The whole text: what it says, where to go, and why the mail itself says so little. */
export function textOf({ says }: Letter, publicUrl: string, path: string): string {
  return `${says}\n\n${publicUrl}${path}\n\nThis mail names nobody on purpose. Sign in to read the rest.\n`
}
