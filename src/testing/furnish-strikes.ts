import { challengeByLink } from '../moderation/challenges/by-link.ts'
import { challengeLink } from '../moderation/challenges/challenge-link.ts'
import { enterComment } from '../moderation/enter-comment.ts'
import { blockAtOnce } from '../moderation/strikes/block-at-once.ts'
import { countStrikes } from '../moderation/strikes/count-strikes.ts'
import { linkWriters } from '../moderation/strikes/link-writers.ts'
import { decide } from '../moderation/testing/decide.ts'
import type { TestApp } from './test-app.ts'

/** Somebody kept on until a block is proposed, somebody is blocked, and somebody asks for another look at a removal. */
export async function furnishStrikes(app: TestApp): Promise<void> {
  const { run, runner, world, database } = app
  const head = world.people.headteacher
  const write = (author: string, text: string) =>
    run(enterComment, head, {
      accountId: world.dojoAccount.id,
      text,
      author,
      writtenAt: app.clock.now().toISOString(),
      where: 'Under the story of Friday',
    })
  const remove = (commentId: string) => decide(app, commentId, { by: world.people.teacher })
  const [first, second, third] = [
    await write('Kim Ashe', 'You are all useless.'),
    await write('Kim Ashe', 'Useless, the lot of you.'),
    await write('Kim Ashe', 'Still useless.'),
  ]
  const removals = [await remove(first.id), await remove(second.id), await remove(third.id)]
  await runner.runSystem(world.trustId, countStrikes.name, context =>
    countStrikes.run(context, { kind: 'comment.decided', subject: { kind: 'comment', id: third.id } }),
  )
  const { rows } = await database.admin.query<{ id: string }>('select id from block_proposal')
  world.blockProposal = rows[0]!

  const threat = await write('Lee Marsh', 'I know where you park.')
  const { blocks } = await run(blockAtOnce, head, { id: threat.id, ground: 'threat', reason: 'A threat.' })
  world.block = { id: blocks[0]! }

  world.otherComment = threat
  const twin = await write('K. Ashe', 'What a day.')
  await run(linkWriters, head, { id: threat.id, otherCommentId: twin.id, why: 'Both say so.' })
  world.linkedComments = { id: threat.id, otherCommentId: twin.id }

  world.removal = { decisionId: removals[0]! }
  const { link } = await run(challengeLink, head, { decisionId: removals[1]! })
  await challengeByLink({ db: database.db, runner }, link.split('/').at(-1)!, 'I was upset.')
  const challenges = await database.admin.query<{ id: string }>('select id from challenge')
  world.challenge = challenges.rows[0]!
}
