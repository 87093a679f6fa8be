import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Derives from what Meta generates its own libraries of (facebook/facebook-business-sdk-codegen, `api_specs/specs`) what
 * we bind ourselves to: of the nodes that we use their methods and edges, and of each those parameters and fields that we
 * send or read. Names only.
 */
const project = fileURLToPath(new URL('../../', import.meta.url))

export const specsDirectory = join(project, '../shared/specs')
export const derivedFile = join(project, 'sandbox/facebook/spec.json')

interface Used {
  /** `GET` of the node itself, `POST comments` of an edge; and the parameters that we send. */
  calls: Readonly<Record<string, readonly string[]>>
  fields: readonly string[]
}

const used: Readonly<Record<string, Used>> = {
  Page: {
    calls: {
      GET: [],
      'POST feed': ['message', 'link', 'published', 'attached_media'],
      'POST photos': ['caption', 'message', 'alt_text_custom', 'published'],
      'GET published_posts': ['limit'],
      'GET feed': ['limit'],
      'GET visitor_posts': ['limit'],
      'GET tagged': [],
      'GET blocked': ['user'],
      'POST blocked': ['user'],
      'DELETE blocked': ['user'],
      'POST subscribed_apps': ['subscribed_fields'],
    },
    fields: ['id', 'name', 'username', 'link', 'access_token', 'instagram_business_account'],
  },
  PagePost: {
    calls: {
      GET: [],
      POST: ['is_hidden'],
      DELETE: [],
      'GET comments': ['filter', 'order'],
      'POST comments': ['message'],
    },
    fields: [
      'id',
      'message',
      'from',
      'created_time',
      'updated_time',
      'is_published',
      'is_hidden',
      'permalink_url',
      'full_picture',
    ],
  },
  Comment: {
    calls: {
      GET: [],
      POST: ['is_hidden'],
      DELETE: [],
      'GET comments': ['filter', 'order'],
      'POST comments': ['message'],
    },
    fields: [
      'id',
      'message',
      'from',
      'created_time',
      'parent',
      'is_hidden',
      'can_hide',
      'can_remove',
      'permalink_url',
      'attachment',
    ],
  },
  Photo: {
    calls: { GET: [], DELETE: [] },
    fields: ['id', 'name', 'alt_text', 'alt_text_custom', 'created_time', 'page_story_id'],
  },
  IGUser: {
    calls: {
      GET: [],
      'POST media': ['image_url', 'caption', 'alt_text', 'is_carousel_item', 'media_type', 'children'],
      'POST media_publish': ['creation_id'],
      'GET media': [],
      'GET content_publishing_limit': [],
    },
    fields: ['id', 'name', 'username'],
  },
  IGMedia: {
    calls: { GET: [], DELETE: [], 'GET comments': [] },
    fields: [
      'id',
      'caption',
      'alt_text',
      'permalink',
      'timestamp',
      'media_type',
      'username',
      'comments_count',
    ],
  },
  IGComment: {
    calls: { GET: [], POST: ['hide'], DELETE: [], 'GET replies': [], 'POST replies': ['message'] },
    fields: ['id', 'text', 'timestamp', 'username', 'from', 'hidden', 'parent_id', 'media'],
  },
  ContentPublishingLimitResponse: { calls: {}, fields: ['config', 'quota_usage'] },
}

/** Words of which we send some: of the enums by their names. */
const usedEnums: Readonly<Record<string, readonly string[]>> = {
  pagepostcomments_filter_enum_param: ['toplevel', 'stream'],
  pagepostcomments_order_enum_param: ['chronological', 'reverse_chronological'],
  pagesubscribed_apps_subscribed_fields_enum_param: ['feed', 'mention'],
}

interface Api {
  method: string
  endpoint?: string
  params: { name: string; required?: boolean }[]
}

interface Node {
  apis: Api[]
  fields: { name: string }[]
}

interface NodeSpec {
  calls: Record<string, string[]>
  fields: string[]
}

export interface MetaSpec {
  sources: Record<string, string>
  nodes: Record<string, NodeSpec>
  enums: Record<string, string[]>
}

const enumFile = 'enum_types'

export const sourceFiles: readonly string[] = [...Object.keys(used), enumFile].map(
  name => `meta/${name}.json`,
)

/** `texts` by file. Throws when something that we use is not there any more, or is required and not sent. */
export function derive(texts: Readonly<Record<string, string>>): MetaSpec {
  const read = (name: string): string => known(texts[`meta/${name}.json`], `meta/${name}.json`)
  const nodes = Object.entries(used).map(([name, { calls, fields }]): [string, NodeSpec] => {
    const node = JSON.parse(read(name)) as Node
    const there = new Set(node.fields.map(field => field.name))
    for (const field of fields) known(there.has(field) || undefined, `${name}.${field}`)
    const bound = Object.entries(calls).map(([call, params]) => [call, paramsOf(node, name, call, params)])
    return [name, { calls: Object.fromEntries(bound) as NodeSpec['calls'], fields: [...fields] }]
  })
  const enums = JSON.parse(read(enumFile)) as { name: string; values: string[] }[]
  for (const [name, words] of Object.entries(usedEnums)) {
    const values = known(enums.find(one => one.name === name)?.values, name)
    for (const word of words) known(values.includes(word) || undefined, `${name} ${word}`)
  }
  const hash = (file: string): string => createHash('sha256').update(known(texts[file], file)).digest('hex')
  return {
    sources: Object.fromEntries(sourceFiles.map(file => [file, hash(file)])),
    nodes: Object.fromEntries(nodes),
    enums: Object.fromEntries(Object.entries(usedEnums).map(([name, words]) => [name, [...words]])),
  }
}

function paramsOf(node: Node, name: string, call: string, params: readonly string[]): string[] {
  const [method, endpoint] = call.split(' ')
  const api = known(
    node.apis.find(one => one.method === method && one.endpoint === endpoint),
    `${name} ${call}`,
  )
  for (const param of params)
    known(
      api.params.find(one => one.name === param),
      `${name} ${call} ${param}`,
    )
  for (const { name: param, required } of api.params) {
    if (required === true) known(params.includes(param) || undefined, `our ${name} ${call} with ${param}`)
  }
  return [...params]
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`there is no ${name}`)
  return value
}

export async function readSources(directory: string): Promise<Record<string, string>> {
  const read = sourceFiles.map(async file => [file, await readFile(join(directory, file), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}
