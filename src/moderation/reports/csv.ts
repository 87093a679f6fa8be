/** A first sign by which a spreadsheet takes a cell for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Rows as CSV (RFC 4180). What a spreadsheet would run is text: it gets an apostrophe before it. Numbers stay numbers.
 *
 * @example csvOf([['School', 'Removed'], ['Heron Lane', 3]])
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map(row => row.map(cell).join(',') + '\r\n').join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const inert = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
