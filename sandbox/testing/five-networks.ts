import type { Hono } from 'hono'
import { controlOf, jpeg } from './in-process.ts'
import type { Answer } from './in-process.ts'
import { standIn } from './in-process-facebook.ts'
import { standInInstagram } from './in-process-instagram.ts'
import { encoded, newPost, standInLinkedIn } from './in-process-linkedin.ts'
import { pictureForm, standInX } from './in-process-x.ts'
import { standInYoutube, videoOf } from './in-process-youtube.ts'

/** One network with one account: the same few things done at each in its own way. */
export interface Network {
  /** A page as anybody sees it, and what comes of a form that is sent there. */
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** Where the account's page is. */
  page: string
  control: (line: string, body?: object) => Promise<Answer>
  accountId: string
  publish: (text: string) => Promise<Answer>
  /** How many posts everybody sees. */
  standing: () => Promise<number>
  /** Hides a comment of the public, or deletes it where none is hidden: the answer, and whether readers still see it. */
  moderate: () => Promise<{ status: number; seen: boolean }>
  /** Somebody of the public writes under a post. */
  comment: (text: string) => Promise<string>
  /** What it says of something that was put up, at each of four looks; null where nothing takes time. */
  looks: (() => Promise<unknown[]>) | null
}

const idOf = async (answer: Promise<Answer>): Promise<string> => String((await answer).body['id'])

const listed = async (answer: Promise<Answer>, name: string): Promise<Record<string, unknown>[]> =>
  (await answer).body[name] as Record<string, unknown>[]

const fourTimes = async <Look>(look: () => Promise<Look>): Promise<Look[]> => [
  await look(),
  await look(),
  await look(),
  await look(),
]

const rude = 'Rude words'

let posts = 0
/** Some networks refuse the same words twice. */
const anything = (): string => {
  posts += 1
  return `Post ${posts}`
}

async function facebook(): Promise<Network> {
  const { app, page, call } = await standIn()
  const control = controlOf(app)
  const publish = (message: string) => call(`POST /v26.0/${page.pageId}/feed`, { message })
  const comment = async (text: string) => {
    const postId = await idOf(publish(anything()))
    return idOf(control(`POST accounts/${page.pageId}/comments`, { postId, text }))
  }
  return {
    request: async (path, init) => app.request(path, init),
    page: '/oakfieldprimary',
    control,
    accountId: page.pageId,
    publish,
    comment,
    standing: async () => (await listed(control(`GET pages/${page.pageId}/posts`), 'posts')).length,
    async moderate() {
      const { status } = await call(`POST /v26.0/${await comment(rude)}`, { is_hidden: 'true' })
      return { status, seen: (await shown(app, '/oakfieldprimary')).includes(`${rude}<`) }
    },
    looks: null,
  }
}

async function instagram(pictures: string): Promise<Network> {
  const { app, account, call } = await standInInstagram()
  const control = controlOf(app)
  const path = `/v26.0/${account.accountId}`
  const stage = (caption: string) =>
    idOf(call(`POST ${path}/media`, { image_url: `${pictures}/picture.jpg`, caption }))
  const publish = async (text: string) =>
    call(`POST ${path}/media_publish`, { creation_id: await stage(text) })
  const comment = async (text: string) => {
    const postId = await idOf(publish(anything()))
    return idOf(control(`POST accounts/${account.accountId}/comments`, { postId, text }))
  }
  return {
    request: async (path, init) => app.request(path, init),
    page: '/oakfield',
    control,
    accountId: account.accountId,
    publish,
    comment,
    standing: async () => (await listed(control(`GET accounts/${account.accountId}/posts`), 'posts')).length,
    async moderate() {
      const { status } = await call(`POST /v26.0/${await comment(rude)}?hide=true`)
      return { status, seen: (await shown(app, '/oakfield')).includes(`${rude}<`) }
    },
    async looks() {
      const id = await stage('Slow')
      return fourTimes(async () => (await call(`GET /v26.0/${id}?fields=status_code`)).body['status_code'])
    },
  }
}

async function x(): Promise<Network> {
  const { app, account, call, control, write } = await standInX()
  const publish = (text: string) => call('POST /2/tweets', { text })
  const comment = async (text: string) => {
    const { data } = (await publish(anything())).body
    return write({ author: 'Sam', text, postId: data?.['id'] })
  }
  return {
    request: async (path, init) => app.request(path, init),
    page: '/oakfieldprimary',
    control,
    accountId: account.accountId,
    publish,
    comment,
    standing: async () => (await listed(control(`GET accounts/${account.accountId}/posts`), 'posts')).length,
    async moderate() {
      const { status } = await call(`PUT /2/tweets/${await comment(rude)}/hidden`, { hidden: true })
      // X keeps what is hidden behind one more tap.
      const page = (await shown(app, '/oakfieldprimary')).replaceAll(/<details>.*?<\/details>/gs, '')
      return { status, seen: page.includes(`${rude}<`) }
    },
    async looks() {
      const { data } = (await call('POST /2/media/upload', pictureForm())).body
      return fourTimes(async () => {
        const { body } = await call(`GET /2/media/upload?command=STATUS&media_id=${String(data?.['id'])}`)
        return (body.data?.['processing_info'] as { state: string } | undefined)?.state ?? 'ready'
      })
    },
  }
}

async function linkedin(): Promise<Network> {
  const { app, account, call } = await standInLinkedIn()
  const control = controlOf(app)
  const publish = (text: string) => call('POST /rest/posts', newPost(account.accountId, text))
  const all = () => listed(control(`GET accounts/${account.accountId}/posts`), 'posts')
  const comment = async (text: string) => {
    const postId = (await publish(anything())).headers.get('x-restli-id')
    return idOf(control(`POST accounts/${account.accountId}/comments`, { postId, text }))
  }
  return {
    request: async (path, init) => app.request(path, init),
    page: '/oakfieldprimary',
    control,
    accountId: account.accountId,
    publish,
    comment,
    standing: async () => (await all()).length,
    async moderate() {
      const [activity, number] = (await comment(rude)).replace(/^.*\((.*)\)$/, '$1').split(',')
      const line = `DELETE /rest/socialActions/${encoded(activity!)}/comments/${number}`
      const { status } = await call(`${line}?actor=${encoded(account.accountId)}`)
      return { status, seen: (await shown(app, '/oakfieldprimary')).includes(`${rude}<`) }
    },
    async looks() {
      const begun = await call('POST /rest/images?action=initializeUpload', {
        initializeUploadRequest: { owner: account.accountId },
      })
      const { uploadUrl, image } = begun.body['value'] as { uploadUrl: string; image: string }
      await call(`PUT ${new URL(uploadUrl).pathname}`, jpeg())
      return fourTimes(async () => (await call(`GET /rest/images/${encoded(image)}`)).body['status'])
    },
  }
}

async function youtube(): Promise<Network> {
  const { app, account, call, upload } = await standInYoutube()
  const control = controlOf(app)
  const all = () => listed(control(`GET accounts/${account.accountId}/posts`), 'posts')
  const publish = async (title: string) => {
    const id = await upload(videoOf({ snippet: { title } }))
    const status = { privacyStatus: 'public', selfDeclaredMadeForKids: false }
    return call('PUT /youtube/v3/videos?part=status', { id, status })
  }
  const commented = async (text: string) => {
    const videoId = await idOf(publish(anything()))
    const said = { videoId, name: 'Sam', text }
    return { videoId, id: await idOf(control(`POST accounts/${account.accountId}/comments`, said)) }
  }
  return {
    request: async (path, init) => app.request(path, init),
    page: '/oakfieldprimary',
    control,
    accountId: account.accountId,
    publish,
    comment: async text => (await commented(text)).id,
    standing: async () =>
      (await all()).filter(({ status }) => (status as { privacyStatus: string }).privacyStatus === 'public')
        .length,
    async moderate() {
      const { id, videoId } = await commented(rude)
      const line = `POST /youtube/v3/comments/setModerationStatus?id=${id}&moderationStatus=rejected`
      const { status } = await call(line)
      return { status, seen: (await shown(app, `/watch?v=${videoId}`)).includes(`${rude}<`) }
    },
    async looks() {
      const id = await upload()
      return fourTimes(async () => {
        const [video] = await listed(call(`GET /youtube/v3/videos?part=status&id=${id}`), 'items')
        return (video!['status'] as { uploadStatus: string }).uploadStatus
      })
    },
  }
}

/** A page as anybody sees it. */
const shown = async (app: Hono, path: string): Promise<string> => (await app.request(path)).text()

/** `pictures`: where `picture.jpg` can be fetched, which Instagram does. */
export const networks: Record<string, (pictures: string) => Promise<Network>> = {
  facebook,
  instagram,
  x,
  linkedin,
  youtube,
}
