import { AppError } from '../platform/errors.ts'
import { addPicture } from '../posts/add-picture.ts'
import { createDraft } from '../posts/create-draft.ts'
import { savePicture } from '../posts/save-picture.ts'
import { submitPost } from '../posts/submit-post.ts'
import { suggestPost } from '../posts/suggest-post.ts'
import { londonDate } from '../platform/clock.ts'
import { drawScene } from './pictures.ts'
import type { DemoAccounts } from './seed-accounts.ts'
import type { Seeding } from './seeding.ts'

const CROSS_COUNTRY = `What a morning at the Fen Schools cross-country! Our Year 4 team ran through mud, rain and one very surprised flock of geese.

Well done to Amara Bello, who came third out of 84 runners.

Can you give lifts to the final on Friday? Text Mr Okafor on 07700 900142.

And tell the council to reverse the cuts to school sport.`

/** What waits today: a draft with marks, a post on hold, a suggestion, one that goes out tomorrow, an attempt. */
export async function seedToday(seeding: Seeding, accounts: DemoAccounts): Promise<void> {
  const { as, people, schools, clock } = seeding
  const facebook = accounts.get('heron-lane/facebook')!
  await as('assistant', suggestPost, {
    schoolId: schools.get('heron-lane')!,
    to: people.get('manager')!.personId,
    text: 'The frogs are back in our pond, and Year 4 have been counting the spawn.',
    category: 'activity',
  })
  const draft = await as('manager', createDraft, {
    accountId: facebook.id,
    text: CROSS_COUNTRY,
    category: 'achievement',
  })
  const bytes = await drawScene('field', 3)
  const picture = await as(
    'manager',
    addPicture,
    { postId: draft.postId },
    { bytes, claimedType: 'image/jpeg' },
  )
  await seeding.readDrawings()
  await as('manager', savePicture, {
    id: picture.id,
    altText: 'Six flags along a muddy track.',
    peopleAnswer: 'nobody',
    people: [],
  })
  const held = await as('manager', createDraft, {
    accountId: facebook.id,
    text: 'The paint for our new gate was kindly donated by a local firm. Thank you.',
    category: 'activity',
  })
  await as('manager', submitPost, { variantId: held.variantId, version: held.version })
  const tomorrow = londonDate(new Date(clock.now().getTime() + 86_400_000))
  const scheduled = await as('manager', createDraft, {
    accountId: facebook.id,
    text: 'Reminder: the lunch menu changes on Monday. The new one is on our website.',
    category: 'reminder',
  })
  await as('manager', submitPost, {
    variantId: scheduled.variantId,
    version: scheduled.version,
    scheduledFor: `${tomorrow}T12:15`,
  })
  await attemptWithoutAuthorisation(seeding, facebook.id)
}

/** Somebody who is not authorised tries all the same: refused, and on record for the headteacher. */
async function attemptWithoutAuthorisation({ as }: Seeding, accountId: string): Promise<void> {
  await as('assistant', createDraft, { accountId, text: 'Just a quick post.' }).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'not-permitted') throw error
  })
}
