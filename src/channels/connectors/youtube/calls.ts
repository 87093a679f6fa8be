/**
 * The calls of the YouTube Data API v3 that Copybook makes: https://developers.google.com/youtube/v3/docs. `units` is
 * what one call takes of the project's daily quota, failed calls and each further page included:
 * https://developers.google.com/youtube/v3/determine_quota_cost. Uploads have a quota of their own.
 */
export const youtubeCalls = {
  'videos.insert': { verb: 'POST', path: '/upload/youtube/v3/videos', quota: 'uploads', units: 1 },
  'videos.list': { verb: 'GET', path: '/youtube/v3/videos', quota: 'units', units: 1 },
  'videos.update': { verb: 'PUT', path: '/youtube/v3/videos', quota: 'units', units: 50 },
  'videos.delete': { verb: 'DELETE', path: '/youtube/v3/videos', quota: 'units', units: 50 },
  'captions.insert': { verb: 'POST', path: '/upload/youtube/v3/captions', quota: 'units', units: 400 },
  'channels.list': { verb: 'GET', path: '/youtube/v3/channels', quota: 'units', units: 1 },
  'playlistItems.list': { verb: 'GET', path: '/youtube/v3/playlistItems', quota: 'units', units: 1 },
  'commentThreads.list': { verb: 'GET', path: '/youtube/v3/commentThreads', quota: 'units', units: 1 },
  'comments.list': { verb: 'GET', path: '/youtube/v3/comments', quota: 'units', units: 1 },
  'comments.insert': { verb: 'POST', path: '/youtube/v3/comments', quota: 'units', units: 50 },
  'comments.setModerationStatus': {
    verb: 'POST',
    path: '/youtube/v3/comments/setModerationStatus',
    quota: 'units',
    units: 50,
  },
  'comments.delete': { verb: 'DELETE', path: '/youtube/v3/comments', quota: 'units', units: 50 },
} as const

export type YoutubeCall = keyof typeof youtubeCalls

/** What a project has a day, unless Google has granted more. */
export const dailyQuota = { units: 10_000, uploads: 100 } as const
