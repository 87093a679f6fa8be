import { lintChannels } from './lint-channels.ts'
import { lintClauses } from './lint-clauses.ts'
import { lintModeration } from './lint-moderation.ts'
import { lintReplies } from './lint-replies.ts'
import { lintRules } from './lint-rules.ts'
import { lintReview } from './lint-review.ts'
import { lintStrikes } from './lint-strikes.ts'
import type { Pack } from './pack-schema.ts'
import { pathText, type Places, type Problem } from './problem.ts'
import type { Say } from './say.ts'

/** What a schema cannot see: names that must exist, numbers that must be unique, dates that must agree. */
export function lintPack(pack: Pack, places: Places): Problem[] {
  const problems: Problem[] = []
  const say: Say = (path, wrong, right, level = 'error') => {
    problems.push({ level, ...places.ofValue(path), path: pathText(path), wrong, right })
  }
  lintClauses(pack, say)
  lintRules(pack, say)
  lintChannels(pack, say)
  lintModeration(pack, say)
  lintReplies(pack, say)
  lintReview(pack, say)
  lintStrikes(pack, say)
  return problems
}
