import type { ConnectedAccount, Connector, Content, Health, Published, PublishRequest } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { organizationOf, restClient } from './client.ts'
import type { RestOptions } from './client.ts'
import { linkedinComments } from './comments.ts'
import { linkedinConnecting, keyEndsAt } from './connecting.ts'
import type { LinkedinApp } from './connecting.ts'
import { pictureState, uploadPicture } from './images.ts'
import { toLittleText } from './little-text.ts'
import { heldRoles, mayReadComments } from './roles.ts'
import { linkedinStanding } from './standing.ts'
import { sunsetWarning } from './version.ts'
import { linkedinWebhook } from './webhook.ts'
import { publishInSteps } from '../parts/publish-in-steps.ts'
import type { Patience } from '../parts/publish-in-steps.ts'
import { sizeOf } from '../parts/picture-size.ts'
import { standingSince } from '../parts/read-standing.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import { validateContent } from '../parts/validate-content.ts'

const name = 'LinkedIn'

/** https://learn.microsoft.com/linkedin/marketing/community-management/shares/images-api */
const mostPixels = 36_152_320

/** No drafts, no private posts, no hiding, no blocking: https://learn.microsoft.com/linkedin/marketing/community-management */
const capabilities = {
  assisted: false,
  publishText: true,
  publishPhotos: true,
  publishVideo: false,
  altText: true,
  stage: false,
  edit: false,
  remove: true,
  comments: true,
  hide: false,
  removeComment: true,
  reply: true,
  block: false,
  mute: false,
} as const

/** The text's length after its backslashes. Twenty pictures and the description's length as public clients know them; bytes are a guess. An app in the first tier has 100 calls a day for a member (as public clients know it); of later tiers LinkedIn publishes no number. */
const limits = {
  pace: { posts: 100, perSeconds: 86_400 },
  textLength: 3000,
  pictures: { count: 20, bytes: 8 * 1024 * 1024, types: ['image/jpeg', 'image/png'], altTextLength: 4086 },
} as const

export interface LinkedinOptions extends RestOptions {
  /** What the school registered. Without it no account can be connected, and no key says when it dies. */
  app?: LinkedinApp
  /** How long after an attempt the page may still change because of it. Default 60 s (a guess). */
  settleSeconds?: number
  /** How long pictures may take. */
  patience?: Patience
}

interface Staged {
  /** URNs, in the order shown. */
  images: readonly string[]
  /** Those that are not known to be ready: each question is one of a hundred calls a day. */
  waitedFor: Set<string>
}

/** An organisation's page, by the Community Management API: https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api. */
export function linkedin(options: LinkedinOptions): Connector {
  const { clock, site, app } = options
  const rest = restClient(options)
  const permalink = (urn: string): string => new URL(`/feed/update/${urn}/`, site).href
  const standing = linkedinStanding({ rest, permalink })

  const steps = {
    async begin({ account, content }: PublishRequest): Promise<Staged> {
      const images: string[] = []
      for (const picture of content.pictures) images.push(await uploadPicture(rest, account, picture))
      return { images, waitedFor: new Set(images) }
    },

    wait: {
      network: name,
      async poll({ account }: PublishRequest, { waitedFor }: Staged) {
        for (const image of waitedFor) {
          if ((await pictureState(rest, account, image)) === 'processing') return 'processing' as const
          waitedFor.delete(image)
        }
        return 'ready' as const
      },
    },

    async commit({ account, content }: PublishRequest, { images }: Staged): Promise<Published> {
      const json = postBody(account, content, images)
      const { status, headers } = await rest.call(account, 'POST', ['posts'], { json, call: 'irreversible' })
      const urn = headers['x-restli-id'] ?? ''
      // Anything but a URN leaves open whether the post was made.
      if (!/^urn:li:(share|ugcPost):\d+$/.test(urn)) {
        throw new ConnectorFailure('ambiguous', name, { network: { status } })
      }
      return {
        kind: 'published',
        remoteId: urn,
        permalink: permalink(urn),
        network: { status, body: { id: urn } },
      }
    },

    // An image that no post shows is seen by nobody, and LinkedIn has no call that takes it away.
    abandon: async () => {},
  }

  /** Whether the post still stands. Null: cannot be told. */
  async function stands(account: ConnectedAccount, urn: string): Promise<boolean | null> {
    try {
      await rest.call(account, 'GET', ['posts', urn])
      return true
    } catch (error) {
      if (!(error instanceof ConnectorFailure)) throw error
      return error.network.status === 404 ? false : null
    }
  }

  async function healthOf(account: ConnectedAccount): Promise<Health> {
    const organization = organizationOf(account)
    const roles = (await heldRoles(rest, account)).filter(held => held.organization === organization)
    if (roles.length === 0) {
      const sentence = `Whoever connected ${account.name} no longer runs it on LinkedIn. An administrator must reconnect it.`
      throw new ConnectorFailure('permission', name, { sentence })
    }
    const blind = roles.some(mayReadComments)
      ? null
      : 'LinkedIn shows no comments to the role of whoever connected this account. It must be an administrator’s.'
    const warning = [sunsetWarning(clock.now()), blind].filter(said => said !== null).join(' ')
    const until = app === undefined ? null : await keyEndsAt(options, app, account)
    return { state: 'working', until, ...(warning !== '' && { warning }) }
  }

  return {
    channel: 'linkedin',
    name,
    capabilities,
    limits,

    validate(content) {
      const problems = validateContent(content, { name, capabilities, limits })
      const over = toLittleText(content.text).length - limits.textLength
      if (content.text.length <= limits.textLength && over > 0) {
        const message = `LinkedIn counts each of \\ | { } @ [ ] ( ) < > # * _ ~ twice. Shorten the text by ${over}.`
        problems.push({ field: 'text', code: 'too-long', message })
      }
      if (content.link !== null && content.pictures.length > 0) {
        const message = `${name} shows pictures or a link card, not both. Put the link into the text.`
        problems.push({ field: 'link', code: 'not-possible', message })
      }
      content.pictures.forEach(({ bytes }, at) => {
        const { width, height } = sizeOf(bytes) ?? { width: 0, height: 0 }
        if (width * height <= mostPixels) return
        const message = `Picture ${at + 1} is over ${Math.floor(mostPixels / 1e6)} million pixels. Choose a smaller one.`
        problems.push({ field: `pictures.${at}`, code: 'too-large', message })
      })
      return problems
    },

    publish: request => publishInSteps(steps, request, options.patience),

    reconcile: question =>
      reconcileByText(question, {
        now: clock.now(),
        settleSeconds: options.settleSeconds ?? 60,
        wanted: question.content.text,
        read: standingSince(standing, question.account),
      }),

    async remove({ account, remoteId }) {
      // Deleting says the same of a post that is there and of one that never was: looking first tells them apart.
      const before = await stands(account, remoteId)
      const { status } = await rest.call(account, 'DELETE', ['posts', remoteId], { restMethod: 'DELETE' })
      return { kind: before === false ? 'already-gone' : 'removed', network: { status, body: {} } }
    },

    async health(account) {
      try {
        return await healthOf(account)
      } catch (failure) {
        if (failure instanceof ConnectorFailure) return { state: 'failing', failure }
        throw failure
      }
    },

    comments: linkedinComments({ rest, clock, permalink }),
    webhook: linkedinWebhook({ permalink }),
    standing,
    ...(app && { connecting: linkedinConnecting({ ...options, app, rest }) }),
  }
}

function postBody(
  account: ConnectedAccount,
  { text, link, pictures }: Content,
  images: readonly string[],
): object {
  const described = images.map((id, at) => ({ id, altText: pictures[at]?.altText ?? '' }))
  const content =
    link !== null
      ? // LinkedIn does not look at the page behind a link: the card says what we say. It must have a title.
        { article: { source: link, title: hostOf(link) } }
      : described.length > 1
        ? { multiImage: { images: described } }
        : described.length === 1
          ? { media: described[0] }
          : undefined
  return {
    author: organizationOf(account),
    commentary: toLittleText(text),
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    ...(content && { content }),
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  }
}

const hostOf = (link: string): string =>
  URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : link
