import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { query } from '../platform/operations/operation.ts'
import { loadVariant } from './loaded-variant.ts'
import { variantTarget } from './variant-target.ts'

export const taskPack = query({
  name: 'posts.task-pack',
  about: 'What to do by hand on a network that is closed to Copybook: ready words, pictures, and the steps.',
  permission: 'post:draft',
  input: z.strictObject({ variantId: z.uuid() }),
  output: z.object({
    task: z.enum(['publish', 'remove']),
    text: z.string(),
    pictures: z.array(z.object({ id: z.uuid(), altText: z.string() })),
    checklist: z.array(z.string()),
    openUrl: z.string().nullable(),
  }),
  target: variantTarget,
  example: world => ({ variantId: world.handedOver.variantId }),
  exampleAs: 'teacher',
  async run({ tx, services }, { variantId }) {
    const variant = await loadVariant(tx, variantId)
    const row = await tx
      .selectFrom('outbox')
      .select('act')
      .where('variant_id', '=', variantId)
      .where('state', '=', 'assisted')
      .executeTakeFirst()
    const connector = services.connectors.get(variant.channel)
    if (!row || !connector?.capabilities.assisted) throw conflict('Nothing waits to be done by hand here.')
    const account = { remoteId: variant.accountId, name: variant.accountName, token: null }
    const pictures = variant.pictures.map(({ altText }) => ({
      bytes: new Uint8Array(),
      type: 'image/jpeg' as const,
      altText,
    }))
    const answer =
      row.act === 'publish'
        ? await connector.publish({
            account,
            content: { text: variant.text, link: variant.link, pictures },
            idempotencyKey: variantId,
          })
        : await connector.remove({ account, remoteId: '' })
    if (answer.kind !== 'assisted') throw conflict('Nothing waits to be done by hand here.')
    const { task, text, checklist, openUrl } = answer.pack
    return {
      task,
      text,
      pictures: variant.pictures.map(({ id, altText }) => ({ id, altText })),
      checklist: [...checklist],
      openUrl,
    }
  },
})
