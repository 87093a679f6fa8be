import type { TestApp } from './test-app.ts'

/** An entry of the record as it was written. */
export interface WrittenEntry {
  kind: string
  actor: Record<string, unknown>
  subject: { kind: string; id: string }
  audience: { kind: string }
  content: Record<string, unknown>
}

/** All entries of a kind in the world's trust, the oldest first. */
export async function entriesOf(
  { database, world }: Pick<TestApp, 'database' | 'world'>,
  kind: string,
): Promise<WrittenEntry[]> {
  const { rows } = await database.admin.query<{ payload: Buffer }>(
    'select payload from evidence_payload where trust_id = $1 and kind = $2 order by index',
    [world.trustId, kind],
  )
  return rows.map(({ payload }) => JSON.parse(payload.toString('utf8')) as WrittenEntry)
}
