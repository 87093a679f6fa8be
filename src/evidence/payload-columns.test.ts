import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryContent } from './leaf.ts'
import type { PayloadColumns } from './payload-columns.ts'
import { payloadColumns, strayColumn } from './payload-columns.ts'
import { sentenceFor } from './sentences.ts'

const uuid = fc.uuid()
const content: fc.Arbitrary<EntryContent> = fc.record({
  kind: fc.constantFrom('post.decided', 'consent.given'),
  at: fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map(at => at.toISOString()),
  actor: fc.oneof(
    uuid.map(id => ({ kind: 'person', id, name: 'Rita' })),
    fc.constant({ kind: 'system', job: 'sweep' }),
  ),
  subject: fc.record({ kind: fc.constantFrom('variant', 'person'), id: uuid }),
  audience: fc.oneof(
    fc.constant({ kind: 'trust' }),
    uuid.map(schoolId => ({ kind: 'school', schoolId })),
    uuid.map(caseId => ({ kind: 'case', caseId })),
  ),
  content: fc.constant({}),
})

describe('the columns of a payload', () => {
  test('agree with what they are derived from, and with nothing else', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const [columns, others] = [payloadColumns(one)!, payloadColumns(other)!]
        expect(strayColumn(one, columns)).toBeNull()
        for (const column of Object.keys(columns) as (keyof PayloadColumns)[]) {
          const mixed = { ...columns, [column]: others[column] }
          const same =
            String(columns[column]) === String(others[column]) && columns.at.getTime() === mixed.at.getTime()
          expect(strayColumn(one, mixed)).toBe(same ? null : column)
        }
      }),
    )
  })

  test('name a school only for a school, and a case only for a case', () => {
    fc.assert(
      fc.property(content, one => {
        const { audience, school_id, case_id } = payloadColumns(one)!
        expect(school_id !== null).toBe(audience === 'school')
        expect(case_id !== null).toBe(audience === 'case')
      }),
    )
  })

  test.each(['audience', 'subject', 'actor'])('there are none for content without %s', field => {
    const [whole] = fc.sample(content, 1)
    const { [field]: _, ...rest } = whole!
    expect(payloadColumns(rest as EntryContent)).toBeUndefined()
    expect(strayColumn(rest as EntryContent, payloadColumns(whole!)!)).toBe('kind')
  })
})

describe('the sentence of an entry', () => {
  test('says who did what, in words where we have them', () => {
    expect(sentenceFor('consent.withdrawn', 'Rita Okafor')).toBe(
      'Rita Okafor recorded that consent was withdrawn.',
    )
    expect(sentenceFor('moon.landed-on', 'Rita Okafor')).toBe('Rita Okafor did this: moon landed on.')
  })
})
