/**
 * Words that an emoji stands for where people put it in a word's place: animals and things that are thrown at
 * people, gestures, and groups. A reading beside the emoji, never instead of it; what it means in its sentence is for
 * the lexicons and the trained heads. Keys are without variation selectors and joiners, as `normalise` leaves them.
 */
const words: Readonly<Record<string, string>> = {
  '🐒': 'monkey',
  '🐵': 'monkey',
  '🦍': 'gorilla',
  '🦧': 'ape',
  '🐷': 'pig',
  '🐖': 'pig',
  '🐽': 'pig',
  '🐀': 'rat',
  '🐁': 'rat',
  '🐍': 'snake',
  '🪳': 'cockroach',
  '🐄': 'cow',
  '🐮': 'cow',
  '🐳': 'whale',
  '🐋': 'whale',
  '🦨': 'skunk',
  '🗑': 'bin',
  '🚮': 'rubbish',
  '💩': 'shit',
  '🤡': 'clown',
  '🖕': 'middle-finger',
  '🍆': 'dick',
  '🍑': 'arse',
  '💦': 'cum',
  '🔪': 'knife',
  '🗡': 'stab',
  '🔫': 'gun',
  '💣': 'bomb',
  '🪓': 'axe',
  '⚰': 'coffin',
  '🤮': 'vomit',
  '👳': 'turban',
  '🧕': 'muslim',
  '🕌': 'mosque',
  '☪': 'muslim',
  '✡': 'jew',
  '🕍': 'jew',
  '🏳🌈': 'gay',
  '👬': 'gay',
  '👨❤👨': 'gay',
  '👨❤💋👨': 'gay',
  '👭': 'lesbian',
  '👩❤👩': 'lesbian',
  '👩❤💋👩': 'lesbian',
  '🏳⚧': 'trans',
  '⚧': 'trans',
  '♿': 'disabled',
  '🦽': 'disabled',
  '🧑🦽': 'disabled',
}

const readings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([emoji, word]) => [emoji, [word]]),
)
const none: readonly string[] = []
const shade = /[\u{1F3FB}-\u{1F3FF}]/u
const darkShade = /[\u{1F3FE}\u{1F3FF}]/u

/** What an emoji may stand for; a person of dark skin also for "black". */
export function wordsOfEmoji(emoji: string): readonly string[] {
  const known = readings.get(emoji)
  if (known !== undefined || emoji.length < 4) return known ?? none
  const bare = readings.get(emoji.replace(shade, ''))
  if (bare !== undefined) return bare
  return darkShade.test(emoji) && /^[👦👧👨👩🧑👴👵👶]/u.test(emoji) ? ['black'] : none
}
