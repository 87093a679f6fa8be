import { expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { checkDraft } from '../check-draft.ts'
import { facesFor } from '../testing/faced.ts'
import { postingFor } from '../testing/posting.ts'
import { coverPart } from './cover.ts'

const app = appForFile()
const posting = postingFor(app)
const { reader } = facesFor(app, posting)

/** Words side by side in one line, as they are read. */
const line = (text: string) =>
  text.split(' ').map((word, nth) => ({
    text: word,
    confidence: 0.9,
    line: 0,
    box: { x: 0.05 + nth * 0.12, y: 0.1, width: 0.1, height: 0.1 },
  }))

async function marksFor(text: string) {
  reader().holdsElsewhere({ words: line(text) })
  const post = await posting.illustrated()
  const marks = async () =>
    (await app().run(checkDraft, posting.as('teacher'), { variantId: post.variantId })).marks
  return { post, marks }
}

test.each([
  ['a telephone number', 'Ring Tom on 07700 900123', 'personal-information'],
  ['a name badge', 'Hello Thaddeus Quill', 'names-photos-without-consent'],
  ['a car’s registration', 'AB12 CDE', 'personal-information'],
  ['an e-mail address', 'write to tom.hale@gmail.com', 'personal-information'],
  [
    'a business with its address',
    'Hale Plumbing Ltd www.haleplumbing.co.uk book now 20% off',
    'business-advertisement',
  ],
])('%s in a picture is marked where it stands, and covering takes the marks away', async (_, text, rule) => {
  if (text.includes('Quill')) await posting.pupil('Thaddeus Quill', { name: 'refused' })
  const { post, marks } = await marksFor(text)
  const found = await marks()
  expect(found.map(mark => [mark.rule, mark.place, mark.mend?.kind])).toContainEqual([
    rule,
    'text-in-picture',
    'cover',
  ])
  for (const { box } of found) {
    await app().run(coverPart, posting.as('teacher'), { mediaId: post.pictureId, variantId: null, box })
  }
  expect(await marks()).toEqual([])
})
