import { expect, test } from 'vitest'
import { reactions } from '../app.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { loadVariant } from './loaded-variant.ts'
import { letters, lettersOfPosts, untrackedFound } from './letters.ts'
import { stopVariant } from './stop-variant.ts'
import { tellAboutTrouble } from './tell-about-trouble.ts'

const app = appForFile()

test('whoever wrote a post is written to once when it is stopped, without a word of the post', async () => {
  const { runner, world, database } = app()
  const { variantId, postId } = world.submitted
  const tell = () =>
    runner.runSystem(world.trustId, 'test', context =>
      tellAboutTrouble.run(context, { kind: 'post.stopped', subject: { kind: 'variant', id: variantId } }),
    )
  await runner.runSystem(world.trustId, 'test', async context =>
    stopVariant(context, await loadVariant(context.tx, variantId), {
      why: 'Bo’s mum said no.',
      clause: null,
    }),
  )
  await tell()
  await tell()
  const { rows } = await database.admin.query(
    "select person_id, kind, path, state from letter where kind like 'post.%'",
  )
  expect(rows).toEqual([
    {
      person_id: world.people.teacher.personId,
      kind: 'post.stopped',
      path: `/posts/${postId}`,
      state: 'waiting',
    },
  ])
})

test('it hears of all that has a letter and is about a post: what was found on an account has a teller of its own', () => {
  expect(reactions).toContain(tellAboutTrouble)
  expect(tellAboutTrouble.on).toEqual(lettersOfPosts.map(({ kind }) => kind))
  expect(tellAboutTrouble.on).not.toContain(untrackedFound.kind)
})

test.each(letters)('$kind fits a locked phone’s screen and speaks of nobody', ({ subject, says }) => {
  expect(subject.length).toBeLessThanOrEqual(60)
  expect(says).not.toMatch(/[<{$]/)
})
