import { expect, test } from 'vitest'
import { dlpt } from '../policy/testing/dlpt.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { savePicture } from './save-picture.ts'
import { postingFor } from './testing/posting.ts'
import type { LoadedPicture } from './loaded-media.ts'
import { undescribed } from './undescribed.ts'

const app = appForFile()
const { illustrated, submit, as } = postingFor(app)
const picture = (altText: string) => ({ altText }) as LoadedPicture

test('each picture without words for who cannot see it is named, blanks are none', () => {
  expect(undescribed(dlpt, [picture('A tree.'), picture(' ')])).toEqual([
    {
      field: 'pictures.1',
      code: 'alt-text',
      message: 'Describe picture 2 in a sentence, for people who cannot see it.',
    },
  ])
})

test('where the trust does not ask for it, none is missed', () => {
  const { publishing } = dlpt.settings
  const relaxed = {
    ...dlpt,
    settings: { ...dlpt.settings, publishing: { ...publishing, altTextRequired: false } },
  }
  expect(undescribed(relaxed, [picture('')])).toEqual([])
})

test('a post is not sent before its picture is described', async () => {
  const post = await illustrated()
  await app().run(savePicture, as('teacher'), { id: post.pictureId, altText: '', peopleAnswer: 'nobody' })
  const sent = submit({ ...post, version: post.version + 1 })
  await expect(sent).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ field: 'pictures.0' }],
  })
})
