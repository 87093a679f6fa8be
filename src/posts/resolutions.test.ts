import { describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { addPicture } from './add-picture.ts'
import { checkDraft } from './check-draft.ts'
import { clearFinding } from './clear-finding.ts'
import { dismissFinding } from './dismiss-finding.ts'
import { saveVariant } from './save-variant.ts'
import { jpeg } from './testing/pictures.ts'
import { postingFor } from './testing/posting.ts'

const app = appForFile()
const { as, draft, readAll } = postingFor(app)

const marksOf = async ({ variantId }: { variantId: string }) =>
  (await app().run(checkDraft, as('teacher'), { variantId })).marks
const flagged = 'Vote Labour on Thursday!'

describe('what people said of a mark', () => {
  test('was said of these words: another text is judged anew', async () => {
    const post = await draft(flagged)
    const [mark] = await marksOf(post)
    const { variantId } = post
    const dismissal = { variantId, version: 1, findingId: mark!.id, reason: 'It is a play.' }
    const marked = await app().run(dismissFinding, as('headteacher'), dismissal)
    expect(marked.marks[0]!.left).toMatchObject({ how: 'dismissed' })
    await app().run(saveVariant, as('teacher'), {
      variantId,
      version: 1,
      text: `${flagged} I mean it.`,
      category: 'reminder',
    })
    const again = (await marksOf(post)).find(({ id }) => id === mark!.id)
    expect(again).toMatchObject({ left: null })
  })

  test('was said beside these pictures: another picture is judged anew', async () => {
    const post = await draft(flagged)
    const [mark] = await marksOf(post)
    const { variantId } = post
    await app().run(dismissFinding, as('headteacher'), {
      variantId,
      version: 1,
      findingId: mark!.id,
      reason: 'It is a play.',
    })
    const upload = { bytes: await jpeg(), claimedType: 'image/jpeg' }
    await app().run(addPicture, as('teacher'), { postId: post.postId }, { upload })
    await readAll()
    expect((await marksOf(post)).find(({ id }) => id === mark!.id)).toMatchObject({ left: null })
  })

  test('stays with content that did not change', async () => {
    const post = await draft(flagged)
    const { variantId } = post
    const save = (version: number, text: string) =>
      app().run(saveVariant, as('teacher'), { variantId, version, text, category: 'reminder' })
    await save(1, flagged)
    const [mark] = await marksOf(post)
    await app().run(dismissFinding, as('headteacher'), {
      variantId,
      version: 2,
      findingId: mark!.id,
      reason: 'It is a play.',
    })
    await save(2, flagged)
    expect((await marksOf(post))[0]!.left).not.toBeNull()
    await save(3, `${flagged} Really.`)
    expect((await marksOf(post)).every(({ left }) => left === null)).toBe(true)
  })

  test('about a business that is the school’s own stays: it is a fact about the world', async () => {
    const { clearable } = app().world
    await app().run(clearFinding, as('teacher'), { ...clearable, note: 'They supply our book bags.' })
    const text = 'Bouncy castles from £60 at Fun Hire Ltd, call in today! 20% off for families. Thank you.'
    await app().run(saveVariant, as('teacher'), {
      variantId: clearable.variantId,
      version: clearable.version,
      text,
      category: 'reminder',
    })
    const { rows } = await app().database.admin.query('select fact from resolution where variant_id = $1', [
      clearable.variantId,
    ])
    expect(rows).toEqual([{ fact: 'related-business' }])
  })
})
