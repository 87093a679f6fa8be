import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { addPerson } from '../people/add-person.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { hashOfAllTables } from '../testing/table-hash.ts'
import { addPicture } from './add-picture.ts'
import { checkDraft } from './check-draft.ts'
import { removePicture } from './remove-picture.ts'
import { savePicture } from './save-picture.ts'
import { showPicture } from './show-picture.ts'
import { jpeg } from './testing/pictures.ts'
import { postingFor } from './testing/posting.ts'

const app = appForFile()
const { approved, as, draft, illustrated, pupil, readAll } = postingFor(app)

const add = (postId: string, bytes: Buffer, claimedType = 'image/jpeg') =>
  app().run(addPicture, as('teacher'), { postId }, { upload: { bytes, claimedType } })

/** The keys of all files that were stored since and not removed, rows or no rows. */
const kept = new Set<string>()
beforeAll(() => {
  const { files } = app().services
  app().services.files = {
    ...files,
    async put(trustId, bytes) {
      const stored = await files.put(trustId, bytes)
      kept.add(stored.key)
      return stored
    },
    async remove(key) {
      await files.remove(key)
      kept.delete(key)
    },
  }
})

/** The markers of a JPEG file before its pixels: `APP1` holds Exif and XMP, `APP13` IPTC, `COM` remarks. */
function segments(bytes: Buffer): string[] {
  const names: string[] = []
  for (let at = 2; at < bytes.length && bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    names.push(bytes[at + 1]!.toString(16))
  }
  return names
}

describe('of a picture as it came', () => {
  test('place, device, author, remarks, thumbnail and profile are gone, and it stands upright', async () => {
    const original = await sharp(await jpeg({ width: 80, height: 40 }))
      .withExif({
        IFD0: {
          Make: 'Pixelworks',
          Model: 'P9',
          Artist: 'Mrs Holloway',
          ImageDescription: 'Amy at the gate',
        },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '52/1 34/1 0/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '0/1 14/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>Holloway</rdf:RDF></x:xmpmeta>')
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(original.toString('latin1')).toContain('Pixelworks')
    const { postId } = await draft()
    const added = await add(postId, original)
    expect(added).toMatchObject({ width: 40, height: 80 })
    const { body } = await app().run(showPicture, as('teacher'), { id: added.id })
    const metadata = await sharp(body).metadata()
    for (const part of ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments'] as const) {
      expect(metadata[part], part).toBeUndefined()
    }
    expect(segments(body).filter(name => /^e[1-9a-f]$|^fe$/.test(name))).toEqual([])
    for (const word of ['Pixelworks', 'Holloway', 'Amy', 'GPS'])
      expect(body.toString('latin1')).not.toContain(word)
  })

  test('PNG and WebP become JPEG, whatever type was claimed; clear parts become white', async () => {
    const clear = sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    for (const [bytes, claimed] of [
      [await clear.clone().png().toBuffer(), 'image/jpeg'],
      [await clear.clone().webp().toBuffer(), 'application/pdf'],
    ] as const) {
      const { id } = await add((await draft()).postId, bytes, claimed)
      const { body, type } = await app().run(showPicture, as('teacher'), { id })
      expect(type).toBe('image/jpeg')
      const { data } = await sharp(body).raw().toBuffer({ resolveWithObject: true })
      expect(data[0]).toBeGreaterThan(250)
    }
  })

  test('a large one is made smaller', async () => {
    const { id, width, height } = await add((await draft()).postId, await jpeg({ width: 4000, height: 1000 }))
    // The account is on a public channel (gap G60).
    expect([width, height]).toEqual([1440, 360])
    expect(id).toBeDefined()
  })
})

describe('what is no picture that we take is refused by its field, and nothing of it is left', () => {
  // Two frames that differ: of two alike an encoder makes one still picture.
  const frames = () => {
    const pixels = Buffer.concat([Buffer.alloc(192, 0), Buffer.alloc(192, 255)])
    return sharp(pixels, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
  }
  const cases: [string, () => Promise<Buffer> | Buffer][] = [
    ['an animated GIF', () => frames().gif().toBuffer()],
    ['an animated WebP', () => frames().webp().toBuffer()],
    [
      'the first bytes of a HEIC file',
      () => Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'),
    ],
    [
      'an AVIF file',
      () =>
        sharp({ create: { width: 8, height: 8, channels: 3, background: '#f00' } })
          .avif()
          .toBuffer(),
    ],
    ['an SVG file', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a ZIP archive', () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['a web page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a JPEG that breaks off',
      async () => (await jpeg({ width: 400, height: 400, background: '#123' })).subarray(0, 700),
    ],
    ['nothing', () => Buffer.alloc(0)],
    ['a bomb: 2.5 thousand million pixels in a few bytes', () => pngOf(50_000, 50_000)],
    ['a hundred million pixels', () => pngOf(10_000, 10_000)],
  ]
  test.each(cases)('%s', async (_what, make) => {
    const { postId } = await draft()
    const bytes = await make()
    const files = new Set(kept)
    const before = await hashOfAllTables(app().database.admin)
    await expect(add(postId, bytes)).rejects.toMatchObject({ status: 422, fields: [{ field: 'picture' }] })
    expect(await hashOfAllTables(app().database.admin)).toBe(before)
    expect(kept).toEqual(files)
  })

  test('nor of one that comes to a post on its way', async () => {
    const { postId } = await approved()
    const before = new Set(kept)
    await expect(add(postId, await jpeg())).rejects.toMatchObject({ code: 'conflict' })
    expect(kept).toEqual(before)
  })

  test('an eleventh is one too many, also of two that come at once', async () => {
    const { postId } = await draft()
    const bytes = await jpeg()
    for (let nth = 0; nth < 9; nth += 1) await add(postId, bytes)
    const both = await Promise.allSettled([add(postId, bytes), add(postId, bytes)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await app().database.admin.query(
      'select position from media where post_id = $1 order by position',
      [postId],
    )
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})

describe('who is in a picture', () => {
  test('is said by a person: until then it is held [2.1-will-not-post-names-photos-without-consent]', async () => {
    const { postId, variantId } = await draft()
    const { id } = await add(postId, await jpeg())
    await readAll()
    const marked = () => app().run(checkDraft, as('teacher'), { variantId })
    expect(await marked()).toMatchObject({
      decision: 'hold',
      marks: [
        { clause: '2.1-will-not-post-names-photos-without-consent', place: 'picture', media: 0, start: null },
      ],
    })
    await app().run(savePicture, as('teacher'), { id, altText: 'The hall.', peopleAnswer: 'nobody' })
    expect(await marked()).toMatchObject({ decision: 'publish', marks: [] })
  })

  test('counts per person: one who was refused keeps the picture in [2.1-will-not-post-names-photos-without-consent]', async () => {
    const [yes, no] = [
      await pupil('Mirabel Oakes', { photo: 'given' }),
      await pupil('Nathaniel Peverell', { photo: 'refused' }),
    ]
    const post = await illustrated([yes.id, no.id])
    const { decision, marks } = await app().run(checkDraft, as('teacher'), { variantId: post.variantId })
    expect(decision).toBe('refuse')
    expect(marks.map(({ people }) => people)).toEqual([[no.id]])
  })

  test('can only be somebody of the school’s own register', async () => {
    const post = await illustrated()
    const { run, world } = app()
    const { id: stranger } = await run(addPerson, world.elsewhere.office, {
      schoolId: world.otherSchool.id,
      kind: 'pupil',
      name: 'Oriel Quince',
    })
    for (const person of [stranger, world.foreign.teacher.personId, crypto.randomUUID()]) {
      await expect(
        run(savePicture, as('teacher'), {
          id: post.pictureId,
          altText: 'The hall.',
          peopleAnswer: 'tagged',
          people: [person],
        }),
      ).rejects.toMatchObject({ code: 'invalid-input', fields: [{ field: 'people' }] })
    }
  })

  test.each([
    ['tagged, and nobody named', 'tagged', []],
    ['nobody, and somebody named', 'nobody', ['teacher']],
  ] as const)('must fit the answer: %s', async (_what, peopleAnswer, who) => {
    const post = await illustrated()
    const people = who.map(person => as(person).personId)
    await expect(
      app().run(savePicture, as('teacher'), { id: post.pictureId, altText: '', peopleAnswer, people }),
    ).rejects.toMatchObject({ fields: [{ field: 'people' }] })
  })
})

test('a picture that is taken out is gone, with its bytes and with who was in it', async () => {
  const { id } = await pupil('Phileas Rook', { photo: 'given' })
  const post = await illustrated([id])
  const before = kept.size
  await app().run(removePicture, as('teacher'), { id: post.pictureId })
  expect(kept.size).toBe(before - 1)
  await expect(app().run(showPicture, as('teacher'), { id: post.pictureId })).rejects.toMatchObject({
    code: 'not-found',
  })
  const { rows } = await app().database.admin.query('select * from media_person where media_id = $1', [
    post.pictureId,
  ])
  expect(rows).toEqual([])
})

/** A PNG of one colour with this many pixels; the compressed rows are a few thousand bytes at the most. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(Math.ceil(width / 8) * 8))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
