import type {
  ConnectedAccount,
  Connector,
  Content,
  Film,
  Problem,
  Published,
  PublishRequest,
} from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { Patience } from '../parts/publish-in-steps.ts'
import { publishInSteps } from '../parts/publish-in-steps.ts'
import { standingSince } from '../parts/read-standing.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import { validateContent } from '../parts/validate-content.ts'
import { xClient } from './client.ts'
import type { XClientOptions } from './client.ts'
import { xComments } from './comments.ts'
import { xConnecting } from './connecting.ts'
import type { XApp } from './connecting.ts'
import { networkName, withoutData } from './failure.ts'
import { addressOf, isHandle, isXId } from './incoming.ts'
import { hasUnusableCharacter, mostWeight, weightedLength } from './length.ts'
import { xModeration } from './moderation.ts'
import { priceOf } from './price.ts'
import { xStanding } from './standing.ts'
import { readerSeesOnX, textOf } from './text.ts'
import { xUpload } from './upload.ts'
import type { Uploaded } from './upload.ts'
import { xWebhook } from './webhook.ts'

const capabilities = {
  assisted: false,
  publishText: true,
  publishPhotos: true,
  publishVideo: true,
  altText: true,
  stage: false,
  edit: false,
  remove: true,
  comments: true,
  hide: true,
  removeComment: false,
  reply: true,
  block: false,
  mute: true,
} as const

/**
 * Of an account without a subscription: https://docs.x.com/x-api/media/quickstart/best-practices. `textLength` is right
 * for plain words; what X really counts is `weightedLength`, and `validate` goes by that. The pace of one account is
 * X's own: https://docs.x.com/x-api/fundamentals/rate-limits; all accounts of an app together have 10,000 a day besides.
 */
const limits = {
  pace: { posts: 100, perSeconds: 900 },
  textLength: mostWeight,
  pictures: { count: 4, bytes: 5 * 1024 * 1024, types: ['image/jpeg', 'image/png'], altTextLength: 1000 },
} as const

const mostFilmBytes = 512 * 1024 * 1024

/** X works through a film for as long as it lasts, and longer. */
const filmPatience: Patience = { everyMs: 5000, forMs: 600_000 }

export interface XOptions extends XClientOptions {
  /** Our app at X, without which no account can be connected. */
  app?: XApp
  /** How long after an attempt the timeline may still change because of it. Default 60 s (a guess). */
  settleSeconds?: number
  patience?: Patience
}

/** What lies on X unseen, and by which handle the account goes. X forgets it within a day by itself. */
interface Staged {
  handle: string
  media: Uploaded[]
}

/** An account on X, by the X API v2: https://docs.x.com/x-api. */
export function x(options: XOptions): Connector {
  const api = xClient(options)
  const { addresses, clock } = options
  const upload = xUpload(api)
  const standing = xStanding({ api, web: addresses.web })

  /** Whose key it is. X publishes as whoever the key belongs to: a wrong one would post on another school's page. */
  async function checkKey(account: ConnectedAccount): Promise<string> {
    const { fields } = await api(account, 'GET', 'users/me')
    const { id, username } = fieldsOf(fields['data'])
    if (id !== account.remoteId) throw new ConnectorFailure('permission', networkName)
    return isHandle(username) ? username : 'i'
  }

  const steps = {
    async begin({ account, content }: PublishRequest): Promise<Staged> {
      const staged: Staged = { handle: await checkKey(account), media: [] }
      for (const picture of content.pictures) staged.media.push(await upload.picture(account, picture))
      if (content.film) staged.media.push(await upload.film(account, content.film))
      return staged
    },

    wait: {
      network: networkName,
      async poll({ account }: PublishRequest, { media }: Staged): Promise<'processing' | 'ready'> {
        for (const one of media) one.ready ||= await upload.isReady(account, one.id)
        return media.every(one => one.ready) ? 'ready' : 'processing'
      },
    },

    async commit({ account, content }: PublishRequest, { handle, media }: Staged): Promise<Published> {
      const ids = media.map(one => one.id)
      const json = { text: textOf(content), ...(ids.length > 0 && { media: { media_ids: ids } }) }
      const { status, fields } = await api(account, 'POST', 'tweets', {
        json,
        call: 'irreversible',
        refused: 'content',
      })
      const { id } = fieldsOf(fields['data'])
      // Anything but an id in the answer leaves open whether the post was made.
      if (!isXId(id)) throw withoutData(status, 'irreversible')
      const permalink = addressOf(addresses.web, handle, id)
      return { kind: 'published', remoteId: id, permalink, network: { status, body: fields } }
    },

    /** X has no call for it: what was uploaded is seen by nobody and gone within a day. */
    abandon: async () => {},
  }

  return {
    channel: 'x',
    name: networkName,
    capabilities,
    limits,

    validate: content => validateForX(content),
    length: written => ({ used: weightedLength(textOf(written)), most: mostWeight }),
    price: priceOf,

    publish: request =>
      publishInSteps(steps, request, options.patience ?? (request.content.film && filmPatience)),

    reconcile: question =>
      reconcileByText(question, {
        now: clock.now(),
        settleSeconds: options.settleSeconds ?? 60,
        wanted: textOf(question.content),
        sees: readerSeesOnX,
        read: standingSince(standing, question.account),
      }),

    async remove({ account, remoteId }) {
      try {
        const { status, fields } = await api(account, 'DELETE', `tweets/${remoteId}`)
        if (fieldsOf(fields['data'])['deleted'] !== true) throw withoutData(status, 'harmless')
        return { kind: 'removed', network: { status, body: fields } }
      } catch (error) {
        if (!(error instanceof ConnectorFailure) || error.network.status !== 404) throw error
        return { kind: 'already-gone', network: { status: 404, body: error.network } }
      }
    },

    async health(account) {
      try {
        await checkKey(account)
        return { state: 'working', until: null }
      } catch (failure) {
        if (failure instanceof ConnectorFailure) return { state: 'failing', failure }
        throw failure
      }
    },

    comments: {
      list: xComments({ api, clock, web: addresses.web }),
      act: xModeration({ api, addresses }),
      kinds: ['comment', 'mention'],
      // Each look is paid for.
      pollMinutes: 30,
    },
    webhook: xWebhook(addresses.web),
    standing,
    ...(options.app && { connecting: xConnecting({ ...options, app: options.app, api }) }),
  }
}

function validateForX(content: Content): Problem[] {
  // By weight, and with the link that the text will end in: not by the units of the text as it stands.
  const unlimited = { ...limits, textLength: Infinity }
  const problems = validateContent(content, { name: networkName, capabilities, limits: unlimited })
  const text = textOf(content)
  const over = weightedLength(text) - mostWeight
  if (over > 0) {
    const message = `${networkName} takes ${mostWeight} characters. Shorten the text by ${over}.`
    problems.unshift({ field: 'text', code: 'too-long', message })
  }
  if (hasUnusableCharacter(text)) {
    const message = `The text holds a character that ${networkName} does not take. Write it again by hand.`
    problems.unshift({ field: 'text', code: 'not-possible', message })
  }
  if (content.film === undefined) return problems
  // A film is something, whatever else is missing.
  return [...problems.filter(problem => problem.code !== 'empty'), ...filmProblems(content, content.film)]
}

/** How long a film may last X tells only after it has come; beyond 140 seconds it fails there as `media`. */
function filmProblems({ pictures }: Content, { file, captions }: Film): Problem[] {
  const problems: Problem[] = []
  if (pictures.length > 0) {
    const message = `${networkName} shows a film or pictures, not both. Choose one.`
    problems.push({ field: 'film', code: 'not-possible', message })
  }
  if (file.size > mostFilmBytes) {
    problems.push({
      field: 'film',
      code: 'too-large',
      message: 'The film is over 512 MB. Choose a smaller one.',
    })
  }
  if (captions !== null) {
    const message = `${networkName} takes no file of captions. Put them into the film itself.`
    problems.push({ field: 'film.captions', code: 'not-possible', message })
  }
  return problems
}
