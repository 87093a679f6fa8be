import type { Clock } from '../../../platform/clock.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Connector, Removal } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Patience } from '../parts/publish-in-steps.ts'
import { publishInSteps } from '../parts/publish-in-steps.ts'
import { actOnComment } from './act.ts'
import { name, youtubeClient } from './client.ts'
import { listComments } from './comments.ts'
import type { YoutubeApp } from './connecting.ts'
import { youtubeConnecting } from './connecting.ts'
import { ownChannel } from './key.ts'
import type { YoutubePlaces } from './packs.ts'
import { publishSteps } from './publish.ts'
import { reconcileFilm } from './reconcile.ts'
import { youtubeStanding } from './standing.ts'
import type { UploadOptions } from './upload.ts'
import { maxDescriptionBytes, validateFilm } from './validate.ts'
import { readVideo, wholeStatus } from './video.ts'

const capabilities = {
  assisted: false,
  publishText: false,
  publishPhotos: false,
  publishVideo: true,
  altText: false,
  stage: true,
  edit: false,
  remove: true,
  comments: true,
  hide: true,
  // Of others' comments; what the channel wrote itself it can delete.
  removeComment: false,
  reject: true,
  reply: true,
  block: true,
  mute: false,
} as const

/**
 * Bytes, which are at least as many as UTF-16 units; `validate` counts exactly. A project, not an account, has 100 uploads
 * a day: https://developers.google.com/youtube/v3/determine_quota_cost. Where several accounts share one it says `budget`.
 */
const limits = {
  textLength: maxDescriptionBytes,
  pictures: null,
  pace: { posts: 100, perSeconds: 86_400 },
} as const

/** Each look costs one of the day's 10,000 units. */
const twoMinutes: Patience = { everyMs: 5000, forMs: 120_000 }

export interface YoutubeOptions extends YoutubePlaces {
  http: HttpOut
  clock: Clock
  /** `https://www.googleapis.com`, or a stand-in's. */
  origin: string
  /** The installation's app at Google; without it no account can be connected in the app. */
  connecting?: { app: YoutubeApp; signInOrigin: string; tokenOrigin: string }
  upload?: UploadOptions
  patience?: Patience
  /** How long after an attempt the channel may still change because of it. Default 60 s (a guess). */
  settleSeconds?: number
}

/**
 * A channel on YouTube, by the Data API v3: https://developers.google.com/youtube/v3/docs. It takes films only: the
 * content's text is the description. There is no push for comments, they are polled.
 */
export function youtube(options: YoutubeOptions): Connector {
  const { http, clock, origin, watchOrigin, studioOrigin, patience = twoMinutes } = options
  const client = youtubeClient({ http, clock, origin })
  const places = { watchOrigin, studioOrigin }
  const steps = publishSteps({ youtube: client, clock, places, patience, upload: options.upload ?? {} })

  async function remove(account: ConnectedAccount, remoteId: string): Promise<Removal> {
    const video = await readVideo(client, account, remoteId)
    if (video === null) {
      await ownChannel(client, account)
      return { kind: 'already-gone', network: { status: 200, body: { items: [] } } }
    }
    if (video.channelId !== account.remoteId) throw new ConnectorFailure('permission', name)
    // Out of sight comes first, and does not stand in the way of deleting when it fails.
    const hidden =
      video.privacy === 'private' ||
      (await client
        .call(account, 'videos.update', {
          query: { part: 'status' },
          body: { id: remoteId, status: wholeStatus(video, 'private') },
        })
        .then(
          () => true,
          () => false,
        ))
    try {
      const { status } = await client.call(account, 'videos.delete', { query: { id: remoteId } })
      return { kind: 'removed', network: { status, body: null } }
    } catch (error) {
      if (!(error instanceof ConnectorFailure)) throw error
      const { kind, network, retryAt } = error
      if (network.code === 'videoNotFound') {
        return { kind: 'already-gone', network: { status: network.status ?? 404, body: network } }
      }
      if (!hidden) throw error
      const sentence = `The film is private now, but not deleted yet. ${error.sentence}`
      throw new ConnectorFailure(kind, name, { network, retryAt, sentence, cause: error })
    }
  }

  return {
    channel: 'youtube',
    name,
    capabilities,
    limits,
    validate: validateFilm,
    publish: request => publishInSteps(steps, request, patience),
    reconcile: question =>
      reconcileFilm(question, {
        youtube: client,
        places,
        now: clock.now(),
        settleSeconds: options.settleSeconds ?? 60,
      }),
    remove: ({ account, remoteId }) => remove(account, remoteId),

    async health(account) {
      try {
        await ownChannel(client, account)
        // A key lives for an hour and is refreshed; when that ends the network does not say.
        return { state: 'working', until: null }
      } catch (failure) {
        if (failure instanceof ConnectorFailure) return { state: 'failing', failure }
        throw failure
      }
    },

    comments: {
      list: question => listComments(client, places, question),
      act: request => actOnComment(client, places, request),
      kinds: ['comment'],
      // A look costs 3 of 10,000 units a day, and more where there is something to read.
      pollMinutes: 10,
    },

    standing: youtubeStanding({ youtube: client, places }),

    ...(options.connecting && {
      connecting: youtubeConnecting({ youtube: client, http, clock, ...options.connecting }),
    }),
  }
}
