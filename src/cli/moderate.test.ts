import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MakeReader } from '../moderation/comment-reader.ts'
import { authorFacts } from '../moderation/known-author.ts'
import { readText } from '../signals/read-text.ts'
import { moderateCommand } from './moderate.ts'

const schools = JSON.stringify({
  schools: [
    { id: 's1', name: 'Combe School', contacts: { phones: ['01632 960111'] } },
    {
      id: 's2',
      name: 'Delph School',
      contacts: { phones: ['07700 900222'] },
      own_accounts: ['Friends of Delph'],
    },
  ],
})

/** Lexicons and rules alone: what the trained heads say is measured by `npm run eval`, not by examples. */
const lexiconReader: MakeReader = world => ({
  tiers: 1,
  read: comments =>
    Promise.resolve(
      comments.map(({ text, author }) => {
        const reading = readText(text, world)
        return { ...reading, facts: [...authorFacts(author, world.school), ...reading.facts] }
      }),
    ),
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copybook-moderate-'))
  await writeFile(join(folder, 'schools.json'), schools)
})
afterAll(() => rm(folder, { recursive: true }))

const comment = (id: string, text: string, more: object = {}) =>
  JSON.stringify({ id, platform: 'facebook', author: 'Jo Bloggs', text, ...more })

async function run(lines: string[], flags: string[] = [], reader?: MakeReader) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    stdin: Readable.from([lines.join('\n')]),
  }
  const code = await moderateCommand([...flags, '-'], io, reader ?? lexiconReader)
  return { code, out, err }
}

interface Answer {
  id: string
  action: string
  labels: { label: string; score: number; start: number | null; end: number | null }[]
  route: string
  findings: { label?: string; ground: string; clause: string; action: string; text: string | null }[]
}

async function moderate(text: string, more: object = {}, ...flags: string[]): Promise<Answer> {
  return JSON.parse((await run([comment('c', text, more)], flags)).out[0]!) as Answer
}

test('answers by the shipped policy: action, labels with their place, route, findings with their clause', async () => {
  const text = 'Ring me on 07700 900321 about the choir'
  const answer = await moderate(text)
  expect(Object.keys(answer)).toEqual(['id', 'action', 'labels', 'route', 'findings'])
  expect(answer).toMatchObject({ id: 'c', action: 'remove', route: 'none' })
  const [label] = answer.labels
  expect(label?.label).toBe('personal-info')
  expect(text.slice(label!.start!, label!.end!)).toBe('07700 900321')
  expect(answer.findings).toMatchObject([
    { label: 'personal-info', ground: 'phone', clause: '2.5-delete-personal-info', text: '07700 900321' },
  ])
})

test('what belongs to any of the schools is nobody’s private number', async () => {
  const flags = ['--schools', join(folder, 'schools.json')]
  expect((await moderate('Ring me on 07700 900222', {}, ...flags)).action).toBe('keep')
  expect((await moderate('Ring me on 07700 900333', {}, ...flags)).action).not.toBe('keep')
})

test('our own accounts are kept, who plays them is looked at', async () => {
  const flags = ['--schools', join(folder, 'schools.json')]
  const of = async (author: string) => (await moderate('Thank you all!', { author }, ...flags)).action
  expect(await of('Friends of Delph')).toBe('keep')
  expect(await of('Friends of Delph (Official)')).toBe('review')
})

test('what the line says beside the comment does not matter', async () => {
  const more = { expect: { action: 'remove' }, difficulty: 'hard', why: 'x' }
  expect((await moderate('Lovely concert!', more)).action).toBe('keep')
})

test('a broken line gets its error, the others their answers, in order, and the code is 2', async () => {
  const lines = [comment('a', 'Lovely!'), '{"id":', '{"id":"b"}', '', comment('c', 'Super!')]
  const { code, out } = await run(lines)
  expect(code).toBe(2)
  expect(
    out.map(
      line => JSON.parse(line) as { id?: string; line?: number; error?: { code: string; field: string } },
    ),
  ).toMatchObject([
    { id: 'a' },
    { line: 2, error: { code: 'not-json', field: 'line' } },
    { line: 3, error: { code: 'not-a-comment', field: 'text' } },
    { id: 'c' },
  ])
})

test('with --report people read it', async () => {
  const { out, code } = await run([comment('c', 'Ring 07700 900321'), 'nonsense'], ['--report'])
  expect(code).toBe(2)
  expect(out[0]).toContain('c: proposed for removal (personal-info)')
  expect(out[0]).toContain('5–17 “07700 900321” is somebody’s own number. [2.5-delete-personal-info]')
  expect(out[1]).toBe('line 2: The line is not JSON. Write one comment on each line. (line)')
})

describe('the reader', () => {
  const counting = (batches: number[]): MakeReader => {
    return async world => {
      const { read } = await lexiconReader(world)
      return {
        tiers: 1,
        read: comments => {
          batches.push(comments.length)
          return read(comments)
        },
      }
    }
  }

  test('is given comments in batches, however many there are', async () => {
    const batches: number[] = []
    const lines = Array.from({ length: 150 }, (_, at) => comment(String(at), 'Lovely!'))
    const { out, code } = await run(lines, [], counting(batches))
    expect(code).toBe(0)
    expect(out.map(line => (JSON.parse(line) as Answer).id)).toEqual(lines.map((_, at) => String(at)))
    expect(Math.max(...batches)).toBeLessThanOrEqual(64)
    expect(Math.max(...batches)).toBeGreaterThan(1)
    expect(batches.reduce((sum, size) => sum + size)).toBe(150)
  })

  test('that loses a comment stops the command: an answer must not move to another comment', async () => {
    const losing: MakeReader = () => ({ tiers: 1, read: () => Promise.resolve([]) })
    await expect(run([comment('a', 'x')], [], losing)).rejects.toThrow('fewer readings')
  })
})

test.each([
  [[], 'Name one file of comments.'],
  [['a', 'b'], 'Name one file of comments.'],
  [['--colour', 'red'], '--colour'],
])('called wrongly: %s', async (args, said) => {
  const err: string[] = []
  expect(await moderateCommand(args, { out: () => undefined, err: line => void err.push(line) })).toBe(2)
  expect(err.join('\n')).toContain(said)
  expect(err.join('\n')).toContain('Usage: copybook moderate')
})

test('a file that is not there is named', async () => {
  const err: string[] = []
  const io = { out: () => undefined, err: (line: string) => void err.push(line) }
  expect(await moderateCommand([join(folder, 'none.jsonl')], io, lexiconReader)).toBe(2)
  expect(await moderateCommand(['--policy', join(folder, 'no.yaml'), '-'], io, lexiconReader)).toBe(1)
  expect(err.join('\n')).toContain('none.jsonl cannot be read.')
  expect(err.join('\n')).toContain('no.yaml cannot be read.')
})
