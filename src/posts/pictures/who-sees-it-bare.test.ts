import sharp from 'sharp'
import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { showThumbnail } from '../library/show-thumbnail.ts'
import { showPicture } from '../show-picture.ts'
import { PLACES, seenIn } from '../testing/drawn-faces.ts'
import { facesFor } from '../testing/faced.ts'
import { postingFor } from '../testing/posting.ts'
import { coverPart } from './cover.ts'

const app = appForFile()
const posting = postingFor(app)
const { as } = posting
const { faced } = facesFor(app, posting)

async function coveredOnDojo() {
  const post = await faced([0, 2])
  await app().run(coverPart, as('teacher'), {
    mediaId: post.mediaId,
    variantId: post.dojoVariantId,
    faceId: post.faceIds[0]!,
    how: 'pixelate',
  })
  return post
}

test('whoever may change a post sees its pictures bare, and nobody else does', async () => {
  const { mediaId: id } = await coveredOnDojo()
  expect(await seenIn((await app().run(showPicture, as('teacher'), { id })).body)).toEqual([0, 2])
  for (const person of ['headteacher', 'dsl', 'office', 'seniorLeader'] as const) {
    await expect(app().run(showPicture, as(person), { id }), person).rejects.toMatchObject({
      code: 'not-permitted',
    })
  }
})

test('everybody else sees them as an account gets them', async () => {
  const { mediaId: id, dojoVariantId: variantId } = await coveredOnDojo()
  const { body } = await app().run(showPicture, as('office'), { id, variantId })
  expect(await seenIn(body)).toEqual([2])
})

test('the library shows nothing that is covered on any account', async () => {
  const { mediaId: id } = await coveredOnDojo()
  const { body } = await app().run(showThumbnail, as('office'), { id })
  const { width, height } = await sharp(body).metadata()
  const contrast = async (place: number) => {
    const box = PLACES[place]!
    const region = {
      left: Math.round(box.x * width),
      top: Math.round(box.y * height),
      width: Math.round(box.width * width),
      height: Math.round(box.height * height),
    }
    // What `stats` looks at is the picture as it came.
    const { channels } = await sharp(await sharp(body).extract(region).png().toBuffer()).stats()
    return channels[0]!.stdev
  }
  expect(await contrast(2)).toBeGreaterThan(40)
  expect(await contrast(0)).toBeLessThan(15)
})
