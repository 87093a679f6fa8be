import { createFakePictureReader } from '../media/testing/fake-picture-reader.ts'
import { addFilm } from '../posts/add-film.ts'
import { addPicture } from '../posts/add-picture.ts'
import { createDraft } from '../posts/create-draft.ts'
import { readFilms } from '../posts/film/read-films.ts'
import { addFace } from '../posts/pictures/add-face.ts'
import { coverPart } from '../posts/pictures/cover.ts'
import { readPictures } from '../posts/pictures/read-pictures.ts'
import { showFaces } from '../posts/pictures/show-faces.ts'
import { jpeg } from '../posts/testing/pictures.ts'
import { receivedFilm } from '../posts/testing/received-film.ts'
import type { TestApp } from './test-app.ts'

/** Puts pictures into the world that something is known of: a face, a cover, and one that could not be read. */
export async function furnishPictures(app: TestApp): Promise<void> {
  const { run, world } = app
  const { teacher } = world.people
  const one = await illustrated(app)
  const { id: faceId } = await run(addFace, teacher, {
    mediaId: one.mediaId,
    box: { x: 0.2, y: 0.2, width: 0.2, height: 0.3 },
  })
  const corner = { x: 0.7, y: 0.7, width: 0.2, height: 0.2 }
  await run(coverPart, teacher, { mediaId: one.mediaId, variantId: null, box: corner, how: 'pixelate' })
  await readPictures(app, world.trustId)
  const { pictures } = await run(showFaces, teacher, { postId: one.postId })
  world.faces = { ...one, faceId, coverId: pictures[0]!.covers[0]!.id }
  const unread = await illustrated(app)
  const pictureReader = createFakePictureReader()
  pictureReader.holdsElsewhere('unreadable')
  await readPictures({ runner: app.runner, services: { ...app.services, pictureReader } }, world.trustId)
  world.unreadPicture = { id: unread.mediaId }
  await takenDown(app)
  await furnishFilm(app)
}

/** A post with a picture that came down for the withdrawal of the world. */
async function takenDown(app: TestApp): Promise<void> {
  const { variantId } = await illustrated(app)
  const { world, database } = app
  await database.admin.query("update variant set state = 'removed' where id = $1", [variantId])
  await database.admin.query(
    `insert into withdrawal_item (trust_id, withdrawal_id, kind, source_id, school_id, account_id, found_as, elements,
       state, ended_as, found_at, settled_at)
     select trust_id, $2, 'variant', id, school_id, account_id, 'published', '{photo}', 'done', 'taken-down',
       updated_at, updated_at from variant where id = $1`,
    [variantId, world.withdrawal.id],
  )
  world.takenDown = { variantId }
}

/** The film of the world shows nobody; in another one somebody is to be seen. */
async function furnishFilm(app: TestApp): Promise<void> {
  const { run, world } = app
  const { teacher } = world.people
  await readFilms(app, world.trustId)
  const { postId, variantId } = await run(createDraft, teacher, {
    accountId: world.account.id,
    text: 'Reminder: the book fair is in the hall on Friday after school.',
    category: 'reminder',
  })
  const { id: filmId } = await run(addFilm, teacher, { postId }, { file: await receivedFilm(app) })
  const pictureReader = createFakePictureReader()
  const box = { x: 0.2, y: 0.2, width: 0.2, height: 0.3 }
  pictureReader.holdsElsewhere({ faces: [{ box, score: 0.9 }] })
  await readFilms({ runner: app.runner, services: { ...app.services, pictureReader } }, world.trustId)
  const { film } = await run(showFaces, teacher, { postId })
  world.filmFace = { id: film!.faces[0]!.id, postId, variantId, filmId }
}

async function illustrated({ run, world }: TestApp) {
  const { teacher } = world.people
  const text = 'Reminder: the book fair is in the hall on Friday after school.'
  const { postId, variantId } = await run(createDraft, teacher, {
    accountId: world.account.id,
    text,
    category: 'reminder',
  })
  const upload = { bytes: await jpeg({ width: 160, height: 120 }), claimedType: 'image/jpeg' }
  const { id: mediaId } = await run(addPicture, teacher, { postId }, { upload })
  return { postId, variantId, mediaId }
}
