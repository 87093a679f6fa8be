import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { createDraft } from './create-draft.ts'
import { loadVariant } from './loaded-variant.ts'
import { readVariant } from './read-variant.ts'

const app = appForFile()

test('a post is read for the ages of its school [2.5-age-appropriate-content]', async () => {
  const { run, world, runner } = app()
  const { variantId } = await run(createDraft, world.people.teacher, {
    accountId: world.account.id,
    text: 'We found a newt by the pond.',
    category: 'activity',
  })
  const read = () =>
    runner.runSystem(world.trustId, 'test', async context =>
      readVariant(context, await loadVariant(context.tx, variantId)),
    )
  expect((await read()).toCheck.youngest).toBe(4)
})
