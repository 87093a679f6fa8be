import type { ConnectedAccount, Picture, Published, PublishRequest } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { idOf } from '../graph/client.ts'
import type { Graph } from '../graph/client.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { PublishSteps } from '../parts/publish-in-steps.ts'
import { webAddress } from '../parts/web-address.ts'
import type { PublicMedia } from '../public-media.ts'
import { NotReachable } from '../public-media.ts'

const name = 'Instagram'

/** Of a picture that was not fetched. */
function unreachable(network: Partial<ConnectorFailure['network']> = {}): ConnectorFailure {
  const sentence =
    'Instagram could not fetch the picture: this server cannot be reached from outside. Its administrator must mend that.'
  // Nothing is wrong with the picture: the post waits, and its author has nothing to change.
  return new ConnectorFailure('unavailable', name, { network, sentence })
}

interface Staged {
  /** Of a carousel: one container for each picture, until they are put together. */
  children: string[]
  /** Null until the children are ready. */
  container: string | null
}

interface Hosting {
  graph: Graph
  publicMedia: PublicMedia
  /** Called once for each picture, when it need not be public any more. */
  hosted: (() => Promise<void>)[]
}

/**
 * A container, or one for each picture and one that holds them; wait until Instagram has fetched them; publish. Instagram
 * takes no upload: it fetches ("cURLs") what it publishes: https://developers.facebook.com/docs/instagram-platform/content-publishing.
 */
export function instagramSteps({ graph, publicMedia, hosted }: Hosting): PublishSteps<Staged> {
  async function makeContainer({ remoteId, token }: ConnectedAccount, form: Record<string, string>) {
    const kept = Object.entries(form).filter(([, value]) => value !== '')
    const body = new URLSearchParams(kept)
    const made = graph({ token }, 'POST', `${remoteId}/media`, { body })
    const { fields } = await made.catch((error: unknown) => {
      throw isNotFetched(error) ? unreachable(error.network) : error
    })
    const id = idOf(fields['id'])
    if (id !== null) return id
    throw new ConnectorFailure('unavailable', name)
  }

  async function host(picture: Picture): Promise<Record<string, string>> {
    const { url, done } = await publicMedia(picture).catch((error: unknown) => {
      throw error instanceof NotReachable ? unreachable({ said: error.message }) : error
    })
    hosted.push(done)
    return { image_url: url.href, alt_text: picture.altText }
  }

  /** False: not yet. */
  async function isReady(account: ConnectedAccount, container: string): Promise<boolean> {
    const { fields } = await graph(account, 'GET', container, { query: { fields: 'status_code,status' } })
    const { status_code: code, status } = fields
    if (code === 'FINISHED') return true
    if (code === 'IN_PROGRESS') return false
    const said = typeof status === 'string' ? status : null
    const network = { status: 200, code: typeof code === 'string' ? code : null, said }
    if (code !== 'ERROR') throw new ConnectorFailure('unavailable', name, { network })
    // The number stands within a sentence (unverified).
    if (said?.includes('2207052')) throw unreachable({ ...network, subcode: '2207052' })
    throw new ConnectorFailure('media', name, { network })
  }

  return {
    async begin({ account, content }: PublishRequest): Promise<Staged> {
      await checkDay(graph, account)
      const [only, ...others] = content.pictures
      if (only === undefined) throw new ConnectorFailure('media', name)
      if (others.length === 0) {
        const form = { ...(await host(only)), caption: content.text }
        return { children: [], container: await makeContainer(account, form) }
      }
      const children: string[] = []
      for (const picture of content.pictures) {
        children.push(await makeContainer(account, { ...(await host(picture)), is_carousel_item: 'true' }))
      }
      return { children, container: null }
    },

    wait: {
      network: name,
      async poll({ account, content }: PublishRequest, staged: Staged) {
        if (staged.container === null) {
          for (const child of staged.children) if (!(await isReady(account, child))) return 'processing'
          const children = staged.children.join(',')
          const form = { media_type: 'CAROUSEL', children, caption: content.text }
          staged.container = await makeContainer(account, form)
        }
        return (await isReady(account, staged.container)) ? 'ready' : 'processing'
      },
    },

    async commit({ account }: PublishRequest, { container }: Staged): Promise<Published> {
      const body = new URLSearchParams({ creation_id: container ?? '' })
      const path = `${account.remoteId}/media_publish`
      const { status, fields } = await graph(account, 'POST', path, { body, call: 'irreversible' })
      const id = idOf(fields['id'])
      // Anything but an id in the answer leaves open whether the post was made.
      if (id === null) throw new ConnectorFailure('ambiguous', name, { network: { status } })
      const permalink = await permalinkOf(graph, account, id)
      return { kind: 'published', remoteId: id, permalink, network: { status, body: fields } }
    },

    // Containers are seen by nobody, die within a day, and there is no call that takes one away.
    abandon: async () => {},
  }
}

/** How many posts a day an account has the documentation says in three ways, so the account is asked. */
async function checkDay(graph: Graph, account: ConnectedAccount): Promise<void> {
  const query = { fields: 'config,quota_usage' }
  const { fields } = await graph(account, 'GET', `${account.remoteId}/content_publishing_limit`, { query })
  const [first] = Array.isArray(fields['data']) ? (fields['data'] as unknown[]) : []
  const { quota_usage: used, config } = fieldsOf(first)
  const { quota_total: total } = fieldsOf(config)
  if (typeof used !== 'number' || typeof total !== 'number' || used < total) return
  const sentence = `${name} takes ${total} posts a day, and they are used up. Copybook tries again by itself.`
  throw new ConnectorFailure('rate', name, { sentence })
}

async function permalinkOf(graph: Graph, account: ConnectedAccount, id: string): Promise<string | null> {
  // The post stands whether or not its address can be read.
  const read = await graph(account, 'GET', id, { query: { fields: 'permalink' } }).catch(() => null)
  const link = read?.fields['permalink']
  return webAddress(link)
}

const isNotFetched = (error: unknown): error is ConnectorFailure =>
  error instanceof ConnectorFailure && (error.network.subcode === '2207052' || error.network.code === '9004')
