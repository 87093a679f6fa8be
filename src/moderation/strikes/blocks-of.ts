import type { Tx } from '../../platform/database/tables.ts'
import type { Person } from './person-behind.ts'

/** The block that stands of one of a person's accounts, or null. */
export async function standingBlock(
  tx: Tx,
  { writers }: Pick<Person, 'writers'>,
): Promise<{ id: string; since: Date; ground: string } | null> {
  if (writers.length === 0) return null
  const row = await tx
    .selectFrom('block')
    .select(['id', 'since', 'ground'])
    .where('writer_id', 'in', idsOf(writers))
    .where('lifted_at', 'is', null)
    .orderBy('since')
    .executeTakeFirst()
  return row ?? null
}

/** The proposals about a person that were made so far, newest first. */
export async function proposalsAbout(tx: Tx, { writers }: Pick<Person, 'writers'>) {
  if (writers.length === 0) return []
  return tx
    .selectFrom('block_proposal as proposal')
    .leftJoin('person', join =>
      join.onRef('person.trust_id', '=', 'proposal.trust_id').onRef('person.id', '=', 'proposal.decided_by'),
    )
    .select(['proposal.id', 'proposal.state', 'proposal.strikes', 'proposal.reason'])
    .select(['proposal.decided_at as decidedAt', 'proposal.proposed_at as proposedAt', 'person.name as by'])
    .where('proposal.writer_id', 'in', idsOf(writers))
    .orderBy('proposal.proposed_at', 'desc')
    .execute()
}

/** The strikes about which somebody decided already: by these alone nobody is asked again. */
export function settledStrikes(proposals: Awaited<ReturnType<typeof proposalsAbout>>): ReadonlySet<string> {
  return new Set(
    proposals
      .filter(({ state }) => state === 'blocked' || state === 'declined')
      .flatMap(({ strikes }) => strikes),
  )
}

const idsOf = (writers: Person['writers']): string[] => writers.map(({ id }) => id)
