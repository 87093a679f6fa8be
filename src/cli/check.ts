import { parseArgs } from 'node:util'
import { answerLine, answerReport, errorLine, errorReport } from './check-answer.ts'
import { loadPack, loadRegister, loadSchools } from './check-files.ts'
import { isFileError, isLineError, readLines } from './check-lines.ts'
import { makeChecker } from './checker.ts'
import { readPostLine } from './post-line.ts'

export interface CheckIo {
  /** Writes one line. A promise is waited for, so that a slow reader slows the checking and not the memory. */
  out(line: string): void | Promise<void>
  err(line: string): void
  /** What `-` reads. */
  stdin?: NodeJS.ReadableStream
}

const USAGE =
  'Usage: copybook check --policy FILE --register register.csv --schools schools.json [--json] posts.jsonl|-'

/**
 * `copybook check`: reads one post a line, answers one line each, in order.
 * @returns the exit code: 0 every line was answered, 2 a line was malformed or the command was called wrongly, 1 the
 *   pack, the register or the schools cannot be used. The decisions do not change the code.
 */
export async function checkCommand(args: string[], io: CheckIo): Promise<number> {
  const asked = parse(args)
  if (typeof asked === 'string') {
    io.err(asked)
    io.err(USAGE)
    return 2
  }
  const checker = await load(asked, io)
  if (checker === null) return 1
  let broken = false
  try {
    for await (const { number, read: post } of readLines(asked.posts, io, readPostLine)) {
      const answer = isLineError(post) ? post : checker(post)
      const wrong = isLineError(answer)
      broken ||= wrong
      const id = isLineError(post) ? '' : post.id
      const text = wrong
        ? (asked.json ? errorLine : errorReport)(number, answer)
        : (asked.json ? answerLine : answerReport)(id, answer)
      const waiting = io.out(text)
      if (waiting !== undefined) await waiting
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    io.err(`${asked.posts} cannot be read. Name a file with one post a line, or - for the standard input.`)
    return 2
  }
  return broken ? 2 : 0
}

interface Asked {
  policy: string
  register: string
  schools: string
  json: boolean
  posts: string
}

function parse(args: string[]): Asked | string {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { policy: text, register: text, schools: text, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const { policy, register, schools } = values
    if (policy === undefined || register === undefined || schools === undefined)
      return `Name the ${policy === undefined ? 'policy' : register === undefined ? 'register' : 'schools'}.`
    if (positionals.length !== 1) return 'Name one file of posts.'
    return { policy, register, schools, json: values.json ?? false, posts: positionals[0]! }
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.'
  }
}

/** Null after what is wrong was said. Odd rows of the register are said and do not stop the check. */
async function load(asked: Asked, io: CheckIo): Promise<ReturnType<typeof makeChecker> | null> {
  const pack = await loadPack(asked.policy, io)
  const people = await loadRegister(asked.register, io)
  const schools = await loadSchools(asked.schools, io)
  return pack && people && schools && makeChecker(pack, people, schools)
}
