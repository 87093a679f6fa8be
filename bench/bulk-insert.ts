import type pg from 'pg'

const AT_ONCE = 5000

/** Inserts rows whose values stand in the order of the columns after `trust_id`. The columns travel as arrays. */
export async function bulkInsert(
  admin: pg.Pool,
  into: string,
  rows: readonly object[],
  trustId: string,
): Promise<void> {
  const [table] = into.split(' ')
  const columns = into
    .slice(into.indexOf('(') + 1, -1)
    .split(', ')
    .slice(1)
  const { rows: types } = await admin.query<{ column_name: string; udt_name: string }>(
    "select column_name, udt_name from information_schema.columns where table_name = $1 and table_schema = 'public'",
    [table],
  )
  const typeOf = (column: string) => types.find(one => one.column_name === column)!.udt_name
  const casts = columns.map((column, at) => `$${at + 2}::${typeOf(column)}[]`)
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map(row => Object.values(row) as unknown[])
    await admin.query(`insert into ${into} select $1, * from unnest(${casts.join(', ')})`, [
      trustId,
      ...columns.map((_, at) => some.map(values => values[at])),
    ])
  }
}
