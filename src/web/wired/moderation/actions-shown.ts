import type { Way } from '../../pages/moderation/desk-item.ts'

/** What the server says of one decision on this comment: the network's act, and why not. */
export interface ServerAction {
  decision: 'keep' | 'remove' | 'hide'
  act: string | null
  byHand: boolean
  allowed: boolean
  why: string | null
}

export interface WaysShown {
  /** Why a way is closed. */
  closed: Partial<Record<Way, string>>
  /** What a button says beyond its name: what is to be thought of. */
  hints: Partial<Record<Way, string>>
  names: { remove: string; hide: string }
  /** What the toast after each of them says, before its seconds, and in one word where several were decided. */
  told: Record<ServerAction['decision'], string>
  past: Record<ServerAction['decision'], string>
  /** What the network lets us do, line by line. */
  network: string[]
}

/** The buttons and the network's own limits, from what the server allows. Nothing here knows a network. */
export function waysOf(actions: readonly ServerAction[], network: string): WaysShown {
  const find = (decision: ServerAction['decision']) => actions.find(action => action.decision === decision)
  const [remove, hide] = [find('remove'), find('hide')]
  const closed: WaysShown['closed'] = {}
  const hints: WaysShown['hints'] = {}
  for (const { decision, allowed, why } of actions) {
    if (!allowed) closed[decision] = why ?? `${network} does not let us do this.`
    else if (why !== null) hints[decision] = why
  }
  // Two buttons that come to the same are one.
  if (remove?.act === 'hide') closed.hide ??= 'Removing it hides it here.'
  return {
    closed,
    hints,
    names: { remove: nameOf(remove, network), hide: 'Hide it' },
    told: ofEach(decision => toldOf(find(decision), network)),
    past: ofEach(decision => pastOf(find(decision), decision)),
    network: [`Remove: ${canOf(remove)}`, `Hide: ${canOf(hide)}`],
  }
}

function nameOf(remove: ServerAction | undefined, network: string): string {
  if (remove?.byHand) return `Remove from ${network} by hand`
  return remove?.act === 'hide' ? `Hide on ${network}` : `Remove from ${network}`
}

function canOf(action: ServerAction | undefined): string {
  if (action === undefined || !action.allowed) return `no. ${action?.why ?? ''}`.trim()
  if (action.byHand) return 'a person does it in the app'
  if (action.decision === 'remove' && action.act === 'hide') return 'no, it can only be hidden'
  return action.decision === 'remove' && action.act === 'reject' ? 'yes, for everybody but its writer' : 'yes'
}

const ofEach = (say: (decision: ServerAction['decision']) => string): WaysShown['told'] => ({
  keep: say('keep'),
  remove: say('remove'),
  hide: say('hide'),
})

/** What happens there once nobody undoes it any more: never more than the network does. */
function toldOf(action: ServerAction | undefined, network: string): string {
  if (action?.byHand) return `Nothing happens on ${network} until you do it there. You can undo this for`
  if (action?.act === 'unhide') return `Kept. It shows on ${network} again in`
  if (action?.act === 'hide') return `It is hidden on ${network} in`
  if (action?.act === 'reject') return `Only its writer sees it on ${network} in`
  if (action?.act === 'delete') return `It is removed on ${network} in`
  return action?.decision === 'keep' ? 'Kept. You can undo it for' : 'It is on record. You can undo it for'
}

function pastOf(action: ServerAction | undefined, decision: ServerAction['decision']): string {
  if (decision === 'keep') return 'kept'
  if (action?.act === 'hide') return 'hidden'
  return action?.act === 'delete' && !action.byHand ? 'removed' : 'decided'
}
