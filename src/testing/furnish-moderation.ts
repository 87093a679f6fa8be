import { enterComment } from '../moderation/enter-comment.ts'
import { askActs } from '../moderation/acts/ask-acts.ts'
import { carryActs } from '../moderation/acts/carry-acts.ts'
import { decideComment } from '../moderation/deciding/decide-comment.ts'
import { readWaiting } from '../moderation/queue/read-waiting.ts'
import { takeIn } from '../moderation/intake/take-in.ts'
import { addScreenshot } from '../moderation/screenshots/add-screenshot.ts'
import { jpeg } from '../posts/testing/pictures.ts'
import { readerThatFinds } from '../moderation/testing/readers.ts'
import type { TestApp } from './test-app.ts'

/** Somebody wrote under a post of the school's account. */
export async function furnishModeration(app: TestApp): Promise<void> {
  const { runner, run, world, database, clock } = app
  const { id, school } = { id: world.account.id, school: world.school.id }
  const account = { id, schoolId: school, channel: 'facebook', remoteId: '1000001', retention: null }
  await runner.runSystem(world.trustId, 'furnish', async context => {
    const askedAt = context.clock.now()
    const comment = {
      kind: 'comment' as const,
      remoteId: '1_2_3',
      postRemoteId: '1_2',
      parentRemoteId: null,
      author: { remoteId: '77', name: 'Jo Penrose', profileUrl: null },
      text: 'What a lovely fair!',
      attachments: [],
      writtenAt: askedAt,
      permalink: null,
      state: 'visible' as const,
    }
    await takeIn(context, account, [comment], { from: 'list', askedAt })
  })
  const { rows } = await database.admin.query<{ id: string }>('select id from comment')
  world.comment = rows[0]!
  world.enteredComment = await run(enterComment, world.people.headteacher, {
    accountId: world.dojoAccount.id,
    text: 'Buy our cakes, cheap!',
    author: 'Sam Larkin',
    writtenAt: clock.now().toISOString(),
    where: 'Under the story of Friday',
  })
  const upload = { bytes: await jpeg({ width: 160, height: 120 }), claimedType: 'image/jpeg' }
  await run(addScreenshot, world.people.headteacher, { id: world.enteredComment.id }, { upload })
  await readWaiting({ runner, makeReader: readerThatFinds() }, world.trustId)
  const { rows: items } = await database.admin.query<{ id: string; version: number }>(
    'select comment_id as id, version from desk_item',
  )
  const itemOf = (id: string) => items.find(item => item.id === id)!
  world.deskItem = itemOf(world.comment.id)
  world.decidedComment = await run(decideComment, world.people.headteacher, {
    ...itemOf(world.enteredComment.id),
    decision: 'keep',
  })
  await database.admin.query(
    `insert into review_pick (trust_id, decision_id, comment_id, school_id, account_id, purpose, not_by, picked_at)
     select trust_id, id, comment_id, school_id, account_id, 'quality-check', decided_by, $2 from comment_decision
     where id = $1`,
    [world.decidedComment.decisionId, clock.now()],
  )
  world.reviewPick = { decisionId: world.decidedComment.decisionId }
  const [taken] = await runner.runSystem(world.trustId, 'furnish', context =>
    askActs(context, [
      {
        commentId: world.enteredComment.id,
        accountId: world.dojoAccount.id,
        schoolId: school,
        caseId: null,
        act: 'block',
      },
    ]),
  )
  world.handAct = { actId: taken! }
  const { services } = app
  await carryActs({ runner, services }, world.trustId, world.dojoAccount.id)
}
