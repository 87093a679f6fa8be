import type { Content } from '../connector.ts'
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

export interface PricePart {
  /** What is paid for, as a part of a sentence. */
  readonly what: string
  readonly times: number
  /** Thousandths of the currency, for one. */
  readonly each: number
}

export interface Price {
  /** Thousandths of the currency. */
  readonly total: number
  readonly currency: 'USD'
  readonly parts: readonly PricePart[]
  /** How much of the total falls away without a link: what a link on X costs. */
  readonly forLink: number
  /** The day on which the network's page said so, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly source: string
}

/** What publishing this content costs, before it is sent. Pure. */
export function priceOf(content: Content): Price {
  const hasLink = linksIn(textOf(content)).length > 0
  const described = content.pictures.filter(picture => picture.altText.trim() !== '').length
  const parts: PricePart[] = [
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
    total: paid.reduce((sum, { times, each }) => sum + times * each, 0),
    currency: xPrices.currency,
    parts: paid,
    forLink: hasLink ? xPrices.postWithLink - xPrices.post : 0,
    asOf: xPrices.asOf,
    source: xPrices.source,
  }
}
