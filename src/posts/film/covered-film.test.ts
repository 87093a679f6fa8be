import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectAccount } from '../../channels/connect-account.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { createPictureReader } from '../../picture-reader.ts'
import { filmToolsOf } from '../../platform/ffmpeg/film-tools.ts'
import { findFfmpeg } from '../../platform/ffmpeg/find-ffmpeg.ts'
import { sampleFrames } from '../../platform/ffmpeg/sample-frames.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { addFilm } from '../add-film.ts'
import { addVariant } from '../add-variant.ts'
import { checkDraft } from '../check-draft.ts'
import { answerFace } from '../pictures/answer-face.ts'
import { coverWithoutYes } from '../pictures/cover-without-yes.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { saveFilm } from '../save-film.ts'
import { showPost } from '../show-post.ts'
import { filmOfTwoFaces } from '../testing/filmed-faces.ts'
import { postingFor } from '../testing/posting.ts'
import { receivedFilm } from '../testing/received-film.ts'
import { makeFilms } from './make-films.ts'
import { readFilms } from './read-films.ts'

/** With the detector and ffmpeg themselves: what left is looked at once more, by both. */
const app = appForFile()
const { answer, as, decide, deliverWhenDue, draft, pupil, submit } = postingFor(app)
const ffmpeg = await findFfmpeg()
const reader = createPictureReader()
const sent = new Map<string, Buffer>()
let folder: string

/** A network that takes films at once, and keeps what it was sent. */
const network = (channel: string): Connector => ({
  ...dojo,
  channel,
  name: channel,
  capabilities: { ...dojo.capabilities, assisted: false, publishVideo: true },
  validate: () => [],
  async publish({ content, beforeCommit, idempotencyKey }) {
    await beforeCommit?.()
    const { size, read } = content.film!.file
    sent.set(channel, Buffer.from(await read(0, size)))
    return {
      kind: 'published',
      remoteId: `1_${idempotencyKey}`,
      permalink: null,
      network: { status: 200, body: {} },
    }
  },
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copybook-sent-'))
  app().services.connectors = connectorRegistry([network('facebook'), network('dojo')])
  const { account, dojoAccount, people } = app().world
  for (const { id: accountId } of [account, dojoAccount]) {
    const key = { remoteId: accountId, token: 'a-key-of-the-test-network' }
    await app().run(connectAccount, people.headteacher, { accountId, ...key })
  }
})

afterAll(async () => {
  await reader.stop()
  await rm(folder, { recursive: true, force: true })
})

/** On which side a face is to be seen in what a network got, second by second. */
async function seenOn(channel: string): Promise<string[][]> {
  const path = join(folder, `${channel}.mp4`)
  await writeFile(path, sent.get(channel)!)
  const sides: string[][] = []
  for await (const { bytes } of sampleFrames(ffmpeg!, path, { stepMs: 1000, most: 3, longest: 60_000 })) {
    const faces = await reader.readFaces(bytes)
    sides.push(faces.map(({ box }) => (box.x + box.width / 2 < 0.5 ? 'left' : 'right')).sort())
  }
  return sides
}

test('a film leaves with a child covered where there is no yes, and uncovered where there is one [2.1-will-not-post-names-photos-without-consent] [2.4-will-not-post-names-photos-without-consent]', async () => {
  // Never said softly: where it did not run, nothing is known of films.
  if (!ffmpeg) {
    process.stderr.write('SKIPPED covered-film: there is no ffmpeg on this machine\n')
    return
  }
  const { run, world } = app()
  Object.assign(app().services, { filmTools: filmToolsOf(ffmpeg), pictureReader: reader })
  const post = await draft()
  const { postId } = post
  const dojoPost = await run(addVariant, as('teacher'), { postId, accountId: world.dojoAccount.id })
  const file = await receivedFilm(app(), await filmOfTwoFaces(ffmpeg))
  const { id } = await run(addFilm, as('teacher'), { postId }, { file })
  const said = { title: 'Concert', captions: null, madeForChildren: false }
  await run(saveFilm, as('teacher'), { id, ...said, peopleAnswer: 'unanswered', people: [] })
  await readFilms(app(), world.trustId)
  const { film } = await run(showFaces, as('teacher'), { postId })
  const faces = film!.faces.toSorted((a, b) => a.box.x - b.box.x)
  expect(faces.map(({ box }) => box.x < 0.5)).toEqual([true, false])

  const no = await pupil('Rosamund Tull', { photo: 'refused' })
  const yes = await pupil('Ignatius Pell', { photo: 'given' })
  for (const one of [no, yes]) await answer(one.id, [{ channel: 'dojo', element: 'photo', answer: 'given' }])
  for (const [at, person] of [no, yes].entries()) {
    await run(answerFace, as('teacher'), { id: faces[at]!.id, answer: 'person', personId: person.id })
  }
  const { decision, marks } = await run(checkDraft, as('teacher'), { variantId: post.variantId })
  expect([decision, marks.map(({ people }) => people)]).toEqual(['refuse', [[no.id]]])
  const now = async (variantId: string) => {
    const { variants } = await run(showPost, as('teacher'), { postId })
    return { variantId, version: variants.find(one => one.id === variantId)!.version }
  }
  await expect(submit(await now(post.variantId))).rejects.toMatchObject({ code: 'conflict' })

  await run(coverWithoutYes, as('teacher'), { postId, variantId: null, how: 'blur' })
  await expect(submit(await now(post.variantId))).rejects.toMatchObject({ fields: [{ field: 'film' }] })
  await makeFilms(app(), world.trustId)
  for (const { variantId } of [post, dojoPost]) {
    const version = await now(variantId)
    if ((await submit(version)).state === 'submitted') await decide(version)
    await deliverWhenDue({ variantId })
  }
  expect(await seenOn('facebook')).toEqual([['right'], ['right'], ['right']])
  expect(await seenOn('dojo')).toEqual(Array.from({ length: 3 }, () => ['left', 'right']))
}, 240_000)
