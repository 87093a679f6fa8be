import type { CompiledChannel } from './compile-pack.ts'
import type { PlacedReading } from './post-to-check.ts'
import type { Fact } from './reading.ts'

export interface CategoryVerdict {
  category: string
  /** The clause that allows it on this channel, or null. */
  allowedBy: string | null
  /** The fact that a rule of the pack decides by; null when the kind is on the list. */
  fact: Fact | null
}

/**
 * Whether this kind of post is on the channel's list. The author's choice counts; without one, the likeliest
 * kind that the channel lists, unless the text is likelier to be of no kind at all. A kind that another
 * channel has (a performance on Facebook) is there what it is likeliest to be among its own (an activity).
 * Sources: the `may-post` clauses of 2.1 to 2.4; G22 for what is on no list.
 */
export function judgeCategory(
  channel: CompiledChannel,
  chosen: string | null,
  readings: readonly PlacedReading[],
  atLeast: number,
): CategoryVerdict {
  const category = chosen ?? likeliest(channel, readings, atLeast)
  const allowed = category === null ? undefined : channel.allowed.get(category)
  if (allowed) return { category: allowed.category, allowedBy: allowed.clause, fact: null }
  return {
    category: category ?? 'none',
    allowedBy: null,
    fact: aboutPost('category', category === null ? 'not-chosen' : 'not-listed', category),
  }
}

function likeliest(
  channel: CompiledChannel,
  readings: readonly PlacedReading[],
  atLeast: number,
): string | null {
  const categories = readings.find(placed => placed.place === 'text')?.reading.categories
  let best: { category: string; score: number } | null = null
  for (const entry of categories ?? []) {
    if (entry.category !== 'none' && !(channel.allowed.has(entry.category) && entry.score >= atLeast))
      continue
    if (!best || entry.score > best.score) best = entry
  }
  return best?.category ?? categories?.[0]?.category ?? null
}

function aboutPost(signal: string, is: string, text: string | null): Fact {
  const why = 'The kind of post is compared with the channel’s list.'
  return { signal, is, score: 1, start: null, end: null, media: null, text, people: [], why }
}
