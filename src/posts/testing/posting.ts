import { recordAnswer } from '../../consent/record-answer.ts'
import { addPerson } from '../../people/add-person.ts'
import type { WorldPerson } from '../../platform/operations/world.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { addPicture } from '../add-picture.ts'
import { checkDraft } from '../check-draft.ts'
import { clearFinding } from '../clear-finding.ts'
import { createDraft } from '../create-draft.ts'
import { decidePost } from '../decide-post.ts'
import type { DeliveryParts } from '../outbox/deliver.ts'
import { claimRows } from '../outbox/claim-rows.ts'
import { deliver } from '../outbox/deliver.ts'
import type { OutboxRow } from '../outbox/outbox-row.ts'
import { savePicture } from '../save-picture.ts'
import { readFilms } from '../film/read-films.ts'
import { readPictures } from '../pictures/read-pictures.ts'
import { submitPost } from '../submit-post.ts'
import type { VariantState } from '../tables.ts'
import { forgetDeliveries } from './forget-deliveries.ts'
import { jpeg } from './pictures.ts'

/** Clean, of an allowed kind, and about nobody: whoever may publish sends it out without a second person. */
export const PLAIN = 'Reminder: the book fair is in the hall on Friday after school.'

export interface Drafted {
  postId: string
  variantId: string
  version: number
}

export interface Illustrated extends Drafted {
  pictureId: string
}

/** What the tests of this room do again and again, in their own words. */
export function postingFor(app: () => TestApp) {
  const as = (person: WorldPerson) => app().world.people[person]
  let pupils = 0

  async function draft(
    text = PLAIN,
    more: { by?: WorldPerson; accountId?: string; category?: string | null } = {},
  ): Promise<Drafted> {
    const { by = 'teacher', accountId = app().world.account.id, category = 'reminder' } = more
    return app().run(createDraft, as(by), { accountId, text, category })
  }

  const submit = (
    { variantId, version }: Omit<Drafted, 'postId'>,
    { by = 'teacher', scheduledFor = null }: { by?: WorldPerson; scheduledFor?: string | null } = {},
  ) => app().run(submitPost, as(by), { variantId, version, scheduledFor })

  const decide = (
    { variantId, version }: Omit<Drafted, 'postId'>,
    more: {
      by?: WorldPerson
      decision?: 'publish' | 'hold' | 'refuse'
      reason?: string
      dismissals?: object[]
    } = {},
  ) => {
    const { by = 'headteacher', decision = 'publish', ...rest } = more
    return app().run(decidePost, as(by), { variantId, version, decision, ...rest })
  }

  /** A post that is decided and waits for its moment. */
  async function approved(
    text = PLAIN,
    more: { accountId?: string; scheduledFor?: string } = {},
  ): Promise<Drafted> {
    const { scheduledFor = null, ...where } = more
    const drafted = await draft(text, where)
    const { state } = await submit(drafted, { scheduledFor })
    if (state === 'submitted') await decide(drafted)
    return drafted
  }

  /** A draft with one picture, in which these people are (or nobody). */
  async function illustrated(
    people: readonly string[] = [],
    text = PLAIN,
    accountId?: string,
  ): Promise<Illustrated> {
    const drafted = await draft(text, accountId ? { accountId } : {})
    const upload = { bytes: await jpeg(), claimedType: 'image/jpeg' }
    const { id } = await app().run(addPicture, as('teacher'), { postId: drafted.postId }, { upload })
    await readAll()
    await app().run(savePicture, as('teacher'), {
      id,
      altText: 'The hall, full of books.',
      peopleAnswer: people.length > 0 ? 'tagged' : 'nobody',
      people,
    })
    return { ...drafted, version: drafted.version + 2, pictureId: id }
  }

  /** Has every picture that waits read, as the worker does: by what the test's reader was told of it. */
  const readAll = async () => {
    await readPictures(app(), app().world.trustId)
    await readFilms(app(), app().world.trustId)
  }

  /** Says of every name in it that it is somebody else. */
  async function saySomebodyElse({ variantId, version }: Drafted): Promise<void> {
    const { marks } = await app().run(checkDraft, as('teacher'), { variantId })
    for (const { id: findingId, leaves } of marks) {
      const fact = leaves.find(leave => leave.startsWith('fact:not-'))?.slice('fact:'.length)
      const said = { variantId, version, findingId, fact, note: 'The writer has the same name.' }
      if (fact) await app().run(clearFinding, as('teacher'), said)
    }
  }

  /** A pupil of the first school with a name that the register finds, and the answers of a parent. */
  async function pupil(
    name: string,
    answers: { photo?: 'given' | 'refused'; name?: 'given' | 'refused'; channel?: string } = {},
  ): Promise<{ id: string; name: string }> {
    const { run, world } = app()
    const { channel = 'facebook', ...said } = answers
    const { id } = await run(addPerson, as('office'), {
      schoolId: world.school.id,
      kind: 'pupil',
      name,
      class: 'Year 4',
      externalId: `T-${(pupils += 1)}`,
    })
    const list = Object.entries(said).map(([element, answer]) => ({ channel, element, answer }))
    if (list.length > 0) await answer(id, list)
    return { id, name }
  }

  const answer = (personId: string, answers: object[]) =>
    app().run(recordAnswer, as('office'), {
      personId,
      relation: 'guardian',
      giverId: null,
      wording: 'Form of September 2026',
      answers,
    })

  async function rowOf({ variantId }: { variantId: string }, act = 'publish'): Promise<OutboxRow> {
    const { rows } = await app().database.admin.query<OutboxRow>(
      'select * from outbox where variant_id = $1 and act = $2',
      [variantId, act],
    )
    return rows[0]!
  }

  async function variantOf({ variantId }: { variantId: string }) {
    const { rows } = await app().database.admin.query<{ state: VariantState; stopped_why: string | null }>(
      'select * from variant where id = $1',
      [variantId],
    )
    return rows[0]!
  }

  const partsWith = (more: Partial<DeliveryParts> = {}): DeliveryParts => ({
    runner: app().runner,
    services: app().services,
    random: () => 0.5,
    ...more,
  })

  /** Lets the clock come to the row's moment and a worker take it. */
  async function deliverWhenDue(
    post: { variantId: string },
    act = 'publish',
    more: Partial<DeliveryParts> = {},
  ) {
    const row = await rowOf(post, act)
    if (app().clock.now() < row.due_at) app().clock.set(row.due_at)
    await deliver(partsWith(more), app().world.trustId, row.id)
  }

  /** The rows that a worker takes up now. */
  const claim = async (room = 100): Promise<string[]> => {
    const rows = await app().runner.runSystem(app().world.trustId, 'outbox', context =>
      claimRows(context, room),
    )
    return rows.map(({ id }) => id)
  }

  return {
    forgetDeliveries: () => forgetDeliveries(app()),
    claim,
    saySomebodyElse,
    readAll,
    as,
    draft,
    submit,
    decide,
    approved,
    illustrated,
    pupil,
    answer,
    rowOf,
    variantOf,
    partsWith,
    deliverWhenDue,
  }
}

export type Posting = ReturnType<typeof postingFor>
