import { z } from 'zod'

/** Longer than the longest that any network takes (Facebook: 63,206 UTF-16 units); the connector says its own. */
export const variantText = z.string().max(65_000, 'Write less: no network takes so long a text.')

/** A link that is shown as a card, or null. */
export const variantLink = z
  .url({ protocol: /^https?$/, error: 'Write the whole address, as https://….' })
  .max(2000)
