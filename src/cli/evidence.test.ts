import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signCheckpoint } from '../evidence/checkpoint.ts'
import { exportLines } from '../evidence/export-format.ts'
import type { ExportEntry, ExportHeader } from '../evidence/export-format.ts'
import { sealEntry } from '../evidence/leaf.ts'
import { rootOf } from '../evidence/merkle.ts'
import { formatVerificationKey, temporarySigningKey } from '../evidence/signing-key.ts'
import { evidenceCommand } from './evidence.ts'

const key = temporarySigningKey()
const vkey = formatVerificationKey(key.verificationKey('copybook/t1'))
const otherVkey = formatVerificationKey(temporarySigningKey().verificationKey('copybook/t1'))
const sealed = Array.from({ length: 6 }, (_, i) =>
  sealEntry({
    kind: 'post.decided',
    at: `2025-11-0${i + 1}T12:00:00.000Z`,
    actor: 'p',
    subject: i,
    content: null,
  }),
)
const leaves = sealed.map(each => each.leaf)
const noteOf = (size: number): string =>
  signCheckpoint({ trustId: 't1', size, root: rootOf(leaves.slice(0, size)) }, key)

let folder: string
const at = (name: string): string => join(folder, name)
const write = (name: string, text: string): Promise<void> => writeFile(at(name), text)

async function exportOf(size: number, header: Partial<ExportHeader> = {}): Promise<string> {
  const entries = sealed.slice(0, size).map((each, index): ExportEntry => {
    const { bucket, commitment, salt, payload } = each
    const root = rootOf(leaves.slice(0, index + 1))
    return index === 1
      ? { state: 'withheld', index, bucket, root, commitment }
      : { state: 'open', index, bucket, root, salt, payload }
  })
  const first: ExportHeader = {
    trust: { id: 't1', name: 'Diamond Trust' },
    reader: { name: 'Gwen', role: 'governor' },
    exportedAt: '2025-11-07T09:00:00.000Z',
    size,
    root: rootOf(leaves.slice(0, size)),
    publicKey: vkey,
    checkpoints: [noteOf(size)],
    ...header,
  }
  let text = ''
  for await (const line of exportLines(first, entries)) text += line
  return text
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await evidenceCommand(args, {
    out: line => (out += `${line}\n`),
    err: line => (err += `${line}\n`),
  })
  return { code, out, err }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'))
  const whole = await exportOf(6)
  await write('whole', whole)
  await write('broken', whole.replace('2025-11-04', '2025-11-05'))
  await write('cut', await exportOf(4))
  await write('open-end', await exportOf(6, { checkpoints: [noteOf(4)] }))
  await write('key', `${vkey}\n`)
  await write('note', noteOf(5).replaceAll('\n', '\r\n'))
  await write('late-note', noteOf(6))
  await write('half-note', noteOf(5).slice(0, 60))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a whole export', () => {
  test('is signed by the key that the governor holds', async () => {
    expect(await run('verify', at('whole'), '--key', vkey)).toEqual({
      code: 0,
      out: `Whole, and signed by ${vkey}
The record of Diamond Trust (t1) has 6 entries, the last of 2025-11-06.
In this file: 5 to read, 1 withheld, 0 erased.
`,
      err: '',
    })
  })

  test('takes the key out of a file, and a checkpoint whose line ends a mail program changed', async () => {
    const { code, out } = await run('verify', at('whole'), '--key', at('key'), '--checkpoint', at('note'))
    expect([code, out]).toEqual([0, expect.stringContaining('agrees with your checkpoint of 5 entries')])
  })

  test('without a key says that the signer is unproven', async () => {
    const { code, out } = await run('verify', at('whole'))
    expect([code, out]).toEqual([0, expect.stringMatching(/^Whole, but signer unproven: ask the school/)])
  })

  test('with an end that nothing signs says from where', async () => {
    const { code, out } = await run('verify', at('open-end'), '--key', vkey)
    expect([code, out]).toEqual([0, expect.stringContaining('entries from 4 on')])
  })

  test('as JSON', async () => {
    const { code, out } = await run('verify', at('whole'), '--key', vkey, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'signed', key: vkey, size: 6, open: 5, withheld: 1 })
  })
})

describe('what ends with 1', () => {
  test('a changed entry, by its number', async () => {
    const { code, out } = await run('verify', at('broken'), '--key', vkey)
    expect(code).toBe(1)
    expect(out).toBe(
      'Broken at entry 3: Its content, date or place is not the one that was recorded.\nKeep the file as it is, and tell the chair of governors.\n',
    )
    expect(JSON.parse((await run('verify', at('broken'), '--json')).out)).toMatchObject({
      kind: 'broken',
      index: 3,
    })
  })

  test('another key', async () => {
    const { code, out } = await run('verify', at('whole'), '--key', otherVkey)
    expect([code, out]).toEqual([1, expect.stringMatching(/^Broken at the first line: It names another key/)])
  })

  test('an export that ends before the checkpoint', async () => {
    const args = ['verify', at('cut'), '--key', vkey]
    expect(await run(...args)).toMatchObject({ code: 0 })
    const { code, out } = await run(...args, '--checkpoint', at('note'), '--checkpoint', at('late-note'))
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^Older than your checkpoint, or cut short: it has 4 .* 6\./),
    ])
  })

  test('a file of another kind', async () => {
    expect(await run('verify', at('key'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('not the start') as string,
    })
  })
})

describe('what ends with 2', () => {
  test.each([
    [[]],
    [['verify']],
    [['sign', 'x']],
    [['verify', 'a', 'b']],
    [['verify', 'a', '--quiet']],
    [['verify', 'a', '--key']],
  ])('the wrong words %j show the usage', async args => {
    const { code, out, err } = await run(...args)
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^Usage: copybook evidence verify FILE/)])
  })

  test.each([
    ['no such export', () => ['verify', at('nowhere')], 'nowhere cannot be read'],
    ['a folder', () => ['verify', folder], 'cannot be read'],
    ['a key that is none', () => ['verify', at('whole'), '--key', 'copybook/t1+0+A'], 'not a Copybook key'],
    ['a key file without a key', () => ['verify', at('whole'), '--key', at('note')], 'not a Copybook key'],
    [
      'no such checkpoint',
      () => ['verify', at('whole'), '--checkpoint', at('nowhere')],
      'nowhere cannot be read',
    ],
    [
      'half a checkpoint',
      () => ['verify', at('whole'), '--checkpoint', at('half-note')],
      'not a complete checkpoint',
    ],
  ])('%s', async (_, args, sentence) => {
    const { code, out, err } = await run(...args())
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(sentence)])
  })

  test('as JSON too', async () => {
    const { code, out, err } = await run('verify', at('nowhere'), '--json')
    expect([code, err]).toEqual([2, ''])
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'not-found' } })
  })
})

test('a name in a forged file cannot steer the terminal', async () => {
  await write('steering', await exportOf(6, { trust: { id: 't1', name: 'A\u001b[2J\u202eB\nWhole' } }))
  const { out } = await run('verify', at('steering'))
  expect(out).toContain('\nThe record of A?[2J?B?Whole (t1) has 6 entries')
})

test('nothing of the server is loaded, so it runs on a computer without Copybook’s database', async () => {
  const script = `
    const { registerHooks } = await import('node:module')
    const loaded = []
    registerHooks({ resolve: (name, context, next) => { loaded.push(name); return next(name, context) } })
    const { evidenceCommand } = await import(${JSON.stringify(new URL('evidence.ts', import.meta.url).href)})
    const code = await evidenceCommand(['verify', ${JSON.stringify(at('whole'))}], { out: console.log, err: console.error })
    console.log(JSON.stringify({ code, loaded }))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  const { code, loaded } = JSON.parse(stdout.trim().split('\n').at(-1)!) as { code: number; loaded: string[] }
  expect(code).toBe(0)
  expect(
    loaded.filter(name =>
      /^(pg|kysely|hono|sharp|node:(net|http|https|tls|dgram))\b|platform\/database/.test(name),
    ),
  ).toEqual([])
})
