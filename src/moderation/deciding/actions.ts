import { z } from 'zod'
import type { Connector } from '../../channels/connectors/connector.ts'
import type { CommentAct } from '../../channels/connectors/incoming.ts'
import type { AccountState } from '../../channels/tables.ts'
import type { CommentRoute, CommentState } from '../tables.ts'
import { decisions, type CommentDecision } from '../tables.ts'

/** What somebody may decide about a comment, what would be done on its network, and why something is not possible. */
export const shownAction = z.object({
  decision: z.enum(decisions),
  /** What the network is asked to do; null: nothing. */
  act: z.enum(['delete', 'hide', 'unhide', 'reject', 'mute']).nullable(),
  /** A person does it there, and comes back to say so. */
  byHand: z.boolean(),
  allowed: z.boolean(),
  /** One key is not enough: a note and a second yes are asked for (`confirm`). */
  confirm: z.boolean(),
  /** Why it is not allowed, or what is to be thought of; null: nothing. */
  why: z.string().nullable(),
})
export type Action = z.infer<typeof shownAction>

/** What is known of the account on which a comment stands. */
export interface Standing {
  connector: Connector | undefined
  state: AccountState
  /** False: there is no key that lives. */
  hasKey: boolean
}

/** What is known of the comment. */
export interface Decidable {
  state: CommentState
  route: CommentRoute
}

/**
 * All three decisions with what each comes to on this network, by what the connector can do and how the account stands.
 * Criticism is no reason: to remove it takes more than to answer it. Source: 2.5-address-politely (gap G13). Pure.
 */
export function actionsFor(standing: Standing, comment: Decidable): Action[] {
  return decisions.map(decision => actionFor(standing, comment, decision))
}

/** One of them. */
export function actionFor(standing: Standing, comment: Decidable, decision: CommentDecision): Action {
  const { connector, state, hasKey } = standing
  const nothing = { decision, act: null, byHand: false, allowed: true, confirm: false, why: null }
  if (decision === 'keep') {
    // What was hidden before anybody had looked, or by the network, shows again.
    const hidden = comment.state === 'hidden' || comment.state === 'held'
    return { ...nothing, act: hidden && connector?.capabilities.hide ? 'unhide' : null }
  }
  if (state !== 'active') {
    return { ...nothing, allowed: false, why: 'This account is not in use. Nothing can be done there.' }
  }
  if (comment.state === 'gone') return { ...nothing, why: 'It is gone already. Only the reason is recorded.' }
  const act = decision === 'remove' ? removalBy(connector) : hidingBy(connector)
  if (act === null) {
    const name = connector?.name ?? 'This network'
    return { ...nothing, allowed: false, why: `${name} cannot hide a comment. Keep it, or remove it.` }
  }
  const isComplaint = decision === 'remove' && comment.route === 'complaint'
  return {
    ...nothing,
    act,
    byHand: connector?.comments === undefined || (act === 'delete' && !connector.capabilities.removeComment),
    confirm: isComplaint,
    why: isComplaint ? COMPLAINT : hasKey || connector?.comments === undefined ? null : NO_KEY,
  }
}

const COMPLAINT = 'This raises a concern. Answer it instead. Criticism is no reason to remove anything.'
const NO_KEY = 'It waits until an administrator has connected this account again.'

/** The most that a network lets anybody do to what somebody else wrote; by hand where it lets us do nothing. */
function removalBy(connector: Connector | undefined): CommentAct & ('delete' | 'reject' | 'hide') {
  if (connector?.capabilities.removeComment) return 'delete'
  if (connector?.capabilities.reject) return 'reject'
  return connector?.capabilities.hide ? 'hide' : 'delete'
}

const hidingBy = (connector: Connector | undefined): 'hide' | null =>
  connector?.capabilities.hide ? 'hide' : null
