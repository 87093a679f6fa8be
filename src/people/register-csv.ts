import { parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import { columnOf, consentAnswer, consentColumn, isYes, roleOf } from './register-columns.ts'
import type { ConsentAnswer } from './register-columns.ts'

/** One person as a register file has them. Nothing is looked up and nothing is stored here. */
export interface RegisteredPerson {
  /** Line of the file on which the person's row ends, from 1; the header is line 1. */
  line: number
  id: string
  name: string
  knownAs: string | null
  /** pupil, staff, governor, trustee, volunteer, parent, visitor; `other` where the file says something else. */
  role: string
  school: string | null
  yearGroup: string | null
  /** Answers by channel and element. A column that is missing or blank is `unknown`. */
  consents: readonly { channel: string; element: 'photo' | 'name'; answer: ConsentAnswer }[]
  /** Overrides every consent (a child who must not be found). The reason never stands in the file's answer. */
  doNotIdentify: boolean
  /** Unique pupil number. */
  upn: string | null
  /** Id of the line manager, for staff. */
  manager: string | null
  notes: string | null
}

export interface RegisterProblem {
  line: number
  /** The column, or `row` or `file`. */
  field: string
  message: string
  /** True when the row is not among `people` because of it. */
  leftOut: boolean
}

export interface ParsedRegister {
  people: readonly RegisteredPerson[]
  problems: readonly RegisterProblem[]
}

interface Row {
  record: string[]
  line: number
}

/**
 * Reads a register file (CSV). Takes it as schools have it: UTF-8, CP1252 or UTF-16, with a byte order mark, any line
 * ends, commas, semicolons or tabs, rows that are too short or too long, columns that we do not read. Never throws:
 * everything odd is a problem with its line. Of two rows with one id neither is believed more: the first stands,
 * every later one is left out and reported, so that an import can refuse the file.
 */
export function parseRegister(bytes: Uint8Array): ParsedRegister {
  const { text } = decodeText(bytes)
  const problems: RegisterProblem[] = []
  const rows = rowsOf(text, problems)
  const header = rows.shift()
  if (header === undefined) {
    if (problems.length === 0)
      problems.push({
        line: 1,
        field: 'file',
        message: 'The file is empty. Its first line must name the columns.',
        leftOut: true,
      })
    return { people: [], problems }
  }
  const columns = readHeader(header.record, problems)
  if (!columns.has('person_id') || !columns.has('name')) return { people: [], problems }
  const people: RegisteredPerson[] = []
  const lines = new Map<string, number>()
  for (const row of rows) {
    const person = readRow(row, header.record.length, columns, problems)
    if (person === null) continue
    const earlier = lines.get(person.id)
    if (earlier !== undefined) {
      problems.push({
        line: row.line,
        field: 'person_id',
        message: `The id “${person.id}” already stands on line ${earlier}. Give each person an id of their own.`,
        leftOut: true,
      })
      continue
    }
    lines.set(person.id, row.line)
    people.push(person)
  }
  return { people, problems }
}

function rowsOf(text: string, problems: RegisterProblem[]): Row[] {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    head.split(sign).length > head.split(best).length ? sign : best,
  )
  const rows: Row[] = []
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[], context: { lines: number }) => {
        rows.push({ record, line: context.lines })
        return null
      },
    })
  } catch (error) {
    const line =
      error instanceof Error && 'lines' in error && typeof error.lines === 'number'
        ? error.lines
        : rows.length + 1
    problems.push({
      line,
      field: 'file',
      message: 'From here on the file cannot be read. Look for a quotation mark that is not closed.',
      leftOut: true,
    })
  }
  return rows
}

function readHeader(header: readonly string[], problems: RegisterProblem[]): Map<string, number> {
  const columns = new Map<string, number>()
  header.forEach((written, index) => {
    const column = columnOf(written)
    if (column === null) {
      problems.push({
        line: 1,
        field: written,
        message: `The column “${written}” is not known and was not read.`,
        leftOut: false,
      })
    } else if (columns.has(column)) {
      problems.push({
        line: 1,
        field: written,
        message: `The column “${written}” stands twice. Only the first was read.`,
        leftOut: false,
      })
    } else columns.set(column, index)
  })
  for (const needed of ['person_id', 'name']) {
    if (!columns.has(needed))
      problems.push({
        line: 1,
        field: needed,
        message: `The column “${needed}” is missing. Add it to the first line.`,
        leftOut: true,
      })
  }
  return columns
}

function readRow(
  row: Row,
  width: number,
  columns: ReadonlyMap<string, number>,
  problems: RegisterProblem[],
): RegisteredPerson | null {
  const cell = (column: string) => row.record[columns.get(column) ?? -1]?.trim() ?? ''
  const problem = (field: string, message: string, leftOut: boolean) =>
    problems.push({ line: row.line, field, message, leftOut })
  if (row.record.slice(width).some(extra => extra !== '')) {
    problem(
      'row',
      `The row has ${row.record.length} cells, the first line ${width}. Its answers may stand in wrong columns.`,
      true,
    )
    return null
  }
  if (row.record.length < width)
    problem(
      'row',
      `The row has ${row.record.length} cells, the first line ${width}. Missing answers count as unknown.`,
      false,
    )
  for (const needed of ['person_id', 'name']) {
    if (cell(needed) !== '') continue
    problem(needed, `The row has no ${needed}. Fill it in.`, true)
    return null
  }
  const role = roleOf(cell('role'))
  if (role === null)
    problem(
      'role',
      `“${cell('role')}” is not a role we know. Use pupil, staff, governor, parent or visitor.`,
      false,
    )
  return {
    line: row.line,
    id: cell('person_id'),
    name: cell('name'),
    knownAs: cell('known_as') || null,
    role: role ?? 'other',
    school: cell('school') || null,
    yearGroup: cell('year_group') || null,
    consents: readConsents(columns, cell, problem),
    doNotIdentify: isYes(cell('do_not_identify')),
    upn: cell('upn') || null,
    manager: cell('manager') || null,
    notes: cell('notes') || null,
  }
}

function readConsents(
  columns: ReadonlyMap<string, number>,
  cell: (column: string) => string,
  problem: (field: string, message: string, leftOut: boolean) => void,
): RegisteredPerson['consents'] {
  const consents: { channel: string; element: 'photo' | 'name'; answer: ConsentAnswer }[] = []
  for (const name of columns.keys()) {
    const column = consentColumn(name)
    if (column === null) continue
    const answer = consentAnswer(cell(name))
    if (answer === null)
      problem(
        name,
        `“${cell(name)}” is not an answer we know, so it counts as unknown. Use yes, no or withdrawn.`,
        false,
      )
    consents.push({ channel: column.channel, element: column.element, answer: answer ?? 'unknown' })
  }
  return consents
}
