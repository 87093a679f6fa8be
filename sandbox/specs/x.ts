import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/**
 * Derives from X's published OpenAPI what we bind ourselves to: of the calls that we use their parameters, bodies,
 * answers and scopes, as names, types, enums and limits, without a word of the descriptions. And from twitter-text's
 * conformance data the top-level domains by which X decides what is a link.
 */
const project = fileURLToPath(new URL('../../', import.meta.url))

export const specsDirectory = join(project, '../shared/specs')
export const openApiFile = 'x/openapi.subset.json'
export const derivedFile = join(project, 'sandbox/x/spec.json')
export const domainsFile = join(project, 'src/channels/connectors/x/top-level-domains.json')

/** The calls that the connector makes and the stand-in answers. */
export const usedCalls = [
  'POST /2/tweets',
  'GET /2/tweets',
  'DELETE /2/tweets/{id}',
  'PUT /2/tweets/{tweet_id}/hidden',
  'GET /2/tweets/search/recent',
  'GET /2/users/me',
  'GET /2/users/{id}/mentions',
  'GET /2/users/{id}/tweets',
  'POST /2/users/{id}/muting',
  'GET /2/media/upload',
  'POST /2/media/upload',
  'POST /2/media/upload/initialize',
  'POST /2/media/upload/{id}/append',
  'POST /2/media/upload/{id}/finalize',
  'POST /2/media/metadata',
]

/** Of schemas larger than our use, the properties that we send or read; all of any other schema. */
const usedProperties: Readonly<Record<string, readonly string[]>> = {
  CreatePostsRequest: ['text', 'media', 'reply'],
  CreatePostsMedia: ['media_ids'],
  CreatePostsReply: ['in_reply_to_tweet_id'],
  CreateMediaMetadataMetadata: ['alt_text'],
  MediaUploadRequest: ['media', 'media_category'],
  InitializeMediaUploadRequest: ['media_type', 'media_category', 'total_bytes'],
  FinalizeMediaUploadResponseData: ['id', 'media_key', 'expires_after_secs', 'size', 'processing_info'],
  MediaUploadResponseData: ['id', 'media_key', 'expires_after_secs', 'size', 'processing_info'],
  GetMediaUploadStatusResponseData: ['id', 'media_key', 'expires_after_secs', 'size', 'processing_info'],
  Expansions: ['posts', 'users'],
  Post: [
    'id',
    'text',
    'author_id',
    'conversation_id',
    'created_at',
    'edit_history_post_ids',
    'entities',
    'in_reply_to_user_id',
    'referenced_posts',
  ],
  PostEntities: ['mentions', 'urls'],
  User: ['id', 'name', 'username'],
}

/** Fields of what no school posts or we never ask for. */
const unusedParameters = ['MediaFields', 'PollFields', 'PlaceFields', 'UserExpansions'].map(
  name => `#/components/parameters/${name}Parameter`,
)

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Fields = { [name: string]: Json }

/** Prose, and what no check of ours reads. */
const dropped = new Set(['description', 'example', 'summary', 'tags', 'title', 'externalDocs', 'default'])

export function deriveX(text: string, calls: readonly string[] = usedCalls): Fields {
  const source = JSON.parse(text) as { info: Fields; paths: Fields; components: Record<string, Fields> }
  const paths: Fields = {}
  const wanted = new Set<string>()
  for (const call of calls) {
    const [method = '', path = ''] = call.split(' ')
    const operation = (source.paths[path] as Fields | undefined)?.[method.toLowerCase()]
    if (operation === undefined) throw new RangeError(`the specification has no ${call}`)
    const { operationId, parameters, requestBody, responses, security } = withoutProse(operation) as Fields
    const used = (parameters as Fields[] | undefined)?.filter(
      one => !unusedParameters.includes(one['$ref'] as string),
    )
    const kept = { operationId, parameters: used, requestBody, responses, security }
    const given = Object.entries(kept).filter(([, value]) => value !== undefined) as [string, Json][]
    paths[path] = {
      ...(paths[path] as Fields | undefined),
      [method.toLowerCase()]: Object.fromEntries(given),
    }
  }
  const components: Record<string, Fields> = {}
  for (let open = referencesIn(paths); open.length > 0;) {
    const reference = open.pop()!
    if (wanted.has(reference)) continue
    wanted.add(reference)
    const [kind = '', name = ''] = reference.replace('#/components/', '').split('/')
    const component = onlyUsed(name, withoutProse(source.components[kind]![name]!) as Fields)
    components[kind] = { ...components[kind], [name]: component }
    open.push(...referencesIn(component))
  }
  return {
    source: openApiFile,
    sha256: createHash('sha256').update(text).digest('hex'),
    version: source.info['version']!,
    paths,
    components: {
      ...sorted(components),
      securitySchemes: withoutProse(source.components['securitySchemes']!),
    },
  }
}

/** All top-level domains of the conformance data, generic and of countries, as the data writes them. */
export function deriveDomains(text: string): Fields {
  const { tests } = parse(text) as { tests: Record<string, { text: string }[]> }
  const domains = Object.values(tests).flatMap(cases => cases.map(one => one.text.split('.').at(-1)!))
  return {
    source: 'twitter-text/tlds.yml',
    sha256: createHash('sha256').update(text).digest('hex'),
    domains: [...new Set(domains)].sort().join(' '),
  }
}

function onlyUsed(name: string, schema: Fields): Fields {
  const used = usedProperties[name]
  if (used === undefined) return schema
  const properties = schema['properties'] as Fields
  const missing = used.filter(property => !Object.hasOwn(properties, property))
  if (missing.length > 0) throw new RangeError(`${name} has no ${missing.join(', ')}`)
  return {
    ...schema,
    properties: Object.fromEntries(used.map(property => [property, properties[property]!])),
  }
}

function withoutProse(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutProse)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => {
    // Below `properties` and `scopes` the names are X's, so that one of them may well be called `description`.
    const names =
      name === 'properties' && typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    if (name === 'scopes') return [name, Object.keys(inner as Fields)]
    if (!names) return [name, withoutProse(inner)]
    return [name, Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, withoutProse(one)]))]
  })
  return Object.fromEntries(entries.filter(([name, inner]) => !dropped.has(name) || isSchema(inner)))
}

/** A property that is named like prose has a schema for a value, prose has a text. */
const isSchema = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function referencesIn(value: Json): string[] {
  if (typeof value === 'string') return value.startsWith('#/components/') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(referencesIn)
}

function sorted(components: Record<string, Fields>): Record<string, Fields> {
  const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)
  return Object.fromEntries(
    Object.entries(components)
      .sort(byName)
      .map(([kind, all]) => [kind, Object.fromEntries(Object.entries(all).sort(byName))]),
  )
}
