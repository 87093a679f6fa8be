/** The same lines and lengths of words with none of their letters: what is blurred in place of what was written. */
export const coveredWords = (text: string): string => text.replace(/\S/g, 'x')

/** What a screen reader hears in their place. */
export function hiddenWords(text: string): string {
  const count = text.trim().split(/\s+/).length
  const many = count === 1 ? 'One word hidden' : `${count.toLocaleString('en-GB')} words hidden`
  return `${many}, for they may hurt. The button “Show the words” shows them. `
}

const THESE = 'the hidden words'

/**
 * A mark's sentence without the words it quotes. From the first quotation mark to the last nothing is left, for a writer
 * may have put quotation marks into what is quoted; one that is never closed reaches to the end.
 */
export function withoutQuotes(sentence: string): string {
  const from = sentence.indexOf('“')
  if (from < 0) return sentence
  const last = sentence.lastIndexOf('”')
  const isClosed = last > from && sentence.indexOf('“', last) < 0
  const words = from === 0 ? `T${THESE.slice(1)}` : THESE
  return `${sentence.slice(0, from)}${words}${isClosed ? sentence.slice(last + 1) : '.'}`
}
