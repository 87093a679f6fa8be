import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { connectAccount } from '../../channels/connect-account.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { addPicture } from '../add-picture.ts'
import { addVariant } from '../add-variant.ts'
import { savePicture } from '../save-picture.ts'
import { showPicture } from '../show-picture.ts'
import { openNetwork } from '../testing/picture-run.ts'
import { jpeg } from '../testing/pictures.ts'
import { PLAIN, postingFor } from '../testing/posting.ts'
import { coverPart } from './cover.ts'
import { showFaces } from './show-faces.ts'
import { uncover } from './uncover.ts'

const app = appForFile()
const { as, decide, deliverWhenDue, draft, readAll, submit } = postingFor(app)
const left: Uint8Array[] = []

beforeAll(async () => {
  app().services.connectors = connectorRegistry([dojo, openNetwork(async bytes => void left.push(bytes))])
  const { account, people } = app().world
  const token = 'a-key-of-the-test-network'
  await app().run(connectAccount, people.headteacher, { accountId: account.id, remoteId: '1', token })
})

const sizeOf = async (bytes: Uint8Array) => {
  const { width, height } = await sharp(bytes).metadata()
  return [width, height]
}

/** Written for families only, with a picture of their size, and then put on an open page too. */
async function openedLater() {
  const { run, world } = app()
  const { postId, variantId: closed } = await draft(PLAIN, { accountId: world.dojoAccount.id })
  const upload = { bytes: await jpeg({ width: 2000, height: 1500 }), claimedType: 'image/jpeg' }
  const { id, width } = await run(addPicture, as('teacher'), { postId }, { upload })
  expect(width).toBe(2000)
  await readAll()
  await run(savePicture, as('teacher'), { id, altText: 'The hall.', peopleAnswer: 'nobody', people: [] })
  const { variantId: open } = await run(addVariant, as('teacher'), { postId, accountId: world.account.id })
  return { postId, id, closed, open }
}

const cover = (mediaId: string) =>
  app().run(coverPart, as('teacher'), {
    mediaId,
    variantId: null,
    box: { x: 0.1, y: 0.1, width: 0.2, height: 0.2 },
    how: 'blur',
  })

async function sent(variantId: string): Promise<number[][]> {
  left.length = 0
  const { rows } = await app().database.admin.query<{ version: number }>(
    'select version from variant where id = $1',
    [variantId],
  )
  const version = rows[0]!.version
  const { state } = await submit({ variantId, version })
  if (state === 'submitted') await decide({ variantId, version })
  await deliverWhenDue({ variantId })
  return Promise.all(left.map(sizeOf))
}

test('a picture of a post for families goes out on an open page no larger than pictures do there', async () => {
  const { id, closed, open } = await openedLater()
  expect(await sent(open)).toEqual([[1440, 1080]])
  const { body } = await app().run(showPicture, as('teacher'), { id, variantId: closed })
  expect(await sizeOf(body)).toEqual([2000, 1500])
})

test('nor does one that is covered, or whose cover was taken away again', async () => {
  const covered = await openedLater()
  await cover(covered.id)
  expect(await sent(covered.open)).toEqual([[1440, 1080]])

  const bare = await openedLater()
  await cover(bare.id)
  const { pictures } = await app().run(showFaces, as('teacher'), { postId: bare.postId })
  await app().run(uncover, as('teacher'), { coverId: pictures[0]!.covers[0]!.id })
  expect(await sent(bare.open)).toEqual([[1440, 1080]])
})
