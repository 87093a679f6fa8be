import { usualScopes } from '../linkedin/connecting.ts'
import { youtubeScope } from '../youtube/connecting.ts'
import { film } from './stand-in-youtube.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: unknown
}

const at = '2026-11-24T08:30:00Z'
const time = Date.parse(at)
const xPost = {
  id: '8',
  text: 'Hello',
  created_at: at,
  author_id: '2',
  conversation_id: '7',
  in_reply_to_user_id: '1',
  referenced_posts: [{ type: 'replied_to', id: '7' }],
  edit_history_post_ids: ['8'],
  entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://oakfield.example' }] },
}
const xScopes = 'tweet.read tweet.write tweet.moderate.write users.read media.write mute.write offline.access'
const xMore = {
  includes: { users: [{ id: '2', name: 'A parent', username: 'parent' }] },
  meta: { result_count: 1, next_token: 'more' },
  access_token: 't',
  refresh_token: 'r',
  expires_in: 7200,
  scope: xScopes,
  errors: [{ type: 'https://api.x.com/2/problems/resource-not-found', resource_id: '9' }],
}
const grantAnswer = { access_token: 't', refresh_token: 'r', expires_in: 7200, refresh_token_expires_in: 9 }

const youtubeBody = {
  id: 'UC1',
  items: [
    {
      id: 'UC1',
      snippet: {
        channelId: 'UC1',
        title: film().title,
        description: 'Hello',
        publishedAt: at,
        customUrl: '@oakfield',
        topLevelComment: undefined,
        totalReplyCount: 7,
        videoId: '7',
        textOriginal: 'Thank you',
        authorDisplayName: 'A parent',
        authorChannelUrl: 'http://www.youtube.com/@parent',
      },
      status: { uploadStatus: 'processed', privacyStatus: 'public' },
      contentDetails: { videoId: '7', relatedPlaylists: { uploads: 'UU1' } },
      replies: { comments: [] },
    },
  ],
  nextPageToken: 'more',
  ...grantAnswer,
  scope: youtubeScope,
}

const graphAnswers: readonly Answer[] = [
  {
    status: 200,
    headers: {},
    body: {
      id: '1',
      name: 'Oakfield',
      username: 'oakfield',
      success: true,
      status_code: 'FINISHED',
      permalink_url: 'https://www.facebook.com/1/posts/2',
      data: [
        {
          id: '1_2',
          message: 'Hello',
          text: 'Hello',
          caption: 'Hello',
          created_time: at,
          timestamp: at,
          from: { id: '2', name: 'A parent', username: 'parent' },
          permalink_url: 'https://www.facebook.com/1/posts/2',
          permalink: 'https://www.instagram.com/p/2',
          tasks: ['CREATE_CONTENT', 'MODERATE', 'MANAGE'],
          access_token: 'page-key',
          permission: 'pages_show_list',
          status: 'granted',
          instagram_business_account: { id: '1', username: 'oakfield' },
          config: { quota_total: 50 },
          quota_usage: 1,
        },
      ],
      paging: { cursors: { after: 'more' }, next: 'https://graph.facebook.com/more' },
      access_token: 't',
      expires_in: 7200,
    },
  },
  { status: 400, headers: {}, body: { error: { code: 100, error_subcode: 33, message: 'Gone' } } },
]

/** Of each network, right answers to nearly everything that is asked, a few in one. */
export const rightAnswers: Readonly<Record<string, readonly Answer[]>> = {
  facebook: graphAnswers,
  instagram: graphAnswers,
  x: [
    { status: 200, headers: {}, body: { data: [xPost], ...xMore } },
    {
      status: 200,
      headers: {},
      body: {
        data: {
          id: '1',
          name: 'Oakfield',
          username: 'oakfield',
          hidden: true,
          muting: true,
          deleted: true,
        },
        ...xMore,
      },
    },
  ],
  linkedin: [
    {
      status: 201,
      headers: { 'x-restli-id': 'urn:li:share:7' },
      body: {
        elements: [
          {
            id: 'urn:li:share:7',
            commentary: 'Hello',
            createdAt: time,
            lastModifiedAt: time,
            commentUrn: 'urn:li:comment:(urn:li:activity:1,2)',
            actor: 'urn:li:person:A',
            created: { time },
            lastModified: { time },
            message: { text: 'Thank you' },
            content: [{}],
            organization: 'urn:li:organization:1',
            role: 'ADMINISTRATOR',
            commentsSummary: { totalFirstLevelComments: 1 },
          },
        ],
        value: { uploadUrl: 'https://www.linkedin.com/dms-uploads/1', image: 'urn:li:image:C1' },
        status: 'AVAILABLE',
        expires_at: 1_800_000_000,
        localizedName: 'Oakfield',
        vanityName: 'oakfield',
        ...grantAnswer,
        scope: usualScopes.join(' '),
      },
    },
    { status: 404, headers: {}, body: { status: 404, serviceErrorCode: 1, message: 'Not found' } },
  ],
  youtube: [
    {
      status: 200,
      headers: {
        location: 'https://www.googleapis.com/upload/1',
        'x-http-status-code-override': '308',
        range: 'bytes=0-9999',
      },
      body: youtubeBody,
    },
    { status: 200, headers: { location: 'https://www.googleapis.com/upload/1' }, body: youtubeBody },
  ],
}
