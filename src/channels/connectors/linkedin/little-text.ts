/**
 * A post's `commentary` is little text:
 * https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format. A reserved sign without
 * a backslash silently ends the text for the reader, so every one gets its backslash; only a `#tag` that stands by itself
 * is left alone, for it is meant. Comments are plain text and stay as they are.
 */
const reserved = /[\\|{}@[\]()<>#*_~]/g

/** A sign at the start of a word: `#Year6`, not `#1st-class#` inside an address. Letters and digits only (a guess). */
const tag = /(?<=^|\s)#(?=[\p{L}\p{N}])/gu

export function toLittleText(text: string): string {
  const tags = new Set([...text.matchAll(tag)].map(({ index }) => index))
  return text.replaceAll(reserved, (sign, at: number) => (tags.has(at) ? sign : `\\${sign}`))
}

/** What a reader sees of a commentary that the network gave back: its `#tag` comes as a template, a mention as a link. */
export function fromLittleText(commentary: string): string {
  return commentary.replaceAll(
    /\\(.)|\{hashtag\|\\?([#＃])\|([^}]*)\}|@\[((?:\\.|[^\]])*)\]\([^)]*\)/gsu,
    (...found) => {
      const [, sign, hash, word, mentioned] = found as (string | undefined)[]
      if (sign !== undefined) return sign
      return mentioned === undefined ? `${hash}${word}` : mentioned.replaceAll(/\\(.)/gs, '$1')
    },
  )
}
