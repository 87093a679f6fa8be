import { createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { LoadedVariant } from './loaded-variant.ts'

/**
 * What a decision covers, as one hash: account, text, link, visibility, each picture's bytes, order and alt text, and
 * the film's bytes with all that is said of it. When it goes out is not in it (moving the time is recorded, not decided again). Keyed with the
 * post's own key, so that once that is erased nobody can guess the text and test the guess.
 */
export function contentHash(variant: LoadedVariant): Buffer {
  if (!variant.hashKey) throw new Error('the key of this post was erased')
  const { accountId, text, link, visibility, pictures, film } = variant
  const content = {
    accountId,
    text,
    link,
    visibility,
    pictures: pictures.map(({ sha256, altText, peopleAnswer, people }) => ({
      sha256: sha256.toString('hex'),
      altText,
      peopleAnswer,
      people,
    })),
    ...(film && {
      film: {
        sha256: film.sha256.toString('hex'),
        title: film.title,
        captions: film.captions,
        madeForChildren: film.madeForChildren,
        peopleAnswer: film.peopleAnswer,
        people: film.people,
      },
    }),
  }
  return createHmac('sha256', variant.hashKey).update(canonicalize(content)!).digest()
}

/**
 * Words as the record keeps them: whoever has the words can show that they are the ones, and nobody can guess
 * them once the post's key is erased. Hex; null where the key is gone or there are no words.
 */
export function keyedHash(hashKey: Buffer | null, words: string | null): string | null {
  return hashKey && words ? createHmac('sha256', hashKey).update(words).digest('hex') : null
}
