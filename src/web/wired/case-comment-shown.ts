import type { OutputOf, StaffApi } from '../api/client.ts'
import type { CaseComment, CaseWay } from '../pages/concerns/case-comments.tsx'
import { momentOf } from '../when.ts'

type InCase = OutputOf<StaffApi, 'moderation.comments-of-case'>['comments'][number]
interface Around {
  network: string
  now: string
  suspectedImage: boolean
}

/** A comment as its case's page shows it. */
export function commentInCase(comment: InCase, around: Around): CaseComment {
  const { id, author, text, at, attachments, permalink } = comment
  const { network, now, suspectedImage } = around
  return {
    id,
    author: author.name ?? 'Somebody',
    text: text ?? 'The network lets nobody keep what was written for so long.',
    meta: [
      `on ${network}`,
      momentOf(at, now),
      ...(attachments.length > 0
        ? [`with ${attachments.length} attached, which Copybook does not fetch`]
        : []),
    ].join(', '),
    // Nobody opens what may be an indecent image of a child.
    link: suspectedImage || permalink === null || !permalink.startsWith('https://') ? null : permalink,
    standing: standingOf(comment, around),
    ways: waysOf(comment, network),
  }
}

const order: readonly CaseWay[] = ['hide', 'remove']

/** Hiding first: it takes nothing away that the police may ask for. */
function waysOf({ kind, state, actions }: InCase, network: string): CaseComment['ways'] {
  if (kind === 'direct-message' || state === 'gone') return []
  return order.flatMap(way => {
    const action = actions.find(({ decision }) => decision === way)
    if (!action?.allowed) return []
    // What comes to the same stands there once, and what is hidden is not hidden again.
    if (way === 'hide' && state === 'hidden') return []
    if (way === 'remove' && action.act === 'hide' && actions.some(hides)) return []
    return [{ way, label: labelOf(way, action, network) }]
  })
}

const hides = ({ decision, allowed }: InCase['actions'][number]): boolean => decision === 'hide' && allowed

function labelOf(way: CaseWay, { act, byHand }: InCase['actions'][number], network: string): string {
  if (byHand) return `Remove from ${network} by hand`
  return way === 'hide' || act === 'hide' ? `Hide on ${network}` : `Remove from ${network}`
}

/** Who can read it there, and what is on its way. */
function standingOf(
  { kind, state, decided, backWhy, itemVersion }: InCase,
  { network, now }: Around,
): string {
  if (kind === 'direct-message')
    return 'It is a message, not a public comment: only who looks after the account reads it.'
  if (state === 'gone') return `It is gone from ${network}.`
  const already = state === 'hidden' ? `It is hidden on ${network}.` : ''
  if (decided !== null && decided.decision !== 'keep') {
    const did = decided.decision === 'hide' ? 'hid' : 'removed'
    const said = `${decided.by} ${did} it ${momentOf(decided.at, now)}.`
    return state === 'hidden'
      ? `${already} ${said}`
      : `${said} ${network} is asked to, or a person does it by hand.`
  }
  if (backWhy !== null) return `It did not work: ${backWhy}`
  if (already !== '') return already
  if (state === 'held') return `${network} holds it back. Nobody else can read it there.`
  if (itemVersion === null)
    return 'Everybody can read it there. Copybook is reading it: open this page again in a minute.'
  return `Everybody can read it on ${network}.`
}
