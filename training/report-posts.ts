/** What the cross-validation says of the heads of posts, as lines of text. */
import { breaches, postHeadAt } from '../src/signals/heads/post-heads.ts'
import { kindsBy } from '../src/signals/heads/read-post.ts'
import type { PostFit, UnseenPost } from './fit-posts.ts'

export function reportPosts({ heads, unseen }: PostFit): string[] {
  return [
    `kind of post: ${kindAccuracy(unseen, 0).toFixed(3)} by the heads alone, ${kindAccuracy(unseen).toFixed(3)} with the lexicons`,
    ...breaches.map(breach => {
      const at = postHeadAt[breach]
      const { review, remove } = heads.cuts[breach]
      const of = unseen.filter(({ row }) => !Number.isNaN(row.targets[at]!))
      const count = (target: number, cut: number) =>
        of.filter(({ row, scores }) => row.targets[at] === target && scores[at]! >= cut).length
      const all = of.filter(({ row }) => row.targets[at] === 1).length
      return `${breach.padEnd(22)} of ${all}: held ${count(1, review)} (wrongly ${count(0, review)}), refused ${count(1, remove)} (wrongly ${count(0, remove)})`
    }),
  ]
}

const ofFilm: readonly string[] = ['promotional', 'performance', 'educational']

/** Share of posts whose likeliest kind, among those of their channel, is the right one. */
export function kindAccuracy(posts: readonly UnseenPost[], lexiconWeight?: number): number {
  const right = posts.filter(({ row, scores, reading }) => {
    const likeliest = kindsBy(scores, reading.categories, lexiconWeight).find(
      ({ category }) => category === 'none' || ofFilm.includes(category) === (row.channel === 'youtube'),
    )
    return likeliest?.category === row.kind
  })
  return right.length / posts.length
}
