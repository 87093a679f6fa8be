import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import type * as policy from '../policy/reading.ts'
import type * as signals from '../signals/signal.ts'
import { checkCommand } from './check.ts'

const pack = fileURLToPath(new URL('../../policies/dlpt-2025-11.yaml', import.meta.url))
const register = [
  'person_id,name,known_as,role,school,year_group,consent_facebook_photo,consent_facebook_name,do_not_identify',
  'a1,Ana Field,,pupil,s1,Year 2,yes,yes,',
  'a2,Bo Hollis,,pupil,s1,Year 2,no,no,',
  'a3,Ana Sands,,pupil,s1,Year 3,no,no,',
  'a4,Cy Marlow,,pupil,s1,Year 3,yes,yes,court order',
  'a5,Dee Ashcroft,,pupil,s1,Year 4,,,',
].join('\n')
const schools = JSON.stringify({
  schools: [
    {
      id: 's1',
      name: 'Combe School',
      contacts: { phones: ['01632 960111'], emails: ['office@combe.example'], websites: ['combe.example'] },
    },
  ],
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copybook-check-'))
  await writeFile(join(folder, 'register.csv'), register)
  await writeFile(join(folder, 'schools.json'), schools)
})
afterAll(() => rm(folder, { recursive: true }))

const post = (text: string, more: object = {}) =>
  JSON.stringify({ id: 'p', school: 's1', channel: 'facebook', text, ...more })

async function run(lines: string[], ...flags: string[]) {
  const out: string[] = []
  const err: string[] = []
  const args = [
    '--policy',
    pack,
    '--register',
    join(folder, 'register.csv'),
    '--schools',
    join(folder, 'schools.json'),
    ...flags,
    '-',
  ]
  const code = await checkCommand(args, {
    out: line => void out.push(line),
    err: line => void err.push(line),
    stdin: Readable.from([lines.join('\n')]),
  })
  return { code, out, err }
}

interface Answer {
  id: string
  decision: string
  category: string
  findings: {
    rule: string
    clause: string
    start: number | null
    end: number | null
    text: string | null
    message: string
    mend: string | null
    media?: number
  }[]
}

async function check(text: string, more: object = {}): Promise<Answer> {
  const { out } = await run([post(text, more)], '--json')
  return JSON.parse(out[0]!) as Answer
}

test('what signals find is what the policy reads', () => {
  expectTypeOf<signals.Reading>().toEqualTypeOf<policy.Reading>()
  expectTypeOf<signals.Fact>().toEqualTypeOf<policy.Fact>()
})

/** The hold is the name's own, whatever else the sentence is held for. */
const aName = (text: string) =>
  expect.objectContaining({ rule: 'names-photos-without-consent', text }) as unknown

describe('names and photos [2.1-will-not-post-names-photos-without-consent]', () => {
  test('a yes lets the name pass, a no refuses it where it stands', async () => {
    expect(await check('Well done Ana Field for the maths prize!')).toMatchObject({
      id: 'p',
      decision: 'publish',
      category: 'achievement',
      findings: [],
    })
    const text = 'Well done Bo for the maths prize!'
    const { decision, findings } = await check(text)
    expect(decision).toBe('refuse')
    const named = findings.find(({ rule }) => rule === 'names-photos-without-consent')
    expect(named).toMatchObject({ clause: '2.1-will-not-post-names-photos-without-consent', text: 'Bo' })
    expect(text.slice(named!.start!, named!.end!)).toBe('Bo')
    expect(named!.mend).not.toBeNull()
  })

  test('a first name that a consenting and a refusing pupil share is held', async () => {
    const { decision, findings } = await check('Well done Ana for the prize!')
    expect(decision).toBe('hold')
    expect(findings).toContainEqual(aName('Ana'))
  })

  test('a protected pupil is refused whatever was consented', async () => {
    expect((await check('Well done Cy Marlow for the prize!')).decision).toBe('refuse')
  })

  test('a blank answer is unknown, and held', async () => {
    const { decision, findings } = await check('Well done Dee for the prize!')
    expect(decision).toBe('hold')
    expect(findings).toContainEqual(aName('Dee'))
  })

  test('a face and a name in a picture are found there', async () => {
    const media = [
      {
        kind: 'image',
        description: 'a boy with a cup',
        people: ['a2'],
        text_in_image: 'CHAMPION: Bo Hollis',
      },
    ]
    const { decision, findings } = await check('What a day for the team in Year 2!', { media })
    expect(decision).toBe('refuse')
    expect(findings.map(finding => [finding.start, finding.end, finding.media])).toEqual([
      [null, null, 0],
      [null, null, 0],
    ])
  })
})

test('a video goes public only after it was checked [2.3-private-until-checked]', async () => {
  const request = (private_check: string, visibility = 'public') =>
    check('Choir concert: two carols', { channel: 'youtube', request: { visibility, private_check } })
  expect((await request('not_done')).findings.map(finding => finding.rule)).toEqual([
    'unchecked-before-public',
  ])
  expect((await request('done')).findings).toEqual([])
  expect((await request('not_done', 'private')).findings).toEqual([])
})

test('the school’s own number passes, another’s does not [1-private-spaces-still-covered]', async () => {
  expect((await check('Reminder: ring the office on 01632 960111 by Friday.')).decision).toBe('publish')
  expect((await check('Reminder: ring 07700 900321 by Friday.')).findings).toMatchObject([
    { rule: 'personal-information' },
  ])
})

test('a broken line gets its error, the others their answers, and the code is 2', async () => {
  const { code, out } = await run(
    [
      post('Reminder: wellies please.'),
      '{"id":',
      post('x', { channel: 'myspace' }),
      post('x', { school: 'nowhere' }),
      '{"id":"q","channel":"x"}',
      '',
      post('Reminder: hats please.'),
    ],
    '--json',
  )
  expect(code).toBe(2)
  expect(
    out
      .map(
        line =>
          JSON.parse(line) as { line?: number; error?: { code: string; field: string; message: string } },
      )
      .map(answer => [answer.line, answer.error?.code, answer.error?.field]),
  ).toEqual([
    [undefined, undefined, undefined],
    [2, 'not-json', 'line'],
    [3, 'unknown-channel', 'channel'],
    [4, 'unknown-school', 'school'],
    [5, 'not-a-post', 'text'],
    [undefined, undefined, undefined],
  ])
})

test('decisions do not change the code', async () => {
  expect((await run([post('You are all idiots.')], '--json')).code).toBe(0)
})

test('without --json people read it', async () => {
  const { out } = await run([post('Well done Bo for the prize!'), 'nonsense'])
  expect(out[0]).toContain('p: refused (achievement)')
  expect(out[0]).toContain('10–12')
  expect(out[1]).toContain('line 2: The line is not JSON.')
})

test('a slow reader slows the checking', async () => {
  let waiting = 0
  let most = 0
  const io = {
    out: async () => {
      most = Math.max(most, ++waiting)
      await new Promise(resolve => setImmediate(resolve))
      waiting--
    },
    err: () => undefined,
    stdin: Readable.from([Array.from({ length: 20 }, () => post('Reminder: hats.')).join('\n')]),
  }
  await checkCommand(
    [
      '--policy',
      pack,
      '--register',
      join(folder, 'register.csv'),
      '--schools',
      join(folder, 'schools.json'),
      '-',
    ],
    io,
  )
  expect(most).toBe(1)
})

test.each([
  [[], 'Name the policy.'],
  [['--policy', 'a', '--register', 'b', '--schools', 'c'], 'Name one file of posts.'],
  [['--colour', 'red'], '--colour'],
])('called wrongly: %s', async (args, said) => {
  const err: string[] = []
  expect(await checkCommand(args, { out: () => undefined, err: line => void err.push(line) })).toBe(2)
  expect(err.join('\n')).toContain(said)
  expect(err.join('\n')).toContain('Usage: copybook check')
})

test('a file that is not there is named', async () => {
  const err: string[] = []
  const args = [
    '--policy',
    pack,
    '--register',
    join(folder, 'register.csv'),
    '--schools',
    join(folder, 'schools.json'),
    join(folder, 'none.jsonl'),
  ]
  expect(await checkCommand(args, { out: () => undefined, err: line => void err.push(line) })).toBe(2)
  expect(
    await checkCommand(args.with(3, 'nowhere.csv'), {
      out: () => undefined,
      err: line => void err.push(line),
    }),
  ).toBe(1)
  expect(err.join('\n')).toContain('nowhere.csv cannot be read.')
})
