import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { inBatches, readLines } from './check-lines.ts'

const io = (stdin: NodeJS.ReadableStream) => ({ out: () => undefined, err: () => undefined, stdin })

test('numbers the lines of the file, passes over empty ones, and drops a byte order mark', async () => {
  const lines = []
  const input = io(Readable.from(['\uFEFFa\r\n\n  \nb']))
  for await (const { number, read } of readLines('-', input, line => ({ line }))) lines.push([number, read])
  expect(lines).toEqual([
    [1, { line: 'a' }],
    [4, { line: 'b' }],
  ])
})

async function* counted(count: number) {
  for (let at = 0; at < count; at++) yield at
}

test('batches are full while lines are waiting, and nothing is lost', async () => {
  const batches = []
  for await (const batch of inBatches(counted(7), 3)) batches.push([...batch])
  expect(batches).toEqual([[0, 1, 2], [3, 4, 5], [6]])
  for await (const batch of inBatches(counted(0), 3)) expect(batch).toBeUndefined()
})

test('who writes one line and waits for its answer gets it', async () => {
  let answered = () => undefined as void
  const waiting = new Promise<void>(resolve => (answered = resolve))
  async function* asking() {
    yield 'first'
    await waiting
    yield 'second'
  }
  const batches = []
  for await (const batch of inBatches(asking(), 64)) {
    batches.push([...batch])
    answered()
  }
  expect(batches).toEqual([['first'], ['second']])
})

test('a file that breaks off stops the batches with its error', async () => {
  async function* breaking() {
    yield 'first'
    throw new Error('gone')
  }
  const read = async () => {
    for await (const batch of inBatches(breaking(), 64)) expect(batch).toEqual(['first'])
  }
  await expect(read()).rejects.toThrow('gone')
})
