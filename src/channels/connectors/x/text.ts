import type { Content } from '../connector.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { readerSees } from '../parts/reconcile-by-text.ts'
import { webAddress } from '../parts/web-address.ts'

/** What X makes public of a content: it has no place for a link but the text, and makes a card of the last one. */
export function textOf({ text, link }: Pick<Content, 'text' | 'link'>): string {
  if (link === null || text.includes(link)) return text
  return text === '' ? link : `${text.trimEnd()}\n\n${link}`
}

export interface ReadableText {
  readonly text: string
  readonly attachments: readonly { readonly kind: 'photo' | 'video' | 'link'; readonly url: string }[]
}

/** X's own are of 23 characters. */
const shortestLink = 8
const longestLink = 4096
/** Four times as much as X takes of anybody. */
const longestText = 100_000

/**
 * A text as X gives it out, made readable again: its own short links become what they stand for, the entities of HTML
 * characters, and the link to a post's own pictures an attachment. `entities` as X tells them. That X escapes `&`, `<`
 * and `>`, and that its link to pictures ends in `/photo/1` or `/video/1`, is unverified for version 2.
 */
export function readableText(given: string, entities: unknown): ReadableText {
  const urls = fieldsOf(entities)['urls']
  const links = (Array.isArray(urls) ? (urls as unknown[]) : []).map(fieldsOf)
  const attachments: ReadableText['attachments'][number][] = []
  let text = given
  for (const { url, expanded_url: expanded } of links) {
    if (typeof url !== 'string' || typeof expanded !== 'string') continue
    // Links that stand for links, over and over, would make a text without end of a short one.
    if (url.length < shortestLink || expanded.length > longestLink || text.length > longestText) continue
    const shown = /\/status\/\d+\/(photo|video)\/\d+$/.exec(expanded)?.[1]
    const kind = shown === 'photo' || shown === 'video' ? shown : 'link'
    const address = webAddress(expanded)
    if (address !== null) attachments.push({ kind, url: address })
    // By a function: a dollar sign in an address is no command.
    text = text.replaceAll(url, () => (kind === 'link' ? expanded : ''))
  }
  return { text: withoutHtml(text).trim(), attachments }
}

const withoutHtml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** X writes a scheme before a bare link: a reader sees no difference, and neither do we. */
export const readerSeesOnX = (text: string): string =>
  readerSees(text.replaceAll(/\bhttps?:\/\//gi, '')).replaceAll(/\/(?= |$)/g, '')
