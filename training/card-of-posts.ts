/** The model card of the heads of posts: a section of `weights/README.md`, which can be written anew by itself. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { weightsFolder } from '../src/platform/weights-file.ts'
import { breaches, type Breach } from '../src/signals/heads/post-heads.ts'
import type { PostFit } from './fit-posts.ts'
import { breachFigures } from './report-posts.ts'
import { writtenPosts } from './sources/posts.ts'
import { trustPolicy } from './trust-policy.ts'

/** @param kindsRight share of posts whose kind comes first, in cross-validation */
export function postSection(posts: PostFit, kindsRight: number): string {
  const written = writtenPosts(fileURLToPath(new URL('posts/', import.meta.url)), trustPolicy.channels).length
  return `## The heads of posts

They read the words of a post, first tier only, and learned from the posts of the training corpus and ours
(\`training/posts\`, ${written} posts). The figures are of ${posts.unseen.length} posts of the training corpus, each read by heads that did not
learn from it (four folds, look-alikes in one fold). The right kind of post comes first in ${kindsRight.toFixed(3)} of them, together with
the word lists. A breach that a head sees holds a post and never refuses it; where a head is sure of the contrary
(\`silence\`), a doubtful find of the word lists is dropped.

| head | posts with it | held | held without it | cuts | silence | weak at |
|---|---|---|---|---|---|---|
${breachRows(posts).join('\n')}
`
}

/** Puts the section into the card as it stands, where the heads of comments were not trained. */
export function rewritePostSection(posts: PostFit, kindsRight: number): void {
  const file = join(weightsFolder, 'README.md')
  const card = readFileSync(file, 'utf8')
  const [from, to] = [card.indexOf('## The heads of posts'), card.indexOf('## What they learned from')]
  if (from < 0 || to < from)
    throw new Error(`${file} has no section on the heads of posts. Run npm run train.`)
  writeFileSync(file, `${card.slice(0, from)}${postSection(posts, kindsRight)}\n${card.slice(to)}`)
}

/** What the head of a breach is known to get wrong. */
const weakAt: Readonly<Record<Breach, string>> = {
  'personal-information': 'facts about a child that a reader must know the child to see',
  politics: 'causes without a party',
  business: 'a friend’s shop praised in passing',
  addressing: 'a wish to one person that all may read',
  age: 'jokes that only adults see',
  abuse: 'mockery without a rude word',
}

function breachRows(posts: PostFit): string[] {
  return breaches.map(breach => {
    const { review, remove, silence } = posts.heads.cuts[breach]
    const { all, held } = breachFigures(breach, posts)
    return `| ${breach} | ${all} | ${held.rightly} | ${held.wrongly} | ${review.toFixed(2)}, ${remove.toFixed(2)} | ${silence === null ? '' : silence.toFixed(2)} | ${weakAt[breach]} |`
  })
}
