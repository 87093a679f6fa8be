import type { TaskPack } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Acted, ActRequest, CommentAct } from '../incoming.ts'
import { organizationOf } from './client.ts'
import type { Rest } from './client.ts'
import { isCommentUrn, numberOf } from './incoming.ts'

const name = 'LinkedIn'

/** As a public client found it; LinkedIn's pages name no number. */
const mostText = 1250

interface Acting {
  rest: Rest
  permalink: (urn: string) => string
}

/** LinkedIn lets a page take a comment away and answer it, and nothing else. */
export async function actOnComment({ rest }: Acting, request: ActRequest): Promise<Acted> {
  if (request.act === 'delete') return remove(rest, request)
  if (request.act === 'reply') return reply(rest, request)
  return { kind: 'assisted', pack: byHand(request.act, request) }
}

/** The post under which it stands: without it LinkedIn has no path to the comment. */
function postOf({ postRemoteId }: ActRequest['comment']): string {
  if (postRemoteId === null) throw new ConnectorFailure('content', name)
  return postRemoteId
}

async function remove(rest: Rest, { account, comment }: ActRequest): Promise<Acted> {
  const path = ['socialActions', postOf(comment), 'comments', numberOf(comment.remoteId)]
  const deletion = rest.call(account, 'DELETE', path, {
    query: { actor: organizationOf(account) },
    restMethod: 'DELETE',
  })
  const answer = await deletion.catch(gone)
  if (answer === null) return { kind: 'already', network: { status: 404, body: {} } }
  const network = { status: answer.status, body: {} }
  // Whether this path works for other people's comments is unverified, so we look.
  const after = await rest.call(account, 'GET', path).catch(gone)
  return after === null ? { kind: 'done', remoteId: null, network } : { kind: 'not-applied', network }
}

/** Null for what is not there; every other failure stays one. */
function gone(error: unknown): null {
  if (error instanceof ConnectorFailure && error.network.status === 404) return null
  throw error
}

async function reply(rest: Rest, { account, comment, text = '' }: ActRequest): Promise<Acted> {
  const post = postOf(comment)
  if (text.trim() === '' || text.length > mostText) {
    const sentence = `An answer on LinkedIn has 1 to ${mostText} characters. Its author must change it.`
    throw new ConnectorFailure('content', name, { sentence })
  }
  const { status, headers, fields } = await rest.call(account, 'POST', ['socialActions', post, 'comments'], {
    json: {
      actor: organizationOf(account),
      object: post,
      message: { text },
      parentComment: comment.remoteId,
    },
    call: 'irreversible',
  })
  if (status !== 201) throw new ConnectorFailure('ambiguous', name, { network: { status } })
  const urn = fields['commentUrn'] ?? fields['$URN']
  const id = headers['x-restli-id'] ?? null
  const remoteId = typeof urn === 'string' && isCommentUrn(urn) ? urn : null
  return { kind: 'done', remoteId, network: { status, body: { id } } }
}

/** What a person can do about it instead. LinkedIn has nothing that hides a comment, and a page cannot block anybody. */
function byHand(
  act: Exclude<CommentAct, 'delete' | 'reply'>,
  { account, comment }: ActRequest,
): TaskPack<'moderate'> {
  const open = `Open the comment on ${account.name} at LinkedIn.`
  const report = 'If it breaks LinkedIn’s rules, choose “Report” in the menu beside it.'
  const steps: Record<typeof act, string[]> = {
    hide: ['LinkedIn cannot hide a comment. Decide whether it is to be deleted instead.', open, report],
    unhide: ['LinkedIn hides no comments, so there is nothing to show again.'],
    reject: [
      'LinkedIn cannot hold a comment back. Decide whether it is to be deleted instead.',
      open,
      report,
    ],
    block: [
      'A LinkedIn page cannot block anybody. Delete what this person writes, and report it.',
      open,
      report,
    ],
    unblock: ['A LinkedIn page cannot block anybody, so there is nothing to undo.'],
    mute: ['A LinkedIn page cannot mute anybody.', open, report],
  }
  return {
    task: 'moderate',
    text: '',
    pictures: [],
    checklist: [...steps[act], 'Come back here and say what you did.'],
    openUrl: comment.permalink,
  }
}
