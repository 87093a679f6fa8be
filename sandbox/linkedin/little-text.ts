/**
 * What a reader sees of a post's `commentary`, which is little text:
 * https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format. A reserved sign counts
 * as text behind a backslash only; the network silently cuts the text at the first bare one that begins no element.
 */
const reserved = '\\|{}@[]()<>#*_~'

const hashtag = /^#([\p{L}\p{N}]+)/u
const hashtagTemplate = /^\{hashtag\|\\?[#＃]\|([\p{L}\p{N}]+)\}/u
const mention = /^@\[((?:\\.|[^\\\]])+)\]\(urn:li:(?:organization|person):[\w-]+\)/u

export function shown(commentary: string): string {
  let text = ''
  for (let at = 0; at < commentary.length;) {
    const rest = commentary.slice(at)
    const element = readElement(rest)
    if (element !== null) {
      text += element.text
      at += element.length
    } else if (rest[0] === '\\' && rest[1] !== undefined && reserved.includes(rest[1])) {
      text += rest[1]
      at += 2
    } else if (reserved.includes(rest[0]!)) {
      return text
    } else {
      text += rest[0]
      at += 1
    }
  }
  return text
}

function readElement(rest: string): { text: string; length: number } | null {
  const tag = hashtag.exec(rest) ?? hashtagTemplate.exec(rest)
  if (tag !== null) return { text: `#${tag[1]}`, length: tag[0].length }
  const person = mention.exec(rest)
  return person === null ? null : { text: person[1]!.replaceAll(/\\(.)/g, '$1'), length: person[0].length }
}

/** As the network gives a post back: a bare `#tag` has become a template. */
export function stored(commentary: string): string {
  return commentary.replaceAll(/\\.|#([\p{L}\p{N}]+)/gsu, (all, tag: string | undefined) =>
    tag === undefined ? all : `{hashtag|\\#|${tag}}`,
  )
}
