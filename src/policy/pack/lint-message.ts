import type { Path } from './problem.ts'
import type { Say } from './say.ts'

/** The longest sentence that a mark may say (DESIGN section 6). */
const MOST_WORDS = 20

/** A sentence to a person is short, in a mark on a post as in a finding about a comment. */
export function lintMessage(say: Say, path: Path, message: string): void {
  const longest = Math.max(...message.split(/[.?!](?:\s|$)/).map(sentence => sentence.split(/\s+/).length))
  if (longest > MOST_WORDS) say(path, `a sentence has ${longest} words`, `say it in ${MOST_WORDS}`)
}
