import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dlptText } from '../policy/testing/dlpt.ts'
import { policyCommand } from './policy.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-command-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] }
  const code = await policyCommand(args, {
    out: line => said.out.push(line),
    err: line => said.err.push(line),
  })
  return { code, ...said }
}

async function fileWith(text: string, name = 'pack.yaml'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

describe('copybook policy lint', () => {
  test('counts what a sound pack has, and warns', async () => {
    const { code, out, err } = await run('lint', await fileWith(dlptText))
    expect(code).toBe(0)
    expect(out).toEqual([expect.stringMatching(/140 clauses, 12 rules, 7 channels, 58 gaps\.$/)])
    expect(err).toEqual([expect.stringMatching(/^warning: .*pack\.yaml:\d+:\d+ sections\[9\]\.number/)])
  })

  test('names every mistake with its line, and exits 1', async () => {
    const file = await fileWith(
      dlptText.replace('kind: closed', 'kind: close').replace('  trust: ', '  trsut: '),
    )
    const { code, out, err } = await run('lint', file)
    expect(code).toBe(1)
    expect(out).toEqual([])
    expect(err).toHaveLength(3)
    expect(err.every(line => /pack\.yaml:\d+:\d+ [\w.[\]]+: .+; .+/.test(line))).toBe(true)
  })

  test('a file that is not there exits 1 and says what to name', async () => {
    expect(await run('lint', join(folder, 'none.yaml'))).toMatchObject({
      code: 1,
      err: [expect.stringContaining('cannot be read. Name a policy pack')],
    })
  })
})

describe('copybook policy show', () => {
  test('the pack on one screen', async () => {
    const { code, out } = await run('show')
    expect(code).toBe(0)
    expect(out[1]).toBe('Version dlpt-2025-11. Approved November 2025. Review due by 30 September 2027.')
  })

  test('a clause: our wording, force, enforcement, control, channels and open questions', async () => {
    const out = (await run('show', '2.1-will-not-post-political-statements')).out.join('\n')
    expect(out).toContain('The school takes no political side on Facebook and Instagram.')
    expect(out).toContain('Force: will-not. Enforcement: block.')
    expect(out).toContain('Control: political-statement.')
    expect(out).toContain('On YouTube: rule political-statement, by our default (G03).')
    expect(out).toContain('Open question G23')
  })

  test('each of the two sections 2.4 by its own name', async () => {
    const closed = (await run('show', '2.4')).out.filter(line => line.includes('(section 2.4)'))
    const likes = (await run('show', '2.4b')).out.filter(line => line.includes('(section 2.4b)'))
    expect([closed.length, likes.length]).toEqual([13, 2])
  })

  test('an open question', async () => {
    const { out } = await run('show', 'G11')
    expect(out[0]).toBe('Open question G11 (high): No approval step except YouTube')
    expect(out.at(-1)).toBe('  To the policy’s owner: Want four-eyes on everything?')
  })

  test('a name that nothing has', async () => {
    expect(await run('show', '2.1-may-post-alert')).toMatchObject({
      code: 1,
      err: ['No clause, section or gap is called "2.1-may-post-alert". Did you mean "2.1-may-post-alerts"?'],
    })
  })
})

describe('copybook policy coverage', () => {
  test('lists all clauses; none is in force before the controls ran', async () => {
    const { code, out } = await run('coverage', '--policy', await fileWith(dlptText))
    expect(code).toBe(0)
    expect(out[0]).toBe('0 of 140 clauses are in force.')
    expect(out.filter(line => /waits for|no test shows it/.test(line))).toHaveLength(140)
    expect(out.some(line => line.startsWith('Questions to the policy’s owner'))).toBe(true)
  })

  test('reads coverage.json beside the pack', async () => {
    const clauses = { '2.3-no-links': { control: 'youtube-link', tests: ['one', 'two'] } }
    await fileWith(JSON.stringify({ clauses }), 'coverage.json')
    const policy = await fileWith(dlptText)
    expect((await run('coverage', '--policy', policy)).out[0]).toBe('1 of 140 clauses are in force.')
    const [json] = (await run('coverage', '--policy', policy, '--json')).out
    expect(JSON.parse(json ?? '')).toMatchObject({ inForce: 1 })
  })

  test('a coverage.json that cannot be read is said, not taken as nothing', async () => {
    await fileWith('{"clauses": 3}', 'coverage.json')
    expect(await run('coverage', '--policy', await fileWith(dlptText))).toMatchObject({
      code: 1,
      err: [expect.stringContaining('Write it again with: npm run controls')],
    })
  })
})

test.each([
  [[]],
  [['lint']],
  [['paint']],
  [['show', 'a', 'b']],
  [['coverage', 'x']],
  [['lint', 'f', '--colour']],
])('called as %j it shows how it is called, and exits 2', async args => {
  const { code, err } = await run(...args)
  expect(code).toBe(2)
  expect(err.at(-1)).toContain('copybook policy coverage')
})
