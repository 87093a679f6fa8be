import { readPostWeights } from '../platform/weights-file.ts'
import type { Reading } from '../policy/reading.ts'
import { openPostHeads, type PostHeads, type PostHeadsRecord } from '../signals/heads/post-heads.ts'
import { readPost } from '../signals/heads/read-post.ts'
import type { World } from '../signals/signal.ts'

let heads: PostHeads | null = null

/** Reads the text of a post, by the word lists and the trained heads. The weights are loaded once, at the first post. */
export function readPostText(text: string, world: World): Reading {
  if (heads === null) {
    const { record, bytes } = readPostWeights()
    heads = openPostHeads(record as PostHeadsRecord, bytes)
  }
  return readPost(text, world, heads)
}
