import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { BuiltWorld } from '../src/testing/world.ts'
import { bulkInsert } from './bulk-insert.ts'

/** A post on one account. */
export interface Row {
  id: string
  postId: string
  accountId: string
  text: string
  state: 'published' | 'approved' | 'draft'
  outbox: 'done' | 'waiting' | 'assisted' | null
  remoteId: string | null
  at: Date
}

/** A picture of a post, and who is in it by which way. */
export interface Picture {
  id: string
  postId: string
  altText: string
  people: string[]
  faces: string[]
  words: string[]
  at: Date
}

/** Whom the archive has as shown by what stands. */
export interface Archived {
  /** The variant. */
  id: string
  person: string
  element: 'photo' | 'name'
}

const DAY_MS = 86_400_000

/** Writes posts and pictures into all the tables that they have rows in. */
export async function writeRows(
  admin: pg.Pool,
  { trustId, school, people: staff }: BuiltWorld,
  {
    rows,
    pictures,
    archive,
    now,
  }: { rows: readonly Row[]; pictures: readonly Picture[]; archive: readonly Archived[]; now: Date },
): Promise<void> {
  const author = staff.teacher.personId
  await bulkInsert(
    admin,
    'post (trust_id, id, school_id, author_id, title, category, hash_key, created_at)',
    rows.map(({ postId, text, at }) => ({
      postId,
      schoolId: school.id,
      author,
      title: text.slice(0, 60),
      category: 'reminder',
      key: Buffer.alloc(32, 1),
      at,
    })),
    trustId,
  )
  await bulkInsert(
    admin,
    'variant (trust_id, id, post_id, school_id, account_id, text, category, state, submitted_by, updated_at)',
    rows.map(({ id, postId, accountId, text, state, at }) => ({
      id,
      postId,
      schoolId: school.id,
      accountId,
      text,
      category: 'reminder',
      state,
      author,
      at,
    })),
    trustId,
  )
  const decided = rows.filter(row => row.outbox !== null).map(row => ({ ...row, decisionId: randomUUID() }))
  await bulkInsert(
    admin,
    'decision (trust_id, id, variant_id, school_id, version, content_hash, decision, decided_by, findings, at)',
    decided.map(({ decisionId, id, at }) => ({
      decisionId,
      id,
      schoolId: school.id,
      version: 1,
      hash: Buffer.alloc(32, 2),
      decision: 'publish',
      by: staff.headteacher.personId,
      findings: '[]',
      at,
    })),
    trustId,
  )
  await bulkInsert(
    admin,
    'outbox (trust_id, variant_id, account_id, school_id, act, decision_id, not_before, state, due_at, updated_at)',
    decided.map(({ decisionId, id, accountId, outbox, at }) => {
      const due = outbox === 'waiting' ? new Date(now.getTime() + DAY_MS) : at
      return {
        id,
        accountId,
        schoolId: school.id,
        act: 'publish',
        decisionId,
        due,
        state: outbox,
        dueAt: due,
        at,
      }
    }),
    trustId,
  )
  const standing = rows
    .filter(row => row.state === 'published')
    .map(row => ({ ...row, publicationId: randomUUID() }))
  await bulkInsert(
    admin,
    'publication (trust_id, id, variant_id, school_id, account_id, remote_id, published_at)',
    standing.map(({ publicationId, id, accountId, remoteId, at }) => ({
      publicationId,
      id,
      schoolId: school.id,
      accountId,
      remoteId,
      at,
    })),
    trustId,
  )
  const publications = new Map(standing.map(({ id, publicationId }) => [id, publicationId]))
  await bulkInsert(
    admin,
    'publication_person (trust_id, publication_id, school_id, person_id, element)',
    archive.map(({ id, person, element }) => ({
      publicationId: publications.get(id)!,
      schoolId: school.id,
      person,
      element,
    })),
    trustId,
  )
  await bulkInsert(
    admin,
    'media (trust_id, id, school_id, post_id, uploaded_by, file_key, type, width, height, bytes, sha256, alt_text, people_answer, created_at)',
    pictures.map(({ id, postId, altText, people, at }) => ({
      id,
      schoolId: school.id,
      postId,
      author,
      key: `bench/${id}`,
      type: 'image/jpeg',
      width: 40,
      height: 30,
      bytes: 900,
      sha: Buffer.alloc(32, 3),
      altText,
      answer: people.length > 0 ? 'tagged' : 'nobody',
      at,
    })),
    trustId,
  )
  await bulkInsert(
    admin,
    'media_person (trust_id, media_id, school_id, person_id, tagged_by)',
    pictures.flatMap(({ id, people }) => people.map(person => ({ id, schoolId: school.id, person, author }))),
    trustId,
  )
  await bulkInsert(
    admin,
    'media_face (trust_id, media_id, school_id, x, y, width, height, found_by, answer, person_id, answered_by, answered_at, created_at)',
    pictures.flatMap(({ id, faces, at }) =>
      faces.map(person => ({
        id,
        schoolId: school.id,
        x: 0.1,
        y: 0.1,
        w: 0.2,
        h: 0.2,
        by: 'person',
        answer: 'person',
        person,
        author,
        at,
        addedAt: at,
      })),
    ),
    trustId,
  )
  await bulkInsert(
    admin,
    'media_words (trust_id, media_id, school_id, text, x, y, width, height, confidence, line, position)',
    pictures.flatMap(({ id, words }) =>
      words.map((text, position) => ({
        id,
        schoolId: school.id,
        text,
        x: 0,
        y: 0,
        w: 0.1,
        h: 0.1,
        confidence: 0.9,
        line: 0,
        position,
      })),
    ),
    trustId,
  )
}
