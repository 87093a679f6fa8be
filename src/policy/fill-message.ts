/** Long finds are shortened, so that the sentence stays one. */
const LONGEST_QUOTE = 40

/** What the places in a pack's message stand for. A name that is not here stays as it is written. */
export interface Filling {
  /** What was found; null for what has no words of its own. */
  text: string | null
  /** The channel's label, in a mark on a post. */
  channel?: string
  /** The signal's own sentence, in a finding about a comment. */
  why?: string
}

/** Fills `{text}`, `{channel}` and `{why}` into a message of the pack. */
export function fillMessage(template: string, { text, channel, why }: Filling): string {
  const quote =
    text !== null && text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text
  return template.replace(/\{(text|channel|why)\}/g, (place, key: string, at: number) => {
    if (key === 'channel') return channel ?? place
    if (key === 'why') return why ?? place
    // What is in a picture has no words: it is spoken of as "this", wherever in the sentence.
    return quote ?? (at === 0 ? 'This' : 'this')
  })
}
