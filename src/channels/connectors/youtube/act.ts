import { ConnectorFailure } from '../failure.ts'
import type { Acted, ActRequest, CommentAct } from '../incoming.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'
import { parentOf } from './comment.ts'
import type { YoutubePlaces } from './packs.ts'
import { deleteCommentPack, mutePack, unblockPack } from './packs.ts'

/**
 * What the network can do with a comment. It answers 204 and tells nobody the state of a single comment, so whether a
 * hidden one is hidden shows in the next `list`. To hide is to hold for review, which can be taken back; what was
 * rejected stays rejected: https://developers.google.com/youtube/v3/docs/comments/setModerationStatus.
 */
export async function actOnComment(
  youtube: Youtube,
  places: YoutubePlaces,
  request: ActRequest,
): Promise<Acted> {
  const { account, comment, act } = request
  const query = moderations[act]
  if (query !== undefined) return moderate(youtube, request, query)
  if (act === 'reply') return reply(youtube, request)
  if (act !== 'delete') {
    const pack = act === 'mute' ? mutePack : unblockPack
    return { kind: 'assisted', pack: pack(places, account, comment) }
  }
  if (comment.author.remoteId === account.remoteId) return deleteOwn(youtube, request)
  return { kind: 'assisted', pack: deleteCommentPack(places, account, comment) }
}

const moderations: Partial<Record<CommentAct, Record<string, string>>> = {
  hide: { moderationStatus: 'heldForReview' },
  unhide: { moderationStatus: 'published' },
  reject: { moderationStatus: 'rejected' },
  block: { moderationStatus: 'rejected', banAuthor: 'true' },
}

async function moderate(
  youtube: Youtube,
  { account, comment }: ActRequest,
  query: Record<string, string>,
): Promise<Acted> {
  try {
    const { status } = await youtube.call(account, 'comments.setModerationStatus', {
      query: { id: comment.remoteId, ...query },
    })
    return { kind: 'done', remoteId: null, network: { status, body: null } }
  } catch (error) {
    const sentence = `${name} will not change this comment. What was rejected stays rejected.`
    return alreadyGone(error, sentence)
  }
}

async function deleteOwn(youtube: Youtube, { account, comment }: ActRequest): Promise<Acted> {
  try {
    const { status } = await youtube.call(account, 'comments.delete', { query: { id: comment.remoteId } })
    return { kind: 'done', remoteId: null, network: { status, body: null } }
  } catch (error) {
    return alreadyGone(error, `${name} does not let us delete this comment. Delete it by hand.`)
  }
}

/** The network has one level of answers: one to an answer goes below the same comment. */
async function reply(youtube: Youtube, { account, comment, text }: ActRequest): Promise<Acted> {
  if (text === undefined || text.trim() === '') throw new RangeError('a reply needs a text')
  const parentId = parentOf(comment.remoteId) ?? comment.remoteId
  try {
    const { status, fields } = await youtube.call(account, 'comments.insert', {
      query: { part: 'snippet' },
      body: { snippet: { parentId, textOriginal: text } },
      call: 'irreversible',
    })
    const { id } = fields
    // Anything but an id in the answer leaves open whether it was written.
    if (typeof id !== 'string') throw new ConnectorFailure('ambiguous', name, { network: { status } })
    return { kind: 'done', remoteId: id, network: { status, body: fields } }
  } catch (error) {
    return alreadyGone(
      error,
      `${name} does not take this answer. Shorten it, or see whether comments are off.`,
    )
  }
}

/** A comment that is not there needs nothing more. `sentence`: what a refusal means here, where no post is meant. */
function alreadyGone(error: unknown, sentence: string): Acted {
  if (!(error instanceof ConnectorFailure)) throw error
  const { kind, network } = error
  if (network.code === 'commentNotFound' || network.code === 'parentCommentNotFound') {
    return { kind: 'already', network: { status: network.status ?? 404, body: network } }
  }
  if (kind === 'content') throw new ConnectorFailure(kind, name, { network, sentence, cause: error })
  throw error
}
