import { sql } from 'kysely'
import { z } from 'zod'
import { londonInstant } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'

/** What the policy did in one term, within the reader's reach. */
export const termFigures = z.object({
  from: z.iso.date(),
  published: z.int(),
  /** Published after they had been sent back at least once. */
  mended: z.int(),
  /** Let out by a named person, who was asked. */
  held: z.int(),
  refused: z.int(),
  /** The clause that was cited most by decisions; null while none was. */
  clause: z.string().nullable(),
})

/** Counts from the first day of a term on; row-level security keeps it to the reader's schools. */
export async function thisTerm(tx: Tx, from: string): Promise<z.input<typeof termFigures>> {
  const since = londonInstant(`${from}T00:00`)
  const decisions = await tx
    .selectFrom('decision')
    .select(({ fn }) => [
      fn
        .countAll<number>()
        .filterWhere('decision', '=', 'publish')
        .filterWhere('decided_by', 'is not', null)
        .as('held'),
      fn.countAll<number>().filterWhere('decision', '=', 'refuse').as('refused'),
    ])
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  const publications = await tx
    .selectFrom('publication')
    .select(({ fn, exists, selectFrom }) => [
      fn.countAll<number>().as('published'),
      fn
        .countAll<number>()
        .filterWhere(
          exists(
            selectFrom('decision')
              .select('decision.id')
              .whereRef('decision.variant_id', '=', 'publication.variant_id')
              .where('decision.decision', '!=', 'publish'),
          ),
        )
        .as('mended'),
    ])
    .where('published_at', '>=', since)
    .executeTakeFirstOrThrow()
  return {
    from,
    published: publications.published,
    mended: publications.mended,
    held: decisions.held,
    refused: decisions.refused,
    clause: await clauseCitedMost(tx, since),
  }
}

async function clauseCitedMost(tx: Tx, since: Date): Promise<string | null> {
  const { rows } = await sql<{ clause: string }>`
    select finding ->> 'clause' as clause
    from decision, jsonb_array_elements(decision.findings) as finding
    where decision.at >= ${since}
    group by 1 order by count(*) desc, 1 limit 1`.execute(tx)
  return rows[0]?.clause ?? null
}
