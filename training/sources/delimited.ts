import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Rows of a file of comma-separated values with a heading, quotes and line breaks in fields allowed. */
export function commaSeparated(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, relax_quotes: true, skip_empty_lines: true, bom: true })
}

/** Rows of a file of tab-separated values: quotes mean nothing there. */
export function tabSeparated(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(line => line.replace(/\r$/, '').split('\t'))
    .filter(fields => fields.length > 1)
}
