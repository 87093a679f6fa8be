import type { Content, Price } from '../connector.ts'
import { linksIn } from './links.ts'
import { textOf } from './text.ts'

/**
 * What X takes for a call, in thousandths of a US dollar. X has no free tier and changes its prices: whoever shows one
 * shows its date. Every read is of one post or person and costs once in a day (UTC), however often it is read.
 */
export const xPrices = {
  currency: 'USD',
  asOf: '2026-08-22',
  source: 'https://docs.x.com/x-api/getting-started/pricing',
  post: 15,
  postWithLink: 200,
  /** A reply to somebody who mentioned or quoted the account. */
  reply: 10,
  description: 5,
  takeDown: 10,
  hide: 5,
  mute: 15,
  readPerson: 10,
  readOwn: 1,
  readOther: 5,
} as const

const withoutLink = `A link makes it dearer: without one a post costs $${xPrices.post / 1000}.`

/** What publishing this content costs, before it is sent. Pure. */
export function priceOf(content: Content): Price {
  const hasLink = linksIn(textOf(content)).length > 0
  const described = content.pictures.filter(picture => picture.altText.trim() !== '').length
  const parts = [
    {
      what: hasLink ? 'a post with a link' : 'a post',
      times: 1,
      each: hasLink ? xPrices.postWithLink : xPrices.post,
    },
    // Whose key it is, asked before every post; more posts on one day pay it once.
    { what: 'looking whose key it is', times: 1, each: xPrices.readPerson },
    { what: 'the description of a picture', times: described, each: xPrices.description },
  ]
  const paid = parts.filter(part => part.times > 0)
  return {
    amount: paid.reduce((sum, { times, each }) => sum + times * each, 0),
    currency: xPrices.currency,
    parts: paid,
    advice: hasLink ? withoutLink : null,
    asOf: xPrices.asOf,
    source: xPrices.source,
  }
}
