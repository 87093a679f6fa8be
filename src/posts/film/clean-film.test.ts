import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmOptions } from '../testing/films.ts'
import { box, makeFilm, SECRETS } from '../testing/films.ts'
import { UnreadableFilm } from './box.ts'
import { cleanFilm } from './clean-film.ts'

let directory: string
let path: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-film-'))
  path = join(directory, 'film')
})
afterAll(() => rm(directory, { recursive: true, force: true }))

async function cleaned(bytes: Buffer) {
  await writeFile(path, bytes)
  return { ...(await cleanFilm(path)), bytes: await readFile(path) }
}
const refusal = (bytes: Buffer) =>
  cleaned(bytes).then(
    () => 'taken',
    (error: unknown) => (error as Error).message,
  )

describe('of a film as it came', () => {
  test.each<[string, FilmOptions]>([
    ['with its index first', {}],
    ['with its index last', { indexLast: true }],
    ['of QuickTime', { brand: 'qt  ' }],
  ])(
    '%s, place, device, owner, times and what was appended are gone; pictures and sound are the same',
    async (_how, options) => {
      const { bytes, shown } = makeFilm(options)
      for (const secret of SECRETS) expect(bytes.includes(secret, 0, 'latin1'), secret).toBe(true)
      const clean = await cleaned(bytes)
      for (const secret of SECRETS) expect(clean.bytes.includes(secret, 0, 'latin1'), secret).toBe(false)
      for (const part of shown) expect(clean.bytes.indexOf(part)).toBe(bytes.indexOf(part))
      expect(clean.bytes.readUInt32BE(clean.bytes.indexOf('mvhd') + 8)).toBe(0)
      expect(clean.bytes).toHaveLength(bytes.length - 'TRAILER'.length)
      expect(clean).toMatchObject({
        type: options.brand ? 'video/quicktime' : 'video/mp4',
        width: 640,
        height: 360,
      })
    },
  )

  test('cleaning it again changes nothing', async () => {
    const { bytes } = await cleaned(makeFilm().bytes)
    expect((await cleaned(bytes)).bytes.equals(bytes)).toBe(true)
  })

  test('what is larger than a block is gone to its end', async () => {
    const more = [box('skip', Buffer.alloc(3 * 1024 * 1024, 'GPSTRACK'))]
    expect((await cleaned(makeFilm({ more }).bytes)).bytes.includes('GPSTRACK')).toBe(false)
  })
})

describe('is no film to us', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'MP4 or MOV'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]), 'MP4 or MOV'],
    ['a film of another kind', Buffer.from('\x1aE\xdf\xa3webm matroska', 'latin1'), 'MP4 or MOV'],
    ['half a film', makeFilm({ indexLast: true }).bytes.subarray(0, 80), 'cut off'],
    ['a film without an index', makeFilm().bytes.subarray(0, 40), 'damaged'],
    [
      'sound alone',
      Buffer.from(makeFilm().bytes.toString('latin1').replace('vide', 'soun'), 'latin1'),
      'no moving pictures',
    ],
    ['pieces', Buffer.concat([makeFilm().bytes.subarray(0, 40), box('moof', 'x')]), 'in pieces'],
  ])('%s', async (_what, bytes, why) => {
    expect(await refusal(bytes)).toContain(why)
  })

  test('pictures in another file', async () => {
    const { bytes } = makeFilm()
    bytes.writeUInt32BE(0, bytes.indexOf('url ') + 4)
    expect(await refusal(bytes)).toContain('another file')
  })
})

test('whatever is broken in it, it ends, and is taken or told to be no film', async () => {
  const { bytes } = makeFilm()
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.constantFrom(0, 1, 2, 8, 16, 0x7f, 0xff) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.nat(bytes.length),
      async (changes, cut) => {
        const broken = Buffer.from(bytes)
        for (const { at, to } of changes) broken[at] = to
        for (const whole of [broken, broken.subarray(0, cut)]) {
          await writeFile(path, whole)
          const error = await cleanFilm(path).then(
            () => null,
            (reason: unknown) => reason,
          )
          if (error !== null) expect(error).toBeInstanceOf(UnreadableFilm)
          expect((await readFile(path)).length).toBeLessThanOrEqual(whole.length)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('bytes that were never a film do no harm', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async noise => {
      const bytes = Buffer.concat([Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1'), noise])
      expect(await refusal(bytes)).not.toBe('taken')
    }),
  )
})
