import sharp from 'sharp'
import { addAccount } from '../channels/add-account.ts'
import { grantAuthorisation } from '../channels/grant-authorisation.ts'
import type { Context } from '../platform/operations/operation.ts'
import { addFilm } from '../posts/add-film.ts'
import { addPicture } from '../posts/add-picture.ts'
import { answerSuggestion } from '../posts/answer-suggestion.ts'
import { checkDraft } from '../posts/check-draft.ts'
import { createDraft } from '../posts/create-draft.ts'
import { decidePost } from '../posts/decide-post.ts'
import type { LoadedVariant } from '../posts/loaded-variant.ts'
import { loadVariant } from '../posts/loaded-variant.ts'
import type { OutboxRow } from '../posts/outbox/outbox-row.ts'
import { handOver } from '../posts/outbox/hand-over.ts'
import { settlePublished } from '../posts/outbox/settle-published.ts'
import { savePicture } from '../posts/save-picture.ts'
import { startUpload } from '../posts/uploads/start-upload.ts'
import { suggestPost } from '../posts/suggest-post.ts'
import { receivedFilm } from '../posts/testing/received-film.ts'
import { settleLook } from '../posts/untracked/settle-look.ts'
import type { TestApp } from './test-app.ts'

/** Clean, of an allowed kind, and about nobody: what it is about does not matter to the examples. */
const PLAIN = 'Reminder: the book fair is in the hall on Friday after school.'

declare module '../platform/operations/world.ts' {
  interface World {
    /** The school's account on a closed network. */
    dojoAccount: { id: string }
  }
}

/** Puts what the examples of posts need into the world, each made by the operation that makes it. */
export async function furnishPosts(app: TestApp): Promise<void> {
  const { world, run } = app
  const { teacher, manager } = world.people
  const suggest = (to: string) =>
    run(suggestPost, teacher, { schoolId: world.school.id, to, text: 'Our bulbs are out.' })
  world.suggestion = await suggest(manager.personId)
  const accepted = await suggest(manager.personId)
  const { postId } = await run(answerSuggestion, manager, { id: accepted.id, version: 1, answer: 'accept' })
  world.emptyPost = { id: postId! }
  world.draft = await draftOf(app, PLAIN)
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#9a4' } })
    .jpeg()
    .toBuffer()
  world.picture = await run(
    addPicture,
    teacher,
    { postId: world.draft.postId },
    {
      upload: { bytes: picture, claimedType: 'image/jpeg' },
    },
  )
  await run(savePicture, teacher, {
    id: world.picture.id,
    altText: 'A field.',
    peopleAnswer: 'unanswered',
  })
  world.draft.version += 2
  world.submitted = await submittedOf(app, PLAIN)
  const filmed = await draftOf(app, PLAIN)
  const file = await receivedFilm(app)
  world.film = await run(addFilm, teacher, { postId: filmed.postId }, { file })
  const questioned = await draftOf(app, 'Vote Labour on Thursday!')
  world.questioned = { ...pick(questioned), findingId: await firstFinding(app, questioned.variantId) }
  // Not to the draft: what a picture is on its way to is not sent.
  world.upload = await run(startUpload, teacher, {
    postId: questioned.postId,
    kind: 'picture',
    size: 100_000,
  })
  const clearable = await draftOf(
    app,
    'Bouncy castles from £60 at Fun Hire Ltd, call in today! 20% off for families.',
  )
  world.clearable = {
    ...pick(clearable),
    findingId: await firstFinding(app, clearable.variantId),
    fact: 'related-business',
  }
  world.approved = await approvedOf(app, PLAIN)
  world.published = await approvedOf(app, PLAIN)
  world.dojoAccount = await dojoOf(app)
  world.handedOver = await approvedOf(app, PLAIN, world.dojoAccount.id)
  await settle(app, world.published.variantId, (context, row, variant) =>
    settlePublished(context, row, variant, { remoteId: '1_2', permalink: null }, { status: 200 }),
  )
  await settle(app, world.handedOver.variantId, handOver)
  world.unchecked = await approvedOf(app, PLAIN)
  const pack = { text: '', checklist: ['Look at it there.'], openUrl: null, withPictures: false }
  await settle(app, world.unchecked.variantId, (context, row, variant) =>
    handOver(context, row, variant, { pack, staged: 'unseen-1' }),
  )
  await findUntracked(app)
}

/** A look at the account that found two posts which nobody sent from here; one of them only a person can take down. */
async function findUntracked({ runner, world, clock, database }: TestApp): Promise<void> {
  const at = clock.now()
  const post = { text: 'Lost: one scarf.', createdAt: at, permalink: null, visibility: 'public' as const }
  const posts = ['1_7', '1_8'].map(remoteId => ({ ...post, remoteId }))
  await runner.runSystem(world.trustId, 'furnish', async context => {
    const look = { account_id: world.account.id, school_id: world.school.id, remote_id: '1' }
    const times = { watched_since: at, due_at: at, looked_at: null, problem: null }
    await context.tx
      .insertInto('account_look')
      .values({ trust_id: world.trustId, ...look, ...times })
      .execute()
    const seen = { posts, whole: false, since: at, at, mayKeepText: true }
    await settleLook(context, world.account.id, '1', seen)
  })
  const { rows } = await database.admin.query<{ id: string }>(
    'select id from untracked_post order by remote_id',
  )
  world.untracked = rows[0]!
  world.untrackedByHand = rows[1]!
  await database.admin.query(
    "update untracked_post set removal = 'by-hand', removal_why = 'Old.', removal_by = $1 where id = $2",
    [world.people.headteacher.personId, world.untrackedByHand.id],
  )
}

function pick({ variantId, version }: { variantId: string; version: number }) {
  return { variantId, version }
}

function draftOf({ run, world }: TestApp, text: string, accountId = world.account.id) {
  return run(createDraft, world.people.teacher, { accountId, text, category: 'reminder' })
}

/** A closed network, where the same two people may draft and publish. */
async function dojoOf({ run, world }: TestApp): Promise<{ id: string }> {
  const { headteacher, teacher, manager } = world.people
  const { id } = await run(addAccount, headteacher, {
    schoolId: world.school.id,
    channel: 'dojo',
    name: 'Heron Lane on ClassDojo',
  })
  for (const { personId } of [teacher, manager]) {
    await run(grantAuthorisation, headteacher, {
      accountId: id,
      personId,
      capabilities: ['draft', 'publish'],
      from: '2026-09-01',
    })
  }
  return { id }
}

async function submittedOf(app: TestApp, text: string, accountId?: string) {
  const draft = await draftOf(app, text, accountId)
  await app.database.admin.query(
    "update variant set state = 'submitted', submitted_by = $1, submitted_at = $2 where id = $3",
    [app.world.people.teacher.personId, app.clock.now(), draft.variantId],
  )
  return draft
}

async function approvedOf(app: TestApp, text: string, accountId?: string) {
  const { variantId, version } = await submittedOf(app, text, accountId)
  await app.run(decidePost, app.world.people.headteacher, { variantId, version, decision: 'publish' })
  return { variantId }
}

async function firstFinding({ run, world }: TestApp, variantId: string): Promise<string> {
  const { marks } = await run(checkDraft, world.people.teacher, { variantId })
  if (!marks[0]) throw new Error('the example was to have a mark')
  return marks[0].id
}

/** Brings a decided post to where the outbox would have brought it. */
async function settle(
  app: TestApp,
  variantId: string,
  to: (context: Context, row: OutboxRow, variant: LoadedVariant) => Promise<void>,
): Promise<void> {
  await app.runner.runSystem(app.world.trustId, 'furnish', async context => {
    const row = await context.tx
      .selectFrom('outbox')
      .selectAll()
      .where('variant_id', '=', variantId)
      .executeTakeFirstOrThrow()
    await to(context, row, await loadVariant(context.tx, variantId))
  })
}
