import { writeLetter } from '../people/letters/write-letter.ts'
import { reaction } from '../platform/operations/operation.ts'
import { lettersOfPosts } from './letters.ts'
import { loadVariant } from './loaded-variant.ts'

/** Who sent a post is told by mail when it does not go out, or must come down and does not: nobody watches a screen. */
export const tellAboutTrouble = reaction({
  name: 'posts.tell-about-trouble',
  on: lettersOfPosts.map(({ kind }) => kind),
  async run(context, { kind, subject }) {
    const variant = await loadVariant(context.tx, subject.id)
    const letter = lettersOfPosts.find(one => one.kind === kind)!
    await writeLetter(context, letter, {
      to: [...new Set([variant.authorId, variant.submittedBy ?? variant.authorId])],
      path: `/posts/${variant.postId}`,
      about: `${variant.id}:${variant.version}`,
    })
  },
})
