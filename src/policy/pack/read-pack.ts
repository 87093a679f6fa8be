import { LineCounter, parseDocument } from 'yaml'
import { addLaterKeys, fitReplies, type LaterKey } from './later-keys.ts'
import { lintPack } from './lint-pack.ts'
import { PackSchema, type Pack } from './pack-schema.ts'
import { pathText, Places, type Problem } from './problem.ts'
import { schemaProblems } from './schema-problems.ts'

export interface ReadPack {
  /** Null while there is an error. Warnings leave the pack usable. */
  pack: Pack | null
  /** Every one at once, in the order of the file. */
  problems: readonly Problem[]
}

/**
 * Reads a policy pack from YAML. Never throws on bad input: what is wrong comes back with line and column.
 * @example const { pack, problems } = readPack(await readFile('policies/dlpt-2025-11.yaml', 'utf8'))
 */
export function readPack(yaml: string): ReadPack {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const places = new Places(document, lines)
  if (document.errors.length > 0) {
    const problems = document.errors.map(error => ({
      level: 'error' as const,
      ...places.ofOffset(error.pos[0]),
      path: '',
      wrong: error.message.split('\n', 1)[0] ?? error.message,
      right: 'the file must be YAML',
    }))
    return { pack: null, problems }
  }
  const data = valuesOf(document)
  if (data instanceof Error) {
    const wrong = data.message.split('\n', 1)[0] ?? data.message
    const right = 'a pack needs no aliases: write the value out'
    return { pack: null, problems: [{ level: 'error', ...places.ofOffset(0), path: '', wrong, right }] }
  }
  const later = addLaterKeys(data)
  const parsed = PackSchema.safeParse(data)
  if (!parsed.success) {
    return { pack: null, problems: inOrder(schemaProblems(parsed.error.issues, places, data)) }
  }
  const pack = withOurDefaults(parsed.data, later)
  const problems = inOrder([...later.map(key => missing(key, places)), ...lintPack(pack, places)])
  return { pack: problems.some(problem => problem.level === 'error') ? null : pack, problems }
}

function withOurDefaults(pack: Pack, later: readonly LaterKey[]): Pack {
  if (later.length === 0) return pack
  const fitted = later.some(({ path }) => path.at(-1) === 'replies') ? fitReplies(pack) : pack
  return { ...fitted, ourDefaults: later.map(({ says }) => says) }
}

/** A policy in force goes on without the key; whoever writes one is told of it. */
function missing({ path, says }: LaterKey, places: Places): Problem {
  const right = `add it and say it yourself; until then our default holds (${says})`
  return { level: 'warning', ...places.ofValue(path), path: pathText(path), wrong: 'it is missing', right }
}

/** The document's values, or what is wrong with its aliases: an unknown one, or so many that they explode. */
function valuesOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** @throws Error with the first problem, for who starts from a pack that was linted before. */
export function packFrom(yaml: string): Pack {
  const { pack, problems } = readPack(yaml)
  if (pack) return pack
  const first = problems.find(problem => problem.level === 'error')
  throw new Error(`The policy pack cannot be read: line ${first?.line} ${first?.path} ${first?.wrong}.`)
}

const inOrder = (problems: Problem[]): Problem[] => problems.sort((a, b) => a.line - b.line || a.col - b.col)
