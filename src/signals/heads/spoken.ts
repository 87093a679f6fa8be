/** A text as an encoder of sentences should read it: look-alikes undone, emoji said in words, masked words unmasked. */
import { emojiName } from '../emoji-names.ts'
import type { Page } from '../page.ts'
import { plainReading } from './plain-reading.ts'

export function spoken(page: Page): string {
  const { text } = page.normalised
  let said = ''
  let at = 0
  for (const word of page.words) {
    const plain = word.kind === 'emoji' ? emojiName(word.raw) : plainReading(word)
    if (plain === null) continue
    said += `${text.slice(at, word.from)} ${plain} `
    at = word.to
  }
  return (said + text.slice(at)).replaceAll(/\s+/g, ' ').trim()
}
