import type { TaskPack } from '../connector.ts'
import type { ByHandRequest } from '../incoming.ts'
import type { ClosedNetwork } from './assisted.ts'

/**
 * What a person does on a closed network to what somebody wrote there. Both networks are by invitation: whoever must not
 * write any more loses the invitation, which is their form of a block. Where the buttons are is unverified.
 */
export function moderateByHand(
  { name, openUrl, place }: ClosedNetwork,
  { account, comment, act, text = '' }: ByHandRequest,
): TaskPack<'remove' | 'publish' | 'moderate'> {
  const open = `Open ${name} and go to ${place} of ${account.name}.`
  const find = `Find what ${comment.author.name} wrote${comment.where === null ? '' : ` (${comment.where})`}.`
  const back = 'Come back here and say that it is done.'
  const pack = { pictures: [], openUrl }
  if (act === 'reply') {
    const steps = ['Copy the answer and post it under it, without changing it.']
    return { ...pack, task: 'publish', text, checklist: [open, find, ...steps, back] }
  }
  if (act === 'block') {
    const steps = [
      `Open the list of people who are invited there and find ${comment.author.name}.`,
      'Make sure that it is the same person: two families may share a name.',
      'Take the invitation back, and tell the office which child it was for.',
    ]
    return { ...pack, task: 'moderate', text: '', checklist: [open, ...steps, back] }
  }
  const steps = ['Delete it.', 'Look again: it must be gone.']
  return { ...pack, task: 'remove', text: '', checklist: [open, find, ...steps, back] }
}
