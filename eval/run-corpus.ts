import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeChecker } from '../src/cli/checker.ts'
import { isLineError } from '../src/cli/check-lines.ts'
import type { CommentReader, MakeReader } from '../src/moderation/comment-reader.ts'
import { worldOfAll } from '../src/cli/moderate-world.ts'
import { readPostLine } from '../src/cli/post-line.ts'
import { parseRegister } from '../src/people/register-csv.ts'
import { parseSchools } from '../src/people/schools-json.ts'
import type { CompiledPack } from '../src/policy/compile-pack.ts'
import { moderateComment } from '../src/policy/moderate-comment.ts'
import { readLabelled, type LabelledComment, type LabelledPost } from './labelled.ts'
import { scoreEveryday, type EverydayFigures } from './score-everyday.ts'
import { scoreComments, type CommentFigures } from './score-comments.ts'
import { scorePosts, type PostFigures } from './score-posts.ts'

export interface CorpusFigures {
  /** How many tiers read the comments: 0 lexicons and rules, 1 the trained heads, 2 the sentence encoder too. */
  tiers: number
  posts: PostFigures
  comments: CommentFigures
  /** Null where the folder has no `everyday.jsonl`. */
  everyday: EverydayFigures | null
}

/** How many comments are read at once. */
const BATCH = 64

/**
 * The figures of a folder with `posts.jsonl`, `comments.jsonl`, `roster.csv` and `schools.json`, as `check` and
 * `moderate` answer them; of harmless comments in `everyday.jsonl` too, where it is there.
 */
export async function runCorpus(
  folder: string,
  pack: CompiledPack,
  makeReader: MakeReader,
): Promise<CorpusFigures> {
  const { people } = parseRegister(readFileSync(join(folder, 'roster.csv')))
  const { schools } = parseSchools(readFileSync(join(folder, 'schools.json')))
  const check = makeChecker(pack, people, schools)
  const posts = readLabelled<LabelledPost>(join(folder, 'posts.jsonl')).map(expected => {
    const post = readPostLine(JSON.stringify(expected))
    const actual = isLineError(post) ? post : check(post)
    if (isLineError(actual)) throw new Error(`Post ${expected.id}: ${actual.message}`)
    return { expected, actual }
  })
  const reader = await makeReader(worldOfAll(people, schools))
  const comments = await readAll(readLabelled<LabelledComment>(join(folder, 'comments.jsonl')), reader)
  const everyday = join(folder, 'everyday.jsonl')
  return {
    tiers: reader.tiers,
    posts: scorePosts(posts),
    comments: scoreComments(
      comments.map(({ of, reading }) => ({ expected: of, actual: moderateComment(pack, reading) })),
    ),
    everyday: existsSync(everyday)
      ? scoreEveryday(
          pack,
          (await readAll(readLabelled<EverydayComment>(everyday), reader)).map(({ of, reading }) => ({
            id: of.id,
            reading,
          })),
        )
      : null,
  }
}

type EverydayComment = Pick<LabelledComment, 'id' | 'author' | 'text'>

async function readAll<C extends EverydayComment>(comments: readonly C[], reader: CommentReader) {
  const read = []
  for (let from = 0; from < comments.length; from += BATCH) {
    const batch = comments.slice(from, from + BATCH)
    const readings = await reader.read(batch)
    for (const [at, of] of batch.entries()) {
      const reading = readings[at]
      if (reading === undefined) throw new Error(`Comment ${of.id} was not read.`)
      read.push({ of, reading })
    }
  }
  return read
}

export const isCorpus = (folder: string): boolean =>
  ['posts.jsonl', 'comments.jsonl', 'roster.csv', 'schools.json'].every(file =>
    existsSync(join(folder, file)),
  )
