import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'

/**
 * For `where('id', '=', anyOf(ids))`: one parameter however many there are, so that the statement is the same text each
 * time, and none at all finds nothing where `in ()` would be an error.
 */
export const anyOf = (ids: readonly string[]): RawBuilder<string> => sql<string>`any(${[...ids]}::uuid[])`
