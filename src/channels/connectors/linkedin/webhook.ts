import { createHmac, timingSafeEqual } from 'node:crypto'
import { WebhookRefused } from '../incoming.ts'
import type { Incoming, Webhook, WebhookNews, WebhookRequest } from '../incoming.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { commentLink, goneComment, isCommentUrn, writerOf } from './incoming.ts'

/**
 * News that LinkedIn pushes, in the standard tier only. Question and signature as
 * https://learn.microsoft.com/linkedin/shared/api-guide/webhook-validation has them: hex HMAC-SHA256 by the app's secret,
 * of the code alone, and of the body behind the word `hmacsha256=`. Some receivers have met that word in front of the
 * signature too, so it may stand there. The fields of the body are as receivers have printed them (unverified).
 */
const signedWord = 'hmacsha256='

/**
 * LinkedIn signs no time of sending, and delivers again for eight hours; anything older is somebody else's copy (the hour
 * more is a guess). Within it the same body is refused by its digest (`receive-push.ts`).
 */
const newsLivesMs = 9 * 3_600_000

/**
 * A code of any other shape is no question: the answer is a signature, and whoever chose the code freely could have the
 * body of a forged push signed by it.
 */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function linkedinWebhook({ permalink }: { permalink: (urn: string) => string }): Webhook {
  return {
    challenge({ method, query }, { appSecret }) {
      const challengeCode = query.get('challengeCode') ?? ''
      if (method !== 'GET' || !uuid.test(challengeCode) || appSecret === '') return null
      const body = JSON.stringify({ challengeCode, challengeResponse: hmac(appSecret, challengeCode) })
      return { status: 200, type: 'application/json', body }
    },

    read(request, { appSecret }) {
      checkSignature(request, appSecret)
      const body = fieldsOf(readJson(new TextDecoder().decode(request.body)))
      const { type, notifications } = body
      if (typeof type !== 'string') throw new WebhookRefused(400, 'not readable')
      if (type !== 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS' || !Array.isArray(notifications)) {
        return { comments: [], look: [], skipped: 1 }
      }
      const lines = (notifications as unknown[]).map(fieldsOf)
      checkAge(lines, request.now)
      return news(lines, permalink)
    },
  }
}

function checkSignature({ headers, body }: WebhookRequest, appSecret: string): void {
  const given = (headers['x-li-signature'] ?? '').replace(signedWord, '').toLowerCase()
  const right = createHmac('sha256', appSecret).update(signedWord).update(body).digest('hex')
  const [left, wanted] = [Buffer.from(given), Buffer.from(right)]
  if (appSecret === '' || left.length !== wanted.length || !timingSafeEqual(left, wanted)) {
    throw new WebhookRefused(401, 'the signature is missing or wrong')
  }
}

/** The signature has no time of its own, so the news must tell it. */
function checkAge(lines: readonly Readonly<Record<string, unknown>>[], now: Date): void {
  const times = lines.map(({ lastModifiedAt }) => lastModifiedAt).filter(time => typeof time === 'number')
  const oldest = now.getTime() - newsLivesMs
  if (times.length > 0 && times.every(time => time < oldest)) {
    throw new WebhookRefused(401, 'the news is too old')
  }
}

function news(
  lines: readonly Readonly<Record<string, unknown>>[],
  permalink: (urn: string) => string,
): WebhookNews {
  const comments: WebhookNews['comments'][number][] = []
  const look = new Set<string>()
  let skipped = 0
  for (const line of lines) {
    const { organizationalEntity: account, action } = line
    if (
      typeof account !== 'string' ||
      typeof action !== 'string' ||
      !/^urn:li:organization:\d+$/.test(account)
    ) {
      skipped += 1
      continue
    }
    if (!/^(ADMIN_)?COMMENT(_EDIT|_DELETE)?$/.test(action)) continue
    const comment = commentOf(line, { account, action, permalink })
    if (comment === null) look.add(account)
    else comments.push({ account, comment })
  }
  return { comments, look: [...look], skipped }
}

/** Null for what did not come whole. An answer does not say which comment it answers, so it is looked for in the list. */
function commentOf(
  line: Readonly<Record<string, unknown>>,
  { account, action, permalink }: { account: string; action: string; permalink: (urn: string) => string },
): Incoming | null {
  const {
    entity: urn,
    owner,
    text,
    object,
  } = fieldsOf(fieldsOf(line['decoratedGeneratedActivity'])['comment'])
  const { entity: post } = fieldsOf(line['decoratedSourcePost'])
  const { lastModifiedAt: time, sourcePost } = line
  if (typeof urn !== 'string' || !isCommentUrn(urn)) return null
  if (typeof post !== 'string' || !/^urn:li:(share|ugcPost):\d+$/.test(post)) return null
  if (typeof time !== 'number' || Number.isNaN(new Date(time).getTime())) return null
  if (action === 'COMMENT_DELETE') return goneComment({ urn, post, written: time, permalink })
  if (typeof text !== 'string' || typeof owner !== 'string' || object !== sourcePost) return null
  // An edit's time is that of the change, not of the writing: only the list knows both.
  if (action === 'COMMENT_EDIT') return null
  return {
    kind: 'comment',
    remoteId: urn,
    postRemoteId: post,
    parentRemoteId: null,
    author: writerOf(owner, { remoteId: account, name: 'This page' }),
    text,
    attachments: [],
    writtenAt: new Date(time),
    permalink: commentLink(permalink(post), urn),
    state: 'visible',
  }
}

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')
