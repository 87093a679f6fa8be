import { z } from 'zod'
import { ELEMENTS } from '../../consent/tables.ts'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { wayTo } from '../../platform/operations/permission.ts'
import { WRITTEN } from '../mentions/tables.ts'
import { itemsOf } from './items-of.ts'
import { lost, progress, receipt } from './shapes.ts'
import { CAUSES, ENDED_AS, FOUND_AS, ITEM_STATES } from './tables.ts'
import { withdrawalTarget } from './withdrawal-target.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** Somebody took their yes back, and something showed them. */
    withdrawal: { id: string }
  }
}

export const showWithdrawal = query({
  name: 'posts.show-withdrawal',
  about: 'One withdrawal: what was found where, what became of each thing and its proof, and the receipt.',
  permission: 'withdrawal:view',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    personId: z.uuid(),
    person: z.string(),
    class: z.string().nullable(),
    cause: z.enum(CAUSES),
    lost,
    openedAt: instant,
    settledAt: instant.nullable(),
    dueOn: z.iso.date().nullable(),
    isListed: z.boolean(),
    ...progress.shape,
    /** What waits for a person first, then what is under way, then the rest; at most 1,000. */
    items: z.array(
      z.object({
        kind: z.enum(WRITTEN),
        id: z.uuid(),
        /** Where to look at it; null of a post that did not go through Copybook. */
        postId: z.uuid().nullable(),
        title: z.string(),
        /** Null: a picture in the store. */
        channel: z.string().nullable(),
        account: z.string().nullable(),
        foundAs: z.enum(FOUND_AS),
        elements: z.array(z.enum(ELEMENTS)),
        state: z.enum(ITEM_STATES),
        endedAs: z.enum(ENDED_AS).nullable(),
        dueAt: instant.nullable(),
        settledAt: instant.nullable(),
        permalink: z.string().nullable(),
        /** What the network had against it. */
        trouble: z.string().nullable(),
        proof: z
          .object({ how: z.string(), status: z.int().optional(), said: z.string().nullable().optional() })
          .nullable(),
        /**
         * Of a post that comes down: what else is in it may be sent again with this person's face covered. `proposed`:
         * somebody may make the copy (`posts.copy-covered`); `at`: when it went out.
         */
        again: z
          .object({
            state: z.enum(['proposed', 'draft', 'on-its-way', 'sent']),
            postId: z.uuid().nullable(),
            at: instant.nullable(),
            /** Whether whoever asks may make the copy. */
            mayMake: z.boolean(),
          })
          .nullable(),
      }),
    ),
    /** The latest: an interim one while not everything is done. */
    receipt: receipt.nullable(),
  }),
  target: withdrawalTarget,
  example: world => ({ id: world.withdrawal.id }),
  exampleAs: 'teacher',
  async run({ tx, actor, permissions }, { id }) {
    const row = await tx
      .selectFrom('withdrawal')
      .innerJoin('person', 'person.id', 'withdrawal.person_id')
      .select(['withdrawal.id', 'person.id as personId', 'person.name as person'])
      .select(['person.year_group as class', 'withdrawal.cause', 'withdrawal.lost'])
      .select(['withdrawal.opened_at as openedAt', 'withdrawal.settled_at as settledAt'])
      .select(['withdrawal.due_on as dueOn', 'withdrawal.listed_at as listedAt'])
      .select(['withdrawal.receipt', 'withdrawal.interim'])
      .where('withdrawal.id', '=', id)
      .executeTakeFirstOrThrow()
    const counts = await tx
      .selectFrom('withdrawal_item')
      .select(['state', eb => eb.fn.countAll<number>().as('count')])
      .where('withdrawal_id', '=', id)
      .groupBy('state')
      .execute()
    const countOf = (state: string) => counts.find(one => one.state === state)?.count ?? 0
    const items = await itemsOf(tx, id)
    const { listedAt, interim, receipt: issued, ...withdrawal } = row
    return {
      ...withdrawal,
      isListed: listedAt !== null,
      found: counts.reduce((sum, { count }) => sum + count, 0),
      done: countOf('done'),
      working: countOf('working'),
      withPerson: countOf('with-person'),
      items: items.map(({ again, schoolId, accountId, ...item }) => ({
        ...item,
        again: again && {
          ...again,
          mayMake:
            accountId !== null && wayTo(permissions, 'post:draft', actor, { schoolId, accountId }) !== null,
        },
      })),
      receipt: issued ?? interim,
    }
  },
})
