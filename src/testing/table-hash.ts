import type pg from 'pg'

/** What a refused attempt may add to: its own record. */
const ATTEMPTS = ['refusal', 'evidence_tree', 'evidence_entry', 'evidence_payload']

/** One hash over every row of every table (the record of refusals aside): equal means nothing changed. */
export async function hashOfAllTables(sql: pg.Pool): Promise<string> {
  const { rows } = await sql.query<{ name: string }>(
    `
    select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_schema in ('public', 'auth') and table_type = 'BASE TABLE' and table_name <> all ($1)
    order by 1`,
    [ATTEMPTS],
  )
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as h from ${name} t`,
  )
  const { rows: hashes } = await sql.query<{ hash: string }>(
    `select md5(string_agg(name || h, ',' order by name)) as hash from (${parts.join(' union all ')}) all_tables`,
  )
  return hashes[0]!.hash
}
