import type { ApiError } from '../../api/error.ts'
import type { Deciding } from '../../pages/moderation/desk-item.ts'
import { clockOf } from '../../when.ts'

/** What became of a decision that was not taken: who was faster and when, and what happened to yours. */
export interface Faster {
  who: string
  what: string
}

const verbs: Record<Deciding['decision'], string> = { keep: 'keep', remove: 'remove', hide: 'hide' }

/** Null: it was no conflict but a fault, and the server's own sentence is all there is to say. */
export function fasterWords(error: ApiError, decision: Deciding['decision']): Faster | null {
  if (error.status !== 409) return null
  const who = textAt(error, 'who')
  const [at, until] = [textAt(error, 'at'), textAt(error, 'until')]
  const yours = `Your choice, to ${verbs[decision]} it, was not used.`
  if (who !== null && at !== null) return { who: `${who} decided this at ${clockOf(at)}.`, what: yours }
  if (who !== null && until !== null) return { who: `${who} has this until ${clockOf(until)}.`, what: yours }
  return { who: error.message, what: yours }
}

const textAt = ({ details }: ApiError, field: string): string | null => {
  const value = details[field]
  return typeof value === 'string' ? value : null
}
