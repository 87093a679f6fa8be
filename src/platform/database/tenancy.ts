import { sql } from 'kysely'
import type { Database, Tx } from './tables.ts'

/**
 * Whose eyes a transaction looks with. PostgreSQL's row-level security reads these settings; they are
 * local to the transaction, so that two requests on one pooled connection never share them. A setting that is
 * missing shows no rows: never an error, and never everything.
 */
export interface TenantContext {
  trustId: string
  /** The person acting, or null for the system's own work. */
  actorId: string | null
  /** The schools whose rows are shown; a trust-wide actor sees those of all. */
  schoolIds: readonly string[]
  trustWide: boolean
  /** Where the actor leads safeguarding: reads the cases that belong to that office. Left out: nowhere. */
  leads?: { schoolIds: readonly string[]; trustWide: boolean }
}

/** Sets the context for the rest of this transaction. */
export async function setContext(tx: Tx, context: TenantContext): Promise<void> {
  await sql`select
    set_config('app.trust_id', ${context.trustId}, true),
    set_config('app.actor_id', ${context.actorId ?? ''}, true),
    set_config('app.school_ids', ${context.schoolIds.join(',')}, true),
    set_config('app.trust_wide', ${context.trustWide ? 'on' : 'off'}, true),
    set_config('app.leads_schools', ${context.leads?.schoolIds.join(',') ?? ''}, true),
    set_config('app.leads_trust', ${context.leads?.trustWide ? 'on' : 'off'}, true)`.execute(tx)
}

/** Runs `work` in one transaction that sees what `context` may see, and commits it. */
export function inTenant<T>(db: Database, context: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    await setContext(tx, context)
    return work(tx)
  })
}

/** The system's own view of one trust: all its schools, no person. Cases stay closed to it. */
export function systemContext(trustId: string): TenantContext {
  return { trustId, actorId: null, schoolIds: [], trustWide: true }
}
