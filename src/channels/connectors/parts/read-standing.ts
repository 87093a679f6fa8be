import type { ConnectedAccount } from '../connector.ts'
import type { Standing, StandingPost } from '../standing.ts'

/** A school that posted more than so many pages since an attempt needs a person to look. */
const usualPages = 5

export interface ReadStanding {
  readonly posts: readonly StandingPost[]
  /** False: there are more since then than `mostPages` hold. */
  readonly whole: boolean
}

/** Reads an account's posts since a moment, each once, however the list moved while it was read. */
export async function readStanding(
  standing: Standing,
  account: ConnectedAccount,
  since: Date,
  mostPages: number,
): Promise<ReadStanding> {
  const posts = new Map<string, StandingPost>()
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const part = await standing.posts({ account, since, cursor })
    for (const post of part.posts) posts.set(post.remoteId, post)
    if (part.cursor === null) return { posts: [...posts.values()], whole: true }
    cursor = part.cursor
  }
  return { posts: [...posts.values()], whole: false }
}

/** The same for looking after an attempt. Null: there are more than we are willing to read. */
export function standingSince(standing: Standing, account: ConnectedAccount, mostPages = usualPages) {
  return async (since: Date): Promise<readonly StandingPost[] | null> => {
    const { posts, whole } = await readStanding(standing, account, since, mostPages)
    return whole ? posts : null
  }
}
