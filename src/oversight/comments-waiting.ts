import { waitingAtDesk } from '../moderation/queue/waiting-at-desk.ts'
import type { Context } from '../platform/operations/operation.ts'

/**
 * One line for what is late at the desk and one for what is not, for whoever may decide there. `title`: how many; `at`:
 * when the first of them is or was due. Source: 2.5-delete-promptly.
 */
export async function commentsWaiting(context: Context) {
  const waiting = await waitingAtDesk(context)
  return waiting.map(({ isLate, count, first }) => ({
    kind: isLate ? ('comments-late' as const) : ('comments' as const),
    id: 'comments',
    title: String(count),
    at: first,
    cites: '2.5-delete-promptly',
  }))
}
