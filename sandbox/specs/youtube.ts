import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Derives from Google's discovery document what we bind ourselves to: of the methods that we use their verb, paths,
 * scopes and those parameters that we send, of the resources those properties that we send or read. Names, types,
 * enums and limits only, without a word of the descriptions.
 */
const project = fileURLToPath(new URL('../../', import.meta.url))

export const specsDirectory = join(project, '../shared/specs')
export const discoveryFile = 'youtube/youtube.v3.discovery.json'
export const derivedFile = join(project, 'sandbox/youtube/spec.json')

const usedMethods: Readonly<Record<string, readonly string[]>> = {
  'videos.insert': ['part', 'notifySubscribers'],
  'videos.list': ['part', 'id'],
  'videos.update': ['part'],
  'videos.delete': ['id'],
  'captions.insert': ['part'],
  'channels.list': ['part', 'mine'],
  'playlistItems.list': ['part', 'playlistId', 'maxResults', 'pageToken'],
  'commentThreads.list': [
    'part',
    'allThreadsRelatedToChannelId',
    'order',
    'maxResults',
    'textFormat',
    'moderationStatus',
    'pageToken',
  ],
  'comments.list': ['part', 'parentId', 'id', 'maxResults', 'pageToken', 'textFormat'],
  'comments.insert': ['part'],
  'comments.setModerationStatus': ['id', 'moderationStatus', 'banAuthor'],
  'comments.delete': ['id'],
}

/** Every call may carry these. */
const usedByAll = ['uploadType']

const usedProperties: Readonly<Record<string, readonly string[]>> = {
  Video: ['id', 'snippet', 'status', 'processingDetails'],
  VideoSnippet: [
    'channelId',
    'title',
    'description',
    'tags',
    'categoryId',
    'defaultLanguage',
    'defaultAudioLanguage',
    'publishedAt',
  ],
  VideoStatus: [
    'uploadStatus',
    'failureReason',
    'rejectionReason',
    'privacyStatus',
    'publishAt',
    'license',
    'embeddable',
    'publicStatsViewable',
    'madeForKids',
    'selfDeclaredMadeForKids',
  ],
  VideoProcessingDetails: ['processingStatus', 'processingFailureReason'],
  VideoListResponse: ['items', 'pageInfo'],
  Caption: ['id', 'snippet'],
  CaptionSnippet: ['videoId', 'language', 'name', 'isDraft'],
  Channel: ['id', 'snippet', 'contentDetails'],
  ChannelSnippet: ['title', 'customUrl'],
  ChannelContentDetails: ['relatedPlaylists'],
  ChannelListResponse: ['items', 'pageInfo'],
  PlaylistItem: ['snippet', 'contentDetails'],
  PlaylistItemSnippet: ['publishedAt'],
  PlaylistItemContentDetails: ['videoId'],
  PlaylistItemListResponse: ['items', 'nextPageToken', 'pageInfo'],
  CommentThread: ['id', 'snippet', 'replies'],
  CommentThreadSnippet: ['channelId', 'videoId', 'topLevelComment', 'totalReplyCount'],
  CommentThreadReplies: ['comments'],
  CommentThreadListResponse: ['items', 'nextPageToken', 'pageInfo'],
  Comment: ['id', 'snippet'],
  CommentSnippet: [
    'authorChannelId',
    'authorChannelUrl',
    'authorDisplayName',
    'channelId',
    'moderationStatus',
    'parentId',
    'publishedAt',
    'textDisplay',
    'textOriginal',
    'updatedAt',
    'videoId',
  ],
  CommentSnippetAuthorChannelId: ['value'],
  CommentListResponse: ['items', 'nextPageToken', 'pageInfo'],
}

interface Value {
  type?: string
  $ref?: string
  enum?: string[]
  items?: Value
}

interface Parameter extends Value {
  required?: boolean
  repeated?: boolean
  minimum?: string
  maximum?: string
}

interface Method {
  httpMethod: string
  path: string
  scopes?: string[]
  parameters?: Record<string, Parameter>
  request?: { $ref: string }
  response?: { $ref: string }
  mediaUpload?: { accept: string[]; protocols: Record<string, { path: string }> }
}

interface Discovery {
  id: string
  revision: string
  rootUrl: string
  parameters: Record<string, Parameter>
  resources: Record<string, { methods?: Record<string, Method> }>
  schemas: Record<string, { properties?: Record<string, Value> }>
}

/** Throws when something that we use is not in the document. */
export function derive(text: string): object {
  const discovery = JSON.parse(text) as Discovery
  const methods = Object.entries(usedMethods).map(([name, parameters]) => {
    const [resource = '', verb = ''] = name.split('.')
    const method = known(discovery.resources[resource]?.methods?.[verb], name)
    return [name, methodOf(method, name, parameters)] as const
  })
  const schemas = Object.entries(usedProperties).map(([name, properties]) => {
    const all = known(discovery.schemas[name]?.properties, name)
    const entries = properties.map(
      property => [property, valueOf(known(all[property], `${name}.${property}`))] as const,
    )
    return [name, Object.fromEntries(entries)] as const
  })
  return {
    source: discoveryFile,
    sha256: createHash('sha256').update(text).digest('hex'),
    revision: discovery.revision,
    rootUrl: discovery.rootUrl,
    parameters: pick(discovery.parameters, usedByAll, discovery.id),
    methods: Object.fromEntries(methods),
    schemas: Object.fromEntries(schemas),
  }
}

function methodOf(method: Method, name: string, parameters: readonly string[]): object {
  const { httpMethod, path, scopes = [], request, response, mediaUpload } = method
  return {
    httpMethod,
    path: `/${path}`,
    ...(mediaUpload && {
      uploadPaths: Object.values(mediaUpload.protocols).map(protocol => protocol.path),
      accept: mediaUpload.accept,
    }),
    scopes,
    parameters: pick(method.parameters ?? {}, parameters, name),
    ...(request && { request: request.$ref }),
    ...(response && { response: response.$ref }),
  }
}

function pick(all: Record<string, Parameter>, names: readonly string[], of: string): object {
  return Object.fromEntries(
    names.map(name => {
      const parameter = known(all[name], `${of} ${name}`)
      const { required, repeated, minimum, maximum } = parameter
      const bounds = { required, repeated, minimum, maximum }
      const given = Object.entries(bounds).filter(([, value]) => value !== undefined)
      return [name, { ...valueOf(parameter), ...Object.fromEntries(given) }]
    }),
  )
}

function valueOf({ type, $ref, enum: words, items }: Value): object {
  return {
    ...(type && { type }),
    ...($ref && { $ref }),
    ...(words && { enum: words }),
    ...(items && { items: valueOf(items) }),
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the discovery document has no ${name}`)
  return value
}
