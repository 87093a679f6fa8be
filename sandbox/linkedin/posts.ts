import { createHash } from 'node:crypto'
import { z } from 'zod'
import { imageUrn, organizationUrn, readBody, readPart } from './body.ts'
import { mayRead, ownOrganization, part } from './call.ts'
import type { Call, Endpoint } from './call.ts'
import { shown, stored } from './little-text.ts'
import type { Post } from './model.ts'
import { badField, badQuery, duplicate, notAllowed, notFound, RestError, tooLong } from './rest-error.ts'

const mostCommentary = 3000
const mostAltText = 4086

const Media = z.strictObject({ id: imageUrn, altText: z.string().optional(), title: z.string().optional() })
const Article = z.strictObject({
  source: z.url({ protocol: /^https?$/ }),
  title: z.string().min(1).max(400),
  description: z.string().max(4086).optional(),
})
/** One kind of content, or none. */
const Content = z.union([
  z.strictObject({ media: Media }),
  z.strictObject({
    multiImage: z.strictObject({
      images: z
        .array(Media.omit({ title: true }))
        .min(2)
        .max(20),
    }),
  }),
  z.strictObject({ article: Article }),
])

const NewPost = z.strictObject({
  author: organizationUrn,
  commentary: z.string(),
  visibility: z.literal('PUBLIC'),
  distribution: z.strictObject({
    feedDistribution: z.literal('MAIN_FEED'),
    targetEntities: z.array(z.never()),
    thirdPartyDistributionChannels: z.array(z.never()),
  }),
  content: Content.optional(),
  lifecycleState: z.literal('PUBLISHED'),
  isReshareDisabledByAuthor: z.boolean(),
})

/** `POST /posts`: 201 with the URN in a header and no body. */
export const createPost: Endpoint = call => {
  const given = readBody(NewPost, call.body)
  ownOrganization(call, given.author)
  if (given.commentary.length > mostCommentary) throw tooLong('commentary', mostCommentary)
  const article = given.content && 'article' in given.content ? given.content.article : null
  const images = readImages(call, given.author, given.content)
  if (shown(given.commentary).trim() === '' && article === null && images.length === 0) {
    throw badField('commentary', 'a post needs words or content')
  }
  const run = async () => {
    const link = article && { ...article, description: article.description ?? '' }
    const post = await acceptPost(call, given.author, {
      commentary: given.commentary,
      images,
      article: link,
    })
    return { status: 201 as const, body: null, headers: { 'x-restli-id': post.id } }
  }
  return { does: 'publish', run }
}

function readImages({ state }: Call, author: string, content: z.infer<typeof Content> | undefined) {
  const list =
    content === undefined || 'article' in content
      ? []
      : 'media' in content
        ? [content.media]
        : content.multiImage.images
  return list.map(({ id, altText = '' }) => {
    const image = state.images.get(id)
    if (image?.organizationId !== author) throw badField('content', `${id} does not exist`)
    if (image.status === 'PROCESSING_FAILED') throw mediaError('MEDIA_ASSET_PROCESSING_FAILED', id)
    if (image.status === 'WAITING_UPLOAD') throw mediaError('MEDIA_ASSET_WAITING_UPLOAD', id)
    if (altText.length > mostAltText) throw tooLong('content/altText', mostAltText)
    return { id, altText }
  })
}

const mediaError = (code: string, id: string): RestError =>
  new RestError(400, 0, code, `The media ${id} is not ready`)

/** Puts a post on the page, or refuses it (422) when the same stands there since a moment ago. */
export async function acceptPost(
  { state, now, duplicateWindow }: Pick<Call, 'state' | 'now' | 'duplicateWindow'>,
  organizationId: string,
  given: Pick<Post, 'commentary' | 'images' | 'article'>,
): Promise<Post> {
  const seen = given.images.map(({ id }) => state.images.get(id)?.hash)
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([shown(given.commentary), seen, given.article?.source]))
    .digest('hex')
  const until = now().toISOString()
  const after = new Date(now().getTime() - duplicateWindow * 1000).toISOString()
  const same = state
    .postsOf(organizationId)
    .find(post => post.fingerprint === fingerprint && post.createdAt > after && post.createdAt <= until)
  if (same !== undefined) throw duplicate(same.id)
  const post: Post = {
    id: `urn:li:share:${state.newId()}`,
    activity: `urn:li:activity:${state.newId()}`,
    organizationId,
    ...given,
    createdAt: until,
    lastModifiedAt: until,
    fingerprint,
  }
  state.posts.set(post.id, post)
  await state.save()
  return post
}

/** `GET /posts?q=author`: last changed first, or last made. */
export const listPosts: Endpoint = call => {
  const { state, query } = call
  const organization = ownOrganization(call, query.get('author') ?? '')
  if (!mayRead(organization)) throw notAllowed('GET /rest/posts')
  const sortBy = query.get('sortBy') ?? 'LAST_MODIFIED'
  if (sortBy !== 'LAST_MODIFIED' && sortBy !== 'CREATED') throw badQuery('sortBy')
  const range = readPart(query, 100)
  const run = async () => {
    const all = state.postsOf(organization.id)
    if (sortBy === 'CREATED') all.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    return { status: 200 as const, body: part(all.map(render), range) }
  }
  return { does: 'read', run }
}

/** `GET /posts/{urn}` */
export const getPost: Endpoint = call => {
  const urn = call.path['urn'] ?? ''
  const post = call.state.posts.get(urn)
  if (post === undefined) throw notFound(urn)
  if (!mayRead(ownOrganization(call, post.organizationId))) throw notAllowed('GET /rest/posts')
  return { does: 'read', run: async () => ({ status: 200, body: render(post) }) }
}

/** `DELETE /posts/{urn}`: done as well when there is no such post (any more). */
export const deletePost: Endpoint = call => {
  const { state, path } = call
  const urn = path['urn'] ?? ''
  if (!/^urn:li:(share|ugcPost):\d+$/.test(urn)) throw badField('urn', 'not the URN of a post')
  const post = state.posts.get(urn)
  if (post !== undefined) ownOrganization(call, post.organizationId)
  const run = async () => {
    state.removePost(urn)
    await state.save()
    return { status: 204 as const, body: null }
  }
  return { does: 'remove', run }
}

function render(post: Post): object {
  const [first] = post.images
  const content =
    post.article !== null
      ? { article: post.article }
      : post.images.length > 1
        ? { multiImage: { images: post.images } }
        : first && { media: first }
  return {
    id: post.id,
    author: post.organizationId,
    commentary: stored(post.commentary),
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
    createdAt: Date.parse(post.createdAt),
    publishedAt: Date.parse(post.createdAt),
    lastModifiedAt: Date.parse(post.lastModifiedAt),
    ...(content && { content }),
  }
}
