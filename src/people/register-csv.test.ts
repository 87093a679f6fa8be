import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRegister } from './register-csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const head = 'person_id,name,known_as,role,school,year_group,consent_facebook_photo,consent_facebook_name'
const read = (...rows: string[]) => parseRegister(bytes([head, ...rows].join('\n')))

test('a person is read with the answers per channel and element', () => {
  const { people, problems } = read('a1,Ana Field,Annie,pupil,s1,Year 2,yes,withdrawn')
  expect(problems).toEqual([])
  expect(people).toEqual([
    {
      line: 2,
      id: 'a1',
      name: 'Ana Field',
      knownAs: 'Annie',
      role: 'pupil',
      school: 's1',
      yearGroup: 'Year 2',
      doNotIdentify: false,
      upn: null,
      manager: null,
      notes: null,
      consents: [
        { channel: 'facebook', element: 'photo', answer: 'given' },
        { channel: 'facebook', element: 'name', answer: 'withdrawn' },
      ],
    },
  ])
})

describe('files as schools have them', () => {
  const row = 'a1,Zoë Field,,pupil,s1,Year 2,yes,no'
  test.each([
    ['a byte order mark', bytes(`\uFEFF${head}\n${row}`)],
    ['Windows line ends', bytes(`${head}\r\n${row}\r\n`)],
    ['old Mac line ends', bytes(`${head}\r${row}\r`)],
    ['CP1252', Uint8Array.from(Buffer.from(`${head}\n${row}`, 'latin1'))],
    ['semicolons', bytes(`${head}\n${row}`.replaceAll(',', ';'))],
    ['tabs', bytes(`${head}\n${row}`.replaceAll(',', '\t'))],
    ['empty lines', bytes(`${head}\n\n${row}\n\n`)],
    [
      'other words for the columns',
      bytes(`${head}\n${row}`.replace('person_id', 'Person ID').replace('year_group', 'Class')),
    ],
  ])('%s', (_, file) => {
    const { people, problems } = parseRegister(file)
    expect(problems).toEqual([])
    expect(people).toMatchObject([
      { id: 'a1', name: 'Zoë Field', consents: [{ answer: 'given' }, { answer: 'refused' }] },
    ])
  })

  test('a comma and a line end inside quotes', () => {
    const { people } = read('a1,"Field, Ana","An\nnie",pupil,s1,,yes,no', 'a2,Bo Hill,,pupil,s1,,yes,no')
    expect(people.map(person => [person.name, person.line])).toEqual([
      ['Field, Ana', 3],
      ['Bo Hill', 4],
    ])
  })
})

describe('what is odd is reported with its line', () => {
  test('a short row counts as unknown', () => {
    const { people, problems } = read('a1,Ana Field,,pupil,s1')
    expect(problems).toMatchObject([{ line: 2, field: 'row', leftOut: false }])
    expect(people[0]!.consents.map(consent => consent.answer)).toEqual(['unknown', 'unknown'])
  })

  test('a long row is left out: its answers may stand in wrong columns [2.1-will-not-post-names-photos-without-consent]', () => {
    const { people, problems } = read('a1,Field, Ana,,pupil,s1,,no,yes')
    expect(people).toEqual([])
    expect(problems).toMatchObject([{ line: 2, field: 'row', leftOut: true }])
  })

  test('every repeated id', () => {
    const { people, problems } = read(
      'a1,Ana,,pupil,s1,,no,no',
      'a1,Ben,,pupil,s1,,yes,yes',
      'a1,Cy,,pupil,s1,,yes,yes',
    )
    expect(people.map(person => person.name)).toEqual(['Ana'])
    expect(problems.map(problem => [problem.line, problem.field])).toEqual([
      [3, 'person_id'],
      [4, 'person_id'],
    ])
  })

  test('a word for consent that we do not know is unknown, never yes', () => {
    const { people, problems } = read('a1,Ana,,pupil,s1,,probably,YES')
    expect(people[0]!.consents.map(consent => consent.answer)).toEqual(['unknown', 'given'])
    expect(problems).toMatchObject([{ line: 2, field: 'consent_facebook_photo' }])
  })

  test('an unknown role, a missing id, an unknown column', () => {
    const { people, problems } = parseRegister(
      bytes('person_id,name,role,shoe size\na1,Ana,wizard,3\n,Ben,pupil,4'),
    )
    expect(people).toMatchObject([{ id: 'a1', role: 'other' }])
    expect(problems.map(problem => [problem.line, problem.field])).toEqual([
      [1, 'shoe size'],
      [2, 'role'],
      [3, 'person_id'],
    ])
  })

  test('a missing column, an empty file', () => {
    expect(parseRegister(bytes('name\nAna')).problems).toMatchObject([{ line: 1, field: 'person_id' }])
    expect(parseRegister(bytes('')).problems).toMatchObject([{ line: 1, field: 'file' }])
  })
})

test('any mark but a no protects a person', () => {
  const file = (mark: string) =>
    parseRegister(bytes(`person_id,name,do_not_identify\na1,Ana,${mark}`)).people[0]!.doNotIdentify
  expect([file('yes'), file('x'), file('court order'), file('no'), file('')]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('a pupil number and a manager are read where they stand', () => {
  expect(parseRegister(bytes('person_id,name,UPN,manager\na1,Ana,A123,m1')).people[0]).toMatchObject({
    upn: 'A123',
    manager: 'm1',
  })
})

test('no bytes make it throw, and every person has an id of their own', () => {
  const parts = fc.array(
    fc.oneof(fc.constantFrom('a1', ',', '"', '\n', 'yes', ';', 'Ana'), fc.string({ maxLength: 5 })),
  )
  fc.assert(
    fc.property(parts, written => {
      const { people } = parseRegister(bytes(`${head}\n${written.join('')}`))
      expect(new Set(people.map(person => person.id)).size).toBe(people.length)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), file => {
      expect(parseRegister(file).people.every(person => person.name !== '')).toBe(true)
    }),
  )
})
