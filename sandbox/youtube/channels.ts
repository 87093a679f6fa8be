import type { Endpoint } from './call.ts'
import { ok } from './call.ts'
import { pageAsked } from './page-asked.ts'
import { readParts } from './params.ts'
import { pageOf } from './render.ts'
import type { Channel } from './state.ts'
import { badRequest, notFound } from './youtube-error.ts'

/** The playlist of all that a channel uploaded. */
const uploadsOf = ({ id }: Channel): string => `UU${id.slice(2)}`

/** `GET /youtube/v3/channels?mine=true`: the channel of the key. */
export const listChannels: Endpoint = async ({ params, channel }) => {
  const asked = readParts(params, ['id', 'snippet', 'contentDetails'])
  if (params.one('mine') !== 'true') throw badRequest('missingRequiredParameter', 'No filter selected')
  const parts: Record<string, object> = {
    snippet: { title: channel.name, customUrl: `@${channel.slug}` },
    contentDetails: { relatedPlaylists: { likes: '', uploads: uploadsOf(channel) } },
  }
  const given = Object.fromEntries(Object.entries(parts).filter(([part]) => asked.includes(part)))
  const pageInfo = { totalResults: 1, resultsPerPage: 1 }
  const items = [{ kind: 'youtube#channel', id: channel.id, ...given }]
  const run = async () => ok({ kind: 'youtube#channelListResponse', pageInfo, items })
  return { does: 'read', run }
}

/** `GET /youtube/v3/playlistItems?playlistId=`: of the uploads only; their owner sees the private ones too. */
export const listPlaylistItems: Endpoint = async ({ params, state, channel }) => {
  const asked = readParts(params, ['id', 'snippet', 'contentDetails'])
  if (params.one('playlistId') !== uploadsOf(channel)) throw notFound('playlistNotFound', 'playlist')
  const page = pageAsked(params, 5)
  const run = async () =>
    ok(
      pageOf('youtube#playlistItemListResponse', state.videosOf(channel.id), page, video => ({
        kind: 'youtube#playlistItem',
        ...(asked.includes('snippet') && {
          snippet: { publishedAt: video.uploadedAt, title: video.title },
        }),
        ...(asked.includes('contentDetails') && { contentDetails: { videoId: video.id } }),
      })),
    )
  return { does: 'read', run }
}
