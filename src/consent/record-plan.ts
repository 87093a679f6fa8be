import type { Context } from '../platform/operations/operation.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { AnswerChange, PersonChange, RegisterPlan } from './register-plan.ts'
import { isNarrowed } from './register-plan.ts'
import type { ConsentAnswer } from './tables.ts'

/**
 * Puts an import on record: beside the import's own entry with its counts, one per person whom it changes. Not
 * one for all, because an entry is what can be found by its person and erased for one person alone; and what
 * posts react to (a yes that is none any more, a leaver, a protection) is about one person. All are appended
 * under one lock.
 */
export function recordPlan(
  record: Context['record'],
  plan: RegisterPlan,
  ids: ReadonlyMap<PersonChange, string>,
): void {
  for (const change of plan.changes) {
    const about = {
      subject: { kind: 'person', id: ids.get(change)! },
      audience: audienceOf(change.person.schoolId),
    }
    record({
      kind: 'person.imported',
      ...about,
      content: {
        change: change.kind,
        fields: change.fields.map(({ field }) => field),
        answers: byAnswer(change.answers),
      },
    })
    if (change.protects) record({ kind: 'person.protected', ...about, content: { protected: true } })
    // A protection says all itself: a second entry beside it would count the answers that it hides.
    if (change.protects) continue
    const narrowed = change.answers.filter(isNarrowed)
    for (const kind of ['consent.refused', 'consent.withdrawn'] as const) {
      const those = narrowed.filter(({ to }) => (to === 'refused') === (kind === 'consent.refused'))
      if (those.length === 0) continue
      const cells = those.map(({ channel, element }) => ({ channel, element }))
      record({ kind, ...about, content: { about: cells, relation: 'school-record', source: 'import' } })
    }
  }
  for (const { personId, schoolId } of plan.leavers) {
    record({
      kind: 'person.left',
      subject: { kind: 'person', id: personId },
      audience: audienceOf(schoolId),
      content: { source: 'import' },
    })
  }
}

/** `{ given: ['facebook/photo', …], refused: […] }`: what the file said anew, by answer. */
function byAnswer(answers: readonly AnswerChange[]): Partial<Record<ConsentAnswer, string[]>> {
  const said: Partial<Record<ConsentAnswer, string[]>> = {}
  for (const { channel, element, answer } of answers) {
    if (answer !== null) (said[answer] ??= []).push(`${channel}/${element}`)
  }
  return said
}
