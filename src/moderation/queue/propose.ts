import type { CompiledPack } from '../../policy/compile-pack.ts'
import type { CommentFinding, Moderated } from '../../policy/comment-finding.ts'
import { dueAt } from '../../policy/due-at.ts'
import { hiddenAtOnce } from '../../policy/hidden-at-once.ts'
import { opensCase } from '../../policy/opens-case.ts'
import { moderateComment } from '../../policy/moderate-comment.ts'
import type { Action, Urgency } from '../../policy/pack/pack-schema.ts'
import { mostUrgent, urgencyOf } from '../../policy/urgency-of.ts'
import type { CommentRoute } from '../tables.ts'
import type { Read } from './read-in-time.ts'
import type { WaitingComment } from './waiting-comments.ts'

/** What the desk is told about a comment once it has been read, or could not be. */
export interface Proposed {
  comment: WaitingComment
  state: 'open' | 'settled'
  /** Null: no machine has read it. */
  proposal: Action | null
  labels: Moderated['labels']
  findings: readonly CommentFinding[]
  route: CommentRoute
  urgency: Urgency
  unreadWhy: string | null
  dueAt: Date
  /** True where the pack lets it be hidden before a person has looked. */
  hides: boolean
  /** True where the pack takes it to the safeguarding team by itself, before a moderator has looked. */
  opensCase: boolean
}

/** No machine looks at pictures here, and words beside one may be harmless. */
const PICTURE = 'There is a picture or a film with it. Look at it yourself.'

/** Puts a comment into its place in the queue, by the pack. Pure; `chance` is 0 to 1. */
export function propose(pack: CompiledPack, comment: WaitingComment, read: Read, chance: number): Proposed {
  const unreadWhy = 'unreadWhy' in read ? read.unreadWhy : showsSomething(comment) ? PICTURE : null
  const moderated = 'reading' in read ? moderateComment(pack, read.reading) : null
  const route = comment.route === 'safeguarding' ? 'safeguarding' : (moderated?.route ?? 'none')
  const levels = [
    urgencyOf(pack.pack, moderated && { ...moderated, route }),
    ...(unreadWhy === null ? [] : [urgencyOf(pack.pack, null)]),
    ...(comment.route === 'safeguarding' ? (['safeguarding'] as const) : []),
  ]
  const urgency = mostUrgent(levels)!
  const proposal = moderated === null ? null : moderated.action
  const isPlain =
    proposal === 'keep' && route === 'none' && moderated!.findings.length === 0 && unreadWhy === null
  return {
    comment,
    state: isPlain && chance >= pack.pack.moderation.keepsShown ? 'settled' : 'open',
    proposal,
    labels: moderated?.labels ?? [],
    findings: moderated?.findings ?? [],
    route,
    urgency,
    unreadWhy,
    dueAt: dueAt(pack.pack, urgency, comment.enteredAt),
    hides:
      'reading' in read &&
      moderated !== null &&
      hiddenAtOnce(pack.pack, read.reading, { ...moderated, route }) !== null,
    opensCase:
      'reading' in read &&
      moderated !== null &&
      opensCase(pack.pack, read.reading, { ...moderated, route }) !== null,
  }
}

const showsSomething = ({ attachments }: WaitingComment): boolean =>
  attachments.some(({ kind }) => kind === 'photo' || kind === 'video')
