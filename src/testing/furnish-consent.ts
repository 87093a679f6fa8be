import { previewImport } from '../consent/preview-import.ts'
import type { TestApp } from './test-app.ts'

/** Puts what the examples of consent need into the world, each made by the operation that makes it. */
export async function furnishConsent({ run, world }: TestApp): Promise<void> {
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
}
