import type { Moderated, Route } from './comment-finding.ts'
import type { CompiledPack } from './compile-pack.ts'
import { moderateComment } from './moderate-comment.ts'
import type { Action } from './pack/pack-schema.ts'
import type { Reading } from './reading.ts'

/** One comment of which two packs propose something else. */
export interface Moved<T> {
  of: T
  before: { action: Action; route: Route }
  after: { action: Action; route: Route }
}

/**
 * Tries a changed pack in the shadow of the one in force: what it would propose otherwise for comments that were read
 * already. Pure; nothing is decided by it.
 */
export function compareModeration<T>(
  now: CompiledPack,
  changed: CompiledPack,
  comments: readonly { of: T; reading: Reading }[],
): Moved<T>[] {
  return comments.flatMap(({ of, reading }) => {
    const [before, after] = [
      outcome(moderateComment(now, reading)),
      outcome(moderateComment(changed, reading)),
    ]
    return before.action === after.action && before.route === after.route ? [] : [{ of, before, after }]
  })
}

const outcome = ({ action, route }: Moderated): Moved<unknown>['before'] => ({ action, route })
