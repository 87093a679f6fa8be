import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { BuiltWorld } from '../src/testing/world.ts'
import { bulkInsert } from './bulk-insert.ts'
import type { StandInNetwork } from './stand-ins.ts'
import { makePeople, makePosts } from './synthetic-school.ts'
import type { Archived, Picture, Row } from './withdrawal-rows.ts'
import { writeRows } from './withdrawal-rows.ts'

/** An account of the school; `network` null: only people can post there. */
export interface LoadedAccount {
  id: string
  network: StandInNetwork | null
}

/** What the pupil is in, and so what a list must have: ids of variants, pictures and found posts. */
export interface Truth {
  pupilId: string
  scheduled: string[]
  drafts: string[]
  byHand: string[]
  published: string[]
  found: string[]
  pictures: string[]
}

const DAY_MS = 86_400_000
/** Of each account, so many stand there in which the pupil is: more than one of each way of being in a post. */
const STANDING = 10
const SCHEDULED = 20
const DRAFTS = 20
const PEOPLE = 1000

/** Ways of being in a post: by its words, and by its picture. `Ottilie Farrow`, known as Tilly. */
const ways: readonly { text: string; picture: Partial<Picture> | null; isArchived: boolean }[] = [
  { text: 'Well done to Ottilie Farrow for the bridge of straws', picture: null, isArchived: true },
  { text: 'Tilly read the whole book to the reception class', picture: null, isArchived: true },
  { text: 'What a morning by the river', picture: { faces: ['pupil'] }, isArchived: true },
  { text: 'Everybody loved Ottilie’s volcano', picture: null, isArchived: false },
  { text: 'Mud and more mud by the river', picture: { people: ['pupil'] }, isArchived: true },
  {
    text: 'The winners of the cake stall',
    picture: { altText: 'Ottilie Farrow with a cake.' },
    isArchived: false,
  },
  { text: 'The pegs are up', picture: { words: ['Ottilie', 'Farrow'] }, isArchived: false },
  { text: 'Proud of our choir #OttilieFarrow', picture: null, isArchived: false },
]

/**
 * Fills the school with posts and pictures of three years, and one pupil in some of them in every way there is. By bulk,
 * as a superuser, but past the same triggers as everything else. What stands of the pupil also stands on the stand-ins.
 */
export async function loadWithdrawal(
  admin: pg.Pool,
  world: BuiltWorld,
  accounts: readonly LoadedAccount[],
  { posts: count, pictures: pictureCount, now }: { posts: number; pictures: number; now: Date },
): Promise<Truth> {
  const { trustId, school, otherSchool } = world
  const others = makePeople(PEOPLE, [school.id]).map(person => ({ ...person, id: randomUUID() }))
  const pupilId = randomUUID()
  await bulkInsert(
    admin,
    'person (trust_id, id, school_id, name, known_as, kind, year_group, created_at)',
    [
      ...others.map(({ id, name, knownAs, role, yearGroup }) => ({
        id,
        schoolId: school.id,
        name,
        knownAs,
        kind: role === 'pupil' ? 'pupil' : 'employee',
        group: yearGroup,
        now,
      })),
      named(pupilId, 'Ottilie Farrow', 'Tilly', school.id, now),
      // Somebody else's child, whose name begins alike.
      named(randomUUID(), 'Ottilie Grange', 'Ottilie', otherSchool.id, now),
    ],
    trustId,
  )
  const rows: Row[] = []
  const pictures: Picture[] = []
  const truth: Truth = {
    pupilId,
    scheduled: [],
    drafts: [],
    byHand: [],
    published: [],
    found: [],
    pictures: [],
  }
  const archive: Archived[] = []
  const pictureOf = (postId: string, at: Date, more: Partial<Picture>): Picture => ({
    id: randomUUID(),
    postId,
    altText: 'The hall.',
    people: [],
    faces: [],
    words: [],
    at,
    ...more,
  })
  let way = 0

  /** One post that the pupil is in; which way is next. */
  const withPupil = (
    accountId: string,
    state: Row['state'],
    outbox: Row['outbox'],
    remoteId: string | null,
  ) => {
    const { text, picture, isArchived } = ways[(way += 1) % ways.length]!
    const row: Row = {
      id: randomUUID(),
      postId: randomUUID(),
      accountId,
      state,
      outbox,
      remoteId,
      at: now,
      text: `${text}, number ${way}.`,
    }
    rows.push(row)
    const meant = (ids: string[] | undefined) => ids?.map(() => pupilId) ?? []
    if (picture) {
      const made = pictureOf(row.postId, now, {
        ...picture,
        people: meant(picture.people),
        faces: meant(picture.faces),
      })
      pictures.push(made)
      truth.pictures.push(made.id)
    }
    if (state === 'published' && isArchived) {
      archive.push({ id: row.id, person: pupilId, element: picture ? 'photo' : 'name' })
    }
    return row
  }

  // No two at one moment: a network may know a post by its time.
  let minutes = 0
  const since = () => new Date(now.getTime() - 20 * DAY_MS + (minutes += 1) * 60_000)
  const onNetworks = accounts.filter(account => account.network !== null)
  for (const { id: accountId, network } of onNetworks) {
    for (let n = 0; n < STANDING; n += 1) {
      const row = withPupil(accountId, 'published', 'done', null)
      row.remoteId = await network!.postThere(row.text, since())
      truth.published.push(row.id)
    }
  }
  const one = (at: number) => onNetworks[at % onNetworks.length]!.id
  for (let n = 0; n < SCHEDULED; n += 1)
    truth.scheduled.push(withPupil(one(n), 'approved', 'waiting', null).id)
  for (let n = 0; n < DRAFTS; n += 1) truth.drafts.push(withPupil(one(n), 'draft', null, null).id)
  const byHand = accounts.find(account => account.network === null)!
  truth.byHand.push(withPupil(byHand.id, 'approved', 'assisted', null).id)

  const filler = makePosts(count - rows.length, others)
  for (const [n, { text }] of filler.entries()) {
    const at = new Date(now.getTime() - (n % 1000) * DAY_MS)
    // A namesake here and there: she is of another school, and has another surname.
    const words = n % 500 === 0 ? `Ottilie Grange of Mill Road visits us, said the paper. ${text}` : text
    const row: Row = {
      id: randomUUID(),
      postId: randomUUID(),
      accountId: one(n),
      text: words,
      at,
      state: 'published',
      outbox: 'done',
      remoteId: `old-${n}`,
    }
    rows.push(row)
    if (pictures.length >= pictureCount) continue
    const [first, second] = [others[n % PEOPLE]!.id, others[(n * 7) % PEOPLE]!.id]
    pictures.push(pictureOf(row.postId, at, { people: [...new Set([first, second])] }))
    archive.push({ id: row.id, person: first, element: 'photo' })
  }
  await writeRows(admin, world, { rows, pictures, archive, now })
  const found = []
  for (const [n, { id: accountId, network }] of onNetworks.entries()) {
    const text = `Ottilie Farrow in the paper, number ${n}.`
    const at = since()
    const remoteId = await network!.postThere(text, at)
    const id = randomUUID()
    found.push({
      id,
      schoolId: school.id,
      accountId,
      remoteId,
      text,
      at,
      history: false,
      first: now,
      last: now,
    })
  }
  await bulkInsert(
    admin,
    'untracked_post (trust_id, id, school_id, account_id, remote_id, text, posted_at, history, first_seen_at, last_seen_at)',
    found,
    trustId,
  )
  truth.found.push(...found.map(({ id }) => id))
  await admin.query(
    `insert into consent_answer (trust_id, school_id, person_id, channel, element, answer, relation, source, wording,
       from_date, recorded_at)
     select $1, $2, person.id, account.channel, element, 'given', 'guardian', 'staff-entry', 'Form', $3::date - 100, $3
     from person, (select distinct channel from account where trust_id = $1) account,
       unnest(array['photo', 'name']) element where person.school_id = $2 and person.kind = 'pupil'`,
    [trustId, school.id, now],
  )
  await admin.query('analyze')
  return truth
}

const named = (id: string, name: string, knownAs: string, schoolId: string, now: Date) => ({
  id,
  schoolId,
  name,
  knownAs,
  kind: 'pupil',
  group: 'Year 4',
  now,
})
