import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createShelf } from '../../channels/public-media/shelf.ts'
import { segmentsOf } from '../../media/jpeg-segments.ts'
import type { Carrier } from '../../media/testing/carriers.ts'
import { pictureWith } from '../../media/testing/carriers.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { addFilm } from '../add-film.ts'
import { addPicture } from '../add-picture.ts'
import { showFilm } from '../show-film.ts'
import { showPicture } from '../show-picture.ts'
import { box, makeFilm, SECRETS } from '../testing/films.ts'
import { postingFor } from '../testing/posting.ts'
import { receivedFilm } from '../testing/received-film.ts'

let made: TestApp
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-app-'))
  made = await createTestApp(directory)
})
afterAll(async () => {
  await made.close()
  await rm(directory, { recursive: true, force: true })
})
const app = () => made
const { as, draft } = postingFor(app)

const KINDS: readonly Carrier[] = ['jpeg', 'png', 'webp', 'heic']
const PICTURES = 180
const FILMS = 20

/** Words that no encoder writes by chance, each of one file only. */
const markerOf = (nth: number): string => `Wz${nth}q@52.5714N`

/** As bytes and as text of two bytes a letter, either way round. */
function holds(bytes: Buffer, marker: string): boolean {
  const wide = Buffer.from(marker, 'utf16le')
  return (
    bytes.includes(marker, 0, 'latin1') || bytes.includes(wide) || bytes.includes(Buffer.from(wide).swap16())
  )
}

/** Everything that lies in the store, and on the shelf that networks fetch from. */
async function stored(): Promise<Buffer[]> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true })
  return Promise.all(names.filter(one => one.isFile()).map(one => readFile(join(one.parentPath, one.name))))
}

test(`of ${PICTURES + FILMS} files of all kinds, nothing that tells of place, maker, author or time leaves or stays`, async () => {
  const markers: string[] = []
  const shelf = createShelf(join(directory, 'shelf'), randomBytes(32), made.clock)
  let postId = ''
  for (let nth = 0; nth < PICTURES; nth += 1) {
    if (nth % 10 === 0) postId = (await draft()).postId
    const [kind, marker] = [KINDS[nth % KINDS.length]!, markerOf(nth)]
    const bytes = await pictureWith(kind, marker, 1 + (nth % 8))
    expect(holds(bytes, marker), `${kind} carries it`).toBe(true)
    markers.push(marker)
    const upload = { bytes, claimedType: 'image/jpeg' }
    const { id } = await app().run(addPicture, as('teacher'), { postId }, { upload })
    const { body, type } = await app().run(showPicture, as('teacher'), { id })
    expect(type).toBe('image/jpeg')
    await shelf.put(body)
    expect(holds(body, marker), `${kind} ${nth}`).toBe(false)
    // From the start of the file to its first scan, not one segment that an application writes, nor a remark.
    expect(segmentsOf(body).filter(({ marker: one }) => one >= 0xe0)).toEqual([])
    expect(body.subarray(-2).toString('hex')).toBe('ffd9')
  }
  for (let nth = PICTURES; nth < PICTURES + FILMS; nth += 1) {
    const marker = markerOf(nth)
    const { bytes } = makeFilm({
      brand: nth % 2 === 0 ? 'isom' : 'qt  ',
      indexLast: nth % 3 === 0,
      more: [box('udta', box('©xyz', marker)), box('uuid', marker), box('meta', marker)],
    })
    markers.push(marker)
    const file = await receivedFilm(made, bytes)
    const post = await draft()
    const { id } = await app().run(addFilm, as('teacher'), { postId: post.postId }, { file })
    const { body } = await app().run(showFilm, as('teacher'), { id })
    const shown = Buffer.from(await body.read(0, body.size))
    for (const one of [marker, ...SECRETS]) expect(holds(shown, one), `film ${nth}`).toBe(false)
  }
  const files = await stored()
  expect(files.length).toBeGreaterThanOrEqual(PICTURES + FILMS)
  for (const marker of markers)
    expect(
      files.some(bytes => holds(bytes, marker)),
      marker,
    ).toBe(false)
}, 180_000)
