import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { moderateComment } from '../policy/moderate-comment.ts'
import type { CompiledPack } from '../policy/compile-pack.ts'
import type { Reading } from '../policy/reading.ts'
import { errorLine, errorReport } from './check-answer.ts'
import { loadPack, loadRegister, loadSchools } from './check-files.ts'
import type { LineError } from './check-json-line.ts'
import { inBatches, isFileError, isLineError, readLines } from './check-lines.ts'
import type { CheckIo } from './check.ts'
import { readCommentLine, type CommentLine } from './comment-line.ts'
import { moderateLine, moderateReport } from './moderate-answer.ts'
import { readerOf, type CommentReader, type MakeReader } from '../moderation/comment-reader.ts'
import { worldOfAll } from './moderate-world.ts'

const DEFAULT_POLICY = fileURLToPath(new URL('../../policies/dlpt-2025-11.yaml', import.meta.url))

/** How many comments are read at once: the second reader is four times as fast in batches (MODELS, section 1). */
const BATCH = 64

const USAGE =
  'Usage: copybook moderate [--policy FILE] [--register register.csv] [--schools schools.json] [--tiers 1|2] [--report] comments.jsonl|-'

/**
 * `copybook moderate`: reads one comment a line, answers one line each, in order.
 * @param makeReader of comments, for a register and schools; by default the tiers asked for.
 * @returns the exit code: 0 every line was answered, 2 a line was malformed or the command was called wrongly,
 *   1 the pack, the register or the schools cannot be used. What is proposed does not change the code.
 */
export async function moderateCommand(args: string[], io: CheckIo, makeReader?: MakeReader): Promise<number> {
  const asked = parse(args)
  if (typeof asked === 'string') {
    io.err(asked)
    io.err(USAGE)
    return 2
  }
  const pack = await loadPack(asked.policy ?? DEFAULT_POLICY, io)
  const people = asked.register === undefined ? [] : await loadRegister(asked.register, io)
  const schools = asked.schools === undefined ? [] : await loadSchools(asked.schools, io)
  if (pack === null || people === null || schools === null) return 1
  try {
    return await answerAll(
      asked,
      io,
      pack,
      await (makeReader ?? readerOf(asked.tiers))(worldOfAll(people, schools)),
    )
  } catch (error) {
    if (!isFileError(error)) throw error
    io.err(
      `${asked.comments} cannot be read. Name a file with one comment a line, or - for the standard input.`,
    )
    return 2
  }
}

async function answerAll(
  asked: Asked,
  io: CheckIo,
  pack: CompiledPack,
  reader: CommentReader,
): Promise<number> {
  let broken = false
  for await (const lines of inBatches(readLines(asked.comments, io, readCommentLine), BATCH)) {
    const comments = lines.flatMap(({ read: comment }) => (isLineError(comment) ? [] : [comment]))
    const readings = (await reader.read(comments)).values()
    for (const { number, read: comment } of lines) {
      const waiting = io.out(answer(asked, pack, number, comment, readings))
      if (waiting !== undefined) await waiting
      broken ||= isLineError(comment)
    }
  }
  return broken ? 2 : 0
}

function answer(
  { report }: Asked,
  pack: CompiledPack,
  number: number,
  comment: CommentLine | LineError,
  readings: IterableIterator<Reading>,
): string {
  if (isLineError(comment)) return (report ? errorReport : errorLine)(number, comment)
  const { value } = readings.next()
  if (value === undefined) throw new Error('The reader of comments gave fewer readings than comments.')
  return (report ? moderateReport : moderateLine)(comment.id, moderateComment(pack, value))
}

interface Asked {
  policy: string | undefined
  register: string | undefined
  schools: string | undefined
  /** 2: with the sentence encoder, where it is installed. */
  tiers: 1 | 2
  report: boolean
  comments: string
}

function parse(args: string[]): Asked | string {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { policy: text, register: text, schools: text, tiers: text, json: flag, report: flag },
      allowPositionals: true,
    })
    const { policy, register, schools, tiers = '2', report = false } = values
    if (tiers !== '1' && tiers !== '2') return '--tiers is 1 (without the sentence encoder) or 2.'
    if (positionals.length !== 1) return 'Name one file of comments.'
    return { policy, register, schools, tiers: tiers === '1' ? 1 : 2, report, comments: positionals[0]! }
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.'
  }
}
