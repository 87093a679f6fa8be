import type { CompiledPack } from '../src/policy/compile-pack.ts'
import { moderateComment } from '../src/policy/moderate-comment.ts'
import { opensCase } from '../src/policy/opens-case.ts'
import type { Reading } from '../src/policy/reading.ts'
import { urgencyOf } from '../src/policy/urgency-of.ts'
import { rounded } from './rounded.ts'

/** What became of everyday comments in which there is nothing: questions, lost jumpers, thanks. */
export interface EverydayFigures {
  n: number
  /** Ids of those that would be a case of the safeguarding team before anybody looked. */
  cases: readonly string[]
  /** Ids of those that the moderators would be told to look at first, as a danger to a child. */
  as_danger: readonly string[]
  /** Ids of those proposed for removal. */
  removed: readonly string[]
  kept: number
}

export function scoreEveryday(
  pack: CompiledPack,
  comments: readonly { id: string; reading: Reading }[],
): EverydayFigures {
  const judged = comments.map(({ id, reading }) => {
    const moderated = moderateComment(pack, reading)
    return {
      id,
      action: moderated.action,
      isCase: opensCase(pack.pack, reading, moderated) !== null,
      urgency: urgencyOf(pack.pack, moderated),
    }
  })
  const ids = (of: typeof judged) => of.map(({ id }) => id)
  return {
    n: judged.length,
    cases: ids(judged.filter(({ isCase }) => isCase)),
    as_danger: ids(judged.filter(({ urgency }) => urgency === 'safeguarding')),
    removed: ids(judged.filter(({ action }) => action === 'remove')),
    kept: rounded(judged.filter(({ action }) => action === 'keep').length / judged.length, 4),
  }
}
