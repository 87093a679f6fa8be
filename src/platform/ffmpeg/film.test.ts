import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coverFilm } from './cover-film.ts'
import { findFfmpeg, type Ffmpeg } from './find-ffmpeg.ts'
import { FilmNotRead, runFfmpeg } from './run-ffmpeg.ts'
import { sampleFrames } from './sample-frames.ts'

let ffmpeg: Ffmpeg
let directory: string
let film: string
const limits = { longest: 60_000 }

beforeAll(async () => {
  ffmpeg = (await findFfmpeg())!
  directory = await mkdtemp(join(tmpdir(), 'copybook-film-'))
  film = join(directory, 'red.mp4')
  // Four seconds of red, with a name in its metadata.
  const red = ['-f', 'lavfi', '-i', 'color=c=red:s=320x240:r=10:d=4', '-f', 'lavfi', '-i', 'sine=d=4']
  const told = ['-metadata', 'title=Rosie May Carter', '-pix_fmt', 'yuv420p', '-shortest', film]
  await runFfmpeg(ffmpeg, [...red, ...told], limits)
}, 120_000)

afterAll(() => rm(directory, { recursive: true, force: true }))

async function framesOf(path: string, most = 100) {
  const frames: { atMs: number; bytes: Buffer }[] = []
  for await (const frame of sampleFrames(ffmpeg, path, { stepMs: 1000, most, ...limits })) frames.push(frame)
  return frames
}

/** Red, green and blue at a place of a frame, in fractions. */
async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return [...data.subarray(at, at + 3)]
}

test('a film gives a frame each second, from its beginning, and no more than were asked for', async () => {
  expect((await framesOf(film)).map(({ atMs }) => atMs).slice(0, 4)).toEqual([0, 1000, 2000, 3000])
  expect(await framesOf(film, 2)).toHaveLength(2)
  expect((await readdir(tmpdir())).filter(name => name.startsWith('copybook-frames-'))).toEqual([])
})

test('a place is covered for its time, there only, and nothing that the file told is in the new one', async () => {
  const to = join(directory, 'covered.mp4')
  const box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }
  await coverFilm(ffmpeg, { from: film, to, spans: [{ fromMs: 900, toMs: 2100, box }] }, limits)
  const frames = await framesOf(to)
  const middles = await Promise.all(frames.slice(0, 4).map(({ bytes }) => colourAt(bytes, 0.5, 0.5)))
  expect(middles.map(([red]) => red! > 200)).toEqual([true, false, false, true])
  expect((await colourAt(frames[1]!.bytes, 0.1, 0.1))[0]).toBeGreaterThan(200)
  expect((await readFile(film)).includes('Rosie May Carter')).toBe(true)
  expect((await readFile(to)).includes('Rosie May Carter')).toBe(false)
})

test('what is no film, and a list that points elsewhere, are not read', async () => {
  const path = join(directory, 'list.mp4')
  for (const content of ['no film', `#EXTM3U\n#EXTINF:1,\nfile://${film}\n#EXT-X-ENDLIST\n`]) {
    await writeFile(path, content)
    await expect(framesOf(path)).rejects.toBeInstanceOf(FilmNotRead)
  }
})

test('a film that takes too long is ended, and one that nobody waits for', async () => {
  const endless = ['-f', 'lavfi', '-i', 'color=c=red:s=320x240:r=10:d=100000', '-f', 'null', '-']
  await expect(runFfmpeg(ffmpeg, endless, { longest: 300 })).rejects.toMatchObject({ why: 'too-slow' })
  const stopped = new AbortController()
  const work = runFfmpeg(ffmpeg, endless, { longest: 60_000, signal: stopped.signal })
  stopped.abort()
  await expect(work).rejects.toMatchObject({ name: 'AbortError' })
})

test('where none is found, nobody is told that there is one', async () => {
  expect(await findFfmpeg(join(directory, 'no-such-program'))).toBeNull()
})
