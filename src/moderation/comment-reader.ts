import { startEncoder } from '../platform/encoder/encoder-worker.ts'
import type { Encode } from '../platform/encoder/encoder.ts'
import { readWeights } from '../platform/weights-file.ts'
import type { Reading } from '../policy/reading.ts'
import { openHeads, type Heads, type HeadsRecord } from '../signals/heads/heads.ts'
import { openComment, readComment } from '../signals/heads/read-comment.ts'
import type { World } from '../signals/signal.ts'
import { authorFacts } from './known-author.ts'

/** Reads comments for one register and its schools. */
export interface CommentReader {
  /** 1: lexicons, rules and the trained heads of the first tier; 2: the sentence encoder too. */
  tiers: 1 | 2
  /** One reading for each comment, in the same order. Cheapest in batches of some dozens. */
  read(comments: readonly { author: string; text: string }[]): Promise<readonly Reading[]>
}

export type MakeReader = (world: World) => CommentReader | Promise<CommentReader>

/** What reads comments, loaded once for all worlds: six megabytes of weights and perhaps a thread. */
export interface Reader {
  heads: Heads
  /** Null: the first tier speaks alone. */
  encode: Encode | null
}

/** Loads the weights, and starts the encoder where it is installed and wanted. */
export async function loadReader(tiers: 1 | 2): Promise<Reader> {
  const { record, first, second } = readWeights()
  const thread = tiers === 2 ? await startEncoder() : null
  return { heads: openHeads(record as HeadsRecord, first, second), encode: thread?.encode ?? null }
}

export function commentReader({ heads, encode }: Reader, world: World): CommentReader {
  return {
    tiers: encode === null ? 1 : 2,
    read: async comments => {
      const opened = comments.map(({ author, text }) =>
        openComment({ author, text, known: authorFacts(author, world.school) }, world),
      )
      const vectors =
        encode === null
          ? []
          : await inLikeLengths(
              opened.map(comment => comment.spoken),
              encode,
            )
      return opened.map((comment, at) => readComment(comment, heads, vectors[at] ?? null))
    },
  }
}

/** Most texts that the encoder takes at once: more only wait for the longest of them. */
const mostAtOnce = 16

/** A batch costs what its longest text costs, so texts of like length go together. */
async function inLikeLengths(texts: readonly string[], encode: Encode): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  const order = [...texts.keys()].sort((a, b) => texts[a]!.length - texts[b]!.length)
  for (let from = 0; from < order.length; from += mostAtOnce) {
    const some = order.slice(from, from + mostAtOnce)
    const encoded = await encode(some.map(at => texts[at]!))
    some.forEach((at, place) => (vectors[at] = encoded[place]!))
  }
  return vectors
}

const loaded = new Map<1 | 2, Promise<Reader>>()

/** A maker of readers that share one set of weights, loaded when the first is made. */
export function readerOf(tiers: 1 | 2): MakeReader {
  return async world => {
    const reader = loaded.get(tiers) ?? loadReader(tiers)
    loaded.set(tiers, reader)
    return commentReader(await reader, world)
  }
}
