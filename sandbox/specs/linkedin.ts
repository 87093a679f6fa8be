import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/**
 * LinkedIn publishes no machine-readable specification. From what others wrote down of its API this derives what we bind
 * ourselves to, as far as it covers our use: calls with their parameters, fields, enums and the addresses of sign-in, as
 * names alone, without a word of the descriptions.
 */
const project = fileURLToPath(new URL('../../', import.meta.url))

export const specsDirectory = join(project, '../shared/specs')
export const derivedFile = join(project, 'sandbox/linkedin/spec.json')

const sources = {
  content: 'linkedin/apievangelist-linkedin-marketing-content.yml',
  community: 'linkedin/apievangelist-linkedin-marketing-community.yml',
  feed: 'linkedin/apievangelist-linkedin-feed-content-api-openapi.yml',
  post: 'linkedin/linkedin-post-schema.json',
  comment: 'linkedin/linkedin-comment-schema.json',
  comments: 'linkedin/linkedin-commentresponse-schema.json',
} as const
export type Sources = Record<keyof typeof sources, string>

export interface LinkedInSpec {
  /** SHA-256 of each file, by its path below the folder of specifications. */
  sources: Record<string, string>
  /** By `METHOD /path`, variables as `{}` and without `/rest`: the names of its query and headers. */
  calls: Record<string, { query: string[]; headers: string[] }>
  /** Query of a list of an author's posts, as the compliance API has it. */
  finder: string[]
  /** Of `POST /posts`, nested names with dots. */
  newPost: string[]
  /** Of `POST /images?action=initializeUpload`. */
  newImage: string[]
  post: string[]
  visibility: string[]
  lifecycleState: string[]
  comment: string[]
  comments: string[]
  paging: string[]
  error: string[]
  signIn: { authorise: string; token: string }
  /** Of pushed news. */
  eventType: string
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Fields = { [name: string]: Json }

interface OpenApi {
  paths: Record<string, Record<string, { parameters?: Fields[] }>>
  components: { schemas: Record<string, Fields>; securitySchemes: Record<string, Fields> }
}

/** The calls that we make and that the files hold. */
const usedCalls: [keyof Pick<Sources, 'content' | 'community'>, string][] = [
  ['content', 'POST /posts'],
  ['content', 'GET /posts/{}'],
  ['content', 'DELETE /posts/{}'],
  ['content', 'POST /images'],
  ['content', 'GET /images/{}'],
  ['community', 'GET /organizationAcls'],
  ['community', 'GET /organizations/{}'],
]

export async function readSources(directory: string): Promise<Sources> {
  const files = Object.entries(sources).map(
    async ([name, file]) => [name, await readFile(join(directory, file), 'utf8')] as const,
  )
  return Object.fromEntries(await Promise.all(files)) as Sources
}

export function deriveLinkedIn(texts: Sources, wanted = usedCalls): LinkedInSpec {
  const content = parse(texts.content) as OpenApi
  const community = parse(texts.community) as OpenApi
  const feed = parse(texts.feed) as OpenApi
  const post = JSON.parse(texts.post) as { properties: Record<string, Fields> }
  const known = { content: callsOf(content), community: callsOf(community) }
  const calls = wanted.map(([source, call]) => {
    const found = known[source].get(call)
    if (found === undefined) throw new RangeError(`${sources[source]} has no ${call}`)
    return [call, found] as const
  })
  const flow = (feed.components.securitySchemes['OAuth2Auth']!['flows'] as Fields)[
    'authorizationCode'
  ] as Fields
  const finder = feed.paths['/rest/dmaPosts']!['get']!.parameters!.map(
    one => (one['name'] ?? one['$ref']) as string,
  )
  return {
    sources: Object.fromEntries(
      Object.entries(sources).map(([name, file]) => [file, sha256(texts[name as keyof Sources])]),
    ),
    calls: Object.fromEntries(calls),
    finder: finder
      .map(name => parameterNames[name.split('/').at(-1)!] ?? name)
      .filter(name => !name.endsWith('Header')),
    newPost: namesIn(exampleOf(content, 'CreateDocumentContentRequest')),
    newImage: namesIn(exampleOf(content, 'InitializeImageUploadRequest')),
    post: Object.keys(post.properties),
    visibility: post.properties['visibility']!['enum'] as string[],
    lifecycleState: post.properties['lifecycleState']!['enum'] as string[],
    comment: Object.keys((JSON.parse(texts.comment) as { properties: Fields }).properties),
    comments: Object.keys((JSON.parse(texts.comments) as { properties: Fields }).properties),
    paging: Object.keys(feed.components.schemas['Paging']!['properties'] as Fields),
    error: Object.keys(feed.components.schemas['ErrorResponse']!['properties'] as Fields),
    signIn: { authorise: flow['authorizationUrl'] as string, token: flow['tokenUrl'] as string },
    eventType: eventTypeOf(community),
  }
}

/** Where the compliance API refers to a parameter by another name than the query has. */
const parameterNames: Readonly<Record<string, string>> = {
  QueryTypeParameter: 'q',
  StartParameter: 'start',
  CountParameter: 'count',
}

function callsOf({ paths }: OpenApi): Map<string, { query: string[]; headers: string[] }> {
  const calls = new Map<string, { query: string[]; headers: string[] }>()
  for (const [path, methods] of Object.entries(paths)) {
    const plain = path
      .replace(/^\/+(rest\/)?/, '/')
      .split('/')
      .map(part => (part.startsWith('{') ? '{}' : part))
      .join('/')
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      const named = (where: string): string[] =>
        parameters.filter(one => one['in'] === where).map(one => (one['name'] as string).toLowerCase())
      const call = `${method.toUpperCase()} ${plain}`
      const before = calls.get(call) ?? { query: [], headers: [] }
      const both = (a: string[], b: string[]): string[] => [...new Set([...a, ...b])].sort()
      calls.set(call, {
        query: both(before.query, named('query')),
        headers: both(before.headers, named('header')),
      })
    }
  }
  return calls
}

/** The files give a body as one example, JSON in a text in a text. */
function exampleOf({ components }: OpenApi, schema: string): Fields {
  const text = JSON.parse(components.schemas[schema]!['example'] as string) as string
  return JSON.parse(text) as Fields
}

function namesIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? namesIn(value) : []
    return [name, ...inner.map(one => `${name}.${one}`)]
  })
}

function eventTypeOf({ paths }: OpenApi): string {
  const path = Object.keys(paths).find(one => one.startsWith('/eventSubscriptions/('))
  const type = /eventType:(\w+)/.exec(path ?? '')?.[1]
  if (type === undefined) throw new RangeError('there is no path of a subscription')
  return type
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
