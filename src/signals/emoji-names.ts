/**
 * What an emoji says, in words: 🐒 is "monkey", to a reader that knows letters only. The names are Unicode's
 * (`unicode-emoji-json`). A skin tone is said as "light", "medium" or "dark skin".
 */
import byEmoji from 'unicode-emoji-json/data-by-emoji.json' with { type: 'json' }

const names = new Map<string, string>()
for (const [emoji, { name }] of Object.entries(byEmoji)) {
  names.set(
    bare(emoji),
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
}

const tones = [' light skin', ' light skin', ' medium skin', ' dark skin', ' dark skin']
const tone = /[\u{1F3FB}-\u{1F3FF}]/u

/** Without skin tones and variation selectors, which do not change the name. */
function bare(emoji: string): string {
  return emoji.replaceAll(/[\u{1F3FB}-\u{1F3FF}]|\uFE0F/gu, '')
}

/** The name of an emoji (one or several joined); null for what is none. */
export function emojiName(emoji: string): string | null {
  const whole = bare(emoji)
  const name = names.get(whole) ?? names.get(String.fromCodePoint(whole.codePointAt(0) ?? 0))
  if (name === undefined) return null
  const skin = tone.exec(emoji)
  return skin === null ? name : `${name}${tones[skin[0].codePointAt(0)! - 0x1f3fb]}`
}
