/**
 * The trained heads of posts: what kind of post a text is, and which rule it may break. First tier only: a post is
 * checked while it is typed, and its draft must not wait for an encoder.
 */
import { bucketCount } from './features.ts'
import type { Cuts } from './formula.ts'
import { linearBytes, type LinearHeads } from './linear-heads.ts'

/** Kinds of post, as policies name them; `none` is a post of no kind. */
export const kindsOfPost = [
  'activity',
  'achievement',
  'event',
  'reminder',
  'alert',
  'vacancy',
  'newsletter',
  'greeting',
  'feedback',
  'promotional',
  'performance',
  'educational',
  'none',
] as const

/** What a post must not hold, named like the lexicons' signals of the same matter. */
export const breaches = [
  'personal-information',
  'politics',
  'business',
  'addressing',
  'age',
  'abuse',
] as const

export const postHeadNames = [...kindsOfPost, ...breaches] as const

export type KindOfPost = (typeof kindsOfPost)[number]
export type Breach = (typeof breaches)[number]
export type PostHeadName = (typeof postHeadNames)[number]

/** Where a head's score stands in a list of scores. */
export const postHeadAt = Object.fromEntries(postHeadNames.map((name, at) => [name, at])) as Record<
  PostHeadName,
  number
>

/** A breach's cuts, and the logit below which a doubtful find of the word lists is not believed. */
export interface BreachCuts extends Cuts {
  /** Null where the lists are believed whatever the head says: which these are, training decides (`fit-posts.ts`). */
  silence: number | null
}

/** How the word lists are heard beside the heads. */
export interface ListsBesideHeads {
  /** What the lists' share of a kind of post counts beside a head's logit. */
  ofKind: number
  /** A find of the lists that is at least so sure stands, whatever a head says. */
  sure: number
}

export interface PostHeads {
  linear: LinearHeads
  cuts: Readonly<Record<Breach, BreachCuts>>
  lists: ListsBesideHeads
}

/** `weights/posts.json`. */
export interface PostHeadsRecord {
  heads: readonly string[]
  buckets: number
  scales: readonly number[]
  biases: readonly number[]
  cuts: Readonly<Record<Breach, BreachCuts>>
  lists: ListsBesideHeads
}

/**
 * @param bytes `weights/posts.bin`: int8, bucket by bucket.
 * @throws Error when the files do not belong to this version of the heads.
 */
export function openPostHeads(record: PostHeadsRecord, bytes: Uint8Array): PostHeads {
  if (
    record.buckets !== bucketCount ||
    record.heads.join() !== postHeadNames.join() ||
    bytes.length !== linearBytes(postHeadNames.length)
  ) {
    throw new Error(
      'The weights are of another version of Copybook. Run npm run train, or take the committed ones.',
    )
  }
  return {
    linear: {
      weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      scales: Float32Array.from(record.scales),
      biases: Float32Array.from(record.biases),
    },
    cuts: record.cuts,
    lists: record.lists,
  }
}
