import { Temporal } from '@js-temporal/polyfill'
import { z } from 'zod'
import { londonDate } from '../../platform/clock.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { guardiansOf } from '../../people/guardians-of.ts'
import { personTarget } from '../../people/targets.ts'
import { askedChannels } from './asked-channels.ts'
import { mailFamily } from './mail-family.ts'
import { openAsks } from './open-asks.ts'
import { hasOwnVoice } from './runs-until.ts'
import { LANGUAGES } from './tables.ts'

/** How long a family has where nobody says otherwise. */
const USUAL_DAYS = 14

export const askFamily = operation({
  name: 'consent.ask-family',
  about:
    'Asks a parent or carer of a pupil, or a pupil who is old enough, for their answers: by mail, or by a letter that is printed.',
  permission: 'family:ask',
  input: z.strictObject({
    pupilId: z.uuid(),
    /** A guardian of the pupil, or the pupil. */
    giverId: z.uuid(),
    way: z.enum(['mail', 'letter'], 'Write mail or letter.'),
    language: z.enum(LANGUAGES, 'Choose one of the languages.').default('en'),
    answerBy: z.iso.date('Write the day as 2026-12-18.').optional(),
  }),
  output: z.object({ askId: z.uuid(), answerBy: z.iso.date() }),
  records: 'family.asked',
  target: (context, { pupilId }) => personTarget(context, pupilId),
  example: world => ({
    pupilId: world.guardianship.pupilId,
    giverId: world.guardianship.guardianId,
    way: 'letter' as const,
  }),
  exampleAs: 'office',
  async run(context, { pupilId, giverId, way, language, answerBy: wanted }) {
    const { tx, clock, record } = context
    const today = londonDate(clock.now())
    const answerBy = wanted ?? Temporal.PlainDate.from(today).add({ days: USUAL_DAYS }).toString()
    if (answerBy < today) throw invalid('answerBy', 'Choose today or a later day.')
    const { schoolId, email } = await whomToAsk(context, pupilId, giverId, today)
    if (way === 'mail' && email === null) {
      throw invalid('way', 'We have no e-mail address of theirs. Print a letter, or add the address.')
    }
    const { reminderDays } = await askedChannels(tx, schoolId)
    const [ask] = await openAsks(context, [{ pupilId, giverId }], {
      schoolId,
      campaignId: null,
      answerBy,
      language,
      reminderDays: email === null ? [] : reminderDays,
    })
    if (!ask) throw new Error('an ask was neither opened nor found')
    if (way === 'mail') await mailFamily(context, { id: ask.id, school_id: schoolId }, 'asked')
    record({
      kind: 'family.asked',
      subject: { kind: 'person', id: pupilId },
      audience: audienceOf(schoolId),
      content: { askId: ask.id, giverId, way, answerBy },
    })
    return { askId: ask.id, answerBy }
  },
})

async function whomToAsk({ tx }: Context, pupilId: string, giverId: string, today: string) {
  const pupil = await tx
    .selectFrom('person')
    .innerJoin('school', join =>
      join.onRef('school.trust_id', '=', 'person.trust_id').onRef('school.id', '=', 'person.school_id'),
    )
    .select(['person.kind', 'person.email', 'person.left_on as leftOn', 'person.year_group as class'])
    .select(['school.id as schoolId', 'school.age_to as ageTo'])
    .where('person.id', '=', pupilId)
    .executeTakeFirst()
  if (pupil?.kind !== 'pupil') throw invalid('pupilId', 'Choose a pupil.')
  if (pupil.leftOn !== null && pupil.leftOn < today) throw conflict('They have left. Nothing new goes out.')
  if (giverId === pupilId) {
    const { consent } = await askedChannels(tx, pupil.schoolId)
    if (!hasOwnVoice(consent.pupilVoiceAge, pupil.class, pupil.ageTo)) {
      throw invalid(
        'giverId',
        `Pupils are asked themselves from ${consent.pupilVoiceAge}. Ask a parent: the page asks what the child thinks.`,
      )
    }
    return pupil
  }
  const guardian = (await guardiansOf(tx, [pupilId])).find(({ id }) => id === giverId)
  if (!guardian) throw invalid('giverId', 'Say first that they look after this pupil.')
  return { schoolId: pupil.schoolId, email: guardian.email }
}
