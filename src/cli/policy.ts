import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CoverageFile, coverageOf } from '../policy/coverage.ts'
import { describeClause, describeCoverage, describeGap, describePack } from '../policy/describe-pack.ts'
import { nearest } from '../policy/pack/nearest.ts'
import type { Pack } from '../policy/pack/pack-schema.ts'
import { formatProblem } from '../policy/pack/problem.ts'
import { readPack } from '../policy/pack/read-pack.ts'

export interface Io {
  out(line: string): void
  err(line: string): void
}

const DEFAULT_POLICY = fileURLToPath(new URL('../../policies/dlpt-2025-11.yaml', import.meta.url))

const USAGE = [
  'Usage: copybook policy lint FILE',
  '       copybook policy show [CLAUSE|SECTION|GAP] [--policy FILE]',
  '       copybook policy coverage [--policy FILE] [--json]',
]

/**
 * `copybook policy lint|show|coverage`.
 * @returns the exit code: 0 done, 1 the pack has errors or the name is unknown, 2 it was called wrongly.
 */
export async function policyCommand(args: string[], io: Io): Promise<number> {
  const asked = parse(args)
  if (typeof asked === 'string') return usage(io, asked)
  const [verb, name, ...rest] = asked.positionals
  if (rest.length > 0) return usage(io, `"${rest[0]}" is one word too many.`)
  const file = asked.values.policy ?? DEFAULT_POLICY
  if (verb === 'lint') return name === undefined ? usage(io, 'Name the file to lint.') : lint(name, io)
  if (verb === 'show') return show(file, name, io)
  if (verb === 'coverage' && name === undefined) return coverage(file, asked.values.json ?? false, io)
  return usage(io, verb === undefined ? 'Say lint, show or coverage.' : `"${verb}" is not known here.`)
}

function parse(args: string[]) {
  const options = { policy: { type: 'string' }, json: { type: 'boolean' } } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.'
  }
}

function usage(io: Io, wrong: string): number {
  for (const line of [wrong, ...USAGE]) io.err(line)
  return 2
}

async function lint(file: string, io: Io): Promise<number> {
  const read = await load(file, io, { warnings: true })
  if (!read) return 1
  const { clauses, rules, channels, gaps } = read
  io.out(
    `${file}: ${clauses.length} clauses, ${rules.length} rules, ${channels.length} channels, ${gaps.length} gaps.`,
  )
  return 0
}

async function show(file: string, name: string | undefined, io: Io): Promise<number> {
  const pack = await load(file, io)
  if (!pack) return 1
  const lines = name === undefined ? describePack(pack) : describeNamed(pack, name)
  if (lines) {
    for (const line of lines) io.out(line)
    return 0
  }
  const known = [...pack.clauses, ...pack.sections, ...pack.gaps].map(entry => entry.id)
  const meant = nearest(name ?? '', known)
  io.err(`No clause, section or gap is called "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`)
  return 1
}

function describeNamed(pack: Pack, name: string): string[] | null {
  const gap = pack.gaps.find(({ id }) => id === name)
  if (gap) return describeGap(gap)
  const clauses = pack.clauses.filter(({ id, section }) => id === name || section === name)
  if (clauses.length === 0) return null
  return clauses.flatMap((clause, index) => [...(index > 0 ? [''] : []), ...describeClause(pack, clause)])
}

async function coverage(file: string, json: boolean, io: Io): Promise<number> {
  const pack = await load(file, io)
  if (!pack) return 1
  const shown = await readCoverage(join(dirname(file), 'coverage.json'), io)
  if (shown === 'unreadable') return 1
  const result = coverageOf(pack, shown)
  if (json) io.out(JSON.stringify(result))
  else for (const line of describeCoverage(result)) io.out(line)
  return 0
}

/** Null when the controls never ran: then no clause is in force. */
async function readCoverage(file: string, io: Io): Promise<CoverageFile | null | 'unreadable'> {
  const text = await readText(file)
  if (text === null) return null
  try {
    return CoverageFile.parse(JSON.parse(text))
  } catch {
    io.err(`${shortPath(file)} cannot be read. Write it again with: npm run controls`)
    return 'unreadable'
  }
}

/** The pack of a file; null after its errors were said. Warnings do no harm: only `lint` says them. */
async function load(file: string, io: Io, { warnings = false } = {}): Promise<Pack | null> {
  const text = await readText(file)
  if (text === null) {
    io.err(`${file} cannot be read. Name a policy pack, such as policies/dlpt-2025-11.yaml.`)
    return null
  }
  const { pack, problems } = readPack(text)
  for (const problem of problems) {
    if (problem.level === 'warning' && !warnings) continue
    io.err(`${problem.level === 'warning' ? 'warning: ' : ''}${formatProblem(shortPath(file), problem)}`)
  }
  return pack
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}

/** As somebody in the folder would write it; never a machine's whole path where a short one leads there. */
function shortPath(file: string): string {
  const short = relative(process.cwd(), file)
  return short.startsWith('..') ? file : short
}
