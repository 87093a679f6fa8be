import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const project = fileURLToPath(new URL('../../', import.meta.url))
const closed = new URL('../testing/closed-sockets.mjs', import.meta.url).href

/** Runs a program with every way to the network closed. */
const withoutNetwork = (args: readonly string[]) =>
  run(process.execPath, ['--import', closed, ...args], { cwd: project, maxBuffer: 64e6 })

const copybook = (...args: string[]) => withoutNetwork(['bin/copybook.mjs', ...args])

const school = ['--register', 'corpus/roster.csv', '--schools', 'corpus/schools.json']
const lines = (text: string) => text.trim().split('\n')

test('posts are checked with all sockets closed', async () => {
  const { stdout, stderr } = await copybook(
    'check',
    '--json',
    '--policy',
    'policies/dlpt-2025-11.yaml',
    ...school,
    'corpus/posts.jsonl',
  )
  expect(lines(stdout)).toHaveLength(260)
  expect(stderr).not.toContain('NETWORK')
})

test('comments are read with all sockets closed, by the encoder too', async () => {
  const { stdout, stderr } = await copybook('moderate', ...school, 'corpus/comments.jsonl')
  expect(lines(stdout)).toHaveLength(520)
  expect(stderr).not.toContain('NETWORK')
})

test.each([
  ['fetch', `await fetch('http://127.0.0.1:8080/')`],
  ['a socket', `const { connect } = await import('node:net'); connect(9, '127.0.0.1')`],
  ['a name', `const { lookup } = await import('node:dns'); lookup('example.org', () => {})`],
])('and closed they are: %s is refused', async (_, script) => {
  const failed = withoutNetwork(['--input-type=module', '--eval', script])
  await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('NETWORK TOUCHED') as string })
})
