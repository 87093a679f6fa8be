import type { Clock } from '../../../platform/clock.ts'
import type { ConnectedAccount, Film, Published, PublishRequest } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import type { Patience, PublishSteps } from '../parts/publish-in-steps.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'
import { ownChannel } from './key.ts'
import type { YoutubePlaces } from './packs.ts'
import { checkPack, unauditedPack, watchUrl } from './packs.ts'
import { sameWords } from './reconcile.ts'
import type { UploadOptions } from './upload.ts'
import { uploadInParts } from './upload.ts'
import { processingOf, readVideo, wholeStatus } from './video.ts'
import type { Video } from './video.ts'

/** https://developers.google.com/youtube/v3/docs/videoCategories/list: Education. */
const category = '27'

const language = 'en-GB'

export interface PublishingOptions {
  youtube: Youtube
  clock: Clock
  places: YoutubePlaces
  patience: Patience
  upload: UploadOptions
}

interface Staged {
  videoId: string
  /** By this attempt: what an earlier one left is not cleared away. */
  uploaded: boolean
  /** From then on a film that nobody has checked is left to the network's own pace. */
  leaveAt: Date
  /** As it was last seen. */
  video: Video | null
}

/**
 * A film goes up as private, always; a person checks it where it lies; only then one call makes it public. Without that
 * check the attempt ends with the film private and the checklist in hand.
 */
export function publishSteps({
  youtube,
  clock,
  places,
  patience,
  upload,
}: PublishingOptions): PublishSteps<Staged> {
  async function see(account: ConnectedAccount, videoId: string): Promise<Video> {
    const video = await readVideo(youtube, account, videoId)
    if (video === null) {
      await ownChannel(youtube, account)
      throw unfit('videoNotFound', `The film is no longer on ${name}. Put it up again.`)
    }
    if (video.channelId !== account.remoteId) throw new ConnectorFailure('permission', name)
    return video
  }

  /** The one irreversible call, and a look at what became of it. */
  async function makePublic(request: PublishRequest, video: Video): Promise<Published> {
    const { account, content } = request
    const locked = {
      kind: 'assisted',
      pack: unauditedPack(places, video.id, content),
      staged: video.id,
    } as const
    if (video.privacy !== 'public') {
      try {
        const body = { id: video.id, status: wholeStatus(video, 'public') }
        await youtube.call(account, 'videos.update', {
          query: { part: 'status' },
          body,
          call: 'irreversible',
        })
      } catch (error) {
        const refused = error instanceof ConnectorFailure && error.network.code === 'forbiddenPrivacySetting'
        if (!refused) throw error
        return locked
      }
    }
    // The answer of the update says what was asked for, not what is.
    const seen = await see(account, video.id).catch((error: unknown) => {
      if (!(error instanceof ConnectorFailure)) throw error
      throw new ConnectorFailure('ambiguous', name, { network: error.network, cause: error })
    })
    if (seen.privacy !== 'public') return locked
    const network = { status: 200, body: seen.status }
    return { kind: 'published', remoteId: seen.id, permalink: watchUrl(places, seen.id), network }
  }

  const steps: PublishSteps<Staged> = {
    async begin({ account, content, staged }) {
      const leaveAt = new Date(clock.now().getTime() + patience.forMs)
      if (staged) return { videoId: staged.remoteId, uploaded: false, leaveAt, video: null }
      const { film, text } = content
      if (film === undefined) throw unfit('mediaBodyRequired', `${name} takes films only. Add one.`)
      const { id } = await uploadInParts(youtube, account, videoUpload(film, text), upload)
      const made = { videoId: String(id), uploaded: true, leaveAt, video: null }
      try {
        if (film.captions !== null) await addCaptions(youtube, account, made.videoId, film.captions, upload)
      } catch (error) {
        await steps.abandon({ account, content, idempotencyKey: '' }, made)
        throw error
      }
      return made
    },

    wait: {
      network: name,
      async poll({ account, content, staged }, state) {
        state.video = await see(account, state.videoId)
        if (!state.uploaded && !sameWords(state.video, content)) {
          const why = 'Title or description were changed on YouTube after the decision. Change them back.'
          throw unfit('changedSinceDecision', why)
        }
        const how = processingOf(state.video)
        // A long film takes hours, and the person who checks it sees whether it is ready.
        const enough = !staged?.checked && clock.now() >= state.leaveAt
        return enough ? 'ready' : how
      },
    },

    async commit(request, { video, videoId }) {
      if (request.staged?.checked && video !== null) return makePublic(request, video)
      return { kind: 'assisted', pack: checkPack(places, videoId), staged: videoId }
    },

    async abandon({ account }, { videoId, uploaded }) {
      if (!uploaded) return
      await youtube.call(account, 'videos.delete', { query: { id: videoId } }).catch(() => null)
    },
  }
  return steps
}

function videoUpload({ file, type, title, madeForChildren }: Film, text: string) {
  return {
    call: 'videos.insert',
    // Nobody is told of a film that is not public.
    query: { part: 'snippet,status', notifySubscribers: 'false' },
    resource: {
      snippet: { title, description: text, categoryId: category, defaultLanguage: language },
      status: {
        privacyStatus: 'private',
        selfDeclaredMadeForKids: madeForChildren,
        embeddable: true,
        license: 'youtube',
      },
    },
    file,
    type,
  } as const
}

async function addCaptions(
  youtube: Youtube,
  account: ConnectedAccount,
  videoId: string,
  captions: string,
  options: UploadOptions,
): Promise<void> {
  const resource = { snippet: { videoId, language, name: '', isDraft: false } }
  const file = filmInMemory(new TextEncoder().encode(captions))
  const upload = {
    call: 'captions.insert',
    query: { part: 'snippet' },
    resource,
    file,
    type: 'text/vtt',
  } as const
  await uploadInParts(youtube, account, upload, options)
}

const unfit = (code: string, sentence: string): ConnectorFailure =>
  new ConnectorFailure('content', name, { network: { code }, sentence })
