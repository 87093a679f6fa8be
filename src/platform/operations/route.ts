import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'

/** What leads from a secret or a sign-in to its trust, before anything else is known of it. */
export type RouteKind = 'user' | 'api-token' | 'link' | 'setup'

export interface Route {
  trustId: string
  /** The person, for a user of the sign-in library. */
  subjectId: string | null
}

/** Where a session, token or link leads; null when nowhere. Reads exactly one row. */
export async function routeOf(db: Database, kind: RouteKind, hash: Buffer): Promise<Route | null> {
  const { rows } = await sql<{ trust_id: string; subject_id: string | null }>`
    select trust_id, subject_id from route_of(${kind}, ${hash})`.execute(db)
  return rows[0] ? { trustId: rows[0].trust_id, subjectId: rows[0].subject_id } : null
}

/** Adds a way into the trust of this transaction. */
export async function routeAdd(
  tx: Tx,
  kind: RouteKind,
  hash: Buffer,
  subjectId: string | null,
): Promise<void> {
  await sql`select route_add(${kind}, ${hash}, ${subjectId})`.execute(tx)
}

/** Takes it away again. */
export async function routeRemove(tx: Tx, kind: RouteKind, hash: Buffer): Promise<void> {
  await sql`select route_remove(${kind}, ${hash})`.execute(tx)
}

/** A user of the sign-in library is routed by the hash of its id. */
export function userHash(userId: string): Buffer {
  return createHash('sha256').update(userId).digest()
}
