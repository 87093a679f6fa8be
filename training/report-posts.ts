/** What the cross-validation says of the heads of posts. */
import { breaches, postHeadAt, type Breach } from '../src/signals/heads/post-heads.ts'
import { kindsBy } from '../src/signals/heads/read-post.ts'
import type { PostFit, UnseenPost } from './fit-posts.ts'

export function reportPosts(fit: PostFit): string[] {
  const { heads, unseen } = fit
  return [
    `kind of post: ${kindAccuracy(unseen, 0).toFixed(3)} by the heads alone, ${kindAccuracy(unseen, heads.lists.ofKind).toFixed(3)} with the lexicons`,
    ...breaches.map(breach => {
      const { all, held, refused } = breachFigures(breach, fit)
      return `${breach.padEnd(22)} of ${all}: held ${held.rightly} (wrongly ${held.wrongly}), refused ${refused.rightly} (wrongly ${refused.wrongly})`
    }),
  ]
}

/** Posts that a breach's head stops, of those with the breach and of those without. */
export interface Stopped {
  rightly: number
  wrongly: number
}

/** At both cuts of a breach's head; `all` posts have that breach. */
export function breachFigures(
  breach: Breach,
  { heads, unseen }: PostFit,
): { all: number; held: Stopped; refused: Stopped } {
  const at = postHeadAt[breach]
  const of = (target: number) => unseen.filter(({ row }) => row.targets[at] === target)
  const [breaking, innocent] = [of(1), of(0)]
  const stopped = (cut: number): Stopped => {
    const above = (posts: readonly UnseenPost[]) => posts.filter(({ scores }) => scores[at]! >= cut).length
    return { rightly: above(breaking), wrongly: above(innocent) }
  }
  const { review, remove } = heads.cuts[breach]
  return { all: breaking.length, held: stopped(review), refused: stopped(remove) }
}

/** Share of posts whose likeliest kind, among those of their channel, is the right one. */
export function kindAccuracy(posts: readonly UnseenPost[], lexiconWeight: number): number {
  const right = posts.filter(({ row, scores, reading }) => {
    const likeliest = kindsBy(scores, reading.categories, lexiconWeight).find(
      ({ category }) => !Number.isNaN(row.targets[postHeadAt[category]]!),
    )
    return likeliest?.category === row.kind
  })
  return right.length / posts.length
}
