import { z } from 'zod'
import type { Connector } from '../channels/connectors/connector.ts'
import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import { query } from '../platform/operations/operation.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { loadVariant } from './loaded-variant.ts'
import { contentToFind } from './outbox/content-to-send.ts'
import type { KeptPack } from './outbox/kept-pack.ts'
import { mayGoOut } from './outbox/may-go-out.ts'
import { variantTarget } from './variant-target.ts'

export const taskPack = query({
  name: 'posts.task-pack',
  about: 'What only a person can do on a network: ready words, pictures, and the steps.',
  permission: 'post:by-hand',
  input: z.strictObject({ variantId: z.uuid() }),
  output: z.object({
    task: z.enum(['publish', 'remove']),
    text: z.string(),
    /** To be saved as `posts.picture` gives them for this variant: covered as they were decided. */
    pictures: z.array(z.object({ id: z.uuid(), altText: z.string() })),
    checklist: z.array(z.string()),
    openUrl: z.string().nullable(),
    /** It lies on the network unseen: look at it there and say so; nothing is to be posted by hand. */
    check: z.boolean(),
    /** What has to be true for it, each to be agreed to. */
    checks: z.array(z.object({ id: z.string(), says: z.string() })),
    /** The film to save and put up by hand, or null. */
    film: z.object({ id: z.uuid(), title: z.string(), captions: z.string().nullable() }).nullable(),
  }),
  target: variantTarget,
  example: world => ({ variantId: world.handedOver.variantId }),
  exampleAs: 'teacher',
  async run(context, { variantId }) {
    const { tx, services } = context
    const variant = await loadVariant(tx, variantId)
    const row = await tx
      .selectFrom('outbox')
      .select(['act', 'decision_id as decisionId', 'pack', 'staged', 'staged_checked as isChecked'])
      .where('variant_id', '=', variantId)
      .where('state', '=', 'assisted')
      .executeTakeFirst()
    const connector = services.connectors.get(variant.channel)
    if (!row || !connector) throw conflict('Nothing waits to be done by hand here.')
    if (row.act === 'publish') {
      // Nobody looks at the last second of a post by hand but this.
      const obstacle = await mayGoOut(context, variant, row.decisionId)
      if (obstacle) throw conflict(obstacle.why, { clause: obstacle.clause })
    }
    const {
      text,
      checklist,
      openUrl,
      withPictures,
      checks = [],
    } = row.pack ?? (await packFor(connector, variant, row.act, await linkTo(tx, variantId)))
    const check = row.staged !== null && !row.isChecked
    const { film } = variant
    return {
      task: row.act,
      text,
      pictures: withPictures ? variant.pictures.map(({ id, altText }) => ({ id, altText })) : [],
      checklist: [...checklist],
      openUrl,
      check,
      checks: check ? checks.map(({ id, says }) => ({ id, says })) : [],
      film:
        film && !check && row.act === 'publish'
          ? { id: film.id, title: film.title, captions: film.captions }
          : null,
    }
  },
})

async function linkTo(tx: Tx, variantId: string): Promise<string | null> {
  const publication = await tx
    .selectFrom('publication')
    .select('permalink')
    .where('variant_id', '=', variantId)
    .executeTakeFirst()
  return publication?.permalink ?? null
}

async function packFor(
  connector: Connector,
  variant: LoadedVariant,
  act: 'publish' | 'remove',
  permalink: string | null,
): Promise<KeptPack> {
  const account = { remoteId: variant.accountId, name: variant.accountName, token: null }
  if (!connector.capabilities.assisted) {
    if (act === 'publish') throw new Error(`${connector.channel} handed over a post without a pack`)
    return removalByHand(connector.name, account.name, permalink)
  }
  const answer =
    act === 'publish'
      ? await connector.publish({ account, content: contentToFind(variant), idempotencyKey: variant.id })
      : await connector.remove({ account, remoteId: permalink ?? '' })
  if (answer.kind !== 'assisted') throw new Error(`${connector.channel} did by itself what was for a person`)
  return { ...answer.pack, withPictures: answer.pack.pictures.length > 0 }
}

/** What somebody put by hand onto a network that Copybook can post to, only they can find again. */
function removalByHand(network: string, account: string, permalink: string | null): KeptPack {
  const checklist = [
    `Open ${network} and go to ${account}.`,
    'Find the post and delete it.',
    'Come back here and say that it is gone.',
  ]
  return { text: '', checklist, openUrl: permalink, withPictures: false }
}
