import type { Content, Problem } from '../connector.ts'
import { sizeOf } from '../parts/picture-size.ts'

/** As public clients know them; the mentions are from memory. */
const mostHashtags = 30
const mostMentions = 20

/** From 4:5 to 1.91:1, by Meta's table of errors. */
const [narrowest, widest] = [4 / 5, 1.91]

/** A shape is told in whole pixels: what is a pixel off is as good. */
const tolerance = 0.005

/** What Instagram minds besides its declared limits. */
export function instagramProblems({ text, link, pictures }: Content): Problem[] {
  const problems: Problem[] = []
  if (pictures.length === 0) {
    const message = 'Instagram shows no post without a picture. Add one.'
    problems.push({ field: 'pictures', code: 'empty', message })
  }
  if (link !== null) {
    const message = 'Instagram shows no link card, and no link in a text can be tapped. Remove it.'
    problems.push({ field: 'link', code: 'not-possible', message })
  }
  problems.push(...tooMany(text, /#[\p{L}\p{N}_]+/gu, mostHashtags, 'hashtags'))
  problems.push(...tooMany(text, /(?<![\p{L}\p{N}_.])@[\w.]+/gu, mostMentions, 'names with an @'))
  pictures.forEach(({ bytes }, at) => {
    const size = sizeOf(bytes)
    if (size === null) return
    const shape = size.width / size.height
    if (shape >= narrowest - tolerance && shape <= widest + tolerance) return
    const how = shape < narrowest ? 'tall' : 'wide'
    const message = `Picture ${at + 1} is too ${how} for Instagram. Cut it to between 4:5 and 1.91:1.`
    problems.push({ field: `pictures.${at}`, code: 'not-possible', message })
  })
  return problems
}

function tooMany(text: string, pattern: RegExp, most: number, what: string): Problem[] {
  const over = (text.match(pattern) ?? []).length - most
  if (over <= 0) return []
  const message = `Instagram takes ${most} ${what}. Remove ${over}.`
  return [{ field: 'text', code: 'too-many', message }]
}
