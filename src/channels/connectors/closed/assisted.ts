import type { Connector, Content, Limits, TaskPack } from '../connector.ts'
import { moderateByHand } from './moderate-by-hand.ts'
import { validateContent } from '../parts/validate-content.ts'

/** What differs between the networks that have no door for programs. */
export interface ClosedNetwork {
  channel: string
  name: string
  limits: Limits
  /** Where a member of staff starts. */
  openUrl: string
  /** What the network calls the place where a post is written, as a sentence part: `your class story`. */
  place: string
}

const capabilities = {
  assisted: true,
  publishText: true,
  publishPhotos: true,
  publishVideo: false,
  altText: false,
  stage: false,
  edit: false,
  remove: true,
  comments: false,
  hide: false,
  removeComment: false,
  reply: false,
  block: false,
  mute: false,
} as const

/**
 * A closed network: it offers no API, and the unofficial ones need a teacher's password and break its terms.
 * A person posts with what we hand them; that it was done, and where, is recorded by an operation.
 */
export function assisted(network: ClosedNetwork): Connector {
  const { channel, name, limits, openUrl } = network
  return {
    channel,
    name,
    capabilities,
    limits,
    validate(content) {
      const problems = validateContent(content, { name, capabilities, limits })
      if (content.link === null) return problems
      const message = `${name} shows no link card. Put the link into the text.`
      return [...problems, { field: 'link', code: 'not-possible', message }]
    },
    async publish({ account, content, beforeCommit }) {
      await beforeCommit?.()
      return { kind: 'assisted', pack: publishPack(network, account.name, content) }
    },
    // We sent nothing, so making the pack again can double nothing.
    reconcile: async () => ({ kind: 'absent' }),
    async remove({ account, remoteId }) {
      const checklist = [
        `Open ${name} and go to ${account.name}.`,
        `Find the post${isAddress(remoteId) ? ` at ${remoteId}` : ''} and delete it.`,
        'Look again: the post must be gone.',
        'Come back here and say that it is gone.',
      ]
      const pack = { task: 'remove', text: '', pictures: [], checklist, openUrl } as const
      return { kind: 'assisted', pack }
    },
    moderateByHand: request => moderateByHand(network, request),
    // There is no key that could die.
    health: async () => ({ state: 'working', until: null }),
  }
}

function publishPack({ name, openUrl, place }: ClosedNetwork, account: string, content: Content): TaskPack {
  const { text, pictures } = content
  const saved = pictures.length === 1 ? 'the picture' : `all ${pictures.length} pictures, in this order`
  return {
    task: 'publish',
    text,
    pictures,
    openUrl,
    checklist: [
      ...(pictures.length > 0 ? [`Save ${saved}.`] : []),
      `Open ${name} and go to ${place} of ${account}.`,
      ...(text === '' ? [] : ['Copy the text and paste it without changing it.']),
      ...(pictures.length > 0 ? [`Add ${saved}, and no other.`] : []),
      'Check that it goes to the right people, then post it.',
      'Come back here and add the link, or say that it is posted.',
    ],
  }
}

const isAddress = (text: string): boolean => text.startsWith('https://')
