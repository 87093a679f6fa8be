import { expect, test } from 'vitest'
import { addAccount } from '../../channels/add-account.ts'
import { grantAuthorisation } from '../../channels/grant-authorisation.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { addVariant } from '../add-variant.ts'
import { checkDraft } from '../check-draft.ts'
import { savePicture } from '../save-picture.ts'
import { facesFor } from '../testing/faced.ts'
import { postingFor } from '../testing/posting.ts'
import { answerFace } from './answer-face.ts'
import { coverPart } from './cover.ts'

const app = appForFile()
const posting = postingFor(app)
const { answer, as, pupil } = posting
const { faced } = facesFor(app, posting)

const names = ['Ottoline Fane', 'Barnaby Crewe', 'Hesper Lund']
const described = ['Perpetua Slade', 'Cornelius Wray', 'Rosalba Thorn']
const channels = [
  ['instagram', '2.1-will-not-post-names-photos-without-consent'],
  ['x', '2.2-will-not-post-names-photos-without-consent'],
  ['tapestry', '2.4-will-not-post-names-photos-without-consent'],
] as const

/** A post with one face, on an account of this channel too. */
async function facedOn(channel: string) {
  const { run, world } = app()
  const { headteacher, teacher } = world.people
  const { id: accountId } = await run(addAccount, headteacher, {
    schoolId: world.school.id,
    channel,
    name: `Heron Lane on ${channel}`,
  })
  await run(grantAuthorisation, headteacher, {
    accountId,
    personId: teacher.personId,
    capabilities: ['draft'],
    from: '2026-09-01',
  })
  const post = await faced([1])
  const { variantId } = await run(addVariant, teacher, { postId: post.postId, accountId })
  const marks = async () =>
    (await run(checkDraft, teacher, { variantId })).marks.map(({ clause, decision }) => [clause, decision])
  return { ...post, faceId: post.faceIds[0]!, variantId, marks }
}

test.each(channels)(
  'on %s a face in a picture waits for a yes there, and goes out covered [%s]',
  async (channel, clause) => {
    const { run } = app()
    // A yes for another channel is none.
    const { id } = await pupil(names.pop()!, { photo: 'given', channel: 'facebook' })
    const post = await facedOn(channel)
    await run(answerFace, as('teacher'), { id: post.faceId, answer: 'person', personId: id })
    expect(await post.marks()).toEqual([[clause, 'hold']])
    await answer(id, [{ channel, element: 'photo', answer: 'refused' }])
    expect(await post.marks()).toEqual([[clause, 'refuse']])
    const { mediaId, variantId, faceId } = post
    await run(coverPart, as('teacher'), { mediaId, variantId, faceId, how: 'blur' })
    expect(await post.marks()).toEqual([])
  },
)

test.each(channels)(
  'on %s the words for who cannot see a picture name nobody without a yes for the name there [%s]',
  async (channel, clause) => {
    const { run } = app()
    const name = described.pop()!
    const { id } = await pupil(name, { photo: 'given', channel })
    const post = await facedOn(channel)
    await run(answerFace, as('teacher'), { id: post.faceId, answer: 'person', personId: id })
    expect(await post.marks()).toEqual([])
    const says = { id: post.mediaId, peopleAnswer: 'unanswered' }
    await run(savePicture, as('teacher'), { ...says, altText: `${name} in the grey hall.` })
    expect(await post.marks()).toEqual([[clause, 'hold']])
    await answer(id, [{ channel, element: 'name', answer: 'given' }])
    expect(await post.marks()).toEqual([])
  },
)
