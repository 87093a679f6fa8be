import { expect, test } from 'vitest'
import type { Content, Picture } from '../connector.ts'
import { priceOf, xPrices } from './price.ts'

const picture = (altText: string): Picture => ({ bytes: new Uint8Array(1), type: 'image/jpeg', altText })
const of = (text: string, more: Partial<Content> = {}): Content => ({
  text,
  link: null,
  pictures: [],
  ...more,
})

test.each([
  ['a text', of('Sports day is on Friday.'), 25, false],
  ['a link in the text', of('See https://www.example.org/menu'), 210, true],
  ['a link without a scheme', of('See www.example.org'), 210, true],
  ['a link beside the text', of('See', { link: 'https://www.example.org' }), 210, true],
  ['an address that X makes no link of', of('Write to office@example.org'), 25, false],
  [
    'two pictures, one of them described',
    of('Look', { pictures: [picture('A tree'), picture(' ')] }),
    30,
    false,
  ],
])('%s costs what X takes for it', (_what, content, amount, dearer) => {
  const price = priceOf(content)
  expect(price).toMatchObject({ amount, currency: 'USD' })
  expect(price.parts.reduce((sum, { times, each }) => sum + times * each, 0)).toBe(amount)
  expect(price.advice).toBe(dearer ? 'A link makes it dearer: without one a post costs $0.015.' : null)
  expect(price.parts.every(({ times }) => times > 0)).toBe(true)
})

test('a price comes with the day and the page that said so', () => {
  const { asOf, source } = priceOf(of('a'))
  expect(asOf).toMatch(/^2\d{3}-\d\d-\d\d$/)
  expect(new URL(source).hostname).toBe('docs.x.com')
  expect(xPrices.postWithLink).toBeGreaterThan(xPrices.post)
})
