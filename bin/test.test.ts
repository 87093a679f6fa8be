import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

/** Runs the test command on files of its own, and answers with its exit code and last line. */
async function run(files: Record<string, string>): Promise<{ code: unknown; lastLine: string | undefined }> {
  const root = await mkdtemp(join(tmpdir(), 'copybook-test-command-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const config = 'export default { test: { globals: true, include: ["*.case.mjs"] } }'
  for (const [name, text] of Object.entries({ 'vitest.config.mjs': config, ...files })) {
    await writeFile(join(root, name), text)
  }
  const program = fileURLToPath(new URL('test.mjs', import.meta.url))
  const args = [program, '--root', root, '--config', join(root, 'vitest.config.mjs')]
  // The variables by which this very vitest marks its workers would confuse the inner one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV/.test(name)),
  )
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', chunk => (output += String(chunk)))
  const [code] = (await once(child, 'close')) as unknown[]
  return { code, lastLine: output.trimEnd().split('\n').at(-1) }
}

const good = 'test("a", () => {}); describe("b", () => { test("c", () => {}); test.skip("d", () => {}) })'
const bad = 'test("e", () => { throw new Error("no") })'

test('all good: counted, and 0', async () => {
  expect(await run({ 'good.case.mjs': good })).toEqual({ code: 0, lastLine: '2 passed, 0 failed' })
})

test('a failing test, a file that cannot be read and a set-up that throws each count', async () => {
  const files = {
    'good.case.mjs': good,
    'bad.case.mjs': bad,
    'unreadable.case.mjs': 'import "./nowhere.mjs"',
    'set-up.case.mjs': 'beforeAll(() => { throw new Error("no") }); test("f", () => {})',
  }
  expect(await run(files)).toEqual({ code: 1, lastLine: '2 passed, 3 failed' })
})

test('an error that no test caught is a failure', async () => {
  const stray =
    'test("g", async () => { setTimeout(() => { throw new Error("stray") }, 0); await new Promise(r => setTimeout(r, 50)) })'
  const files = { 'good.case.mjs': good, 'bad.case.mjs': bad, 'stray.case.mjs': stray }
  expect(await run(files)).toEqual({ code: 1, lastLine: '3 passed, 2 failed' })
})

test('a run whose tear-down fails is a failure', async () => {
  const config =
    'export default { test: { globals: true, include: ["*.case.mjs"], globalSetup: ["./down.mjs"] } }'
  const files = {
    'vitest.config.mjs': config,
    'good.case.mjs': good,
    'down.mjs': 'export default () => () => { throw new Error("no") }',
  }
  expect(await run(files)).toEqual({ code: 1, lastLine: '2 passed, 1 failed' })
})

test('a run of nothing is a failure', async () => {
  expect((await run({})).code).toBe(1)
  expect(await run({ 'only.case.mjs': 'test.skip("h", () => {})' })).toEqual({
    code: 1,
    lastLine: '0 passed, 0 failed',
  })
})
