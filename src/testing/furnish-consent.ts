import { previewImport } from '../consent/preview-import.ts'
import { askFamily } from '../consent/families/ask-family.ts'
import { complain } from '../consent/families/complain.ts'
import { familyLetters } from '../consent/families/family-letters.ts'
import { startCampaign } from '../consent/families/start-campaign.ts'
import type { TestApp } from './test-app.ts'

/** Puts what the examples of consent need into the world, each made by the operation that makes it. */
export async function furnishConsent({ run, runner, database, world }: TestApp): Promise<void> {
  const file = [
    'person_id,name,known_as,role,school,year_group,consent_facebook_photo,consent_facebook_name',
    `W-1001,Rowan Ellery,,pupil,${world.school.key},Year 4,yes,no`,
    `W-1002,Ottoline Brack,Otti,pupil,${world.school.key},Year 4,no,`,
  ].join('\n')
  const { id, hash } = await run(
    previewImport,
    world.people.office,
    { schoolId: world.school.id },
    { upload: { bytes: Buffer.from(file), claimedType: 'text/csv' } },
  )
  world.registerPreview = { id, hash }

  const { pupilId, guardianId } = world.guardianship
  const { office } = world.people
  const { askId } = await run(askFamily, office, { pupilId, giverId: guardianId, way: 'letter' })
  const { letters } = await run(familyLetters, office, { askIds: [askId] })
  const link = letters[0]!.link
  world.familyAsk = { askId, link }
  const asked = { schoolId: world.school.id, asks: 'renewal', answerBy: '2026-12-11' } as const
  world.campaign = { id: (await run(startCampaign, office, asked)).id }
  const complaint = { place: 'The summer fair on Facebook', says: 'Please take it down.', withdraw: false }
  await complain({ db: database.db, runner }, new URL(link).pathname.split('/').at(-1)!, complaint)
  const { rows } = await database.admin.query<{ id: string }>('select id from picture_complaint')
  world.pictureComplaint = { id: rows[0]!.id }
}
