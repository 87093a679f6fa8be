import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { photoPath } from './media/faces/testing/crowd.ts'
import { HAND_DRAWN } from './media/faces/testing/hand-drawn.ts'
import { createPictureReader } from './picture-reader.ts'

/** Ten seconds of one core, on a machine that others use too. */
const PATIENCE = 300_000
const reader = createPictureReader()
afterAll(() => reader.stop())

const poster = () => readFile(new URL('media/words/testing/poster.png', import.meta.url))
const photo = () => readFile(photoPath(HAND_DRAWN[0]!))

test(
  'faces are found in another process, and this one answers meanwhile',
  { timeout: PATIENCE },
  async () => {
    let turns = 0
    const ticking = setInterval(() => turns++, 10)
    const heard: number[] = []
    const faces = await reader.readFaces(await photo(), done => heard.push(done))
    clearInterval(ticking)
    expect(faces).toHaveLength(3)
    for (const { box, score } of faces) {
      expect(score).toBeGreaterThan(0.4)
      expect(box.x + box.width).toBeLessThanOrEqual(1)
      expect(box.y + box.height).toBeLessThanOrEqual(1)
    }
    expect(heard.at(-1)).toBe(1)
    expect(turns).toBeGreaterThan(0)
  },
)

test('words are read by the same process', { timeout: PATIENCE }, async () => {
  const words = await reader.readWords(await poster())
  expect(words.map(({ text }) => text)).toContain('office@example.org')
  await expect(reader.readWords(Buffer.from('a letter'))).rejects.toMatchObject({ why: 'unreadable' })
})

test.each([
  ['no picture', async () => Buffer.from('a letter to the editor')],
  ['nothing', async () => Buffer.alloc(0)],
  ['half of one', async () => (await photo()).subarray(0, 40_000)],
])('%s is said to be unreadable, never to hold no face', { timeout: PATIENCE }, async (_, bytes) => {
  await expect(reader.readFaces(await bytes())).rejects.toMatchObject({ why: 'unreadable' })
})

test(
  'a reader that is over its memory says so, and reads the next picture',
  { timeout: PATIENCE },
  async () => {
    const tight = createPictureReader({ memory: 60e6 })
    await expect(tight.readFaces(await photo())).rejects.toMatchObject({ why: 'too-heavy', passes: false })
    await tight.stop()
    await expect(tight.readFaces(await photo())).rejects.toMatchObject({ why: 'ended', passes: true })
  },
)

test(
  'it opens the detector’s weights and no other model of faces, and no socket',
  { timeout: PATIENCE },
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'copybook-opened-'))
    const log = join(directory, 'opened')
    const guards = ['closed-sockets.mjs', 'opened-files.mjs'].map(
      name => new URL(`testing/${name}`, import.meta.url).href,
    )
    const child = fork(new URL('picture-reader-process.ts', import.meta.url), [], {
      execArgv: [...guards, import.meta.resolve('tsx')].flatMap(module => ['--import', module]),
      env: { ...process.env, OPENED_FILES_LOG: log },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaints = ''
    child.stderr!.on('data', (part: Buffer) => void (complaints += part.toString()))
    child.send({ id: 0, what: 'faces', given: await photo() })
    const answer = await new Promise<unknown>(resolve =>
      child.on('message', (said: object) => ('answer' in said || 'error' in said) && resolve(said)),
    )
    const gone = once(child, 'exit')
    child.disconnect()
    expect(await gone).toEqual([0, null])
    expect(answer).toMatchObject({ answer: [{}, {}, {}] })
    expect(complaints).not.toContain('NETWORK TOUCHED')
    const opened = (await readFile(log, 'utf8')).split('\n')
    const models = opened.filter(file => file.includes('/face-api/')).map(file => file.replace(/^.*\//, ''))
    expect([...new Set(models)].sort()).toEqual([
      'ssd_mobilenetv1_model-weights_manifest.json',
      'ssd_mobilenetv1_model.bin',
    ])
    await rm(directory, { recursive: true })
  },
)
