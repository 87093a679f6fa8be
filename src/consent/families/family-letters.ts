import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { makeFamilyLink } from './make-link.ts'
import { LANGUAGES } from './tables.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** The parent of the pupil is asked for their answers. */
    familyAsk: { askId: string; link: string }
  }
}

export const familyLetters = operation({
  name: 'consent.family-letters',
  about:
    'Makes a fresh link for each of these asks, for letters that are printed. A link is shown once and kept nowhere.',
  permission: 'family:ask',
  input: z.strictObject({ askIds: z.array(z.uuid()).min(1).max(100, 'Print at most 100 at a time.') }),
  output: z.object({
    letters: z.array(
      z.object({
        askId: z.uuid(),
        to: z.string(),
        pupil: z.string(),
        class: z.string().nullable(),
        school: z.string(),
        language: z.enum(LANGUAGES),
        answerBy: z.iso.date(),
        link: z.url(),
      }),
    ),
  }),
  records: 'family.asked',
  async target(context, { askIds }) {
    const [first, ...others] = await asksOf(context, askIds)
    // Of two schools at once, or with one that is not there: none.
    if (!first || others.length + 1 < new Set(askIds).size) throw notFound('ask')
    if (others.some(other => other.schoolId !== first.schoolId)) throw notFound('ask')
    return { schoolId: first.schoolId }
  },
  example: world => ({ askIds: [world.familyAsk.askId] }),
  exampleAs: 'office',
  async run(context, { askIds }) {
    const letters = []
    for (const { expiresAt, schoolId, pupilId, giverId, ...ask } of await asksOf(context, askIds)) {
      const link = await makeFamilyLink(context, {
        id: ask.askId,
        school_id: schoolId,
        expires_at: expiresAt,
      })
      context.record({
        kind: 'family.asked',
        subject: { kind: 'person', id: pupilId },
        audience: audienceOf(schoolId),
        content: { askId: ask.askId, giverId, way: 'letter', answerBy: ask.answerBy },
      })
      letters.push({ ...ask, link })
    }
    return { letters }
  },
})

/** The asks that are still open, by class and name: as letters are handed out. */
function asksOf({ tx }: Context, askIds: readonly string[]) {
  return tx
    .selectFrom('consent_ask as ask')
    .innerJoin('person as pupil', join =>
      join.onRef('pupil.trust_id', '=', 'ask.trust_id').onRef('pupil.id', '=', 'ask.pupil_id'),
    )
    .innerJoin('person as giver', join =>
      join.onRef('giver.trust_id', '=', 'ask.trust_id').onRef('giver.id', '=', 'ask.giver_id'),
    )
    .innerJoin('school', join =>
      join.onRef('school.trust_id', '=', 'ask.trust_id').onRef('school.id', '=', 'ask.school_id'),
    )
    .select(['ask.id as askId', 'ask.school_id as schoolId', 'ask.pupil_id as pupilId'])
    .select(['ask.giver_id as giverId', 'ask.expires_at as expiresAt', 'ask.language'])
    .select(['ask.answer_by as answerBy', 'giver.name as to', 'pupil.name as pupil'])
    .select(['pupil.year_group as class', 'school.name as school'])
    .where('ask.id', '=', anyOf(askIds))
    .where('ask.ended_at', 'is', null)
    .orderBy('pupil.year_group')
    .orderBy('pupil.name')
    .execute()
}
